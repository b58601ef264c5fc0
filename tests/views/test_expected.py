"""What a region of its size would have: figures worked out by hand, and what holds for any figures."""

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.expected import Expected, expected, finding
from data.views.comparing.for_size import ForSize, for_size
from data.views.comparing.sizes import size_metrics
from tests.views.state import ALDER, EXITERS, JOBLESS, PLACED, PROMOTED, RATE, WAGE

NAMES = ("Alder", "Birch", "Cedar")
SOME = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(1, 1e6), min_size=1)


def test_the_states_rate_times_the_size() -> None:
    found = expected({"Alder": 50, "Birch": 12, "Cedar": 38}, {"Alder": 100, "Birch": 300})
    # 62 of 400 people are 15.5%: of 100 that is 15.5, of 300 it is 46.5. Cedar's size is not known.
    assert {name: each.expected for name, each in found.items()} == {"Alder": 15.5, "Birch": 46.5}


def test_nothing_is_expected_of_nothing() -> None:
    assert expected({"Alder": 0.0, "Birch": 0.0}, {"Alder": 5, "Birch": 6}) == {}
    assert expected({"Alder": 3.0}, {"Alder": 0.0}) == {}


@given(SOME, SOME)
def test_differences_add_up_to_nothing(actual: dict[str, float], sizes: dict[str, float]) -> None:
    found = expected(actual, sizes)
    total = sum(actual[name] for name in found)
    assert sum(each.expected for each in found.values()) == pytest.approx(total)


@given(SOME, SOME, st.sampled_from("abcdefgh"))
def test_a_number_held_back_moves_nothing_that_is_shown(
    actual: dict[str, float], sizes: dict[str, float], name: str
) -> None:
    """Whatever the size of a region without a number, the others' expected numbers stay as they are."""
    without = {other: value for other, value in actual.items() if other != name}
    assert expected(without, sizes) == expected(without, sizes | {name: 12_345.0})


@pytest.mark.parametrize(
    ("actual", "due", "unit", "said"),
    [
        (512, 480, "", "32 more"),
        (480, 512.4, "", "32 fewer"),
        (480.2, 479.8, "", "as many"),
        (1_000, 1_310, "$", "$310 less"),
    ],
)
def test_the_difference_is_said_in_words(actual: float, due: float, unit: str, said: str) -> None:
    assert Expected(actual, 1, due).difference(unit) == said


def test_the_headline_calls_no_side_good() -> None:
    found = {"a": Expected(105, 1, 100), "b": Expected(120, 1, 100), "c": Expected(80, 1, 100)}
    assert finding("Placed", found) == (
        "Placed: near what size alone would give in 1 of 3 regions, above it in 1 and below it in 1"
    )


def shown(session: Session, metric_id: int, size_id: int = EXITERS) -> ForSize:
    return for_size(session, VISITOR, metric_id, Selection(), size_id)


def test_the_denominator_is_offered_first_then_who_is_most(session: Session) -> None:
    assert list(size_metrics(session, VISITOR, RATE, Selection())) == [
        "Exiters",
        "People placed",
        "Title promotion",
    ]
    assert list(size_metrics(session, VISITOR, JOBLESS, Selection()))[0] == "People placed"  # by 3 regions


def test_a_region_without_a_size_is_named(session: Session) -> None:
    found = shown(session, PLACED)
    assert [(dot.region, dot.number, dot.words) for dot in found.dots] == [
        ("Alder", "50", "323%"),  # 50 / 15.5
        ("Birch", "12", "26%"),  # 12 / 46.5
    ]
    assert found.dots[0].beside == "expected 16: 34 more · exiters 100"
    assert found.said.left_out == {"Cedar": "no exiters is known for it in PY2025-Q1"}


def test_of_a_share_the_people_are_reckoned(session: Session) -> None:
    """64% of 100 and 72% of 300 are 64 and 216 of 400: at 70%, 70 and 210 are expected."""
    found = shown(session, RATE)
    assert found.values[["region", "value", "expected", "difference"]].values.tolist() == [
        ["Alder", 64.0, 70.0, -6.0],
        ["Birch", 72.0, 210.0, 6.0],
    ]
    assert "about 64 people, expected 70: 6 fewer" in found.dots[0].beside


@pytest.mark.parametrize(
    ("metric_id", "size_id", "why"),
    [
        (WAGE, EXITERS, "does not add up"),
        (JOBLESS, EXITERS, "nobody said of what"),
        (RATE, PLACED, "choose what it is a share of"),
    ],
)
def test_what_has_no_expected_number_says_why(
    session: Session, metric_id: int, size_id: int, why: str
) -> None:
    found = shown(session, metric_id, size_id)
    assert found.dots == ()
    assert why in found.why_not


def test_a_suppressed_number_is_not_reckoned_from(session: Session) -> None:
    found = for_size(session, VISITOR, PROMOTED, Selection(), EXITERS)
    assert found.said.left_out == {"Cedar": "does not report it, and need not"}
    assert [dot.number for dot in found.dots] == ["15", "13"]  # of the last quarter that both gave


def test_one_region_is_held_against_the_rate_of_all(session: Session) -> None:
    found = for_size(session, VISITOR, RATE, Selection(regions=("Birch",)), EXITERS)
    assert [(dot.region, dot.words) for dot in found.dots] == [("Birch", "103%")]  # 216 of 210
    assert found.said.left_out == {}


def test_a_share_of_few_people_tells_no_count(session: Session) -> None:
    """64% of 12 people would be 8 of them, which is shown nowhere."""
    current, series = (SQLModel.metadata.tables[name] for name in ("current", "series"))
    alder = sa.select(series.c.id).where(series.c.metric_id == EXITERS, series.c.place_id == ALDER)
    few = sa.update(current).where(current.c.series_id.in_(alder)).values(value=12.0)
    session.connection().execute(few)
    found = shown(session, RATE)
    assert [dot.region for dot in found.dots] == ["Birch"]
    assert found.said.left_out["Alder"] == "too few people stand behind its share to say how many"
