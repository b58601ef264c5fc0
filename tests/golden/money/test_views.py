"""The views of money and need over the golden state agree with what was worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from data.views.funding import region_words
from data.views.funding.by_region import by_region
from data.views.funding.gaps import CENTS, gap_board
from data.views.funding.heads import Heads
from data.views.funding.ledger import FundingSelection, Ledger, limited
from tests.golden.money import worked
from tests.golden.money.state import REGIONS, TODAY
from tests.golden.money.worked import cents

PEOPLE = {"Alder": 100_000, "Birch": 50_000, "Cedar": 20_000, "Dogwood": 40_000, "Elm": 10_000,
          "Fir": 25_000, "Hazel": 800}  # fmt: skip
HEADS = Heads("Labor force", "2024", PEOPLE)
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
        amounts = {name: None if pd.isna(row[name]) else int(row[name]) for name in CENTS}
        assert amounts == dict(zip(CENTS, map(cents, told[9:]), strict=True)), row["solution"]
