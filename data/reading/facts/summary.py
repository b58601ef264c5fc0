"""A sheet's reading in one sentence, for whoever wants to know at a glance whether it was understood."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from data.reading.reading import STATUS_CODES, Area, Key, Means, Part, SheetReading
from data.reading.status import Status
from data.reading.words.periods import Period
from data.registers.declarations import BY_NAME

PARTS = {
    "quarter": "quarters",
    "program quarter": "quarters",
    "state fiscal quarter": "quarters",
    "federal fiscal quarter": "quarters",
    "month": "months",
    "half": "half-years",
}


# What a place is called in the last word of its name, or of the head over the names.
PLACES = {
    "county": "counties",
    "parish": "parishes",
    "borough": "boroughs",
    "region": "regions",
    "area": "areas",
    "district": "districts",
    "city": "cities",
    "town": "towns",
    "state": "states",
    "zone": "zones",
}
MOST = 0.8  # share of names with a word in them, for all to be called by it


def in_one_sentence(sheet: SheetReading, kinds: Mapping[str, str] = MappingProxyType({})) -> str:
    """Such as '12 metrics for 8 counties, quarters of PY2024, 384 values and 24 totals; 6 suppressed'.

    `kinds` says of known places, in small letters, what they are: a region, a county.
    """
    if sheet.lists:
        said = (_counted(len(each.rows), BY_NAME[each.register].one) for each in sheet.lists)
        return f"{' and '.join(said)}."
    if not len(sheet):
        return sheet.reason or "Nothing to store was found on this sheet."
    # What a total is called, 'All metrics' or 'Statewide', is no name beside the others.
    every = [key for table in sheet.tables for key in table.facts.keys]
    keys = [key for key in every if not key.is_total] or every
    about = _named(dict.fromkeys(key.metric for key in keys), "metric")
    where = _where(sheet, keys, kinds)
    periods = in_words(period for table in sheet.tables for period in table.facts.periods if period)
    tables = sum(bool(len(table.facts)) for table in sheet.tables)
    subject = f"{about} for {where}" if where else about
    parts = [subject, periods, _values(sheet) + (f" in {tables} tables" if tables > 1 else "")]
    return "; ".join([", ".join(filter(None, parts)), *_doubtful(sheet)]) + "."


def _where(sheet: SheetReading, keys: Sequence[Key], kinds: Mapping[str, str]) -> str:
    """The places in the word that they have for themselves, or the partnerships of a roster."""
    places = dict.fromkeys(key.place for key in keys if key.place)
    partnerships = dict.fromkeys(key.partnership for key in keys if key.partnership)
    named = _named(places, *_kind(sheet, [*places], kinds))
    if len(partnerships) > 1 or not places:
        return f"{_named(partnerships, 'partnership')}{f' in {named}' if named and partnerships else ''}"
    return named


def _kind(sheet: SheetReading, places: Sequence[str], kinds: Mapping[str, str]) -> tuple[str, str]:
    """'county' and 'counties' where most are known as such, or their names or head say so."""
    written = [name for place in places if (name := place.partition(",")[0].casefold().split())]
    known = Counter(kinds.get(place.casefold(), "") for place in places)
    for words in (known, Counter(each[-1] for each in written), Counter(each[0] for each in written)):
        for word, plural in PLACES.items():
            if words[word] >= MOST * max(len(places), 1):
                return word, plural
    word = next((word for text in _heads_of_places(sheet) for word in reversed(text) if word in PLACES), "")
    return (word, PLACES[word]) if word else ("place", "places")


def _heads_of_places(sheet: SheetReading) -> Iterator[list[str]]:
    """The words of the heads over columns of places."""
    for table in sheet.tables:
        heads = [area.first_row for area in table.areas if area.part is Part.HEAD]
        for area in table.areas:
            if area.part is Part.STUB and area.means is Means.PLACE:
                for row in heads:
                    if row < len(sheet.picture) and area.first_column < len(sheet.picture[row]):
                        yield sheet.picture[row][area.first_column].casefold().split()


def in_words(periods: Iterable[Period]) -> str:
    """'PY2024' for one, 'quarters of PY2024' for parts of one year, else the first to the last."""
    # By label too: the same days may stand under two names.
    ordered = sorted(set(periods), key=lambda period: (period.id, period.label))
    if len(ordered) <= 1:
        return "".join(period.label for period in ordered)
    parts = [period for period in ordered if period.kind in PARTS]
    wholes = {period.label for period in ordered if period.kind not in PARTS}
    years = {period.label.rpartition("-")[0] for period in parts}
    kinds = {PARTS[period.kind] for period in parts}
    if len(years) == len(kinds) == 1 and wholes <= years:
        year, kind = years.pop(), kinds.pop()
        return f"{year} and its {kind}" if wholes else f"{kind} of {year}"
    return f"{ordered[0].label} to {ordered[-1].label}"


def _values(sheet: SheetReading) -> str:
    """Values, and totals apart: a total says nothing that the others do not."""
    totals = sum(
        int(np.isin(np.asarray(table.facts.key), _totals(table.facts.keys)).sum()) for table in sheet.tables
    )
    counts = [(len(sheet) - totals, "value"), (totals, "total")]
    return " and ".join(_counted(count, word) for count, word in counts if count)


def _totals(keys: Sequence[Key]) -> list[int]:
    return [number for number, key in enumerate(keys) if key.is_total]


def _doubtful(sheet: SheetReading) -> list[str]:
    """Each kind of blank, what has no period, and what was not understood."""
    filled = [table.facts for table in sheet.tables if len(table.facts)]
    status = np.concatenate([np.frombuffer(facts.status, np.uint8) for facts in filled])
    told = [
        f"{count:,} {STATUS_CODES[code]}"
        for code, count in enumerate(np.bincount(status).tolist())
        if count and STATUS_CODES[code] is not Status.REPORTED
    ]
    timeless = sum(
        int((np.asarray(facts.period) == facts.periods.index(None)).sum())
        for facts in filled
        if None in facts.periods
    )
    unknown = sum(map(_size, (area for table in sheet.tables for area in table.areas)))
    told += [f"{timeless:,} without a period"] if timeless else []
    return told + ([f"{_counted(unknown, 'cell')} not understood"] if unknown else [])


def _size(area: Area) -> int:
    """How many cells of the area were not understood."""
    if area.part is not Part.UNKNOWN:
        return 0
    return (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1)


def _named(names: Mapping[str, None], word: str, plural: str = "") -> str:
    """The name itself where there is one, a count where there are more."""
    return next(iter(names)) if len(names) == 1 else _counted(len(names), word, plural) if names else ""


def _counted(count: int, word: str, plural: str = "") -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {plural or f'{word}s'}"
