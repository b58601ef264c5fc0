"""Whether two streams look complementary, similar or competing, and why: a suggestion for people. Pure."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from data.sentences import listed
from data.views.funding.ledger import Ledger
from data.views.funding.overlaps.pairs import ENOUGH, Pair
from data.views.funding.overlaps.streams import parts_of

COMPLEMENTARY, SIMILAR, COMPETING = "complementary", "similar", "competing"
VERDICTS = (COMPLEMENTARY, SIMILAR, COMPETING)
Rows = Mapping[str, Mapping[Hashable, Any]]  # what the list says of each stream


@dataclass(frozen=True)
class Suggestion:
    """What a pair looks like by its rules; '' where too little is said, or little is alike."""

    verdict: str = ""
    why: str = ""


def looks_in(pairs: Sequence[Pair], ledger: Ledger) -> dict[tuple[str, str], str]:
    """The verdict on each pair that is alike."""
    rows = _by_name(ledger)
    return {(pair.one, pair.other): _suggested(pair, rows).verdict for pair in pairs if pair.alike}


def suggested(pair: Pair, ledger: Ledger) -> Suggestion:
    """Two alike that pay for the same things compete where their rules keep them from being used together.

    Else they are similar; where they are little alike but pay for the same, they complement each other.
    Where nobody said for what and for whom they are, nothing is suggested.
    """
    return _suggested(pair, _by_name(ledger))


def _by_name(ledger: Ledger) -> Rows:
    return {row["stream"]: row for row in ledger.streams.to_dict("records")}


def _suggested(pair: Pair, rows: Rows) -> Suggestion:
    if not pair.solutions or pair.said < ENOUGH or {"objective", "people"} <= set(pair.unsaid):
        return Suggestion()
    one, other = (rows[name] for name in (pair.one, pair.other))
    shared = f"Both may pay for {listed(pair.solutions)}"
    if not pair.alike:
        return Suggestion(COMPLEMENTARY, f"{shared}, {_apart(pair)}.")
    alike = " for like people" if "people" in pair.shared else ""
    if why := _in_the_way(one, other):
        return Suggestion(COMPETING, f"{shared}{alike}, and {why}.")
    return Suggestion(SIMILAR, f"{shared}{alike}, and {_together(one, other)}.")


def _apart(pair: Pair) -> str:
    """In what they differ, of the two that say most of it; never of what nobody said."""
    parts = {"objective": "with other aims", "people": "for other people"}
    known = {*pair.unsaid, *pair.shared}
    unlike = [words for name, words in parts.items() if name not in known]
    return " or ".join(unlike) or "but are otherwise the same only in part"


def _in_the_way(one: Mapping[Hashable, Any], other: Mapping[Hashable, Any]) -> str:
    """What in their rules keeps the two from being used together; '' where nothing is said to."""
    alone = [row for row in (one, other) if row["braid"] == "no"]
    if len(alone) == 2:
        return "neither may be braided with other money"
    if alone:
        return f"{alone[0]['stream']} may not be braided with other money"
    asks = [pd.notna(row["match_percent"]) and row["match_percent"] > 0 for row in (one, other)]
    people = [parts_of(row["people"]).keys() for row in (one, other)]
    if all(asks) and people[0] and people[0] == people[1]:
        return "both ask the same people for a match"
    return ""


def _together(one: Mapping[Hashable, Any], other: Mapping[Hashable, Any]) -> str:
    said = {one["braid"], other["braid"]}
    if said == {"yes"}:
        return "may be used together"
    conditions = "with conditions" in said and "" not in said
    return "may be used together with conditions" if conditions else "nothing that is said keeps them apart"
