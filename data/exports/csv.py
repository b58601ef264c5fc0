"""Tables as CSV that a spreadsheet opens without running anything in it."""

import pandas as pd

# What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms included.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001


def inert(cell: object) -> object:
    """Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def as_csv(frame: pd.DataFrame) -> bytes:
    """The frame's rows and heads; the byte-order mark tells Excel that the text is UTF-8."""
    safe = frame.astype(object).map(inert).rename(columns=inert)
    return safe.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
