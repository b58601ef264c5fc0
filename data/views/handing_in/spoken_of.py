"""Whether a workbook plainly speaks of another region than the one that it is handed in for."""

from collections.abc import Iterator

from sqlmodel import Session, col, select

from data.catalogue.matching import fold
from data.catalogue.places import known_places
from data.reading.reading import Part, Reading, SheetReading
from models import Place


def other_region(session: Session, reading: Reading, home: int) -> str:
    """The one region that the workbook names, where it is not the home's; empty where there is no such."""
    places = {place.id: place for place in session.exec(select(Place).where(col(Place.kind) != "state"))}
    if home not in places:
        return ""  # the state may hand in for each of its regions
    texts = f" {'  '.join(fold(text) for text in _texts(reading))} "
    named = {id for text, (id, _) in known_places(session).items() if f" {text} " in texts}
    regions = {_region(places, id) for id in named if id in places}
    if len(regions) != 1 or _region(places, home) in regions:
        return ""
    return places[regions.pop()].name


def _region(places: dict[int | None, Place], id: int) -> int:
    """The region in which a place lies; a region is its own."""
    above = places[id].parent_id
    return id if above is None or above not in places else above


def _texts(reading: Reading) -> Iterator[str]:
    """What says whose a workbook is: its name, its tabs, its titles, and the places of its values."""
    yield reading.name.rpartition(".")[0].replace("_", " ").replace("-", " ")
    for sheet in reading.sheets:
        yield sheet.name.replace("_", " ")
        yield from _titles(sheet)
        keys = [key for table in sheet.tables for key in table.facts.keys]
        yield from dict.fromkeys(text for key in keys for text in (key.place, key.partnership) if text)


def _titles(sheet: SheetReading) -> Iterator[str]:
    areas = [area for table in sheet.tables for area in table.areas if area.part is Part.TITLE]
    for row in dict.fromkeys(area.first_row for area in areas if area.first_row < len(sheet.picture)):
        yield from filter(None, sheet.picture[row])
