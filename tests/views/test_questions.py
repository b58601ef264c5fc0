"""Who is asked about a number, of which numbers, and what becomes of an answer."""

import pytest
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.views.handing_in.questions import questions
from tests.views.saying import SAID, enter, given, word
from tests.views.state import ALDER, BIRCH, PLACED, QUARTERS

ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
STU = Viewer("stu", "Stu", Role.STEWARD)
NEXT = QUARTERS[-1]


def jump(session: Session, value: float | None = 460, place: int = ALDER) -> None:
    """A metric that was steady for four quarters and is not in the fifth."""
    enter(session, "metric", id=60, name="Hired", unit="people", aggregation="sum", owner_id=place)
    for period, number in zip(QUARTERS, (40, 46, 42, 44, value), strict=True):
        given(session, {"metric_id": 60, "place_id": place}, period.id, number, 900)


def asked(session: Session, who: Viewer = ANN, place: int = ALDER) -> list[str]:
    return [one.words for one in questions(session, who, place).open]


HIRED = "Hired was 40 to 46 for four quarters and is 460 in PY2025-Q1. Is that right?"


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (ANN, [HIRED]),
        (STU, [HIRED]),
        (VISITOR, []),
        (Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH})), []),
    ],
    ids=["contributor", "steward", "viewer", "another region's"],
)
def test_only_whoever_may_hand_in_is_asked(session: Session, who: Viewer, told: list[str]) -> None:
    jump(session)
    assert asked(session, who) == told


def test_an_ordinary_state_is_asked_nothing(session: Session) -> None:
    assert asked(session, STU, ALDER) == asked(session, STU, BIRCH) == []


def test_a_number_that_is_held_back_is_in_no_question(session: Session) -> None:
    jump(session, None)
    assert asked(session) == []


def test_a_question_names_its_cell_and_its_neighbours(session: Session) -> None:
    jump(session)
    (one,) = questions(session, ANN, ALDER).open
    assert (one.number.value, one.number.period) == (460, "PY2025-Q1")
    assert one.number.observation > 0
    assert [(number.period, number.value) for number in one.beside] == [("PY2024-Q3", 42), ("PY2024-Q4", 44)]


def test_what_was_answered_is_not_asked_again_until_it_is_taken_back(session: Session) -> None:
    jump(session)
    (one,) = questions(session, ANN, ALDER).open
    answer = {"place_id": ALDER, "check": one.check, "about": one.about}
    word(session, "answer", id=1, text="A plant hired.", **answer)
    found = questions(session, ANN, ALDER)
    assert found.open == ()
    assert [(told.id, told.text, told.by, told.question.words) for told in found.answered] == [
        (1, "A plant hired.", "Ada", HIRED)
    ]
    assert questions(session, VISITOR, ALDER).answered == ()


def test_an_answer_taken_back_opens_the_question(session: Session) -> None:
    jump(session)
    (one,) = questions(session, ANN, ALDER).open
    answer = {"place_id": ALDER, "check": one.check, "about": one.about}
    word(session, "answer", text="", withdrawn_at=SAID, withdrawn_by_id=1, **answer)
    assert asked(session) == [HIRED]


def test_an_answer_for_one_value_is_none_for_another(session: Session) -> None:
    jump(session)
    answer = {"place_id": ALDER, "check": "jump", "about": f"series 900, period {NEXT.id}, 470"}
    word(session, "answer", text="", **answer)
    assert asked(session) == [HIRED]


def test_partnerships_may_not_exceed_their_region_and_groups_have_to_make_it_up(session: Session) -> None:
    enter(session, "partnership", id=2, place_id=ALDER, name="Menders", sectors="", convener="", stage="")
    # Alder placed 50 in the newest quarter, its Makers 25.
    given(session, {"metric_id": PLACED, "place_id": ALDER, "partnership_id": 2}, NEXT.id, 40, 901)
    for at, (group, value) in enumerate((("women", 20), ("men", 20)), start=902):
        about = {"metric_id": PLACED, "place_id": ALDER, "breakdown": f"sex={group}"}
        given(session, about, NEXT.id, value, at)
    assert asked(session) == [
        "People placed is 50 in PY2025-Q1, and its 2 partnerships add up to 65. Is that right?",
        "People placed is 50 in PY2025-Q1, and its 2 groups add up to 40. Is that right?",
    ]


def test_counties_are_held_against_the_region_once_all_of_them_gave_a_number(session: Session) -> None:
    for id, name in ((20, "Oak County"), (21, "Elm County")):
        enter(session, "place", id=id, parent_id=ALDER, kind="county", name=name)
    given(session, {"metric_id": PLACED, "place_id": 20}, NEXT.id, 20, 903)
    assert asked(session) == []
    given(session, {"metric_id": PLACED, "place_id": 21}, NEXT.id, 45, 904)
    assert asked(session) == [
        "People placed is 50 in PY2025-Q1, and its 2 counties add up to 65. Is that right?"
    ]


def test_a_goal_is_no_part_and_no_number_to_ask_about(session: Session) -> None:
    for at, word_ in enumerate(("Goal", "Baseline"), start=905):
        about = {"metric_id": PLACED, "place_id": ALDER, "breakdown": f"measure={word_}"}
        given(session, about, NEXT.id, 5000, at)
    assert asked(session) == []


def test_of_very_many_groups_none_is_looked_at_and_all_else_is(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    jump(session)
    for at, (group, value) in enumerate((("women", 20), ("men", 20)), start=902):
        about = {"metric_id": PLACED, "place_id": ALDER, "breakdown": f"sex={group}"}
        given(session, about, NEXT.id, value, at)
    assert len(asked(session)) == 2
    monkeypatch.setattr("data.views.handing_in.questions.MOST_GROUPS", 1)
    assert asked(session) == [HIRED]
