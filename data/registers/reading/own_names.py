"""The streams that a workbook names itself: its inventory tells what stands across its other sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from data.catalogue.matching import fold
from data.reading.files.workbook import Sheet
from data.reading.reading import Vocabulary
from data.registers.reading.heads import Asked, Head
from data.registers.reading.known import Known
from data.registers.reading.lines import cell_at
from data.registers.reading.parts import parts

LONGEST = 500  # rows; a state has dozens of streams, and what is longer is a list of awards
DESCRIBED_IN = {"streams": "name", "allotments": "stream"}


def with_own_names(sheets: Sequence[Sheet], vocabulary: Vocabulary) -> Vocabulary:
    """What is known, and the streams that one of the sheets lists."""
    if len(sheets) < 2:
        return vocabulary
    known = Known(vocabulary)
    heads = [
        (part.sheet, head) for sheet in sheets for part, found in parts(Asked(sheet, known)) for head in found
    ]
    named = {name for sheet, head in heads for name in _named(sheet, head)}
    return replace(vocabulary, streams=vocabulary.streams | named) if named else vocabulary


def _named(sheet: Sheet, head: Head) -> Iterator[str]:
    column = head.columns.get(DESCRIBED_IN.get(head.register.name, ""))
    if column is None or len(sheet.rows) - head.row > LONGEST:
        return
    for number in range(head.row + 1, len(sheet.rows)):
        if isinstance(text := cell_at(sheet, head, number, column), str) and fold(text):
            yield fold(text)
