"""What every head and every column of labels means, decided from words and values of the whole table.

No role comes from a position alone: the same table with its columns moved is read the same.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from data.reading.geometry.before_periods import labels_before_periods
from data.reading.geometry.columns import Column
from data.reading.geometry.levels import Level
from data.reading.geometry.repeated_heads import with_repeated
from data.reading.meaning.classed_heads import with_titled_classes
from data.reading.meaning.finest import finest
from data.reading.meaning.groups import are_classes, are_places
from data.reading.meaning.list_classes import with_classes
from data.reading.meaning.metric_source import name_metrics
from data.reading.meaning.place_spanners import with_places
from data.reading.meaning.placed_heads import with_titled_places
from data.reading.meaning.roles import Around, Other, Roles, Stub, ValueColumn
from data.reading.meaning.under_places import are_headed_places, groups_under_places
from data.reading.reading import Means
from data.reading.words.names import Name, Says, level_names, names_of, settled_levels, with_year_kinds
from data.reading.words.subjects import said_by
from data.reading.words.words import fold, head_words

KEYS = {"name", "number", "code", "id", "no"}  # what of the rows a column of labels holds
BEHIND = 0.15  # how far groups are behind metrics where the title alone says otherwise


def roles_of(columns: Sequence[Column], levels: list[Level], around: Around) -> Roles:
    """Roles of a table whose columns and head rows are known."""
    columns = labels_before_periods(columns, levels, around.vocabulary)
    columns = groups_under_places(columns, around.group_labels)
    at = [column.at for column in columns if column.means is Means.VALUE]
    labels = [column for column in columns if column.means is not Means.VALUE]
    over = level_names([[level.get(c, "") for c in at] for level in levels], around.vocabulary)
    named = settled_levels(over, around.said)
    named = with_places(named, [(column.head, column.means) for column in labels], around.context.by)
    named = with_titled_places(named, labels, around.context.by)
    named = with_titled_classes(named, labels, around.context.by) if around.context.metric else named
    placed = any(column.means in (Means.PLACE, Means.PARTNERSHIP) for column in labels)
    named = with_repeated(named, placed or bool(around.context.place))
    beside = [column.head for column in labels if column.means is not Means.PERIOD]
    named = with_year_kinds(named, beside, around.vocabulary.fiscal_year_start)
    roles = Roles(
        [ValueColumn(c, tuple(level[i] for level in named if level[i].written)) for i, c in enumerate(at)], []
    )
    roles.stubs = _stubs(labels, around)
    _dimension_spanner(roles)
    _without_subject(roles)
    name_metrics(roles, around)
    with_classes(roles)
    _group_meaning(roles, around)
    return roles


def _stubs(labels: list[Column], around: Around) -> list[Stub]:
    """Columns of labels, the finest of several that name places first: the others only lead to it."""
    places = [column for column in labels if column.means is Means.PLACE]
    place = finest(places)
    stubs = []
    for column in labels:
        means = column.means
        if column.is_code and column is not place:
            means = None
        elif means is None and _is_breakdown(column, around):
            means = Means.BREAKDOWN
        told = column.counted_share, column.distinct
        stubs.append(Stub(column.at, column.head, means, column.is_code, *told))
    return sorted(
        stubs, key=lambda stub: stub.means is Means.PLACE and place is not None and stub.at != place.at
    )


def _is_breakdown(column: Column, around: Around) -> bool:
    return column.breakdown_share >= 0.5 or said_by(column.head, around.context.by)


def _dimension_spanner(roles: Roles) -> None:
    """A name that spans every group ('Grade' over 'Grade 1', 'Grade 2') names the dimension."""
    over = [column.names for column in roles.values]
    lower = sum(any(name.says is Says.BREAKDOWN for name in names) for names in over)
    spanner = _over_all(over) or _over_groups(over)
    if lower * 2 >= len(over) > 1 and spanner and len(head_words(spanner).split()) <= 3:
        roles.dimension = head_words(spanner)
        roles.values = [
            replace(c, names=tuple(n for n in c.names if n.text != spanner)) for c in roles.values
        ]


def _over_all(over: list[tuple[Name, ...]]) -> str:
    spanners = {names[0].text for names in over if len(names) > 1 and names[0].says is Says.NAME}
    return spanners.pop() if len(spanners) == 1 else ""


def _over_groups(over: list[tuple[Name, ...]]) -> str:
    """'Size class' right above '0-9' and '10-49', and again below every other metric."""
    spanners = {
        names[-2].text if len(names) > 2 and names[-2].says is Says.NAME else ""
        for names in over
        if names and names[-1].says is Says.BREAKDOWN
    }
    return spanners.pop() if len(spanners) == 1 else ""


def _without_subject(roles: Roles) -> None:
    """A head below another that only says what the rows are: 'CD' below 'Percent', beside 'CD number'.

    For tables that put what an estimate is of below the kind of estimate.
    """
    heads = [set(fold(stub.head).split()) for stub in roles.stubs]
    rows = [words - KEYS for words in heads if words & KEYS and words - KEYS]
    if rows:
        roles.values = [replace(c, names=_without(c.names, rows)) for c in roles.values]


def _without(names: tuple[Name, ...], rows: list[set[str]]) -> tuple[Name, ...]:
    kept = tuple(name for name in names if set(fold(name.text).split()) not in rows)
    return kept if any(name.says is Says.NAME for name in kept) else names


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
    elif are_headed_places(roles, names) or (
        said[Says.PLACE] * 2 > len(labels) and not roles.of(Means.PLACE)
    ):
        roles.groups = Means.PLACE
    elif _same_under_places(roles, around, names):
        roles.groups = Means.PLACE
        roles.reasons.append("names over the same metrics again and again are taken for places")
    elif around.context.metric and are_classes(labels):
        roles.groups = Means.BREAKDOWN
    elif roles.metric_from == "title" and len(set(labels)) > 1 and not parts_of_state:
        roles.groups, roles.metric_from = Means.METRIC, "groups"
        roles.reasons.append("the labels between the rows name the metrics")
        why = f"'{labels[0]}' and the other labels between the rows may be groups"
        roles.others.append(Other(Means.BREAKDOWN, BEHIND, why, head=labels[0]))
    else:
        roles.groups = Means.BREAKDOWN


def _same_under_places(roles: Roles, around: Around, names: list[Name]) -> bool:
    placed = roles.are_placed or around.context.place
    return around.groups_alike and roles.metric_from == "stub" and are_places(names) and not placed
