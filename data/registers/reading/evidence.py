"""Whether a sheet with names across is a list of money, rules or needs, and no ordinary sheet of figures.

Regions down and 'WIOA Adult' across may count people as well as dollars: that an amount is money has to be
said by somebody, in a title, a head, a format or a cell.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from data.reading.files.workbook import Sheet
from data.reading.status import Status
from data.registers.money import money
from data.registers.reading.around import titles
from data.registers.reading.cells import CHOSEN_MARKS, DASHES, At, chosen, read_cell
from data.registers.reading.known import Known
from data.registers.reading.spans import Across
from data.registers.reading.stacks import SAMPLE, Stack
from data.registers.register import Field, Kind, Register
from data.registers.words import plain

_MONEY = re.compile(
    r"\$|\b(?:dollars?|fund|alloc|allot|award|budget|appropriat|commit|obligat|inventory|amount|available"
    r"|stream|money\b|spen[dt]\b|expend)",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\bneed|\bask|\brequest|\bcost|\bpriorit|\bdemand|\bwant", re.IGNORECASE)
_PAYS = re.compile(r"\bpays?\b|\bfund|\bstream|\boptions?\b|\ballowable|\beligib|\buses?\b", re.IGNORECASE)
_COUNTED = re.compile(
    r"\b(?:participants?|served|enrol\w*|exiters?|employment|employed|placed|placements?|rates?|percent|earnings"
    r"|wages?|completers?|completions?|customers?|clients?|people|persons?|students?|outcomes?|performance"
    r"|unemploy\w*|poverty|population|hours)\b|%",
    re.IGNORECASE,
)
# What stands below a bare 'Source' where it is no stream.
LEVELS = frozenset({"federal", "state", "local", "private", "federal and state", "public", "other", "mixed"})
ENOUGH = 0.6  # of the filled cells of a column; the rest are words such as 'TBD' that are asked about


def fitting(sheet: Sheet, register: Register, stack: Stack, across: Sequence[Across]) -> list[Across]:
    """The columns whose cells are what their field holds; one without a filled cell says nothing."""
    return [one for one in across if _fits(sheet, register, stack, one)]


def _fits(sheet: Sheet, register: Register, stack: Stack, one: Across) -> bool:
    kind = register.by_name[one.field].kind
    cells = list(cells_below(sheet, stack, one.column))
    if kind is Kind.TEXT:
        return bool(cells)
    if kind is Kind.CHOICE:
        # A rare solution has a dash beside most streams.
        cells = [cell for cell in cells if str(cell).strip() not in DASHES]
    good = sum(_is_amount(cell) or _is_asked(register, cell) if kind is Kind.MONEY
               else bool(chosen(register.by_name[one.field], cell)) for cell in cells)  # fmt: skip
    if (
        kind is Kind.MONEY
        and any(given.field == "period" for given in one.gives)
        and all(map(_is_year, cells))
    ):
        return False  # a row of an inventory, with the year of each below: years are no amounts of a year
    # Dashes alone stand in matrices of rules as well.
    says = kind is not Kind.MONEY or any(_is_asked(register, cell) or _has_digit(cell) for cell in cells)
    return bool(cells) and says and good >= ENOUGH * len(cells)


def _is_year(cell: object) -> bool:
    text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()
    return re.fullmatch(r"(?:19|20)\d\d", text) is not None


def _has_digit(cell: object) -> bool:
    return any(map(str.isdigit, str(cell)))


def holds(sheet: Sheet, stack: Stack, column: int, by: tuple[Field, Known]) -> bool:
    """Whether the cells of a column are what a field holds; words may be anything.

    Amounts, days and years are most of a column's cells. Of choices one is enough: who asks 'Can it be
    braided?' is answered in sentences too, and those are asked about.
    """
    field, known = by
    cells = list(cells_below(sheet, stack, column))
    good = sum(_is_of(field, cell, known) for cell in cells)
    wanted = ENOUGH * len(cells) if field.kind in (Kind.MONEY, Kind.DATE, Kind.PERIOD) else 1
    return bool(cells) and good >= wanted


def _is_of(field: Field, cell: object, known: Known) -> bool:
    if field.kind is Kind.MONEY:
        return _is_amount(cell)
    # '250,000' is nobody's name; '17.258' may be a listing's number.
    if field.kind is Kind.TEXT and {",", "$"} & {*str(cell)} and money(cell).cents is not None:
        return False
    if field.kind in (Kind.TEXT, Kind.LIST) and field.among:
        return isinstance(cell, str) and plain(cell) not in LEVELS
    said = read_cell(At("", 0, 0, field), cell, known.vocabulary.fiscal_year_start)
    return not said.doubt


def speaks_of_money(sheet: Sheet, stack: Stack) -> bool:
    """Whether a title or a head says money, and none says what is counted of people."""
    said = [text for _, _, text in titles(sheet, stack.top)]
    said += [str(label.text) for labels in stack.labels.values() for label in labels]
    return any(map(_MONEY.search, said)) and not any(map(_COUNTED.search, said))


def is_convincing(sheet: Sheet, register: Register, stack: Stack, by: tuple[Sequence[Across], Known]) -> bool:
    """Whether what stands across is what the register holds, beyond doubt."""
    across, known = by
    said = [text for _, _, text in titles(sheet, stack.top)]
    heads = [str(label.text) for labels in stack.labels.values() for label in labels]
    if register.by_name[register.main].kind is Kind.CHOICE:
        return _are_choices(sheet, register, stack, (across, [*said, *heads], known))
    cells = [cell for one in across for cell in islice(cells_below(sheet, stack, one.column), SAMPLE)]
    in_words = any("$" in str(cell) for cell in cells) or _has_money_format(sheet, stack, across)
    if register.name == "needs":
        marks = cells and sum(_is_asked(register, cell) for cell in cells) >= ENOUGH * len(cells)
        asks = any(map(_ASKED.search, [*said, *heads]))
        gives = {given.field for one in across for given in one.gives}
        return bool(marks and (asks or "solution" in gives)) or (
            asks and (in_words or _is_costed(said, heads))
        )
    if any(map(_COUNTED.search, [*said, *heads])) and not in_words:
        return False
    return in_words or any(map(_MONEY.search, [*said, *heads]))


def _is_costed(said: list[str], heads: list[str]) -> bool:
    return any(re.search(r"\bcost|\$|dollar", text, re.IGNORECASE) for text in (*said, *heads))


def _are_choices(
    sheet: Sheet, register: Register, stack: Stack, by: tuple[Sequence[Across], list[str], Known]
) -> bool:
    """Words such as 'can pay' say it themselves; crosses alone may be marks of anything."""
    across, said, known = by
    columns = [one.column for one in across if one.field == register.main]
    cells = [str(cell).strip().lower() for column in columns for cell in cells_below(sheet, stack, column)]
    named = {(given.field, given.value) for one in across for given in one.gives}
    # A name that is known for a stream or solution needs no title.
    sure = 2 * sum(known.names(*each) for each in named) >= len(named)
    telling = len({cell for cell in cells if cell not in CHOSEN_MARKS}) > 0
    return len(cells) > 1 and (sure or telling or any(map(_PAYS.search, said)))


def cells_below(sheet: Sheet, stack: Stack, column: int) -> Iterator[object]:
    """The filled cells of a column, the first of them."""
    for row in sheet.rows[stack.bottom + 1 : stack.bottom + 1 + SAMPLE]:
        cell = row[column] if column < len(row) else ""
        if cell is not None and str(cell).strip():
            yield cell


def _is_amount(cell: object) -> bool:
    if isinstance(cell, bool):
        return False
    if isinstance(cell, int | float):
        return True
    read = money(cell)
    # 'approx. 1.2M' is an amount to be asked about; 'see the note' is none.
    blank = not read.doubt or read.status is not Status.NOT_REPORTED
    return read.cents is not None or blank or _has_digit(read.doubt)


def _is_asked(register: Register, cell: object) -> bool:
    return register.name == "needs" and str(cell).strip().lower() in CHOSEN_MARKS


def _has_money_format(sheet: Sheet, stack: Stack, across: Sequence[Across]) -> bool:
    if not sheet.has_formats:
        return False
    rows = range(stack.bottom + 1, min(stack.bottom + 6, len(sheet.rows)))
    return any("$" in sheet.format_at(row, one.column) for row in rows for one in across)
