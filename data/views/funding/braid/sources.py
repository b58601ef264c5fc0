"""Which stream years may help to pay for one need on a day, and why others may not.

What nobody said neither helps nor hinders: it is told, and where money hangs on it the stream year stands
apart, to be asked about.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from typing import Any

import pandas as pd

from data.figures import day
from data.views.funding.braid.matching import from_outside, may_match
from data.views.funding.braid.money import Purse, purses
from data.views.funding.ledger import CAN, NOT, PARTLY, UNKNOWN, Ledger
from data.views.funding.money_words import said
from data.views.funding.rulings import rulings

IN, ASK, OUT = "in", "ask", "out"
Place = tuple[str, str]  # stream and period: one pot of money
Rules = tuple[str, str, str]  # braid, blend and sequence: yes, no, with conditions or ''
_FIRMS = re.compile(r"\b(firm|employer|business|compan|industr|manufactur|startup)", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\b(worker|employee|people|adult|youth|student|seeker|famil|person|veteran)", re.IGNORECASE
)


@dataclass(frozen=True)
class Need:
    """One need in the words of the list; `cost` in cents, None where nobody named one."""

    key: str
    region: str
    partnership: str
    solution: str
    industry: str = ""
    serves_what: str = ""
    cost: int | None = None
    asked_in: str = ""

    def __str__(self) -> str:
        """Such as 'Supports · Boulder · Bioscience Partnership · $750 thousand'."""
        cost = "no cost named" if self.cost is None else said(self.cost)
        who = self.partnership or self.industry
        return " · ".join(filter(None, (self.solution, self.region, who, cost)))


@dataclass(frozen=True)
class Source:
    """One stream year as it stands to one need.

    `reach` is in, ask or out, with its reasons in `why`; what else to know stands in `notes`. `match` is
    what others must bring for each cent of it; `may_match` the words by which it may match other streams,
    '' where none say so; `outsiders` whether its match is to come from money that is no stream here.
    """

    stream: str
    period: str
    key: str
    may: str
    purse: Purse
    deadline: date | None
    until: str
    match: Fraction
    braid: str = ""
    blend: str = ""
    sequence: str = ""
    match_note: str = ""
    may_match: str = ""
    outsiders: bool = False
    reach: str = IN
    why: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def place(self) -> Place:
        """What names it in a plan."""
        return self.stream, self.period

    @property
    def free(self) -> int | None:
        """What is left to promise, in cents; None where nobody said what is available."""
        return self.purse.free

    @property
    def name(self) -> str:
        """Such as 'WIOA Title I, PY2026'."""
        return f"{self.stream}, {self.period}" if self.period else self.stream

    @property
    def rules(self) -> Rules:
        """Its word on braiding, blending and sequencing."""
        return self.braid, self.blend, self.sequence

    @property
    def order(self) -> tuple[date, str, str]:
        """What lapses first comes first; what nobody gave a day to comes last."""
        return self.deadline or date.max, self.stream, self.period


def needs(listed: pd.DataFrame) -> tuple[Need, ...]:
    """All needs of a ledger's list, in its order."""
    rows: list[Any] = list(listed.itertuples())
    return tuple(
        Need(row.key, row.region, row.partnership, row.solution, row.industry, row.serves_what,
             None if pd.isna(row.cost) else int(row.cost), row.asked_in)
        for row in rows
    )  # fmt: skip


@dataclass(frozen=True)
class Grounds:
    """What all needs are planned on: the streams, the years of each, and what rules say by solution."""

    streams: tuple[Any, ...]
    years: Mapping[str, tuple[Purse, ...]]
    rules: Mapping[Place, tuple[str, str]]  # stream and solution: may and its note


def grounds(ledger: Ledger, asked: Iterable[str], today: date) -> Grounds:
    """The grounds to plan needs of these solutions on."""
    own = ledger.options[ledger.options["solution"].isin(set(asked))]
    ruled = rulings(replace(ledger, options=own)).itertuples()
    return Grounds(
        tuple(ledger.streams.itertuples()),
        purses(ledger, today),
        {(str(row.stream), str(row.solution)): (str(row.may), str(row.note)) for row in ruled},
    )


def sources(on: Grounds, need: Need, promised: Mapping[Place, int], today: date) -> tuple[Source, ...]:
    """Every stream year, what lapses first at the head; `promised` is what standing plans keep of each."""
    made = [
        _source(stream, replace(year, promised=promised.get((stream.stream, year.period), 0)),
                on.rules.get((stream.stream, need.solution), (UNKNOWN, "")), need, today)
        for stream in on.streams
        for year in on.years.get(stream.stream, (Purse(),))
    ]  # fmt: skip
    return tuple(sorted(made, key=lambda one: one.order))


def _source(stream: Any, year: Purse, rule: tuple[str, str], need: Need, today: date) -> Source:
    closed, deadline, until = _window(year, today)
    against = [*_ruled_out(rule, need), *_for_others(stream.people, need), *filter(None, [closed])]
    against += [] if year.free is None or year.free > 0 else [_nothing_left(year)]
    asks = _asks(rule[0], year, need)
    reach = OUT if against else ASK if asks else IN
    match, rules = stream.match_percent, str(stream.rules)
    return Source(
        stream.stream, year.period, stream.key, rule[0], year, deadline, until,
        # Through its text: the float 33.3 is not what was typed.
        match=Fraction(0) if pd.isna(match) else Fraction(str(match)) / 100,
        braid=stream.braid, blend=stream.blend, sequence=stream.sequence,
        match_note=stream.match_note, may_match=may_match(rules),
        outsiders=from_outside(stream.match_note),
        reach=reach, why=tuple(against or asks or _in_words(rule, need)),
        notes=tuple(_notes(stream, year, rule, deadline)),
    )  # fmt: skip


def _ruled_out(rule: tuple[str, str], need: Need) -> list[str]:
    note = f": {rule[1]}" if rule[1] else ""
    return [f"May not pay for {need.solution}{note}"] if rule[0] == NOT else []


def _for_others(people: str, need: Need) -> list[str]:
    """Money for people alone does not pay for firms, nor the other way; a group may be both."""
    groups = list(filter(None, people.split("; ")))
    firms = [bool(_FIRMS.search(group)) for group in groups]
    persons = [bool(_PEOPLE.search(group)) or not firm for group, firm in zip(groups, firms, strict=True)]
    fits = {"firms": any(firms), "people": any(persons)}.get(need.serves_what, True)
    return [] if fits or not groups else [f"It is for {people}, and this need serves {need.serves_what}"]


def _window(year: Purse, today: date) -> tuple[str, date | None, str]:
    """Why it is closed, '' where it is open; its last day, and that day in words."""
    days = [(year.by, "obligate by"), (year.lapses, "lapses")]
    said_days = [(one, words) for one, words in days if one]
    if not said_days and year.ends:
        said_days = [(year.ends, "its year ends")]
    if not said_days:
        return "", None, "nobody said until when"
    last, how = min(said_days)
    until = ", ".join(f"{words} {day(one)}" for one, words in said_days)
    first = year.opens or year.starts
    if last < today:
        closed = {"obligate by": "Was to be obligated by", "lapses": "Lapsed on"}.get(
            how, "Its year ended on"
        )
        return f"{closed} {day(last)}", last, until
    if first and first > today:
        return f"Opens on {day(first)}", last, until
    return "", last, until


def _nothing_left(year: Purse) -> str:
    if year.promised and year.available and year.available > year.committed:
        return f"All that is left ({said(year.available - year.committed)}) is promised in plans"
    return "All that is available is committed"


def _asks(rule: str, year: Purse, need: Need) -> list[str]:
    asks = [f"Nobody said whether it may pay for {need.solution}"] if rule == UNKNOWN else []
    return [*asks, "Nobody said what is available"] if year.free is None else asks


def _in_words(rule: tuple[str, str], need: Need) -> list[str]:
    if rule[0] == CAN:
        return [f"Can pay for {need.solution}"]
    note = rule[1] or "nobody said for which part"
    return [f"Can pay in part for {need.solution}: {note}"]


def _notes(stream: Any, year: Purse, rule: tuple[str, str], deadline: date | None) -> list[str]:
    """What one should know before counting on it."""
    told = []
    if rule[0] == PARTLY:
        told.append(f"May pay for a part only ({rule[1] or 'nobody said which'}); how large a part is open")
    if rule[0] == CAN and rule[1]:
        told.append(rule[1])
    if pd.isna(stream.match_percent):
        told.append("Nobody said whether others must bring a match")
    if not stream.people:
        told.append("Nobody said who may benefit")
    if deadline is None:
        told.append("Nobody said until when it may be used")
    return [*told, *year.doubts]
