"""What is left of each stream's year, and which award is a part of which year."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.views.funding.uncommitted import open_money, stream_years
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
PY2026 = {"period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30"}
QUARTER = {"period": "PY2026-Q1", "starts": "2026-07-01", "ends": "2026-09-30"}
FFY2027 = {"period": "FFY2027", "starts": "2026-10-01", "ends": "2027-09-30"}


def left(allotments: list[dict[str, Any]], awards: list[dict[str, Any]]) -> dict[str, Any]:
    rows = stream_years(ledger_with(allotments=allotments, awards=awards), TODAY)
    told = zip(rows["available"], rows["committed"], rows["uncommitted"], strict=True)
    return dict(zip(rows["period"], told, strict=True))


def year(**said: Any) -> dict[str, Any]:
    return {"stream": "A", **PY2026, **said}


@pytest.mark.parametrize(
    ("award", "uncommitted"),
    [
        (year(committed=30_00), 70_00),
        (year(committed=1) | QUARTER, 99_99),  # a quarter is a part of its year
        (year(committed=-30_00), 130_00),  # money taken back is there to give again
        (year(committed=130_00), -30_00),  # more is promised than there is
        (year(), 100_00),  # an award without an amount takes nothing that anybody knows of
        ({"stream": "B", **PY2026, "committed": 30_00}, 100_00),
    ],
)
def test_awards_are_parts_of_their_streams_year(award: dict[str, Any], uncommitted: int) -> None:
    rows = stream_years(ledger_with(allotments=[year(available=100_00)], awards=[award]), TODAY)
    own = rows[(rows["stream"] == "A") & (rows["period"] == "PY2026")]
    assert own["uncommitted"].tolist() == [uncommitted]


def test_what_overlaps_a_year_but_is_none_of_its_parts_stands_by_itself() -> None:
    told = left([year(available=100_00)], [{"stream": "A", **FFY2027, "committed": 30_00}])
    assert told["PY2026"] == (100_00, 0, 100_00)
    assert told["FFY2027"][1] == 30_00
    rows = stream_years(ledger_with(awards=[{"stream": "A", **FFY2027, "committed": 30_00}]), TODAY)
    assert rows["uncommitted"].isna().all()  # nobody said what there is: not zero


def test_awards_of_a_stream_that_names_no_year_are_parts_of_its_whole() -> None:
    whole = {"stream": "A", "available": 100_00}
    told = left([whole], [year(committed=30_00), {"stream": "A", "committed": 5_00}])
    assert told == {"": (100_00, 35_00, 65_00)}


def test_the_year_says_itself_what_was_spent_or_its_awards_do() -> None:
    allotments = [year(available=100_00, spent=40_00), {**year(available=100_00), "stream": "B"}]
    awards = [year(committed=30_00, spent=7_00), {**year(committed=30_00, spent=7_00), "stream": "B"}]
    rows = stream_years(ledger_with(allotments=allotments, awards=awards), TODAY)
    assert rows["spent"].tolist() == [40_00, 7_00]


@pytest.mark.parametrize(
    ("days", "still"),
    [
        ({}, True),  # no day is said: nobody knows that it is past
        ({"obligate_by": "2026-11-22"}, True),  # its last day
        ({"obligate_by": "2026-11-21"}, False),
        ({"obligate_by": "2026-12-31", "lapses": "2026-11-21"}, False),
    ],
)
def test_money_past_its_day_is_not_there_to_give(days: dict[str, str], still: bool) -> None:
    ledger = ledger_with(allotments=[year(available=100_00, **days)])
    told = open_money(stream_years(ledger, TODAY)).loc["A"]
    assert told["left"] == (100_00 if still else 0)
    assert pd.isna(told["past"]) if still else told["past"] == 100_00


def test_a_year_that_promised_too_much_takes_nothing_from_another() -> None:
    allotments = [year(available=100_00, lapses="2028-06-30"), {"stream": "A", "available": 50_00}]
    ledger = ledger_with(allotments=allotments, awards=[year(committed=130_00)])
    told = open_money(stream_years(ledger, TODAY)).loc["A"]
    assert told["left"] == 50_00
    assert str(told["lapses"]) == "NaT"  # the year that lapses has nothing left


def test_a_stream_that_does_not_say_what_it_has_is_unknown() -> None:
    told = open_money(stream_years(ledger_with(allotments=[year()]), TODAY))
    assert told["left"].isna().tolist() == [True]
