"""What each column below the heads holds: values, or labels of which kind.

For tables where labels stand left, right or among the numbers, where codes and row numbers are numeric,
and where years run down a column.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from data.reading.geometry.grid import (
    BLANK,
    LONG,
    MARK,
    NUMBER,
    TEXT,
    Grid,
    Rect,
    is_whole,
    is_year,
    label,
    plain_number,
)
from data.reading.geometry.heads import Head
from data.reading.geometry.levels import Level
from data.reading.meaning.flag_columns import holds_flags
from data.reading.meaning.identifiers import are_codes, are_states
from data.reading.meaning.mark_columns import holds_marks
from data.reading.reading import Means, Vocabulary
from data.reading.words.numbers import is_rough, read_value
from data.reading.words.parts import as_part
from data.reading.words.period_heads import read_head
from data.reading.words.periods import is_bare_part, read_period
from data.reading.words.units import strip_footnote, unit_said
from data.reading.words.words import (
    head_means,
    is_administrative_head,
    is_attribute,
    is_breakdown_value,
    is_class_code_head,
    is_event_head,
    is_identifier_head,
    is_measured,
    is_partnership_name,
    is_period_head,
    is_place_name,
    is_total,
    is_unit_word,
    may_be_attribute,
)

_CLASS_CODE = re.compile(r"[\d.,\-\u2013 ]*\d[\d.,\-\u2013 ]*|[Tt]otal.*|[Aa]ll.*|")
SAMPLE = 200  # distinct cells that show what a column holds


@dataclass(frozen=True)
class Column:
    """One column below the heads. `means` None is text that no rule names; shares are of distinct cells."""

    at: int
    head: str
    path: tuple[str, ...]
    means: Means | None
    is_code: bool = False
    distinct: int = 0
    place_share: float = 0.0
    breakdown_share: float = 0.0
    counted_share: float = 0.0
    is_whole: bool = False


def columns_of(
    grid: Grid, rect: Rect, head: Head, levels: list[Level], vocabulary: Vocabulary
) -> list[Column]:
    """Every column that holds something or has a name, from left to right."""
    found: list[Column] = []
    labelled = False
    body = range(head.body, _last_valued(grid, rect, head) + 1)
    lone = _lone_labels(grid, replace(rect, top=body.start, bottom=body.stop - 1))
    for at in rect.columns:
        path = tuple(label(level[at]) for level in levels if at in level)
        if len(path) > 1 and unit_said(path[-1]):
            path = path[:-1]  # 'years' below 'Median age' is a unit, and no time
        kinds = grid.column(at, body.start, body.stop)
        if kinds.count(BLANK) == len(kinds) and not path:
            continue
        cells = _Cells(grid, at, body, kinds, at in head.numeric, lone)
        beside = bool(found) and found[-1].means is Means.VALUE and found[-1].at == at - 1
        first = labelled and all(one.means is not Means.VALUE for one in found)
        own = path[-1] if path else ""
        if (beside and holds_marks(grid, at, body, levels)) or (first and holds_flags(grid, at, body, own)):
            column = Column(at, own, path, Means.REMARK)
        else:
            column = _column(cells, path, labelled, vocabulary)
        labelled = labelled or (column.means is not Means.VALUE and not column.is_code)
        found.append(column)
    return _with_a_stub(grid, body, found)


def _last_valued(grid: Grid, rect: Rect, head: Head) -> int:
    """The last row with a value: sources and notes below say nothing of what the labels are."""
    for row in range(rect.bottom, head.body - 1, -1):
        if any(grid.kind(row, column) in (NUMBER, MARK) for column in head.numeric):
            return row
    return rect.bottom


def _lone_labels(grid: Grid, body: Rect) -> frozenset[int]:
    """Rows with one text and nothing else: names of groups, which are not of the kind of the labels below."""
    patterns = grid.patterns(body)
    lone = {p for p in set(patterns) if len(p) - p.count(BLANK) == p.count(TEXT) == 1}
    rows = [row for row, pattern in enumerate(patterns, body.top) if pattern in lone] if lone else []
    return frozenset(rows)


@dataclass(frozen=True)
class _Cells:
    """A column's cells below the heads, whether its top held numbers, and the rows of lone labels."""

    grid: Grid
    at: int
    body: range
    kinds: bytes
    numeric_at_top: bool
    lone: frozenset[int] = frozenset()

    def _filled(self) -> Iterator[object]:
        """The first filled cells, but for lone labels; of a column of these alone all."""
        rows, kinds, first = self.grid.rows, self.kinds, self.body.start
        filled = list(islice((row for row in self.body if kinds[row - first] != BLANK), 20 * SAMPLE))
        beside = [row for row in filled if row not in self.lone] if self.lone else filled
        return (rows[row][self.at] for row in beside or filled)

    def distinct(self) -> list[object]:
        """The first distinct cells; a tall column repeats itself, so its top and its end are looked at."""
        seen: dict[object, None] = {}
        for cell in self._filled():
            seen[cell] = None
            if len(seen) >= SAMPLE:
                break
        return list(seen)

    def numbers(self) -> list[float]:
        return [number for cell in self.distinct() if (number := plain_number(cell)) is not None]

    def are_codes(self) -> bool:
        """Whether the cells are codes of classes: whole numbers, '31-33', '11-1011'."""
        return all(map(_CLASS_CODE.fullmatch, (label(cell) for cell in self.distinct())))

    def are_days(self) -> bool:
        cells = self.distinct()
        return all(not isinstance(cell, str) or read_period(cell) is not None for cell in cells)

    def spread(self) -> int:
        """How many different cells the column has among its first filled ones."""
        return len(set(self._filled()))


def _column(cells: _Cells, path: tuple[str, ...], labelled: bool, vocabulary: Vocabulary) -> Column:
    head = path[-1] if path else ""
    filled = len(cells.kinds) - cells.kinds.count(BLANK)
    numbers = cells.kinds.count(NUMBER)
    numeric = (
        numbers > 0 and (numbers + cells.kinds.count(MARK)) * (20 if cells.numeric_at_top else 2) >= filled
    )
    if numeric and may_be_attribute(head) and is_attribute(head, cells.numbers()):
        return Column(cells.at, head, path, Means.REMARK)
    if is_class_code_head(head) and cells.are_codes():
        return Column(cells.at, head, path, None, distinct=cells.spread())
    if numeric and labelled and not is_period_head(head) and not is_identifier_head(head):
        return _value_column(cells, head, path)
    distinct = cells.distinct()
    texts = [label(cell) for cell in distinct]
    spread = cells.spread()
    if _is_period(head, distinct, numeric, labelled, vocabulary.fiscal_year_start):
        return Column(cells.at, head, path, Means.PERIOD, distinct=spread)
    if are_codes(head, texts, numeric, labelled, distinct):
        means = Means.PLACE if head_means(head) is Means.PLACE else None
        return Column(cells.at, head, path, means, True, spread)
    if head_means(head) is Means.UNIT and not numeric:
        return _text_column(cells, head, path, texts, vocabulary)  # '#' and '$' are no marks for blanks here
    if not filled and head_means(head) not in (None, Means.VALUE, Means.METRIC):
        return Column(cells.at, head, path, head_means(head))
    nearly = labelled and bool(texts) and (_are_rough(texts) or _is_time(head))
    if numeric or not filled or cells.kinds.count(MARK) == filled or nearly:
        return _value_column(cells, head, path)
    return _text_column(cells, head, path, texts, vocabulary)


def _are_rough(texts: list[str]) -> bool:
    """Figures for the eye alone, perhaps a blank's mark among them: still a column of values, all told of."""
    marked = [read_value(text) is not None for text in texts]
    return not all(marked) and all(mark or is_rough(text) for mark, text in zip(marked, texts, strict=True))


def _is_time(head: str) -> bool:
    """'Q3' over nothing but 'due in May': the values of a quarter to come, and no labels of the rows."""
    return is_bare_part(head) or read_period(head) is not None


def _value_column(cells: _Cells, head: str, path: tuple[str, ...]) -> Column:
    grid, at = cells.grid, cells.at
    whole = all(is_whole(grid.rows[row][at]) for row in cells.body[:SAMPLE] if grid.kind(row, at) == NUMBER)
    return Column(at, head, path, Means.VALUE, is_whole=whole)


def _text_column(
    cells: _Cells, head: str, path: tuple[str, ...], texts: list[str], vocabulary: Vocabulary
) -> Column:
    place = 1.0 if are_states(texts) else _share(is_place_name(text, vocabulary.places) for text in texts)
    breakdown = _share(is_breakdown_value(strip_footnote(text)) for text in texts)
    means = head_means(head)
    if means in (Means.VALUE, Means.PERIOD):
        means = None
    written = is_administrative_head(head) and means is None and cells.are_days()
    if written or cells.kinds.count(LONG) * 2 > len(cells.kinds) - cells.kinds.count(BLANK):
        means = Means.REMARK
    elif means is None and texts and all(map(is_unit_word, texts)):
        means = Means.UNIT
    elif means is None and _share(map(is_partnership_name, texts)) >= 0.5:
        means = Means.PARTNERSHIP
    elif means in (None, Means.PLACE) and place >= 0.5:
        means = Means.PLACE
    counted = _share(is_measured(text) and not is_total(text) for text in texts)
    return Column(cells.at, head, path, means, False, cells.spread(), place, breakdown, counted)


def _share(hits: Iterable[bool]) -> float:
    judged = list(hits)
    return sum(judged) / len(judged) if judged else 0.0


def _is_period(head: str, distinct: list[object], numeric: bool, labelled: bool, start: int) -> bool:
    """Whether a column says when. Numbers like 2024 are years only where the head or the place says so."""
    if not distinct or is_event_head(head) or is_administrative_head(head):
        return False
    named = is_period_head(head)
    if not labelled and len(distinct) > 2 and _are_times(distinct):
        return True  # '2018', '2018 Q1', 'Q2' in the first column
    if (
        numeric
        and not named
        and (labelled or head_means(head) is not None or not all(map(is_year, distinct)))
    ):
        return False
    if numeric and not named and head and len(distinct) < 3:
        return False
    parts = not numeric and sum(map(is_bare_part, distinct)) > 2
    if parts and _share(map(_is_part, distinct)) >= 0.9:
        return True  # 'January' to 'December' down the rows, the years in the heads
    read = read_head([cell for cell in distinct if not isinstance(cell, float) or is_year(cell)], start)
    bare = read_head([as_part(cell, head) for cell in distinct], start, _ANY_YEAR) if named else []
    return max(
        _share(p is not None for p in read) * len(read) / len(distinct), _share(p is not None for p in bare)
    ) >= (0.5 if named else 0.9)


def _are_times(distinct: list[object]) -> bool:
    """Whether all cells say when, some of them more than a year: years and their quarters down one column."""
    times = [is_year(cell) or is_bare_part(cell) or read_period(cell) is not None for cell in distinct]
    return all(times) and any(isinstance(cell, str) and not is_year(cell) for cell in distinct)


def _is_part(cell: object) -> bool:
    return is_bare_part(cell) or (isinstance(cell, str) and bool(_WHOLE_YEAR.fullmatch(cell.strip())))


_WHOLE_YEAR = re.compile(
    r"(?:(?:calendar|fiscal|program|full) )?(?:annual |yearly |year )?"
    r"(?:total|average|avg\.?|year|annual|mean)",
    re.IGNORECASE,
)
_ANY_YEAR = read_head(["PY2024"])[0]


def _with_a_stub(grid: Grid, body: range, columns: list[Column]) -> list[Column]:
    """Where no column holds labels, the first codes do: tables keyed by district number or by a counter.

    In 'Line | Description | This quarter' and 'Source | FY23 | FY24' the remarks are the labels.
    """
    labels = [column for column in columns if not column.is_code and column.means is not Means.VALUE]
    if labels and all(column.means is Means.REMARK for column in labels):
        return [replace(one, means=None) if one is labels[0] and one.distinct else one for one in columns]
    if labels:
        return columns
    for number, column in enumerate(columns):
        if column.is_code or number == 0:
            if not column.is_code and not _keys_rows(grid, body, column):
                return columns
            means = Means.PLACE if head_means(column.head) is Means.PLACE else None
            named = Column(column.at, column.head, column.path, means, False, column.distinct)
            return [*columns[:number], named, *columns[number + 1 :]]
    return columns


def _keys_rows(grid: Grid, body: range, column: Column) -> bool:
    cells = [grid.rows[row][column.at] for row in body[:SAMPLE] if grid.kind(row, column.at) != BLANK]
    return len(set(cells)) == len(cells) > 2 and all(map(is_whole, cells))
