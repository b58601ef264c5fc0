"""What one cell of a typed list says, by the kind of its field; what it cannot be read as is a question."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite

from data.reading.lists import Blank
from data.reading.status import Status
from data.reading.words.numbers import read_value
from data.reading.words.periods import read_period
from data.registers.money import money
from data.registers.reading.days import day_of
from data.registers.register import Field, Kind
from data.registers.words import plain

_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?%")
_RANGE = re.compile(r"\d ?%? ?(?:[-–—]|to) ?\d+(?:\.\d+)? ?%")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_PARTS = re.compile(r"(\d+(?:\.\d+)?) ?(?::|to|/) ?(\d+(?:\.\d+)?)")
# Marks that stand for yes wherever somebody ticks what applies.
CHOSEN_MARKS = frozenset({"x", "✓", "✔", "☑", "☒", "●", "•", "■", "yes", "y"})
DASHES = frozenset({"-", "--", "—", "–"})
_NO_MATCH = frozenset(
    {"none", "no", "no match", "not applicable", "none required", "not required", "no match required"}
)
# Money that stays for as long as it takes has no day on which it lapses.
_NO_DAY = frozenset(
    {
        "n a",
        "na",
        "not applicable",
        "none",
        "no deadline",
        "no expiration",
        "does not expire",
        "does not lapse",
    }
    | {
        "ongoing",
        "rolling",
        "continuous",
        "open ended",
        "until expended",
        "until spent",
        "available until expended",
    }
)


@dataclass(frozen=True)
class At:
    """One cell being read: where it is, which field it fills, what its column counts in."""

    sheet: str
    row: int
    column: int
    field: Field
    scale: int = 1


@dataclass(frozen=True)
class Said:
    """What a cell says: a value or a Blank; None where it says nothing. `doubt` is a question about it."""

    value: object = None
    doubt: str = ""


NOTHING = Said()


def read_cell(at: At, cell: object, fiscal_year_start: int) -> Said:
    """Read one cell as its field's kind."""
    text = _text(cell)
    if not text:
        return NOTHING
    if at.field.kind is Kind.MONEY:
        return _money(cell, text, at.scale)
    if at.field.kind is Kind.PERIOD:
        period = read_period(cell, fiscal_year_start)
        return Said(period.label) if period else _not(text, "a year or quarter")
    if at.field.kind is Kind.CHOICE and (choice := chosen(at.field, text)):
        return Said(choice)
    # A dash is how people write that there is nothing, unless a legend says otherwise.
    if text in DASHES:
        return Said(Blank(Status.NOT_REPORTED))
    if at.field.kind is Kind.CHOICE:
        return _not(text, " or ".join(at.field.choices or {}))
    said = _READERS.get(at.field.kind, _as_text)(cell, text)
    # Hundreds of digits are a slip of the keys; as an infinity no database would keep them.
    is_endless = isinstance(said.value, float) and not isfinite(said.value)
    return _not(text, "a number") if is_endless else said


def _money(cell: object, text: str, scale: int) -> Said:
    amount = money(cell, scale)
    if amount.cents is not None:
        return Said(amount.cents)
    return Said(Blank(amount.status), _not(text, "an amount").doubt if amount.doubt else "")


def chosen(field: Field, cell: object) -> str:
    """The choice that a cell makes, in words or by a mark; empty where it makes none."""
    # Without the sign itself a mark would be no word at all; what stands in brackets is a remark.
    text = str(cell if cell is not None else "").strip().lower()
    written = {text.rstrip("*"), plain(text)} - {""}
    named = (field.choices or {}).items()
    return next((choice for choice, words in named if written & {plain(choice), *words}), "")


def _percent(cell: object, text: str) -> Said:
    # Excel keeps 25 % as 0.25; nobody asks for a match of a quarter of one percent.
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Said(round(cell * 100 if 0 < cell <= 1 else cell, 4))
    found = _PERCENT.findall(text)
    if len(found) > 1 or _RANGE.search(text):
        # '20-25%' or '10% at first, 20% later': taking either would say what nobody wrote.
        return _not(text, "one percentage")
    if found:
        return Said(float(found[0]))
    parts = _PARTS.fullmatch(text)
    if parts and float(parts[2]):
        return Said(round(100 * float(parts[1]) / float(parts[2]), 4))
    if plain(text) in _NO_MATCH:
        return Said(0.0)
    if _PLAIN.fullmatch(text):
        return _percent(float(text), text)
    return _not(text, "a percentage")


def _number(cell: object, text: str) -> Said:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Said(float(cell))
    read = read_value(text)
    if read is None:
        return _not(text, "a number")
    return Said(read[0] if read[1] is Status.REPORTED else Blank(read[1]))


def _date(cell: object, text: str) -> Said:
    if isinstance(cell, datetime | date):
        return Said(cell.strftime("%Y-%m-%d"))
    if plain(text) in _NO_DAY:
        return Said(Blank(Status.NOT_APPLICABLE))
    day = day_of(text)
    return Said(day.isoformat()) if day else _not(text, "a date")


def _list(cell: object, text: str) -> Said:
    return Said("; ".join(part.strip() for part in text.replace("\n", ";").split(";") if part.strip()))


def _as_text(cell: object, text: str) -> Said:
    return Said(text)


def _text(cell: object) -> str:
    # Excel keeps every number as a float: a year must not become '2024.0'.
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    text = str(cell if cell is not None else "")
    return (text if text.isprintable() else _in_lines(text)).strip()


def _in_lines(text: str) -> str:
    """Lines end in one way, and signs that nobody sees are gone: no text file could hold them again."""
    return "\n".join(_UNSEEN.sub("", line) for line in text.splitlines())


def _not(text: str, wanted: str) -> Said:
    return Said(None, f"read '{text}', expected {wanted}; it is kept as a blank, not as zero")


_READERS: dict[Kind, Callable[[object, str], Said]] = {
    Kind.PERCENT: _percent,
    Kind.NUMBER: _number,
    Kind.DATE: _date,
    Kind.LIST: _list,
}
