"""Numbers kept as text in a workbook whose office writes '1.204.500': points part its thousands.

For sheets pasted from reports in Spanish, German or Portuguese. Cells that Excel keeps as numbers are right
as they are; a text file is set right when it is read.
"""

from collections.abc import Sequence
from dataclasses import replace

from data.reading.files.decimal_commas import with_points
from data.reading.files.workbook import Sheet
from data.reading.reading import Problem

TRIED = 200  # rows that show how the sheet writes its numbers


def with_text_numbers(sheet: Sheet) -> Sheet:
    """The sheet with such texts as they are written in English, and a word on it."""
    # Only a text with a comma or a point in it can tell, and most sheets have few.
    top = (cell for row in sheet.rows[:TRIED] for cell in row)
    telling = [cell for cell in top if isinstance(cell, str) and ("," in cell or "." in cell)]
    if not with_points([telling])[1]:
        return sheet
    pointed, said = with_points([_texts(row) for row in sheet.rows])
    if not said:
        return sheet
    rows: list[list[object]] = [
        [text if isinstance(cell, str) else cell for cell, text in zip(row, texts, strict=True)]
        for row, texts in zip(sheet.rows, pointed, strict=True)
    ]
    problem = Problem(sheet.name, "A1", said[0].replace("this file", "this sheet"))
    return replace(sheet, rows=rows, problems=(*sheet.problems, problem))


def _texts(row: Sequence[object]) -> list[str]:
    return [cell if isinstance(cell, str) else "" for cell in row]
