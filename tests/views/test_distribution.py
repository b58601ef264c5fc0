"""The regions' numbers of one period side by side, and what the state's own is held to be."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.distribution import Distribution, distribution
from tests.views.state import COFFEE, EARNINGS, JOBLESS, PLACED, PROMOTED, RATE, SUBMITTED, WAGE


def spread(session: Session, metric_id: int, **chosen: object) -> Distribution:
    return distribution(session, VISITOR, metric_id, Selection(**chosen))  # type: ignore[arg-type]


def test_each_region_stands_by_name_with_its_number_and_cell(session: Session) -> None:
    dots = spread(session, PLACED).dots
    assert [(dot.region, dot.words) for dot in dots] == [("Alder", "50"), ("Birch", "12"), ("Cedar", "38")]
    assert all(dot.observation for dot in dots)


@pytest.mark.parametrize(
    ("metric_id", "said"),
    [
        (JOBLESS, "Testland 4.3%"),  # the state gave its own
        (RATE, "2 regions together 70%"),  # (64 x 100 + 72 x 300) / 400; Cedar has no exiters
        (WAGE, "2 regions together $24"),  # (22 + 26) / 2
        (EARNINGS, None),  # medians have no common one
        (PLACED, None),  # a sum is no yardstick for one region
    ],
)
def test_the_state_is_a_yardstick_where_it_can_be(session: Session, metric_id: int, said: str | None) -> None:
    rule = spread(session, metric_id).rule
    assert (rule.words if rule else None) == said


def test_the_headline_says_how_far_apart_the_numbers_lie(session: Session) -> None:
    assert (
        spread(session, JOBLESS).said.finding
        == "Unemployment rate: between 4.1% and 4.9% in 2 regions; Testland 4.3%"
    )
    assert spread(session, PLACED).said.measured.startswith("People placed, people · PY2025-Q1 · ")


def test_who_has_no_number_in_the_period_is_named_with_the_newest_one(session: Session) -> None:
    assert spread(session, JOBLESS).said.left_out == {"Cedar": "does not report it, and need not"}
    shown = spread(session, PROMOTED)  # only Alder and Birch give it, and nobody for the last quarter
    assert [dot.words for dot in shown.dots] == ["15", "13"]
    early = spread(session, PLACED, period="PY2024-Q3")
    assert early.said.left_out == {"Birch": "its newest number is 12 in PY2024-Q2"}


def test_the_table_has_a_line_for_those_without_a_number_too(session: Session) -> None:
    rows = spread(session, JOBLESS).values
    assert rows["region"].tolist() == ["Alder", "Birch", "Cedar"]
    assert rows["value"].tolist()[:2] == [4.1, 4.9]
    assert rows["value"].isna().tolist() == [False, False, True]
    assert rows["remark"].tolist() == ["", "", "does not report it, and need not"]


def test_what_is_similar_is_drawn_beside_and_what_is_not_comparable_named(session: Session) -> None:
    """Birch's own coffee mornings beside meetings that the state would count: 5 in the last quarter."""
    align = SQLModel.metadata.tables["alignment"]
    row = {"id": 1, "person_id": 1, "said_at": SUBMITTED, "metric_id": COFFEE, "indicator_id": EARNINGS}
    session.connection().execute(sa.insert(align).values(**row, degree="similar", reason="counts cups"))
    shown = spread(session, EARNINGS)
    assert [dot.region for dot in shown.dots] == ["Alder", "Cedar"]  # dollars and meetings share no axis
    told = "its Coffee mornings is similar, but has no number in this unit: counts cups"
    assert shown.said.left_out == {"Birch": told}
    session.connection().execute(sa.update(align).values(degree="not comparable"))
    assert spread(session, EARNINGS).said.left_out == {
        "Birch": "its Coffee mornings is not comparable: counts cups"
    }


def test_a_similar_metric_is_a_mark_of_its_own_and_moves_no_figure(session: Session) -> None:
    connection, metric = session.connection(), SQLModel.metadata.tables["metric"]
    connection.execute(sa.update(metric).where(metric.c.id == COFFEE).values(unit="$"))
    row = {"id": 1, "person_id": 1, "said_at": SUBMITTED, "metric_id": COFFEE, "indicator_id": EARNINGS}
    align = SQLModel.metadata.tables["alignment"]
    connection.execute(sa.insert(align).values(**row, degree="similar", reason="of another cohort"))
    shown = spread(session, EARNINGS)
    assert [(dot.region, dot.kind) for dot in shown.dots] == [
        ("Alder", ""),
        ("Birch", "similar"),
        ("Cedar", ""),
    ]
    assert shown.dots[1].beside == "Coffee mornings, PY2025-Q1: of another cohort"
    assert "in 2 regions" in shown.said.finding
    assert "hollow diamond" in shown.said.note
    assert shown.values["remark"].tolist() == [
        "",
        "does not report it, and need not",
        "similar: Coffee mornings",
        "",
    ]
    assert shown.said.left_out == {}
