"""Small .xlsx files, part by part, so that a test can spoil exactly one thing."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

SHEET_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_SPACE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

Parts = dict[str, bytes]

# Twelve facts that anybody can read; their sum is 78.
TABLE: list[list[object]] = [
    ["Region", "2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"],
    ["North", 1, 2, 3, 4],
    ["South", 5, 6, 7, 8],
    ["West", 9, 10, 11, 12],
]


def column(number: int) -> str:
    """'A' for 0."""
    letters = ""
    while number >= 0:
        number, letter = divmod(number, 26)
        letters, number = chr(65 + letter) + letters, number - 1
    return letters


def cell(reference: str, value: object, style: str = "") -> str:
    """One cell; text stands in the cell itself, so that no other part is needed."""
    styled = f' s="{style}"' if style else ""
    if value is None:
        return f'<c r="{reference}"{styled}/>'
    if isinstance(value, str):
        return f'<c r="{reference}"{styled} t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{reference}"{styled}><v>{value}</v></c>'


def rows(values: Iterable[Sequence[object]], first: int = 1) -> str:
    """Rows of cells as XML."""
    return "".join(
        f'<row r="{number}">'
        + "".join(cell(f"{column(place)}{number}", value) for place, value in enumerate(row))
        + "</row>"
        for number, row in enumerate(values, first)
    )


def sheet(rows_xml: str, after: str = "", before: str = "") -> bytes:
    """One worksheet part around its rows; `after` and `before` are what stands beside the sheet data."""
    return (
        f'{DECLARATION}<worksheet xmlns="{SHEET_SPACE}">{before}'
        f"<sheetData>{rows_xml}</sheetData>{after}</worksheet>"
    ).encode()


def parts(sheets: Mapping[str, bytes], hidden: Sequence[str] = (), workbook_end: str = "") -> Parts:
    """All parts of a workbook with these sheets."""
    numbered = list(enumerate(sheets.items(), 1))
    tabs = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"{_state(name in hidden)}/>'
        for n, (name, _) in numbered
    )
    targets = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATION_SPACE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
        for n, _ in numbered
    )
    workbook = (
        f'{DECLARATION}<workbook xmlns="{SHEET_SPACE}" xmlns:r="{RELATION_SPACE}">'
        f"<sheets>{tabs}</sheets>{workbook_end}</workbook>"
    )
    return {
        "[Content_Types].xml": _content_types(len(numbered)),
        "_rels/.rels": relations(
            f'<Relationship Id="rId1" Type="{RELATION_SPACE}/officeDocument" Target="xl/workbook.xml"/>'
        ),
        "xl/workbook.xml": workbook.encode(),
        "xl/_rels/workbook.xml.rels": relations(targets),
        **{f"xl/worksheets/sheet{n}.xml": part for n, (_, part) in numbered},
    }


def packed(members: Mapping[str, bytes]) -> bytes:
    """The members in a zip file."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, member in members.items():
            archive.writestr(name, member)
    return content.getvalue()


def workbook(values: Iterable[Sequence[object]] = TABLE, name: str = "Metrics") -> bytes:
    """A plain workbook of one sheet."""
    return packed(parts({name: sheet(rows(values))}))


def of_sheet(rows_xml: str, after: str = "", before: str = "") -> bytes:
    """A workbook whose one sheet has the plain table and then these rows."""
    return packed(parts({"Metrics": sheet(rows(TABLE) + rows_xml, after, before)}))


def shared_strings(entries: str, attributes: str = "") -> bytes:
    return f'{DECLARATION}<sst xmlns="{SHEET_SPACE}" {attributes}>{entries}</sst>'.encode()


def styles(formats: Sequence[str]) -> bytes:
    """A style sheet whose style 1 has the first format, and so on; style 0 is General."""
    codes = "".join(
        f'<numFmt numFmtId="{164 + n}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>'
        for n, code in enumerate(formats)
    )
    cells = "".join(f'<xf numFmtId="{164 + n}"/>' for n in range(len(formats)))
    return (
        f'{DECLARATION}<styleSheet xmlns="{SHEET_SPACE}"><numFmts count="{len(formats)}">{codes}</numFmts>'
        f'<cellXfs count="{len(formats) + 1}"><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>'
    ).encode()


def _state(hidden: bool) -> str:
    return ' state="hidden"' if hidden else ""


def relations(entries: str) -> bytes:
    space = f"{PACKAGE_SPACE}/relationships"
    return f'{DECLARATION}<Relationships xmlns="{space}">{entries}</Relationships>'.encode()


def _content_types(sheets: int) -> bytes:
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_OFFICE}.worksheet+xml"/>'
        for n in range(1, sheets + 1)
    )
    return (
        f'{DECLARATION}<Types xmlns="{PACKAGE_SPACE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OFFICE}.sheet.main+xml"/>{overrides}</Types>'
    ).encode()
