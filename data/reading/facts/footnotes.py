"""Ties the marks that point to notes with the notes: '2' behind a label, '*' in a cell, 'p' beside a value.

For printed tables that explain below the last row what a mark in a head, a label or a cell stands for.
Only what is drawn of a sheet is looked at: a list of a million rows has no footnotes to its labels.
"""

import re
from collections.abc import Iterable, Iterator

from data.reading.geometry.grid import BLANK, Grid, label
from data.reading.geometry.layout import Layout
from data.reading.reading import address
from data.reading.words.units import strip_footnote

LONGEST_NOTE = 300  # characters of a note as it is told beside a cell
_NOTE = re.compile(
    r"\(?\[?(\d{1,2}|[a-zA-Z]|[*\u2020\u2021\u00a7]{1,3})[\])]?(?:[.:)=\-\u2013]\s*|\s+)(\S.{3,})"
)
_MARKS = re.compile(r"\d{1,2}|[*\u2020\u2021\u00a7]+|[a-z]", re.IGNORECASE)
_IN_A_CELL = re.compile(
    r"\(?([a-zA-Z]|[*\u2020\u2021\u00a7]{1,3})\)?|.*\d\s*\[?\(?([a-z]|[*\u2020\u2021\u00a7]{1,3})\)?\]?"
)
_RAISED = str.maketrans("\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079", "0123456789")


def footnotes(grid: Grid, layouts: Iterable[Layout], rows: int, columns: int) -> dict[str, str]:
    """For each cell among the first rows and columns that holds a mark, the notes that explain it."""
    return {
        address(row, column): said
        for layout in layouts
        for row, column, said in noted_cells(grid, layout, rows, columns)
    }


def noted_cells(grid: Grid, layout: Layout, rows: int, columns: int) -> Iterator[tuple[int, int, str]]:
    """Row, column and what the notes say, of each cell of one table that holds a mark."""
    if notes := notes_of(grid, layout):
        for row, column, marks in _marked(grid, layout, rows, columns):
            if said := [notes[mark] for mark in marks if mark in notes]:
                yield row, column, " ".join(said)


def notes_of(grid: Grid, layout: Layout) -> dict[str, str]:
    """The notes below a table by their marks; 'Note: 1 Excludes ...' in one cell, or mark and text in two."""
    found: dict[str, str] = {}
    for row in layout.body.notes:
        text = " ".join(filter(None, (grid.text(row, column) for column in range(grid.width))))
        if match := _NOTE.match(re.sub(r"^notes?\s*:\s*", "", text, flags=re.IGNORECASE)):
            found.setdefault(match[1], match[2][:LONGEST_NOTE])
    return found


def _marked(grid: Grid, layout: Layout, rows: int, columns: int) -> Iterator[tuple[int, int, list[str]]]:
    """The cells of heads, labels and values that may hold marks, with what they hold."""
    values = {column.at for column in layout.roles.values}
    body = set(layout.body.rows)
    for row in (*layout.heads, *layout.body.labels, *layout.body.rows):
        if row >= rows:
            continue
        for column in range(layout.rect.left, min(layout.rect.right + 1, columns)):
            if grid.kind(row, column) == BLANK or not isinstance(cell := grid.rows[row][column], str):
                continue
            inside = row in body and (column in values or column - 1 in values)
            if marks := _in_a_cell(cell) if inside else _behind(label(cell)):
                yield row, column, marks


def _in_a_cell(cell: str) -> list[str]:
    """'*' and '(D)' in place of a value, '12 p' and '4.5*' behind one."""
    match = _IN_A_CELL.fullmatch(cell.strip())
    return [match[1] or match[2]] if match else []


def _behind(text: str) -> list[str]:
    """'Employment rate (Q2)2' points to note 2, 'Total*' to '*'."""
    bare = strip_footnote(text)
    return _MARKS.findall(text[len(bare) :].translate(_RAISED)) if text.startswith(bare) else []
