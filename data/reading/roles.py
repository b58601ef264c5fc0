"""What every head and every column of labels means, decided from words and values of the whole table.

No role comes from a position alone: the same table with its columns moved is read the same.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.reading.before_periods import labels_before_periods
from data.reading.columns import Column
from data.reading.groups import are_classes, are_places
from data.reading.levels import Level
from data.reading.names import Name, Says, level_names, names_of, saying, settled, with_year_kinds
from data.reading.place_spanners import with_places
from data.reading.reading import Means, Vocabulary
from data.reading.titles import Context
from data.reading.words import (
    fold,
    head_means,
    is_breakdown_head,
    is_breakdown_value,
    is_class_head,
)

CLASSIFICATIONS = frozenset(
    ("naics", "soc", "cip", "industry", "occupation", "sector", "program", "provider", "employer", "grant")
)


@dataclass(frozen=True)
class ValueColumn:
    """What the heads over a column of values say, levels from the top down."""

    at: int
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Stub:
    """A column of labels and what it says; `means` None is an attribute, which names no series."""

    at: int
    head: str
    means: Means | None
    is_code: bool = False


@dataclass
class Roles:
    """The meaning of a table's parts, with the reasons in words."""

    values: list[ValueColumn]
    stubs: list[Stub]
    groups: Means | None = None
    groups_said: bool = False
    metric_from: str = ""
    dimension: str = ""
    reasons: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)

    def of(self, means: Means) -> list[Stub]:
        return [stub for stub in self.stubs if stub.means is means]

    @property
    def are_placed(self) -> bool:
        """Whether labels or heads say where."""
        over = any(name.says is Says.PLACE for column in self.values for name in column.names)
        return over or bool(self.of(Means.PLACE) or self.of(Means.PARTNERSHIP))


@dataclass(frozen=True)
class Around:
    """What the roles are judged against; `said` are meanings that a person gave to head rows, by number.

    `groups_alike`: the same rows come below every lone label.
    """

    context: Context
    vocabulary: Vocabulary
    group_labels: tuple[str, ...] = ()
    said: Mapping[int, Means] = field(default_factory=dict)
    groups_alike: bool = False


def roles_of(columns: Sequence[Column], levels: list[Level], around: Around) -> Roles:
    """Roles of a table whose columns and head rows are known."""
    columns = labels_before_periods(columns, levels, around.vocabulary)
    at = [column.at for column in columns if column.means is Means.VALUE]
    labels = [column for column in columns if column.means is not Means.VALUE]
    over = level_names([[level.get(c, "") for c in at] for level in levels], around.vocabulary)
    named = [settled(names, around.said.get(number)) for number, names in enumerate(over)]
    named = with_places(named, [(column.head, column.means) for column in labels])
    beside = [column.head for column in labels if column.means is not Means.PERIOD]
    named = with_year_kinds(named, beside, around.vocabulary.fiscal_year_start)
    roles = Roles(
        [ValueColumn(c, tuple(level[i] for level in named if level[i].written)) for i, c in enumerate(at)], []
    )
    roles.stubs = _stubs(labels, around)
    _dimension_spanner(roles)
    _metric(roles, around)
    _group_meaning(roles, around)
    return roles


def _stubs(labels: list[Column], around: Around) -> list[Stub]:
    """Columns of labels, the finest of several that name places first: the others only lead to it."""
    places = [column for column in labels if column.means is Means.PLACE]
    place = _finest(places)
    stubs = []
    for column in labels:
        means = column.means
        if column.is_code and column is not place:
            means = None
        elif means is None and _is_breakdown(column, around):
            means = Means.BREAKDOWN
        stubs.append(Stub(column.at, column.head, means, column.is_code))
    return sorted(
        stubs, key=lambda stub: stub.means is Means.PLACE and place is not None and stub.at != place.at
    )


def _finest(places: list[Column]) -> Column | None:
    """The column of places with the most of them, the last of equals; codes where names are far fewer."""
    ranked = sorted(places, key=lambda column: (column.distinct, column.at))
    names = [column for column in ranked if not column.is_code]
    if not names or ranked[-1].distinct > 2 * names[-1].distinct:
        return ranked[-1] if ranked else None
    return names[-1]


def _is_breakdown(column: Column, around: Around) -> bool:
    return column.breakdown_share >= 0.5 or _said_by_title(column.head, around)


def _said_by_title(text: str, around: Around) -> bool:
    """Whether a head is one of the words after 'by' in the title: '... by Gender and Age group'."""
    words = set(fold(text).split())
    return bool(words) and any(
        words <= set(by.split()) or set(by.split()) <= words for by in around.context.by
    )


def _dimension_spanner(roles: Roles) -> None:
    """A name that spans every group ('Grade' over 'Grade 1', 'Grade 2') names the dimension."""
    over = [column.names for column in roles.values]
    lower = sum(any(name.says is Says.BREAKDOWN for name in names) for names in over)
    spanners = {names[0].text for names in over if len(names) > 1 and names[0].says is Says.NAME}
    if lower * 2 >= len(over) > 1 and len(spanners) == 1 and len(next(iter(spanners)).split()) <= 3:
        roles.dimension = spanners.pop()
        roles.values = [
            replace(c, names=tuple(n for n in c.names if n.text != roles.dimension)) for c in roles.values
        ]


def _metric(roles: Roles, around: Around) -> None:
    """Where the metric's name stands: a column of labels, the heads, or the title."""
    unnamed = [stub for stub in roles.stubs if stub.means is None and not stub.is_code]
    if around.context.metric:
        unnamed = [stub for stub in unnamed if not is_breakdown_head(stub.head)]
    names = {name.text for column in roles.values for name in column.names if name.says is Says.NAME}
    if roles.of(Means.METRIC):
        roles.metric_from = "stub"
        roles.reasons.append(f"the column '{roles.of(Means.METRIC)[0].head}' names the metrics")
        _heads_beside_metrics(roles, around)
    elif names:
        roles.metric_from = "heads"
        roles.reasons.append(f"the heads name the metrics, such as '{sorted(names)[0]}'")
        _place_among(unnamed, roles, around)
    elif not unnamed and not around.context.metric and (answers := _answers(roles)):
        roles.metric_from = "stub"
        _set(roles, answers, Means.METRIC)
        roles.reasons.append("the answers name the metrics, because nothing else does")
    elif unnamed and is_class_head(unnamed[-1].head) and not around.context.metric:
        _doubted(unnamed[-1], roles, around)
    elif unnamed and not _named_by_title(unnamed[-1], roles, around):
        roles.metric_from = "stub"
        _set(roles, unnamed[-1], Means.METRIC)
        roles.reasons.append("the labels of the rows name the metrics, because nothing else does")
    else:
        roles.metric_from = "title"
        roles.reasons.append(f"the title names the metric: '{around.context.metric}'")
        _place_among(unnamed, roles, around)


def _answers(roles: Roles) -> Stub | None:
    """The one column of groups of a survey, 'Satisfied' and 'Neutral', whose head says no class."""
    groups = roles.of(Means.BREAKDOWN)
    return groups[0] if len(groups) == 1 and not groups[0].head else None


def _doubted(stub: Stub, roles: Roles, around: Around) -> None:
    """'Sector | Q1 | Q2' and no title: the tab may say what is counted, and a person has to look."""
    named = around.context.report
    roles.metric_from = "title" if named else "stub"
    _set(roles, stub, Means.BREAKDOWN if named else Means.METRIC)
    taken = f"the tab or title, '{named}', is taken for it" if named else "the labels are taken for metrics"
    roles.doubts.append(f"read '{stub.head}' over the labels, but nothing says what is counted: {taken}")


def _set(roles: Roles, stub: Stub, means: Means | None) -> None:
    roles.stubs = [replace(s, means=means) if s.at == stub.at else s for s in roles.stubs]


def _heads_beside_metrics(roles: Roles, around: Around) -> None:
    """Names over columns beside a column of metrics are places or groups: layout L3, or 'Adult', 'Youth'."""
    names = [name for column in roles.values for name in column.names if name.says is Says.NAME]
    if not names:
        return
    if any(name.period for name in names):
        roles.metric_from = "heads"
        _set(roles, roles.of(Means.METRIC)[0], Means.BREAKDOWN)
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
    roles.values = [
        replace(c, names=tuple(saying(n, says) if n.says is Says.NAME else n for n in c.names))
        for c in roles.values
    ]


def _place_among(unnamed: list[Stub], roles: Roles, around: Around) -> None:
    """Labels that no rule names may be places: by the title, by a code beside them, or by having no head.

    A first column without a head, beside metrics: in reports by area the corner is often left blank.
    """
    if roles.of(Means.PLACE) or roles.of(Means.PARTNERSHIP) or not unnamed:
        return
    for stub in unnamed:
        if reason := _place_reason(stub, unnamed, roles, around):
            _set(roles, stub, Means.PLACE)
            roles.reasons.append(reason)
            return


def _place_reason(stub: Stub, unnamed: list[Stub], roles: Roles, around: Around) -> str:
    if any(head_means(by) is Means.PLACE for by in around.context.by) and len(unnamed) == 1:
        return "the title says that the rows are places"
    words = fold(stub.head).split()
    if words and words[-1] == "name" and not set(words) & CLASSIFICATIONS:
        coded = {tuple(fold(other.head).split()[:-1]) for other in roles.stubs if other.is_code}
        if tuple(words[:-1]) in coded:
            return f"'{stub.head}' stands beside its code, as names of places do"
    if around.context.place and _named_by_title(stub, roles, around):
        return "the title names a place, and the head of the rows repeats what is counted"
    if not stub.head and stub is unnamed[0] and roles.metric_from == "heads":
        return "the rows have no head; beside metrics they are taken for places"
    return ""


def _named_by_title(stub: Stub, roles: Roles, around: Around) -> bool:
    """Whether the head of the labels repeats the title's subject: then the rows are not metrics."""
    head, subject = set(fold(stub.head).split()), set(fold(around.context.metric).split())
    return bool(head) and head <= subject


def _group_meaning(roles: Roles, around: Around) -> None:
    """What lone labels between the rows say."""
    labels = around.group_labels
    if not labels:
        return
    names = names_of(list(labels), around.vocabulary)
    said = Counter(name.says for name in names)
    parts_of_state = bool(roles.of(Means.PLACE) and around.context.metric) and are_places(names)
    if said[Says.PERIOD] * 2 > len(labels):
        roles.groups = Means.PERIOD
    elif said[Says.PLACE] * 2 > len(labels) and not roles.of(Means.PLACE):
        roles.groups = Means.PLACE
    elif _same_under_places(roles, around, names):
        roles.groups = Means.PLACE
        roles.reasons.append("names over the same metrics again and again are taken for places")
    elif around.context.metric and are_classes(labels):
        roles.groups = Means.BREAKDOWN
    elif roles.metric_from == "title" and len(set(labels)) > 1 and not parts_of_state:
        roles.groups, roles.metric_from = Means.METRIC, "groups"
        roles.reasons.append("the labels between the rows name the metrics")
    else:
        roles.groups = Means.BREAKDOWN


def _same_under_places(roles: Roles, around: Around, names: list[Name]) -> bool:
    placed = roles.are_placed or around.context.place
    return around.groups_alike and roles.metric_from == "stub" and are_places(names) and not placed
