"""What the parts of a sheet are called and how they look, and the key that tells both in words."""

from dataclasses import replace

from data.reading.reading import Area, Means, Part, SheetReading, address, column_name

LONGEST_LIST = 3
NAMING_PARTS = {Part.HEAD, Part.STUB, Part.GROUP}
WHOLE_ROWS = {Part.TITLE, Part.HEAD, Part.NOTE}

# Half-transparent tints stand on the theme's own background, so that one set serves light and dark.
STYLE = """<style>
.sheet-view{overflow:auto;width:fit-content;max-width:100%;max-height:34rem;
 border:1px solid rgba(128,128,128,.45);border-radius:.4rem}
.sheet-view:focus-visible{outline:3px solid #2e8ae6;outline-offset:1px}
.sheet-view table{border-collapse:collapse;font-size:.8rem;line-height:1.3;font-variant-numeric:tabular-nums}
.sheet-view td,.sheet-view th{border:1px solid rgba(128,128,128,.35);padding:.2rem .5rem;white-space:nowrap;
 text-align:left;font-weight:400;max-width:22rem;overflow:hidden;text-overflow:ellipsis}
.sheet-view th{background:rgba(128,128,128,.1);text-align:center;font-size:.75rem}
.sheet-view th small{display:block;font-size:.7rem;font-weight:600}
.sheet-view tbody th{text-align:right} .sheet-view tbody th small{display:inline;margin-left:.35rem}
.sheet-view .number{text-align:right}
.sheet-key{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0 0!important;
 padding:0!important;font-size:.8rem}
.sheet-key li{margin:0;padding:.1rem .55rem;border:1px solid rgba(128,128,128,.45);border-radius:.3rem}
.sheet-more{font-size:.8rem;margin:.4rem 0 0}
.part-period{background:rgba(60,140,230,.24)} .part-metric{background:rgba(240,140,50,.24)}
.part-place{background:rgba(150,100,235,.22)} .part-naming{background:rgba(40,170,175,.2)}
.part-value{background:rgba(70,175,95,.16)}
.part-total{background:rgba(70,175,95,.34);font-weight:700!important}
.part-title{font-style:italic}
.part-out{font-style:italic;opacity:.7;border-style:dotted!important}
.part-unknown{background:rgba(250,190,30,.3);outline:2px dashed #b57900;outline-offset:-2px}
.sheet-view .asked{outline:3px solid #c2540a;outline-offset:-3px;font-weight:700}
.sheet-view .asked::after{content:" ◂ this value";font-weight:400}
.sheet-view .flagged::after{content:" ⚠"}
@media (max-width:640px){.sheet-view td:not(.asked):not([colspan]){max-width:6.5rem}}
</style>"""

CLASSES = {
    "period": "part-period",
    "place": "part-place",
    "partnership": "part-place",
    "metric": "part-metric",
    "value": "part-value",
    "total": "part-total",
    "title": "part-title",
    "note": "part-title",
    "left out": "part-out",
    "not understood": "part-unknown",
}


def word_for(area: Area) -> str:
    """What the area is called on screen: a head or stub is called by what it says about its values."""
    if area.means and area.part in NAMING_PARTS:
        return area.means.value
    return area.part.value


def described(area: Area) -> str:
    if area.part is Part.IGNORED:
        return "left out, not stored"
    if area.means and area.part in NAMING_PARTS:
        return f"{area.part.value}, the {area.means.value}"
    return area.part.value


def key_html(sheet: SheetReading) -> str:
    """The colours in words, each with where it lies."""
    where: dict[str, list[Area]] = {}
    for table in sheet.tables:
        for area in sorted(table.areas, key=lambda area: (area.first_row, area.first_column)):
            where.setdefault(word_for(area), []).append(area)
    entries = "".join(
        f'<li class="{CLASSES.get(word, "part-naming")}">{word}: {_listed(areas)}</li>'
        for word, areas in where.items()
    )
    return f'<ul class="sheet-key">{entries}</ul>' if entries else ""


def _listed(areas: list[Area]) -> str:
    places = list(dict.fromkeys(_where(area) for area in _joined(areas)))
    more = len(places) - LONGEST_LIST
    return ", ".join(places[:LONGEST_LIST]) + (f" and {more} more" if more > 0 else "")


def _joined(areas: list[Area]) -> list[Area]:
    """Neighbours of one shape as one: a reader may judge column by column, and a person points at a block."""
    joined: list[Area] = []
    for area in areas:
        last = joined[-1] if joined else None
        if last and _beside(last, area):
            joined[-1] = replace(last, last_column=area.last_column)
        elif last and _below(last, area):
            joined[-1] = replace(last, last_row=area.last_row)
        else:
            joined.append(area)
    return joined


def _beside(one: Area, other: Area) -> bool:
    rows = (one.first_row, one.last_row) == (other.first_row, other.last_row)
    return rows and other.first_column == one.last_column + 1


def _below(one: Area, other: Area) -> bool:
    columns = (one.first_column, one.last_column) == (other.first_column, other.last_column)
    return columns and other.first_row == one.last_row + 1


def _where(area: Area) -> str:
    """'row 4' for heads, 'column A' for a stub, 'B5:E12' for a block, as a person would point at it."""
    if area.part in WHOLE_ROWS and area.means is not Means.VALUE:
        return _span("row", str(area.first_row + 1), str(area.last_row + 1))
    if area.part is Part.STUB:
        return _span("column", column_name(area.first_column), column_name(area.last_column))
    first, last = address(area.first_row, area.first_column), address(area.last_row, area.last_column)
    return first if first == last else f"{first}:{last}"


def _span(word: str, first: str, last: str) -> str:
    return f"{word} {first}" if first == last else f"{word}s {first} to {last}"
