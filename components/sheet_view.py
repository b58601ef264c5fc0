"""A sheet drawn as it looks in Excel: its parts in colour, named in words along the edges and in a key.

Pure: a reading goes in, HTML comes out. Every text of the workbook is escaped, and the page draws
the result by `st.html`, which strips scripts and handlers from whatever is left.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

import numpy as np

from components.correcting.sheet_parts import CLASSES, STYLE, WHOLE_ROWS, described, key_html, word_for
from data.reading.reading import (
    STATUS_CODES,
    Area,
    Excerpt,
    Facts,
    Part,
    SheetReading,
    Table,
    address,
    column_name,
)
from data.reading.status import Status

# A browser lays out 3,000 cells without a pause; the rest of a long sheet looks like what is drawn.
DRAWN_ROWS = 80
DRAWN_COLUMNS = 30
LONGEST_TEXT, LONGEST_LINE = 60, 110
WIDE = 5  # columns over which a longer line runs without making them wider
RUNNING_ON = {Part.TITLE, Part.NOTE}


@dataclass(frozen=True)
class Drawn:
    """One cell as drawn: its name, its text, the classes it wears, what it says when pointed at.

    `runs_on` where its text runs on over the empty cells behind it.
    """

    at: str
    text: str
    classes: str = ""
    says: str = ""
    runs_on: bool = False


def sheet_html(sheet: SheetReading, label: str = "") -> str:
    """The first rows and columns of the sheet, each cell coloured as its part, and the key in words."""
    sheet = _with_totals(sheet)
    parts = _parts(sheet)
    became = _became(sheet)
    flagged = {problem.cell: problem.text for problem in sheet.problems}

    def drawn(row: int, column: int, text: str) -> Drawn:
        area, name = parts.get((row, column)), address(row, column)
        says = became.get((row, column)) or (described(area) if area else "")
        classes = CLASSES.get(word_for(area), "part-naming") if area else ""
        if name in sheet.footnotes:
            says = f"{says} · note: {sheet.footnotes[name]}"
        if name in flagged:
            classes, says = f"{classes} flagged", f"{says} · {flagged[name]}"
        runs_on = area is not None and area.part in RUNNING_ON
        return Drawn(name, text, classes, f"{name}: {says.strip(' ·')}" if says.strip() else "", runs_on)

    rows = [row[:DRAWN_COLUMNS] for row in sheet.picture[:DRAWN_ROWS]]
    edges = _row_words(parts), _column_words(parts)
    width = max((len(row) for row in rows), default=0)
    grid = _grid([*enumerate(rows)], range(width), edges, drawn)
    return (
        STYLE
        + _region(label or f"Sheet {sheet.name} with its parts marked", grid)
        + _more(sheet, rows)
        + key_html(sheet)
    )


def source_cell_html(excerpt: Excerpt) -> str:
    """Some cells of a sheet with one of them marked; where rows are skipped, a row of dots says so."""

    def drawn(row: int, column: int, text: str) -> Drawn:
        if address(row, column) == excerpt.cell:
            return Drawn(excerpt.cell, text, "asked part-value", f"{excerpt.cell}: the value shown")
        return Drawn(address(row, column), text)

    label = f"Sheet {excerpt.sheet} around cell {excerpt.cell}"
    lines = zip(excerpt.rows, excerpt.texts, strict=True)
    return STYLE + _region(label, _grid([*lines], excerpt.columns, ({}, {}), drawn))


def _region(label: str, inside: str) -> str:
    # A region that scrolls must be reachable by keyboard, or whoever uses no mouse sees a part of it only.
    return f'<div class="sheet-view" role="region" aria-label="{escape(label)}" tabindex="0">{inside}</div>'


def _grid(
    lines: Sequence[tuple[int, Sequence[str]]],
    columns: Sequence[int],
    edges: tuple[dict[int, str], dict[int, str]],
    drawn: Callable[[int, int, str], Drawn],
) -> str:
    """The rows as a table, with Excel's letters above and numbers at the left, each with its part."""
    row_words, column_words = edges
    heads = "".join(_edge("col", column_name(column), column_words.get(column, "")) for column in columns)
    body = "".join(
        (_gap(len(columns)) if number and row > lines[number - 1][0] + 1 else "")
        + f"<tr>{_edge('row', str(row + 1), row_words.get(row, ''))}"
        + _cells([drawn(row, *cell) for cell in zip(columns, texts, strict=False)], row, columns)
        + "</tr>"
        for number, (row, texts) in enumerate(lines)
    )
    return f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{body}</tbody></table>"


def _gap(width: int) -> str:
    return f'<tr><th scope="row">⋮</th><td colspan="{width}">⋮</td></tr>'


def _edge(scope: str, name: str, word: str) -> str:
    line = f"{'Row' if scope == 'row' else 'Column'} {name}"
    says = f' title="{line}{f", the {word}" if word else ""}: click or press Enter to say what it holds"'
    return f'<th scope="{scope}" data-at="{name}"{says}>{name}{f"<small>{word}</small>" if word else ""}</th>'


def _cells(cells: list[Drawn], row: int, columns: Sequence[int]) -> str:
    """A row's cells; a title or note runs on over the empty cells behind it, as it does in Excel."""
    width = len(columns)
    cells = cells + [Drawn(address(row, column), "") for column in columns[len(cells) :]]
    last = max((place for place, cell in enumerate(cells) if cell.text), default=-1)
    if last >= 0 and cells[last].runs_on and last < width - 1:
        return "".join(map(_cell, cells[:last])) + _cell(cells[last], span=width - last)
    return "".join(map(_cell, cells))


def _cell(cell: Drawn, span: int = 1) -> str:
    classes = cell.classes + (" number" if _looks_like_a_number(cell.text) else "")
    wears = f' class="{classes.strip()}"' if classes.strip() else ""
    says = f' title="{escape(cell.says)}"' if cell.says else ""
    spans = f' colspan="{span}"' if span > 1 else ""
    return f'<td data-at="{cell.at}"{wears}{spans}{says}>{escape(_shortened(cell.text, span))}</td>'


def _shortened(text: str, span: int) -> str:
    longest = LONGEST_LINE if span >= WIDE else LONGEST_TEXT
    return text if len(text) <= longest else f"{text[:longest]}…"


def _looks_like_a_number(text: str) -> bool:
    return text.strip("()$%-+ ").replace(",", "").replace(".", "").isdigit()


def _with_totals(sheet: SheetReading) -> SheetReading:
    """The sheet with the drawn values that are totals as areas of their own."""
    return replace(sheet, tables=tuple(replace(table, areas=_totals_of(table)) for table in sheet.tables))


def _totals_of(table: Table) -> tuple[Area, ...]:
    facts = table.facts
    totals = {number for number, key in enumerate(facts.keys) if key.is_total}
    drawn = [place for place in _drawn_facts(table) if facts.key[place] in totals] if totals else []
    cells = sorted(((facts.row[at], facts.column[at]) for at in drawn), key=lambda cell: cell[::-1])
    return (*table.areas, *(Area(Part.TOTAL, *cell, *cell) for cell in cells))


def _areas(sheet: SheetReading) -> list[Area]:
    """Large areas first, so that a total or a cell left out is painted over the rectangle it lies in."""
    areas = [area for table in sheet.tables for area in table.areas]
    return sorted(areas, key=_size, reverse=True)


def _size(area: Area) -> int:
    return (area.last_row - area.first_row + 1) * (area.last_column - area.first_column + 1)


def _parts(sheet: SheetReading) -> dict[tuple[int, int], Area]:
    """The area that each drawn cell belongs to."""
    return {
        (row, column): area
        for area in _areas(sheet)
        for row in range(area.first_row, min(area.last_row + 1, DRAWN_ROWS))
        for column in range(area.first_column, min(area.last_column + 1, DRAWN_COLUMNS))
    }


def _row_words(parts: dict[tuple[int, int], Area]) -> dict[int, str]:
    """A word for each row that holds heads, a title or a note: what heads mean, if they mean something."""
    words = [(row, area) for (row, _), area in parts.items() if area.part in WHOLE_ROWS]
    return {row: word_for(area) for row, area in sorted(words, key=lambda word: word[1].means is not None)}


def _column_words(parts: dict[tuple[int, int], Area]) -> dict[int, str]:
    """A word for each column that holds a stub or is left out; two where tables below each other differ."""
    words: dict[int, dict[str, None]] = {}
    for (_, column), area in parts.items():
        if area.part in (Part.STUB, Part.IGNORED):
            words.setdefault(column, {})[word_for(area)] = None
    return {column: ", ".join(said) for column, said in words.items()}


def _became(sheet: SheetReading) -> dict[tuple[int, int], str]:
    """What each drawn value became, in words."""
    return {
        (table.facts.row[place], table.facts.column[place]): _fact(table.facts, place)
        for table in sheet.tables
        for place in _drawn_facts(table)
    }


def _drawn_facts(table: Table) -> Iterator[int]:
    # A sheet may hold a million facts; only those in the picture are put in words.
    inside = (np.asarray(table.facts.row) < DRAWN_ROWS) & (np.asarray(table.facts.column) < DRAWN_COLUMNS)
    yield from np.flatnonzero(inside).tolist()


def _fact(facts: Facts, place: int) -> str:
    key, period = facts.keys[facts.key[place]], facts.periods[facts.period[place]]
    cell = facts.row[place], facts.column[place]
    status = STATUS_CODES[facts.status[place]]
    value = (
        f"{facts.value[place]:,.12g}" if status is Status.REPORTED else facts.bounds.get(cell, status.value)
    )
    about = [key.metric, key.place, key.partnership, *(f"{name} {word}" for name, word in key.dims)]
    about += [period.label if period else "no period", "a total" if key.is_total else None]
    runs_on = " since the start of the year" if key.cumulative else ""
    return (
        f"{', '.join(text for text in about if text)}: {value}{f' {key.unit}' if key.unit else ''}{runs_on}"
    )


def _more(sheet: SheetReading, rows: Sequence[Sequence[str]]) -> str:
    """How much of the sheet lies outside the picture."""
    width = max((len(row) for row in rows), default=0)
    left = [(sheet.rows - len(rows), "row"), (sheet.columns - width, "column")]
    said = [f"{count:,} more {word}{'s' if count > 1 else ''}" for count, word in left if count > 0]
    return f'<p class="sheet-more">… and {" and ".join(said)}, read in the same way.</p>' if said else ""
