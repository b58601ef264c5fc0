"""What regions made of the state's offer. Nothing said is an answer that nobody counts against them."""

from typing import Any

import pytest
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.catalogue.tables import Adoption
from data.views.catalogue.adoption import as_table, by_theme, finding, in_use, reach
from data.views.catalogue.guide_posts import offers, own_metrics, spoken_for
from tests.views.state import ALDER, BIRCH, CEDAR, COFFEE, PLACED, RATE, WAGE
from tests.views.words import SAID, enter


def adoption(place_id: int, metric_id: int, choice: str, **more: Any) -> Adoption:
    about: dict[str, Any] = {"person_id": 0, "said_at": SAID, "place_id": place_id, "metric_id": metric_id}
    return Adoption(**about, choice=choice, **more)


@pytest.fixture
def spoken(session: Session) -> Session:
    """Alder adopts, Birch adapts and skips, Cedar took its word back."""
    enter(
        session,
        adoption(ALDER, PLACED, "adopt"),
        adoption(BIRCH, PLACED, "adapt", adapted_id=COFFEE, why="Jobs begin over coffee."),
        adoption(CEDAR, PLACED, "skip", withdrawn_at=SAID),
        adoption(BIRCH, WAGE, "skip", why="We ask nobody for a wage."),
    )
    return session


def test_guide_posts_stand_in_the_state_s_order_by_theme(spoken: Session) -> None:
    assert [post.name for post in in_use(spoken, VISITOR).posts] == [
        *("People placed", "Same employer", "Title promotion"),  # Outcomes
        *("Exiters", "Wage at placement", "Median earnings", "Unemployment rate"),  # Reach, Wages, Context
    ]
    assert list(by_theme(in_use(spoken, VISITOR).posts)) == ["Outcomes", "Reach", "Wages", "Context"]


def test_how_a_guide_post_is_used_is_told_neutrally(spoken: Session) -> None:
    said = {post.name: reach(post, 3) for post in in_use(spoken, VISITOR).posts}
    assert said["People placed"] == "Adopted or adapted by 2 of 3 regions"
    assert said["Wage at placement"] == "Adopted by no region so far; 1 skips it"
    assert said["Exiters"] == "Nothing said of it yet"
    assert finding(in_use(spoken, VISITOR)) == "1 of 7 guide posts are adopted or adapted by a region"


def test_reasons_are_told_with_the_answer(spoken: Session) -> None:
    placed = in_use(spoken, VISITOR).posts[0]
    assert [answer.sentence for answer in placed.answers.values()] == [
        "Alder adopts it",
        "Birch adapts it, by 'Coffee mornings': 'Jobs begin over coffee.'",
    ]


def test_the_table_has_a_row_for_silence_too(spoken: Session) -> None:
    table = as_table(in_use(spoken, VISITOR))
    assert len(table) == 7 * 3
    assert table["said"].value_counts().to_dict() == {
        "nothing said": 18, "adopted": 1, "adapted": 1, "skipped": 1
    }  # fmt: skip
    wage = table[(table["indicator"] == "Wage at placement") & (table["region"] == "Birch")]
    assert wage["why"].to_list() == ["We ask nobody for a wage."]


def test_a_state_in_which_nobody_said_anything_is_a_fine_state(session: Session) -> None:
    assert finding(in_use(session, VISITOR)) == "No region has said anything yet, which is fine"


def test_the_newest_of_two_words_counts(session: Session) -> None:
    enter(session, adoption(ALDER, RATE, "adopt"), adoption(ALDER, RATE, "skip"))
    rate = next(post for post in in_use(session, VISITOR).posts if post.metric_id == RATE)
    assert [answer.choice for answer in rate.answers.values()] == ["skip"]


def test_an_offer_tells_a_region_who_else_uses_it_and_its_own_number(spoken: Session) -> None:
    placed, *_ = offers(spoken, VISITOR, "Alder")
    assert placed.answer is not None
    assert placed.answer.choice == "adopt"
    assert placed.newest is not None
    assert placed.newest.words == "50, PY2025-Q1"
    assert placed.reports == 3
    wage = next(offer for offer in offers(spoken, VISITOR, "Birch") if offer.post.metric_id == WAGE)
    assert (wage.newest, wage.reports) == (None, 2)


def test_a_region_with_blanks_alone_gives_no_numbers(session: Session) -> None:
    session.connection().exec_driver_sql(
        "UPDATE current SET status = 'not reported', value = NULL WHERE series_id IN "
        f"(SELECT id FROM series WHERE metric_id = {WAGE} AND place_id = {CEDAR})"
    )
    wage = next(offer for offer in offers(session, VISITOR, "Cedar") if offer.post.metric_id == WAGE)
    assert (wage.newest, wage.reports) == (None, 1)


def test_whoever_hands_in_for_a_region_speaks_for_it_alone(session: Session) -> None:
    ann = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({BIRCH}))
    assert spoken_for(session, ann) == {"Birch": BIRCH}
    assert spoken_for(session, VISITOR) == {}
    assert own_metrics(session, ann, BIRCH) == {"Coffee mornings": COFFEE}
    assert own_metrics(session, ann, ALDER) == {}
