"""Columns of whole numbers left of all periods: identifiers of what each row is about.

For lists such as 'Industry | Code | 2022 | 2023', where the codes are numbers too.
"""

from collections.abc import Sequence
from dataclasses import replace

from data.reading.geometry.columns import Column
from data.reading.geometry.levels import Level
from data.reading.reading import Means, Vocabulary
from data.reading.words.names import Says, names_of
from data.reading.words.words import is_measured


def labels_before_periods(
    columns: Sequence[Column], levels: list[Level], vocabulary: Vocabulary
) -> Sequence[Column]:
    """A named column of whole numbers left of all periods holds identifiers, such as an industry's code."""
    values = [column for column in columns if column.means is Means.VALUE]
    rows = [names_of([level.get(column.at, "") for column in values], vocabulary) for level in levels]
    names = rows[-1] if rows else []
    periods = [at for at in range(len(values)) if any(row[at].period or row[at].part for row in rows)]
    if len(periods) < 2:
        return columns
    before = {
        values[place].at
        for place in range(periods[0])
        if names[place].says is Says.NAME
        and values[place].is_whole
        and not any(is_measured(row[place].written) for row in rows)
    }
    return [replace(column, means=None) if column.at in before else column for column in columns]
