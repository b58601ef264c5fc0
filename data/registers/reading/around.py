"""What stands around a list and speaks for all of it: the title above, the tab, the corner of its heads."""

import re
from collections.abc import Iterator, Mapping

from data.reading.files.workbook import Sheet
from data.registers.reading.known import Known
from data.registers.reading.spans import Given, axis_named, is_total
from data.registers.reading.stacks import SAMPLE, Stack, filled
from data.registers.register import Kind, Register

_BY = re.compile(
    r"\b(?:by|across|per|x|×|and)\s+(?:funding\s+)?(stream|source|region|area|solution|partnership|industry|sector)s?\b"
)
_AXES = {"source": "stream", "region": "place", "area": "place", "sector": "industry"}
_PARTED = re.compile(r"\s*(?:[\\/|↓→]|\bby\b|\bx\b|\bvs\.?)\s*", re.IGNORECASE)
TAB = -1  # the row of what only the tab says


def titles(sheet: Sheet, top: int) -> Iterator[tuple[int, int, str]]:
    """The lines above the heads, the nearest first, each with its cell, and the tab's name last."""
    for row in range(top - 1, -1, -1):
        for column in filled(sheet, row)[:3]:
            if isinstance(text := sheet.rows[row][column], str):
                yield row, column, text
    yield TAB, 0, sheet.name.replace("_", " ")


def title_period(
    register: Register, sheet: Sheet, fields: set[str], at: tuple[int, Known]
) -> Iterator[Given]:
    """The year that only a title or the tab says, for money that no column dates."""
    top, known = at
    # A need is asked for at a moment; the year in its title is when the list was written.
    if "period" in fields or "period" not in register.key:
        return
    for row, column, text in titles(sheet, top):
        label = known.period_in(text)[0] or (known.period(text) if row == TAB else "")
        if label:
            yield Given("period", label, row, column)
            return


def title_axis(register: Register, sheet: Sheet, top: int) -> str:
    """What the columns are by the words of a title: 'Allocations by region and funding stream'."""
    named = [word for _, _, text in titles(sheet, top) for word in _BY.findall(text.lower())]
    axes = [_AXES.get(word, word) for word in named]
    across = [axis for axis in axes if axis in register.across]
    # 'By region and stream': regions stand down more often than not.
    return across[-1] if across else ""


def corner_axis(register: Register, sheet: Sheet, stack: Stack) -> str:
    """What the columns are by a corner such as 'Solution / Stream'."""
    column = min(stack.labels, default=0)
    for label in stack.labels.get(column, ()):
        parts = _PARTED.split(str(label.text))
        if len(parts) == 2 and (axis := axis_named(register, parts[1])):
            return axis
    return ""


def inferred_stub(
    register: Register, sheet: Sheet, stack: Stack, by: tuple[Mapping[str, int], Known]
) -> dict[str, int]:
    """The leftmost column where no head names it, by its corner or by what most of its cells are."""
    columns, known = by
    stub = min((filled(sheet, row)[0] for row in _body(sheet, stack) if filled(sheet, row)), default=0)
    if stub in columns.values():
        return {}
    labels = stack.labels.get(stub, ())
    for part in (_PARTED.split(str(label.text))[0] for label in labels):
        if (name := axis_named(register, part)) and name not in columns:
            return {name: stub}
    texts = (sheet.rows[row][stub] for row in _body(sheet, stack) if stub < len(sheet.rows[row]))
    cells = [text for text in texts if isinstance(text, str) and text.strip() and not is_total(text)]
    for name in register.key:
        if name in columns or register.by_name[name].kind is Kind.PERIOD:
            continue
        if cells and 2 * sum(known.names(name, cell) for cell in cells) >= len(cells):
            return {name: stub}
    return {}


def _body(sheet: Sheet, stack: Stack) -> range:
    return range(stack.bottom + 1, min(stack.bottom + 1 + SAMPLE, len(sheet.rows)))
