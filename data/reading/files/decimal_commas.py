"""Numbers of a text file that was written where the comma parts the decimals: "1.234,5" for 1234.5.

One cell can't tell: "68,512" is one number here and another there. The file can: other cells of it have
two digits behind the comma or millions as "1.204.500", and none has two digits behind a point.
"""

import re

Rows = list[list[str]]

_NUMBER = re.compile(r"([-+(]?[$€£]? ?)(\d{1,3}(?:[.  ]\d{3})+|\d+)(,\d+)?( ?[%€]?\)?)")
_BY_COMMA = re.compile(
    r"[-+(]?[$€£]? ?(?:[1-9]\d{0,2}(?:\.\d{3}){2,}"
    r"|0,\d+|\d+,(?:\d\d?|\d{4,})|\d{1,3}(?:\.\d{3})+,\d+) ?[%€]?\)?"
)
_BY_POINT = re.compile(r"[-+(]?[$€£]? ?(?:0\.\d+|\d+\.(?:\d\d?|\d{4,})|\d{1,3}(?:,\d{3})+\.\d+) ?[%€]?\)?")


def with_points(rows: Rows) -> tuple[Rows, list[str]]:
    """The rows with decimal points where the file as a whole has decimal commas, and a word on it."""
    shown = next((cell for row in rows for cell in row if _BY_COMMA.fullmatch(cell.strip())), "")
    if not shown or any(_BY_POINT.fullmatch(cell.strip()) for row in rows for cell in row):
        return rows, []
    said = f"Numbers in this file have a decimal comma: '{shown.strip()}' was read as '{_pointed(shown)}'."
    return [[_pointed(cell) if "," in cell or "." in cell else cell for cell in row] for row in rows], [said]


def _pointed(cell: str) -> str:
    number = _NUMBER.fullmatch(cell.strip())
    if not number:
        return cell
    before, whole, decimals, after = number.groups()
    return before + re.sub(r"\D", "", whole) + (decimals or "").replace(",", ".") + after
