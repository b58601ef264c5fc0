"""Reads the typed lists of a sheet. Pure: no database, no ids looked up."""

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading
from data.reading.reading import Problem, Vocabulary
from data.registers.heads import Asked, find_heads
from data.registers.known import Known
from data.registers.rows import Rows

Lists = tuple[tuple[ListReading, ...], tuple[Problem, ...]]


def read_lists(sheet: Sheet, vocabulary: Vocabulary) -> Lists:
    """The lists that the sheet holds, and what is doubtful in them; none where it is no list we know."""
    known = Known(vocabulary)
    lists: list[ListReading] = []
    doubts: list[Problem] = []
    for head in find_heads(Asked(sheet, known)):
        read = Rows(sheet, head, known)
        rows = tuple(read.rows())
        if rows:
            lists.append(ListReading(head.register.name, rows))
            # What two lists of one sheet say of one cell is said once.
            doubts += [doubt for doubt in read.problems if doubt not in doubts]
    return tuple(lists), tuple(doubts)
