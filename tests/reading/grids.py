"""Small sheets written as lines, for tests that need geometry and no file: '|' stands between cells."""

from data.reading.facts.rows import Row, rows_of
from data.reading.files.marks import Merge
from data.reading.files.workbook import Sheet
from data.reading.geometry.grid import Grid, grid_of
from data.reading.geometry.layout import Layout, Surroundings
from data.reading.reading import Reading, Vocabulary
from data.reading.recognise import layouts_of
from data.reading.sheets import Told, read_sheets


def cell(text: str) -> object:
    """A number where the text is one, as calamine would give it; '~2024' is the text '2024'."""
    text = text.rstrip()
    if text.startswith("~"):
        return text[1:]
    try:
        return float(text)
    except ValueError:
        return text


def sheet(written: str, name: str = "Sheet1", merges: tuple[Merge, ...] = ()) -> Sheet:
    lines = [line.split("|") for line in written.strip("\n").split("\n")]
    width = max(map(len, lines))
    return Sheet(
        name, [[cell(text) for text in line] + [""] * (width - len(line)) for line in lines], merges=merges
    )


def grid(written: str, merges: tuple[Merge, ...] = ()) -> Grid:
    return grid_of(sheet(written, merges=merges))


def layouts(written: str, tab: str = "Sheet1", places: tuple[str, ...] = ()) -> list[Layout]:
    return layouts_of(grid(written), Surroundings(tab, "report.xlsx", Vocabulary(frozenset(places))))


def reading(*sheets: Sheet, told: Told | None = None) -> Reading:
    return read_sheets(sheets, "report.xlsx", told or Told())


def rows(written: str, tab: str = "Sheet1", told: Told | None = None) -> list[Row]:
    return list(rows_of(reading(sheet(written, tab), told=told)))


def facts(written: str, tab: str = "Sheet1", told: Told | None = None) -> list[tuple[object, ...]]:
    """What each cell became: cell, metric, place, period and value."""
    return [(r["cell"], r["metric"], r["place"], r["period"], r["value"]) for r in rows(written, tab, told)]
