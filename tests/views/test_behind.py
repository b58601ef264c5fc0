"""What stands behind the cards of the small state: who moved, how new it is, which cell it was."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.store.database import writing
from data.views.overview.cards import Card, Moves
from data.views.overview.freshness import Fresh, by_region, how_old
from data.views.overview.overview import overview
from models import Observation, Place
from tests.views.state import SUBMITTED, state_rows


def cards(session: Session, selection: Selection | None = None) -> dict[str, Card]:
    return {card.measure.name: card for card in overview(session, VISITOR, selection or Selection())}


@pytest.mark.parametrize(
    ("name", "rose", "fell", "steady", "since"),
    [
        ("People placed", ("Alder", "Birch", "Cedar"), (), (), "PY2024-Q1"),
        ("Exiters", (), (), ("Alder", "Birch"), "PY2024-Q1"),  # Cedar gives none: in no count
        ("Same employer", ("Alder", "Birch"), (), ("Cedar",), "PY2024-Q1"),
        ("Wage at placement", ("Alder", "Cedar"), (), (), "PY2024-Q1"),
        ("Unemployment rate", (), ("Alder", "Birch"), (), "2021"),  # 5.0 to 4.1 and 6.1 to 4.9
    ],
)
def test_who_gave_both_ends_is_told_by_the_way_it_went(
    session: Session, name: str, rose: tuple[str], fell: tuple[str], steady: tuple[str], since: str
) -> None:
    assert cards(session)[name].moves == Moves(rose, fell, steady, since)


def test_what_is_suppressed_now_moved_nowhere(session: Session) -> None:
    # Alder is suppressed and Birch not due: neither has a number at the end of the line.
    assert cards(session)["Title promotion"].moves == Moves((), (), (), "PY2024-Q1")


def test_one_number_has_no_moves(session: Session) -> None:
    assert cards(session)["Median earnings"].moves is None


@pytest.mark.parametrize(
    ("moves", "words"),
    [
        (Moves(("A", "B"), ("C",), (), "2021"), "rose in 2 and fell in 1 of 3 regions since 2021"),
        (Moves((), (), ("C",), "2021", "partnerships"), "stayed in 1 of 1 partnerships since 2021"),
        (Moves((), (), (), "2021"), "no earlier number to compare"),
    ],
)
def test_moves_say_themselves(moves: Moves, words: str) -> None:
    assert moves.in_words == words


def test_numbers_without_a_sum_say_where_they_moved(session: Session) -> None:
    # As of 2024 the state's own rate stands; two chosen regions have no single one: 5.0 to 4.1, 6.1 to 4.9.
    rate = cards(session, Selection(regions=("Alder", "Birch")))["Unemployment rate"]
    assert (rate.words, rate.change) == ("4.1% to 4.9%", "fell in 2 of 2 regions since 2021")


def test_a_sectors_partnerships_are_told_by_name(session: Session) -> None:
    placed = cards(session, Selection(sector="Energy"))["People placed"]  # 20 to 25
    assert placed.moves == Moves(("Alder Makers",), (), (), "PY2024-Q4", "partnerships")


def test_a_card_of_one_cell_leads_to_it(session: Session) -> None:
    shown = cards(session)
    observation = session.get(Observation, shown["Unemployment rate"].observation)
    assert observation is not None
    assert observation.value == 4.3  # the state's own figure for 2024
    assert shown["People placed"].observation is None
    assert cards(session, Selection(regions=("Alder",)))["People placed"].observation is not None


def test_what_may_still_change_is_counted_among_the_newest(engine: Engine) -> None:
    rows = state_rows()
    for row in rows["observation"]:
        # Alder's first number and its newest, 40 and 50: only the newest is behind the card.
        row["provisional"] = row["series_id"] == 1 and row["value"] in (40.0, 50.0)
    with writing(engine) as connection:
        for name, given in rows.items():
            connection.execute(sa.insert(SQLModel.metadata.tables[name]), given)
    with Session(engine) as session:
        shown = cards(session)["People placed"]
        assert (shown.provisional, shown.behind, shown.asked) == (1, 3, 3)
        assert cards(session)["Same employer"].provisional == 0


def test_a_card_knows_when_its_newest_number_came(session: Session) -> None:
    assert cards(session)["People placed"].handed_in == SUBMITTED


def test_each_region_has_its_newest_period_and_the_day_it_came(session: Session) -> None:
    session.add(Place(id=9, parent_id=1, kind="region", name="Dune"))
    session.flush()
    assert by_region(session, VISITOR) == [
        Fresh("Alder", "PY2025-Q1", SUBMITTED),
        Fresh("Birch", "PY2025-Q1", SUBMITTED),
        Fresh("Cedar", "PY2025-Q1", SUBMITTED),
        Fresh("Dune"),
    ]
    assert [one.region for one in by_region(session, VISITOR, Selection(regions=("Cedar",)))] == ["Cedar"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2025, 11, 3), "newest from 3 November 2025"),
        (date(2025, 12, 4), "newest from 3 November 2025"),  # 31 days
        (date(2025, 12, 5), "newest from 3 November 2025, 1 month old"),
        (date(2026, 3, 3), "newest from 3 November 2025, 4 months old"),
        (date(2026, 11, 3), "newest from 3 November 2025: nothing newer for a year"),
        (date(2028, 1, 3), "newest from 3 November 2025: nothing newer for 2 years"),
    ],
)
def test_age_is_told_in_plain_words(today: date, words: str) -> None:
    assert how_old(datetime(2025, 11, 3, tzinfo=UTC).date(), today) == words
