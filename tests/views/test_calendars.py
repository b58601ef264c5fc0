"""Calendars in words, and periods found by any of their names."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Role, Viewer
from data.reading.words.calendar import as_of, fiscal, half, month, quarter, school_year, span, year
from data.reading.words.periods import Period
from data.views.choices import LAST, choices, until
from data.views.indicator.history import history
from data.views.numbers.calendars import both_names, family_name, in_one_sentence
from tests.views.state import PLACED, QUARTERS

ANYBODY = Viewer("ann", "Ann", Role.VIEWER)


@pytest.mark.parametrize(
    ("period", "name"),
    [
        (month(2, 2024), "month"),
        (quarter(3, 2024), "quarter"),
        (fiscal("PY", 2024, 2), "quarter"),
        (fiscal("SFY", 2025, 1, state_start=9), "quarter from March"),  # three months further lies September
        (half(2, 2024), "half"),
        (year(2024), "calendar year"),
        (fiscal("PY", 2024), "program year"),
        (fiscal("SFY", 2025), "program year"),
        (school_year(2024), "program year"),
        (fiscal("FFY", 2025), "federal fiscal year"),
        (fiscal("SFY", 2025, state_start=9), "year from September"),
        (as_of(year(2024).ends), "day"),
        (span(year(2016).starts, year(2020).ends), "span of its own"),
    ],
)
def test_a_period_belongs_to_one_calendar(period: Period, name: str) -> None:
    assert family_name(period.id) == name


def test_a_period_is_said_under_all_its_names() -> None:
    assert both_names("PY2025", "") == "PY2025"
    assert both_names("PY2025", "SFY2026; 2025-26") == "PY2025 (SFY2026, 2025-26)"


def test_calendars_on_one_axis_are_named() -> None:
    assert in_one_sentence(["calendar year", "calendar year"]) == ""
    assert in_one_sentence(["calendar year", "program year", "calendar year"]) == (
        "calendar years and program years on one axis"
    )


def test_a_period_is_found_by_any_of_its_names(session: Session) -> None:
    session.connection().execute(
        sa.text("UPDATE period SET also = 'SFY2025-Q4; 2025-Q2' WHERE label = 'PY2024-Q4'")
    )
    first = until(session, "PY2024-Q4")
    assert until(session, "2025-Q2") == until(session, "SFY2025-Q4") == first
    assert (until(session, "2025-Q"), until(session, "")) == (LAST, LAST)
    assert choices(session, ANYBODY).also == (("SFY2025-Q4", "PY2024-Q4"), ("2025-Q2", "PY2024-Q4"))


def test_quarters_of_any_year_lie_on_one_axis(session: Session) -> None:
    session.connection().execute(
        sa.text("UPDATE period SET kind = 'quarter', label = '2024-Q3' WHERE label = 'PY2024-Q1'")
    )
    told = [row for row in history(session, ANYBODY, PLACED) if row.place == "Alder"]
    assert {row.period_kind for row in told} == {"quarter"}
    assert [row.period_id for row in told] == [period.id for period in QUARTERS]
