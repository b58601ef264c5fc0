"""Solutions by streams: what may pay, what is committed, and which of it the rules do not speak for."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from data.sentences import many
from data.views.funding.ledger import NOT, UNKNOWN, Ledger, said_of_window
from data.views.funding.money_words import said, thousands
from data.views.funding.paying import CELL, may, worded


@dataclass(frozen=True)
class Matrix:
    """What can pay for what.

    `cells` has a row a stream and solution, as `may` gives them, and besides
        agency : str
        stream_key : str
            Leads to the stream: `lists?list=streams&row=KEY`; '' where the list does not have it.
        awards, blank : int
            How many awards, and how many of them name no amount.
        committed : Int64
            In cents; missing where no award is listed or none names an amount.
        asked : int
            How many needs name the solution.
        own : bool
            Whether the solution is a word of somebody's own, which the state's list does not have.
        question : str
            Why somebody may want to look at it; '' where the rules speak for what is committed.
    `apart` is what is committed for no named solution, in cents.
    """

    cells: pd.DataFrame
    apart: int


def beyond(ledger: Ledger, days: tuple[date, date] | None) -> str:
    """How much of what is drawn reaches beyond the window; '' where nothing does."""
    # What streams have to give is not drawn here, so its years are not spoken of.
    return said_of_window(replace(ledger, allotments=ledger.allotments.iloc[:0]), days)


def matrix(ledger: Ledger) -> Matrix:
    """Every stream with every solution."""
    cells = may(ledger)
    own = ledger.streams.drop_duplicates("stream").set_index("stream")
    for name, column in (("agency", "agency"), ("stream_key", "key")):
        cells[name] = worded(cells["stream"].map(own[column]))
    sums = ledger.awards.groupby(CELL)
    added = sums[["awards", "blank"]].sum().join(sums["committed"].sum(min_count=1)).reset_index()
    cells = cells.merge(added, how="left", on=CELL)
    cells[["awards", "blank"]] = cells[["awards", "blank"]].fillna(0).astype("int64")
    cells["committed"] = cells["committed"].astype("Int64")
    cells["asked"] = cells["solution"].map(ledger.needs["solution"].value_counts()).fillna(0).astype("int64")
    cells["own"] = ~cells["solution"].isin(set(ledger.solutions["solution"]))
    cells["question"] = _questions(cells)
    nameless = ledger.awards.loc[ledger.awards["solution"] == "", "committed"].sum()
    return Matrix(_by_agency(cells), int(nameless))


def _by_agency(cells: pd.DataFrame) -> pd.DataFrame:
    """Streams of one agency together, those of no known agency last."""
    ordered = cells.assign(last=cells["agency"] == "").sort_values(
        ["last", "agency", "stream"], kind="stable", ignore_index=True
    )
    return ordered.drop(columns="last")


def _questions(cells: pd.DataFrame) -> "pd.Series[str]":
    """Money taken back asks nothing any more; an award without an amount does."""
    given = (cells["committed"] > 0).fillna(value=True) & (cells["awards"] > 0)
    why = cells["may"].map({NOT: "the rule says not", UNKNOWN: "nobody said that it may"})
    return why.fillna("").where(given, "").astype("str")


def amount(committed: Any, awards: int, blank: int) -> str:
    """What a cell says of money: '' without an award; a sum says when it is not all of it."""
    if not awards:
        return ""
    if pd.isna(committed):
        return f"{many(awards, 'award')}, no amount yet"
    more = f", {many(blank, 'award')} with no amount yet" if blank else ""
    return f"{said(committed)} committed{more}"


def as_table(cells: pd.DataFrame) -> pd.DataFrame:
    """The cells for the eye and for downloads; `key` leads to the rule."""
    told = cells.assign(amount=thousands(cells["committed"]))
    heads = {"solution": "solution", "stream": "stream", "agency": "agency", "may": "may pay", "note": "note",
             "amount": "committed ($ thousands)", "awards": "awards", "blank": "awards with no amount",
             "asked": "needs that ask for it", "question": "question", "key": "key"}  # fmt: skip
    order = {name: at for at, name in enumerate(dict.fromkeys(cells["solution"]))}
    ordered = told.sort_values("solution", key=lambda names: names.map(order), kind="stable")
    return ordered[list(heads)].rename(columns=heads).reset_index(drop=True)
