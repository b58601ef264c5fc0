"""Heads that come again below every metric: the groups or places of which each metric is told.

For tables with 'Manufacturing' and 'Construction' below 'People placed' and again below 'Employers engaged'.
"""

from data.reading.words.names import Name, Says, saying
from data.reading.words.words import is_bare_name, is_measured


def with_repeated(levels: list[list[Name]], is_placed: bool) -> list[list[Name]]:
    """The lowest heads as groups of the metrics above; as places where these are said nowhere else."""
    if len(levels) < 2:
        return levels
    upper, lower = levels[-2], levels[-1]
    below: dict[str, list[str]] = {}
    for over, under in zip(upper, lower, strict=True):
        below.setdefault(over.text, []).append(under.text)
    alike = {tuple(heads) for heads in below.values()}
    names = [name for name in lower if name.says is Says.NAME]
    if len(below) < 2 or len(alike) > 1 or len(set(next(iter(alike)))) < 2 or not names:
        return levels
    if any(name.says is not Says.NAME for name in upper) or not any(is_measured(text) for text in below):
        return levels
    if any(name.says not in (Says.NAME, Says.TOTAL) or _counts(name) for name in lower):
        return levels
    says = Says.PLACE if not is_placed and all(is_bare_name(name.text) for name in names) else Says.BREAKDOWN
    return [*levels[:-1], [saying(name, says) if name.says is Says.NAME else name for name in lower]]


def _counts(name: Name) -> bool:
    return bool(name.period) or bool(name.unit) or is_measured(name.text)
