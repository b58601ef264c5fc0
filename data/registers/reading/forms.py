"""A form for each stream: labels down the left, what they say beside them; turned, a list of one row."""

from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem, address
from data.reading.ways.said_tables import position
from data.registers.declared.money import ALLOTMENTS
from data.registers.declared.streams import STREAMS
from data.registers.words import plain

LONGEST, WIDEST = 120, 30  # rows and columns; a form is filled in by hand
# The name is a field of two lists. A report on a grant names its agency and contact too, and no more.
FIELDS = 5
LABELS_WITHIN = 3  # columns


def turned_form(sheet: Sheet) -> Sheet | None:
    """The form with its labels as heads and its values below them, None where the sheet is no form."""
    width = max(map(len, sheet.rows), default=0)
    if not 0 < len(sheet.rows) <= LONGEST or width > WIDEST:
        return None
    column = next((at for at in range(min(LABELS_WITHIN, width)) if _is_labels(sheet, at)), None)
    if column is None:
        return None
    blank: list[list[object]] = [[""] * len(sheet.rows)] * column
    rows = [[row[at] if at < len(row) else "" for row in sheet.rows] for at in range(column, width)]
    return replace(
        sheet,
        rows=[*blank, *rows],
        merges=(),
        errors={(column, row): error for (row, column), error in sheet.errors.items()},
        uncalculated=frozenset((column, row) for row, column in sheet.uncalculated),
        corrected={(column, row): held for (row, column), held in sheet.corrected.items()},
    )


def _is_labels(sheet: Sheet, column: int) -> bool:
    texts = [plain(row[column]) for row in sheet.rows if column < len(row) and isinstance(row[column], str)]
    labels = [text for text in texts if text]
    found = (one.by_head.get(text) for text in labels for one in (STREAMS, ALLOTMENTS))
    named = {field.name for field in found if field}
    known = [text for text in labels if text in STREAMS.by_head or text in ALLOTMENTS.by_head]
    return len(named) >= FIELDS and 2 * len(known) >= len(labels)


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
