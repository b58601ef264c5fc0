"""What an .xlsx archive says about itself: its sheets, where each is kept, its number formats."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from html import unescape

from lxml import etree

from data.reading.files import refusals
from data.reading.files.archive import Archive

# The number formats that a file uses by number alone (ECMA-376, 18.8.30).
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0", 6: "$#,##0", 7: "$#,##0.00", 8: "$#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
_NUMBER_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\b([^<>]*)>")
_STYLE = re.compile(rb"<(?:\w+:)?xf\b([^<>]*)>")
_ID = re.compile(rb"\bnumFmtId=[\"'](\d{1,9})")
_CODE = re.compile(rb"\bformatCode=([\"'])(.*?)\1")
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"


@dataclass(frozen=True)
class Package:
    """An .xlsx archive by its own table of contents; `sheets` are (name, part) in the order of the tabs."""

    archive: Archive
    sheets: tuple[tuple[str, str], ...]
    # Programs that can't work out a formula write 0 as its value and ask Excel to do it on opening.
    values_are_guesses: bool

    @cached_property
    def formats(self) -> list[str]:
        """The number format of each cell style, in the order cells count them by; '' for General."""
        # Scanned, not parsed: workbooks that were copied from each other for years carry 60,000 styles.
        styles = self.archive.read("xl/styles.xml")
        codes = dict(BUILT_IN)
        for attributes in _NUMBER_FORMAT.findall(_between(styles, b"numFmts")):
            code = _CODE.search(attributes)
            codes[_format_number(attributes)] = unescape(code[2].decode("utf-8", "replace")) if code else ""
        styled = [
            codes.get(_format_number(style), "") for style in _STYLE.findall(_between(styles, b"cellXfs"))
        ]
        return ["" if code == "General" else code for code in styled] if any(styled) else []


def _between(styles: bytes, name: bytes) -> bytes:
    """What stands between the tags of one list of the style sheet."""
    start, end = styles.find(name), styles.rfind(name)
    return styles[start:end]


@cache
def _format_number(attributes: bytes) -> int:
    number = _ID.search(attributes)
    return int(number[1]) if number else 0


def targets(relations: bytes) -> dict[str, str]:
    """Which part each relation of the workbook points to, in small letters."""
    return {
        element.get("Id", ""): posixpath.normpath(posixpath.join("/xl", element.get("Target", "")))[
            1:
        ].lower()
        for element in _elements(relations)
        if _local(element) == "Relationship"
    }


def open_package(archive: Archive) -> Package:
    """The archive's table of contents."""
    parts = targets(archive.read(_RELATIONS))
    sheets: dict[str, str] = {}
    guesses = False
    for element in _elements(archive.read(_WORKBOOK)):
        name = _local(element)
        if name == "sheet":
            sheets[element.get("name", "")] = parts.get(_relation(element), "")
        elif name == "calcPr":
            guesses = element.get("calcId") == "124519" and element.get("fullCalcOnLoad") in ("1", "true")
    return Package(archive, tuple(sheets.items()), guesses)


def _elements(part: bytes) -> Iterator[etree._Element]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(part, parser).iter("{*}*")
    except etree.XMLSyntaxError as error:
        raise refusals.damaged() from error


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _relation(element: etree._Element) -> str:
    return next((str(value) for name, value in element.items() if str(name).endswith("}id")), "")
