"""Workbooks whose sheets, texts or records are broken, hostile or merely odd; each holds the plain table."""

import struct
from io import BytesIO

import xlwt

from tests.making import ods, ooxml
from tests.making.broken import MEBIBYTE, SHEET, STRINGS, plain
from tests.making.ooxml import SHEET_SPACE, TABLE, cell, of_sheet, packed, parts, rows, sheet


def with_strings(entries: str, cells: str, attributes: str = "") -> bytes:
    """The plain table and cells that show shared strings."""
    made = plain()
    made[SHEET] = sheet(rows(TABLE) + cells)
    made[STRINGS] = ooxml.shared_strings(entries, attributes)
    target = (
        f'<Relationship Id="rId9" Type="{ooxml.RELATION_SPACE}/sharedStrings" Target="sharedStrings.xml"/></R'
    )
    relations = made["xl/_rels/workbook.xml.rels"]
    made["xl/_rels/workbook.xml.rels"] = relations.replace(b"</R", target.encode(), 1)
    return packed(made)


def one_text_of_24_mebibytes() -> bytes:
    return of_sheet(f'<row r="5">{cell("A5", "x" * 24 * MEBIBYTE)}</row>')


def a_long_text_shown_8_000_times() -> bytes:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(5, 8_005))
    return with_strings(f"<si><t>{'x' * 400_000}</t></si>", cells, 'count="8000" uniqueCount="1"')


def a_count_of_texts_that_lies() -> bytes:
    """calamine reserves memory for as many texts as the file promises, and aborts."""
    return with_strings(
        "<si><t>East</t></si>", '<row r="5"><c r="A5" t="s"><v>0</v></c></row>', 'uniqueCount="4000000000"'
    )


def a_text_that_does_not_exist() -> bytes:
    return with_strings("<si><t>East</t></si>", '<row r="5"><c r="A5" t="s"><v>99999</v></c></row>')


# --- the grid


def a_cell_in_the_last_place() -> bytes:
    return of_sheet(f'<row r="1048576">{cell("XFD1048576", 1)}</row>')


def a_cell_in_the_last_row() -> bytes:
    return of_sheet(f'<row r="1048576">{cell("A1048576", 1)}</row>')


def cells_beyond_the_limits() -> bytes:
    return of_sheet(f'<row r="99999999">{cell("ZZZZZZ99999999", 1)}</row>')


def two_cells_far_apart() -> bytes:
    return of_sheet(f'{cell("ZZ4", 1)}<row r="99999">{cell("ALL99999", 1)}</row>')


def the_same_cell_twice() -> bytes:
    return of_sheet(f'<row r="5">{cell("A5", "East")}{cell("B5", 1)}{cell("B5", 999)}</row>')


def a_sheet_16_384_columns_wide() -> bytes:
    return of_sheet(f'<row r="5">{"".join(cell(f"{ooxml.column(n)}5", n) for n in range(16_384))}</row>')


def rows_100_001() -> bytes:
    return packed(parts({"Metrics": sheet(rows([n, n] for n in range(100_001)))}))


def sheets_10_000() -> bytes:
    return packed(parts({f"Sheet{n}": sheet("") for n in range(10_000)}))


def sheets_51() -> bytes:
    return packed(parts({f"Sheet{n}": sheet(rows(TABLE)) for n in range(51)}))


def two_sheets_of_one_name() -> bytes:
    return packed(parts({"Metrics": sheet(rows(TABLE)), "METRICS": sheet(rows(TABLE))}))


def merges_100_000() -> bytes:
    merges = "".join(f'<mergeCell ref="A{n}:B{n}"/>' for n in range(10, 100_010))
    return of_sheet("", after=f"<mergeCells>{merges}</mergeCells>")


def a_merge_over_the_whole_sheet() -> bytes:
    """Below and beside the table: a merge over it would hide eleven of its values."""
    return of_sheet("", after='<mergeCells><mergeCell ref="A6:XFD1048576"/></mergeCells>')


def a_dimension_that_is_too_small() -> bytes:
    return of_sheet("", before='<dimension ref="A1:A1"/>')


def a_dimension_that_is_too_large() -> bytes:
    return of_sheet("", before='<dimension ref="A1:XFD1048576"/>')


def rows_without_cells_1_048_576() -> bytes:
    return of_sheet("".join(f'<row r="{n}"/>' for n in range(5, 1_048_577)))


def formatted_blanks_in_200_000_rows() -> bytes:
    return of_sheet(
        "".join(f'<row r="{n}"><c r="A{n}" s="0"/><c r="B{n}" s="0"/></row>' for n in range(5, 200_000))
    )


def styles_400_000() -> bytes:
    made = plain()
    styles = "<xf numFmtId='0'/>" + "<xf numFmtId='10'/>" * 400_000
    made["xl/styles.xml"] = (
        f'<styleSheet xmlns="{SHEET_SPACE}"><cellXfs>{styles}</cellXfs></styleSheet>'.encode()
    )
    return packed(made)


def heads_alone() -> bytes:
    return ooxml.workbook(TABLE[:1])


def nothing_but_blanks() -> bytes:
    return ooxml.workbook([[None, ""], ["  ", None]])


def formulas_nobody_worked_out() -> bytes:
    cells = "".join(f'<row r="{n}"><c r="A{n}"><f>B{n}</f></c></row>' for n in range(1, 5))
    return packed(parts({"Metrics": sheet(cells)}))


# --- other kinds of workbook


def an_old_workbook() -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("Metrics")
    for row, values in enumerate(TABLE):
        for column, value in enumerate(values):
            page.write(row, column, value)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def an_old_dimension_that_lies() -> bytes:
    """An .xls that promises 4 billion rows."""
    made = an_old_workbook()
    at = made.index(b"\x00\x02\x0e\x00")
    return made[: at + 4] + struct.pack("<IIHH", 0, 0xFFFFFFFF, 0, 0xFFFF) + made[at + 16 :]


def an_old_sector_chain_without_end() -> bytes:
    """The directory's chain of sectors leads back to itself."""
    made = bytearray(an_old_workbook())
    (table,) = struct.unpack_from("<I", made, 76)
    (directory,) = struct.unpack_from("<I", made, 48)
    struct.pack_into("<I", made, (table + 1) * 512 + directory * 4, directory)
    return bytes(made)


def a_value_repeated_over_a_whole_ods() -> bytes:
    repeated = ods.cell(7, 'table:number-columns-repeated="16384"')
    return ods.workbook(
        ods.rows(TABLE) + f'<table:table-row table:number-rows-repeated="6000">{repeated}</table:table-row>'
    )


def blanks_repeated_over_a_whole_ods() -> bytes:
    """Legal, and how LibreOffice ends each sheet."""
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    return ods.workbook(
        ods.rows(TABLE) + f'<table:table-row table:number-rows-repeated="1048572">{blank}</table:table-row>'
    )


def old_and_protected() -> bytes:
    """An .xls whose first record after the start says that the rest is encrypted (FilePass)."""
    made = an_old_workbook()
    at = made.index(b"\xe1\x00\x02\x00")  # InterfaceHdr, two bytes long, which nobody needs
    return made[:at] + b"\x2f\x00\x02\x00\x01\x00" + made[at + 6 :]


def old_cut_in_half() -> bytes:
    content = an_old_workbook()
    return content[: len(content) // 2]
