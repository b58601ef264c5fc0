"""The braid planner: for one need, the streams that may help, and a handful of ways to pay for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.views.funding.braid_check import Checked, as_checked
from data.views.funding.braid_plans import Planned, promised, standing_plans, states
from data.views.funding.braid_search import combinations
from data.views.funding.braid_sources import ASK, IN, OUT, Need, Place, Source, grounds, needs, sources
from data.views.funding.braid_words import finding, measure
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import thousands
from data.views.funding.stored_ledger import ledger

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
    return needs(ledger(session, viewer))


def braid_of(session: Session, viewer: Viewer, key: str, today: date, own: int = 0) -> Braid | None:
    """The need of that key as the store has it; None where there is none.

    `own` is the id of a plan to go on from: what it keeps is free for it.
    """
    kept = promised(plan for plan in standing_plans(session, viewer) if plan.id != own)
    return braid(ledger(session, viewer), key, kept, today)


def plans_now(session: Session, viewer: Viewer, today: date) -> tuple[Planned, ...]:
    """Every standing plan, newest first, and whether it still holds."""
    return states(ledger(session, viewer), standing_plans(session, viewer), today)


def braid(ledger: Ledger, key: str, kept: Mapping[Place, int], today: date) -> Braid | None:
    """As `braid_of`, of a ledger; `kept` is what plans promise of each stream year."""
    need = next((one for one in needs(ledger) if one.key == key), None)
    if need is None:
        return None
    known = sources(grounds(ledger, [need.solution], today), need, kept, today)
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
        (one.stream, one.period, STANDS[one.reach], "; ".join(one.why), one.until, one.key) for one in ranked
    ]
    frame = pd.DataFrame(rows, columns=["Stream", "Year", "Stands", "Why", "Until", "key"]).astype("str")
    frame.insert(
        5, "Left to promise ($ thousands)", thousands(pd.Series([one.free for one in ranked], dtype="Int64"))
    )
    return frame


def lines_table(offers: Sequence[Checked]) -> pd.DataFrame:
    """One row a line of each way: its number, stream, year, dollars, match and what to know."""
    rows = [
        (number, line.source.stream, line.source.period, line.cents / 100, line.match / 100,
         (line.match - line.matched) / 100, line.source.until, " ".join(line.words))
        for number, offer in enumerate(offers, 1)
        for line in offer.lines
    ]  # fmt: skip
    heads = ["Way", "Stream", "Year", "Amount ($)", "Match ($)", "Match to find ($)", "Until", "What to know"]
    return pd.DataFrame(rows, columns=heads)
