"""The gap board: what is asked for, what pays, what may pay, worked out by hand."""

from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.words import (
    asked_words,
    board_finding,
    board_measure,
    committed_words,
    gap_finding,
    within,
)
from data.views.funding.ledger import FundingSelection, Ledger, limited, said_of_window
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
PY2026 = {"period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30"}
HOUSING, SKILLS = "Housing, child care and transport", "Upskilling incumbent workers"


def need(region: str, solution: str = HOUSING, **said: Any) -> dict[str, Any]:
    return {"region": region, "partnership": f"{region} Care", "solution": solution, **said}


def award(region: str, committed: int | None, solution: str = HOUSING, **said: Any) -> dict[str, Any]:
    return {"stream": "A", "region": region, "solution": solution, "committed": committed, **PY2026, **said}


def row(ledger: Ledger, solution: str = HOUSING, regions: tuple[str, ...] = ()) -> Any:
    board = gap_board(ledger, TODAY, regions)
    return next(one for one in board.itertuples() if one.solution == solution)


@pytest.mark.parametrize(
    ("awards", "met", "could"),
    [
        ([], 0, 0),
        ([award("Adams", 5_00)], 1, 0),
        ([award("Adams", 5_00), award("Weld", 1)], 2, 0),
        ([award("Mesa", 5_00)], 0, 0),  # money of one region meets no need of another
        ([award("Adams", 5_00, SKILLS)], 0, 0),
        ([award("Adams", None)], 0, 0),  # an award without an amount commits nothing that anybody knows of
        ([award("Adams", -5_00)], 0, 0),
        ([award("Adams", 5_00), award("Adams", -5_00)], 0, 0),  # all of it was taken back
        ([award("Adams", 5_00), award("Adams", -9_00, stream="B")], 1, 0),  # by another stream
        ([award("Statewide", 5_00)], 0, 2),
        ([award("Not said", 5_00)], 0, 2),
        ([award("Statewide", 5_00), award("Adams", 5_00)], 1, 1),
    ],
)
def test_a_need_is_met_by_money_for_its_solution_in_its_region(
    awards: list[dict[str, Any]], met: int, could: int
) -> None:
    told = row(ledger_with(needs=[need("Adams"), need("Weld")], awards=awards))
    assert (told.needs, told.met, told.could) == (2, met, could)


def test_statewide_money_meets_a_statewide_need_and_no_known_money_one_of_no_place() -> None:
    needs = [need("Statewide"), need("Not said")]
    told = row(ledger_with(needs=needs, awards=[award("Statewide", 1), award("Not said", 1)]))
    assert (told.met, told.could, told.regions) == (1, 1, 0)  # neither is a region


def test_who_asks_where_and_at_what_cost_is_counted_once() -> None:
    needs = [
        need("Adams", cost=100_00, industry="Health"),
        need("Adams", industry="Farming"),  # the same partnership asks twice
        need("Weld", cost=50_00, partnership="Adams Care"),  # of one name, but another region's
        need("Mesa", partnership=""),  # a region may ask without saying through whom
    ]
    told = row(ledger_with(needs=needs))
    assert (told.needs, told.partnerships, told.regions, told.uncosted) == (4, 2, 3, 2)
    assert told.cost == 150_00


def test_a_cost_that_nobody_named_is_not_zero() -> None:
    told = row(ledger_with(needs=[need("Adams"), need("Weld")]))
    assert pd.isna(told.cost)
    assert told.uncosted == 2


def test_money_stands_where_it_is_committed() -> None:
    awards = [
        award("Adams", 10_00),
        award("Weld", -3_00),
        award("Mesa", 20_00),
        award("Statewide", 40_00),
        award("Not said", 2_00),
        award("Adams", 80_00, SKILLS),
        award("Weld", None),
    ]
    told = row(ledger_with(needs=[need("Adams"), need("Weld")], awards=awards))
    assert (told.here, told.elsewhere, told.unplaced, told.blank) == (7_00, 20_00, 42_00, 1)


def test_awards_that_name_no_amount_are_unknown_and_no_award_is_none() -> None:
    told = row(ledger_with(needs=[need("Adams")], awards=[award("Adams", None)]))
    assert pd.isna(told.here)
    assert told.elsewhere == 0


def test_what_may_pay_is_what_streams_that_can_or_partly_can_have_left() -> None:
    ledger = ledger_with(
        streams=[{"stream": "E"}],
        allotments=[
            {"stream": "A", "available": 100_00, **PY2026},
            {"stream": "B", "available": 50_00, "lapses": "2026-01-31"},
            {"stream": "C", **PY2026},
            {"stream": "D", "available": 1_000_00, **PY2026},
        ],
        options=[
            {"stream": "A", "solution": HOUSING, "may": "can"},
            {"stream": "B", "solution": HOUSING, "may": "partly"},
            {"stream": "C", "solution": HOUSING, "may": "can"},
            {"stream": "D", "solution": HOUSING, "may": "not"},
        ],
        # Committed for another solution, and in a region that does not ask: none of it is left.
        awards=[award("Mesa", 30_00, SKILLS)],
        needs=[need("Adams")],
    )
    told = row(ledger)
    assert (told.may_pay, told.past) == (70_00, 50_00)
    assert (told.can, told.partly, told.silent, told.unsaid) == (2, 1, 1, 1)


def test_no_stream_is_nothing_and_a_silent_one_unknown() -> None:
    assert row(ledger_with(needs=[need("Adams")])).may_pay == 0
    silent = ledger_with(options=[{"stream": "A", "solution": HOUSING, "may": "can"}], needs=[need("Adams")])
    assert pd.isna(row(silent).may_pay)


def test_chosen_regions_narrow_the_needs_but_not_what_a_stream_has_left() -> None:
    ledger = ledger_with(
        allotments=[{"stream": "A", "available": 100_00, **PY2026}],
        options=[{"stream": "A", "solution": HOUSING, "may": "can"}],
        awards=[award("Adams", 10_00), award("Weld", 20_00)],
        needs=[need("Adams"), need("Weld")],
    )
    told = row(ledger, regions=("Adams",))
    assert (told.needs, told.met, told.here, told.elsewhere, told.may_pay) == (1, 1, 10_00, 20_00, 70_00)


def test_what_nothing_pays_for_stands_first_and_then_what_most_ask_for() -> None:
    needs = [
        *[need(region, "Paid") for region in ("Adams", "Weld", "Mesa")],
        need("Adams", "Asked once, dear", cost=900_00),
        need("Adams", "Asked once, no cost"),
        *[need("Adams", "Two of one region", partnership=name) for name in ("X", "Y")],
        *[need(region, "Two of two regions") for region in ("Adams", "Weld")],
    ]
    board = gap_board(ledger_with(needs=needs, awards=[award("Mesa", 1, "Paid")]), TODAY)
    assert board["solution"].tolist() == [
        "Two of two regions", "Two of one region", "Asked once, dear", "Asked once, no cost", "Paid",
    ]  # fmt: skip


def test_a_solution_that_is_only_paid_for_is_no_gap() -> None:
    board = gap_board(
        ledger_with(needs=[need("Adams")], awards=[award("Adams", 1, "Beyond the list")]), TODAY
    )
    assert board["solution"].tolist() == [HOUSING]


def test_without_needs_there_is_no_row() -> None:
    board = gap_board(ledger_with(awards=[award("Adams", 1)]), TODAY)
    assert board.empty
    assert board_finding(board) == "Nobody asked for anything here"


@pytest.mark.parametrize(
    ("awards", "finding"),
    [
        ([], "2 partnerships in 2 regions asked for housing, child care and transport; "
             "nothing is committed for it there, and no stream is said to pay"),
        ([award("Adams", 1)], "2 partnerships in 2 regions asked for housing, child care and transport; "
                              "nothing is committed for it in 1 of them"),
        ([award("Statewide", 1)], "2 partnerships in 2 regions asked for housing, child care and transport; "
                                  "nothing is committed for it there, though money of the state "
                                  "or of no named region could meet it"),
        ([award("Adams", 1), award("Weld", 1)],
         "Every need has some money committed for its solution in its region"),
    ],
)  # fmt: skip
def test_the_headline_says_the_finding(awards: list[dict[str, Any]], finding: str) -> None:
    board = gap_board(ledger_with(needs=[need("Adams"), need("Weld")], awards=awards), TODAY)
    assert board_finding(board) == finding


def test_where_only_some_streams_are_looked_at_the_headline_says_no_more() -> None:
    board = gap_board(ledger_with(needs=[need("Adams"), need("Weld")], awards=[award("Weld", 1)]), TODAY)
    assert "none of these streams has money committed for it in 1 of them" in board_finding(board, True)


@pytest.mark.parametrize(
    ("costs", "against"),
    [
        ([None], ""),
        ([90_000_00], ", against $90 thousand that it would cost"),
        ([90_000_00, None], ", against at least $90 thousand that it would cost"),
    ],
)
def test_one_solution_says_what_is_committed_for_it(costs: list[int | None], against: str) -> None:
    needs = [need("Adams", partnership="") | ({"cost": cost} if cost else {}) for cost in costs]
    ledger = ledger_with(needs=needs, awards=[award("Adams", 12_000_00)])
    told = "1 region asked for housing, child care and transport; $12 thousand is committed for it there"
    assert gap_finding(row(ledger)) == told + against


def test_the_measure_counts_needs_and_solutions() -> None:
    needs = [need("Adams"), need("Weld"), need("Weld", SKILLS)]
    board = gap_board(ledger_with(needs=needs, awards=[award("Weld", 1)]), TODAY)
    assert board_measure(board) == (
        "3 needs for 2 solutions; 1 of these has no money committed where they are asked for"
    )


@pytest.mark.parametrize(
    ("awards", "words"),
    [
        ([], ""),
        ([award("Adams", 5_00)], "Committed for it: $5 where it is asked for."),
        ([award("Mesa", 5_00), award("Statewide", -2_00), award("Adams", None)],
         "Committed for it: no amount where it is asked for, $5 in other regions and −$2 statewide or for no "
         "named region. 1 award of it names no amount."),
    ],
)  # fmt: skip
def test_where_a_solutions_money_lies_is_said(awards: list[dict[str, Any]], words: str) -> None:
    assert committed_words(row(ledger_with(needs=[need("Adams")], awards=awards))) == words


@pytest.mark.parametrize(
    ("costs", "words"),
    [
        ([None, None], "2 needs, no cost named"),
        ([5_00, None], "2 needs, $5 for those that name a cost"),
        ([5_00], "1 need, $5"),
    ],
)
def test_what_is_asked_for_says_whose_cost_is_known(costs: list[int | None], words: str) -> None:
    needs = ledger_with(needs=[need("Adams") | ({"cost": cost} if cost else {}) for cost in costs]).needs
    assert asked_words(needs) == words


@pytest.mark.parametrize(
    ("name", "written"), [("Housing", "housing"), ("HR practice", "HR practice"), ("", "")]
)
def test_a_name_within_a_sentence(name: str, written: str) -> None:
    assert within(name) == written


def test_what_the_window_touches_is_taken_whole_and_said() -> None:
    federal = {"period": "FFY2027", "starts": "2026-10-01", "ends": "2027-09-30"}
    ledger = ledger_with(
        allotments=[
            {"stream": "A", "available": 100_00, **PY2026},
            {"stream": "B", "available": 7_00, **federal},
        ],
        options=[{"stream": name, "solution": HOUSING, "may": "can"} for name in "AB"],
        awards=[award("Weld", 30_00), {**award("Weld", 2_00), "stream": "B", **federal}],
        needs=[need("Adams", starts="2026-07-01"), need("Weld", starts="2027-07-01")],
    )
    days = (date(2026, 7, 1), date(2027, 6, 30))
    shown = limited(ledger, FundingSelection(window="PY2026"), days)
    told = row(shown)
    assert (told.needs, told.elsewhere, told.may_pay) == (1, 32_00, 75_00)  # no part of a year is taken
    assert said_of_window(shown, days) == (
        "1 yearly allocation and 1 award total begin before or end after the period; each is counted in full."
    )
    assert said_of_window(shown, None) == ""
