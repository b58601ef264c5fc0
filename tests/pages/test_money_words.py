"""The words of the pages about money: said once, at the foot of each, and before anything is there."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from sqlalchemy import Engine

from data.access import VISITOR
from data.store.opening.local import LOCAL
from data.views.funding.glossary import ANSWERS, MEANINGS, PAGES
from tests.pages.handing_in import opened, said
from tests.pages.test_gaps_page import drawn, money
from tests.store.test_lists import hand_in

__all__ = ["money"]
STREAM = {"name": "Skills fund", "agency": "Labor"}


def test_every_word_of_a_page_is_said_somewhere_and_each_is_used() -> None:
    used = {word for words in PAGES.values() for word in words}
    assert used == set(MEANINGS)
    assert PAGES.keys() - {"lists"} == ANSWERS.keys()  # the state's solutions are always on a list


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("money")
def test_each_page_says_what_its_words_mean(page: str) -> None:
    told = drawn(opened(f"pages/viewer/{page}.py"))
    assert all(MEANINGS[word].partition("'")[0] in told for word in PAGES[page])


@pytest.mark.parametrize("page", ANSWERS)
@pytest.mark.usefixtures("store")
def test_an_empty_page_says_what_it_will_answer_and_leads_on(page: str) -> None:
    for who, lead in ((VISITOR, "Ask a contributor"), (LOCAL, "Type a list on screen")):
        app = opened(f"pages/viewer/{page}.py", who)
        told = f"{said(app)} {[link.proto.label for link in app.get('page_link')]}"
        assert "handed in yet" in told
        assert ANSWERS[page] in told
        assert lead in told


ALONE: Iterable[tuple[str, str]] = [
    ("funding", "Nobody said what is available"),
    ("gaps", "No needs are listed yet"),
    ("what_pays", "No rule says that Skills fund can pay for a solution"),
    ("overlaps", "No two streams are listed yet"),
    ("braid", "No list of needs has been handed in yet"),
    ("money_calendar", "No day is known for the next 90 days or after"),
    ("money_flow", "No money is said to be committed here"),
    ("money_by_region", "No award here has an amount"),
    ("lists", "1 stream"),
]


@pytest.mark.parametrize(("page", "words"), ALONE)
def test_one_stream_alone_is_told_as_what_it_is(store: Engine, page: str, words: str) -> None:
    alone: Mapping[str, Any] = STREAM
    hand_in(store, "streams", alone)
    assert words in said(opened(f"pages/viewer/{page}.py"))
