"""Files that are broken, hostile or merely odd. Each holds the plain table unless its name says otherwise."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import xlwt

from tests.making import ods, ooxml
from tests.making.ooxml import SHEET_SPACE, TABLE, Parts, cell, of_sheet, packed, parts, rows, sheet

SHEET = "xl/worksheets/sheet1.xml"
WORKBOOK = "xl/workbook.xml"
STRINGS = "xl/sharedStrings.xml"
TEXT_TABLE = "\n".join(",".join(map(str, row)) for row in TABLE) + "\n"
MEBIBYTE = 1_048_576


def plain() -> Parts:
    return parts({"Metrics": sheet(rows(TABLE))})


def with_parts(**changed: bytes) -> bytes:
    """The plain workbook with parts changed or added: `sheet`, `workbook`, `strings` or `theme`."""
    names = {"sheet": SHEET, "workbook": WORKBOOK, "strings": STRINGS, "theme": "xl/theme/theme1.xml"}
    return packed(plain() | {names[name]: part for name, part in changed.items()})


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


def spoiled(content: bytes, member: str, place: int, change: int) -> bytes:
    """The zip file with one two-byte field of a member's two headers changed; `place` counts in the local."""
    made = bytearray(content)
    name = member.encode()
    for signature, offset in ((b"PK\x03\x04", 0), (b"PK\x01\x02", 2)):
        at = made.find(signature)
        while at >= 0:
            header = 30 if offset == 0 else 46
            if made[at + header : at + header + len(name)] == name:
                struct.pack_into("<H", made, at + place + offset, change)
            at = made.find(signature, at + 4)
    return bytes(made)


# --- the file itself


def empty() -> bytes:
    return b""


def larger_than_is_taken() -> bytes:
    return (b"x" * 99 + b"\n") * 260_000


def random_bytes() -> bytes:
    """The same junk each time."""
    state, made = 1, bytearray()
    for _ in range(4_000):
        state = (state * 1_103_515_245 + 12_345) % 2**31
        made.append(state >> 16 & 0xFF)
    return bytes(made)


def a_pdf() -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"


def a_picture() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + b"\x00" * 60


def a_web_page() -> bytes:
    return (
        b"<html><table><tr><td>Region</td><td>2024</td></tr><tr><td>North</td><td>1</td></tr></table></html>"
    )


def an_excel_2003_xml_file() -> bytes:
    return b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook></Workbook>'


def a_word_document() -> bytes:
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<document/>"})


def a_zip_of_a_workbook() -> bytes:
    return packed({"metrics.xlsx": ooxml.workbook()})


def a_program() -> bytes:
    return b"MZ\x90\x00\x03\x00\x00\x00" + bytes(200)


def protected_by_a_password() -> bytes:
    """The outer file of an encrypted workbook: a compound file that names the encrypted one."""
    name = "EncryptedPackage".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_016) + name + bytes(1_000)


def old_and_protected() -> bytes:
    """An .xls whose first record after the start says that the rest is encrypted (FilePass)."""
    made = an_old_workbook()
    at = made.index(b"\xe1\x00\x02\x00")  # InterfaceHdr, two bytes long, which nobody needs
    return made[:at] + b"\x2f\x00\x02\x00\x01\x00" + made[at + 6 :]


def cut_in_half() -> bytes:
    content = ooxml.workbook([[f"place {n}", n] for n in range(500)])
    return content[: len(content) // 2]


def without_its_last_bytes() -> bytes:
    return ooxml.workbook()[:-30]


def old_cut_in_half() -> bytes:
    content = an_old_workbook()
    return content[: len(content) // 2]


# --- the zip around it


def the_same_member_twice() -> bytes:
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in plain().items():
            archive.writestr(name, part)
        archive.writestr(SHEET.upper(), sheet(rows([["Region", "2024 Q1"], ["North", 999]])))
    return content.getvalue()


def a_member_that_is_encrypted() -> bytes:
    return spoiled(ooxml.workbook(), SHEET, 6, 1)


def a_member_in_an_unknown_packing() -> bytes:
    return spoiled(ooxml.workbook(), SHEET, 8, 97)


def a_member_with_a_wrong_checksum() -> bytes:
    return spoiled(ooxml.workbook(), SHEET, 14, 12_345)


def a_member_that_understates_its_size() -> bytes:
    made = plain()
    made[SHEET] += b" " * 5_000_000
    return spoiled(packed(made), SHEET, 24, 0)


def members_that_lead_out() -> bytes:
    return packed(plain() | {"../../../../tmp/guidepost-was-here": b"x", "/etc/cron.d/guidepost": b"x"})


def members_without_end() -> bytes:
    return packed(plain() | {f"junk/{n}": b"" for n in range(2_100)})


def members_that_share_their_bytes() -> bytes:
    """Each directory entry points at the same packed bytes, as the bomb that unpacks to petabytes does."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in plain().items():
            archive.writestr(name, part)
        big = archive.getinfo(SHEET)
        for n in range(50):
            twin = type(big)(f"xl/worksheets/twin{n}.xml")
            for slot in ("header_offset", "compress_size", "file_size", "CRC", "compress_type"):
                setattr(twin, slot, getattr(big, slot))
            archive.filelist.append(twin)
            archive.NameToInfo[twin.filename] = twin
    return content.getvalue()


def zips_in_zips() -> bytes:
    """A workbook that holds an archive of archives; nothing of it is part of the workbook."""
    inner = packed({"zeros": bytes(MEBIBYTE)})
    for _ in range(20):
        inner = packed({"deeper.zip": inner, "beside.zip": inner})
    return packed(plain() | {"xl/embeddings/deeper.zip": inner[: 4 * MEBIBYTE]})


def a_sheet_padded_with_300_mebibytes() -> bytes:
    """300 KB that unpack to 300 MiB of spaces; packed piece by piece, as a test has no such memory either."""
    head, tail = sheet(rows(TABLE)).split(b"<sheetData>")
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in plain().items():
            if name != SHEET:
                archive.writestr(name, part)
        with archive.open(SHEET, "w") as stream:
            stream.write(head)
            for _ in range(300):
                stream.write(b" " * MEBIBYTE)
            stream.write(b"<sheetData>" + tail)
    return content.getvalue()


# --- the XML within


def _before_the_root(part: bytes, inserted: str) -> bytes:
    end = part.index(b"?>") + 2
    return part[:end] + inserted.encode() + part[end:]


def billion_laughs() -> bytes:
    entities = '<!ENTITY l0 "ha">' + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    part = sheet(rows(TABLE) + '<row r="5"><c r="A5" t="inlineStr"><is><t>&l9;</t></is></c></row>')
    return with_parts(sheet=_before_the_root(part, f"<!DOCTYPE worksheet [{entities}]>"))


def an_entity_that_reads_a_file() -> bytes:
    part = sheet(rows(TABLE) + '<row r="5"><c r="A5" t="inlineStr"><is><t>&f;</t></is></c></row>')
    doctype = '<!DOCTYPE worksheet [<!ENTITY f SYSTEM "file:///etc/passwd">]>'
    return with_parts(sheet=_before_the_root(part, doctype))


def an_entity_in_the_workbook_part() -> bytes:
    doctype = '<!DOCTYPE workbook [<!ENTITY % d SYSTEM "http://127.0.0.1:9/d.dtd">%d;]>'
    return with_parts(workbook=_before_the_root(plain()[WORKBOOK], doctype))


def a_doctype_hidden_in_utf16() -> bytes:
    part = _before_the_root(plain()[SHEET], "<!DOCTYPE worksheet>").decode().replace("UTF-8", "UTF-16")
    return with_parts(sheet=part.encode("utf-16"))


def links_to_other_workbooks() -> bytes:
    """Legal: Excel keeps the last values of another workbook. Nothing is fetched."""
    link = f'<externalLink xmlns="{SHEET_SPACE}"><externalBook/></externalLink>'
    return packed(plain() | {"xl/externalLinks/externalLink1.xml": link.encode()})


def tags_100_000_deep() -> bytes:
    return of_sheet("", after="<extLst>" + "<ext>" * 100_000 + "</ext>" * 100_000 + "</extLst>")


def a_comment_of_24_mebibytes() -> bytes:
    return with_parts(sheet=_before_the_root(plain()[SHEET], f"<!--{'x' * 24 * MEBIBYTE}-->"))


def xml_that_ends_in_the_middle() -> bytes:
    return with_parts(sheet=plain()[SHEET][:-60])


def a_workbook_part_that_is_no_xml() -> bytes:
    return with_parts(workbook=b"\x00\x01 this is no XML <<<")


def a_workbook_without_its_sheet() -> bytes:
    made = plain()
    del made[SHEET]
    return packed(made)


def a_workbook_without_sheets() -> bytes:
    return packed(parts({}))


# --- texts


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


# --- text files


def one_line_of_20_mebibytes() -> bytes:
    return TEXT_TABLE.encode() + b"x" * 20 * MEBIBYTE


def a_million_columns() -> bytes:
    return ",".join(["1"] * 1_000_000).encode()


def five_million_rows() -> bytes:
    return TEXT_TABLE.encode() + b"N,1\n" * 5_000_000


def five_million_blank_rows() -> bytes:
    """The table, and then what a spreadsheet leaves behind when its cells were once formatted."""
    return TEXT_TABLE.encode() + b",,,,\n" * 4_500_000


def a_quotation_mark_left_open() -> bytes:
    return TEXT_TABLE.replace("South", '"South').encode()


def nul_bytes_in_text() -> bytes:
    return TEXT_TABLE.replace("South", "So\x00uth").encode() + b"x" * 5_000


def text_that_is_no_text() -> bytes:
    return TEXT_TABLE.encode() + b"\x81\x8d\x8f\x90\x9d"


def text_with_heads_alone() -> bytes:
    return b"Region,2024 Q1,2024 Q2\n"


def semicolons_and_decimal_commas() -> bytes:
    return "\n".join(
        ";".join(value if isinstance(value, str) else f"{value},5" for value in row) for row in TABLE
    ).encode()


def a_line_that_names_the_delimiter() -> bytes:
    return b"sep=|\r\n" + TEXT_TABLE.replace(",", "|").encode()


def tabs() -> bytes:
    return TEXT_TABLE.replace(",", "\t").encode()


def utf16() -> bytes:
    return TEXT_TABLE.encode("utf-16")


# --- persons


def social_security_numbers() -> bytes:
    return ooxml.workbook(
        [["Participant", "ID", "Wage"], ["A. B.", "123-45-6789", 12], ["C. D.", "219-09-9999", 15]]
    )


def birth_dates_beside_names() -> bytes:
    return ooxml.workbook(
        [["First name", "Date of birth", "Hours"], ["Ann", "1990-02-03", 12], ["Bo", "2/3/91", 15]]
    )
