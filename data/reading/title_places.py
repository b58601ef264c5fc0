"""Labels without heads that the title explains: '... by region, sex and year' over places and groups."""

from data.reading.names import Says
from data.reading.reading import Means
from data.reading.roles import Around, Roles
from data.reading.words import head_means


def place_by_title(roles: Roles, around: Around) -> None:
    """For downloads whose periods stand over the columns: places come first, groups of them follow."""
    loose = [stub for stub in roles.stubs if stub.means is None and not stub.is_code]
    said = any(head_means(by) is Means.PLACE for by in around.context.by)
    if not said or not around.context.metric or roles.of(Means.PLACE) or not loose:
        return
    if len(loose) > 1 and any(stub.head for stub in loose):
        return
    names = [name for column in roles.values for name in column.names]
    if any(name.says is Says.PLACE for name in names) or not any(name.period or name.part for name in names):
        return
    roles.reasons.append("the title says that the rows are places")
    roles.set(loose[0], Means.PLACE)
    for stub in loose[1:]:
        roles.set(stub, Means.BREAKDOWN)
