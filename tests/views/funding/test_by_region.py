"""What each region gets per head and by solution, from which stream; every figure worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from data.registers.solutions import SOLUTIONS
from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.regions import words as words
from data.views.funding.regions.by_region import RegionMoney, beyond, by_region, by_solution, largest
from data.views.funding.regions.heads import Heads
from tests.views.funding.ledgers import ledger_with

CAREERS, CURRICULA, UPSKILLING = SOLUTIONS[:3]
REGIONS = ("Alder", "Birch", "Cedar", "Dogwood")
HEADS = Heads("Labor force", "2024", {"Alder": 1_000, "Birch": 4_000, "Dogwood": 50}, {"Alder": 7})
ALL = FundingSelection()
Row = dict[str, object]


def award(
    stream: str, region: str, solution: str, committed: int | None, **more: object
) -> dict[str, object]:
    return {"stream": stream, "region": region, "solution": solution, "committed": committed, **more}


@pytest.fixture
def ledger() -> Ledger:
    """Alder has 12,000.01 + 3,000.02 - 5,000.00 = 10,000.03 dollars, Birch 10,000; Dogwood is not named."""
    return ledger_with(
        awards=[
            award("Perkins V", "Alder", CAREERS, 12_000_01),
            award("TANF", "Alder", UPSKILLING, 3_000_02),
            award("Perkins V", "Alder", CAREERS, -5_000_00),
            award("TANF", "Birch", UPSKILLING, 10_000_00, awards=3, blank=1),
            award("TANF", "Cedar", UPSKILLING, 800_00),
            award("TANF", "Statewide", UPSKILLING, 70_000_00),
            award("TANF", "Not said", UPSKILLING, 5_00),
        ],
        needs=[
            {"region": "Alder", "solution": CAREERS, "cost": 9_000_00},
            {"region": "Alder", "solution": CURRICULA, "cost": 1_00},
            {"region": "Birch", "solution": CAREERS},
            {"region": "Statewide", "solution": UPSKILLING},
        ],
    )


@pytest.fixture
def rows(ledger: Ledger) -> dict[str, RegionMoney]:
    return {row.region: row for row in by_region(ledger, HEADS, REGIONS)}


def test_regions_stand_in_their_own_order_and_money_of_none_after_them(rows: dict[str, RegionMoney]) -> None:
    assert list(rows) == [*REGIONS, "Statewide", "Not said"]


def test_no_cent_is_lost_or_counted_twice(rows: dict[str, RegionMoney]) -> None:
    # 10,000.03 + 10,000.00 + 800.00 + 70,000.00 + 5.00 = 90,805.03
    assert sum(row.committed or 0 for row in rows.values()) == 90_805_03
    assert rows["Alder"].committed == 10_000_03


def test_a_region_that_no_award_names_has_no_amount_and_not_zero(rows: dict[str, RegionMoney]) -> None:
    dogwood = rows["Dogwood"]
    assert (dogwood.committed, dogwood.per_head, dogwood.awards) == (None, None, 0)
    assert words.left_out([dogwood, rows["Cedar"]], HEADS) == {
        "Dogwood": "no award names it",
        "Cedar": "$800; no labor force is known for it in 2024",
    }


def test_per_head_is_held_against_the_regions_that_have_both(rows: dict[str, RegionMoney]) -> None:
    # Alder 10,000.03 / 1,000 = 10.00003; Birch 10,000 / 4,000 = 2.50; both 20,000.03 / 5,000 = 4.000006.
    # Dogwood's 50 heads would make it 3.96, Cedar's money 4.16.
    every = list(rows.values())
    assert rows["Alder"].per_head == pytest.approx(10.00003)
    assert rows["Birch"].per_head == 2.5
    assert words.rate(every, HEADS) == pytest.approx(4.000006)
    assert words.finding(every, every, HEADS) == (
        "Awards come to $4.00 per head in 2 regions together, between $2.50 and $10.00 in each"
    )
    assert words.finding(every, [rows["Birch"]], HEADS) == (
        "Awards come to $4.00 per head in 2 regions together, $2.50 in Birch"
    )


def test_without_heads_the_amounts_themselves_are_said(ledger: Ledger) -> None:
    every = by_region(ledger, Heads(), REGIONS)
    assert words.finding(every, every, Heads()) == "Awards come to $20.8 thousand in 3 regions"
    assert words.dots(every, Heads()) == ()


@pytest.mark.parametrize(
    ("streams", "named", "share"),
    [
        ({"Perkins V": 7_000_01, "TANF": 3_000_02}, ("Perkins V",), 7_000_01 / 10_000_03),
        ({"TANF": 50, "Perkins V": 50}, ("Perkins V", "TANF"), 0.5),
        ({"TANF": 50, "Perkins V": -10}, ("TANF",), 1.0),  # what was taken back is no part of the rest
        ({"TANF": -50}, (), None),
        ({}, (), None),
    ],
)
def test_the_largest_stream_is_a_share_of_what_streams_give(
    streams: dict[str, int], named: tuple[str, ...], share: float | None
) -> None:
    assert largest(streams) == (named, share)


def test_the_share_of_one_stream_is_said_with_its_name(rows: dict[str, RegionMoney]) -> None:
    # Perkins V in Alder: 12,000.01 - 5,000.00 = 7,000.01 of 10,000.03 is 69.998 %.
    assert words.one_stream(rows["Alder"]) == "70% from Perkins V"
    assert words.one_stream(rows["Birch"]) == "all from TANF"
    assert words.one_stream(RegionMoney("Alder", largest=("A", "B"), share=0.5)) == "50% each from A and B"
    assert words.one_stream(rows["Dogwood"]) == ""


def test_a_need_is_met_by_money_for_its_solution_in_its_own_region(rows: dict[str, RegionMoney]) -> None:
    told = {name: (row.asked, row.met, row.cost, row.uncosted) for name, row in rows.items() if row.asked}
    assert told == {"Alder": (2, 1, 9_001_00, 0), "Birch": (1, 0, None, 1), "Statewide": (1, 1, None, 1)}


def test_money_that_was_all_taken_back_meets_nothing() -> None:
    ledger = ledger_with(
        awards=[award("TANF", "Alder", CAREERS, 5_00), award("TANF", "Alder", CAREERS, -5_00)],
        needs=[{"region": "Alder", "solution": CAREERS}],
    )
    assert [(row.committed, row.met) for row in by_region(ledger, HEADS, ["Alder"])] == [(0, 0)]


def test_each_solution_is_held_against_the_regions_that_have_it(ledger: Ledger) -> None:
    rows = {(row.region, row.solution): row for row in by_solution(ledger, HEADS, REGIONS)}
    # In the list's order; curricula are only asked for.
    assert [solution for region, solution in rows if region == "Alder"] == [CAREERS, CURRICULA, UPSKILLING]
    # Upskilling: Alder 3,000.02 / 1,000; together (3,000.02 + 10,000.00) / 5,000 = 2.600004.
    alder = rows["Alder", UPSKILLING]
    assert alder.per_head == pytest.approx(3.00002)
    assert alder.together == pytest.approx(2.600004)
    assert (rows["Birch", CAREERS].committed, rows["Birch", CAREERS].asked) == (None, 1)
    assert words.solutions_finding(list(rows.values())) == (
        "Money is committed for 2 solutions; for between 0 and 2 of them in each of 4 regions"
    )


def test_what_no_list_knows_comes_last_and_what_names_none_after_it() -> None:
    ledger = ledger_with(
        awards=[award("TANF", "Alder", name, 1) for name in ("", "Zoning", "Bridges", UPSKILLING)]
    )
    rows = by_solution(ledger, HEADS, ["Alder"])
    assert [row.solution for row in rows] == [UPSKILLING, "Bridges", "Zoning", ""]


def test_notes_say_what_no_figure_holds(rows: dict[str, RegionMoney]) -> None:
    told = words.notes(list(rows.values()), HEADS, FundingSelection(window="PY2025"), 2)
    assert told == [
        "Where few are counted, one award moves the figure much: Dogwood (50).",
        "In no region's figure: $70 thousand for the whole state and $5 for no named region.",
        "1 award without an amount is not in the sums.",
        "2 awards begin before or end after PY2025; each is counted in full.",
        "Size is one reason among many why regions differ.",
    ]


def test_awards_that_reach_beyond_the_window_are_counted() -> None:
    days = {"starts": "2025-07-01", "ends": "2026-06-30"}
    shown = ledger_with(
        awards=[
            award("TANF", "Alder", CAREERS, 1, awards=5, **days),
            award("TANF", "Alder", CAREERS, 1, awards=2, **days | {"ends": "2026-09-30"}),
            award("TANF", "Alder", CAREERS, 1, **days | {"starts": "2024-10-01"}),
        ]
    )
    assert beyond(shown, (date(2025, 7, 1), date(2026, 6, 30))) == 3
    assert beyond(shown, None) == 0


def test_the_table_adds_up_to_all_that_is_committed(rows: dict[str, RegionMoney]) -> None:
    table = words.table(list(rows.values()), HEADS)
    assert table["committed ($ thousands)"].sum() == pytest.approx(90.80503, abs=1e-9)
    assert table["labor force"].tolist() == [1_000, 4_000, pd.NA, 50, pd.NA, pd.NA]
    assert table["$ per head"].iloc[:2].tolist() == [10.0, 2.5]
    assert table["its share (%)"].iloc[0] == 70.0
    assert table["observation"].iloc[0] == 7


def test_nothing_ranks_a_region(rows: dict[str, RegionMoney], ledger: Ledger) -> None:
    every = list(rows.values())
    told = " ".join([
        words.finding(every, every, HEADS),
        words.solutions_finding(by_solution(ledger, HEADS, REGIONS)),
        *words.notes(every, HEADS, ALL, 0),
        *words.table(every, HEADS).columns,
    ]).lower()  # fmt: skip
    assert [
        word for word in ("best", "worst", "behind", "rank", "lowest", "highest", "gap") if word in told
    ] == []
