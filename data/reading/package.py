"""What an .xlsx archive says about itself: its sheets, where each is kept, its number formats."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO

from lxml import etree

from data.reading import refusals
from data.reading.archive import Archive

# The number formats that a file uses by number alone (ECMA-376, 18.8.30).
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "$#,##0", 6: "$#,##0", 7: "$#,##0.00", 8: "$#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "m/d/yyyy", 15: "d-mmm-yy",
    16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
    22: "m/d/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0",
    42: "$#,##0", 43: "#,##0.00", 44: "$#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
}  # fmt: skip
_MOST_FORMATS = 65_536  # Excel's own limit is 65,490
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
        codes: dict[int, str] = dict(BUILT_IN)
        formats: list[str] = []
        inside = False
        for event, element in _elements(self.archive.read("xl/styles.xml")):
            name = _local(element)
            if name == "cellXfs":
                inside = event == "start"
            elif event == "start":
                continue
            elif name == "numFmt":
                codes[int(element.get("numFmtId", "0"))] = element.get("formatCode", "")
            elif name == "xf" and inside:
                formats.append(codes.get(int(element.get("numFmtId", "0")), ""))
                element.clear()
            if len(formats) > _MOST_FORMATS:
                break
        return ["" if code == "General" else code for code in formats] if any(formats) else []


def open_package(archive: Archive) -> Package:
    """The archive's table of contents."""
    targets = {
        element.get("Id", ""): posixpath.normpath(posixpath.join("/xl", element.get("Target", "")))[
            1:
        ].lower()
        for _, element in _elements(archive.read(_RELATIONS))
        if _local(element) == "Relationship"
    }
    sheets: dict[str, str] = {}
    guesses = False
    for event, element in _elements(archive.read(_WORKBOOK)):
        name = _local(element)
        if name == "sheet" and event == "end":
            sheets[element.get("name", "")] = targets.get(_relation(element), "")
        elif name == "calcPr":
            guesses = element.get("calcId") == "124519" and element.get("fullCalcOnLoad") in ("1", "true")
    return Package(archive, tuple(sheets.items()), guesses)


def _elements(part: bytes) -> Iterator[tuple[str, etree._Element]]:
    walk = etree.iterparse(
        BytesIO(part), events=("start", "end"), resolve_entities=False, no_network=True, huge_tree=False
    )
    try:
        yield from walk
    except etree.XMLSyntaxError as error:
        raise refusals.damaged() from error


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _relation(element: etree._Element) -> str:
    return next((str(value) for name, value in element.items() if str(name).endswith("}id")), "")
