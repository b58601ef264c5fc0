"""The dictionary of all typed lists, told from their declarations."""

from collections.abc import Iterator

from data.registers.declarations import REGISTERS
from data.registers.register import Field, Register


def dictionary() -> str:
    """Each list with what names its rows and what its fields hold, as Markdown."""
    lines = ["# Lists and their fields", "", "As `python -m data lists` prints it, from the declarations. "
             "A field nobody fills in stays unsaid; only what names a row has to be there."]  # fmt: skip
    for register in sorted(REGISTERS, key=lambda each: each.title):
        lines += ["", *_told(register)]
    return "\n".join(lines) + "\n"


def _told(register: Register) -> Iterator[str]:
    yield f"## {register.title} (`{register.name}`)"
    yield ""
    if register.help:
        yield register.help
        yield ""
    names = ", ".join(register.by_name[name].title.lower() for name in register.key)
    several = "; one workbook may have several rows under one name" if register.several else ""
    whose = " The state hands it in." if register.of_state else ""
    yield f"A row is named by {names}{several}.{whose}"
    yield ""
    yield "| Head | Field | Holds | Meaning |"
    yield "|---|---|---|---|"
    yield from (f"| {field.title} | `{field.name}` | {_holds(field)} | {field.help} |"
                for field in register.fields)  # fmt: skip


def _holds(field: Field) -> str:
    if field.choices:
        return "one of: " + ", ".join(field.choices)
    return f"{field.kind}, the name of one of the {field.links}" if field.links else str(field.kind)
