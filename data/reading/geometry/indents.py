"""Labels indented below several metrics: groups of the metric above them.

For sheets that indent 'Adult' and 'Youth' with spaces below each metric.
"""

from collections.abc import Sequence
from dataclasses import replace

from data.reading.geometry.coded import Coded
from data.reading.geometry.grid import Grid
from data.reading.geometry.layout import Layout
from data.reading.reading import Means
from data.reading.words.words import is_breakdown_value, is_total


def with_parents(naming: list[Coded], layout: Layout, grid: Grid) -> list[Coded]:
    """'Adult' and 'Youth' indented below 'Participants' and below 'Placed': groups of the metric above.

    Only where the indented labels come more than once; else each names a metric by itself.
    """
    naming = _under_places(naming) if not layout.body.labels else naming
    at = next((stub.at for stub in layout.roles.stubs if stub.means is Means.METRIC), None)
    place = next((n for n, column in enumerate(naming) if column.means is Means.METRIC), None)
    if at is None or place is None or layout.body.labels:
        return naming
    cells = [grid.rows[row][at] for row in layout.body.rows]
    inner = [isinstance(cell, str) and cell[:1] == " " and bool(cell.strip()) for cell in cells]
    texts = [naming[place].texts[code] for code in naming[place].codes]
    children = [text for text, is_inner in zip(texts, inner, strict=True) if is_inner]
    if not children or inner[0] or len(set(children)) == len(children):
        return naming
    if sum(map(is_breakdown_value, children)) * 2 < len(children) and not _come_again(texts, inner):
        return naming
    return [*naming[:place], *_parents_and_children(naming[place], texts, inner), *naming[place + 1 :]]


def _under_places(naming: list[Coded]) -> list[Coded]:
    """'Male' and 'Female' below every province, with figures for both together beside the province's name."""
    place = next((n for n, column in enumerate(naming) if column.means is Means.PLACE), None)
    if place is None:
        return naming
    column = naming[place]
    grouped = [is_breakdown_value(text) for text in column.texts]
    inner = [grouped[code] for code in column.codes]
    if not any(grouped) or inner[0] or sum(grouped) < 2:
        return naming
    texts = [column.texts[code] for code in column.codes]
    # Sums for all places may stand above or below them without groups of their own.
    ends = [n for n, text in enumerate(texts) if is_total(text) and not (inner[n + 1 : n + 2] or [False])[0]]
    kept = [n for n in range(len(texts)) if n not in ends]
    if not _come_again([texts[n] for n in kept], [inner[n] for n in kept]):
        return naming
    return [*naming[:place], *_parents_and_children(column, texts, inner), *naming[place + 1 :]]


def _come_again(texts: Sequence[str], inner: Sequence[bool]) -> bool:
    """Whether the same labels stand indented below every other one, such as the same industries."""
    below: list[list[str]] = []
    for text, is_inner in zip(texts, inner, strict=True):
        if is_inner:
            below[-1].append(text)
        else:
            below.append([])
    return len(below) > 1 and all(one == below[0] for one in below)


def _parents_and_children(metrics: Coded, texts: list[str], inner: list[bool]) -> list[Coded]:
    above, parents = "", []
    for text, is_inner in zip(texts, inner, strict=True):
        above = above if is_inner else text
        parents.append(above)
    groups = [text if is_inner else "" for text, is_inner in zip(texts, inner, strict=True)]
    return [
        _from_texts(metrics, parents),
        _from_texts(replace(metrics, means=Means.BREAKDOWN, name=""), groups),
    ]


def _from_texts(like: Coded, texts: Sequence[str]) -> Coded:
    index = {text: number for number, text in enumerate(dict.fromkeys(texts))}
    return replace(like, texts=list(index), codes=[index[text] for text in texts], cells=list(index))
