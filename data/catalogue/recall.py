"""Reading a workbook as its region's last one was read: what is known again, and what that leads to. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from data.catalogue.decided import Decided, corrections_for, decided, likest
from data.catalogue.layouts import Fingerprint, fingerprint, matched
from data.errors import RefusedWorkbook
from data.reading.reading import Correction, Reading, SheetReading

Read = Callable[[tuple[Correction, ...]], Reading]


@dataclass(frozen=True)
class Lesson:
    """What one sheet of a workbook teaches about its like."""

    sheet: str
    fingerprint: Fingerprint
    decided: Decided


@dataclass(frozen=True)
class Memory(Lesson):
    """A lesson that a region remembers, with the workbook and the day that it stems from."""

    id: int
    workbook: str
    submitted: datetime

    @property
    def says(self) -> str:
        """Such as 'Read as last time, from metrics.xlsx of 3 October 2025'."""
        return f"Read as last time, from {self.workbook} of {self.submitted:%-d %B %Y}"


@dataclass(frozen=True)
class Recalled:
    """What of a workbook is known from before: each sheet known again, and the corrections that follow.

    `left_out` are the names that a person left out last time, each with its kind.
    """

    sheets: Mapping[str, Memory] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    left_out: frozenset[tuple[str, str]] = frozenset()

    def names_left_out(self, kind: str) -> dict[str, None]:
        """The names of one kind as decisions: each left out."""
        return {text: None for what, text in sorted(self.left_out) if what == kind}

    def asks_period(self, sheet: str) -> str:
        """The period that was named for the sheet last time: it is asked again where none is found."""
        return self.sheets[sheet].decided.period if sheet in self.sheets else ""


def lessons(
    reading: Reading, corrections: Iterable[Correction], left_out: frozenset[tuple[str, str]] = frozenset()
) -> Iterator[Lesson]:
    """What the sheets of a workbook teach, read with these corrections; `left_out` is as in Decided."""
    corrections = tuple(corrections)
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
    seen = {sheet.name: fingerprint(sheet) for sheet in reading.sheets if not sheet.register_rows}
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
