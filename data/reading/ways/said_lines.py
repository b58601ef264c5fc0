"""Lone labels of which a person said what they are: over a table, or between its rows."""

from dataclasses import replace

from data.reading.geometry.blocks import Block
from data.reading.geometry.body import Body
from data.reading.geometry.coded import Coded
from data.reading.geometry.grid import Grid
from data.reading.meaning.roles import Roles
from data.reading.reading import Means
from data.reading.ways.corrections import Corrections, filled
from data.reading.words.period_heads import find_period
from data.reading.words.titles import Context
from data.reading.words.units import named_unit, strip_footnote


def with_said_lines(
    grid: Grid, block: Block, blocks: list[Block], said: tuple[Corrections, Context]
) -> Context:
    """The context with what the lines over the table were said to hold.

    For sheets that write 'Mesa County' or 'People served' once over a table, in words that no rule knows.
    A line at the top of the sheet speaks for all tables below it.
    """
    words, context = said
    first = min(other.rect.top for other in blocks)
    texts = {
        words.rows[row]: strip_footnote(grid.text(row, filled(grid, row)[0]))
        for row in sorted(grid.labels)
        if row in block.titles or row < min(first, block.rect.top)
    }
    return replace(
        context,
        place=texts.get(Means.PLACE, context.place),
        partnership=texts.get(Means.PARTNERSHIP, context.partnership),
        metric=texts.get(Means.METRIC, context.metric),
        unit=named_unit(texts[Means.UNIT]) if Means.UNIT in texts else context.unit,
    )


def with_said_groups(roles: Roles, body: Body, words: Corrections) -> None:
    """The meaning that a person gave to one of the labels between the rows is that of all beside it."""
    said = [means for row in body.labels if isinstance(means := words.rows.get(row), Means)]
    if not said:
        return
    roles.groups, roles.groups_said = said[-1], True
    roles.reasons.append(f"you said that the labels between the rows say the {said[-1].value}")
    if said[-1] is Means.METRIC:
        roles.metric_from = "groups"
        # Two names cannot both be the metric; what stands beside each value then breaks it down.
        named = [replace(s, means=Means.BREAKDOWN) if s.means is Means.METRIC else s for s in roles.stubs]
        roles.stubs = named


def with_said_periods(groups: list[Coded], roles: Roles, start: int) -> list[Coded]:
    """Labels between the rows that were said to be periods, with the period that stands in each.

    '2023 report' is one by a person's word only.
    """
    if not roles.groups_said:
        return groups
    return [
        replace(
            group,
            cells=[found[0] if (found := find_period(text, start)) else text for text in group.texts],
        )
        if group.means is Means.PERIOD
        else group
        for group in groups
    ]
