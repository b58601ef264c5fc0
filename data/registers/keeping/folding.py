"""What stands of the rows said under one key: each field as the newest submission that says it does. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True)
class Entry:
    """One row of a list as one submission gave it; `said` has only the fields that it speaks of."""

    id: int | None
    submission_id: int
    nth: int
    said: dict[str, object]
    removed: bool = False


@dataclass(frozen=True)
class Standing:
    """What stands of one row: its fields, and the newest entry that spoke of it."""

    nth: int
    entry_id: int | None
    fields: dict[str, object]


def fold_entries(entries: Sequence[Entry], several: bool = True) -> Iterator[Standing]:
    """What stands of the entries of one key, oldest submission first.

    There are as many rows as the newest submission gave: two awards of one name are two, and where one of
    them is left the other is gone. What the newest does not speak of stays as it was said before. Without
    `several`, rows of one submission under one key are one: an inventory says a stream again each year.
    """
    submissions = [list(rows) for _, rows in groupby(entries, key=lambda entry: entry.submission_id)]
    if not several:
        submissions = [[_as_one(rows)] for rows in submissions]
    # Taken off the list means that nothing of before comes back with the row.
    gone = [number for number, rows in enumerate(submissions) if any(row.removed for row in rows)]
    submissions = submissions[gone[-1] + 1 :] if gone else submissions
    for newest in submissions[-1] if submissions else ():
        before = [row for rows in submissions for row in rows if row.nth == newest.nth]
        fields: dict[str, object] = {}
        for row in before:
            fields |= row.said
        yield Standing(newest.nth, newest.id, fields)


def _as_one(rows: Sequence[Entry]) -> Entry:
    """What all of them say together; of two words on one field the later row's stands."""
    said: dict[str, object] = {}
    for row in rows:
        said |= row.said
    newest = rows[-1]
    return Entry(newest.id, newest.submission_id, 1, said, any(row.removed for row in rows))
