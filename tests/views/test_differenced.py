"""Numbers counted from the start of the year, each period by itself: tables worked out by hand."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading.words.periods import period_from_label
from data.views.indicator.history import Told
from data.views.numbers.calendars import family_name
from data.views.numbers.differenced import differenced, revised, year_starts

Q1, Q2, Q3, Q4 = (f"PY2024-Q{number}" for number in (1, 2, 3, 4))
NEXT = "PY2025-Q1"


def told(label: str, given: float | str, place: str = "Alder") -> Told:
    period = period_from_label(label)
    value, status = (None, given) if isinstance(given, str) else (float(given), "reported")
    days = period.starts, period.ends
    return Told(place, "region", label, family_name(period.id), *days, value, status, period.id, 7)


def given_of(rows: list[Told]) -> list[float | str]:
    return [row.status if row.value is None else row.value for row in rows]


@pytest.mark.parametrize(
    ("counted", "each"),
    [
        ({Q1: 10, Q2: 25, Q3: 25, Q4: 40, NEXT: 8}, [10, 15, 0, 15, 8]),
        # A step down is a revision, and shown as it is.
        ({Q1: 10, Q2: 9, Q3: 20}, [10, -1, 11]),
        # After a gap the number covers more than its own period.
        ({Q1: 10, Q3: 30, Q4: 35}, [10, "not reported", 5]),
        ({Q2: 25, Q3: 30}, ["not reported", 5]),
        # A blank stays its kind, and the step after it is one of the same kind.
        ({Q1: "suppressed", Q2: 25, Q3: 30}, ["suppressed", "suppressed", 5]),
        ({Q1: 10, Q2: "not applicable", Q3: 30}, [10, "not applicable", "not applicable"]),
        ({Q3: 30, Q4: "not due"}, ["not reported", "not due"]),
        # The year begins anew, whatever is not known of the one before.
        ({Q4: "not reported", NEXT: 8}, ["not reported", 8]),
        ({"2024-Q4": 40, "2025-Q1": 8, "2025-Q2": 9}, ["not reported", 8, 1]),
        ({"2024-11": 40, "2024-12": 41, "2025-01": 3}, ["not reported", 1, 3]),
        ({"FFY2025-Q1": 5, "FFY2025-Q2": 7}, [5, 2]),
        ({"2023": 10, "2024": 12}, [10, 12]),
    ],
)
def test_each_period_by_itself(counted: Mapping[str, float | str], each: list[float | str]) -> None:
    assert given_of(differenced([told(label, value) for label, value in counted.items()])) == each


def test_places_and_calendars_are_taken_by_themselves() -> None:
    rows = [told(Q1, 10), told("PY2024", 50), told(Q2, 12), told(Q1, 1, "Birch"), told(Q2, 4, "Birch")]
    assert {(row.place, row.period): row.value for row in differenced(rows)} == {
        ("Alder", Q1): 10, ("Alder", Q2): 2, ("Alder", "PY2024"): 50, ("Birch", Q1): 1, ("Birch", Q2): 3,
    }  # fmt: skip


def test_only_what_stands_in_a_cell_leads_to_one() -> None:
    assert [row.observation for row in differenced([told(Q1, 10), told(Q2, 12)])] == [7, 0]


def test_a_step_down_is_named_a_revision() -> None:
    assert [row.period for row in revised(differenced([told(Q1, 10), told(Q2, 9), told(Q3, 9)]))] == [Q2]


def test_a_state_fiscal_year_begins_where_the_state_says() -> None:
    assert year_starts([told("SFY2025-Q1", 1)], fiscal_start=7) == 7
    assert year_starts([told("2024-Q1", 1), told("2024-Q2", 1), told(Q1, 1)]) == 1
    assert year_starts([]) == 1


@given(st.lists(st.integers(0, 9_999), min_size=1, max_size=12))
def test_what_is_differenced_adds_up_to_what_was_counted(months: list[int]) -> None:
    counted = [sum(months[: at + 1]) for at in range(len(months))]
    rows = [told(f"2024-{at:02d}", value) for at, value in enumerate(counted, start=1)]
    steps = differenced(rows)
    assert given_of(steps) == months
    assert [row.starts for row in steps] == [date(2024, at, 1) for at in range(1, len(months) + 1)]
