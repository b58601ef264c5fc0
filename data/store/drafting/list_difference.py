"""What storing a draft would change in the typed lists. Reads only."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from data.registers.changes import CHANGES, RowChange, Said, row_changes
from data.registers.declarations import BY_NAME, in_order
from data.registers.keeping.entering import entries_of
from data.registers.keeping.folding import Entry
from data.registers.keeping.naming import meanings
from data.registers.keeping.settling import entries_under
from data.registers.register import Register
from data.store.drafting.draft import Draft
from data.store.opening.bulk import PAIRS, chunks

SHOWN = 2_000  # fields; more than anybody reads
NOT_YET = 0  # the number of a submission that is none so far


@dataclass(frozen=True)
class ListDifference:
    """How many rows of lists would be new, changed, taken off or the same; `rows` tells each field."""

    new: int
    changed: int
    off: int
    same: int
    rows: pd.DataFrame

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.off or self.same)

    def __str__(self) -> str:
        off = f", {self.off:,} taken off" if self.off else ""
        return f"{self.new:,} new, {self.changed:,} changed{off}, {self.same:,} the same"


def list_difference(connection: Connection, draft: Draft) -> ListDifference:
    """Compare the rows of `draft` with what stands of the lists.

    Columns of `rows` are those of `as_frame`.
    """
    changes: list[tuple[str, RowChange]] = []
    for name in in_order({each.register for each in draft.lists}):
        said = list(_said(connection, draft, BY_NAME[name]))
        changes += changes_of(connection, BY_NAME[name], said)
    return told(changes)


def changes_of(
    connection: Connection, register: Register, said: list[Said], before: int | None = None
) -> Iterator[tuple[str, RowChange]]:
    """What `said` changes; with `before` in what stood before that submission."""
    known = meanings(connection)
    for keys in chunks(sorted({one.key for one in said}), PAIRS):
        entries, some = entries_under(connection, (register, known), keys, before), set(keys)
        own = [one for one in said if one.key in some]
        yield from ((register.title, change) for change in row_changes(register, entries, own, known))


def told(changes: Iterable[tuple[str, RowChange]]) -> ListDifference:
    """The counts of the changes, and the changes as a table."""
    listed = sorted(changes, key=lambda each: CHANGES.index(each[1].change))
    many = Counter(change.change for _, change in listed)
    return ListDifference(many["new"], many["changed"], many["taken off"], many["same"], as_frame(listed))


def as_frame(changes: Iterable[tuple[str, RowChange]]) -> pd.DataFrame:
    """One line a field that a row speaks of; a row taken off is one line.

    Columns
    -------
    list, row, field : str
        The list's title, what the row is called, the field's title.
    stored, now : str
        As people read it; empty where nobody said.
    change : str
        changed, new, taken off or same, of the row.
    moved : bool
        Whether the field itself says something else than before.
    sheet, cell : str
        Where it was read.
    """
    lines: list[tuple[object, ...]] = []
    for title, row in changes:
        named = title, row.name
        lines += [
            (*named, one.title, one.was, one.now, row.change, one.change != "same", row.sheet, one.cell)
            for one in row.fields
        ] or [(*named, "", "", "", row.change, True, row.sheet, "")]
        if len(lines) > SHOWN:
            break
    columns = ["list", "row", "field", "stored", "now", "change", "moved", "sheet", "cell"]
    return pd.DataFrame(lines[:SHOWN], columns=columns)


def _said(connection: Connection, draft: Draft, register: Register) -> Iterator[Said]:
    nth: Counter[str] = Counter()
    for each in draft.lists:
        if each.register != register.name:
            continue
        for row in entries_of(connection, register, each.rows, draft.place_ids):
            nth[row["key"]] += 1
            entry = Entry(None, NOT_YET, nth[row["key"]], json.loads(row["said"]), row["removed"])
            yield Said(row["key"], entry, each.sheet, json.loads(row["cells"]))
