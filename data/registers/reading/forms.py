"""Forms of streams, one below the other: labels left, values beside them; turned, lists of one row."""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem, address
from data.reading.ways.said_tables import position
from data.registers.declared.money import ALLOTMENTS
from data.registers.declared.streams import STREAMS
from data.registers.reading.headings import fields_meant
from data.registers.words import plain

LONGEST, WIDEST, MOST = 120, 30, 60  # rows, columns and forms; a form is filled in by hand
# The name is a field of two lists. A report on a grant names its agency and contact too, and no more.
FIELDS = 5
LABELS_WITHIN = 3  # columns


def turned_forms(sheet: Sheet) -> Iterator[Sheet]:
    """Each form with its labels as heads and its values below them; none where the sheet is no form."""
    width = max(map(len, sheet.rows), default=0)
    if not 0 < len(sheet.rows) <= LONGEST * MOST or width > WIDEST:
        return
    for column in range(min(LABELS_WITHIN, width)):
        named = [row for row in range(len(sheet.rows)) if _names_stream(_label(sheet, row, column))]
        # An agency above the first name is of the first form; a title above both is no label. Where no label
        # names the stream, the names stand above their values from the first row on.
        starts = [_first_label(sheet, column) if named else 0, *named[1:]]
        ends = [*starts[1:], len(sheet.rows)]
        forms = [range(start, end) for start, end in zip(starts, ends, strict=True)]
        if len(forms) <= MOST and all(
            len(rows) <= LONGEST and _is_labels(sheet, rows, column) for rows in forms
        ):
            yield from (_turned(sheet, rows, column) for rows in forms)
            return


def _turned(sheet: Sheet, form: range, column: int) -> Sheet:
    width = max(map(len, sheet.rows))
    blank: list[list[object]] = [[""] * len(sheet.rows)] * column
    rows = [
        [row[at] if number in form and at < len(row) else "" for number, row in enumerate(sheet.rows)]
        for at in range(column, width)
    ]
    return replace(
        sheet,
        rows=[*blank, *rows],
        merges=(),
        errors={(at, row): error for (row, at), error in sheet.errors.items()},
        uncalculated=frozenset((at, row) for row, at in sheet.uncalculated),
        corrected={(at, row): held for (row, at), held in sheet.corrected.items()},
    )


def _label(sheet: Sheet, row: int, column: int) -> object:
    return sheet.rows[row][column] if column < len(sheet.rows[row]) else ""


def _first_label(sheet: Sheet, column: int) -> int:
    labels = enumerate(_label(sheet, row, column) for row in range(len(sheet.rows)))
    return next((row for row, label in labels if fields_meant(STREAMS, label)), 0)


def _names_stream(label: object) -> bool:
    return any(field.name == "name" for field in fields_meant(STREAMS, label))


def _is_labels(sheet: Sheet, rows: range, column: int) -> bool:
    texts = [_label(sheet, row, column) for row in rows]
    labels = [text for text in texts if isinstance(text, str) and plain(text)]
    meant = [[*fields_meant(STREAMS, text), *fields_meant(ALLOTMENTS, text)] for text in labels]
    named = {fields[0].name for fields in meant if fields}
    return len(named) >= FIELDS and 2 * sum(map(bool, meant)) >= len(labels)


def turned_back(each: ListReading) -> ListReading:
    """The rows of a turned form with the cells of the form as it stands."""
    return replace(each, rows=tuple(_row_back(row) for row in each.rows))


def problem_back(problem: Problem) -> Problem:
    """A question about a turned form by its cell in the form as it stands."""
    return replace(problem, cell=_cell_back(problem.cell))


def _row_back(row: ListRow) -> ListRow:
    cells = {name: _cell_back(cell) for name, cell in row.cells.items()}
    return replace(row, row=min((position(cell)[0] for cell in cells.values()), default=row.row), cells=cells)


def _cell_back(cell: str) -> str:
    if not cell:
        return ""  # a list on no cell, such as a name that only the tab says
    row, column = position(cell)
    return address(column, row)
