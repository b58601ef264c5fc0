"""Reads the rows of one list: a row as it stands, or one for each name that stands across."""

from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.reading.lists import ListRow
from data.reading.reading import Problem, address
from data.registers.checking.sums import Sums
from data.registers.money import money
from data.registers.reading.around import TAB
from data.registers.reading.cells import CHOSEN_MARKS, At, read_cell
from data.registers.reading.heads import Head
from data.registers.reading.known import Known
from data.registers.reading.lines import Lines, cell_at, cells_of, is_row, is_sum
from data.registers.reading.scaling import heads_of, of_note, scales
from data.registers.reading.spans import Across, Given
from data.registers.reading.years import of_head
from data.registers.register import Kind
from data.registers.words import plain

# Of one year's money; on a row of several years they are the newest's.
_OF_ONE_YEAR = (Kind.MONEY, Kind.DATE)


class Rows:
    """The rows of a list, and in `problems` the questions about them once they are read."""

    def __init__(self, sheet: Sheet, head: Head, known: Known) -> None:
        self._sheet, self._head, self._known = sheet, head, known
        self._lines = Lines(sheet, head, known)
        self._scales = scales(sheet, head)
        self._across = _by_name(head)
        self._was: dict[int, dict[tuple[str, str], str]] = {}
        self._asked: set[str] = set()
        self._amounts_here: dict[int, int] = {}
        self._sums = Sums()
        self.problems: list[Problem] = [*of_note(sheet, head)]

    def rows(self) -> Iterator[ListRow]:
        """Each row that belongs to the list, from the top."""
        for number in range(self._head.row + 1, len(self._sheet.rows)):
            cells = cells_of(self._sheet, self._head, number)
            if is_sum(self._head, cells, self._sheet.rows[number]):
                self.problems += self._differing(number)
            elif is_row(self._sheet, self._head, number, cells):
                self._amounts_here = {}
                read = [*self._read(number)]
                self._sums.add(self._amounts_here)
                # Almost no row has a corrected cell.
                yield from (map(self._with_held, read) if number in self._was else read)
            elif not self._lines.heed(number) and self._holds_unnamed_money(cells, number):
                self.problems.append(self._unnamed(number))

    def _amounts(self, number: int) -> dict[int, int]:
        """The amounts in a row of totals, in cents, by column."""
        named = {column: name for name, column in self._head.columns.items()}
        named |= {one.column: one.field for one in self._head.across}
        read = {
            column: money(cell_at(self._sheet, self._head, number, column), self._scales[column]).cents
            for column, name in named.items()
            if self._head.register.by_name[name].kind is Kind.MONEY
        }
        return {column: cents for column, cents in read.items() if cents is not None}

    def _differing(self, number: int) -> Iterator[Problem]:
        for column, text in self._sums.differing(self._amounts(number), self._scales):
            yield Problem(self._sheet.name, address(number, column), text)

    def _with_held(self, row: ListRow) -> ListRow:
        """The row with what the file holds in those of its cells that a person corrected."""
        held = self._was[row.row].items()
        was = {name: text for (name, cell), text in held if row.cells.get(name) == cell}
        return replace(row, was=was)

    def _read(self, number: int) -> Iterator[ListRow]:
        fields: dict[str, object] = {}
        cells: dict[str, str] = {}
        for given in (*self._head.given, *self._lines.groups.values()):
            _give(given, fields, cells)
        for name, column in self._head.columns.items():
            self._fill(name, number, column, (fields, cells))
        if not self._head.across:
            yield ListRow(number, fields, cells)
            return
        yield from self._unpivoted(number, fields, cells)

    def _unpivoted(self, number: int, fields: dict[str, object], cells: dict[str, str]) -> Iterator[ListRow]:
        """A row for each name across that a filled cell stands under."""
        read = [(gives, *self._under(number, gives, columns)) for gives, columns in self._across]
        said = [each for each in read if each[1]]
        by_name = self._head.register.by_name
        single = {name for name in fields if by_name[name].kind in _OF_ONE_YEAR and "period" in by_name}
        if len(said) > 1:
            self._ask_of_years([name for name in fields if name in single], cells, said[-1][0])
        for gives, values, where in said:
            # The years stand in the order of time: what is said once beside them is of the last.
            last = gives is said[-1][0]
            own = {name: value for name, value in fields.items() if last or name not in single}
            at = {name: cell for name, cell in cells.items() if name in own}
            for given in gives:
                _give(given, own, at)
            yield ListRow(number, own | values, at | where)

    def _ask_of_years(self, names: list[str], cells: dict[str, str], last: tuple[Given, ...]) -> None:
        """Ask once a column which of several years its days and amounts are of."""
        period = next((given.value for given in last if given.field == "period"), "")
        for name in names if period else ():
            if name not in self._asked:
                self._asked.add(name)
                title = self._head.register.by_name[name].title
                text = (
                    f"'{title}' stands once beside several years; it is kept with the last of them, {period}"
                )
                self.problems.append(Problem(self._sheet.name, cells.get(name, ""), text))

    def _under(
        self, number: int, gives: tuple[Given, ...], columns: list[Across]
    ) -> tuple[dict[str, object], dict[str, str]]:
        values: dict[str, object] = {}
        where: dict[str, str] = {}
        for one in columns:
            self._fill(one.field, number, one.column, (values, where))
            cell = cell_at(self._sheet, self._head, number, one.column)
            if self._head.register.name == "needs" and one.field not in values and _is_marked(cell):
                # A cross says that it was asked for, and nothing of what it costs.
                asked = next(given for given in gives)
                values[asked.field], where[asked.field] = asked.value, address(number, one.column)
        return values, where

    def _fill(
        self, name: str, number: int, column: int, into: tuple[dict[str, object], dict[str, str]]
    ) -> None:
        """Read one cell into `into`, and ask where it cannot be read as its field's kind."""
        field = self._head.register.by_name[name]
        cell = cell_at(self._sheet, self._head, number, column)
        if field.kind is Kind.MONEY and self._head.register.name == "needs" and _is_marked(cell):
            return
        if field.kind is Kind.PERIOD:
            cell = of_head(cell, " ".join(map(str, heads_of(self._sheet, self._head, column))))
        at = At(self._sheet.name, number, column, field, self._scales.get(column, 1))
        said = read_cell(at, cell, self._known.vocabulary.fiscal_year_start)
        if said.doubt:
            self._sums.doubt(column)
            self.problems.append(Problem(at.sheet, address(number, column), said.doubt))
        if self._sheet.errors or self._sheet.uncalculated:
            self.problems += _broken(self._sheet, number, column)
        if field.kind is Kind.MONEY and isinstance(said.value, int):
            self._amounts_here[column] = said.value
        if said.value is not None:
            into[0][name], into[1][name] = said.value, address(number, column)
            if (number, column) in self._sheet.corrected:
                self._was.setdefault(number, {})[name, address(number, column)] = str(
                    self._sheet.corrected[number, column]
                )

    def _holds_unnamed_money(self, cells: dict[str, object], number: int) -> bool:
        """Whether a row has an amount but nothing that says what it is for."""
        amounts = [cells.get(name) for name in self._head.register.of_kind(Kind.MONEY)]
        amounts += [cell_at(self._sheet, self._head, number, one.column) for one in self._head.across]
        named = any(plain(cells.get(name)) for name in self._told())
        return not named and any(money(amount).cents is not None for amount in amounts)

    def _told(self) -> list[str]:
        names = [name for name in self._head.register.told if name in self._head.columns]
        return names or [*self._head.columns][:1]

    def _unnamed(self, number: int) -> Problem:
        wanted = self._told()[0]
        text = f"row {number + 1} holds an amount but no {wanted}; it was left out"
        return Problem(self._sheet.name, address(number, self._head.columns[wanted]), text)


def _by_name(head: Head) -> list[tuple[tuple[Given, ...], list[Across]]]:
    """The columns across by what their heads name: a year's committed and spent are one row."""
    named: dict[tuple[tuple[str, str], ...], list[Across]] = {}
    for one in head.across:
        named.setdefault(tuple((given.field, given.value) for given in one.gives), []).append(one)
    groups = [(columns[0].gives, columns) for columns in named.values()]
    return sorted(groups, key=lambda group: [each.value for each in group[0] if each.field == "period"])


def _give(given: Given, fields: dict[str, object], cells: dict[str, str]) -> None:
    fields[given.field] = given.value
    if given.row != TAB:
        cells[given.field] = address(given.row, given.column)


def _is_marked(cell: object) -> bool:
    return str(cell if cell is not None else "").strip().lower() in CHOSEN_MARKS


def _broken(sheet: Sheet, number: int, column: int) -> Iterator[Problem]:
    """Excel shows what the file does not hold: such a cell looks blank to us, and full to its author."""
    if error := sheet.errors.get((number, column)):
        yield Problem(sheet.name, address(number, column), f"read the error {error}; it is kept as a blank")
    if (number, column) in sheet.uncalculated:
        text = "the formula was never worked out; open and save the workbook in Excel, and hand it in again"
        yield Problem(sheet.name, address(number, column), text, serious=True)
