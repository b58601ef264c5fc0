"""The front page of money: what there is in all, stream by stream, and what is not known of it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.figures import day
from data.sentences import listed, many
from data.views.funding.ledger import CAN, PARTLY, Ledger
from data.views.funding.money_words import said
from data.views.funding.paying import streams_of, worded
from data.views.funding.rulings import rulings
from data.views.funding.uncommitted import open_money, stream_years

YEARS = ["available", "committed", "obligated", "spent"]
# What is promised in a year that has nothing to give cannot be taken from another: each lapses by itself.
APART = (
    "what was committed or taken back in a year of which nobody said what is available, or beyond what it "
    "had, changes no other year, so that the row does not add up across."
)


@dataclass(frozen=True)
class Figure:
    """One sum in cents, None where nobody named an amount; `unknown` says what it cannot count."""

    name: str
    cents: int | None
    unknown: str = ""


def key_figures(ledger: Ledger, today: date, regions: Sequence[str] = ()) -> tuple[Figure, ...]:
    """Available, uncommitted, committed, obligated, spent and asked for, each with what is not known.

    The ledger holds the awards of all regions. Where some are chosen, what was given and asked for is
    theirs; what is available belongs to no region, and stays whole.
    """
    years = stream_years(ledger, today)
    money = open_money(years).reindex(streams_of(ledger))
    silent = int((years.groupby("stream")["available"].count().reindex(money.index).fillna(0) == 0).sum())
    awards = ledger.awards[ledger.awards["region"].isin(regions)] if regions else ledger.awards
    needs = ledger.needs[ledger.needs["region"].isin(regions)] if regions else ledger.needs
    blank, given = int(awards["blank"].sum()), awards if regions else years
    whole = ", for all regions" if regions else ""
    costs = _of(int(needs["cost"].isna().sum()), len(needs), "need", "cost")
    return (
        Figure(f"Available{whole}", _sum(years["available"]), _of(silent, len(money), "stream")),
        Figure(f"Still uncommitted{whole}", _sum(money["left"]), _past(money)),
        Figure("Committed", _sum(awards["committed"]), _of(blank, int(awards["awards"].sum()), "award")),
        Figure("Obligated", _sum(given["obligated"]), "" if regions else _silent(years["obligated"])),
        Figure("Spent", _sum(given["spent"]), "" if regions else _silent(years["spent"])),
        Figure("Asked for", _sum(needs["cost"]), costs),
    )


def front_finding(figures: Sequence[Figure]) -> str:
    """The headline of the front page, from `key_figures`."""
    available, left, committed, *_, asked = (figure.cents for figure in figures)
    industry = f"; industry asked for {said(asked)}" if asked is not None else ""
    if available is None:
        given = (
            f"{said(committed)} is committed" if committed is not None else "Nobody said what is available"
        )
        return f"{given}{industry}"
    kept = f"{said(left)} of {said(available)} available can still be committed"
    return f"{kept if left else f'Nothing is left of {said(available)} available'}{industry}"


def inventory(ledger: Ledger, today: date) -> pd.DataFrame:
    """One row a stream: those of the list by name, then those that only its money or rules name.

    Columns
    -------
    stream, agency, people, renewable, verified_by, key : str
    can, partly : Int64
        How many solutions it can or partly can pay for; missing where no rule speaks of it.
    available, committed, spent, left, past : Int64
        In cents, over the years that are shown; `committed` is missing where no award names an amount and
        zero where there is none, `left` is uncommitted in years that are not past and `past` in others:
        both and `committed` make `available`, but for what `not_added_up` tells.
    ends : datetime64
        The first day, to obligate or to lapse, of the years with money left.
    days : Int64
        From today to `ends`.
    as_of : datetime64
    """
    told = ["stream", "agency", "people", "renewable", "verified_by", "as_of", "key"]
    years = stream_years(ledger, today)
    sums = _summed(years)
    money = open_money(years)
    ends = money[["obligate_by", "lapses"]].min(axis=1).rename("ends")
    named = pd.DataFrame({"stream": streams_of(ledger)}, dtype="str")
    rows = named.merge(ledger.streams[told], how="left", on="stream")
    rows = rows.assign(**{name: worded(rows[name]) for name in told if name != "as_of"})
    rows = rows.join(sums, on="stream").join(money[["left", "past"]], on="stream")
    rows = rows.join(_pays_for(ledger), on="stream").join(ends, on="stream")
    days: pd.Series[Any] = (rows["ends"] - pd.Timestamp(today)).dt.days
    return rows.assign(days=days.astype("Int64"))


def _summed(years: pd.DataFrame) -> pd.DataFrame:
    # A year without an award adds nothing; with it, awards without an amount would look like nothing too.
    given = years.assign(committed=years["committed"].mask(years["awards"] == 0)).groupby("stream")
    sums = given[["available", "committed", "spent"]].sum(min_count=1)
    return sums.assign(committed=sums["committed"].mask(given["awards"].sum() == 0, 0))


def _pays_for(ledger: Ledger) -> pd.DataFrame:
    ruled = rulings(ledger)
    words = {may: (ruled["may"] == may).groupby(ruled["stream"]).sum() for may in (CAN, PARTLY)}
    return pd.DataFrame(words).astype("Int64")


def _sum(cents: "pd.Series[Any]") -> int | None:
    """Nothing listed is unknown here: the front page has no list beside it that would say so."""
    total = cents.sum(min_count=1)
    return None if pd.isna(total) else int(total)


def _of(some: int, every: int, noun: str, what: str = "amount") -> str:
    """Such as '2 of 38 needs name no cost'."""
    return f"{some:,} of {many(every, noun)} {'names' if some == 1 else 'name'} no {what}" if some else ""


def _silent(cents: "pd.Series[Any]") -> str:
    return _of(int(cents.isna().sum()), len(cents), "yearly allocation")


def _past(money: pd.DataFrame) -> str:
    gone = _sum(money["past"])
    return f"{said(gone)} more is past its deadline" if gone else ""


def inventory_measure(rows: pd.DataFrame) -> str:
    """Such as '14 streams of 7 agencies, as of 1 October 2026'."""
    agencies = rows.loc[rows["agency"] != "", "agency"].nunique()
    dates = rows["as_of"].dropna()
    return f"{many(len(rows), 'stream')} of {many(agencies, 'agency', 'agencies')}{_as_of(dates)}"


def not_added_up(rows: pd.DataFrame) -> str:
    """Of `inventory`, the streams whose row does not add up across, and why; '' where all do."""
    parts = (rows[name].fillna(0) for name in ("committed", "left", "past"))
    apart = listed([*rows.loc[(rows["available"] - sum(parts)).fillna(0) != 0, "stream"]])
    return f"{apart}: {APART}" if apart else ""


def _as_of(dates: "pd.Series[Any]") -> str:
    """One day, or the first and last of several."""
    if dates.empty:
        return ""
    first, last = day(dates.min()), day(dates.max())
    return f", as of {first}" if first == last else f", as of {first} to {last}"
