"""Words for solutions and streams, as a steward decides on them, and as others are kept out."""

import pytest
from sqlalchemy import Engine

from data.access import VISITOR, Viewer
from tests.pages.handing_in import ANN, clicked, opened, said
from tests.store.test_lists import hand_in, rows

PAGE = "pages/steward/wordings.py"
EVIL = "[Barn](http://evil.example)"
LABEL = f"{EVIL} (solution)"


@pytest.fixture
def stored(store: Engine) -> Engine:
    hand_in(store, "needs", {"place": "Alder", "solution": EVIL}, {"place": "Birch", "solution": EVIL})
    return store


@pytest.mark.parametrize("viewer", [VISITOR, ANN])
@pytest.mark.usefixtures("stored")
def test_words_are_the_stewards_to_decide(viewer: Viewer) -> None:
    with pytest.raises(ValueError, match="wordings"):
        opened(PAGE, viewer)


def test_the_database_has_the_last_word_on_who_decides(stored: Engine) -> None:
    app = opened(PAGE)
    with stored.begin() as connection:
        connection.exec_driver_sql('DELETE FROM "grant"')
    clicked(app, "word-own")
    assert "This is the state's to say. Ask a steward." in said(app)
    assert rows(stored, "SELECT count(*) FROM wording") == [(0,)]


def test_a_word_gets_a_meaning_for_one_region_and_it_is_taken_back(stored: Engine) -> None:
    app = opened(PAGE)
    assert "1 word not decided, which is a fine state; 0 decided." in said(app)
    assert "stands in 2 needs, in Alder and Birch." in said(app)
    app.selectbox(key=f"word-means-{LABEL}").select("Industry branding")
    app.selectbox(key=f"word-whose-{LABEL}").select("Alder")
    clicked(app, "word-say")
    assert "(solution) means Industry branding in Alder (You" in said(app)
    assert "stands in 1 need, in Birch." in said(app)
    clicked(app, "unsay-1")
    assert "stands in 2 needs, in Alder and Birch." in said(app)


def test_without_a_meaning_nothing_is_stored_and_a_name_may_be_its_own(stored: Engine) -> None:
    app = clicked(opened(PAGE), "word-say")
    assert "Choose what the word means, or say that it is a name of its own." in said(app)
    assert rows(stored, "SELECT count(*) FROM wording") == [(0,)]
    clicked(app, "word-own")
    assert "No word waits." in said(app)
