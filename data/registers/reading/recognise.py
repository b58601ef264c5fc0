"""Reads the typed lists of a sheet. Pure: no database, no ids looked up."""

from collections.abc import Iterable, Iterator

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Problem, Vocabulary, address
from data.reading.ways.said_tables import position
from data.registers.checking.checks import checked
from data.registers.declarations import BY_NAME
from data.registers.declared.money import ALLOTMENTS
from data.registers.declared.streams import STREAMS
from data.registers.reading.dittos import spoken, with_dittos
from data.registers.reading.forms import problem_back, turned_back, turned_forms
from data.registers.reading.heads import Asked, Head
from data.registers.reading.known import Known
from data.registers.reading.parts import parts
from data.registers.reading.rows import Rows

NONE = "none"
Lists = tuple[tuple[ListReading, ...], tuple[Problem, ...]]


def read_lists(sheet: Sheet, vocabulary: Vocabulary, said: str = "") -> Lists:
    """The lists that the sheet holds, and what is doubtful in them; none where it is no list we know.

    `said` is a person's word on which list the sheet is: the name of a register, or 'none'.
    """
    if said == NONE:
        return (), ()
    known, only = Known(vocabulary), BY_NAME.get(said)
    lists, doubts = ([], []) if only else _read(Asked(sheet, known))
    for form in () if lists or only not in (None, STREAMS, ALLOTMENTS) else turned_forms(sheet):
        turned, asked = _read(Asked(form, known, only))
        lists += map(turned_back, turned)
        doubts += map(problem_back, asked)
    if only and not lists:
        lists, doubts = _read(Asked(sheet, known, only))
    if only and not lists:
        wanted = " and ".join(only.by_name[name].title.lower() for name in only.told)
        text = f"no column for {wanted} was found; the sheet is not read as a list of {only.title.lower()}"
        doubts.append(Problem(sheet.name, "A1", text))
    return tuple(_joined(lists)), tuple(sorted(doubts, key=lambda doubt: position(doubt.cell)))


def _read(asked: Asked) -> tuple[list[ListReading], list[Problem]]:
    lists: list[ListReading] = []
    doubts: list[Problem] = []
    for part, heads in parts(asked):
        for head in heads:
            read, said = _read_part(part, head)
            lists += read
            # What two lists of one sheet say of one cell is said once.
            doubts += [doubt for doubt in said if doubt not in doubts]
    return lists, doubts


def _read_part(asked: Asked, found: Head) -> tuple[list[ListReading], list[Problem]]:
    sheet, known = asked.sheet, asked.known
    head = with_dittos(sheet, found)
    read = Rows(sheet, head, known)
    rows = tuple(read.rows())
    if not rows:
        return [], []
    wrong = checked(sheet.name, head.register, rows, known.vocabulary.fiscal_year_start)
    said = [*_unread(sheet, head), *spoken(sheet, found), *read.problems, *wrong]
    return [ListReading(head.register.name, rows)], said


def _joined(lists: Iterable[ListReading]) -> Iterator[ListReading]:
    """One list of each kind, whether it stands in one part of the sheet or in several."""
    rows: dict[str, list[ListRow]] = {}
    for each in lists:
        rows.setdefault(each.register, []).extend(each.rows)
    return (ListReading(name, tuple(own)) for name, own in rows.items())


def _unread(sheet: Sheet, head: Head) -> Iterator[Problem]:
    """One sentence for all columns that were passed over: what is not read must not be lost unsaid."""
    if head.unread:
        first, names = head.unread[0], ", ".join(f"'{str(label.text).strip()}'" for label in head.unread)
        text = f"no part of the list of {head.register.title.lower()} is headed {names}; not read"
        yield Problem(sheet.name, address(first.row, first.column), text)
