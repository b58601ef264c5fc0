"""Text that a spreadsheet would run as a formula: an apostrophe before it, in the text files that leave.

Read again, the apostrophe goes: a name comes back as it went. Text that begins with one before such a sign
gets another, so that what is taken off is always what was put on.
"""

import re

# What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms included.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001
_GUARDED = re.compile(f"'+[{re.escape(''.join(FORMULA_STARTS))}]")


def inert(cell: object) -> object:
    """Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers, 22 not as 22.0."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    is_live = isinstance(cell, str) and (cell.startswith(FORMULA_STARTS) or _GUARDED.match(cell))
    return f"'{cell}" if is_live else cell


def as_it_was(cell: str) -> str:
    """The text before it was made inert."""
    return cell[1:] if _GUARDED.match(cell) else cell
