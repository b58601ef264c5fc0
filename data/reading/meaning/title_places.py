"""Labels without heads that the title explains: '... by region, sex and year' over places and groups."""

from data.reading.meaning.roles import Around, Roles, Stub
from data.reading.reading import Means
from data.reading.words.names import Name, Says
from data.reading.words.words import dimension_of, head_means, is_class_head


def place_by_title(roles: Roles, around: Around) -> None:
    """For downloads whose periods stand over the columns: places come first, groups of them follow."""
    loose = [stub for stub in roles.stubs if stub.means is None and not stub.is_code]
    said = any(head_means(by) is Means.PLACE for by in around.context.by)
    if not said:
        _place_beside_code(roles, around, loose)
    if not said or not around.context.metric or roles.of(Means.PLACE) or not loose:
        return
    if len(loose) > 1 and any(stub.head for stub in loose):
        return
    names = [name for column in roles.values for name in column.names]
    timed = any(name.period or name.part for name in names)
    if any(name.says is Says.PLACE for name in names) or not (timed or _are_the_classes(names, around)):
        return
    roles.reasons.append("the title says that the rows are places")
    roles.set(loose[0], Means.PLACE)
    for stub in loose[1:]:
        roles.set(stub, Means.BREAKDOWN)


def _are_the_classes(names: list[Name], around: Around) -> bool:
    """'Agriculture' and 'Retail' under '... by region and industry': the rows below are the regions."""
    told = any(map(is_class_head, around.context.by)) and bool(names)
    grouped = all(name.says in (Says.BREAKDOWN, Says.TOTAL) for name in names)
    return told and grouped and all(dimension_of(name.text) == "group" for name in names)


def _place_beside_code(roles: Roles, around: Around, loose: list[Stub]) -> None:
    """A key and a name, both without heads, under a title and periods: regions as databanks key them."""
    keys = [stub.at for stub in roles.stubs if stub.is_code and not stub.head]
    if not around.context.metric or roles.of(Means.PLACE) or len(loose) != 1 or loose[0].head:
        return
    names = [name for column in roles.values for name in column.names]
    if loose[0].at - 1 in keys and names and all(name.period or name.part for name in names):
        roles.reasons.append("names beside keys, both without heads, are taken for places")
        roles.set(loose[0], Means.PLACE)
