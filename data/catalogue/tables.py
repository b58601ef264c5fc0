"""What people say about metrics and numbers, one table a class, beside the numbers themselves in models.py.

Nothing here is asked of anybody: a region without a word has said nothing, which is no gap.
"""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, Index, SQLModel

from models import Numbered, one_of

ADOPTIONS = ("adopt", "adapt", "skip")
DEGREES = ("same", "similar", "not comparable")
TARGETS = ("target", "forecast", "baseline")


class Word(Numbered):
    """What one person said, once. Taking it back marks it; the newest that stands counts."""

    person_id: int = Field(foreign_key="person.id")
    said_at: datetime
    withdrawn_at: datetime | None = None
    withdrawn_by_id: int | None = Field(default=None, foreign_key="person.id")


class Adoption(Word, table=True):
    """One region's word on one indicator. To skip it is an answer."""

    __table_args__ = (one_of("choice", ADOPTIONS), Index("ix_adoption_place_metric", "place_id", "metric_id"))

    place_id: int = Field(foreign_key="place.id")
    metric_id: int = Field(foreign_key="metric.id", description="The indicator.")
    choice: str
    adapted_id: int | None = Field(default=None, foreign_key="metric.id", description="Its own instead.")
    why: str = ""


class Alignment(Word, table=True):
    """How one region's metric stands to one indicator, and why."""

    __table_args__ = (one_of("degree", DEGREES),)

    metric_id: int = Field(foreign_key="metric.id", index=True)
    indicator_id: int = Field(foreign_key="metric.id", index=True)
    degree: str
    reason: str = ""


class Target(Word, table=True):
    """One target, forecast or baseline that a place set for itself, where it wanted one."""

    __table_args__ = (one_of("kind", TARGETS), Index("ix_target_place_metric", "place_id", "metric_id"))

    place_id: int = Field(foreign_key="place.id")
    metric_id: int = Field(foreign_key="metric.id")
    period_id: int = Field(sa_type=sa.BigInteger)
    kind: str
    value: float = Field(description="In the metric's unit.")
    why: str = ""


class Note(Word, table=True):
    """One story behind a number; without a period it is about the metric in that place."""

    __table_args__ = (Index("ix_note_place_metric", "place_id", "metric_id"),)

    place_id: int = Field(foreign_key="place.id")
    metric_id: int = Field(foreign_key="metric.id")
    period_id: int | None = Field(default=None, sa_type=sa.BigInteger)
    text: str


class Answer(Word, table=True):
    """What a place answered to a question about one of its numbers, so that it is not asked again."""

    place_id: int = Field(foreign_key="place.id", index=True)
    check: str = Field(description="Which question: see data.views.handing_in.questions.")
    about: str = Field(description="What it was asked of, such as 'series 12, period 7392240009201'.")
    text: str


class Agreement(Word, table=True):
    """One region's yes to something that the state shows only where all of them agreed."""

    place_id: int = Field(foreign_key="place.id", index=True)
    about: str = Field(description="Such as 'ranking'.")


class MetricChange(Word, table=True):
    """One change of the catalogue: what a metric was before it and after it, as JSON."""

    metric_id: int = Field(foreign_key="metric.id", index=True)
    act: str = Field(description="enter, edit, rename, merge, split, offer, withdraw offer.")
    before: str
    after: str


class SavedView(Word, table=True):
    """One arrangement of a page under an address of its own. The newest default that stands opens first."""

    slug: str = Field(unique=True, description="What stands in the link.")
    name: str
    page: str
    arrangement: str = Field(description="As JSON: see data.views.arrangements.")
    is_default: bool = False


class Stage(Numbered, table=True):
    """One stage that partnerships go through, in the state's own words."""

    name: str = Field(unique=True)
    position: int
    themes: str = Field(default="", description="Shown first in this stage; names parted by '; '.")


class PlaceOutline(SQLModel, table=True):
    """The outline of one place on a map."""

    place_id: int = Field(primary_key=True, foreign_key="place.id", sa_column_kwargs={"autoincrement": False})
    geometry: str = Field(description="A GeoJSON geometry, rings as d3 wants them: outer ones clockwise.")
