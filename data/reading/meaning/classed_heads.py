"""Heads that are the classes of the title: '... by region and industry' over 'Agriculture' and 'Retail'.

For regional accounts and labour surveys with areas down the rows and branches over the columns.
"""

from collections.abc import Iterable, Sequence

from data.reading.geometry.columns import Column
from data.reading.reading import Means
from data.reading.words.names import Name, Says, saying
from data.reading.words.words import head_means, is_class_head, is_measured


def with_titled_classes(
    levels: list[list[Name]], labels: Sequence[Column], by: Iterable[str]
) -> list[list[Name]]:
    """The one row of heads as groups, where the title says places and classes and labels may be places."""
    said = list(by)
    told = any(head_means(word) is Means.PLACE for word in said) and any(map(is_class_head, said))
    one_stub = [column for column in labels if not column.is_code]
    if not told or len(levels) != 1 or len(one_stub) != 1 or not _may_be_places(one_stub[0]):
        return levels
    names = [name for name in levels[0] if name.says is Says.NAME]
    counted = any(name.unit or name.period or name.part or is_measured(name.text) for name in names)
    if len(names) < 2 or counted or any(n.says not in (Says.NAME, Says.TOTAL) for n in levels[0]):
        return levels
    return [[saying(n, Says.BREAKDOWN) if n.says is Says.NAME else n for n in levels[0]]]


def _may_be_places(column: Column) -> bool:
    plain = column.means is None and not column.breakdown_share and not is_class_head(column.head)
    return plain or column.means is Means.PLACE
