"""What the funding page asks: which money goes where and for what, and what partnerships asked for.

Only submissions that stand count. An award handed in again for the same stream, place, solution and
period takes the place of the older one; so does a need of the same partnership, place and solution.
Amounts are whole cents; an award without an amount is counted as such and never as zero.
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.stored import AWARD, FILE, NEED, PERIOD, PLACE, STREAM, SUBMISSION
from data.views.numbers.points import last_period_id

STATEWIDE = "Statewide"
NOT_SAID = "Not said"


@dataclass(frozen=True)
class FundingSelection:
    """Which money to look at, by name. An empty field means no limit; money for a county is its region's."""

    regions: tuple[str, ...] = ()
    period: str = ""

    def __str__(self) -> str:
        where = ", ".join(self.regions) or "All regions"
        return f"{where} · {self.period or 'all periods'}"


def periods(session: Session, viewer: Viewer) -> tuple[str, ...]:
    """The periods that standing awards name, newest first."""
    kept = _standing_awards().subquery()
    asked = sa.select(PERIOD.c.label).where(PERIOD.c.id.in_(sa.select(kept.c.period_id)))
    return tuple(session.connection().execute(asked.order_by(PERIOD.c.id.desc())).scalars())


def sources(session: Session, viewer: Viewer) -> tuple[str, ...]:
    """The workbooks that hold funding, newest first, each with its day, such as 'money.xlsx (3 May 2026)'."""
    counted = [sa.select(table.c.submission_id) for table in (AWARD, NEED, STREAM)]
    asked = (
        sa.select(FILE.c.name, SUBMISSION.c.submitted_at)
        .join(SUBMISSION, SUBMISSION.c.source_file_id == FILE.c.id)
        .where(SUBMISSION.c.undone_at.is_(None), SUBMISSION.c.id.in_(sa.union(*counted)))
        .order_by(SUBMISSION.c.id.desc())
    )
    rows = session.connection().execute(asked)
    return tuple(f"{name} ({at.day} {at:%B %Y})" for name, at in rows)


def streams(session: Session, viewer: Viewer) -> pd.DataFrame:
    """One row a stream, by name.

    Columns
    -------
    name, agency, objective, may_pay_for, window : str
        As the workbook says; solutions in `may_pay_for` are parted by '; '.
    """
    kept = _newest(STREAM, [sa.func.lower(STREAM.c.name)]).subquery()
    names = ["name", "agency", "objective", "may_pay_for", "window"]
    asked = sa.select(*(kept.c[name] for name in names)).distinct().order_by(kept.c.name)
    return pd.DataFrame(session.connection().execute(asked).all(), columns=names)


def awards(session: Session, viewer: Viewer, selection: FundingSelection) -> pd.DataFrame:
    """What awards add up to: one row a stream, solution and region.

    Columns
    -------
    stream, solution, region : str
        'Statewide' where the place is the state, 'Not said' where there is none.
    awards : int
        How many awards the row holds.
    blank : int
        How many of them have no amount.
    amount_cents : int
        What the others add up to.
    """
    kept = _placed(_standing_awards().subquery())
    # One stream, however its name is spelled: the same capitals in every row.
    stream = sa.func.min(kept.c.stream).over(partition_by=sa.func.lower(kept.c.stream))
    found = sa.select(kept, stream.label("name")).where(*_chosen(kept, selection))
    if selection.period:
        found = found.where(kept.c.period == selection.period)
    rows = found.subquery().c
    asked = sa.select(
        rows.name, rows.solution, rows.region,
        sa.func.count().label("awards"),
        (sa.func.count() - sa.func.count(rows.amount_cents)).label("blank"),
        _sum(rows.amount_cents),
    ).group_by(rows.name, rows.solution, rows.region)  # fmt: skip
    columns = ["stream", "solution", "region", "awards", "blank", "amount_cents"]
    return _frame(session, asked, columns)


def needs(session: Session, viewer: Viewer, selection: FundingSelection) -> pd.DataFrame:
    """What partnerships asked for by the end of the period: one row a solution and region.

    Columns
    -------
    solution, region : str
    needs : int
        How many times it was asked for.
    uncosted : int
        How many of them name no cost.
    cost_cents : int
        What the others add up to.
    """
    sameness = [NEED.c.place_id, sa.func.lower(NEED.c.partnership), sa.func.lower(NEED.c.solution)]
    rows = _placed(_newest(NEED, sameness).subquery()).c
    asked = sa.select(
        rows.solution, rows.region,
        sa.func.count().label("needs"),
        (sa.func.count() - sa.func.count(rows.cost_cents)).label("uncosted"),
        _sum(rows.cost_cents),
    ).where(*_chosen(rows.solution.table, selection)).group_by(rows.solution, rows.region)  # fmt: skip
    if selection.period:
        until = _until(session, selection.period)
        asked = asked.where(sa.or_(rows.period_id.is_(None), rows.period_id <= until))
    return _frame(session, asked, ["solution", "region", "needs", "uncosted", "cost_cents"])


def _standing_awards() -> sa.Select[Any]:
    names = [sa.func.lower(AWARD.c.stream), sa.func.lower(AWARD.c.solution)]
    return _newest(AWARD, [*names, AWARD.c.place_id, AWARD.c.period_id])


def _newest(table: sa.Table, sameness: list[sa.ColumnElement[Any]]) -> sa.Select[Any]:
    """The rows that stand and count: of rows that say the same thing, those of the newest submission."""
    place = sa.func.rank().over(partition_by=sameness, order_by=table.c.submission_id.desc())
    standing = (
        sa.select(table, place.label("newest"))
        .join(SUBMISSION, SUBMISSION.c.id == table.c.submission_id)
        .where(SUBMISSION.c.undone_at.is_(None))
        .subquery()
    )
    return sa.select(standing).where(standing.c.newest == 1)


def _placed(kept: sa.Subquery) -> sa.Subquery:
    """The rows with the names of their region and period; money for a county is its region's."""
    parent = PLACE.alias()
    region = sa.case(
        (PLACE.c.kind == "state", STATEWIDE),
        (PLACE.c.kind == "county", parent.c.name),
        (PLACE.c.kind == "region", PLACE.c.name),
        else_=NOT_SAID,
    )
    return (
        sa.select(kept, region.label("region"), PERIOD.c.label.label("period"))
        .outerjoin_from(kept, PLACE, PLACE.c.id == kept.c.place_id)
        .outerjoin(parent, parent.c.id == PLACE.c.parent_id)
        .outerjoin(PERIOD, PERIOD.c.id == kept.c.period_id)
        .subquery()
    )


def _chosen(rows: sa.FromClause, selection: FundingSelection) -> list[sa.ColumnElement[bool]]:
    return [rows.c.region.in_(selection.regions)] if selection.regions else []


def _sum(cents: sa.ColumnElement[int]) -> sa.Label[int]:
    # PostgreSQL adds big integers up as numeric; cents must come back as whole numbers.
    return sa.cast(sa.func.coalesce(sa.func.sum(cents), 0), sa.BigInteger).label("cents")


def _frame(session: Session, asked: sa.Select[Any], columns: list[str]) -> pd.DataFrame:
    """Sorted here: each database has its own alphabet."""
    frame = pd.DataFrame(session.connection().execute(asked).all(), columns=columns)
    names = [name for name in ("stream", "solution", "region") if name in columns]
    counts = [name for name in columns if name not in names]
    return frame.sort_values(names, ignore_index=True).astype(dict.fromkeys(counts, "int64"))


def _until(session: Session, label: str) -> int:
    ends = session.connection().execute(sa.select(PERIOD.c.ends).where(PERIOD.c.label == label)).scalar_one()
    return last_period_id(ends)
