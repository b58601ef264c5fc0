"""One solution opened: who asked for it, what could pay or be used again, what lapses first. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.views.funding.ledger import CAN, NOT, OF_NO_REGION, PARTLY, Ledger
from data.views.funding.met_needs import met_needs
from data.views.funding.paying import streams_of, worded
from data.views.funding.rulings import rulings
from data.views.funding.uncommitted import open_money, placed, stream_years

ENDS = ["obligate_by", "lapses"]
USE = ["stream", "solution"]


@dataclass(frozen=True)
class OneGap:
    """What the board's row of one solution stands for.

    needs : as `met_needs`
    could_pay : one row a stream that can or partly can pay, first to end first
        stream, agency, may, note, key, rule : str
            `rule` leads to the rule as `key` does to the stream: `lists?list=options&row=RULE`.
        left, past, unspent : Int64
            As `open_money`; `unspent` is obligated (or else committed) and not yet spent, in years not past.
        obligate_by, lapses, ends : datetime64
            Of years with money left; `ends` is the first to come of both.
        days : Int64
            From today to `ends`.
    in_use : one row a stream that could pay and another solution that it pays for, first to end first
        stream, solution, may, key : str
        committed, unspent : Int64
            In years not past, net of what was taken back; `unspent` is a part of it, missing where no
            award says what was spent.
        regions : int
        ends, days : as above, of the years committed
    unsaid : one row a stream of which nobody said whether it can pay, by name
        stream, agency, key : str
        left : Int64
    cannot : tuple of str
        Streams that a rule says cannot pay.
    """

    needs: pd.DataFrame
    could_pay: pd.DataFrame
    in_use: pd.DataFrame
    unsaid: pd.DataFrame
    cannot: tuple[str, ...]


def one_gap(ledger: Ledger, solution: str, today: date, regions: Sequence[str] = ()) -> OneGap:
    """All that stands behind one solution; the ledger must hold the awards of all regions."""
    needs = met_needs(ledger, regions)
    years = stream_years(ledger, today)
    rules = rulings(ledger)
    ruled = rules.loc[rules["solution"] == solution, ["stream", "may", "note", "key"]]
    ruled = ruled.rename(columns={"key": "rule"})
    able = ruled[ruled["may"].isin([CAN, PARTLY])]
    named = pd.DataFrame({"stream": streams_of(ledger)}, dtype="str")
    streams = named.merge(ledger.streams[["stream", "agency", "key"]], how="left", on="stream")
    streams = streams.assign(agency=worded(streams["agency"]), key=worded(streams["key"]))
    streams = streams.join(_stream_money(years), on="stream")
    return OneGap(
        needs=needs[needs["solution"] == solution].reset_index(drop=True),
        could_pay=_ending(able.merge(streams, on="stream"), today),
        in_use=_in_use(ledger, able, solution, years, today),
        unsaid=streams.loc[~streams["stream"].isin(ruled["stream"]), ["stream", "agency", "left", "key"]],
        cannot=tuple(ruled.loc[ruled["may"] == NOT, "stream"]),
    )


def _stream_money(years: pd.DataFrame) -> pd.DataFrame:
    """`open_money`, with what is promised and not yet spent."""
    still = years[~years["past"]]
    unspent = (still["obligated"].fillna(still["committed"]) - still["spent"]).clip(lower=0)
    return open_money(years).join(unspent.groupby(still["stream"]).sum(min_count=1).rename("unspent"))


def _in_use(
    ledger: Ledger, able: pd.DataFrame, solution: str, years: pd.DataFrame, today: date
) -> pd.DataFrame:
    """Awards are taken with the days of the year that each is a part of."""
    own = ledger.awards[
        ledger.awards["stream"].isin(able["stream"]) & (ledger.awards["solution"] != solution)
    ]
    days = years[["stream", "period", "past", *ENDS]]
    rows = placed(own, ledger.allotments).merge(days, on=["stream", "period"])
    rows = rows[~rows["past"]]
    rows = rows.assign(
        unspent=rows["committed"].fillna(rows["obligated"]) - rows["spent"],
        committed=rows["committed"].fillna(rows["obligated"]),
    )
    grouped = rows.groupby(USE)
    sums = grouped[["committed", "unspent"]].sum(min_count=1)
    regions = rows["region"].where(~rows["region"].isin(OF_NO_REGION)).groupby([rows[name] for name in USE])
    sums = sums.join(regions.nunique().rename("regions")).join(grouped[ENDS].min())
    standing = sums[sums["committed"].fillna(0) > 0].assign(unspent=lambda row: row["unspent"].clip(lower=0))
    told = standing.reset_index().merge(able[["stream", "may"]], on="stream")
    return _ending(told.merge(ledger.streams[["stream", "key"]], how="left", on="stream"), today)


def _ending(rows: pd.DataFrame, today: date) -> pd.DataFrame:
    """First to end first; what has no day said stands last, by name."""
    ends = rows[ENDS].min(axis=1)
    days: pd.Series[Any] = (ends - pd.Timestamp(today)).dt.days.astype("Int64")
    order = ["ends", "stream"]
    return rows.assign(ends=ends, days=days).sort_values(order, na_position="last", ignore_index=True)
