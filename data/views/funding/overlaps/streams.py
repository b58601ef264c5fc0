"""What each stream says of itself, in parts that can be held against another's. Pure."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from data.views.funding.ledger import CAN, NOT, NOT_KNOWN, NOT_SAID, PARTLY, Ledger
from data.views.funding.rulings import rulings

_FILLING = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "that", "the", "their",
    "to", "under", "who", "with",
})  # fmt: skip
Words = Mapping[str, str]  # what is compared, and how it is written


class Given(NamedTuple):
    """That money went to a region within these days."""

    region: str
    starts: int  # in days from one beginning: pandas' own days take ten times as long to compare
    ends: int
    period: str


@dataclass(frozen=True)
class Stream:
    """What one stream says; an empty part was not said."""

    name: str
    agency: str
    words: Words
    people: Words
    components: Words
    law: Words
    pays: frozenset[str]
    pays_not: frozenset[str]
    places: frozenset[Given]


def streams_said(ledger: Ledger) -> list[Stream]:
    """Each stream of the ledger with what is said of it, by name."""
    rules, paid = rulings(ledger), ledger.awards[ledger.awards["committed"].fillna(0) > 0]
    # Where or when nobody said is nothing to hold against another stream's places and days.
    paid = paid[~paid["region"].isin([NOT_SAID, NOT_KNOWN]) & paid["starts"].notna()]
    gave = _given(paid)
    may = {str(name): own for name, own in rules.groupby("stream")}
    return [
        Stream(
            str(row.stream),
            str(row.agency),
            words_of(str(row.objective)),
            parts_of(str(row.people)),
            parts_of(str(row.components)),
            parts_of(str(row.law)),
            _named(may.get(str(row.stream), rules.iloc[:0]), (CAN, PARTLY)),
            _named(may.get(str(row.stream), rules.iloc[:0]), (NOT,)),
            frozenset(gave.get(str(row.stream), ())),
        )
        for row in ledger.streams.sort_values("stream").itertuples()
    ]


def words_of(text: str) -> Words:
    """The words that say something as they stand, by what is left without the ends that differ."""
    found = [word for word in re.findall(r"[^\W\d_]+", text) if word.casefold() not in _FILLING]
    # A capital that only begins the sentence is none within another; SNAP and TANF keep theirs.
    plain = [word.casefold() if at == 0 and not word.isupper() else word for at, word in enumerate(found)]
    return {_stem(word.casefold()): word for word in reversed(plain)}


def _stem(word: str) -> str:
    for end, left in (("ies", "y"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(end) and len(word) - len(end) >= 4 and not word.endswith("ss"):
            return _stem(word.removesuffix(end) + left) if end == "s" else word.removesuffix(end) + left
    return word


def parts_of(text: str) -> Words:
    """What a list such as 'adults; youth' names, whatever the size of its letters."""
    return {part.strip().casefold(): part.strip() for part in text.split(";") if part.strip()}


def _named(rules: pd.DataFrame, may: Collection[str]) -> frozenset[str]:
    return frozenset(rules.loc[rules["may"].isin(may), "solution"])


def _given(paid: pd.DataFrame) -> Mapping[str, Collection[Given]]:
    """By stream, each place and time once, for whatever solutions the money was."""
    each = paid.drop_duplicates(["stream", "region", "starts", "ends"])
    days = (each[name].to_numpy("datetime64[D]").astype(int).tolist() for name in ("starts", "ends"))
    gave: dict[str, list[Given]] = {}
    columns = (each["region"].tolist(), *days, each["period"].tolist())
    for stream, *told in zip(each["stream"], *columns, strict=True):
        gave.setdefault(stream, []).append(Given(*told))
    return gave
