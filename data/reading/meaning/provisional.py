"""Which values may still change: '2025 (p)', 'Preliminary' below a month, a note that all are provisional.

Only what is certain counts: 'Preliminary hearings' are counted, and 'p' may point to a note on parking.
Labels of rows are looked at where they are kept as written, which they are not in very tall lists.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from data.reading.facts.footnotes import noted_cells, notes_of
from data.reading.geometry.grid import Grid
from data.reading.geometry.layout import Layout
from data.reading.reading import Facts

SEEN_ROWS, SEEN_COLUMNS = 400, 60  # footnotes are looked for among these
_WORD = r"(?:preliminary|provisional|prelim\b\.?)"
_FIGURES = r"(?:data|figures?|numbers?|values?|results?|counts?|estimates?)"
_MARK = re.compile(rf"[(\[](?:(p)|{_WORD}(?: {_FIGURES})?)[)\]]", re.IGNORECASE)
_WHOLE = re.compile(rf"\W*{_WORD}(?: {_FIGURES})?\W*", re.IGNORECASE)
_BEHIND_A_PERIOD = re.compile(rf".*\d[\s,:\u2013-]*{_WORD}\s*", re.IGNORECASE)
_OF_FIGURES = re.compile(
    rf"\b{_FIGURES}\b[^.;]{{0,40}}?\b(?:are|is|remain)\b(?: still)? {_WORD}"
    rf"|\b{_WORD} (?:{_FIGURES}|report|release)\b",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(rf"\S.*[(\[]{_WORD}(?: {_FIGURES})?[)\]]\W*$", re.IGNORECASE)  # of a title
_WHEN = re.compile(r"\b(?:[A-Z]{2,3})?(?:19|20)\d\d\b|\bQ[1-4]\b")


@dataclass
class _Marked:
    """What is marked: rows, columns and cells by number, or everything."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)
    cells: set[tuple[int, int]] = field(default_factory=set)

    def flags(self, facts: Facts) -> bytearray:
        if not (self.rows or self.columns or self.cells):
            return bytearray()
        return bytearray(
            row in self.rows or column in self.columns or (row, column) in self.cells
            for row, column in zip(facts.row, facts.column, strict=True)
        )


def provisional(grid: Grid, layout: Layout, facts: Facts) -> bytearray:
    """One entry a value, 1 where it may still change; empty where none may."""
    # Where a note says what 'p' is, it is that.
    p_is_another = not _tells(notes_of(grid, layout).get("p", "preliminary"))
    marked = _Marked(
        _labelled(facts.row_labels, p_is_another),
        _labelled(facts.column_labels, p_is_another),
        {*_written(grid, layout, facts, p_is_another)},
    )
    _add_noted(marked, grid, layout, facts)
    for told in _lines(grid, (*layout.titles, *layout.body.notes)):
        _add_told(marked, facts, told)
    return marked.flags(facts)


def _tells(text: str) -> bool:
    return bool(_WHOLE.fullmatch(text) or _OF_FIGURES.search(text))


def _is_marked(text: str, p_is_another: bool) -> bool:
    if _WHOLE.fullmatch(text) or _BEHIND_A_PERIOD.fullmatch(text):
        return True
    found = _MARK.search(text)
    return found is not None and not (found[1] and p_is_another)


def _labelled(labels: Mapping[int, Collection[str]], p_is_another: bool) -> set[int]:
    """The rows, or columns, one of whose labels says so."""
    told = {text for text in {*chain(*labels.values())} if _is_marked(text, p_is_another)}
    return {at for at, texts in labels.items() if not told.isdisjoint(texts)} if told else set()


def _written(grid: Grid, layout: Layout, facts: Facts, p_is_another: bool) -> Iterator[tuple[int, int]]:
    """The cells that say so behind their value: '45 (prelim.)'."""
    for column in facts.column_labels if facts.row_labels else ():
        for row in layout.body.rows:
            cell = grid.rows[row][column]
            if isinstance(cell, str) and (found := _MARK.search(cell)) and not (found[1] and p_is_another):
                yield row, column


def _add_noted(marked: _Marked, grid: Grid, layout: Layout, facts: Facts) -> None:
    """What a mark points to a note for; a head's mark holds for each column below it."""
    body, values = set(layout.body.rows), set(facts.column_labels)
    for row, column, said in noted_cells(grid, layout, SEEN_ROWS, SEEN_COLUMNS):
        if not _tells(said):
            continue
        text = grid.text(row, column)
        if row not in body:
            marked.columns |= {at for at, texts in facts.column_labels.items() if text in texts}
        elif column in values or column - 1 in values:
            marked.cells.add((row, column if column in values else column - 1))
        else:
            marked.rows.add(row)


def _lines(grid: Grid, rows: Iterable[int]) -> Iterator[str]:
    for row in rows:
        yield " ".join(filter(None, (grid.text(row, column) for column in range(grid.width))))


def _add_told(marked: _Marked, facts: Facts, line: str) -> None:
    """A title or note that speaks of figures: of all, or of those of the years and quarters that it names."""
    if not (_tells(line) or _AT_THE_END.search(line)):
        return
    when = {*_WHEN.findall(line)}
    for labels, at in ((facts.column_labels, marked.columns), (facts.row_labels, marked.rows)):
        named = {one for one, texts in labels.items() if when <= {*_WHEN.findall(" ".join(texts))}}
        if named and when:
            at |= named
            return
    if not when:
        marked.columns |= set(facts.column_labels)
