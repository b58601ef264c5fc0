"""What stands beside an indicator, and who agreed to a ranking."""

from typing import Any

import pytest
from sqlmodel import Session

from components.indicator.beside import beside_html
from data.access import VISITOR
from data.catalogue.tables import Adoption, Agreement, Alignment
from data.views.catalogue.agreements import ranking_agreed
from data.views.catalogue.alignment import Beside, Neighbour, beside
from data.views.overview.newest import Newest, newest
from tests.views.state import ALDER, BIRCH, CEDAR, COFFEE, PLACED, PROMOTED, RATE
from tests.views.words import SAID, enter


def aligned(degree: str, reason: str = "", **more: Any) -> Alignment:
    about: dict[str, Any] = {"person_id": 0, "said_at": SAID, "metric_id": COFFEE, "indicator_id": PLACED}
    return Alignment(**about | {"degree": degree, "reason": reason} | more)


def agreement(place_id: int, **more: Any) -> Agreement:
    return Agreement(person_id=0, said_at=SAID, place_id=place_id, about="ranking", **more)


def test_a_similar_metric_stands_beside_with_its_newest_number_and_its_cell(session: Session) -> None:
    enter(session, aligned("similar", "Counts guests as well."))
    found = beside(session, VISITOR, PLACED)
    (coffee,) = found.similar
    assert (coffee.metric_id, coffee.name, coffee.region) == (COFFEE, "Coffee mornings", "Birch")
    assert coffee.reason == "Counts guests as well."
    assert coffee.newest is not None
    assert coffee.newest.words == "5, PY2025-Q1"
    assert found.not_comparable == ()


@pytest.mark.parametrize("degree", ["similar", "not comparable"])
def test_each_degree_stands_in_its_own_list(session: Session, degree: str) -> None:
    enter(session, aligned(degree))
    found = beside(session, VISITOR, PLACED)
    assert len(found.similar) == (degree == "similar")
    assert len(found.not_comparable) == (degree == "not comparable")


@pytest.mark.parametrize("word", [
    aligned("same"),  # it is added up, and stands in the indicator itself
    aligned("similar", withdrawn_at=SAID),
    aligned("similar", indicator_id=RATE),
])  # fmt: skip
def test_what_is_the_same_taken_back_or_of_another_indicator_does_not_stand_here(
    session: Session, word: Alignment
) -> None:
    enter(session, word)
    found = beside(session, VISITOR, PLACED)
    assert (found.similar, found.not_comparable) == ((), ())


def test_regions_say_themselves_why_they_do_not_count_it(session: Session) -> None:
    about: dict[str, Any] = {"person_id": 0, "said_at": SAID, "metric_id": PLACED}
    enter(
        session,
        Adoption(**about, place_id=ALDER, choice="adopt", why="It is ours."),
        Adoption(**about, place_id=BIRCH, choice="adapt", adapted_id=COFFEE),
        Adoption(**about, place_id=CEDAR, choice="skip", why="The college counts it."),
    )
    assert beside(session, VISITOR, PLACED).answers == (
        "Birch adapts it, by 'Coffee mornings'",
        "Cedar skips it: 'The college counts it.'",
    )
    assert beside(session, VISITOR, RATE).answers == ()


def test_the_newest_number_is_the_last_one_and_a_suppression_stays_one(session: Session) -> None:
    found = newest(session, VISITOR, [PLACED, PROMOTED], [ALDER, CEDAR])
    assert {key: told.words for key, told in found.items()} == {
        (PLACED, ALDER): "50, PY2025-Q1",
        (PLACED, CEDAR): "38, PY2025-Q1",
        (PROMOTED, ALDER): "suppressed, PY2025-Q1",
    }
    assert found[PROMOTED, ALDER].value is None


def test_a_ranking_needs_the_yes_of_every_region(session: Session) -> None:
    assert not ranking_agreed(session, VISITOR).by_all
    enter(session, agreement(ALDER), agreement(BIRCH), agreement(CEDAR, withdrawn_at=SAID))
    two = ranking_agreed(session, VISITOR)
    assert (two.yes, two.others, two.by_all) == (("Alder", "Birch"), ("Cedar",), False)
    enter(session, agreement(CEDAR))
    assert ranking_agreed(session, VISITOR).by_all


def test_a_yes_to_something_else_is_no_yes_to_a_ranking(session: Session) -> None:
    enter(session, *(agreement(place).model_copy(update={"about": "map"}) for place in (ALDER, BIRCH, CEDAR)))
    assert ranking_agreed(session, VISITOR).yes == ()


def test_names_and_reasons_of_regions_are_only_words_on_the_page() -> None:
    bad = "<img src=x onerror=alert(1)>"
    drawn = beside_html(Beside((Neighbour(1, bad, bad, bad, Newest(1.0, "people", bad, 7)),), ()))
    assert "<img" not in drawn
    assert "sources?observation=7" in drawn
    assert "≈ similar" in drawn
