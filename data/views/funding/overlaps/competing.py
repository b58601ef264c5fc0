"""Whether two streams look complementary, similar or competing, and why: a suggestion for people. Pure."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.sentences import listed
from data.views.funding.ledger import Ledger
from data.views.funding.overlaps.pairs import Pair

COMPLEMENTARY, SIMILAR, COMPETING = "complementary", "similar", "competing"
VERDICTS = (COMPLEMENTARY, SIMILAR, COMPETING)


@dataclass(frozen=True)
class Suggestion:
    """What a pair looks like by its rules; '' where too little is said, or little is alike."""

    verdict: str = ""
    why: str = ""


def suggested(pair: Pair, ledger: Ledger) -> Suggestion:
    """Two alike that pay for the same things compete where their rules keep them from being used together.

    Where they may be used together they are similar; where they are little alike but pay for the same, they
    complement each other.
    """
    streams = ledger.streams.set_index("stream")
    one, other = (streams.loc[name] for name in (pair.one, pair.other))
    if not pair.solutions:
        return Suggestion()
    shared = listed(pair.solutions[:2])
    if not pair.alike:
        return Suggestion(COMPLEMENTARY, f"Both may pay for {shared}, with other aims or for other people.")
    if why := _in_the_way(one, other):
        return Suggestion(COMPETING, f"Both may pay for {shared} for like people, and {why}.")
    return Suggestion(SIMILAR, f"Both may pay for {shared} for like people, and may be used together.")


def _in_the_way(one: Any, other: Any) -> str:
    """What in their rules keeps the two from being used together; '' where nothing is said to."""
    alone = [row for row in (one, other) if row["braid"] == "no"]
    if len(alone) == 2:
        return "neither may be braided with other money"
    if alone:
        return f"{alone[0].name} may not be braided with other money"
    asks = [pd.notna(row["match_percent"]) and row["match_percent"] > 0 for row in (one, other)]
    if all(asks) and one["people"] and one["people"] == other["people"]:
        return "both ask the same people for a match"
    return ""
