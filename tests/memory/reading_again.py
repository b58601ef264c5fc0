"""Reads a workbook, lets its sheets be remembered, and reads a next period of it: nothing may be asked."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from data.catalogue.matching import fold, match_names
from data.memory.fingerprints import fingerprint
from data.memory.lessons import Memory, Recalled
from data.memory.recall import lessons, read_as_before
from data.reading.files.workbook import Sheet, open_workbook
from data.reading.reading import Key, Reading, SheetReading
from data.reading.sheets import Told, read_sheets
from tests.memory.next_period import Later, later, said

Names = set[str]


def memories_of(reading: Reading) -> list[Memory]:
    """What a place would remember of a workbook about which nobody had to say anything."""
    return [Memory(one.sheet, one.fingerprint, one.decided, number, reading.name, datetime.now(UTC))
            for number, one in enumerate(lessons(reading, ()))]  # fmt: skip


def read_again(sheets: list[Sheet], name: str, memories: list[Memory]) -> tuple[Reading, Recalled]:
    return read_as_before(lambda told: read_sheets(sheets, name, Told(corrections=told)), memories)


def questions(content: bytes, name: str, changes: Mapping[str, Later]) -> Iterator[str]:
    """A line for each thing that the next period of a workbook would ask, or would read otherwise."""
    sheets = open_workbook(content, name)
    changed = {sheet.name: changes.get(sheet.name, changes.get("")) for sheet in sheets}
    fresh = [later(sheet, change) if (change := changed[sheet.name]) else sheet for sheet in sheets]
    before = read_sheets(sheets, name)
    after, known = read_again(fresh, name, memories_of(before))
    for old, new in zip(before.sheets, after.sheets, strict=True):
        change = changed[old.name]
        if not old.tables or change is None:
            continue
        found = known.sheets.get(new.name)
        # Tabs of several quarters have the same words: any of them is the right one.
        if found is None or (found.sheet != old.name and found.fingerprint != fingerprint(old)):
            yield f"{new.name}: taken for {found and found.sheet}"
        if new.is_doubtful and found is None:
            yield f"{new.name}: doubtful"
        if sum(one.serious for one in new.problems) > sum(one.serious for one in old.problems):
            yield f"{new.name}: new problems {new.problems}"
        yield from (f"{new.name}: {line}" for line in differences(old, new, change))


def differences(old: SheetReading, new: SheetReading, change: Later) -> Iterator[str]:
    """What is read otherwise than it was, but for what was reworded, and names that nobody could know."""
    copies = bool(change.columns or change.rows)
    was, now = ([table.layout for table in sheet.tables] for sheet in (old, new))
    if was != now:
        yield f"read as {now}, was {was}"
    for what in ("metric", "place", "dims"):
        # Heads that set two years side by side move on with them.
        turned = change.turned if what == "dims" and not copies else {}
        wanted = {fold(said(one, {**change.says, **turned})) for one in names(old, what)}
        read = {*map(fold, names(new, what))}
        if wanted != read:
            yield f"{what}: read {sorted(read - wanted)[:4]}, missed {sorted(wanted - read)[:4]}"
    for what in ("metric", "place"):
        yield from (f"{what} '{text}' is new" for text in unknown(names(old, what), names(new, what)))
    if not (len(new) > len(old) if copies else len(new) == len(old)):
        yield f"{len(new)} values, were {len(old)}"
    if None in periods(new) and None not in periods(old):
        yield "no period"
    if copies and not len(periods(new)) > len(periods(old)):
        yield f"no new period, but lost {periods(old) - periods(new)}"


def unknown(old: Names, new: Names) -> list[str]:
    """Names that are neither known nor like a known one; and those like one where they are many."""
    known = {fold(name): (number, name) for number, name in enumerate(sorted(old))}
    matches = match_names(sorted(new), known)
    suggested = [text for text, match in matches.items() if match.kind == "suggested"]
    new_ones = [text for text, match in matches.items() if match.kind == "new"]
    return new_ones + (suggested if len(suggested) > 4 else [])


def periods(sheet: SheetReading) -> set[str | None]:
    return {period.label if period else None for table in sheet.tables for period in table.facts.periods}


def names(sheet: SheetReading, what: str) -> Names:
    return {text for table in sheet.tables for key in table.facts.keys for text in _texts(key, what)}


def _texts(key: Key, what: str) -> Iterable[str]:
    if what == "dims":
        return [f"{name}={part}" for name, part in key.dims]
    return filter(None, [getattr(key, what)])
