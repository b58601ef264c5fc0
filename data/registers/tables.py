"""The tables of typed lists: what was said, row by row, and what stands of it, a table a list."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Field, Index

from data.catalogue.tables import Word
from models import Numbered, one_of

VERDICTS = ("complementary", "similar", "competing")
VOCABULARIES = ("streams", "solutions", "agencies", "people")


class ListEntry(Numbered, table=True):
    """What one row of a list said, as one submission gave it. Never updated but by a new name of its key."""

    __table_args__ = (Index("ix_listentry_list_key", "list_name", "key"),)

    submission_id: int = Field(foreign_key="submission.id", index=True)
    list_name: str
    key: str = Field(description="What names the row, folded: see data.registers.keeping.keys.")
    nth: int = Field(default=1, description="Of rows with one key in one submission.")
    sheet: str
    row: int = Field(description="The row in the sheet, counted from 1 as Excel does.")
    said: str = Field(description="Field to value, as JSON; what the row did not say is not in it.")
    cells: str = Field(default="{}", description="Field to cell, such as 'D7', as JSON.")
    removed: bool = Field(default=False, description="Taken off the list.")
    names_id: int | None = Field(default=None, foreign_key="listnames.id", index=True)


class ListNames(Numbered, table=True):
    """The names that rows of a list use, as they were written: a new meaning finds its rows by them."""

    __table_args__ = (Index("uq_listnames", "list_name", "names", unique=True),)

    list_name: str
    names: str = Field(description="Field to text, as JSON, and the place whose own words go first.")


class Listed(Numbered):
    """What stands of one row: each field as the newest submission that says it does. Kept in each commit."""

    key: str = Field(index=True)
    nth: int = 1
    entry_id: int | None = Field(default=None, description="The newest entry; None: the list began with it.")


class Stream(Listed, table=True):
    """One funding source."""

    name: str
    agency: str = ""
    division: str = ""
    law: str = Field(default="", description="The law or grant that it comes from.")
    objective: str = ""
    people: str = Field(default="", description="Who may benefit, parted by '; '.")
    may_pay_for: str = Field(default="", description="Solutions parted by '; '.")
    components: str = Field(default="", description="What within them, parted by '; '.")
    match_percent: float | None = Field(default=None, description="Percent of its own money.")
    match_note: str = ""
    braid: str = ""
    blend: str = ""
    sequence: str = ""
    rules: str = ""
    renewable: str = ""
    window: str = ""
    contact: str = ""
    source: str = ""
    as_of: date | None = None
    verified_by: str = ""


class Allotment(Listed, table=True):
    """What one stream has to give for one period, and until when."""

    stream: str
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    # Cents, whole: dollars as floats would not add up to what the ledger says.
    available_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    obligated_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    spent_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    status: str = Field(default="reported", description="A blank amount keeps its kind of blank.")
    opens: date | None = None
    obligate_by: date | None = None
    lapses: date | None = None


class Option(Listed, table=True):
    """Whether one stream may pay for one solution, or for one component of it."""

    stream: str
    solution: str
    component: str = ""
    may: str = Field(default="", description="can, partly or not.")
    note: str = ""


class Award(Listed, table=True):
    """Money from one stream for one place, solution and period."""

    __table_args__ = (Index("ix_award_cell", "stream", "solution", "place_id", "period_id"),)

    stream: str
    place_id: int | None = Field(default=None, foreign_key="place.id", description="None: not said.")
    place_said: str = Field(default="", description="A place that nobody knows, as written; else empty.")
    partnership: str = ""
    solution: str = ""
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    committed_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    obligated_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    spent_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    status: str = "reported"
    reference: str = Field(default="", description="The award's own number.")
    note: str = ""


class AwardSum(Numbered, table=True):
    """What the awards of one stream, solution, place and period add up to; pages read these."""

    __table_args__ = (Index("ix_awardsum_cell", "stream", "solution", "place_id", "period_id"),)

    stream: str
    solution: str
    place_id: int | None = Field(default=None, foreign_key="place.id")
    place_said: str = Field(default="", description="As that of its awards.")
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    awards: int
    blank: int = Field(description="Awards without a committed amount.")
    committed_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    obligated_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    spent_cents: int | None = Field(default=None, sa_type=sa.BigInteger)


class Need(Listed, table=True):
    """One solution that a partnership asked for."""

    place_id: int | None = Field(default=None, foreign_key="place.id")
    place_said: str = Field(default="", description="A place that nobody knows, as written; else empty.")
    partnership: str = ""
    solution: str
    industry: str = ""
    serves: float | None = None
    serves_what: str = Field(default="", description="people or firms.")
    cost_cents: int | None = Field(default=None, sa_type=sa.BigInteger)
    status: str = "reported"
    period_id: int | None = Field(default=None, foreign_key="period.id", sa_type=sa.BigInteger)
    asked_in: str = Field(default="", description="The meeting or plan.")


class Solution(Listed, table=True):
    """One thing that industry asks for, in the state's words."""

    name: str
    meaning: str = ""
    tags: str = Field(default="", description="Parted by '; '.")
    position: float | None = None


class Wording(Word, table=True):
    """One way somebody writes a name, and the name that it means; without a place it holds everywhere."""

    __table_args__ = (one_of("vocabulary", VOCABULARIES),)

    vocabulary: str
    place_id: int | None = Field(default=None, foreign_key="place.id")
    text: str = Field(description="As written.")
    means: str = Field(description="The name in the list; equal to the text where it is one of its own.")
    submission_id: int | None = Field(
        default=None, foreign_key="submission.id", index=True, description="With which it was said."
    )


class Overlap(Word, table=True):
    """What people found about two streams with like objectives, and what they agreed on."""

    __table_args__ = (one_of("verdict", VERDICTS),)

    one: str = Field(description="The stream whose name comes first.")
    other: str
    verdict: str
    why: str = ""
    resolution: str = Field(default="", description="What the agencies agreed to do.")
    agreed_by: str = ""
    agreed_on: date | None = None


class Plan(Word, table=True):
    """One way to pay for one need from several streams."""

    place_id: int | None = Field(default=None, foreign_key="place.id")
    need: str = Field(description="The key of the need.")
    name: str
    lines: str = Field(description="As JSON: see data.registers.deciding.plans.")
    note: str = ""
