"""The likeliest readings of a whole workbook, for whoever wants more than the one that is taken."""

from collections.abc import Iterator

from data.reading.process import child
from data.reading.reading import Correction, Reading, SheetReading, Vocabulary


def ways_of(content: bytes, name: str, most: int, vocabulary: Vocabulary) -> Iterator[Reading]:
    """Up to `most` readings, best first: the n-th reads each sheet in the n-th of its ways.

    A sheet with fewer ways is read in its best one. Raises RefusedWorkbook as `child.read` does.
    """
    taken = child.read(content, name, vocabulary)
    yield taken
    for number in range(1, min(most, max(len(sheet.alternatives) for sheet in taken.sheets))):
        said = tuple(one for sheet in taken.sheets for one in _choice(sheet, number))
        yield child.read(content, name, vocabulary, said)


def _choice(sheet: SheetReading, number: int) -> tuple[Correction, ...]:
    ways = sheet.alternatives
    return ways[number if number < len(ways) else 0].corrections if ways else ()
