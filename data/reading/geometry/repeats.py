"""Groups of columns that come again and again, with words among them that name the figures of their group.

For lists with 'Partner 1 Name | Partner 1 Amount | Partner 2 Name | Partner 2 Amount', 'Item_1 | Qty_1',
a spanner over each group, or the same heads said again. Read as one table, the last name would name all.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from data.reading.geometry.body import Body
from data.reading.geometry.columns import Column
from data.reading.geometry.grid import BLANK, Grid
from data.reading.geometry.levels import Level
from data.reading.reading import Means
from data.reading.words.periods import is_bare_part, read_period
from data.reading.words.words import fold

_SPLITS = tuple(
    map(
        re.compile,
        (
            r"(?P<mark>[A-Za-z]+[ _]?#?\d{1,2}|\d{1,2}(?:st|nd|rd|th))[ _:.-]+(?P<name>.*[A-Za-z].*)",
            r"(?P<name>.*?[A-Za-z)])[ _.#-]*(?P<mark>\d{1,2})",
            r"(?P<mark>.+?) ?\((?P<name>[^()]+)\)",
        ),
    )
)
_NAMING = (None, Means.PLACE, Means.PARTNERSHIP, Means.BREAKDOWN, Means.PERIOD, Means.METRIC)


@dataclass(frozen=True)
class Repeat:
    """One group: what its heads have in common, and the name of each column without it."""

    mark: str
    names: dict[int, str]

    @property
    def dimension(self) -> str:
        """'Partner' for 'Partner 1'; bare numbers count groups."""
        words = re.findall(r"[^\W\d_]{3,}", self.mark)
        return words[0] if len(words) == 1 else "group"

    @property
    def is_time(self) -> bool:
        return is_bare_part(self.mark) or read_period(self.mark) is not None


def repeats_of(columns: Sequence[Column]) -> list[Repeat]:
    """The groups of a table, from left to right; none where columns do not repeat with words among them."""
    return next((found for found in _ways(columns) if _is_sure(found, columns)), [])


def _ways(columns: Sequence[Column]) -> Iterator[list[Repeat]]:
    if any(len(column.path) > 1 for column in columns):
        # The spanner over a group is understood with the other heads, so it is no mark here.
        spanned = _grouped([(c.at, "\n".join(c.path[:-1]), c.head) for c in columns if len(c.path) > 1])
        yield [replace(one, mark="") for one in spanned]
        return
    for split in _SPLITS:
        yield _grouped(_split(columns, split))
    groups = _grouped(list(_said_again(columns)))
    alone = sum(len(one.names) for one in groups) == len(columns)
    yield [replace(one, mark="") for one in groups] if alone else groups


def _split(columns: Sequence[Column], split: re.Pattern[str]) -> list[tuple[int, str, str]]:
    """Heads parted into mark and name; a notebook leaves the first group bare: 'Item, Qty, Item.1, Qty.1'."""
    parts = [(c.at, match["mark"], match["name"]) for c in columns if (match := split.fullmatch(c.head))]
    names, marked = {fold(name) for _, _, name in parts}, {at for at, _, _ in parts}
    bare = [(c.at, "", c.head) for c in columns if c.at not in marked and fold(c.head) in names]
    return bare + parts


def _said_again(columns: Sequence[Column]) -> Iterator[tuple[int, str, str]]:
    seen: dict[str, int] = defaultdict(int)
    heads = [fold(column.head) for column in columns]
    times = Counter(heads)
    for column, head in zip(columns, heads, strict=True):
        if head and times[head] > 1:
            seen[head] += 1
            yield column.at, str(seen[head]), column.head


def _grouped(parts: list[tuple[int, str, str]]) -> list[Repeat]:
    groups: dict[str, dict[int, str]] = {}
    for at, mark, name in parts:
        groups.setdefault(mark.strip(" _:.-"), {})[at] = name.strip(" _:.-")
    return [Repeat(mark, names) for mark, names in groups.items()]


def _is_sure(repeats: list[Repeat], columns: Sequence[Column]) -> bool:
    """Whether each group has the same names, some over figures and some over words that name them."""
    if len(repeats) < 2 or 2 * sum(len(one.names) for one in repeats) < len(columns):
        return False
    sets = [sorted(map(fold, one.names.values())) for one in repeats]
    if len(sets[0]) < 2 or len(set(sets[0])) < len(sets[0]) or any(names != sets[0] for names in sets):
        return False
    at = {column.at: column for column in columns}
    named: dict[str, list[Means | None]] = defaultdict(list)
    for one in repeats:
        for column, name in one.names.items():
            named[fold(name)].append(at[column].means)
    words = [means for means in named.values() if all(said in _NAMING for said in means)]
    return bool(words) and any(set(means) == {Means.VALUE} for means in named.values())


def renamed(levels: list[Level], repeats: Sequence[Repeat]) -> list[Level]:
    """The heads with what each group's heads have in common taken off; spanners stay."""
    if len(levels) > 1:
        return levels
    return [{**levels[0], **{at: name for one in repeats for at, name in one.names.items()}}]


def columns_in(columns: Sequence[Column], repeats: Sequence[Repeat], number: int) -> list[Column]:
    """The columns of one group and the labels that all share; figures that stand alone go with the first."""
    grouped, own = {at for one in repeats for at in one.names}, repeats[number].names
    shared = [c for c in columns if c.at not in grouped and (c.means is not Means.VALUE or not number)]
    figures = sum(c.at in own and c.means is Means.VALUE for c in columns)
    keyed = any(c.means is not Means.REMARK and not c.is_code for c in shared)
    kept = (c for c in columns if c.at in own or c in shared)
    return [_naming(c, figures > 1 and c.at in own, keyed) for c in kept]


def _naming(column: Column, beside_figures: bool, keyed: bool) -> Column:
    """Words of a group and what its rows share tell its figures apart, an id where nothing else does."""
    if column.is_code and keyed:
        return column
    if column.means is None or (beside_figures and column.means is Means.METRIC):
        return replace(column, means=Means.BREAKDOWN, is_code=False)
    return column


def without_blank(grid: Grid, body: Body, repeat: Repeat) -> Body:
    """Rows in which a group is blank hold none of it: who bought two things has no third one."""
    kept = [any(grid.kind(row, at) != BLANK for at in repeat.names) for row in body.rows]
    if all(kept):
        return body
    rows = [row for row, keep in zip(body.rows, kept, strict=True) if keep]
    return replace(body, rows=rows, groups=[g for g, keep in zip(body.groups, kept, strict=True) if keep])
