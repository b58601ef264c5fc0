"""What stands across a list: columns headed by a year, a stream, a region or a solution."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.registers.reading.headings import field_of, fields_meant, fields_of
from data.registers.reading.known import Known
from data.registers.reading.stacks import Label, Stack
from data.registers.register import Kind, Register
from data.registers.words import plain

WIDEST = 300  # columns; a wider sheet is an export of figures
# Not every name that begins so: 'Total Care' and 'Allied Health' are streams.
_SUMMED = (
    r"(available|allocat\w+|allot\w+|amounts?|award\w*|budget\w*|committed|costs?|dollars|fund\w*|obligat\w+|"
    r"expend\w+|spent|money|needs?|streams?|sources|grants|programs|agenc\w+|regions|counties|areas|solutions|"
    r"partnerships|years|state\w*|depart\w*|offices?|all|for|of|in|by|[psf]*fy ?\d+|py ?\d+|\d{4})\b.*"
)
_TOTAL = re.compile(
    rf"(grand |sub ?)?totals?( {_SUMMED})?|sub ?totals? .*|"
    rf"(all|sum of) {_SUMMED}|statewide total.*|.* totals?"
)
_TOTAL_OF = re.compile(r"(?:grand |sub[- ]?)?totals?\s*[:,–—-]", re.IGNORECASE)
_ITS_NOTE = re.compile(r"[\s:,(–-]+(?:notes?|comments?|conditions?|remarks?)\)?$", re.IGNORECASE)
_MONEY_WORDS = frozenset({"", "funding", "funds", "funding amount", "award", "awards", "dollars", "money"})
# How people call all streams, regions or solutions together above their columns.
_PLURALS = {"streams": "stream", "regions": "place", "solutions": "solution", "partnerships": "partnership",
            "industries": "industry", "sectors": "industry"}  # fmt: skip


@dataclass(frozen=True)
class Given:
    """What a head, a title or a row of its own says of all cells that it stands over."""

    field: str
    value: str
    row: int
    column: int


@dataclass(frozen=True)
class Across:
    """One column whose head names something: what its cells say, and what holds for all of them."""

    column: int
    field: str
    gives: tuple[Given, ...]


def is_total(text: object) -> bool:
    """Whether a name is that of a sum: its amount is counted in the others already."""
    return bool(_TOTAL.fullmatch(plain(text)) or _TOTAL_OF.match(str(text).strip()))


def columns_of(register: Register, stack: Stack, across: set[int]) -> dict[str, int]:
    """Field to column, the first column of a kind first; a head that two fields accept goes to the first."""
    columns: dict[str, int] = {}
    for number, labels in stack.labels.items():
        if number in across:
            continue
        named = (fields_of(register, label.text) for label in own_labels(stack, labels))
        # 'People or firms' beside 'Would serve' says which of the two they are.
        fields = (one for one in next(filter(None, named), []) if one.name not in columns)
        if field := next(fields, None):
            columns[field.name] = number
    return columns


def own_labels(stack: Stack, labels: Sequence[Label]) -> list[Label]:
    """The labels of one column alone, the nearest first: what spans several says what they are together."""
    return [label for label in reversed(labels) if label.over == 1 or label.row == stack.bottom]


def across_of(register: Register, stack: Stack, known: Known, axis: str) -> list[Across]:
    """The columns that name something; `axis` is what unknown names are by the rest of the sheet."""
    if not register.main or len(stack.labels) > WIDEST:
        return []
    kinds = _kinds(register, stack, known, axis)
    found: list[Across] = []
    for column, labels in stack.labels.items():
        one = _across(register, column, labels, (known, kinds))
        if one is None and found and _repeats(register, column, stack) and found[-1].column == column - 1:
            # 'Notes' again and again, each beside the column that it is about.
            one = Across(column, "note", found[-1].gives)
        if one:
            found.append(one)
    return found


def axis_named(register: Register, text: object) -> str:
    """The field that a word such as 'Funding streams' names as a whole, standing over many columns."""
    field = field_of(register, text)
    name = _PLURALS.get(plain(text).split(" ")[-1], "") if isinstance(text, str) else ""
    named = field.name if field else name
    return named if named in register.across else ""


def _across(
    register: Register, column: int, labels: Sequence[Label], by: tuple[Known, Mapping[int, str]]
) -> Across | None:
    known, kinds = by
    field, gives = "", {}
    for label in labels:
        said, given = _read(register, label, known, kinds.get(label.row, ""))
        field = said or field
        if given:
            gives[given.field] = given
    field = field or register.main
    # A spanner over a list's own columns, such as its year, makes no row of each of them.
    fits = register.by_name[field].kind in (Kind.MONEY, Kind.CHOICE) or field == "note"
    return Across(column, field, tuple(gives.values())) if gives and fits else None


def _read(register: Register, label: Label, known: Known, kind: str) -> tuple[str, Given | None]:
    """The field that a label names, and what it gives to the cells below."""
    text, at = str(label.text).strip(), (label.row, label.column)
    # Before the field: 'Total available (SFY2026)' says both.
    if "period" in register.across and (found := _period(register, label.text, known)):
        return found[1], Given("period", found[0], *at)
    if (field := field_of(register, label.text)) is not None:
        return ("", None) if label.over > 1 and field.name in register.across else (field.name, None)
    if is_total(label.text) or not isinstance(label.text, str):
        return "", None
    bare = _ITS_NOTE.sub("", text)
    if bare != text and "note" in register.by_name and _kind(register, bare, known):
        return "note", Given(_kind(register, bare, known), bare, *at)
    named = _kind(register, text, known)
    # That a name sounds like a partnership's is no word against what a title or most of its neighbours say.
    named = kind if kind and (named in ("", "partnership") or known.names(kind, text)) else named
    # 'Funding streams' over many columns; above one alone 'Industry Partnerships' is a stream of that name.
    of_all = axis_named(register, text) and (label.over > 1 or _bare(text) in _PLURALS)
    return "", Given(named, text, *at) if named and not of_all else None


def _bare(text: str) -> str:
    return plain(text).removeprefix("funding ")


def _period(register: Register, text: object, known: Known) -> tuple[str, str] | None:
    """The year in a head, and the amount that it is of where the head says that too."""
    if period := known.period(text):
        return period, ""
    period, rest = known.period_in(text)
    meant = (field for field in (field_of(register, rest), *fields_meant(register, rest)) if field)
    if field := next((one for one in meant if one.kind is Kind.MONEY), None):
        return period, field.name
    return (period, "") if period and plain(rest) in _MONEY_WORDS else None


def _kind(register: Register, text: str, known: Known) -> str:
    return next((kind for kind in register.across if kind != "period" and known.names(kind, text)), "")


def _kinds(register: Register, stack: Stack, known: Known, axis: str) -> dict[int, str]:
    """What the unknown names in each row of heads are: what most of their neighbours are."""
    kinds: dict[int, str] = {}
    for row in range(stack.top, stack.bottom + 1):
        here = {label for labels in stack.labels.values() for label in labels if label.row == row}
        unread = [label for label in here if isinstance(label.text, str)
                  and not field_of(register, label.text) and not is_total(label.text)]  # fmt: skip
        counts = Counter(kind for label in unread if (kind := _kind(register, str(label.text), known)))
        named = [kind for label in here if label.over > 1 and (kind := axis_named(register, label.text))]
        if counts and 2 * counts.most_common(1)[0][1] >= len(unread):
            kinds[row] = counts.most_common(1)[0][0]
        if named:
            kinds |= dict.fromkeys(range(row + 1, stack.bottom + 1), named[0])
    if axis:
        kinds[stack.bottom] = axis
    return kinds


def _repeats(register: Register, column: int, stack: Stack) -> bool:
    """Whether the column is one of several that are headed as notes."""
    noted = [at for at, labels in stack.labels.items()
             if (field := field_of(register, labels[-1].text)) and field.name == "note"]  # fmt: skip
    return column in noted and len(noted) > 1
