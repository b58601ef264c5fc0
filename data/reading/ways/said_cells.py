"""What a person said that single cells should hold, laid over what the file holds."""

from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.reading.ways.corrections import Corrections
from data.reading.ways.said_tables import position

Cell = tuple[int, int]


def overlaid(sheet: Sheet, words: Corrections) -> Sheet:
    """The sheet as it should have been; `corrected` keeps what the file holds in those cells."""
    said = {at: text for name, text in words.cells.items() if (at := _cell(name, sheet))}
    if not said:
        return sheet
    rows = [*sheet.rows]
    held: dict[Cell, object] = {}
    for (row, column), text in said.items():
        held[row, column] = sheet.errors.get((row, column)) or rows[row][column]
        rows[row] = [*rows[row][:column], _typed(text), *rows[row][column + 1 :]]
    return replace(
        sheet,
        rows=rows,
        errors={at: error for at, error in sheet.errors.items() if at not in said},
        uncalculated=sheet.uncalculated - said.keys(),
        corrected=held,
    )


def _cell(name: str, sheet: Sheet) -> Cell | None:
    """The row and column of 'D7', None where the sheet has no such cell."""
    row, column = position(name)
    return (row, column) if 0 <= row < len(sheet.rows) and column < len(sheet.rows[row]) else None


def _typed(text: str) -> object:
    """A number where the text is one, as a file would hold it."""
    try:
        return float(text.replace(",", ""))
    except ValueError:
        return text
