"""Tables as an accessible Excel workbook: one sheet with the values, one that says what they are."""

from collections.abc import Mapping
from io import BytesIO

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

ATTRIBUTION = "Built around the nine state actions in 'State Role in Next Gen Sector Partnerships'."
WIDEST = 60  # characters


def as_xlsx(frame: pd.DataFrame, title: str, about: Mapping[str, str]) -> bytes:
    """The frame as a table with a header row; `about` names what, whose and how fresh it is."""
    memory = BytesIO()
    # Text from workbooks must not come alive as a formula or a link.
    with Workbook(memory, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties({"title": title, "comments": ATTRIBUTION})
        _write_values(book.add_worksheet("Values"), frame)
        lines = {"Title": title, **about, "Made with": f"Guidepost. {ATTRIBUTION}"}
        _write_about(book.add_worksheet("About"), lines)
    return memory.getvalue()


def _write_values(sheet: Worksheet, frame: pd.DataFrame) -> None:
    values = frame.astype(object)
    # NaN is no number to Excel: xlsxwriter refuses it, and a blank cell is what it means.
    rows = values.where(values.notna(), None).to_numpy().tolist()
    # Excel knows no table without a row.
    last_row, last_column = max(len(rows), 1), max(len(frame.columns) - 1, 0)
    heads = [{"header": str(head)} for head in frame.columns]
    options = {"data": rows, "columns": heads, "style": "Table Style Light 1"}
    sheet.add_table(0, 0, last_row, last_column, options)
    sheet.freeze_panes(1, 0)
    sheet.autofit(WIDEST * 7)  # in pixels, of about seven a character


def _write_about(sheet: Worksheet, about: Mapping[str, str]) -> None:
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, WIDEST * 2)
    for row, (what, words) in enumerate(about.items()):
        # As text, whatever it looks like: a title '=1+1' is a title.
        sheet.write_string(row, 0, what)
        sheet.write_string(row, 1, words)
