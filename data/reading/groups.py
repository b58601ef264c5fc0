"""Lone labels over the rows that name no metric: parts of a state, and classes of what the title counts."""

from collections.abc import Sequence

from data.reading.names import Name, Says
from data.reading.words import is_bare_name, is_class_head


def are_places(names: Sequence[Name]) -> bool:
    """'Western Region' and 'Eastern Region' over counties: parts of the state."""
    return all(name.says is Says.PLACE or is_bare_name(name.text) for name in names)


def are_classes(labels: Sequence[str]) -> bool:
    """'Sex', 'Age' and 'Race' over the rows: what these are groups of."""
    return sum(map(is_class_head, labels)) * 2 > len(labels)
