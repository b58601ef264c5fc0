"""What words of the lists mean: said, taken back, and a region's own word before the state's."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Viewer
from data.errors import NotAllowed, NothingSaid
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.store.database import writing
from data.store.opening.local import LOCAL
from data.views.funding.words.stored import words
from tests.store.sheets import ALDER, BIRCH, person
from tests.store.test_lists import hand_in, rows

NEEDS = "SELECT place_id, solution FROM need ORDER BY place_id"
BRANDING, OTHER = "Industry branding", "Other"


@pytest.fixture
def ann(store: Engine) -> Viewer:
    with writing(store) as connection:
        return person(connection, "ann", ("contributor", ALDER))


@pytest.fixture
def asked(store: Engine) -> Engine:
    hand_in(store, "needs", {"place": "Alder", "solution": "Barn"}, {"place": "Birch", "solution": "barn"})
    return store


def test_a_word_said_and_taken_back_leaves_what_was_written(asked: Engine) -> None:
    said = say_meaning(asked, LOCAL, wording("solutions", "BARN", BRANDING))
    assert rows(asked, NEEDS) == [(ALDER, BRANDING), (BIRCH, BRANDING)]
    assert "Barn" in str(rows(asked, "SELECT said FROM listentry"))
    take_back_meaning(asked, LOCAL, said)
    assert rows(asked, NEEDS) == [(ALDER, "Barn"), (BIRCH, "barn")]
    assert [row[0] for row in rows(asked, "SELECT action FROM auditentry ORDER BY id DESC LIMIT 2")] == [
        "withdraw wording",
        "say wording",
    ]


def test_a_regions_own_word_goes_before_the_states(asked: Engine, ann: Viewer) -> None:
    say_meaning(asked, ann, wording("solutions", "Barn", OTHER, ALDER))
    say_meaning(asked, LOCAL, wording("solutions", "Barn", BRANDING))
    assert rows(asked, NEEDS) == [(ALDER, OTHER), (BIRCH, BRANDING)]


def test_a_new_meaning_takes_the_place_of_the_one_before(asked: Engine) -> None:
    say_meaning(asked, LOCAL, wording("solutions", "Barn", OTHER))
    say_meaning(asked, LOCAL, wording("solutions", "barn", BRANDING))
    assert rows(asked, "SELECT count(*) FROM wording WHERE withdrawn_at IS NULL") == [(1,)]
    assert rows(asked, NEEDS) == [(ALDER, BRANDING), (BIRCH, BRANDING)]


def test_only_who_may_speak_for_a_place_says_what_its_words_mean(asked: Engine, ann: Viewer) -> None:
    for place_id in (None, BIRCH):
        with pytest.raises(NotAllowed):
            say_meaning(asked, ann, wording("solutions", "Barn", OTHER, place_id))
    assert rows(asked, "SELECT count(*) FROM wording") == [(0,)]


def test_two_words_cannot_mean_each_other_and_a_meaning_is_wanted(asked: Engine) -> None:
    say_meaning(asked, LOCAL, wording("solutions", "Barn", "Shed"))
    with pytest.raises(NothingSaid, match="Choose what the word means"):
        say_meaning(asked, LOCAL, wording("solutions", "Barn house", "", None))
    with pytest.raises(NothingSaid, match="Take that back first"):
        say_meaning(asked, LOCAL, wording("solutions", "Shed", "Barn"))


def test_a_name_of_its_own_waits_no_more_until_that_is_taken_back(asked: Engine) -> None:
    def waiting() -> list[str]:
        with Session(asked) as session:
            return [word.text for word in words(session, VISITOR).waiting]

    assert waiting() == ["Barn"]
    said = say_meaning(asked, LOCAL, wording("solutions", "Barn", "Barn"))
    assert waiting() == []
    with Session(asked) as session:
        assert [one.sentence for one in words(session, VISITOR).decided] == [
            "Barn (solution) is a name of its own"
        ]
    take_back_meaning(asked, LOCAL, said)
    assert waiting() == ["Barn"]
