"""Sectors and age groups in a column of their own beside the metrics: groups, in whatever rows they stand.

For long lists that a region keeps up: today no two rows may need the sector to be told apart, next quarter
they may, and a series must not change its name for that.
"""

from data.reading.meaning.roles import Roles
from data.reading.reading import Means
from data.reading.words.words import ends_in_class, is_class_code_head


def with_classes(roles: Roles) -> None:
    """'Sector' beside a column of metrics breaks them down; beside heads that name metrics it may not."""
    if roles.metric_from != "stub" or not any(stub.head for stub in roles.of(Means.METRIC)):
        return
    for stub in roles.stubs:
        is_name = stub.means is None and not stub.is_code and not is_class_code_head(stub.head)
        if is_name and ends_in_class(stub.head):
            roles.set(stub, Means.BREAKDOWN)
