"""No order of regions unless all of them agreed; what it hides stands beside it."""

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.ranking import HIDES, may_rank, ranking
from tests.views.state import ALDER, BIRCH, CEDAR, JOBLESS, RATE, SUBMITTED


def agree(session: Session, *places: int) -> None:
    rows = [
        {"id": id, "person_id": 1, "said_at": SUBMITTED, "place_id": id, "about": "ranking"} for id in places
    ]
    session.connection().execute(sa.insert(SQLModel.metadata.tables["agreement"]), rows)


@pytest.mark.parametrize("places", [(), (ALDER, BIRCH)])
def test_without_every_region_there_is_no_order(session: Session, places: tuple[int, ...]) -> None:
    if places:
        agree(session, *places)
    assert not may_rank(session, VISITOR)
    assert ranking(session, VISITOR, RATE, Selection()).shown is None


def test_agreed_to_by_all_it_says_what_it_hides(session: Session) -> None:
    agree(session, ALDER, BIRCH, CEDAR)
    shown = ranking(session, VISITOR, RATE, Selection()).shown
    assert shown is not None
    assert [dot.region for dot in shown.dots] == ["Cedar", "Birch", "Alder"]  # 90, 72 and 64%
    assert shown.values["region"].tolist() == ["Cedar", "Birch", "Alder"]
    assert shown.said.note == f"{HIDES} Chance alone would put 2 of 2 regions anywhere in it (see Funnel)."
    # Cedar gave no number of jobless people: still named, and last in the table
    rates = ranking(session, VISITOR, JOBLESS, Selection()).shown
    assert rates is not None
    assert rates.values["region"].tolist() == ["Birch", "Alder", "Cedar"]
    assert rates.said.left_out == {"Cedar": "does not report it, and need not"}


def test_one_region_that_takes_its_word_back_ends_it(session: Session) -> None:
    agree(session, ALDER, BIRCH, CEDAR)
    table = SQLModel.metadata.tables["agreement"]
    session.connection().execute(sa.update(table).where(table.c.id == CEDAR).values(withdrawn_at=SUBMITTED))
    assert not may_rank(session, VISITOR)
