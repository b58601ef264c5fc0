"""What is said of cells and sheets that could not be read as figures."""

import re

from data.reading.facts.observations import Observed
from data.reading.files.workbook import Sheet
from data.reading.geometry.grid import BLANK, LONG, TEXT, Grid, label
from data.reading.geometry.heads import is_story
from data.reading.reading import Problem, address
from data.reading.words.subjects import is_note

STORIES_SHOWN = 5
SHORT = 500  # rows
UNREAD_SHOWN = 20  # problems a table for cells that are no value; more would hide the others
CALCULATE = (
    "Only what a program worked out and saved is read: open the file in Excel or LibreOffice, "
    "let it calculate, save it there and hand in that file"
)
READABLE = "A readable sheet has names over columns of numbers, or a label beside each number."


def unread_cells(sheet: Sheet, grid: Grid, observed: Observed) -> list[Problem]:
    """Cells among the values that are neither a number nor a mark, each text once, with its first cell."""
    texts: dict[str, list[tuple[int, int]]] = {}
    for row, column in observed.unread:
        # An error such as '#DIV/0!' stands blank in the grid: it is told of as it is seen in Excel.
        shown = sheet.errors.get((row, column)) or label(grid.rows[row][column])
        texts.setdefault(shown[:60], []).append((row, column))
    problems = []
    for text, cells in list(texts.items())[:UNREAD_SHOWN]:
        more = f" (and in {len(cells) - 1} more cells)" if len(cells) > 1 else ""
        problems.append(
            Problem(sheet.name, address(*cells[0]), f"read '{text}', expected a number{more}; not stored")
        )
    return problems


def not_calculated(sheet: Sheet) -> list[Problem]:
    """Formulas without a value, as programs that only write files leave them: one problem for all of them."""
    if not sheet.uncalculated:
        return []
    count = len(sheet.uncalculated)
    formulas = "1 formula was" if count == 1 else f"{count:,} formulas were"
    said = (
        f"{formulas} never calculated, so nothing is stored for {'it' if count == 1 else 'them'}. {CALCULATE}"
    )
    return [Problem(sheet.name, address(*min(sheet.uncalculated)), said)]


def hidden_values(sheet: Sheet, observed: Observed) -> list[Problem]:
    """Values in hidden rows and columns: read like the others, for a quarter may be hidden to fit a page."""
    if not (sheet.hidden_rows or sheet.hidden_columns):
        return []
    cells = zip(observed.facts.row, observed.facts.column, strict=True)
    hidden = [at for at in cells if at[0] in sheet.hidden_rows or at[1] in sheet.hidden_columns]
    said = f"{len(hidden)} values stand in rows or columns that the file hides; they are read all the same"
    return [Problem(sheet.name, address(*hidden[0]), said)] if hidden else []


def unnamed(sheet: Sheet, observed: Observed) -> list[Problem]:
    """The first figure of which nothing says what it counts: a person has to name it."""
    facts = observed.facts
    without = {number for number, key in enumerate(facts.keys) if not key.metric}
    first = next((n for n, number in enumerate(facts.key) if number in without), None) if without else None
    if first is None:
        return []
    cell = address(facts.row[first], facts.column[first])
    return [Problem(sheet.name, cell, "nothing names what this figure counts: say which row or column does")]


def stories(sheet: Sheet, grid: Grid) -> list[Problem]:
    """Sentences that hold figures: left as they are, because '489, or 77%' may be of anything."""
    # Stories stand in short sheets; of a long list each text would be looked at for nothing.
    kinds = (TEXT, LONG) if grid.height <= SHORT else (LONG,)
    cells = [
        divmod(place, grid.width)
        for place, kind in enumerate(grid.kinds if LONG in grid.kinds or grid.height <= SHORT else b"")
        if kind == LONG or (kind in kinds and is_story(grid.text(*divmod(place, grid.width))))
    ]
    told = [(cell, text) for cell in cells if _tells(text := grid.text(*cell))]
    return [
        Problem(sheet.name, address(*cell), f"a text with figures is left as text: '{text[:60]}...'")
        for cell, text in told[:STORIES_SHOWN]
    ]


def _tells(text: str) -> bool:
    return not is_note(text) and len(re.findall(r"(?<![\w.])\d[\d,.]*%?(?!\w)", text)) > 1


def why_not(sheet: Sheet, grid: Grid) -> str:
    if sheet.uncalculated:
        return f"its formulas were never calculated. {CALCULATE}"
    if not any(kind != BLANK for kind in grid.kinds):
        return "the sheet is empty"
    row, column = _first_filled(grid)
    return f"no table of numbers was found from cell {address(row, column)} on. {READABLE}"


def where_it_gave_up(sheet: Sheet, grid: Grid) -> list[Problem]:
    if not any(kind != BLANK for kind in grid.kinds):
        return []
    row, column = _first_filled(grid)
    return [
        Problem(
            sheet.name,
            address(row, column),
            f"read '{grid.text(row, column)[:60]}', expected the heads or labels of a table of numbers",
        )
    ]


def _first_filled(grid: Grid) -> tuple[int, int]:
    return next(divmod(place, grid.width) for place, kind in enumerate(grid.kinds) if kind != BLANK)
