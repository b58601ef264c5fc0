"""What is left to give: each stream's year against the awards that are parts of it. Pure."""

from datetime import date

import pandas as pd

from data.views.funding.ledger import Ledger

CENTS = ["available", "committed", "obligated", "spent", "uncommitted"]
YEAR = ["stream", "period"]


def stream_years(ledger: Ledger, today: date) -> pd.DataFrame:
    """One row a stream and year that has money to give or awards, by stream and time.

    An award belongs to the year of its own name; else to the one whose days hold its own, so that quarters
    are parts of their year; else to the stream's whole where it names no year. What belongs to none keeps
    a row of its own, where nobody said what there is.

    Columns
    -------
    stream, period, key : str
        `key` leads to the stream's year in its list; '' where it has none.
    starts, ends, obligate_by, lapses : datetime64
    available, committed, obligated, spent, uncommitted : Int64
        In cents. `committed` is zero where no award is listed, missing where awards name no amount.
        `obligated` and `spent` are the year's own figures where it says them, else its awards'.
        `uncommitted` is available less committed, negative where more is promised than there is, and
        missing where nobody said what is available.
    awards, blank : int
        How many awards, and how many of them name no amount.
    past : bool
        Whether the day to obligate or the day it lapses lies before `today`.
    """
    years, awards = _years(ledger.allotments), placed(ledger.awards, ledger.allotments)
    rows = years.join(_added(awards), how="outer")
    for name in ("starts", "ends", "obligated", "spent"):
        rows[name] = rows[name].fillna(rows[f"awards_{name}"])
    rows[["awards", "blank"]] = rows[["awards", "blank"]].fillna(0).astype("int64")
    rows["committed"] = rows["committed"].mask(rows["awards"] == 0, 0)
    rows["uncommitted"] = rows["available"] - rows["committed"].fillna(0)
    rows["key"] = rows["key"].fillna("")
    moment = pd.Timestamp(today)
    rows["past"] = (rows["obligate_by"] < moment) | (rows["lapses"] < moment)
    told = [*YEAR, "starts", "ends", "obligate_by", "lapses", *CENTS, "awards", "blank", "past", "key"]
    return rows.reset_index().sort_values(["stream", "starts", "period"], ignore_index=True)[told]


def open_money(years: pd.DataFrame) -> pd.DataFrame:
    """Of `stream_years`, one row a stream, by name: what it could still give.

    Columns
    -------
    stream : str, the index
    left : Int64
        Uncommitted in years that are not past; zero where all of them are. A year that promised more than
        it has takes nothing from another. Missing where no such year says what is available.
    past : Int64
        What was left uncommitted when its day passed.
    obligate_by, lapses : datetime64
        The first to come of those years that have money left.
    """
    left = years["uncommitted"].clip(lower=0)
    now, gone = left.mask(years["past"]), left.mask(~years["past"])
    has = now.fillna(0) > 0
    parts = years[["stream"]].assign(
        left=now,
        past=gone,
        obligate_by=years["obligate_by"].where(has),
        lapses=years["lapses"].where(has),
    )
    grouped = parts.groupby("stream")
    sums = grouped[["left", "past"]].sum(min_count=1)
    over = years["past"].groupby(years["stream"]).all() & sums["past"].notna()
    sums["left"] = sums["left"].mask(over, 0)
    return sums.join(grouped[["obligate_by", "lapses"]].min())


def _years(allotments: pd.DataFrame) -> pd.DataFrame:
    grouped = allotments.fillna({"period": ""}).groupby(YEAR)
    sums = grouped[["available", "obligated", "spent"]].sum(min_count=1)
    return sums.join(grouped[["starts", "ends", "obligate_by", "lapses", "key"]].first())


def _added(awards: pd.DataFrame) -> pd.DataFrame:
    grouped = awards.groupby(YEAR)
    sums = grouped[["committed", "obligated", "spent"]].sum(min_count=1)
    rows = sums.join(grouped[["awards", "blank"]].sum()).join(grouped[["starts", "ends"]].first())
    return rows.rename(columns={name: f"awards_{name}" for name in ("starts", "ends", "obligated", "spent")})


def placed(awards: pd.DataFrame, allotments: pd.DataFrame) -> pd.DataFrame:
    """The awards, with the period of the stream's year that each is a part of."""
    own = awards.fillna({"period": ""}).reset_index(drop=True)
    years = allotments.fillna({"period": ""})[[*YEAR, "starts", "ends"]]
    named = pd.MultiIndex.from_frame(own[YEAR]).isin(pd.MultiIndex.from_frame(years[YEAR]))
    around = _around(own[~named], years)
    yearless = set(years.loc[years["period"] == "", "stream"])
    rest = own["period"].mask(own["stream"].isin(yearless), "")
    return own.assign(period=own["period"].where(named, around.reindex(own.index).fillna(rest)))


def _around(awards: pd.DataFrame, years: pd.DataFrame) -> "pd.Series[str]":
    """By award, the shortest of its stream's years whose days hold its own."""
    pairs = awards.reset_index().merge(years, on="stream", suffixes=("", "_year"))
    held = pairs[(pairs["starts_year"] <= pairs["starts"]) & (pairs["ends"] <= pairs["ends_year"])]
    shortest = held.assign(days=held["ends_year"] - held["starts_year"]).sort_values(["days", "starts_year"])
    return shortest.drop_duplicates("index").set_index("index")["period_year"]
