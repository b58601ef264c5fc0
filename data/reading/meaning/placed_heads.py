"""Heads that are places because the title says so: '... by state and territory' over 'NSW' and 'Vic.'.

For crosstabs of a survey with answers, groups or years down the rows and the areas over the columns.
"""

from collections.abc import Iterable, Sequence

from data.reading.geometry.columns import Column
from data.reading.reading import Means
from data.reading.words.names import Name, Says, saying
from data.reading.words.words import head_means, is_breakdown_head, is_measured, is_total

LEAST_GROUPS = 0.5  # share of the labels that are plainly groups, for the rows not to be the places
MOST_NAMES = 4  # names to one short word that reads as something else
_BESIDE = (Says.PLACE, Says.TOTAL)


def with_titled_places(
    levels: list[list[Name]], labels: Sequence[Column], by: Iterable[str]
) -> list[list[Name]]:
    """The heads with the areas that the title speaks of, where no label of the rows can be one of them."""
    told = any(head_means(word) is Means.PLACE for word in by)
    if not told or not labels or not all(map(_is_no_place, labels)):
        return levels
    for number, names in enumerate(levels):
        below = [level for at, level in enumerate(levels) if at != number]
        if any(map(_are_placed, below)):
            continue
        if _are_areas(names) and _are_alike(names, below):
            placed = [n if n.says in _BESIDE else saying(n, Says.PLACE) for n in names]
            return [*levels[:number], placed, *levels[number + 1 :]]
    return levels


def _are_placed(names: Sequence[Name]) -> bool:
    """Regions over 'Occupancy' and 'Rate': what stands below known places is what is counted of them."""
    return sum(name.says is Says.PLACE for name in names) * 2 > len(names)


def _is_no_place(column: Column) -> bool:
    """Years, codes, groups of people and answers: rows that the title's areas do not name."""
    if column.means is Means.PERIOD or column.is_code:
        return True
    grouped = column.breakdown_share >= LEAST_GROUPS or is_breakdown_head(column.head)
    return column.means in (None, Means.BREAKDOWN) and grouped


def _are_areas(names: Sequence[Name]) -> bool:
    """Short names over every column, none of them a thing counted or a time."""
    named = {name.text for name in names if name.says is Says.NAME}
    others = [name for name in names if name.says not in (Says.NAME, *_BESIDE)]
    # Among short forms of names one may read as another word: 'ACT', 'NT'.
    if len(named) < 2 or len(others) * MOST_NAMES > len(names) or any(len(n.written) > 3 for n in others):
        return False
    plain = all(name.period is None and not name.unit and not name.part for name in names)
    return plain and all(len(t.split()) <= 4 and not is_measured(t) and not is_total(t) for t in named)


def _are_alike(names: Sequence[Name], others: Sequence[Sequence[Name]]) -> bool:
    """Whether the same heads come with every name, as a column each or the same few below each."""
    beside: dict[str, list[tuple[str, ...]]] = {}
    for at, name in enumerate(names):
        beside.setdefault(name.text, []).append(tuple(level[at].written for level in others))
    alike = len({tuple(heads) for heads in beside.values()}) == 1
    return alike and len(set(next(iter(beside.values())))) == len(next(iter(beside.values())))
