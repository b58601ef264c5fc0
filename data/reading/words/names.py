"""What one head over values says: a period, a place, a target, a total, or the name of what is counted."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from data.reading.geometry.grid import is_year, label
from data.reading.reading import Means, Vocabulary
from data.reading.words.period_heads import find_period, read_head
from data.reading.words.periods import Period, is_bare_part, read_period
from data.reading.words.status_words import is_kind_of_year, is_status, is_sure_status
from data.reading.words.units import strip_footnote, strip_unit, unit_said
from data.reading.words.words import (
    fold,
    is_breakdown_value,
    is_measure,
    is_partnership_name,
    is_period_head,
    is_place_name,
    is_to_date,
    is_total,
    is_unit_word,
    is_value_word,
    year_kind,
)

_PAIR = re.compile(r"'?(\d\d)\s?[-/]\s?'?(\d\d)")


class Says(StrEnum):
    """What a head says about the values below it."""

    PERIOD = "period"
    PLACE = "place"
    PARTNERSHIP = "partnership"
    BREAKDOWN = "breakdown"
    MEASURE = "measure"
    TOTAL = "total"
    TO_DATE = "to date"
    VALUE = "value"
    UNIT = "unit"
    NAME = "name"


@dataclass(frozen=True)
class Name:
    """A head as understood: `text` without footnotes, unit and period; `part` is a bare 'Q1'."""

    written: str
    says: Says
    text: str = ""
    period: Period | None = None
    part: str = ""
    unit: str | None = None


def unit_names(cells: Sequence[object], vocabulary: Vocabulary) -> list[Name] | None:
    """The names of a row of units below the heads, 'years' and 'million $' among them; else None."""
    texts = [label(cell) for cell in cells]
    filled = [text for text in texts if text]
    units = [text for text in filled if unit_said(text.strip("()"))]
    if len(filled) < 2 or len(units) * 2 <= len(filled):
        return None
    names = names_of(cells, vocabulary)
    return [
        Name(text, Says.UNIT, text, unit=unit_said(text.strip("()"))) if text in units else name
        for text, name in zip(texts, names, strict=True)
    ]


def level_names(levels: Sequence[Sequence[object]], vocabulary: Vocabulary) -> list[list[Name]]:
    """The heads of every row; below the first a row of units names nothing."""
    return [
        (unit_names(cells, vocabulary) if number else None) or names_of(cells, vocabulary)
        for number, cells in enumerate(levels)
    ]


def names_of(cells: Sequence[object], vocabulary: Vocabulary) -> list[Name]:
    """The heads of one row together: neighbours settle what one date or year pair cannot."""
    start = vocabulary.fiscal_year_start
    cells = _with_centuries(cells)
    names = [
        _name(label(cell), period, vocabulary)
        for cell, period in zip(cells, read_head(cells, start), strict=True)
    ]
    sure = any(is_sure_status(name.written) for name in names)
    return [Name(n.written, Says.PERIOD) if sure and is_status(n.written) else n for n in names]


def _with_centuries(cells: Sequence[object]) -> Sequence[object]:
    """'04/05', '05/06', ... in one row are years and their next; one alone could be a month."""
    pairs = [(n, match) for n, cell in enumerate(cells) if (match := _PAIR.fullmatch(label(cell)))]
    rising = [(int(match[1]), int(match[2])) for _, match in pairs]
    if len(pairs) < 3 or any((one + 1) % 100 != two for one, two in rising):
        return cells
    whole = list(cells)
    for (number, _), (one, two) in zip(pairs, rising, strict=True):
        whole[number] = f"{2000 + one if one < 60 else 1900 + one}/{two:02d}"
    return whole


def _name(written: str, period: Period | None, vocabulary: Vocabulary) -> Name:
    if period:
        return Name(written, Says.PERIOD, period=period)
    if is_bare_part(written):
        return Name(written, Says.PERIOD, part=written)
    if is_period_head(written):
        return Name(written, Says.PERIOD)
    if is_unit_word(written) or (written.startswith("(") and written.endswith(")")):
        inside = written.strip("()")
        return Name(
            written,
            Says.UNIT,
            inside,
            unit=strip_unit(f"x ({inside})")[1] or (inside if inside != written else None),
        )
    text, unit = strip_unit(strip_footnote(written))
    text = text or written
    said = _said(text, vocabulary)
    if said is Says.NAME or (said is Says.MEASURE and _tells_year(text)):
        said, text, period, part = _with_period(text, vocabulary)
        return Name(written, said, text, period, part, unit)
    return Name(written, said, text, unit=unit)


def _said(text: str, vocabulary: Vocabulary) -> Says:
    if is_to_date(text):
        return Says.TO_DATE
    if is_total(text):
        return Says.TOTAL
    if is_measure(text):
        return Says.MEASURE
    if is_value_word(text):
        return Says.VALUE
    if is_unit_word(text):
        return Says.UNIT
    if fold(text) not in vocabulary.metrics and is_place_name(text, vocabulary.places):
        return Says.PLACE
    if is_partnership_name(text):
        return Says.PARTNERSHIP
    return Says.BREAKDOWN if is_breakdown_value(text) else Says.NAME


_BRACKETED = re.compile(r"\([^()]*\)")


def _with_period(text: str, vocabulary: Vocabulary) -> tuple[Says, str, Period | None, str]:
    """'Employed_2007' is a name and a year, 'Q1 Actual' a quarter; 'Employment rate Q2' is a name alone.

    A bare quarter inside a name is a lag ('Q2 after exit') unless all the rest is 'Actual', 'Target' ...
    """
    found = find_period(text, vocabulary.fiscal_year_start)
    if found:
        period, rest = found
        rest = rest[1:-1] if _BRACKETED.fullmatch(rest) else rest  # '2025 (proj.)'
        if is_kind_of_year(rest) or is_status(rest):
            return Says.PERIOD, "", period, ""
        says = _said(rest, vocabulary) if rest else Says.PERIOD
        return says, rest, period, ""
    for part, rest in _split_ends(text):
        if is_bare_part(part) and (says := _said(rest, vocabulary)) in (
            Says.MEASURE,
            Says.VALUE,
            Says.UNIT,
            Says.TO_DATE,
        ):
            return says, rest, None, part
    return Says.NAME, text, None, ""


def _tells_year(text: str) -> bool:
    """'Baseline (2020)', 'Target 2027' in a plan: when each holds; '% change 2019-23' is of no one year."""
    found = find_period(text)
    return found is not None and found[0].kind.endswith("year") and is_measure(found[1])


def _split_ends(text: str) -> list[tuple[str, str]]:
    words = text.replace("_", " ").split(" ")
    if len(words) < 2:
        return []
    bare = [word.strip("-–:,()") for word in words]
    return [
        (bare[0], " ".join(words[1:]).strip("-–:,() ")),
        (bare[-1], " ".join(words[:-1]).strip("-–:,() ")),
    ]


LEAST_PLACES = 0.3  # share of a row of heads that are place names, for the others to be so too
SAID = {
    Means.PERIOD: Says.PERIOD, Means.PLACE: Says.PLACE, Means.METRIC: Says.NAME, Means.UNIT: Says.UNIT,
    Means.BREAKDOWN: Says.BREAKDOWN, Means.VALUE: Says.VALUE, Means.PARTNERSHIP: Says.PARTNERSHIP,
}  # fmt: skip
_NAMES = (Says.NAME, Says.BREAKDOWN)
_KINDS = (Says.PLACE, Says.BREAKDOWN, Says.PARTNERSHIP)


def settled(names: list[Name], means: Means | None) -> list[Name]:
    """One row of heads: what most of its cells say, or a person said, settles what the others are."""
    if means in SAID:
        return [name if name.says is Says.PERIOD else saying(name, SAID[means]) for name in names]
    said = Counter(name.says for name in names if name.written)
    plain = said[Says.NAME] + said[Says.PLACE] + said[Says.BREAKDOWN]
    if said[Says.PERIOD] >= 2 and said[Says.PERIOD] >= plain:
        return [saying(n, Says.MEASURE) if n.says in _NAMES and not n.period else n for n in names]
    if said[Says.PLACE] >= max(2, LEAST_PLACES * plain) and said[Says.BREAKDOWN] < said[Says.PLACE]:
        return [saying(n, Says.PLACE) if n.says in _NAMES else n for n in names]
    if said[Says.PARTNERSHIP] >= 2:
        return [saying(n, Says.PARTNERSHIP) if n.says in _NAMES else n for n in names]
    if said[Says.BREAKDOWN] >= 2 and said[Says.BREAKDOWN] * 2 >= plain:
        return [saying(n, Says.BREAKDOWN) if n.says is Says.NAME else n for n in names]
    return [saying(n, Says.NAME) if n.says in _KINDS and plain > 1 else n for n in names]


def settled_levels(levels: list[list[Name]], said: Mapping[int, Means]) -> list[list[Name]]:
    """Every row of heads settled; `said` are meanings that a person gave to rows, by number."""
    return [
        names
        if number not in said and _spanned_periods(levels[:number], names)
        else settled(names, said.get(number))
        for number, names in enumerate(levels)
    ]


def _spanned_periods(levels: list[list[Name]], names: list[Name]) -> bool:
    """Whether a name spans just the periods of a row: the names beside them are measures of their own.

    For 'Employment' over July, August and September, between 'Establishments' and 'Total wages'.
    """
    times = [bool(name.period or name.part) for name in names]
    return any(
        [bool(name.written) for name in over] == times and any(name.says is Says.NAME for name in over)
        for over in levels
    ) and not all(times)


def with_year_kinds(levels: list[list[Name]], beside: list[str], start: int) -> list[list[Name]]:
    """Bare years below a spanner 'Program Year', or beside it as head of the labels, are of that kind."""
    over = [name.written for names in levels for name in names if not name.period]
    kind = next(filter(None, map(year_kind, dict.fromkeys([*over, *beside]))), "")
    if not kind:
        return levels
    return [[_of_kind(name, kind, start) for name in names] for names in levels]


def _of_kind(name: Name, kind: str, start: int) -> Name:
    if not name.period or not is_year(name.written):
        return name
    return replace(name, period=read_period(f"{kind}{name.written}", start) or name.period)


def saying(name: Name, says: Says) -> Name:
    return replace(name, says=says, text=name.text or name.written)
