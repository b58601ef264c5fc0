"""Lone labels over the rows that name no metric: parts of a state, and classes of what the title counts."""

from collections.abc import Sequence

from data.reading.words.names import Name, Says
from data.reading.words.words import is_bare_name, is_class_head


def are_places(names: Sequence[Name]) -> bool:
    """'Western Region' and 'Eastern Region' over counties: parts of the state."""
    return all(name.says is Says.PLACE or is_bare_name(name.text) for name in names)


def stand_over_the_same(groups: Sequence[tuple[str, ...]], labels: Sequence[str]) -> bool:
    """Whether the same rows come below every lone label, as below 'Three Rivers' and 'High Plains'.

    Labels over different rows are sections of one list; `labels` are those beside each row.
    """
    below: dict[tuple[str, ...], list[str]] = {}
    for group, label in zip(groups, labels, strict=True):
        below.setdefault(group, []).append(label)
    return len(below) > 1 and len({tuple(rows) for rows in below.values()}) == 1


def are_classes(labels: Sequence[str]) -> bool:
    """'Sex', 'Age' and 'Race' over the rows: what these are groups of."""
    return sum(map(is_class_head, labels)) * 2 > len(labels)
