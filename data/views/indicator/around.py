"""What stands around an indicator's lines: what a region set for itself, stories, groups, what is similar."""

from dataclasses import dataclass

from sqlmodel import Session

from data.access import Viewer
from data.selection import Selection
from data.views.catalogue.alignment import Beside, beside
from data.views.choices import regions, state
from data.views.indicator.notes import Story, notes
from data.views.indicator.targets import Yardstick, targets
from data.views.looks import Look
from data.views.overview.small_lines import SmallLine, groups, similar


@dataclass(frozen=True)
class Around:
    """The targets, forecasts and baselines of the one region chosen; stories, each with its place's name."""

    aims: tuple[Yardstick, ...]
    stories: tuple[tuple[str, Story], ...]
    groups: tuple[SmallLine, ...]
    beside: Beside
    similar: tuple[SmallLine, ...]


def around(session: Session, viewer: Viewer, metric_id: int, selection: Selection, look: Look) -> Around:
    """All that stands, of the chosen regions, or of all and the state."""
    every = regions(session, viewer)
    places = {every[name]: name for name in selection.regions or every if name in every}
    if not selection.regions:
        place_id, name = state(session, viewer)
        places[place_id] = name
    one = len(selection.regions) == 1
    told = notes(session, viewer, list(places), [metric_id])
    found = beside(session, viewer, metric_id)
    return Around(
        aims=targets(session, viewer, list(places), [metric_id]) if one else (),
        stories=tuple((places[story.place_id], story) for story in told),
        groups=tuple(groups(session, viewer, metric_id, selection, look)),
        beside=found,
        similar=tuple(similar(session, viewer, found, selection)),
    )
