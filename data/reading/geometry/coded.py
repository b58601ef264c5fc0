"""Columns of labels as distinct texts and a number a row; lone labels and indentation are columns too.

A long list of a million rows has some thousand distinct labels: each is understood once.
"""

import re
from dataclasses import dataclass, replace

from data.reading.geometry.grid import LONGEST_LABEL, Grid, label
from data.reading.geometry.layout import Layout
from data.reading.meaning.roles import Stub
from data.reading.reading import Means
from data.reading.words.periods import is_bare_part
from data.reading.words.units import strip_footnote
from data.reading.words.word_lists import STATES
from data.reading.words.words import is_class_code_head, is_finer_place, is_named_head, is_total

_FOOTNOTED = re.compile(r"(.*[a-z]{2}\)?)(?:((?<! )(?=\d))| )(\d{1,2}(?:, ?\d{1,2})*)")
_NUMBERED = re.compile(r"(?:region|district|area|county|ward|zone|puma|tract|precinct|sector|group|no)$")
SPARSE = 0.4  # share of blank cells in a column of labels, from which on a blank repeats the label above
MOSTLY = 0.6  # share of rows with a name of their own, the sums below them aside
_YEAR = re.compile(r"((?:19|20)\d\d)(?!\d)")
ROWS_TRIED = 20_000  # rows that show whether a column is needed to tell series apart


@dataclass(frozen=True)
class Coded:
    """A column of labels as distinct texts and a number a row; the text '' stands for blank."""

    means: Means | None
    name: str
    texts: list[str]
    codes: list[int]
    cells: list[object]


def coded_columns(grid: Grid, layout: Layout) -> list[Coded]:
    """The columns of labels, remarks left out, blanks filled with the label above them."""
    stubs = [stub for stub in layout.roles.stubs if stub.means is not Means.REMARK]
    columns = [_coded(grid, layout, stub) for stub in stubs]
    totals: set[int] = set()
    for column in columns:
        # What stands above a row of totals is not about it.
        said = {code for code, text in enumerate(column.texts) if is_total(text)}
        totals |= {place for place, code in enumerate(column.codes) if code in said} if said else set()
    return [
        replace(column, codes=_filled_down(column, totals | _begun(columns, stubs, stub)))
        if "" in column.texts and _fills_down(layout, stub, column)
        else column
        for stub, column in zip(stubs, columns, strict=True)
    ]


def remark_columns(grid: Grid, layout: Layout) -> list[Coded]:
    """Columns of remarks, 'Website' or 'Contact', whose texts stand beside the values; a story does not."""
    columns = [_coded(grid, layout, stub) for stub in layout.roles.stubs if stub.means is Means.REMARK]
    return [replace(column, cells=list(map(_beside, column.cells))) for column in columns]


def _beside(cell: object) -> object:
    return cell if isinstance(cell, str) and len(cell) <= LONGEST_LABEL else ""


def _begun(columns: list[Coded], stubs: list[Stub], stub: Stub) -> set[int]:
    """Rows in which a place left of a column is written: a blank beside it names none."""
    if stub.means is not Means.PARTNERSHIP:
        return set()
    return {
        row
        for other, column in zip(stubs, columns, strict=True)
        if other.at < stub.at and other.means is Means.PLACE
        for row, code in enumerate(column.codes)
        if column.texts[code]
    }


def _coded(grid: Grid, layout: Layout, stub: Stub) -> Coded:
    column, rows = stub.at, layout.body.rows
    cells = [grid.rows[row][column] for row in rows]
    if grid.covers:
        cells = [
            grid.cell(row, column) if cell == "" else cell for row, cell in zip(rows, cells, strict=True)
        ]
    if stub.means is Means.PERIOD:
        cells = _with_years(cells)
    index = {cell: number for number, cell in enumerate(dict.fromkeys(cells))}
    texts = [_label(cell) for cell in index]
    return Coded(
        stub.means,
        stub.head,
        _places(texts) if stub.means is Means.PLACE and not stub.is_code else texts,
        list(map(index.__getitem__, cells)),
        list(index),
    )


def _label(cell: object) -> str:
    return strip_footnote(label(cell)).strip("* ") if isinstance(cell, str) else label(cell)


def _with_years(cells: list[object]) -> list[object]:
    """'2018 Q1', 'Q2', 'Q3' down a column: a quarter or month without a year is of the year last said."""
    distinct = set(cells)
    bare = {cell for cell in distinct if isinstance(cell, str) and is_bare_part(cell)}
    if not bare or bare == distinct - {""}:
        return cells
    year = ""
    found: list[object] = []
    for cell in cells:
        if cell in bare:
            found.append(f"{cell} {year}" if year else cell)
            continue
        said = _YEAR.match(label(cell))
        year = said[1] if said else year
        found.append(cell)
    return found


def _places(texts: list[str]) -> list[str]:
    """Names without the numbers of footnotes behind some of them: 'Coos Bay3', 'Alabama 4, 5'.

    Where many names end in numbers, as districts do, the numbers belong to them.
    """
    marked = [_FOOTNOTED.fullmatch(text) for text in texts]
    if sum(match is not None for match in marked) * 3 > len(texts):
        return texts
    return [
        match[1] if match and _is_footnoted(match) else text
        for text, match in zip(texts, marked, strict=True)
    ]


def _is_footnoted(match: re.Match[str]) -> bool:
    """Whether a number behind a name is glued to it, is one of several, or stands behind a state's name."""
    name = match[1].lower()
    known = match[2] is not None or name in STATES or "," in match[3]
    return known and not _NUMBERED.search(name)


def _fills_down(layout: Layout, stub: Stub, column: Coded) -> bool:
    """A blank repeats the label above it in all columns of labels but the innermost, and in lone periods.

    The innermost repeats too where it is the outermost and mostly blank: lists that name a supplier
    once, over items that are numbers. One blank among many labels is a sum that nobody named.
    """
    naming = [
        other.at for other in layout.roles.stubs if not other.is_code and other.means is not Means.REMARK
    ]
    if any(
        is_finer_place(stub.head, other.head) for other in layout.roles.of(Means.PLACE) if other.at > stub.at
    ):
        return False
    if stub.at == min(naming, default=-1) and _is_sparse(column):
        return True
    if len(naming) <= 1:
        return stub.means is Means.PERIOD
    values = layout.roles.values[0].at
    return stub.at != max((at for at in naming if at < values), default=-1)


def _is_sparse(column: Coded) -> bool:
    blanks = sum(not column.texts[code] for code in column.codes)
    return bool(column.texts[column.codes[0]]) and blanks >= SPARSE * len(column.codes)


def _filled_down(column: Coded, totals: set[int]) -> list[int]:
    filled, last = [], column.codes[0]
    for place, code in enumerate(column.codes):
        last = last if not column.texts[code] and place not in totals else code
        filled.append(last)
    return filled


def group_columns(layout: Layout) -> list[Coded]:
    """The lone labels over the rows as columns, outermost first; the innermost has the groups' meaning."""
    depth = max(map(len, layout.body.groups), default=0) if layout.body.labels else 0
    found = []
    for level in range(depth):
        texts = [group[level] if len(group) > level else "" for group in layout.body.groups]
        index: dict[str, int] = {}
        codes = [index.setdefault(text, len(index)) for text in texts]
        # A group that only sets rows apart becomes a breakdown where it is needed to tell series apart,
        # or where a person says that it is one.
        known = layout.roles.groups_said or layout.roles.groups is not Means.BREAKDOWN
        means = layout.roles.groups if level == depth - 1 and known else None
        found.append(Coded(means, "group", [_label(text) for text in index], codes, list(index)))
    return found


def spare_columns(layout: Layout, coded: list[Coded], groups: list[Coded]) -> list[Coded]:
    codes = {stub.head for stub in layout.roles.stubs if stub.is_code}
    spare = [column for column in [*groups, *coded] if column.means is None and column.name not in codes]
    # 'Hospitals' tells more than '622': codes of classes count only where no name beside them does.
    return sorted(spare, key=lambda column: is_class_code_head(column.name))


def row_names(layout: Layout, coded: list[Coded]) -> list[Coded]:
    """'Acme Plastics' in the first column of a list of projects: the row's own name, beside its county.

    A county may have two such rows next time, so the name stays, though today none needs it.
    """
    roles = layout.roles
    at = min((stub.at for stub in roles.stubs if not stub.is_code), default=-1)
    first = next((n for n, stub in enumerate(roles.stubs) if stub.at == at), None)
    if first is None or roles.metric_from != "heads" or roles.stubs[first].means is not None:
        return []
    named = [column for column in coded if column.means is None and column.name == roles.stubs[first].head]
    return [
        replace(column, means=Means.BREAKDOWN)
        for column in named
        if is_named_head(column.name) and _names_rows(column)
    ]


def _names_rows(column: Coded) -> bool:
    """Whether nearly every row has a name of its own; the sums below them have none."""
    names = [code for code in column.codes if column.texts[code]]
    return len(set(names)) == len(names) >= MOSTLY * len(column.codes)


def needed(naming: list[Coded], times: list[Coded], spare: list[Coded]) -> list[Coded]:
    """Columns of other labels without which two rows would be the same series and period: breakdowns.

    What is not needed is an attribute: a convener may change without a new series beginning.
    """
    chosen: list[Coded] = []
    rows = [column.codes[:ROWS_TRIED] for column in [*naming, *times]]
    for column in spare:
        distinct = len(set(zip(*rows, strict=True))) if rows else 1
        if distinct == len(column.codes[:ROWS_TRIED]):
            break
        tried = [*rows, column.codes[:ROWS_TRIED]]
        if len(set(zip(*tried, strict=True))) > distinct:
            rows, chosen = (
                tried,
                [*chosen, Coded(Means.BREAKDOWN, column.name, column.texts, column.codes, column.cells)],
            )
    return chosen


def combined(columns: list[list[int]], count: int) -> tuple[list[tuple[int, ...]], list[int]]:
    """The distinct combinations of several columns, and which one each row has."""
    if not columns:
        return [()], [0] * count
    index = {codes: number for number, codes in enumerate(dict.fromkeys(zip(*columns, strict=True)))}
    return list(index), list(map(index.__getitem__, zip(*columns, strict=True)))
