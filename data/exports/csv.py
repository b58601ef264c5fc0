"""Tables as CSV that a spreadsheet opens without running anything in it."""

import csv
from io import StringIO

import pandas as pd

from data.reading.files.formulas import inert


def as_csv(frame: pd.DataFrame) -> bytes:
    """The frame's rows and heads; the byte-order mark tells Excel that the text is UTF-8."""
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(map(inert, frame.columns))
    # Cell by cell: a column of whole numbers with one blank would be written as 22.0 by pandas.
    rows = frame.astype(object).where(frame.notna(), None).itertuples(index=False, name=None)
    table.writerows(map(inert, row) for row in rows)
    return out.getvalue().encode("utf-8-sig")
