"""What people write above the columns of a list: the fields that heads name, word for word or otherwise.

A head is known at once where a field's declaration has it word for word. Where a list stands beyond doubt,
others are understood too: 'Committed to date', 'Est. cost', 'County/Region', and a bare 'Program' or 'Fund',
which alone stand above metrics as often as above streams.
"""

import re

from data.registers.register import Field, Kind, Register
from data.registers.words import gist, plain

_PARTS = re.compile(r"\s*(?:[/,;|+&]|\bor\b|\band\b| [-–—] )\s*", re.IGNORECASE)
_OF_MONEY = re.compile(r"\$|\bamounts?\b|\bdollars?\b|\busd\b", re.IGNORECASE)
# A 'Grant date' is neither the grant nor its year.
_OF_DAYS = re.compile(r"(?<!to )(?<!as of )\bdates?\b|\bdeadlines?\b|\bdue\b", re.IGNORECASE)


def field_of(register: Register, text: object) -> Field | None:
    """The field that a head names word for word."""
    return register.by_head.get(plain(text)) if isinstance(text, str) else None


def fields_of(register: Register, text: object) -> list[Field]:
    """The fields that a head may name word for word: as people write it, then as the list's own title."""
    if not isinstance(text, str):
        return []
    named = (register.by_head.get(plain(text)), register.by_title.get(plain(text)))
    return [field for field in named if field]


def fields_meant(register: Register, text: object) -> list[Field]:
    """The fields that a head may mean, in other words too; which of them it is, the cells below it tell."""
    if not isinstance(text, str):
        return []
    text = text.replace("#", " number ")
    if whole := _meant(register, text):
        return whole
    parts = [fields for part in _PARTS.split(text) if (fields := _meant(register, part))]
    # 'County/Region' says one thing twice; 'Opens/closes' says two: which of them a cell holds, nobody knows.
    return parts[0] if len({fields[0].name for fields in parts}) == 1 else []


def _meant(register: Register, text: str) -> list[Field]:
    head = plain(text)
    # 'Total' alone has no gist.
    fields = register.by_other_words.get(gist(head)) or [one for one in register.fields if head in one.among]
    if _OF_MONEY.search(text):
        return [field for field in fields if field.kind is Kind.MONEY]
    if _OF_DAYS.search(text):
        return [field for field in fields if field.kind in (Kind.DATE, Kind.PERIOD)]
    return fields
