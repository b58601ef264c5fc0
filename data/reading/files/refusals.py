"""Why a file is refused, in the sentences that the person who handed it in reads.

Each says what is wrong and what to do, in three sentences at most, and never quotes the machine.
"""

from data.errors import RefusedWorkbook
from data.reading.files.limits import CHARACTERS, COLUMNS, FILLED_CELLS, MEMBERS, POSITIONS, ROWS, SHEETS

_RESAVE = "Open it in Excel, save it again and hand in the new file."
_SMALLER = "Save only the sheets and columns with figures in a new workbook and hand that in."
_KINDS = (
    "Hand in an .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv file: most programs can save as one of these."
)


def empty() -> RefusedWorkbook:
    return RefusedWorkbook(
        "This file is empty: not one byte arrived. Save it again and hand in the new file."
    )


def too_large(megabytes: float, limit: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"This file has {megabytes:,.1f} MB; at most {limit} MB are read. {_SMALLER}")


def damaged() -> RefusedWorkbook:
    return RefusedWorkbook(f"This workbook is damaged or cut short. {_RESAVE}")


def protected() -> RefusedWorkbook:
    return RefusedWorkbook(
        "This workbook is protected by a password. Open it, take the password off and save it again."
    )


def not_a_workbook(what: str) -> RefusedWorkbook:
    return RefusedWorkbook(f"This is {what}, not a workbook, whatever its name says. {_KINDS}")


def not_text() -> RefusedWorkbook:
    return RefusedWorkbook(f"This file is neither a workbook nor readable text. {_KINDS}")


def unpacks_too_large(limit: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"This file unpacks to more than {limit // 1_000_000} MB. {_SMALLER}")


def too_many_members(count: int) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"This file is packed from {count:,} parts; at most {MEMBERS:,} are read. {_SMALLER}"
    )


def two_ways(what: str) -> RefusedWorkbook:
    return RefusedWorkbook(f"This file holds {what} twice, so it could be read in two ways. {_RESAVE}")


def unusual(what: str) -> RefusedWorkbook:
    return RefusedWorkbook(f"This file {what}, as no spreadsheet program writes it. {_RESAVE}")


def document_type() -> RefusedWorkbook:
    return unusual("defines a document type of its own")


def no_sheets() -> RefusedWorkbook:
    return RefusedWorkbook(f"This workbook has no sheet of cells in it. {_RESAVE}")


def too_many_sheets(count: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"This workbook has {count:,} sheets; at most {SHEETS} are read. {_SMALLER}")


def too_far(sheet: str, cell: str) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"Sheet '{sheet}' is filled as far as cell {cell}; at most {ROWS:,} rows and {COLUMNS:,} columns are "
        "read. Delete what lies far from the table, or hand in a summary."
    )


def too_many_cells() -> RefusedWorkbook:
    return RefusedWorkbook(
        f"This workbook has more than {FILLED_CELLS:,} filled cells, or is stretched over more than "
        f"{POSITIONS:,}. Delete what lies far from the tables, or hand in a summary."
    )


def too_many_merges(sheet: str, count: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"Sheet '{sheet}' has {count:,} merged ranges. Unmerge them and save it again.")


def too_long(where: str) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"{where} holds more than {CHARACTERS:,} characters. Shorten it; in a text file, look for a missing "
        "line end or quotation mark."
    )


def too_many_rows() -> RefusedWorkbook:
    return RefusedWorkbook(f"This file has more than {ROWS:,} rows. Hand in a summary, or several files.")


def too_wide(width: int) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"This file has a row of {width:,} cells; at most {COLUMNS:,} columns are read. "
        "Check which sign parts the cells, or hand in the columns with figures only."
    )


def open_quote(line: int) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"Line {line} of this file opens a quotation mark that is never closed. "
        "Close it, or save the file as .xlsx and hand that in."
    )


def lists_persons(sheet: str, what: str) -> RefusedWorkbook:
    return RefusedWorkbook(
        f"Sheet '{sheet}' lists persons: {what}. Only totals are kept here, never persons, so nothing was "
        "read. Hand in the counts without that sheet."
    )


def too_much_memory(megabytes: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"Reading this file takes more than {megabytes:,} MB of memory. {_SMALLER}")


def too_slow(seconds: int) -> RefusedWorkbook:
    return RefusedWorkbook(f"Reading this file takes longer than {seconds} seconds. {_SMALLER}")


def broke_the_reader() -> RefusedWorkbook:
    return RefusedWorkbook(f"This file made the reader stop, so it is damaged or built to do that. {_RESAVE}")


def fault_of_ours() -> RefusedWorkbook:
    return RefusedWorkbook(
        "This file could not be read through a fault in Guidepost, not in the file. The fault was logged; "
        "tell whoever runs Guidepost, and try to hand in one sheet at a time."
    )


def cancelled() -> RefusedWorkbook:
    return RefusedWorkbook("Reading was stopped before its end. Nothing was stored.")
