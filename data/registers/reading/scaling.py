"""What amounts count in: dollars, unless a head, a title or a note below says thousands or millions."""

from collections.abc import Iterator

from data.reading.files.workbook import Sheet
from data.reading.reading import Problem, address
from data.registers.money import scale_in_title, scale_of
from data.registers.reading.around import titles
from data.registers.reading.heads import Head
from data.registers.reading.stacks import filled
from data.registers.register import Kind

NOTES_WITHIN = 12  # rows from the end; what stands higher is a row of the list


def scales(sheet: Sheet, head: Head) -> dict[int, int]:
    """Column to what one unit of its amounts stands for in dollars."""
    said = _said_above(sheet, head)
    note = _note(sheet, head) if {*said.values()} == {1} else None
    return dict.fromkeys(said, note[3]) if note else said


def of_note(sheet: Sheet, head: Head) -> Iterator[Problem]:
    """A sentence about the note below a list that multiplies its amounts: it may be about something else."""
    if {*_said_above(sheet, head).values()} == {1} and (note := _note(sheet, head)):
        row, column, text, scale = note
        yield Problem(
            sheet.name, address(row, column), f"read '{text}'; the amounts above are taken times {scale:,}"
        )


def _said_above(sheet: Sheet, head: Head) -> dict[int, int]:
    above = max((scale_in_title(text) for _, _, text in titles(sheet, head.top)), default=1)
    said = {column: max(map(scale_of, heads_of(sheet, head, column)), default=1) for column in _money(head)}
    return {column: scale if scale > 1 else above for column, scale in said.items()}


def heads_of(sheet: Sheet, head: Head, column: int) -> list[object]:
    """What stands in the rows of heads of one column."""
    return [row[column] for row in sheet.rows[head.top : head.row + 1] if column < len(row)]


def _money(head: Head) -> list[int]:
    named = [*head.columns.items(), *((one.field, one.column) for one in head.across)]
    return [column for name, column in named if head.register.by_name[name].kind is Kind.MONEY]


def _note(sheet: Sheet, head: Head) -> tuple[int, int, str, int] | None:
    """The note's row, column and text, and what it says that amounts count in."""
    for number in range(max(head.row + 1, len(sheet.rows) - NOTES_WITHIN), len(sheet.rows)):
        columns = filled(sheet, number)
        text = sheet.rows[number][columns[0]] if len(columns) == 1 else ""
        if isinstance(text, str) and (scale := scale_in_title(text)) > 1:
            return number, columns[0], text.strip(), scale
    return None
