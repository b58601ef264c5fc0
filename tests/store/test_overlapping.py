"""What is found of a pair of streams: kept with its resolution, said anew, taken back, and carried along."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.errors import NotAllowed, NothingSaid
from data.registers.deciding.overlapping import MEANWHILE, Found, find, take_back_finding
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from data.views.funding.overlaps.found import Finding, findings, history, name_now, of_no_list, standing
from data.views.funding.stored_ledger import ledger
from tests.store.test_lists import hand_in

PAIR = ("Skills fund", "Training fund")
AGREED = Found("competing", "Same workers", "One application for both", "Labor and Trade", date(2026, 11, 3))


def told(store: Engine) -> tuple[Finding, ...]:
    with Session(store) as session:
        return findings(session, VISITOR)


def test_a_finding_stands_with_its_resolution_and_date(store: Engine) -> None:
    find(store, LOCAL, ("Training fund", "Skills fund"), AGREED)
    one = standing(told(store))[PAIR]
    assert (one.verdict, one.resolution, one.agreed_by) == (
        "competing",
        "One application for both",
        "Labor and Trade",
    )
    assert str(one) == "competing, agreed on 3 November 2026 by Labor and Trade"


def test_a_new_word_stands_in_the_place_of_the_one_before_and_both_stay_in_the_history(store: Engine) -> None:
    find(store, LOCAL, PAIR, Found("similar"))
    newest = find(store, LOCAL, PAIR, AGREED)
    assert standing(told(store))[PAIR].verdict == "competing"
    past = history(told(store), PAIR)
    assert list(zip(past["found"], past["state"], strict=True)) == [
        ("competing", "stands"),
        ("similar", "taken back or said anew"),
    ]
    take_back_finding(store, LOCAL, newest)
    assert standing(told(store)) == {}


def test_a_renamed_stream_carries_its_findings_along(store: Engine) -> None:
    find(store, LOCAL, PAIR, AGREED)
    say_meaning(store, LOCAL, wording("streams", "Skills fund", "Workforce fund"))
    assert set(standing(told(store))) == {("Training fund", "Workforce fund")}
    find(store, LOCAL, ("Training fund", "Workforce fund"), Found("similar"))
    assert [one.verdict for one in standing(told(store)).values()] == ["similar"]


def test_only_stewards_say_what_agencies_agree_on(store: Engine) -> None:
    for who in (VISITOR, Viewer("ann", "Ann", Role.CONTRIBUTOR)):
        with pytest.raises(NotAllowed):
            find(store, who, PAIR, AGREED)


@pytest.mark.parametrize(
    ("pair", "found"), [(PAIR, Found("alike")), (("Skills fund", "skills fund"), Found("similar"))]
)
def test_what_is_no_finding_is_refused(store: Engine, pair: tuple[str, str], found: Found) -> None:
    with pytest.raises(NothingSaid):
        find(store, LOCAL, pair, found)


def test_of_two_who_decide_at_once_the_second_is_asked_to_look_again(store: Engine) -> None:
    first = find(store, LOCAL, PAIR, Found("similar", "Same classes"), over=0)
    with pytest.raises(NothingSaid, match="Somebody else spoke of this pair"):
        find(store, LOCAL, PAIR, AGREED, over=0)
    assert [one.why for one in told(store)] == ["Same classes"]
    find(store, LOCAL, PAIR, AGREED, over=first)
    assert standing(told(store))[PAIR].verdict == "competing"
    # What was taken back meanwhile is another state than the one that was seen, too.
    seen = standing(told(store))[PAIR].id
    take_back_finding(store, LOCAL, seen)
    with pytest.raises(NothingSaid, match=MEANWHILE[:20]):
        find(store, LOCAL, PAIR, AGREED, over=seen)


def test_of_many_at_once_one_word_stands_and_none_is_lost(store: Engine) -> None:
    def say(number: int) -> bool:
        try:
            return find(store, LOCAL, PAIR, Found("similar", f"Said by {number}"), over=0) > 0
        except NothingSaid:
            return False

    with ThreadPoolExecutor(4) as people:
        assert sorted(people.map(say, range(4))) == [False, False, False, True]
    assert [one.stands for one in told(store)] == [True]


def test_two_pairs_that_became_one_keep_both_words_and_the_newer_stands(store: Engine) -> None:
    find(store, LOCAL, PAIR, Found("similar"))
    find(store, LOCAL, ("Skills grants", "Training fund"), AGREED)
    word = say_meaning(store, LOCAL, wording("streams", "Skills grants", "Skills fund"))
    assert list(history(told(store), PAIR)["state"]) == ["stands", "stood on a pair that is this one now"]
    assert standing(told(store))[PAIR].verdict == "competing"
    take_back_meaning(store, LOCAL, word)
    assert set(standing(told(store))) == {PAIR, ("Skills grants", "Training fund")}


def test_a_finding_stays_in_sight_when_its_stream_is_taken_back_and_returns_with_it(store: Engine) -> None:
    hand_in(store, "streams", {"name": "Training fund"})
    id = hand_in(store, "streams", {"name": "Skills fund"}, name="b.xlsx")
    find(store, LOCAL, PAIR, AGREED)
    assert apart(store) == []
    undo(store, LOCAL, id)
    assert apart(store) == ["Skills fund and Training fund"]
    # As the newest list spells it.
    hand_in(store, "streams", {"name": "SKILLS Fund"}, name="c.xlsx")
    assert apart(store) == []
    assert set(standing(told(store))) == {("SKILLS Fund", "Training fund")}


def apart(store: Engine) -> list[str]:
    with Session(store) as session:
        streams = set(ledger(session, VISITOR).streams["stream"])
        return list(of_no_list(standing(findings(session, VISITOR)), streams)["pair"])


def test_a_finding_of_two_that_are_one_stream_now_says_so(store: Engine) -> None:
    hand_in(store, "streams", {"name": "Training fund"})
    find(store, LOCAL, PAIR, AGREED)
    say_meaning(store, LOCAL, wording("streams", "Skills fund", "Training fund"))
    assert apart(store) == ["Training fund, once two streams"]


def test_an_old_name_leads_to_the_stream_as_it_is_called_now(store: Engine) -> None:
    say_meaning(store, LOCAL, wording("streams", "Skills fund", "Workforce fund"))
    with Session(store) as session:
        assert name_now(session, VISITOR, "skills FUND") == "Workforce fund"


@pytest.mark.parametrize(("found", "words"), [
    (Found("similar"), "similar, found on "),
    (Found("similar", resolution="One form"), "similar, agreed, as said on "),
    (Found("similar", "", "One form", "Labor"), "similar, agreed by Labor, as said on "),
    (Found("similar", agreed_on=date(2026, 1, 2)), "similar, agreed on 2 January 2026"),
])  # fmt: skip
def test_every_finding_has_a_date(store: Engine, found: Found, words: str) -> None:
    find(store, LOCAL, PAIR, found)
    assert re.fullmatch(rf"{words}(\d+ \w+ 20\d\d)?", str(standing(told(store))[PAIR]))
