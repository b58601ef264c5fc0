"""Words that the lists do not have: how often they stand, where, and what they may mean."""

from collections import Counter

from data.registers.solutions import SOLUTIONS
from data.views.funding.words.own import OwnWord, as_table, own_words
from data.views.funding.words.stored import names_of
from tests.views.funding.ledgers import ledger_with

NAMES = {"solutions": SOLUTIONS, "streams": ["WIOA Title I", "WIOA Title II"], "agencies": [], "people": []}
LEDGER = ledger_with(
    streams=[{"stream": "WIOA Title I"}, {"stream": "WIOA Title II"}],
    awards=[{"stream": "Title I WIOA", "solution": "Barn", "region": "Weld", "awards": 3, "committed": 1}],
    needs=[
        {"solution": "barn", "region": "Adams"},
        {"solution": "BARN", "region": "Statewide"},
        {"solution": SOLUTIONS[3].upper(), "region": "Adams"},
    ],
    options=[{"stream": "WIOA Title III", "solution": SOLUTIONS[0], "may": "can"}],
)


def found(decided: set[tuple[str, str]] | None = None) -> dict[str, OwnWord]:
    return {word.text: word for word in own_words(LEDGER, NAMES, decided or set())}


def test_a_word_is_one_however_it_is_spelled_and_says_where_it_stands() -> None:
    words = found()
    assert set(words) == {"Barn", "Title I WIOA", "WIOA Title III"}
    assert words["Barn"].where == "3 awards and 2 needs, in Adams and Weld"
    assert words["Barn"].may_mean == ""


def test_the_same_words_are_suggested_and_another_number_never_is() -> None:
    words = found()
    assert (words["Title I WIOA"].may_mean, words["Title I WIOA"].reason) == (
        "WIOA Title I",
        "It has the same words.",
    )
    numbered = own_words(
        ledger_with(awards=[{"stream": "Fund 2", "solution": "", "committed": 1}]),
        {**NAMES, "streams": ["Fund 1"]},
        set(),
    )
    assert [word.may_mean for word in numbered] == [""]


def test_a_name_of_its_own_waits_no_more() -> None:
    assert "Barn" not in found({("solutions", "barn")})


def test_of_two_agencies_that_look_alike_the_rarer_is_asked_about() -> None:
    agencies = ["Department of Labor", "Department of Labor", "Departement of Labor", "Foundations"]
    ledger = ledger_with(streams=[{"stream": str(at), "agency": name} for at, name in enumerate(agencies)])
    names = names_of(ledger, set())
    assert names["agencies"] == ("Department of Labor", "Foundations")
    waiting = [word for word in own_words(ledger, names, set()) if word.vocabulary == "agencies"]
    assert [(word.text, word.may_mean) for word in waiting] == [
        ("Departement of Labor", "Department of Labor")
    ]


def test_the_table_says_all_of_it() -> None:
    table = as_table(own_words(LEDGER, NAMES, set()))
    assert Counter(table["kind"]) == {"solution": 1, "stream": 2}
    assert table["may mean"].tolist()[0] == "—"
