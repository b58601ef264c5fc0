"""What is found of a pair of streams: kept with its resolution, said anew, taken back, and carried along."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.errors import NotAllowed, NothingSaid
from data.registers.deciding.overlapping import Found, find, take_back_finding
from data.registers.deciding.wording import say_meaning, wording
from data.store.opening.local import LOCAL
from data.views.funding.overlaps.found import Finding, findings, history, standing

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
