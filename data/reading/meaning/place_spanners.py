"""Spanners that name places over the same heads again and again: 'Blue Ridge' over 'Number' and 'Percent'.

For tables of characteristics or services with a pair of columns for each region, where the heads below the
spanner say only how a value is meant.
"""

from collections.abc import Iterable, Sequence

from data.reading.reading import Means
from data.reading.words.names import Name, Says, saying
from data.reading.words.words import head_means, is_bare_name, is_class_head, is_partnership_name

_HOW = (Says.UNIT, Says.VALUE, Says.MEASURE)


def with_places(
    levels: list[list[Name]], stubs: Sequence[tuple[str, Means | None]], by: Iterable[str] = ()
) -> list[list[Name]]:
    """The heads with spanners as places; `stubs` are the heads of the labels and what those mean.

    Under 'Placements by region', `by` holds 'region': then 'North' over 'Q1' and 'Q2' is one, and so it is
    over whatever else stands below each.
    """
    told = any(head_means(word) is Means.PLACE for word in by)
    if len(levels) < 2 or any(means in (Means.PLACE, Means.PARTNERSHIP) for _, means in stubs):
        return levels
    upper, lower = levels[-2], levels[-1]
    below: dict[str, list[str]] = {}
    for over, under in zip(upper, lower, strict=True):
        if over.says is not Says.NAME or over.period or not is_bare_name(over.text):
            return levels
        # 'Lodging by region': 'Coast' over 'Occupancy' and 'Room rate', the same below each.
        if under.says not in _HOW and not told and not _is_time(under, stubs):
            return levels
        below.setdefault(over.text, []).append(under.written)
    if len(below) < 2 or len({tuple(heads) for heads in below.values()}) > 1 or len(lower) == len(below):
        return levels
    says = Says.PARTNERSHIP if all(map(is_partnership_name, below)) else Says.PLACE
    return [*levels[:-2], [saying(name, says) for name in upper], lower]


def _is_time(name: Name, stubs: Sequence[tuple[str, Means | None]]) -> bool:
    """Periods below names that count nothing: places only where the labels plainly are the metrics."""
    timed = bool(name.period or name.part)
    counted = any(means is Means.METRIC and not is_class_head(head) for head, means in stubs)
    return timed and counted
