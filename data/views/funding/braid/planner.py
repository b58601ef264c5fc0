"""The braid planner: for one need, the streams that may help, and a handful of ways to pay for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.views.funding.braid.check import Checked, as_checked
from data.views.funding.braid.saved import Planned, promised, standing_plans, states
from data.views.funding.braid.search import combinations
from data.views.funding.braid.sources import (
    ASK,
    IN,
    OUT,
    Grounds,
    Need,
    Place,
    Source,
    grounds,
    needs,
    sources,
)
from data.views.funding.braid.words import finding, measure
from data.views.funding.money_words import thousands
from data.views.funding.stored_ledger import ledger, stored_needs

STANDS = {IN: "In", ASK: "To ask about", OUT: "Out"}


@dataclass(frozen=True)
class Braid:
    """A need, every stream year as it stands to it, and the best ways to pay for it, best first."""

    need: Need
    sources: tuple[Source, ...]
    offers: tuple[Checked, ...]
    all_seen: bool
    finding: str
    measure: str


def all_needs(session: Session, viewer: Viewer) -> tuple[Need, ...]:
    """Every need there is to plan for."""
    return needs(stored_needs(session))


def planner(
    session: Session, viewer: Viewer, key: str, today: date, own: int = 0
) -> tuple[Braid | None, tuple[Planned, ...]]:
    """The need of that key, None where there is none, and every standing plan as it stands today.

    `own` is the id of a plan to go on from: what it keeps is free for it.
    """
    known, plans = ledger(session, viewer), standing_plans(session, viewer)
    asked = {need.key: need for need in needs(known.needs)}
    spoken_of = [asked[one] for one in {key, *(plan.need for plan in plans)} if one in asked]
    on = grounds(known, {need.solution for need in spoken_of}, today)
    kept = promised(plan for plan in plans if plan.id != own)
    found = braid(on, asked[key], kept, today) if key in asked else None
    return found, states(on, asked, plans, today)


def braid(on: Grounds, need: Need, kept: Mapping[Place, int], today: date) -> Braid:
    """The need on these grounds; `kept` is what plans promise of each stream year."""
    known = sources(on, need, kept, today)
    found = combinations([one for one in known if one.reach == IN], need.cost or 0)
    offers = tuple(as_checked(chosen, parts, need) for chosen, parts in found.combinations)
    return Braid(need, known, offers, found.all_seen, finding(need, known, offers), measure(need, today))


def why_table(known: Sequence[Source]) -> pd.DataFrame:
    """One row a stream year: in first, then to be asked about, then out; by name within each.

    Columns
    -------
    Stream, Year, Stands, Why, Until : str
    Left to promise ($ thousands) : Float64
        Missing where nobody said what is available.
    key : str
        Leads to the stream in its list.
    """
    order = list(STANDS)
    ranked = sorted(known, key=lambda one: (order.index(one.reach), one.stream, one.period))
    rows = [
        (one.stream, one.period, STANDS[one.reach], ". ".join(one.why), one.until, one.key) for one in ranked
    ]
    frame = pd.DataFrame(rows, columns=["Stream", "Year", "Stands", "Why", "Until", "key"]).astype("str")
    frame.insert(
        5, "Left to promise ($ thousands)", thousands(pd.Series([one.free for one in ranked], dtype="Int64"))
    )
    return frame


def lines_table(offers: Sequence[Checked]) -> pd.DataFrame:
    """One row a line of each combination: its number, stream, year, dollars, match and what to know."""
    rows = [
        (number, line.source.stream, line.source.period, line.cents / 100, line.match / 100,
         (line.match - line.matched) / 100, line.source.until, " ".join(line.words))
        for number, offer in enumerate(offers, 1)
        for line in offer.lines
    ]  # fmt: skip
    heads = [
        "Combination",
        "Stream",
        "Year",
        "Amount ($)",
        "Match ($)",
        "Match to find ($)",
        "Until",
        "What to know",
    ]
    return pd.DataFrame(rows, columns=heads)
