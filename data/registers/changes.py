"""What rows said of a list change in what stands: row by row, field by field. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from data.registers.keeping.folding import Entry, Standing, fold_entries
from data.registers.keeping.naming import Meanings
from data.registers.register import Field, Kind, Register
from data.registers.shown import shown

CHANGED, NEW, OFF, SAME = "changed", "new", "taken off", "same"
CHANGES = (CHANGED, NEW, OFF, SAME)


@dataclass(frozen=True)
class Said:
    """One row as it is said now: under which key, what, on which sheet and in which cells."""

    key: str
    entry: Entry
    sheet: str = ""
    cells: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FieldChange:
    """One field of a row: what stood, what is said now, and in which cell."""

    title: str
    was: str
    now: str
    change: str
    cell: str = ""


@dataclass(frozen=True)
class RowChange:
    """One row of a list: new, changed, taken off or the same, and what was said of its fields."""

    change: str
    name: str
    sheet: str
    fields: tuple[FieldChange, ...]


def row_changes(
    register: Register, before: Mapping[str, Sequence[Entry]], said: Sequence[Said], known: Meanings
) -> Iterator[RowChange]:
    """Each row that `said` touches against what stands by `before`, the entries under its key."""
    by_key: dict[str, list[Said]] = {}
    for one in said:
        by_key.setdefault(one.key, []).append(one)
    for key, own in by_key.items():
        entries = list(before.get(key, ()))
        # The same folding as storing takes: what is announced and what will stand cannot part ways.
        stood = {row.nth: row for row in fold_entries(entries, register.several)}
        folded = fold_entries([*entries, *(one.entry for one in own)], register.several)
        stands = {row.nth: row for row in folded}
        for nth in sorted(stood | stands):
            rows = [one for one in own if one.entry.nth == nth or not register.several]
            yield _row(register, (stood.get(nth), stands.get(nth)), rows or own, known)


def counts(changes: Sequence[RowChange]) -> Counter[str]:
    """How many rows are changed, new, taken off and the same."""
    return Counter(one.change for one in changes)


def row_name(register: Register, fields: Mapping[str, object]) -> str:
    """What the row is called: the fields that name it, as far as they are said."""
    named = (shown(register.by_name[name], fields.get(name)) for name in register.key)
    return ", ".join(filter(None, named))


def meant(at: Field, fields: Mapping[str, object], known: Meanings) -> object:
    """What a field says whichever way it is written: two names of one place or period are the same."""
    value, place = fields.get(at.name), fields.get("place_id")
    if at.kind is Kind.PLACE and value and place:
        return place
    if at.kind is Kind.PERIOD and isinstance(value, str) and fields.get("period_id"):
        return fields["period_id"]
    if not isinstance(value, str):
        return value
    return known.in_field(at, value, place if isinstance(place, int) else None)


def _row(
    register: Register, stood: tuple[Standing | None, Standing | None], own: Sequence[Said], known: Meanings
) -> RowChange:
    was, now = ((each.fields if each else {}) for each in stood)
    cells = {name: cell for one in own for name, cell in one.cells.items()}
    spoken = {name for one in own for name in one.entry.said} if stood[1] else set()
    fields = [
        _field(at, (was, now), known, cells.get(at.name, "")) for at in register.fields if at.name in spoken
    ]
    moved = any(one.change != SAME for one in fields)
    change = NEW if stood[0] is None else OFF if stood[1] is None else CHANGED if moved else SAME
    return RowChange(change, row_name(register, now or was), own[-1].sheet, tuple(fields))


def _field(
    at: Field, said: tuple[Mapping[str, object], Mapping[str, object]], known: Meanings, cell: str
) -> FieldChange:
    was, now = said
    alike = meant(at, was, known) == meant(at, now, known)
    change = SAME if alike else CHANGED if at.name in was else NEW
    return FieldChange(at.title, shown(at, was.get(at.name)), shown(at, now.get(at.name)), change, cell)
