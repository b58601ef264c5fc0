"""Deadlines worked out by hand, as seen on one day."""

from datetime import date

import pytest

from components.drawing.day_list import days_html
from components.drawing.timeline import timeline_html
from data.views.funding.deadlines import (
    Deadline,
    Window,
    as_table,
    days_words,
    deadlines,
    finding,
    stake_words,
)
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
YEAR = {"period": "PY2025", "starts": "2025-07-01", "ends": "2026-06-30"}


def test_the_next_ninety_days_come_first_and_the_ninetieth_is_one_of_them() -> None:
    told = deadlines(
        ledger_with(allotments=[
            {"stream": "A", **YEAR, "lapses": "2026-11-22"},
            {"stream": "B", **YEAR, "lapses": "2027-02-20"},  # 8 + 31 + 31 + 20 days
            {"stream": "C", **YEAR, "lapses": "2027-02-21"},
        ]),
        TODAY,
    )  # fmt: skip
    assert [(one.stream, one.days) for one in told.soon] == [("A", 0), ("B", 90)]
    assert [(one.stream, one.days) for one in told.later] == [("C", 91)]


def test_what_is_at_stake_is_what_the_year_has_less_what_was_used() -> None:
    told = deadlines(
        ledger_with(allotments=[{
            "stream": "A", **YEAR, "available": 100_00, "obligated": 60_00, "spent": 25_01,
            "opens": "2026-12-01", "obligate_by": "2026-12-31", "lapses": "2027-01-31",
        }]),
        TODAY,
    )  # fmt: skip
    assert [(one.act, one.cents) for one in told.soon] == [
        ("opens", 100_00), ("obligate by", 40_00), ("lapses", 74_99)]  # fmt: skip


def test_what_nobody_said_is_not_at_stake_as_zero() -> None:
    told = deadlines(ledger_with(allotments=[{"stream": "A", **YEAR, "lapses": "2027-01-31"}]), TODAY)
    assert told.soon[0].cents is None
    assert stake_words(told.soon[0]) == "no amount said"
    assert finding(told) == "In the next 90 days 1 yearly allocation lapses"


def test_awards_say_what_was_spent_where_the_year_does_not() -> None:
    award = {"stream": "A", "solution": "X", "region": "Adams", **YEAR, "committed": 90_00, "spent": 30_00}
    told = deadlines(
        ledger_with(
            allotments=[{"stream": "A", **YEAR, "available": 100_00, "lapses": "2027-01-31"}], awards=[award]
        ),
        TODAY,
    )
    assert told.soon[0].cents == 70_00


def test_of_days_that_passed_the_last_stands_where_money_was_left() -> None:
    told = deadlines(
        ledger_with(allotments=[
            {"stream": "A", **YEAR, "available": 10_00, "obligated": 5_00, "spent": 4_00,
             "obligate_by": "2026-06-30", "lapses": "2026-10-31"},
            {"stream": "B", **YEAR, "available": 10_00, "spent": 10_00, "lapses": "2026-10-31"},
            {"stream": "C", **YEAR, "available": 10_00, "obligated": 7_00, "obligate_by": "2026-11-21"},
        ]),
        TODAY,
    )  # fmt: skip
    assert [(one.stream, one.act, one.cents, one.days) for one in told.past] == [
        ("C", "obligate by", 3_00, -1), ("A", "lapses", 6_00, -22)]  # fmt: skip


def test_a_stream_without_a_date_stands_with_the_words_of_its_window() -> None:
    told = deadlines(
        ledger_with(
            streams=[{"stream": "A", "window": "By award"}],
            allotments=[{"stream": "B", **YEAR, "opens": "2026-12-01"}],
        ),
        TODAY,
    )
    assert told.undated == (("A", "By award"),)
    assert [one.stream for one in told.windows] == []  # no end is known


@pytest.mark.parametrize(("days", "words"), [
    (0, "today"), (1, "in 1 day"), (12, "in 12 days"), (-1, "1 day ago"), (-40, "40 days ago"),
])  # fmt: skip
def test_how_far_a_day_is(days: int, words: str) -> None:
    assert days_words(Deadline(TODAY, days, "lapses", "A", "", None, "")) == words


def test_the_headline_says_what_lapses_and_what_is_not_counted() -> None:
    told = deadlines(
        ledger_with(allotments=[
            {"stream": "A", **YEAR, "available": 1_500_000_00, "spent": 400_000_00, "lapses": "2027-01-31"},
            {"stream": "B", **YEAR, "lapses": "2027-01-31"},
        ]),
        TODAY,
    )  # fmt: skip
    assert finding(told) == (
        "In the next 90 days 2 yearly allocations lapse, with $1.1 million not yet spent"
        " (1 of them without an amount)"
    )


def test_where_nothing_is_near_the_next_day_is_named() -> None:
    told = deadlines(ledger_with(allotments=[{"stream": "A", **YEAR, "lapses": "2028-02-29"}]), TODAY)
    assert finding(told) == "No day falls in the next 90 days; the next is A on 29 February 2028"
    empty = deadlines(ledger_with(), TODAY)
    assert finding(empty) == "No day is known for the next 90 days or after"


def test_every_day_is_in_the_table() -> None:
    told = deadlines(
        ledger_with(allotments=[{"stream": "A", **YEAR, "available": 1_234_56, "spent": 0,
                                 "opens": "2026-12-01", "lapses": "2028-01-31"}]),
        TODAY,
    )  # fmt: skip
    assert list(as_table(told)["at stake ($ thousands)"]) == [1.23456, 1.23456]


HOSTILE = "<script>alert(1)</script>"


def test_names_from_a_workbook_are_drawn_as_text() -> None:
    window = Window(HOSTILE, "PY2025", date(2026, 1, 1), None, date(2027, 1, 1), 'k" onclick="x')
    one = Deadline(date(2027, 1, 1), 40, "lapses", HOSTILE, "PY2025", 1, 'k" onclick="x')
    for html in (timeline_html([window], TODAY, HOSTILE), days_html([one])):
        assert "<script>" not in html
        assert 'onclick="x' not in html


def test_the_line_of_time_holds_every_bar_within_its_width() -> None:
    windows = [
        Window("A", "", date(1999, 1, 1), date(2027, 1, 1), date(2027, 6, 30), ""),
        Window("B", "", None, None, date(2026, 11, 22), ""),
        Window("C", "", date(2027, 1, 1), date(2028, 1, 1), None, ""),
    ]
    html = timeline_html(windows, TODAY, "days")
    lefts = [float(part.split("%")[0]) for part in html.split('style="left: ')[1:]]
    assert len(lefts) > 6
    assert all(0 <= left <= 100 for left in lefts)
