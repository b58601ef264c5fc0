"""A sheet's reading in one sentence, for whoever wants to know at a glance whether it was understood."""

from collections.abc import Iterable

import numpy as np

from data.reading.periods import Period
from data.reading.reading import STATUS_CODES, Part, SheetReading, Status

PARTS = {
    "quarter": "quarters",
    "program quarter": "quarters",
    "state fiscal quarter": "quarters",
    "federal fiscal quarter": "quarters",
    "month": "months",
    "half": "half-years",
}


def in_one_sentence(sheet: SheetReading) -> str:
    """Such as '12 metrics for 8 places, quarters of PY2024: 384 values, 6 of them suppressed'."""
    if sheet.register:
        return f"{_counted(len(sheet.register_rows), 'row')} for the list of {sheet.register}."
    if not len(sheet):
        return sheet.reason or "Nothing to store was found on this sheet."
    keys = [key for table in sheet.tables for key in table.facts.keys]
    about = _named(dict.fromkeys(key.metric for key in keys), "metric")
    places = _named(dict.fromkeys(place for key in keys if (place := key.place or key.partnership)), "place")
    periods = in_words(period for table in sheet.tables for period in table.facts.periods if period)
    subject = f"{about} for {places}" if places else about
    return f"{subject}{f', {periods}' if periods else ''}: {', '.join(_counts(sheet))}."


def in_words(periods: Iterable[Period]) -> str:
    """'PY2024' for one, 'quarters of PY2024' for parts of one year, else the first to the last."""
    ordered = sorted(set(periods), key=lambda period: period.id)
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


def _counts(sheet: SheetReading) -> list[str]:
    status = np.concatenate([np.frombuffer(table.facts.status, np.uint8) for table in sheet.tables])
    blanks = [
        f"{count:,} of them {STATUS_CODES[code]}"
        for code, count in enumerate(np.bincount(status).tolist())
        if count and STATUS_CODES[code] is not Status.REPORTED
    ]
    unknown = sum(
        (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1)
        for table in sheet.tables
        for area in table.areas
        if area.part is Part.UNKNOWN
    )
    return [_counted(len(sheet), "value"), *blanks] + (
        [f"{_counted(unknown, 'cell')} not understood"] if unknown else []
    )


def _named(names: dict[str, None], word: str) -> str:
    """The name itself where there is one, a count where there are more."""
    return next(iter(names)) if len(names) == 1 else _counted(len(names), word) if names else ""


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"
