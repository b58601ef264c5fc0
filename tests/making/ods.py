"""A minimal .ods around the XML of its tables."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from tests.making.ooxml import DECLARATION, packed

_SPACES = " ".join(
    f'xmlns:{short}="{long}"'
    for short, long in {
        "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
        "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
        "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
        "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)
MIMETYPE = b"application/vnd.oasis.opendocument.spreadsheet"


def cell(value: object, attributes: str = "") -> str:
    if value is None:
        return f"<table:table-cell {attributes}/>"
    if isinstance(value, str):
        return (
            f'<table:table-cell office:value-type="string" {attributes}><text:p>{escape(value)}</text:p>'
            "</table:table-cell>"
        )
    return (
        f'<table:table-cell office:value-type="float" office:value="{value}" {attributes}>'
        f"<text:p>{value}</text:p></table:table-cell>"
    )


def rows(values: Iterable[Sequence[object]]) -> str:
    return "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in values)


def workbook(rows_xml: str, name: str = "Metrics", columns_xml: str = "") -> bytes:
    """One table of these rows."""
    content = (
        f'{DECLARATION}<office:document-content {_SPACES} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="{escape(name)}">{columns_xml}{rows_xml}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    manifest = (
        f'{DECLARATION}<manifest:manifest {_SPACES} manifest:version="1.3"><manifest:file-entry '
        f'manifest:full-path="/" manifest:media-type="{MIMETYPE.decode()}"/></manifest:manifest>'
    )
    return packed({
        "mimetype": MIMETYPE,
        "content.xml": content.encode(),
        "META-INF/manifest.xml": manifest.encode(),
    })  # fmt: skip
