"""The front page of money: its sums, what they cannot count, and the streams."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from data.views.funding.inventory import (
    Figure,
    front_finding,
    inventory,
    inventory_measure,
    key_figures,
    not_added_up,
)
from data.views.funding.ledger import Ledger
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
PY2026 = {"period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30"}
PY2024 = {"period": "PY2024", "starts": "2024-07-01", "ends": "2025-06-30"}


def state() -> Ledger:
    return ledger_with(
        streams=[
            {"stream": "A", "agency": "Labor", "as_of": "2026-10-01", "key": "a"},
            {"stream": "B", "agency": "Labor", "as_of": "2026-10-01"},
            {"stream": "C", "agency": ""},
        ],
        allotments=[
            {"stream": "A", "available": 1_000_00, "obligated": 500_00, "spent": 90_00,
             "lapses": "2027-01-31", **PY2026},
            {"stream": "A", "available": 70_00, "lapses": "2026-06-30", **PY2024},
            {"stream": "B", **PY2026},
        ],
        options=[
            {"stream": "A", "solution": "S", "may": "can"},
            {"stream": "A", "solution": "T", "may": "partly"},
            {"stream": "B", "solution": "S", "may": "not"},
        ],
        awards=[
            {"stream": "A", "solution": "S", "region": "Adams", "committed": 300_00, "spent": 5_00, **PY2026},
            {"stream": "A", "solution": "S", "region": "Weld", "committed": -20_00, **PY2026},
            {"stream": "B", "solution": "S", "region": "Weld", "committed": 40_00, "spent": 4_00, **PY2026},
            {"stream": "B", "solution": "S", "region": "Weld", "awards": 2, "blank": 2, **PY2026},
        ],
        needs=[
            {"region": "Adams", "solution": "S", "cost": 600_00},
            {"region": "Weld", "solution": "S"},
        ],
    )  # fmt: skip


def told(figures: tuple[Figure, ...]) -> list[tuple[str, int | None, str]]:
    return [(figure.name, figure.cents, figure.unknown) for figure in figures]


def test_each_sum_says_what_it_cannot_count() -> None:
    assert told(key_figures(state(), TODAY)) == [
        ("Available", 1_070_00, "2 of 3 streams name no amount"),
        ("Still uncommitted", 720_00, "$70 more is past its deadline"),
        ("Committed", 320_00, "2 of 5 awards name no amount"),
        ("Obligated", 500_00, "2 of 3 yearly allocations name no amount"),
        (
            "Spent",
            94_00,
            "1 of 3 yearly allocations names no amount",
        ),  # A's own figure, and what B's awards say
        ("Asked for", 600_00, "1 of 2 needs names no cost"),
    ]


def test_in_chosen_regions_what_was_given_is_theirs_and_what_there_is_stays_whole() -> None:
    assert told(key_figures(state(), TODAY, ("Weld",))) == [
        ("Available, for all regions", 1_070_00, "2 of 3 streams name no amount"),
        ("Still uncommitted, for all regions", 720_00, "$70 more is past its deadline"),
        ("Committed", 20_00, "2 of 4 awards name no amount"),
        ("Obligated", None, ""),
        ("Spent", 4_00, ""),
        ("Asked for", None, "1 of 1 need names no cost"),
    ]


def test_of_nothing_nothing_is_known_and_no_sum_is_zero() -> None:
    assert {figure.cents for figure in key_figures(ledger_with(), TODAY)} == {None}


def figures(**cents: int) -> list[Figure]:
    names = ("available", "left", "committed", "obligated", "spent", "asked")
    return [Figure(name, cents.get(name)) for name in names]


@pytest.mark.parametrize(
    ("cents", "finding"),
    [
        (
            {"available": 5_000_00, "left": 1_000_00, "asked": 9_000_00},
            "$1 thousand of $5 thousand available can still be committed; industry asked for $9 thousand",
        ),
        ({"available": 5_000_00, "left": 0}, "Nothing is left of $5 thousand available"),
        ({"committed": 5_000_00}, "$5 thousand is committed"),
        ({"asked": 9_000_00}, "Nobody said what is available; industry asked for $9 thousand"),
    ],
)
def test_the_headline_holds_what_is_left_against_what_is_asked_for(cents: Any, finding: str) -> None:
    assert front_finding(figures(**cents)) == finding


def test_each_stream_has_a_row_and_unknown_is_not_zero() -> None:
    rows = inventory(state(), TODAY)
    assert rows["stream"].tolist() == ["A", "B", "C"]
    assert rows["available"].fillna(-1).tolist() == [1_070_00, -1, -1]
    assert rows["committed"].fillna(-1).tolist() == [280_00, 40_00, -1]
    assert rows["left"].fillna(-1).tolist() == [720_00, -1, -1]
    assert rows["past"].fillna(-1).tolist() == [70_00, -1, -1]  # 1070 - 280 = 720 + 70
    assert rows["days"].fillna(-1).tolist() == [70, -1, -1]
    assert rows["can"].fillna(-1).tolist() == [1, 0, -1]
    assert rows["partly"].fillna(-1).tolist() == [1, 0, -1]


@pytest.mark.parametrize(
    ("awards", "apart"),
    [
        ([(PY2026, 300_00)], ""),
        ([(PY2026, 300_00), (PY2024, -18_00)], "A"),  # nobody said what it has in PY2024
        ([(PY2026, 1_000_01)], "A"),  # a cent more than there is
        ([(PY2026, None)], ""),
    ],
)
def test_a_row_that_does_not_add_up_across_is_named(awards: list[Any], apart: str) -> None:
    ledger = ledger_with(
        allotments=[{"stream": name, "available": 1_000_00, **PY2026} for name in "AB"],
        awards=[{"stream": "A", "solution": "S", "region": "Weld", "committed": cents, **year}
                for year, cents in awards],
    )  # fmt: skip
    assert not_added_up(inventory(ledger, TODAY)).partition(":")[0] == apart


def test_a_stream_that_no_list_names_is_there_by_its_money() -> None:
    ledger = ledger_with(allotments=[{"stream": "Z", "available": 5_00, **PY2026}])
    ledger = replace(ledger, streams=ledger.streams.iloc[:0])
    assert key_figures(ledger, TODAY)[1].cents == 5_00
    rows = inventory(ledger, TODAY)
    assert (rows["stream"].tolist(), rows["left"].tolist(), rows["key"].tolist()) == (["Z"], [5_00], [""])


def test_the_measure_counts_streams_and_agencies() -> None:
    assert inventory_measure(inventory(state(), TODAY)) == "3 streams of 1 agency, as of 1 October 2026"
    assert inventory_measure(inventory(ledger_with(), TODAY)) == "0 streams of 0 agencies"
    rows = inventory(
        ledger_with(streams=[{"stream": name, "as_of": f"202{name}-01-05"} for name in "56"]), TODAY
    )
    assert inventory_measure(rows) == "2 streams of 0 agencies, as of 5 January 2025 to 5 January 2026"
