"""What the filters of funding offer."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.registers.keeping.naming import PARTED
from data.stored import ALLOTMENT, AWARD_SUM, ENTRY, FILE, PERIOD, PLACE, STREAM, SUBMISSION


@dataclass(frozen=True)
class FundingChoices:
    """What there is to choose from, by name, windows newest first; `source` says where it is all from."""

    regions: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    windows: tuple[str, ...] = ()
    source: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no list of funding was ever handed in."""
        return not self.source


def funding_choices(session: Session, viewer: Viewer) -> FundingChoices:
    """What the filters of funding offer, as it stands now."""
    connection = session.connection()
    regions = connection.execute(sa.select(PLACE.c.name).where(PLACE.c.kind == "region")).scalars()
    agencies = connection.execute(
        sa.select(STREAM.c.agency).where(STREAM.c.agency != "").distinct()
    ).scalars()
    people = connection.execute(sa.select(STREAM.c.people).where(STREAM.c.people != "").distinct()).scalars()
    named = [sa.select(table.c.period_id) for table in (ALLOTMENT, AWARD_SUM)]
    windows = connection.execute(
        sa.select(PERIOD.c.label).where(PERIOD.c.id.in_(sa.union(*named))).order_by(PERIOD.c.id.desc())
    ).scalars()
    return FundingChoices(
        regions=tuple(sorted(regions)),
        agencies=tuple(sorted(agencies)),
        people=tuple(sorted({one for who in people for one in who.split(PARTED)})),
        windows=tuple(windows),
        source=_source(session),
    )


def _source(session: Session) -> str:
    """The newest workbooks that lists were read from, such as 'Source: money.xlsx (3 May 2026)'."""
    counted = sa.select(ENTRY.c.submission_id).where(ENTRY.c.submission_id == SUBMISSION.c.id).exists()
    asked = (
        sa.select(FILE.c.name, SUBMISSION.c.submitted_at)
        .join(SUBMISSION, SUBMISSION.c.source_file_id == FILE.c.id)
        .where(SUBMISSION.c.undone_at.is_(None), counted)
        .order_by(SUBMISSION.c.id.desc())
    )
    rows = session.connection().execute(asked).all()
    if not rows:
        return ""
    told = [f"{name} ({at.day} {at:%B %Y})" for name, at in rows[:3]]
    more = f" and {len(rows) - 3} more" if len(rows) > 3 else ""
    return f"Source: {'; '.join(told)}{more}"
