"""What a file is, told from its bytes: the name is only a claim."""

from enum import StrEnum
from pathlib import PurePath

from data.reading.files import refusals


class Kind(StrEnum):
    """The kinds of workbook that are read, in the words of a message."""

    XLSX = "an Excel workbook (.xlsx)"
    XLSB = "a binary Excel workbook (.xlsb)"
    XLS = "an Excel 97-2003 workbook (.xls)"
    ODS = "an OpenDocument spreadsheet (.ods)"
    TEXT = "a text file with one row a line (.csv)"


ENDINGS = {
    ".xlsx": Kind.XLSX, ".xlsm": Kind.XLSX, ".xltx": Kind.XLSX, ".xltm": Kind.XLSX,
    ".xlsb": Kind.XLSB, ".xls": Kind.XLS, ".xlt": Kind.XLS, ".ods": Kind.ODS,
    ".csv": Kind.TEXT, ".tsv": Kind.TEXT, ".tab": Kind.TEXT, ".txt": Kind.TEXT,
}  # fmt: skip
ZIP = b"PK\x03\x04"
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# First bytes to what they are; none of these holds a table that can be read safely.
_OTHERS = (
    (b"%PDF", "a PDF"), (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"), (b"MM\x00*", "a picture"), (b"{\\rtf", "a text document"),
    (b"Rar!", "an archive"), (b"7z\xbc\xaf", "an archive"), (b"\x1f\x8b", "an archive"),
    (b"\xfd7zXZ", "an archive"), (b"SQLite format 3", "a database"), (b"\x7fELF", "a program"),
    (b"PK\x05\x06", "an empty archive"), (b"\x09\x00\x04\x00", "a sheet of a very old Excel"),
    (b"\x09\x02\x06\x00", "a sheet of a very old Excel"),
    (b"\x09\x04\x06\x00", "a sheet of a very old Excel"),
    (b"\x09\x08", "a workbook of a very old Excel"),
)  # fmt: skip
# These are letters that a text file may begin with too ("BMI, ..."), so a NUL must follow.
_LETTERS = ((b"BM", "a picture"), (b"MZ", "a program"), (b"PAR1", "a data file"), (b"BZh", "an archive"))
_MARKUP = (
    (b"<html", "a web page"), (b"<!doctype html", "a web page"), (b"<table", "a web page"),
    (b"<?xml", "an XML file"), (b"<workbook", "an XML file"), (b"mime-version:", "a web page"),
)  # fmt: skip
_DOCUMENTS = (
    ("word/document.xml", "a Word document"), ("ppt/presentation.xml", "a slide deck"),
    ("index/document.iwa", "an Apple Numbers, Pages or Keynote file"), ("visio/document.xml", "a drawing"),
)  # fmt: skip


def kind_by_bytes(content: bytes) -> Kind | None:
    """The kind of a file that is not packed; None for a zip file, which must be opened to be told."""
    if content.startswith(ZIP):
        return None
    if content.startswith(COMPOUND):
        return _compound(content)
    for first, what in _OTHERS + (_LETTERS if b"\x00" in content[:1024] else ()):
        if content.startswith(first):
            raise refusals.not_a_workbook(what)
    start = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for first, what in _MARKUP:
        if start.startswith(first):
            raise refusals.not_a_workbook(what)
    return Kind.TEXT


def kind_by_members(names: list[str], mimetype: bytes) -> Kind:
    """The kind of a zip file, by the parts it holds."""
    if "xl/workbook.xml" in names:
        return Kind.XLSX
    if "xl/workbook.bin" in names:
        return Kind.XLSB
    if mimetype.startswith(b"application/vnd.oasis.opendocument.spreadsheet"):
        return Kind.ODS
    for part, what in _DOCUMENTS:
        if part in names:
            raise refusals.not_a_workbook(what)
    raise refusals.not_a_workbook("a zip archive without a workbook in it")


def claimed_otherwise(name: str, kind: Kind) -> str:
    """A sentence where the name says one kind and the bytes another, else ''."""
    ending = PurePath(name).suffix.lower()
    if ENDINGS.get(ending) is kind:
        return ""
    return f"The name ends in '{ending[:12]}', but this is {kind}; it was read as what it is."


def _compound(content: bytes) -> Kind:
    if any(name.encode("utf-16-le") in content for name in ("EncryptedPackage", "EncryptionInfo")):
        raise refusals.protected()
    if any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        return Kind.XLS
    if any(name.encode("utf-16-le") in content for name in ("WordDocument", "PowerPoint Document")):
        raise refusals.not_a_workbook("an Office document of another kind")
    raise refusals.damaged()
