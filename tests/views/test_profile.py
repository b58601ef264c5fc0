"""Who a region is, what its last workbook changed, and what stands beside its numbers."""

from datetime import UTC, date, datetime

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.overview.cards import Aside, Card
from data.views.region.beside import own_names
from data.views.region.last_handed_in import last_handed_in
from data.views.region.profile import Partner, profile, shown_first, stages, why_first
from data.views.region.region import blanks, by_owner, region
from tests.views.saying import SAID, enter, word
from tests.views.state import (
    ALDER,
    BIRCH,
    CEDAR,
    EARNINGS,
    PLACED,
    PROMOTED,
    QUARTERS,
    RATE,
    SUBMITTED,
    WAGE,
)

TODAY = date(2026, 3, 1)
MAKERS = Partner(1, "Makers", "Manufacturing", "", "Launching", date(2025, 9, 1), ("Process",))
NOW = Selection()


def staged(session: Session) -> None:
    enter(session, "stage", id=1, name="Mature", position=2, themes="")
    enter(session, "stage", id=2, name="Launching", position=1, themes="Reach; Wages")
    enter(session, "place", id=20, parent_id=ALDER, kind="county", name="Oak County")
    enter(session, "place", id=21, parent_id=ALDER, kind="county", name="Elm County")


def test_a_region_in_a_line(session: Session) -> None:
    staged(session)
    about = profile(session, VISITOR, ALDER)
    assert str(about) == "1 partnership in manufacturing and energy · Elm and Oak Counties"
    assert str(profile(session, VISITOR, CEDAR)) == ""
    assert stages(session, VISITOR) == ("Launching", "Mature")


def test_a_partnership_that_ended_is_not_listed(session: Session) -> None:
    enter(session, "partnership", id=2, place_id=ALDER, name="Old one", sectors="", convener="", stage="",
          ended=date(2024, 1, 1))  # fmt: skip
    assert profile(session, VISITOR, ALDER).names == ["Alder Makers"]


@pytest.mark.parametrize(
    ("started", "is_new"),
    [
        (date(2025, 3, 1), False),  # a year ago to the day
        (date(2025, 3, 2), True),
        (date(2026, 3, 1), True),
        (date(2026, 4, 1), False),  # it has not begun
        (None, False),
    ],
)
def test_the_first_year_is_a_year(started: date | None, is_new: bool) -> None:
    assert Partner(1, "Makers", "", "", "", started).is_new(TODAY) is is_new


def test_a_stage_says_what_comes_first_and_a_first_year_goes_by_the_first_stage(session: Session) -> None:
    staged(session)
    about = profile(session, VISITOR, ALDER)
    young = Partner(1, "Makers", "", "", "", date(2025, 9, 1))
    old = Partner(1, "Makers", "", "", "Mature", date(2019, 9, 1))
    assert shown_first(about, MAKERS, TODAY) == ("Process",)
    assert shown_first(about, young, TODAY) == ("Reach", "Wages")
    assert shown_first(about, old, TODAY) == ()
    assert why_first(old, (), TODAY) == ""
    assert why_first(young, ("Reach",), TODAY) == (
        "Makers began on 1 September 2025 and is in its first year: how it works comes first. "
        "Outcomes usually come later."
    )


def test_themes_of_the_stage_come_before_all_others(session: Session) -> None:
    cards = region(session, VISITOR, BIRCH)
    assert list(by_owner(cards, ("Reach", "Wages"))) == ["Reach", "Its own metrics", "Outcomes", "Context"]


def test_a_partnerships_cards_are_its_own_numbers(session: Session) -> None:
    (card,) = region(session, VISITOR, ALDER, NOW, 1)
    assert (card.measure.name, card.words, card.change, card.since) == (
        "People placed", "25", "▲ 5 (25%)", "PY2024-Q4",
    )  # fmt: skip


def test_what_has_no_number_is_named_by_its_kind_of_blank(session: Session) -> None:
    enter(session, "series", id=900, metric_id=EARNINGS, place_id=BIRCH, breakdown="")
    for period, status in zip(QUARTERS[:2], ("not applicable", "not due"), strict=True):
        about = {"series_id": 900, "period_id": period.id}
        enter(session, "current", observation_id=1, status=status, **about)
    assert blanks(session, VISITOR, BIRCH, NOW) == {"not due": ["Median earnings"]}
    assert blanks(session, VISITOR, BIRCH, Selection(period="PY2024-Q1")) == {
        "not applicable": ["Median earnings"]
    }
    assert blanks(session, VISITOR, ALDER, NOW) == {}


def test_the_last_workbook_of_a_region_and_what_it_revised(session: Session) -> None:
    last = last_handed_in(session, VISITOR, ALDER, NOW)
    assert last is not None
    assert str(last).startswith("alder.xlsx, handed in on 3 November 2025, brought ")
    assert last_handed_in(session, VISITOR, BIRCH, NOW) is None


def revise(session: Session, value: float, hidden: bool = False) -> None:
    """A second workbook of Alder gives another number for people placed in the last quarter."""
    series, before = session.connection().execute(sa.text(
        "SELECT c.series_id, c.observation_id FROM current c JOIN series s ON s.id = c.series_id "
        "WHERE s.metric_id = :metric AND s.place_id = :place AND s.partnership_id IS NULL "
        "AND c.period_id = :period"
    ), {"metric": PLACED, "place": ALDER, "period": QUARTERS[-1].id}).one()  # fmt: skip
    enter(session, "submission", id=2, source_file_id=1, place_id=ALDER, person_id=1, new=0, changed=1,
          submitted_at=SUBMITTED.replace(day=9), first_observation_id=501, last_observation_id=501, same=0,
          undone_at=None)  # fmt: skip
    enter(session, "observation", id=501, submission_id=2, series_id=series, period_id=QUARTERS[-1].id,
          value=value, status="reported", provisional=False, sheet="Q1", cell="B9",
          replaces_id=before)  # fmt: skip
    current = SQLModel.metadata.tables["current"]
    shown = {"value": None, "status": "suppressed"} if hidden else {"value": value}
    session.connection().execute(
        sa.update(current)
        .where(current.c.series_id == series, current.c.period_id == QUARTERS[-1].id)
        .values(observation_id=501, hidden=hidden, **shown)
    )


def stood_aside(session: Session) -> None:
    """The first workbook was taken back, so that only one of the same bytes stands."""
    first = SQLModel.metadata.tables["submission"]
    gone = {"undone_at": datetime(2025, 11, 10, tzinfo=UTC), "undone_by_id": 1}
    session.connection().execute(sa.update(first).where(first.c.id == 1).values(gone))


def test_a_revised_number_is_named_and_leads_to_its_cell(session: Session) -> None:
    stood_aside(session)
    revise(session, 52)
    last = last_handed_in(session, VISITOR, ALDER, NOW)
    assert last is not None
    assert str(last) == "alder.xlsx, handed in on 9 November 2025, brought 1 revised number."
    assert [(one.words, one.observation) for one in last.revised] == [("People placed, PY2025-Q1: 52", 501)]
    assert last.taken_back == ("alder.xlsx",)


def test_a_revised_number_that_is_held_back_is_not_named(session: Session) -> None:
    stood_aside(session)
    revise(session, 4, hidden=True)
    last = last_handed_in(session, VISITOR, ALDER, NOW)
    assert last is not None
    assert last.revised == ()


def beside(session: Session, metric: int, selection: Selection = NOW) -> tuple[Aside, ...]:
    return card_of(session, metric, selection).beside


def card_of(session: Session, metric: int, selection: Selection = NOW) -> Card:
    return next(c for c in region(session, VISITOR, ALDER, selection) if c.measure.id == metric)


def test_a_regions_aim_and_story_stand_beside_the_number_they_are_about(session: Session) -> None:
    about = {"place_id": ALDER, "metric_id": PLACED}
    word(session, "target", period_id=QUARTERS[-1].id, kind="target", value=60, why="A plant.", **about)
    word(session, "note", period_id=QUARTERS[1].id, text="A fair in the autumn.", **about)
    assert beside(session, PLACED) == (
        Aside("aim", "Its own target for PY2025-Q1: 60 people", "A plant."),
        Aside("story", "A fair in the autumn.", "Ada, 5 November 2025 about PY2024-Q2"),
    )
    assert beside(session, WAGE) == ()
    assert SAID.day == 5
    assert beside(session, PLACED, Selection(known="2025-11-04")) == ()  # nobody had said it yet


def test_a_story_of_another_time_is_not_told_of_this_one(session: Session) -> None:
    word(session, "note", place_id=ALDER, metric_id=PLACED, period_id=QUARTERS[-1].id, text="A plant.")
    assert beside(session, PLACED, Selection(period="PY2024-Q2")) == ()


def test_an_indicator_goes_by_the_regions_own_name_where_its_metric_counts_as_it(session: Session) -> None:
    enter(session, "metric", id=50, name="Hired", owner_id=ALDER, counts_as_id=PLACED)
    enter(session, "metric", id=51, name="Kept", owner_id=BIRCH, counts_as_id=RATE)
    assert own_names(session, ALDER, [PLACED, RATE, PROMOTED]) == {PLACED: "Hired"}
    assert card_of(session, PLACED).title == "Hired"
    assert card_of(session, RATE).title == ""
