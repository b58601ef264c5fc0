"""What may pay for what: one word for each stream and solution, 'unknown' where nobody said. Pure."""

from itertools import product
from typing import Any

import pandas as pd

from data.views.funding.ledger import UNKNOWN, Ledger
from data.views.funding.rulings import rulings

CELL = ["stream", "solution"]


def may(ledger: Ledger) -> pd.DataFrame:
    """One row a stream and solution, whether or not a rule speaks of it: streams first, in their order.

    Columns
    -------
    stream, solution : str
        Every stream of `streams_of` with every solution of `solutions_of`.
    may : str
        can, partly, not or unknown: see `rulings` for how the rules of components add up to one word.
    note : str
        What the rules add; '' where they add nothing.
    key : str
        Leads to the rule: `lists?list=options&row=KEY`; '' where none speaks, or the stream's own list.
    """
    every = pd.DataFrame(product(streams_of(ledger), solutions_of(ledger)), columns=CELL, dtype="str")
    told = every.merge(rulings(ledger), how="left", on=CELL)
    return told.fillna({"may": UNKNOWN, "note": "", "key": ""}).astype("str")


def streams_of(ledger: Ledger) -> list[str]:
    """Those of the list, then any that only a rule, an award or a stream year names, by name."""
    others = [frame["stream"] for frame in (ledger.options, ledger.awards, ledger.allotments)]
    return _named(ledger.streams["stream"], others)


def solutions_of(ledger: Ledger) -> list[str]:
    """Those of the state's list in its order, then those that others name in words of their own, by name."""
    others = [frame["solution"] for frame in (ledger.options, ledger.awards, ledger.needs)]
    return _named(ledger.solutions["solution"], others)


def worded(texts: "pd.Series[Any]") -> "pd.Series[str]":
    """Of streams that the list may not have: what nobody said is ''; an empty join has numbers for words."""
    return texts.astype("object").where(texts.notna(), "").astype("str")


def _named(listed: "pd.Series[str]", others: list["pd.Series[str]"]) -> list[str]:
    first = [str(name) for name in listed]
    return first + sorted({str(name) for rows in others for name in rows.unique() if name} - set(first))
