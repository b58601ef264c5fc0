"""Days that calendars stumble over: leap days, month ends, several on one day, a lapse before it is due."""

from datetime import date

import pytest

from components.drawing.timeline import timeline_html
from data.exports.ics import Day, as_ics
from data.views.funding.deadlines import Window, deadlines, finding
from tests.views.funding.ledgers import ledger_with

YEAR = {"period": "PY2025", "starts": "2025-07-01", "ends": "2026-06-30"}


@pytest.mark.parametrize(("today", "lapses", "days", "near"), [
    ("2028-02-28", "2028-02-29", 1, True),   # a leap day is a day
    ("2028-02-28", "2028-03-01", 2, True),
    ("2027-02-28", "2027-03-01", 1, True),
    ("2027-12-31", "2028-03-30", 90, True),   # 31 + 29 + 30
    ("2026-12-31", "2027-03-31", 90, True),   # 31 + 28 + 31
    ("2026-12-31", "2027-04-01", 91, False),
    ("2028-02-29", "2029-02-28", 365, False),
])  # fmt: skip
def test_days_are_counted_over_leap_days_and_month_ends(
    today: str, lapses: str, days: int, near: bool
) -> None:
    told = deadlines(
        ledger_with(allotments=[{"stream": "A", **YEAR, "lapses": lapses}]), date.fromisoformat(today)
    )
    (one,) = told.soon if near else told.later
    assert one.days == days


def test_days_that_fall_together_stand_by_stream_and_by_what_comes_first() -> None:
    same = {**YEAR, "opens": "2026-12-31", "obligate_by": "2026-12-31", "lapses": "2026-12-31"}
    ledger = ledger_with(allotments=[{"stream": "B", **same}, {"stream": "A", **same}])
    told = deadlines(ledger, date(2026, 12, 31))
    assert [(one.stream, one.act, one.days) for one in told.soon] == [
        ("A", "opens", 0), ("A", "obligate by", 0), ("A", "lapses", 0),
        ("B", "opens", 0), ("B", "obligate by", 0), ("B", "lapses", 0),
    ]  # fmt: skip


def test_a_lapse_before_its_day_to_obligate_stands_as_it_was_said() -> None:
    odd = {**YEAR, "available": 10_00, "obligated": 4_00, "spent": 1_00,
           "obligate_by": "2027-01-31", "lapses": "2026-12-31"}  # fmt: skip
    ledger = ledger_with(allotments=[{"stream": "A", **odd}])
    told = deadlines(ledger, date(2026, 12, 1))
    assert [(one.act, one.cents) for one in told.soon] == [("lapses", 9_00), ("obligate by", 6_00)]
    between = deadlines(ledger, date(2027, 1, 1))
    assert [(one.act, one.days) for one in between.soon] == [("obligate by", 30)]
    assert [(one.act, one.days, one.cents) for one in between.past] == [("lapses", -1, 9_00)]


def test_years_that_overlap_keep_each_its_days_and_its_money() -> None:
    ledger = ledger_with(allotments=[
        {"stream": "A", **YEAR, "available": 10_00, "spent": 9_00, "lapses": "2026-12-31"},
        {"stream": "A", "period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30",
         "available": 20_00, "spent": 5_00, "opens": "2026-04-01", "lapses": "2027-01-31"},
    ])  # fmt: skip
    told = deadlines(ledger, date(2026, 12, 1))
    assert [(one.period, one.cents) for one in told.soon] == [("PY2025", 1_00), ("PY2026", 15_00)]
    assert finding(told) == "In the next 90 days 2 yearly allocations lapse, with $16 not yet spent"


def test_signs_that_no_calendar_takes_are_left_out() -> None:
    file = as_ics([Day("1\x00", date(2026, 12, 31), "A\x07\x1fB\x7f", "tab\there")], "x")
    assert b"SUMMARY:AB\r\n" in file
    assert b"UID:1\r\n" in file
    assert b"DESCRIPTION:tab\there\r\n" in file


def test_the_last_day_of_time_ends_with_itself() -> None:
    assert b"DTSTART;VALUE=DATE:99991231\r\n" in as_ics([Day("1", date.max, "never")], "x")


def test_what_never_lapses_leaves_room_for_the_days_to_come() -> None:
    windows = [
        Window("A", "", date(2026, 1, 1), None, date.max, ""),
        Window("B", "", date(2026, 1, 1), None, date(2027, 5, 22), ""),
    ]
    html = timeline_html(windows, date(2026, 11, 22), "days")
    # From 2026-01-01 over five years of 366 days from today: B is 506 of 2156 days, A all of them.
    assert "width: max(100.00%, 3px)" in html
    assert "width: max(23.47%, 3px)" in html
    assert "9990" not in html
