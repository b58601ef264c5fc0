"""From a sheet as read to what was decided of it, and from that to corrections of the next one. Pure."""

from collections.abc import Iterable, Iterator

from data.memory.anchors import Anchor, Axis, anchor, found
from data.memory.column_roles import column_role, head_role, other_roles, roles
from data.memory.sheet_decisions import Decided, Decision
from data.memory.sheet_words import SheetWords
from data.reading.files.excerpt import position
from data.reading.reading import Correction, SheetReading, address

OF_ONE_SHEET = ("place", "leave out", "table")  # said of this sheet, and not of others like it


def decided(
    sheet: SheetReading, corrections: Iterable[Correction], left_out: Iterable[tuple[str, str]] = ()
) -> Decided:
    """What was decided about the sheet, as it was read with these corrections."""
    words = SheetWords.of(sheet)
    said = (_decision(words, one) for one in corrections if one.sheet == sheet.name)
    return Decided(
        tuple(one for one in said if one is not None),
        tuple(roles(sheet, words, column_role).items()),
        tuple(roles(sheet, words, head_role).items()),
        tuple(left_out),
    )


def corrections_for(sheet: SheetReading, known: Decided, is_own: bool = True) -> Iterator[Correction]:
    """What leads to reading the sheet as was decided; what it says in other words now is not among it.

    What was said of one sheet alone holds for it (`is_own`), and not for a sister that is like it. A period
    is never carried over: the next quarter has another.
    """
    words = SheetWords.of(sheet)
    said = {(one.kind, one.at): one for decision in known.said if is_own or decision.kind not in OF_ONE_SHEET
            if (one := _placed(sheet.name, words, decision))}  # fmt: skip
    yield from said.values()
    for kind, role, wanted in (("column", column_role, known.columns), ("row", head_role, known.heads)):
        for at, value in other_roles(sheet, words, role, wanted):
            if (kind, at) not in said:
                yield Correction(sheet.name, kind, at, value)


def _decision(words: SheetWords, said: Correction) -> Decision | None:
    """The correction by its texts; None for one about a row or column that has none to be found by."""
    row, column = _place(said)
    made = Decision(
        said.kind,
        said.value,
        Anchor() if row is None else anchor(words, "row", row),
        Anchor() if column is None else anchor(words, "column", column),
    )
    lost = (row is not None and not made.row) or (column is not None and not made.column)
    return None if lost else made


def _placed(sheet: str, words: SheetWords, decision: Decision) -> Correction | None:
    """The decision where its row and column stand now; None for one without a place any more."""
    if decision.kind == "period":
        return None
    places: dict[Axis, int | None] = {}
    anchors: tuple[tuple[Axis, Anchor], ...] = (("row", decision.row), ("column", decision.column))
    for axis, wanted in anchors:
        places[axis] = found(words, axis, wanted) if wanted else None
        if wanted and places[axis] is None:
            return None
    row, column = places["row"], places["column"]
    if row is not None and column is not None:
        return Correction(sheet, decision.kind, None, address(row, column))
    return Correction(sheet, decision.kind, column if row is None else row, decision.value)


def _place(said: Correction) -> tuple[int | None, int | None]:
    """The row and the column that a correction is about."""
    if said.kind == "row":
        return said.at, None
    if said.kind == "table":
        return position(said.value)
    return None, said.at
