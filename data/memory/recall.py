"""Reading a workbook as its region's last one was read: what is known again, and what that leads to. Pure."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from data.errors import RefusedWorkbook
from data.memory.carrying_over import corrections_for, decided
from data.memory.column_roles import likest
from data.memory.fingerprints import Fingerprint, fingerprint
from data.memory.lessons import Lesson, Memory, Recalled
from data.memory.likeness import matched
from data.memory.sheet_decisions import Decided
from data.reading.reading import Correction, Reading, SheetReading

# A cell says something else in each workbook, and a list is known by its heads.
OF_THIS_WORKBOOK = ("cell", "list")
Read = Callable[[tuple[Correction, ...]], Reading]


def lessons(
    reading: Reading, corrections: Iterable[Correction], left_out: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Lesson]:
    """What the sheets of a workbook teach, read with these corrections; `left_out` is as in Decided."""
    corrections = tuple(one for one in corrections if one.kind not in OF_THIS_WORKBOOK)
    corrected = {one.sheet for one in corrections}
    for sheet in reading.sheets:
        # A sheet without figures about which nobody said anything teaches nothing.
        known = fingerprint(sheet) if sheet.tables or sheet.name in corrected else Fingerprint()
        if not known.is_empty:
            keys = [key for table in sheet.tables for key in table.facts.keys]
            names = {*(("metric", key.metric) for key in keys), *(("place", key.place or "") for key in keys)}
            yield Lesson(sheet.name, known, decided(sheet, corrections, sorted(names & left_out)))


def read_as_before(read: Read, memories: Sequence[Memory]) -> tuple[Reading, Recalled]:
    """The workbook read, and read again where memory says that it is to be read otherwise."""
    first = read(())
    known = recalled(first, memories)
    if not known.corrections:
        return first, known
    try:
        second = read(known.corrections)
        # A column may show that it holds labels only when its neighbour is known for what it is.
        more = recalled(second, memories, known)
        return (second if more.corrections == known.corrections else read(more.corrections)), more
    except RefusedWorkbook:
        # What was decided of another workbook leaves nothing of this one: it is read by itself.
        return first, Recalled()


def recalled(reading: Reading, memories: Sequence[Memory], before: Recalled | None = None) -> Recalled:
    """What is known of the sheets of `reading`; where it was read with what is known `before`, that stays."""
    seen = {sheet.name: fingerprint(sheet) for sheet in reading.sheets if not sheet.lists}
    own = {name: known for name, known in seen.items() if not known.is_empty}
    found = matched([memory.fingerprint for memory in memories], own)
    sheets = {name: memories[number] for name, (number, _) in found.items()}
    made = {_about(one): one for one in before.corrections} if before else {}
    for sheet in reading.sheets:
        if sheet.name in sheets:
            memory, is_own = sheets[sheet.name], found[sheet.name][1]
            for one in _leading_to(sheet, memory.decided, is_own):
                made.setdefault(_about(one), one)
    left_out = frozenset(name for memory in sheets.values() for name in memory.decided.left_out)
    return Recalled(before.sheets if before else sheets, tuple(made.values()), left_out)


def _leading_to(sheet: SheetReading, known: Decided, is_own: bool) -> Iterator[Correction]:
    yield from corrections_for(sheet, known, is_own)
    if sheet.is_doubtful:
        yield from likest(sheet, known).corrections


def _about(one: Correction) -> tuple[str, str, int | None, str]:
    """What a correction settles; of tables left out on one sheet each is its own."""
    return one.sheet, one.kind, one.at, one.value if one.kind == "table" else ""
