"""Tables as CSV that a spreadsheet opens without running anything in it."""

import csv
from io import StringIO

import pandas as pd

# What spreadsheets take for the start of a formula (OWASP, CSV injection), full-width forms included.
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001


def inert(cell: object) -> object:
    """Text that a spreadsheet would run gets an apostrophe in front; numbers stay numbers, 22 not as 22.0."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell


def as_csv(frame: pd.DataFrame) -> bytes:
    """The frame's rows and heads; the byte-order mark tells Excel that the text is UTF-8."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(map(inert, frame.columns))
    # Cell by cell: a column of whole numbers with one blank would be written as 22.0 by pandas.
    rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
    table.writerows(map(inert, row) for row in rows)
    return out.getvalue().encode("utf-8-sig")
