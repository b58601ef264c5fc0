"""'State / Sex' over 'Persons', 'Male' and 'Female' with each state's name on a row of its own above them.

For census tables that print the place once and its groups below it, in one column.
"""

from collections.abc import Sequence
from dataclasses import replace

from data.reading.geometry.columns import Column
from data.reading.meaning.groups import are_places
from data.reading.meaning.roles import Roles
from data.reading.reading import Means
from data.reading.words.names import Name
from data.reading.words.words import head_means


def groups_under_places(columns: Sequence[Column], lone_labels: Sequence[str]) -> Sequence[Column]:
    """The columns with groups of people as such, where the head speaks of the places on rows of their own."""
    if not lone_labels:
        return columns
    return [replace(c, means=Means.BREAKDOWN) if _are_groups(c) else c for c in columns]


def _are_groups(column: Column) -> bool:
    headed = column.means is Means.PLACE and head_means(column.head) is Means.PLACE
    return headed and not column.place_share and column.breakdown_share >= 0.5


def are_headed_places(roles: Roles, names: Sequence[Name]) -> bool:
    """Whether lone labels are the places that the head of the groups below them speaks of."""
    headed = any(head_means(stub.head) is Means.PLACE for stub in roles.of(Means.BREAKDOWN))
    return headed and not roles.are_placed and are_places(names)
