"""One row of a typed list: what stands of each field and who said it where, and all that was ever said."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer, may_open_sources
from data.registers.changes import row_name
from data.registers.declarations import BY_NAME
from data.registers.keeping.folding import Entry, Standing, fold_entries
from data.registers.keeping.naming import meanings
from data.registers.keeping.settling import begun
from data.registers.register import Register
from data.registers.shown import shown
from data.stored import ENTRY, FILE, PERSON, SUBMISSION

BEGUN = "the list began with it"


@dataclass(frozen=True)
class OneRow:
    """A row by its name; `name` is empty where nothing was ever said under the key."""

    name: str
    fields: pd.DataFrame
    history: pd.DataFrame


def one_row(session: Session, viewer: Viewer, list_name: str, key: str) -> OneRow:
    """What stands under a key, field by field, and the history of what was said, the newest first.

    Columns of `fields`
    -------------------
    row : int
        Of several rows of one name, which.
    field, says, said by, on, from : str
        `from` is file, sheet and cell; `said by` is empty where the viewer may not know.
    submission : float
        Which it came with, for a link; NaN where the viewer may not look into it.

    Columns of `history`
    --------------------
    on, said by, said, from, state : str
    submission : float
    """
    register, known = BY_NAME[list_name], meanings(session.connection())
    entries = list(session.execute(_said(list_name, key)))
    stands = [row for row in entries if row.undone_at is None]
    first = [Entry(None, 0, 1, dict(fields)) for at, fields in begun(register, known) if at == key]
    folded = list(fold_entries([*first, *map(_entry, stands)], register.several))
    named = folded[0].fields if folded else json.loads(entries[-1].said) if entries else {}
    fields = [line for each in folded for line in _fields(register, each, stands, viewer)]
    history = [_told(register, row, viewer) for row in reversed(entries)]
    columns = ["on", "said by", "said", "from", "state", "submission"]
    heads = ["row", "field", "says", "said by", "on", "from", "submission"]
    return OneRow(
        row_name(register, named),
        pd.DataFrame(fields, columns=heads).astype({"submission": float}),
        pd.DataFrame(history, columns=columns).astype({"submission": float}),
    )


def _said(list_name: str, key: str) -> sa.Select[Any]:
    told = (SUBMISSION.c.submitted_at, SUBMISSION.c.undone_at, SUBMISSION.c.place_id)
    return (
        sa.select(ENTRY, *told, FILE.c.name.label("file"), PERSON.c.name.label("person"))
        .join(SUBMISSION, SUBMISSION.c.id == ENTRY.c.submission_id)
        .join(FILE, FILE.c.id == SUBMISSION.c.source_file_id)
        .join(PERSON, PERSON.c.id == SUBMISSION.c.person_id)
        .where(ENTRY.c.list_name == list_name, ENTRY.c.key == key)
        .order_by(ENTRY.c.submission_id, ENTRY.c.nth)
    )


def _entry(row: Any) -> Entry:
    return Entry(row.id, row.submission_id, row.nth, json.loads(row.said), row.removed)


def _fields(
    register: Register, standing: Standing, entries: Sequence[Any], viewer: Viewer
) -> Iterator[tuple[object, ...]]:
    """Each field that somebody spoke of, with the newest row that did."""
    own = [row for row in entries if row.nth == standing.nth or not register.several]
    for field in register.fields:
        if field.name not in standing.fields:
            continue
        said = shown(field, standing.fields[field.name])
        row = next((row for row in reversed(own) if field.name in json.loads(row.said)), None)
        source = _source(row, viewer, field.name) if row else ("", "", BEGUN, None)
        yield standing.nth, field.title, said, *source


def _source(row: Any, viewer: Viewer, field: str = "") -> tuple[str, str, str, int | None]:
    """Who, when, where, and the submission, as far as the viewer may know."""
    may = may_open_sources(viewer, row.place_id)
    cell = json.loads(row.cells).get(field, "") if field else f"row {row.row}"
    where = ", ".join(filter(None, (row.file, row.sheet, cell)))
    return (
        row.person if may else "",
        f"{row.submitted_at:%-d %b %Y}",
        where,
        row.submission_id if may else None,
    )


def _told(register: Register, row: Any, viewer: Viewer) -> tuple[object, ...]:
    person, day, where, submission = _source(row, viewer)
    said = json.loads(row.said)
    words = [f"{at.title}: {shown(at, said[at.name])}{_held(said, at.name)}" for at in register.fields
             if at.name in said]  # fmt: skip
    told = "taken off the list" if row.removed else "; ".join(words)
    return day, person, told, where, "stands" if row.undone_at is None else "taken back", submission


def _held(said: dict[str, Any], name: str) -> str:
    """What the file holds, where whoever handed it in said that its cell should say something else."""
    held = said.get("was", {}).get(name)
    return "" if held is None else f" (corrected; the file says '{held}')"
