"""Overlaps as each role sees them, from a workbook with three streams of two agencies."""

import re

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.catalogue.metrics import known_names, vocabulary
from data.reading.process import child
from data.registers.deciding.overlapping import Found, find
from data.registers.deciding.wording import say_meaning, wording
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.pages.handing_in import book, opened, press, said
from tests.store.sheets import STATE

PAGE = "pages/viewer/overlaps.py"
PAIR = ("Skills <b>fund</b>", "Workers & more")
ROLES = [VISITOR, Viewer("ann", "Ann", Role.CONTRIBUTOR), Viewer("stu", "Stu", Role.STEWARD)]
STREAMS = [
    ("Stream", "Agency", "Law or grant", "Objective", "Who may benefit"),
    ("Skills <b>fund</b>", "Labor", "State", "Training designed by industry", "employers"),
    ("Workers & more", "Trade", "Federal", "Training designed by industry", "employers"),
    ("Reading", "Labor", "Library", "Literacy of families", "families"),
]


@pytest.fixture
def money(store: Engine) -> Engine:
    with Session(store) as session:
        names, words = known_names(session, STATE), vocabulary(session)
    content = book(Streams=STREAMS)
    submit(store, LOCAL, draft(child.read(content, "money.xlsx", words), content, names, Decisions(STATE)))
    return store


@pytest.mark.parametrize("who", ROLES, ids=lambda who: who.role.name)
@pytest.mark.usefixtures("money")
def test_every_role_sees_the_pair_that_looks_alike_with_its_reasons(who: Viewer) -> None:
    app = opened(PAGE, who)
    told, drawn = said(app), " ".join(block.proto.body for block in app.get("html"))
    assert "1 pair of streams looks alike: Skills <b>fund</b> and Workers & more" in told
    assert "3 pairs of streams, most alike first" in told
    assert re.search(r"<small>\d+% alike", drawn)  # as a share is written on every page
    assert told.count("Source: ") == 1
    assert "money.xlsx" in told
    assert "Skills &lt;b&gt;fund&lt;/b&gt; and Workers &amp; more" in drawn
    assert "Both serve employers" in drawn or "both serve employers" in drawn
    assert "other=Workers%20%26%20more" in drawn


@pytest.mark.usefixtures("money")
def test_a_pair_opens_by_its_address_in_either_order() -> None:
    app = opened(PAGE, one="Workers & more", other="Skills <b>fund</b>")
    drawn = " ".join(block.proto.body for block in app.get("html"))
    assert "look alike by what is said of them" in said(app)
    assert "Their objectives share: designed, industry, training" in said(app)
    assert "<td>Trade</td><td>Labor</td>" in drawn or "<td>Labor</td><td>Trade</td>" in drawn


@pytest.mark.usefixtures("money")
def test_pairs_within_one_agency_can_be_told_apart() -> None:
    told = said(opened(PAGE, overlaps_whose="Within one agency"))
    assert "No pair of streams looks alike" in told
    assert "1 pair of streams, most alike first" in told


@pytest.mark.usefixtures("store")
def test_without_any_list_it_says_what_to_do_next() -> None:
    assert "No funding list has been handed in yet" in said(opened(PAGE))


@pytest.mark.usefixtures("money")
def test_a_steward_keeps_what_was_agreed_and_takes_it_back() -> None:
    pair = {"one": "Skills <b>fund</b>", "other": "Workers & more"}
    app = opened(PAGE, LOCAL, **pair)
    app.radio[-1].set_value("competing")
    app.text_area[1].set_value("One application for both")
    next(button for button in app.button if button.label == "Keep").click()
    kept = app.run()
    assert not kept.exception
    assert "One application for both" in said(kept)
    assert "Found competing, agreed" in said(kept)
    assert "found competing, agreed" in " ".join(
        block.proto.body for block in opened(PAGE, VISITOR).get("html")
    )
    next(button for button in kept.button if button.label == "Take back").click()
    assert "Nothing is decided of this pair yet" in said(kept.run())


@pytest.mark.usefixtures("money")
def test_a_viewer_reads_and_does_not_decide() -> None:
    app = opened(PAGE, VISITOR, one="Skills <b>fund</b>", other="Workers & more")
    assert [button.label for button in app.button if button.label in ("Keep", "Take back")] == []


@pytest.mark.usefixtures("money")
def test_a_steward_is_told_of_a_word_said_meanwhile_and_keeps_what_was_written(store: Engine) -> None:
    app = opened(PAGE, LOCAL, one=PAIR[0], other=PAIR[1])
    app.radio[-1].set_value("competing")
    app.text_area[0].set_value("They train the same workers")
    find(store, LOCAL, PAIR, Found("similar", "Other classes"))
    told = said(press(app, "Keep"))
    assert "Somebody else spoke of this pair while you wrote" in told
    assert "Other classes" in told  # what stands now
    assert app.expander[0].proto.expanded
    assert app.text_area[0].value == "They train the same workers"
    assert app.radio[-1].value == "competing"
    assert "Found competing" in said(press(app, "Keep"))
    assert app.text_area[0].value == "They train the same workers"


@pytest.mark.usefixtures("money")
def test_pairs_are_chosen_by_what_was_found(store: Engine) -> None:
    find(store, LOCAL, PAIR, Found("competing"))
    shown = {
        way: said(opened(PAGE, VISITOR, overlaps_decided=way)).count("1 pair of streams, most alike first")
        for way in ("Decided", "Found competing", "Found similar")
    }
    assert shown == {"Decided": 1, "Found competing": 1, "Found similar": 0}
    assert "2 pairs of streams, most alike first" in said(opened(PAGE, VISITOR, overlaps_decided="Open"))


@pytest.mark.usefixtures("money")
def test_a_link_with_an_older_name_opens_the_pair(store: Engine) -> None:
    find(store, LOCAL, PAIR, Found("competing"))
    say_meaning(store, LOCAL, wording("streams", "Old workers fund", PAIR[1]))
    app = opened(PAGE, VISITOR, one=PAIR[0], other="Old workers fund")
    assert "Found competing" in said(app)
    assert app.query_params["other"] in (PAIR[1], [PAIR[1]])
    told = said(opened(PAGE, VISITOR, one=PAIR[0], other="Gone fund"))
    assert "Gone fund is not among the streams of this choice" in told


@pytest.mark.usefixtures("money")
def test_what_was_found_of_a_stream_that_is_gone_stays_in_sight(store: Engine) -> None:
    find(store, LOCAL, ("Gone fund", PAIR[1]), Found("competing", resolution="One <i>form</i>"))
    drawn = " ".join(block.proto.body for block in opened(PAGE, VISITOR).get("html"))
    assert "Gone fund and Workers &amp; more" in drawn
    assert "One &lt;i&gt;form" in drawn
