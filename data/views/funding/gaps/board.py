"""The gap board: what industry asks for, and what pays or may pay for it. Pure."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
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
    rows = []
    money = open_money(stream_years(ledger, today)).to_dict("index")
    given, blank = _given(ledger.awards), ledger.awards.groupby("solution")["blank"].sum().to_dict()
    may: dict[str, dict[str, str]] = defaultdict(dict)
    for rule in rulings(ledger).itertuples():
        may[str(rule.solution)][str(rule.stream)] = str(rule.may)
    streams = streams_of(ledger)
    for solution, own in _by_solution(met_needs(ledger, regions)).items():
        told = {
            **_asked(own),
            **_committed(given[solution], {need.region for need in own}),
            **_may_pay(may[solution], money),
        }
        unsaid = sum(stream not in may[solution] for stream in streams)
        rows.append({"solution": solution, **told, "blank": blank.get(solution, 0), "unsaid": unsaid})
    board = pd.DataFrame(rows, columns=COLUMNS)
    board = board.astype(dict.fromkeys(COUNTS, "int64") | dict.fromkeys(CENTS, "Int64"))
    return _ordered(board.astype({"solution": "str"}))


# From here on by hand: a dozen sums in pandas for each solution take ten times as long.
def _by_solution(needs: pd.DataFrame) -> dict[str, list[Any]]:
    own: dict[str, list[Any]] = defaultdict(list)
    for need in needs.itertuples():
        own[str(need.solution)].append(need)
    return own


def _given(awards: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """By solution and region, in cents; missing where none of the awards names an amount."""
    given: dict[str, dict[str, Any]] = defaultdict(dict)
    sums = awards.groupby(["solution", "region"], as_index=False)["committed"].sum(min_count=1)
    for solution, region, cents in sums.itertuples(index=False):
        given[str(solution)][str(region)] = cents
    return given


def _ordered(board: pd.DataFrame) -> pd.DataFrame:
    keys = board.assign(funded=board["met"] > 0)
    order = ["funded", "partnerships", "regions", "cost", "solution"]
    ranked = keys.sort_values(order, ascending=[True, False, False, False, True], na_position="last")
    return ranked.drop(columns="funded").reset_index(drop=True)


def _asked(needs: Sequence[Any]) -> dict[str, Any]:
    placed = [need for need in needs if need.region not in OF_NO_REGION]
    costs = [need.cost for need in needs if not pd.isna(need.cost)]
    return {
        "needs": len(needs),
        "met": sum(need.met for need in needs),
        "could": sum(need.could for need in needs),
        # Two regions may each have a partnership of one name.
        "partnerships": len({(need.region, need.partnership) for need in needs if need.partnership}),
        "regions": len({need.region for need in placed}),
        "regions_unmet": len({need.region for need in placed if not need.met}),
        "cost": sum(costs) if costs else pd.NA,
        "uncosted": len(needs) - len(costs),
    }


def _committed(given: Mapping[str, Any], asking: set[str]) -> dict[str, Any]:
    parts: dict[str, list[Any]] = {"here": [], "unplaced": [], "unknown": [], "elsewhere": []}
    for region, cents in given.items():
        parts[_where(region, asking)].append(cents)
    return {name: _sum(cents) for name, cents in parts.items()}


def _where(region: str, asking: set[str]) -> str:
    if region == NOT_KNOWN:
        return "unknown"
    if region in ANYWHERE and (region == NOT_SAID or region not in asking):
        return "unplaced"
    return "here" if region in asking else "elsewhere"


def _may_pay(may: Mapping[str, str], money: Mapping[Hashable, Any]) -> dict[str, Any]:
    none = {"left": pd.NA, "past": pd.NA}
    own = [money.get(stream, none) for stream, word in may.items() if word in (CAN, PARTLY)]
    return {
        **{word: sum(said == word for said in may.values()) for word in (CAN, PARTLY)},
        "may_pay": _sum([stream["left"] for stream in own]),
        "past": _sum([stream["past"] for stream in own if not pd.isna(stream["past"])]),
        "silent": sum(pd.isna(stream["left"]) for stream in own),
    }


def _sum(cents: Sequence[Any]) -> Any:
    """Nothing listed is nothing; listed without amounts is unknown."""
    known = [one for one in cents if not pd.isna(one)]
    return sum(known) if known or not cents else pd.NA
