"""Files, archives and XML that are broken, hostile or merely odd; most hold the plain table."""

import struct
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.making import ooxml
from tests.making.ooxml import SHEET_SPACE, TABLE, Parts, of_sheet, packed, parts, rows, sheet

SHEET = "xl/worksheets/sheet1.xml"
WORKBOOK = "xl/workbook.xml"
STRINGS = "xl/sharedStrings.xml"
MEBIBYTE = 1_048_576


def plain() -> Parts:
    return parts({"Metrics": sheet(rows(TABLE))})


def with_parts(**changed: bytes) -> bytes:
    """The plain workbook with parts changed or added: `sheet`, `workbook`, `strings` or `theme`."""
    names = {"sheet": SHEET, "workbook": WORKBOOK, "strings": STRINGS, "theme": "xl/theme/theme1.xml"}
    return packed(plain() | {names[name]: part for name, part in changed.items()})


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


def cut_in_half() -> bytes:
    content = ooxml.workbook([[f"place {n}", n] for n in range(500)])
    return content[: len(content) // 2]


def without_its_last_bytes() -> bytes:
    return ooxml.workbook()[:-30]


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
