"""What does not fit together in the rows of a list: questions by cell that say what holds unanswered.

Pure: what the store knows is asked elsewhere.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from data.catalogue.matching import fold
from data.reading.lists import ListRow
from data.reading.reading import Problem
from data.reading.words.periods import Period, period_from_label
from data.registers.money import dollars
from data.registers.register import Kind, Register

# An amount, and the one that it is a part of.
_PARTS = (
    ("obligated_cents", "committed_cents"),
    ("obligated_cents", "available_cents"),
    ("spent_cents", "obligated_cents"),
    ("spent_cents", "committed_cents"),
    ("spent_cents", "available_cents"),
)
_DAYS = (("obligate_by", "opens"), ("lapses", "opens"), ("lapses", "obligate_by"))
_SHARED_DAYS = 31  # of two years; shorter ones are a grace period


def checked(sheet: str, register: Register, rows: Sequence[ListRow], year_starts: int) -> Iterator[Problem]:
    """The questions about the rows of one list on one sheet."""
    for row in rows:
        told = [*_taken_back(register, row), *_parts(register, row), *_days(register, row)]
        yield from (Problem(sheet, row.cells.get(name, ""), text) for name, text in told)
    yield from (Problem(sheet, cell, text) for cell, text in _twice(register, rows))
    if register.name == "allotments":
        yield from (Problem(sheet, cell, text) for cell, text in _overlapping(rows, year_starts))


def _taken_back(register: Register, row: ListRow) -> Iterator[tuple[str, str]]:
    for name in register.of_kind(Kind.MONEY):
        cents = _cents(row, name)
        if cents is not None and cents < 0:
            text = f"read {dollars(cents)}, expected an amount above zero; it is kept as money taken back"
            yield name, text


def _parts(register: Register, row: ListRow) -> Iterator[tuple[str, str]]:
    """One question an amount, against the nearest whole that is said."""
    asked: set[str] = set()
    for part, whole in _PARTS:
        one, other = _cents(row, part), _cents(row, whole)
        if one is None or other is None or part in asked:
            continue
        asked.add(part)
        if one > other >= 0:
            titles = register.by_name[part].title, register.by_name[whole].title
            less, more = (title.removesuffix(" ($)").lower() for title in titles)
            yield part, f"read {dollars(one)} {less}, more than the {dollars(other)} {more}; both are kept"


def _days(register: Register, row: ListRow) -> Iterator[tuple[str, str]]:
    for late, early in _DAYS:
        one, other = row.fields.get(late), row.fields.get(early)
        # Days as '2026-07-01' stand in the order of time.
        if isinstance(one, str) and isinstance(other, str) and one < other:
            title = register.by_name[early].title.lower()
            yield late, f"read {one}, expected a day after '{title}', {other}; both are kept"


def _twice(register: Register, rows: Iterable[ListRow]) -> Iterator[tuple[str, str]]:
    """The same row again, word for word: one of the two may be too many.

    Only of money: an inventory with a row a year describes each of its streams as often.
    """
    if not register.of_kind(Kind.MONEY):
        return
    seen: dict[tuple[object, ...], ListRow] = {}
    for row in rows:
        # Two rows of what a spread table names once are of its layout.
        said = tuple(sorted((name, fold(str(value))) for name, value in row.fields.items()))
        first = seen.setdefault(said, row)
        if first is row or first.row == row.row:
            continue
        if len(row.fields) > len(register.told):
            at = row.cells.get(register.told[0], "")
            yield at, f"row {row.row + 1} says the same as row {first.row + 1}; it is kept and counts twice"


def _overlapping(rows: Iterable[ListRow], year_starts: int) -> Iterator[tuple[str, str]]:
    """Amounts of one stream for years that share months, such as PY2025 and FFY2026."""
    of_stream: dict[str, dict[str, ListRow]] = defaultdict(dict)
    for row in rows:
        if _cents(row, "available_cents") is not None and isinstance(label := row.fields.get("period"), str):
            of_stream[fold(str(row.fields.get("stream")))].setdefault(label, row)
    for years in of_stream.values():
        for (one, first), (other, second) in combinations(years.items(), 2):
            if share_months(one, other, lambda label: period_from_label(label, year_starts)):
                cell = second.cells.get("available_cents", "")
                at = first.cells.get("available_cents", "")
                beside = f"read an amount for {other} beside one for {one} ({at}), whose months overlap"
                yield cell, f"{beside}; both are kept, and what stands in both counts twice"


def share_months(one: str, other: str, period: Callable[[str], Period]) -> bool:
    """Whether two years have more than a grace period in common."""
    first, second = period(one), period(other)
    shared = (min(first.ends, second.ends) - max(first.starts, second.starts)).days
    return first.id != second.id and shared > _SHARED_DAYS


def _cents(row: ListRow, name: str) -> int | None:
    value = row.fields.get(name)
    return value if isinstance(value, int) else None
