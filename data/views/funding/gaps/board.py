"""The gap board: what industry asks for, and what pays or may pay for it. Pure."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pandas as pd

from data.views.funding.ledger import CAN, NOT_KNOWN, NOT_SAID, OF_NO_REGION, PARTLY, Ledger
from data.views.funding.met_needs import ANYWHERE, met_needs
from data.views.funding.paying import streams_of
from data.views.funding.rulings import rulings
from data.views.funding.uncommitted import open_money, stream_years

COUNTS = ("needs", "met", "could", "partnerships", "regions", "regions_unmet", "uncosted", "blank", "can",
          "partly", "silent", "unsaid")  # fmt: skip
CENTS = ("cost", "here", "elsewhere", "unplaced", "unknown", "may_pay", "past")
COLUMNS = ["solution", *COUNTS, *CENTS]


def gap_board(ledger: Ledger, today: date, regions: Sequence[str] = ()) -> pd.DataFrame:
    """One row a solution that is asked for in these regions, or in any.

    The ledger must hold the awards of all regions: a stream's money left is reckoned from them. Solutions
    with no need met stand first, then those that most partnerships ask for, in most regions, at most cost.

    Columns
    -------
    solution : str
    needs, met, could : int
        How many needs, how many of them have money committed for the solution in their region, and how
        many of the others might be met by money that is statewide or of no said place.
    partnerships, regions, regions_unmet : int
        Who asks, where, and in how many of these regions some need is not met.
    cost : Int64
        Estimated, in cents; missing where nobody named one. `uncosted` needs name none.
    here, elsewhere, unplaced, unknown : Int64
        Committed for it in the regions that ask, in others, statewide or in no said place, and in a place
        that nobody knows: zero where no award is listed, missing where awards name no amount. `blank`
        awards name none.
    may_pay, past : Int64
        Left uncommitted with the streams that can or partly can pay, today and in years past their day.
        The same money may stand beside several solutions. `may_pay` is missing where none of them says.
    can, partly, silent, unsaid : int
        Streams that can pay, partly can, those of both that do not say what they have, and streams of
        which nobody said whether they can.
    """
    needs = met_needs(ledger, regions)
    money = open_money(stream_years(ledger, today))
    rules = rulings(ledger)
    streams = pd.Series(streams_of(ledger), dtype="str")
    rows = []
    for solution, own in needs.groupby("solution"):
        awards = ledger.awards[ledger.awards["solution"] == solution]
        ruled = rules[rules["solution"] == solution]
        told = {**_asked(own), **_committed(awards, set(own["region"])), **_may_pay(ruled, money)}
        rows.append({"solution": solution, **told, "unsaid": (~streams.isin(ruled["stream"])).sum()})
    board = pd.DataFrame(rows, columns=COLUMNS)
    board = board.astype(dict.fromkeys(COUNTS, "int64") | dict.fromkeys(CENTS, "Int64"))
    return _ordered(board.astype({"solution": "str"}))


def _ordered(board: pd.DataFrame) -> pd.DataFrame:
    keys = board.assign(funded=board["met"] > 0)
    order = ["funded", "partnerships", "regions", "cost", "solution"]
    ranked = keys.sort_values(order, ascending=[True, False, False, False, True], na_position="last")
    return ranked.drop(columns="funded").reset_index(drop=True)


def _asked(needs: pd.DataFrame) -> dict[str, Any]:
    placed = needs[~needs["region"].isin(OF_NO_REGION)]
    named = needs[needs["partnership"] != ""]
    return {
        "needs": len(needs),
        "met": needs["met"].sum(),
        "could": needs["could"].sum(),
        # Two regions may each have a partnership of one name.
        "partnerships": len(named[["region", "partnership"]].drop_duplicates()),
        "regions": placed["region"].nunique(),
        "regions_unmet": placed.loc[~placed["met"], "region"].nunique(),
        "cost": needs["cost"].sum(min_count=1),
        "uncosted": needs["cost"].isna().sum(),
    }


def _committed(awards: pd.DataFrame, asking: set[str]) -> dict[str, Any]:
    here = awards["region"].isin(asking - {NOT_SAID, NOT_KNOWN})
    unplaced = ~here & awards["region"].isin(ANYWHERE)
    unknown = awards["region"] == NOT_KNOWN
    parts = {
        "here": here,
        "unplaced": unplaced,
        "unknown": unknown,
        "elsewhere": ~here & ~unplaced & ~unknown,
    }
    sums = {name: _sum(awards.loc[part, "committed"]) for name, part in parts.items()}
    return {**sums, "blank": awards["blank"].sum()}


def _may_pay(ruled: pd.DataFrame, money: pd.DataFrame) -> dict[str, Any]:
    counts = {may: int((ruled["may"] == may).sum()) for may in (CAN, PARTLY)}
    own = money.reindex(ruled.loc[ruled["may"].isin([CAN, PARTLY]), "stream"])
    return {
        **counts,
        "may_pay": _sum(own["left"]),
        "past": _sum(own["past"].dropna()),
        "silent": own["left"].isna().sum(),
    }


def _sum(cents: "pd.Series[Any]") -> Any:
    """Nothing listed is nothing; listed without amounts is unknown."""
    return cents.sum(min_count=1) if len(cents) else 0
