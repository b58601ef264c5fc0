"""What opens, must be obligated and lapses when, and what is at stake. Pure: `today` comes from the page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pandas as pd

from data.figures import day
from data.sentences import many
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import said, thousands
from data.views.funding.uncommitted import stream_years

SOON = 90  # days
OPENS, OBLIGATE, LAPSES = "opens", "obligate by", "lapses"
ACTS = (OPENS, OBLIGATE, LAPSES)
STAKES = {OPENS: "available", OBLIGATE: "not yet obligated", LAPSES: "not yet spent"}


@dataclass(frozen=True)
class Deadline:
    """One day of one stream year. `days` are left until then, negative where it is past.

    `cents` are at stake: available where it opens, not obligated or not spent where that is its day; None
    where nobody said enough. `key` leads to the stream year in its list.
    """

    day: date
    days: int
    act: str
    stream: str
    period: str
    cents: int | None
    key: str


@dataclass(frozen=True)
class Window:
    """One stream year on the line of time; a day that nobody said is None."""

    stream: str
    period: str
    opens: date | None
    obligate_by: date | None
    lapses: date | None
    key: str


@dataclass(frozen=True)
class Deadlines:
    """The days to come within `SOON`, those after, and past ones with money still open, each by day.

    `undated` are streams of which no day is known, with what the inventory says of their window.
    """

    today: date
    soon: tuple[Deadline, ...]
    later: tuple[Deadline, ...]
    past: tuple[Deadline, ...]
    windows: tuple[Window, ...]
    undated: tuple[tuple[str, str], ...]


def deadlines(ledger: Ledger, today: date) -> Deadlines:
    """All days that the ledger's stream years name, as seen on `today`."""
    rows = _rows(ledger, today)
    every = sorted(
        (one for row in rows for one in _days_of(row, today)),
        key=lambda one: (one.day, one.stream, one.period, ACTS.index(one.act)),
    )
    soon = today + timedelta(days=SOON)
    dated = {row.stream for row in rows if any((row.opens, row.obligate_by, row.lapses))}
    windows = ledger.streams.loc[~ledger.streams["stream"].isin(dated), ["stream", "window"]]
    return Deadlines(
        today,
        tuple(one for one in every if today <= one.day <= soon),
        tuple(one for one in every if one.day > soon),
        tuple(_still_open(every, today)),
        tuple(_windows(rows, today)),
        tuple(windows.itertuples(index=False, name=None)),
    )


def _rows(ledger: Ledger, today: date) -> list[Any]:
    """The stream years, their days as dates or None."""
    opens = ledger.allotments.fillna({"period": ""}).groupby(["stream", "period"])["opens"].min()
    rows = stream_years(ledger, today).join(opens, on=["stream", "period"])
    for name in ("opens", "obligate_by", "lapses"):
        dates = rows[name].dt.date.astype("object")
        rows[name] = dates.where(rows[name].notna(), None)
    return list(rows.itertuples())


def _days_of(row: Any, today: date) -> Iterator[Deadline]:
    stakes = {OPENS: row.available, OBLIGATE: _less(row.available, row.obligated),
              LAPSES: _less(row.available, row.spent)}  # fmt: skip
    for act, moment in zip(ACTS, (row.opens, row.obligate_by, row.lapses), strict=True):
        if moment is not None:
            cents = None if pd.isna(stakes[act]) else int(stakes[act])
            left = (moment - today).days
            yield Deadline(moment, left, act, row.stream, row.period, cents, row.key)


def _less(whole: Any, part: Any) -> Any:
    """What is left of the whole; nothing where more was used than there is."""
    return pd.NA if pd.isna(whole) or pd.isna(part) else max(int(whole) - int(part), 0)


def _still_open(every: list[Deadline], today: date) -> Iterator[Deadline]:
    """The last day that passed of each stream year, where money was left: it may still be asked after."""
    last: dict[tuple[str, str], Deadline] = {}
    for one in every:
        if one.day < today and one.act != OPENS:
            last[one.stream, one.period] = one
    yield from (one for one in reversed(last.values()) if one.cents)


def _windows(rows: list[Any], today: date) -> Iterator[Window]:
    """Stream years that are not over, by stream and time."""
    for row in rows:
        ends = row.lapses or row.obligate_by
        if ends is not None and ends >= today:
            yield Window(row.stream, row.period, row.opens, row.obligate_by, row.lapses, row.key)


def finding(told: Deadlines) -> str:
    """The headline, such as 'In the next 90 days 1 yearly allocation lapses, with $40 not yet spent'."""
    for act, does in ((LAPSES, "lapse"), (OBLIGATE, "must be obligated"), (OPENS, "open")):
        own = [one for one in told.soon if one.act == act]
        if own:
            single = {"lapse": "lapses", "open": "opens"}.get(does, does)
            said_of = f"{many(len(own), 'yearly allocation')} {single if len(own) == 1 else does}"
            return f"In the next {SOON} days {said_of}{_at_stake(own, act)}"
    if told.later:
        first = told.later[0]
        return f"No day falls in the next {SOON} days; the next is {first.stream} on {day(first.day)}"
    return f"No day is known for the next {SOON} days or after"


def _at_stake(own: list[Deadline], act: str) -> str:
    known = [one.cents for one in own if one.cents is not None]
    if not known:
        return ""
    silent = len(own) - len(known)
    beside = f" ({silent} of them without an amount)" if silent else ""
    return f", with {said(sum(known))} {STAKES[act]}{beside}"


def stake_words(one: Deadline) -> str:
    """Such as '$40 thousand not yet spent', or what nobody said."""
    return "no amount said" if one.cents is None else f"{said(one.cents)} {STAKES[one.act]}"


def days_words(one: Deadline) -> str:
    """Such as 'in 12 days', 'today' or '3 days ago'."""
    if one.days == 0:
        return "today"
    return f"in {many(one.days, 'day')}" if one.days > 0 else f"{many(-one.days, 'day')} ago"


def as_table(told: Deadlines) -> pd.DataFrame:
    """Every day under heads for people, the next 90 days first, then later ones, then past ones."""
    rows = [(when, one) for when in ("soon", "later", "past") for one in getattr(told, when)]
    return pd.DataFrame(
        {
            "date": [one.day.isoformat() for _, one in rows],
            "days left": [one.days for _, one in rows],
            "what": [one.act for _, one in rows],
            "stream": [one.stream for _, one in rows],
            "year": [one.period for _, one in rows],
            "at stake ($ thousands)": thousands(pd.Series([one.cents for _, one in rows], dtype="Int64")),
            "of that": [STAKES[one.act] for _, one in rows],
            "key": [one.key for _, one in rows],
        }
    )
