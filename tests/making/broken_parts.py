"""Workbooks in which some other part than the sheet is hostile, or a count in an old record lies."""

import struct
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.making import ods, ooxml, xlsb
from tests.making.broken import MEBIBYTE, SHEET, WORKBOOK, plain
from tests.making.broken_sheets import an_old_workbook
from tests.making.ooxml import DECLARATION, RELATION_SPACE, SHEET_SPACE, TABLE, packed, rows, sheet

RELATIONS = "xl/_rels/workbook.xml.rels"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY l0 "ha">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)
OTHER_PARTS = {
    "[Content_Types].xml": plain()["[Content_Types].xml"],
    "_rels/.rels": plain()["_rels/.rels"],
    RELATIONS: plain()[RELATIONS],
    "xl/sharedStrings.xml": ooxml.shared_strings("<si><t>&l9;</t></si>"),
    "xl/styles.xml": ooxml.styles(["0%"]),
    "xl/theme/theme1.xml": f"{DECLARATION}<theme>&l9;</theme>".encode(),
    "xl/drawings/drawing1.xml": f"{DECLARATION}<drawing>&l9;</drawing>".encode(),
    "xl/drawings/vmlDrawing1.vml": f"{DECLARATION}<xml>&l9;</xml>".encode(),
    "xl/comments1.xml": f"{DECLARATION}<comments>&l9;</comments>".encode(),
    "docProps/app.xml": f"{DECLARATION}<Properties>&l9;</Properties>".encode(),
    "xl/tables/table1.dat": f"{DECLARATION}<table>&l9;</table>".encode(),
}
AN_ODS = ods.workbook(ods.rows(TABLE))


def with_laughs(part: bytes) -> bytes:
    end = part.index(b"?>") + 2
    return part[:end] + LAUGHS.encode() + part[end:]


def laughs_in(name: str) -> bytes:
    return packed(plain() | {name: with_laughs(OTHER_PARTS[name])})


def laughs_in_ods(name: str) -> bytes:
    members = _members(AN_ODS)
    return packed(members | {name: with_laughs(members.get(name, f"{DECLARATION}<x>&l9;</x>".encode()))})


def _members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def padded(content: bytes, name: str) -> bytes:
    """One member grown by 210 MB of blanks, packed piece by piece."""
    made, members = BytesIO(), _members(content)
    part = members.pop(name, b"")
    with ZipFile(made, "w", ZIP_DEFLATED) as archive:
        for other, bytes_ in members.items():
            archive.writestr(other, bytes_)
        with archive.open(name, "w") as stream:
            stream.write(part)
            for _ in range(201):
                stream.write(b" " * MEBIBYTE)
    return made.getvalue()


# --- addresses


def with_relation(kind: str, target: str, extra: str = "") -> bytes:
    made = plain()
    entry = f'<Relationship Id="rId99" Type="{RELATION_SPACE}/{kind}" Target="{target}" {extra}/></Rel'
    made[RELATIONS] = made[RELATIONS].replace(b"</Rel", entry.encode(), 1)
    return packed(made)


def linked(address: str) -> bytes:
    return with_relation("externalLink", address, 'TargetMode="External"')


def sheet_elsewhere(address: str) -> bytes:
    """The workbook's one sheet is said to lie at an address."""
    made = plain()
    made[RELATIONS] = made[RELATIONS].replace(b"worksheets/sheet1.xml", address.encode())
    return packed(made)


def entity_elsewhere(address: str) -> bytes:
    doctype = f'<!DOCTYPE worksheet [<!ENTITY f SYSTEM "{address}">]>'.encode()
    part = plain()[SHEET]
    return packed(plain() | {SHEET: part.replace(b"<worksheet", doctype + b"<worksheet", 1)})


def schema_elsewhere(address: str) -> bytes:
    space = f'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="x {address}" xmlns='
    part = plain()[WORKBOOK]
    return packed(plain() | {WORKBOOK: part.replace(b"xmlns=", space.encode(), 1)})


def included_from_elsewhere(address: str) -> bytes:
    part = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{address}"/></workbook>'
    return packed(plain() | {WORKBOOK: plain()[WORKBOOK].replace(b"</workbook>", part.encode(), 1)})


def web_query(address: str) -> bytes:
    query = f'<connection id="1"><webPr url="{address}"/></connection>'
    part = f'<connections xmlns="{SHEET_SPACE}">{query}</connections>'
    return packed(plain() | {"xl/connections.xml": f"{DECLARATION}{part}".encode()})


def ods_linked(address: str) -> bytes:
    link = f'<table:table-source xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="{address}"/>'
    return ods.workbook(ods.rows(TABLE), columns_xml=link)


THAT_NAME_AN_ADDRESS: list[tuple[Callable[[str], bytes], str]] = [
    (linked, "m.xlsx"),
    (sheet_elsewhere, "m.xlsx"),
    (entity_elsewhere, "m.xlsx"),
    (schema_elsewhere, "m.xlsx"),
    (included_from_elsewhere, "m.xlsx"),
    (web_query, "m.xlsx"),
    (ods_linked, "m.ods"),
]


# --- names and formats


def members_with_windows_paths() -> bytes:
    return packed(plain() | {"C:\\Windows\\guidepost.txt": b"x", "..\\..\\guidepost.txt": b"x"})


def number_formats_200_000() -> bytes:
    made = plain()
    made["xl/styles.xml"] = ooxml.styles([f'0.0"{n}"' for n in range(200_000)])
    return packed(made)


def a_number_format_of_two_mebibytes() -> bytes:
    made = plain()
    code = '[>1]"' + "a\\ _-#,##0.0;" * (2 * MEBIBYTE // 14)
    made["xl/styles.xml"] = ooxml.styles([code])
    made[SHEET] = sheet(rows(TABLE).replace('<c r="B2">', '<c r="B2" s="1">'))
    return packed(made)


def defined_names_100_000() -> bytes:
    names = "".join(
        f'<definedName name="n{n}">Metrics!$A$1:$XFD$1048576</definedName>' for n in range(100_000)
    )
    part = plain()[WORKBOOK].replace(
        b"</workbook>", f"<definedNames>{names}</definedNames></workbook>".encode()
    )
    return packed(plain() | {WORKBOOK: part})


def texts_5_million() -> bytes:
    """Shared texts that no cell shows: 200 KB packed."""
    made = plain()
    made["xl/sharedStrings.xml"] = ooxml.shared_strings("<si><t/></si>" * 5_000_000)
    return packed(made)


# --- OpenDocument


def ods_tags_100_000_deep() -> bytes:
    deep = "<text:span>" * 100_000 + "</text:span>" * 100_000
    return ods.workbook(
        ods.rows(TABLE) + f"<table:table-row><table:table-cell>{deep}</table:table-cell></table:table-row>"
    )


def ods_spans_without_end() -> bytes:
    wide = 'table:number-columns-spanned="999999999" table:number-rows-spanned="999999999"'
    return ods.workbook(ods.rows(TABLE) + f"<table:table-row>{ods.cell('Note', wide)}</table:table-row>")


def ods_counts_that_are_no_numbers() -> bytes:
    """A formula, so that the marks of the file are looked at, in a row repeated less than no times."""
    last = ods.cell(1, 'table:formula="of:=1"')
    return ods.workbook(
        ods.rows(TABLE) + f'<table:table-row table:number-rows-repeated="-5">{last}</table:table-row>'
    )


def ods_row(label: str, number: str) -> str:
    value = f'<table:table-cell office:value-type="float" office:value="{number}"/>'
    return f"<table:table-row>{ods.cell(label)}{value}</table:table-row>"


# --- old records


def old_record(kind: int, content: bytes | None = None) -> int:
    """Where in the plain .xls the first record of a kind starts."""
    made = content or an_old_workbook()
    at = made.index(b"\x09\x08\x10\x00")
    while True:
        found, length = struct.unpack_from("<HH", made, at)
        if found == kind:
            return at
        at += 4 + length


def _with(at: int, layout: str, *values: int) -> bytes:
    made = bytearray(an_old_workbook())
    struct.pack_into(layout, made, at, *values)
    return bytes(made)


def old_text_count_that_lies() -> bytes:
    return _with(old_record(0xFC) + 4, "<II", 0xFFFFFFFF, 0xFFFFFFFF)


def old_text_length_that_lies() -> bytes:
    return _with(old_record(0xFC) + 12, "<H", 0xFFFF)


def old_sheet_that_starts_beyond_the_end() -> bytes:
    return _with(old_record(0x85) + 4, "<I", 0x7FFFFFFF)


def old_record_longer_than_the_file() -> bytes:
    return _with(old_record(0x208) + 2, "<H", 0xFFFF)


def binary_record_longer_than_its_part() -> bytes:
    members = _members(xlsb.workbook(TABLE))
    part = members["xl/worksheets/sheet1.bin"]
    at = part.index(bytes([xlsb.TEXT])) + 1
    return packed(members | {"xl/worksheets/sheet1.bin": part[:at] + b"\xff\xff\xff\x7f" + part[at + 1 :]})


def binary_sheet_cut_short() -> bytes:
    members = _members(xlsb.workbook(TABLE))
    part = members["xl/worksheets/sheet1.bin"]
    return packed(members | {"xl/worksheets/sheet1.bin": part[: len(part) * 2 // 3]})


def binary_span_that_lies() -> bytes:
    members = _members(xlsb.workbook(TABLE))
    part = members["xl/worksheets/sheet1.bin"]
    lie = struct.pack("<IIII", 0, 1_048_575, 0, 16_383)
    at = part.index(bytes([xlsb.SPAN & 0x7F | 0x80, xlsb.SPAN >> 7, 16])) + 3
    return packed(members | {"xl/worksheets/sheet1.bin": part[:at] + lie + part[at + 16 :]})
