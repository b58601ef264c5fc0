"""How a sheet is read: its tables, the parts of each, what heads and labels mean, and how sure that is."""

from dataclasses import dataclass

from data.reading.geometry.body import Body
from data.reading.geometry.columns import Column
from data.reading.geometry.grid import Rect
from data.reading.geometry.levels import Level
from data.reading.geometry.repeats import Repeat
from data.reading.meaning.roles import Roles
from data.reading.reading import Means, Vocabulary
from data.reading.ways.corrections import Corrections
from data.reading.words.titles import Context


@dataclass(frozen=True)
class Layout:
    """One table as understood, before a single value is read."""

    rect: Rect
    heads: tuple[int, ...]
    levels: list[Level]
    columns: list[Column]
    body: Body
    roles: Roles
    context: Context
    titles: tuple[int, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    name: str = ""
    repeat: Repeat | None = None


@dataclass(frozen=True)
class Surroundings:
    """What a sheet cannot say of itself: its tab, its file, and what is known of the state."""

    tab: str
    file: str
    vocabulary: Vocabulary = Vocabulary()
    words: Corrections = Corrections()


def layout_name(roles: Roles) -> str:
    """The layout in a word or two, as the person at the screen would say it."""
    periods = any(name.period or name.part for column in roles.values for name in column.names)
    places = any(name.says == "place" for column in roles.values for name in column.names)
    if places:
        return "wide by place"
    if periods:
        return "wide by period"
    if roles.metric_from == "stub" and len(roles.values) == 1:
        return "long" if len(roles.stubs) > 1 else "form"
    if roles.of(Means.PARTNERSHIP):
        return "roster"
    return "transposed" if roles.of(Means.PERIOD) else "wide by metric"
