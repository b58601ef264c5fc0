"""Where the name of what is counted stands: in a column of labels, in the heads, or in the title."""

from dataclasses import replace

from data.reading.meaning.roles import Around, Other, Roles, Stub
from data.reading.meaning.title_places import place_by_title
from data.reading.reading import Means
from data.reading.words.names import Says, saying
from data.reading.words.words import (
    fold,
    head_means,
    is_bare_name,
    is_breakdown_head,
    is_breakdown_value,
    is_class_code_head,
    is_class_head,
    is_measured,
)

CLASSIFICATIONS = frozenset(
    ("naics", "soc", "cip", "industry", "occupation", "sector", "program", "provider", "employer", "grant")
)

KEYS = ("number", "code", "id", "no")  # what heads of keys end in, though a key may hold letters

FEW_COUNTED = 0.2  # share of labels with a word for something counted, below which they name groups
BEHIND = 0.12  # how far labels are behind a title that counts something
NEARLY = 0.06  # how far a meaning is behind that nothing but the lack of a better one speaks for


def name_metrics(roles: Roles, around: Around) -> None:
    """Where the metric's name stands: a column of labels, the heads, or the title."""
    place_by_title(roles, around)
    unnamed = [stub for stub in roles.stubs if stub.means is None and not stub.is_code]
    # 'Credential | CIP': the names, and not the codes of classes beside them, may be the metrics.
    unnamed = [stub for stub in unnamed if not is_class_code_head(stub.head)] or unnamed
    if around.context.metric:
        unnamed = [stub for stub in unnamed if not is_breakdown_head(stub.head)]
    # 'Project | Department | Fund': the finest labels last, for what the rows are is told apart the most.
    unnamed = sorted(unnamed, key=_fineness) if _are_headed(unnamed) else unnamed
    names = {name.text for column in roles.values for name in column.names if name.says is Says.NAME}
    if roles.of(Means.METRIC):
        roles.metric_from = "stub"
        roles.reasons.append(f"the column '{roles.of(Means.METRIC)[0].head}' names the metrics")
        _place_among(unnamed, roles, around)
        _heads_beside_metrics(roles, around)
    elif names and _broken_down_by_heads(roles, around):
        roles.metric_from = "title"
        roles.reasons.append(f"the title names the metric: '{around.context.metric}'")
    elif names:
        roles.metric_from = "heads"
        roles.reasons.append(f"the heads name the metrics, such as '{sorted(names)[0]}'")
        _place_among(unnamed, roles, around)
    elif not unnamed and not around.context.metric and (answers := _answers(roles)):
        roles.metric_from = "stub"
        roles.set(answers, Means.METRIC)
        roles.reasons.append("the answers name the metrics, because nothing else does")
    elif unnamed and is_class_head(unnamed[-1].head) and not around.context.metric:
        _doubted(unnamed[-1], roles, around)
    elif unnamed and not (
        _named_by_title(unnamed[-1], roles, around) or _counted_by_title(unnamed[-1], roles, around)
    ):
        roles.metric_from = "stub"
        roles.set(unnamed[-1], Means.METRIC)
        roles.reasons.append("the labels of the rows name the metrics, because nothing else does")
    elif not around.context.metric and _any_head(roles, Says.BREAKDOWN):
        roles.metric_from = "heads"
        roles.reasons.append("the heads name the metrics, because nothing else does")
    else:
        roles.metric_from = "title"
        roles.reasons.append(f"the title names the metric: '{around.context.metric}'")
        _place_among(unnamed, roles, around)


def _are_headed(unnamed: list[Stub]) -> bool:
    return len(unnamed) > 2 and all(fold(stub.head) for stub in unnamed)


def _fineness(stub: Stub) -> tuple[bool, int]:
    return fold(stub.head).split()[-1] not in KEYS, stub.distinct


def _counted_by_title(stub: Stub, roles: Roles, around: Around) -> bool:
    """Whether the title counts something and the labels do not: 'Dual enrollment' over schools."""
    if not is_measured(around.context.metric) or stub.counted >= FEW_COUNTED:
        return False
    why = f"'{stub.head or 'the labels'}' may name what is counted"
    roles.others.append(Other(Means.METRIC, BEHIND, why, stub.at))
    return True


def _broken_down_by_heads(roles: Roles, around: Around) -> bool:
    """Whether heads that count nothing stand over periods, below a title that counts something.

    'Job vacancies by planning region': quarters down the side, the regions across.
    """
    names = [name for column in roles.values for name in column.names if name.says is Says.NAME]
    timed = all(stub.means is Means.PERIOD or stub.is_code for stub in roles.stubs) and roles.stubs
    if not timed or not is_measured(around.context.metric) or len({name.text for name in names}) < 2:
        return False
    if not all(is_bare_name(name.text) and not name.unit and not name.text.isupper() for name in names):
        return False
    is_place = any(head_means(by) is Means.PLACE for by in around.context.by)
    says = Says.PLACE if is_place else Says.BREAKDOWN
    roles.values = [
        replace(c, names=tuple(saying(n, says) if n.says is Says.NAME else n for n in c.names))
        for c in roles.values
    ]
    return True


def _any_head(roles: Roles, says: Says) -> bool:
    return any(name.says is says for column in roles.values for name in column.names)


def _answers(roles: Roles) -> Stub | None:
    """The one column of groups of a survey, 'Satisfied' and 'Neutral', whose head says no class."""
    groups = roles.of(Means.BREAKDOWN)
    return groups[0] if len(groups) == 1 and not groups[0].head else None


def _doubted(stub: Stub, roles: Roles, around: Around) -> None:
    """'Sector | Q1 | Q2' and no title: the tab may say what is counted, and a person has to look."""
    named = around.context.report
    roles.metric_from = "title" if named else "stub"
    roles.set(stub, Means.BREAKDOWN if named else Means.METRIC)
    taken = f"the tab or title, '{named}', is taken for it" if named else "the labels are taken for metrics"
    why = f"'{stub.head}' may name " + ("what is counted" if named else "groups of what the title counts")
    roles.others.append(Other(Means.METRIC if named else Means.BREAKDOWN, NEARLY, why, stub.at))
    roles.doubts.append(f"read '{stub.head}' over the labels, but nothing says what is counted: {taken}")


def _heads_beside_metrics(roles: Roles, around: Around) -> None:
    """Names over columns beside a column of metrics are places or groups: layout L3, or 'Adult', 'Youth'."""
    names = [name for column in roles.values for name in column.names if name.says is Says.NAME]
    if not names:
        return
    if any(name.period for name in names) or _count_themselves(roles, around):
        roles.metric_from = "heads"
        roles.set(roles.of(Means.METRIC)[0], Means.BREAKDOWN)
        return
    if len(roles.values) == 1:
        says = Says.VALUE
    elif (
        roles.of(Means.PLACE) or around.context.place or any(is_breakdown_value(name.text) for name in names)
    ):
        says = Says.BREAKDOWN
    else:
        says = Says.PLACE
        roles.reasons.append(
            "the heads beside the metrics are taken for places, because no place stands elsewhere"
        )
        why = f"'{names[0].written}' may be a group, and no place"
        roles.others.append(Other(Means.BREAKDOWN, NEARLY, why, head=names[0].written))
    roles.values = [
        replace(c, names=tuple(saying(n, says) if n.says is Says.NAME else n for n in c.names))
        for c in roles.values
    ]


def _count_themselves(roles: Roles, around: Around) -> bool:
    """'Activity | Number of enterprises | Persons employed': heads that each count something are the metrics.

    For tables of an office's own classes; without a place the labels cannot be metrics of places beside them.
    """
    if roles.of(Means.PLACE) or around.context.place or len(roles.values) < 2:
        return False
    said = [[name for name in column.names if name.says is Says.NAME] for column in roles.values]
    return all(any(is_measured(name.text) for name in names) for names in said)


def _place_among(unnamed: list[Stub], roles: Roles, around: Around) -> None:
    """Labels that no rule names may be places: by the title, by a code beside them, or by having no head.

    A first column without a head, beside metrics: in reports by area the corner is often left blank.
    """
    if roles.of(Means.PLACE) or roles.of(Means.PARTNERSHIP) or not unnamed:
        return
    for stub in unnamed:
        if reason := _place_reason(stub, unnamed, roles, around):
            roles.set(stub, Means.PLACE)
            roles.reasons.append(reason)
            if not stub.head:
                roles.others.append(
                    Other(Means.BREAKDOWN, NEARLY, "the rows may be groups, and no places", stub.at)
                )
            return


def _place_reason(stub: Stub, unnamed: list[Stub], roles: Roles, around: Around) -> str:
    if any(head_means(by) is Means.PLACE for by in around.context.by) and len(unnamed) == 1:
        return "the title says that the rows are places"
    words = fold(stub.head).split()
    if words and words[-1] == "name" and not set(words) & CLASSIFICATIONS:
        coded = {
            tuple(keys[:-1])
            for other in roles.stubs
            if (keys := fold(other.head).split()) and (other.is_code or keys[-1] in KEYS)
        }
        if tuple(words[:-1]) in coded:
            return f"'{stub.head}' stands beside its code, as names of places do"
    if around.context.place and _named_by_title(stub, roles, around):
        return "the title names a place, and the head of the rows repeats what is counted"
    is_first = not stub.head and stub is unnamed[0] and roles.metric_from == "heads"
    if is_first and not around.context.place:
        return "the rows have no head; beside metrics they are taken for places"
    return ""


def _named_by_title(stub: Stub, roles: Roles, around: Around) -> bool:
    """Whether the head of the labels repeats the title's subject: then the rows are not metrics."""
    head, subject = set(fold(stub.head).split()), set(fold(around.context.metric).split())
    return bool(head) and head <= subject
