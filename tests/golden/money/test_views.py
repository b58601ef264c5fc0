"""The views of money and need over the golden state agree with what was worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from data.views.funding.deadlines import deadlines
from data.views.funding.gaps.board import CENTS, gap_board
from data.views.funding.inventory import front_finding, inventory, key_figures
from data.views.funding.ledger import FundingSelection, Ledger, limited
from data.views.funding.matrix.matrix import matrix
from data.views.funding.paying import may
from data.views.funding.regions import words as region_words
from data.views.funding.regions.by_region import by_region
from data.views.funding.regions.heads import Heads
from tests.golden.money import worked
from tests.golden.money.inventory import MATRIX
from tests.golden.money.state import REGIONS, TODAY
from tests.golden.money.worked import cents

PEOPLE = {"Alder": 100_000, "Birch": 50_000, "Cedar": 20_000, "Dogwood": 40_000, "Elm": 10_000,
          "Fir": 25_000, "Hazel": 800}  # fmt: skip
HEADS = Heads("Labor force", "2024", PEOPLE)
MEANT = {"Can pay": "can", "Partly": "partly", "Not": "not", "None": "unknown"}
PY2025 = (date(2025, 7, 1), date(2026, 6, 30))


def plain(row: pd.Series) -> tuple[object, ...]:
    return tuple(None if pd.isna(value) else value for value in row)


def test_by_region(state: Ledger) -> None:
    rows = by_region(state, HEADS, REGIONS)
    table = region_words.table(rows, HEADS).drop(columns="observation")
    shown = [plain(row) for _, row in table.iterrows()]
    money = {3: None, 10: None}
    for told, one in zip(shown, worked.REGIONS, strict=True):
        for at, value in enumerate(one):
            wanted = None if value is None else float(value) / 1_000 if at in money else value
            assert told[at] == (pytest.approx(wanted, abs=1e-9) if isinstance(wanted, float) else wanted), one
    assert [row.committed for row in rows] == [cents(one[3]) for one in worked.REGIONS]
    assert region_words.finding(rows, rows, HEADS) == worked.HEADLINE


def test_by_region_in_a_window_that_awards_overlap(state: Ledger) -> None:
    window = limited(state, FundingSelection(window="PY2025"), PY2025)
    rows = by_region(window, HEADS, REGIONS)
    assert region_words.finding(rows, rows, HEADS) == worked.IN_PY2025
    left_out = region_words.left_out(rows, HEADS)
    assert left_out == {
        "Ginkgo": "its award has no amount",
        "Hazel": "no award names it",
        "Ironwood": "no award names it",
    }


def test_the_gap_board(state: Ledger) -> None:
    board = gap_board(state, TODAY)
    # Unfunded first: by partnerships, regions, then cost.
    assert board["solution"].tolist() == list(worked.GAPS)
    counts = [
        "needs",
        "met",
        "could",
        "partnerships",
        "regions",
        "regions_unmet",
        "uncosted",
        "can",
        "partly",
    ]
    for _, row in board.iterrows():
        told = worked.GAPS[row["solution"]]
        assert (row["solution"], *(row[name] for name in counts)) == (row["solution"], *told[:9])
        # Every place of the golden state is known.
        places = [name for name in CENTS if name != "unknown"]
        amounts = {name: None if pd.isna(row[name]) else int(row[name]) for name in places}
        assert amounts == dict(zip(places, map(cents, told[9:]), strict=True)), row["solution"]
        assert row["unknown"] == 0


def test_the_front_page(state: Ledger) -> None:
    figures = key_figures(state, TODAY)
    assert [figure.cents for figure in figures] == [
        cents(amount)
        for amount in (worked.AVAILABLE, worked.LEFT, worked.ALL, worked.OBLIGATED, worked.SPENT, worked.COST)
    ]
    assert [figure.unknown for figure in figures] == [
        "",
        "$3.6 million more is past its deadline",
        "3 of 29 awards name no amount",
        # Of 22 stream years Perkins' and, by its awards, WIOA's of PY2025 have them.
        "20 of 22 yearly allocations name no amount",
        "20 of 22 yearly allocations name no amount",
        "6 of 40 needs name no cost",
    ]
    assert front_finding(figures) == worked.FRONT


def test_the_inventory_of_streams(state: Ledger) -> None:
    rows = inventory(state, TODAY)
    shown = {
        row["stream"]: plain(row[["available", "committed", "spent", "left", "past"]])
        for _, row in rows.iterrows()
    }
    assert shown == {name: tuple(map(cents, told)) for name, told in worked.STREAMS.items()}


def test_what_may_pay_for_what(state: Ledger) -> None:
    words = {(row.stream, row.solution): row.may for row in may(state).itertuples()}
    # 14 streams by the 13 solutions of the list; 29 rules of the matrix.
    assert len(words) == 14 * 13
    told = {
        (stream if stream != "IWG" else "Incumbent Worker Grants", str(row[0])): MEANT[str(word)]
        for row in MATRIX[3:]
        for stream, word in zip(map(str, MATRIX[2][1:]), row[1:], strict=True)
    }
    assert words == told


def test_what_is_committed_stands_beside_each_rule(state: Ledger) -> None:
    found = matrix(state)
    cells = found.cells
    # All but the allocations, which name no solution.
    assert found.apart == cents(worked.BY_SOLUTION[""])
    assert int(cells["committed"].sum()) + found.apart == cents(worked.ALL)
    sums = cells.groupby("solution")["committed"].sum(min_count=1).dropna()
    told = {name: cents(total) for name, total in worked.BY_SOLUTION.items() if name}
    assert {name: int(total) for name, total in sums.items()} == told
    asked = cells.drop_duplicates("solution").set_index("solution")["asked"]
    assert {name: int(asked[name]) for name in worked.GAPS} == {
        name: row[0] for name, row in worked.GAPS.items()
    }


def test_the_calendar_begins_with_ninety_days(state: Ledger) -> None:
    told = deadlines(state, TODAY)
    assert [(one.day.isoformat(), one.act, one.stream) for one in told.soon] == worked.SOON
    assert (told.soon[0].days, told.soon[-1].days) == (43, 90)  # 28 of November and 15; and 31 and 31 more
    assert [stream for stream, _ in told.undated] == ["Riverside Foundation"]
