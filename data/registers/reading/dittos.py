"""Names written once above blank cells, with no merge: the agency of all streams down to the next one.

Only in the columns at the left, where a name leads its rows: a blank agency in the middle of a row is one
that nobody wrote. And only where each name is written once: who writes 'Labor' twice in a row means the
blank below it.
"""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.reading.reading import Problem, address
from data.registers.reading.heads import Head
from data.registers.reading.spans import is_total
from data.registers.reading.stacks import filled
from data.registers.register import Kind
from data.registers.words import plain

LEADING = frozenset({"agency", "division", "stream", "name", "place", "partnership", "solution", "period"})
# Whose agency a stream is moves no money; whose award it is does.
TELLING = frozenset({"stream", "place", "partnership"})

Cell = tuple[int, int]


def with_dittos(sheet: Sheet, head: Head) -> Head:
    """The head with its blank leading cells led to the names above them."""
    found = _dittos(sheet, head)
    return replace(head, covers=found | head.covers) if found else head


def spoken(sheet: Sheet, head: Head) -> Iterator[Problem]:
    """One sentence for all blanks that say whose money or need it is."""
    telling = {head.columns[name] for name in TELLING & {*head.columns}}
    found = sorted((cell, above) for cell, above in _dittos(sheet, head).items() if cell[1] in telling)
    if found and head.register.of_kind(Kind.MONEY):
        (row, column), above = found[0]
        text = f"blank, read as '{str(sheet.rows[above][column]).strip()}' written above it"
        more = f"; {len(found) - 1} more so" if len(found) > 1 else ""
        yield Problem(sheet.name, address(row, column), text + more)


def _dittos(sheet: Sheet, head: Head) -> dict[Cell, int]:
    leading = [] if _is_download(sheet, head) else _leading(head)
    leading = [column for column in leading if _is_written_once(sheet, head, column)]
    above: dict[int, int] = {}
    found: dict[Cell, int] = {}
    for number in range(head.row + 1, len(sheet.rows) if leading else 0):
        row = sheet.rows[number]
        blank = _blank_at_left(sheet, head, number)
        if blank is None:
            above = {}  # a blank row, a total or a note ends what was said above it
            continue
        found |= {(number, at): above[at] for at in leading if at in blank and at in above}
        above |= {at: number for at in leading if at < len(row) and plain(row[at])}
    return found


def _is_download(sheet: Sheet, head: Head) -> bool:
    """Whether all of a list's own titles stand above it: then each name is in each of its rows."""
    heads = {plain(cell) for cell in sheet.rows[head.row]}
    return all(plain(field.title) in heads for field in head.register.fields)


def _leading(head: Head) -> list[int]:
    """The columns of names from the left, up to the first that holds anything else."""
    names = {column: name for name, column in head.columns.items()}
    columns: list[int] = []
    for column in sorted(head.taken):
        if names.get(column) not in LEADING:
            break
        columns.append(column)
    return columns


def _blank_at_left(sheet: Sheet, head: Head, number: int) -> set[int] | None:
    """The leading columns before the first that names something; None where the row is none of the list."""
    row, leading = sheet.rows[number], _leading(head)
    texts = [(at, row[at] if at < len(row) else "") for at in leading]
    named = [at for at, text in texts if plain(text)]
    # An amount beside no name at all may be a total that nobody called one.
    if not named or len(filled(sheet, number)) < 2 or any(is_total(text) for _, text in texts):
        return None
    return {at for at in leading if at < named[0] and (number, at) not in head.covers}


def _is_written_once(sheet: Sheet, head: Head, column: int) -> bool:
    texts = [plain(row[column]) if column < len(row) else "" for row in sheet.rows[head.row + 1 :]]
    written = [text for text in texts if text]
    again = any(one == other for one, other in zip(texts, texts[1:], strict=False) if one)
    return bool(written) and len(written) < len(texts) and not again
