"""The registers, each declared in a file of `declared`.

A list is known by its heads, never by its position or its tab. A register is added by declaring it there,
giving it a table in tables.py and naming that in `settling.TABLES`; CONTRIBUTING.md says how.
"""

from collections.abc import Iterable

from data.registers.declared.money import ALLOTMENTS, AWARDS
from data.registers.declared.needs import NEEDS
from data.registers.declared.options import OPTIONS
from data.registers.declared.solutions import LIST_OF_SOLUTIONS
from data.registers.declared.streams import STREAMS

# A sheet of awards often names the agency too, so the lists with money in them are tried first.
REGISTERS = (AWARDS, NEEDS, OPTIONS, ALLOTMENTS, STREAMS, LIST_OF_SOLUTIONS)
BY_NAME = {register.name: register for register in REGISTERS}


def in_order(registers: Iterable[str]) -> list[str]:
    """Solutions and streams first: the others are spelled as these are."""
    first = ("solutions", "streams")
    return sorted(registers, key=lambda name: (first.index(name) if name in first else len(first), name))


# As people meet them: what there is, what it has to give, who got it and for what, what industry asks for.
AS_LISTED = (STREAMS, ALLOTMENTS, AWARDS, OPTIONS, NEEDS, LIST_OF_SOLUTIONS)
