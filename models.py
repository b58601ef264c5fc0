"""What is stored. One table a class; the docstring says what one row is.

No column anywhere says that a metric is required: what a region counts is its own affair.
"""

from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Field, Index, SQLModel, UniqueConstraint

# SQLite changes a table by copying it (Alembic's batch mode); only what has a name can be left out of a copy.
NAMING = {
    **{kind: f"{kind}_%(table_name)s_%(column_0_N_name)s" for kind in ("ix", "uq", "fk")},
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING

STATUSES = ("reported", "not reported", "not due", "not applicable", "suppressed")
PLACE_KINDS = ("state", "region", "county")
DIRECTIONS = ("higher", "lower", "neither")
AGGREGATIONS = ("sum", "last", "mean", "weighted mean", "none")
COUNTS = ("", "people", "employers", "things")
PERIOD_KINDS = ("year", "half", "quarter", "month", "program year", "program quarter",
                "state fiscal year", "federal fiscal year", "school year", "as of", "span",
                "state fiscal quarter", "federal fiscal quarter")  # fmt: skip
ROLES = ("viewer", "contributor", "steward")
OF_ANOTHER = {"autoincrement": False}  # ids that come from elsewhere: the database must not make any


def one_of(column: str, words: tuple[str, ...]) -> sa.CheckConstraint:
    """A check that `column` holds one of `words`: enums would be stored by their Python member names."""
    return sa.CheckConstraint(f"{column} IN {words}", name=column)


class Numbered(SQLModel):
    """A row that the database numbers."""

    id: int | None = Field(default=None, primary_key=True)


class Place(Numbered, table=True):
    """One state, region or county, in one tree."""

    __table_args__ = (UniqueConstraint("parent_id", "name"), one_of("kind", PLACE_KINDS))

    parent_id: int | None = Field(default=None, foreign_key="place.id", index=True)
    kind: str
    name: str
    code: str | None = Field(default=None, description="FIPS code, where it has one.")


class PlaceAlias(Numbered, table=True):
    """One way somebody wrote a place's name."""

    place_id: int = Field(foreign_key="place.id", index=True)
    text: str = Field(unique=True, description="Folded: see data.catalogue.matching.fold.")


class Partnership(Numbered, table=True):
    """One sector partnership."""

    __table_args__ = (UniqueConstraint("place_id", "name"),)

    place_id: int = Field(foreign_key="place.id")
    name: str
    sectors: str = Field(default="", description="Names parted by '; '.")
    convener: str = ""
    stage: str = ""
    started: date | None = None
    ended: date | None = None


class Metric(Numbered, table=True):
    """One thing that somebody counts. `offered` makes it an indicator; nobody has to use it."""

    __table_args__ = (
        UniqueConstraint("owner_id", "name"),
        # The state's own have no owner, and two NULLs are never equal: see Series.
        Index("uq_metric_named", sa.text("coalesce(owner_id, 0)"), "name", unique=True),
        one_of("direction", DIRECTIONS),
        one_of("aggregation", AGGREGATIONS),
        one_of("counts", COUNTS),
    )

    name: str
    definition: str = ""
    unit: str = ""
    direction: str = "neither"
    aggregation: str = "none"
    counts: str = Field(default="", description="Whom; '' goes by its words. See data.privacy.")
    numerator_id: int | None = Field(default=None, foreign_key="metric.id")
    weight_id: int | None = Field(default=None, foreign_key="metric.id", description="The denominator.")
    counts_as_id: int | None = Field(
        default=None, foreign_key="metric.id", description="Merged, or the same."
    )
    joined: bool = Field(default=False, description="Ever counted with another: data.store.counting.joined.")
    cumulative: bool = False
    theme: str = ""
    source: str = ""
    owner_id: int | None = Field(default=None, foreign_key="place.id", description="None: the state's own.")
    offered: bool = False


class MetricAlias(Numbered, table=True):
    """One way a place writes a metric's name; `place_id` None holds for everybody."""

    __table_args__ = (UniqueConstraint("place_id", "text"),)

    metric_id: int = Field(foreign_key="metric.id", index=True)
    place_id: int | None = Field(default=None, foreign_key="place.id")
    text: str = Field(description="Folded: see data.catalogue.matching.fold.")


class Period(SQLModel, table=True):
    """One span of time. Its id is made of its days (data.reading.words.calendar): ids sort by time."""

    __table_args__ = (
        one_of("kind", PERIOD_KINDS),
        # The few periods that go by several names.
        Index("ix_period_also", "also", sqlite_where=sa.text("also > ''"),
              postgresql_where=sa.text("also > ''")),
    )  # fmt: skip

    # Beyond 32 bits: days since the year 1, times ten million (data.reading.words.calendar.Period.id).
    id: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs=OF_ANOTHER)
    label: str = Field(unique=True)
    kind: str
    starts: date
    ends: date = Field(description="The last day, included.")
    also: str = Field(default="", description="Other names of the same days, parted by '; '.")


class Series(Numbered, table=True):
    """One metric for one place or partnership and one breakdown."""

    __table_args__ = (
        Index("ix_series_place_id_breakdown", "place_id", "breakdown", "metric_id"),
        # Two NULLs are never equal in SQL: without coalesce a place's own total could be entered twice.
        Index("uq_series_identity", "metric_id", "place_id", sa.text("coalesce(partnership_id, 0)"),
              "breakdown", unique=True),
    )  # fmt: skip

    metric_id: int = Field(foreign_key="metric.id")
    place_id: int = Field(foreign_key="place.id")
    partnership_id: int | None = Field(default=None, foreign_key="partnership.id")
    breakdown: str = Field(default="", description="Such as 'sex=women; age=16-24'; empty for the total.")
    counts_as_id: int | None = Field(default=None, foreign_key="series.id", index=True)


class SourceFile(Numbered, table=True):
    """The bytes of one workbook as they came. The same bytes are kept once."""

    sha256: str = Field(unique=True)
    name: str
    size: int = Field(description="In bytes.")
    content: bytes


class Submission(Numbered, table=True):
    """One act of handing in a workbook for a place. Undoing marks it; nothing is deleted."""

    __table_args__ = (
        # Among those that stand: what was taken back may be handed in again.
        Index("uq_submission_standing", "source_file_id", "place_id", unique=True,
              sqlite_where=sa.text("undone_at IS NULL"), postgresql_where=sa.text("undone_at IS NULL")),
    )  # fmt: skip

    source_file_id: int = Field(foreign_key="sourcefile.id", index=True)
    place_id: int = Field(foreign_key="place.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    submitted_at: datetime
    first_observation_id: int = Field(sa_type=sa.BigInteger, description="Its values are one run of ids.")
    last_observation_id: int = Field(sa_type=sa.BigInteger)
    new: int = Field(description="Values for cells of time and place that had none.")
    changed: int
    same: int
    undone_at: datetime | None = None
    undone_by_id: int | None = Field(default=None, foreign_key="person.id")


class Observation(SQLModel, table=True):
    """One value of one series for one period as one submission gave it. Never updated, never deleted."""

    # No index but the id: observations are reached from Current and along replaces_id, and each further
    # index would be paid for by every value stored. Not one_of: SQLite searches an IN list for each row.
    __table_args__ = (
        sa.CheckConstraint(" OR ".join(f"status = '{word}'" for word in STATUSES), name="status"),
        sa.CheckConstraint("(status = 'reported') = (value IS NOT NULL)", name="value"),
    )

    id: int = Field(primary_key=True, sa_type=sa.BigInteger().with_variant(sa.Integer, "sqlite"))
    submission_id: int = Field(foreign_key="submission.id")
    series_id: int = Field(foreign_key="series.id")
    period_id: int = Field(foreign_key="period.id", sa_type=sa.BigInteger)
    value: float | None = Field(default=None, description="In the metric's unit; None unless reported.")
    status: str
    provisional: bool = False
    sheet: str
    cell: str = Field(description="As Excel names it, such as 'D7'.")
    # No foreign key points here, nor from Current: SQLite would walk the table at each insert of many rows.
    replaces_id: int | None = Field(default=None, sa_type=sa.BigInteger, description="Undo goes back to it.")


class Recoded(SQLModel, table=True):
    """One observation that was handed in under another id of its period; its fingerprint is over that one."""

    observation_id: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs=OF_ANOTHER)
    period_id: int = Field(sa_type=sa.BigInteger, description="As it was before 2026-11.")


class Current(SQLModel, table=True):
    """What may be shown of the observation that counts for one series and period. Kept inside each commit."""

    __table_args__ = (
        # Few are not shown, and each transaction asks where.
        Index("ix_current_suppressed", "series_id", "period_id",
              sqlite_where=sa.text("status = 'suppressed'"),
              postgresql_where=sa.text("status = 'suppressed'")),
        {"sqlite_with_rowid": False},
    )  # fmt: skip

    series_id: int = Field(primary_key=True, foreign_key="series.id", sa_column_kwargs=OF_ANOTHER)
    period_id: int = Field(primary_key=True, foreign_key="period.id", sa_type=sa.BigInteger)
    observation_id: int = Field(sa_type=sa.BigInteger)
    value: float | None = None
    status: str
    hidden: bool = Field(default=False, description="Reported, but held back: see data.privacy.")


class Statistic(SQLModel, table=True):
    """What the places directly within one place add up to, for one metric and period, breakdowns left out."""

    __table_args__ = {"sqlite_with_rowid": False}

    place_id: int = Field(primary_key=True, foreign_key="place.id", sa_column_kwargs=OF_ANOTHER)
    metric_id: int = Field(primary_key=True, foreign_key="metric.id")
    period_id: int = Field(primary_key=True, foreign_key="period.id", sa_type=sa.BigInteger)
    reported: int = Field(description="Places with a value.")
    suppressed: int = Field(description="Places whose value is suppressed.")
    total: float = Field(description="In the metric's unit, as `carry`.")
    carry: float = Field(description="What rounding lost of the sum: see data.store.counting.statistics.")


class SheetLayout(Numbered, table=True):
    """How one sheet was read, as one submission left it: its place remembers it while that stands."""

    submission_id: int = Field(foreign_key="submission.id", index=True)
    sheet: str
    fingerprint: str = Field(description="Its words, as JSON: see data.memory.fingerprints.")
    decided: str = Field(description="What was decided of it, as JSON: see data.memory.sheet_decisions.")
    replaces_id: int | None = Field(default=None, foreign_key="sheetlayout.id", index=True)
    forgotten_at: datetime | None = None
    forgotten_by_id: int | None = Field(default=None, foreign_key="person.id")


class Person(Numbered, table=True):
    """Someone who signs in. In local mode there is one, called 'local'."""

    login: str = Field(unique=True)
    name: str


class Grant(Numbered, table=True):
    """One role of one person for one place; `place_id` None holds everywhere."""

    __table_args__ = (one_of("role", ROLES),)

    person_id: int = Field(foreign_key="person.id", index=True)
    place_id: int | None = Field(default=None, foreign_key="place.id")
    role: str


class AuditEntry(Numbered, table=True):
    """What was done, once. Each entry is hashed over the one before it, so none can be changed unseen."""

    at: datetime
    person_id: int | None = Field(default=None, foreign_key="person.id")
    action: str
    subject: str = Field(description="Such as 'submission 12'. No cell values.")
    detail: str = ""
    previous: str
    hash: str


class Revision(SQLModel, table=True):
    """The one row whose number moves with every write; cached reads take it as their key."""

    id: int = Field(default=1, primary_key=True)
    number: int = 0
    # By which rule Current was judged: see data.privacy. In a store of before zeros, which are not served.
    fewest_people: int = 10
    fewest_employers: int = 3
