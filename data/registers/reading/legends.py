"""What a sheet itself says that its marks mean: 'E = eligible, L = with limits', '○ partly'. Pure.

Marks mean what their authors say: an empty circle is 'not' to one state and 'in part' to the next.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from data.reading.files.workbook import Sheet
from data.registers.reading.cells import chosen
from data.registers.register import Field, Kind, Register

LONGEST = 400  # letters of a line that may be a legend
WITHIN = 30  # rows from the top and from the end of a sheet
_PIECES = re.compile(r"[,;|\n]|\s{2,}|\s(?=\S{1,2}\s?[=:]\s?\w)")
# Letters need a sign after them: 'no limits' is no legend. A drawn mark may stand before its meaning alone.
_SAID = re.compile(
    r"\W*?(?P<mark>[A-Za-z0-9]{1,2}|[^\w\s=:()]{1,2}) ?(?P<sign>[=:]|[-–—](?= )|means )? ?(?P<words>\w.*)"
)


def with_legend(register: Register, sheet: Sheet) -> Register:
    """The register with the marks of its choices as the sheet explains them."""
    choices = [field.name for field in register.fields if field.kind is Kind.CHOICE]
    lines = list(_lines(sheet)) if choices else []
    explained = {name: _explained(register.by_name[name], lines) for name in choices}
    if all(explained[name] == register.by_name[name] for name in choices):
        return register
    return replace(register, fields=tuple(explained.get(field.name, field) for field in register.fields))


def _explained(field: Field, lines: list[str]) -> Field:
    said = _legend(field, lines)
    choices = field.choices or {}
    meant = {choice: (words - {*said}) | {mark for mark, of in said.items() if of == choice}
             for choice, words in choices.items()}  # fmt: skip
    return replace(field, choices=meant) if said else field


def _legend(field: Field, lines: list[str]) -> dict[str, str]:
    """Mark to choice; nothing unless some line explains at least two marks as two choices."""
    for line in lines:
        said = dict(_entries(field, line))
        if len({*said.values()}) > 1:
            return said
    return {}


def _lines(sheet: Sheet) -> Iterator[str]:
    """Each row's words, and each run of rows that hold a mark beside its meaning."""
    pairs: list[str] = []
    for row in [*sheet.rows[:WITHIN], *sheet.rows[max(WITHIN, len(sheet.rows) - WITHIN) :]]:
        cells = [str(cell).strip() for cell in row if isinstance(cell, str) and cell.strip()]
        line = "  ".join(cells)
        if len(cells) == 2 and len(cells[0]) < 3 and len(line) < LONGEST:
            pairs.append(f"{cells[0]} = {cells[1]}")
            continue
        yield "; ".join(pairs)
        if len(line) < LONGEST:
            yield line
        pairs = []
    yield "; ".join(pairs)


def _entries(field: Field, line: str) -> Iterator[tuple[str, str]]:
    for piece in _PIECES.split(line):
        said = _SAID.fullmatch(piece.strip(" ()."))
        if said and (said["sign"] or not said["mark"].isalnum()) and (choice := chosen(field, said["words"])):
            yield said["mark"].lower(), choice
