"""The ledger as the store gives it, for a state with the regions Alder and Birch."""

from datetime import date

import pandas as pd
import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from data.views.funding.choices import funding_choices
from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.words import committed_words
from data.views.funding.ledger import NOT_KNOWN, NOT_SAID, STATEWIDE, FundingSelection, Ledger
from data.views.funding.met_needs import met_needs
from data.views.funding.stored_ledger import ledger_of
from models import Place
from tests.store.sheets import BIRCH, add_place
from tests.store.test_lists import hand_in

EVERYTHING = FundingSelection()
AWARD = {"stream": "WIOA", "solution": "Upskilling", "period": "PY2025"}


def told(store: Engine, selection: FundingSelection = EVERYTHING) -> Ledger:
    with Session(store) as session:
        return ledger_of(session, VISITOR, selection)


def committed(ledger: Ledger) -> dict[tuple[str, str], int]:
    rows = ledger.awards
    return dict(zip(zip(rows["stream"], rows["region"], strict=True), rows["committed"], strict=True))


def test_money_for_a_county_is_its_regions_and_the_states_is_nobodys(store: Engine) -> None:
    add_place(store, Place(kind="county", name="Deep County", parent_id=BIRCH))
    placed = [("Birch", 100), ("Deep County", 7), ("Testland", 50), ("Nowhere", 3), ("", 4)]
    hand_in(store, "awards", *(AWARD | {"place": place, "committed_cents": cents} for place, cents in placed))
    assert committed(told(store)) == {
        ("WIOA", "Birch"): 107,
        ("WIOA", STATEWIDE): 50,
        ("WIOA", NOT_SAID): 4,
        ("WIOA", NOT_KNOWN): 3,
    }


def test_one_stream_is_one_however_it_is_spelled(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor"})
    for number, name in enumerate(("wioa", "W.I.O.A", "WIOA")):
        row = AWARD | {"stream": name, "place": "Alder", "reference": str(number), "committed_cents": 10}
        hand_in(store, "awards", row, name=f"{number}.xlsx")
    # 'W.I.O.A' folds to four letters and stays a name of its own until somebody says what it means.
    assert committed(told(store)) == {("W.I.O.A", "Alder"): 10, ("WIOA", "Alder"): 20}


def test_a_list_of_what_a_stream_may_pay_for_counts_where_no_rule_speaks(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA", "may_pay_for": "Upskilling; Industry branding"})
    hand_in(
        store, "options", {"stream": "wioa", "solution": "Industry branding", "may": "not"}, name="b.xlsx"
    )
    options = told(store).options
    assert list(zip(options["solution"], options["may"], strict=True)) == [
        ("Industry branding", "not"),
        ("Upskilling incumbent workers", "can"),
    ]


def test_a_window_takes_what_its_days_touch(store: Engine) -> None:
    for period in ("PY2024", "PY2025", "FFY2026"):
        row = AWARD | {"place": "Alder", "period": period, "committed_cents": 1}
        hand_in(store, "awards", row, name=f"{period}.xlsx")
    # July 2025 to June 2026, and October 2025 to September 2026.
    windowed = told(store, FundingSelection(window="PY2025")).awards
    assert sorted(windowed["period"]) == ["FFY2026", "PY2025"]
    assert sorted(told(store).awards["period"]) == ["FFY2026", "PY2024", "PY2025"]


def test_agency_and_people_choose_streams_and_what_is_theirs(store: Engine) -> None:
    labor = {"name": "A", "agency": "Labor", "people": "adults; youth"}
    schools = {"name": "B", "agency": "Schools", "people": "students"}
    hand_in(store, "streams", labor, schools, {"name": "C", "agency": "Labor"})
    for name in "ABC":
        row = AWARD | {"stream": name, "place": "Alder", "committed_cents": 1}
        hand_in(store, "awards", row, name=f"{name}.xlsx")
    of_labor = told(store, FundingSelection(agency="Labor"))
    assert set(of_labor.awards["stream"]) == {"A", "C"}
    # C names nobody, and is not said to leave anybody out.
    assert set(told(store, FundingSelection(people="youth")).streams["stream"]) == {"A", "C"}


def test_what_nobody_said_is_missing_and_never_zero(store: Engine) -> None:
    hand_in(store, "awards", AWARD | {"place": "Alder"})
    (row,) = told(store).awards.to_dict("records")
    assert (row["awards"], row["blank"]) == (1, 1)
    assert pd.isna(row["committed"])
    assert pd.isna(row["spent"])


def test_a_store_without_lists_gives_an_empty_ledger(store: Engine) -> None:
    empty = told(store, FundingSelection(("Alder",), "Labor", "adults", "PY2025"))
    assert [len(frame) for frame in (empty.awards, empty.needs, empty.streams)] == [0, 0, 0]
    assert len(empty.solutions) == 13
    with Session(store) as session:
        assert funding_choices(session, VISITOR).is_empty


@pytest.mark.parametrize("register", ["streams", "awards", "needs"])
def test_the_source_is_named_while_its_submission_stands(store: Engine, register: str) -> None:
    fields = {"streams": {"name": "A"}, "awards": AWARD, "needs": {"solution": "X"}}[register]
    submission = hand_in(store, register, fields, name="money.xlsx")
    with Session(store) as session:
        assert "money.xlsx" in funding_choices(session, VISITOR).source
    undo(store, LOCAL, submission)
    with Session(store) as session:
        assert funding_choices(session, VISITOR).is_empty


def test_money_and_need_of_one_own_word_meet_however_each_spells_it(store: Engine) -> None:
    hand_in(store, "needs", {"place": "Alder", "solution": "Barn"})
    hand_in(
        store, "awards", AWARD | {"place": "Alder", "solution": "barn!", "committed_cents": 5}, name="b.xlsx"
    )
    hand_in(store, "options", {"stream": "WIOA", "solution": "BARN", "may": "can"}, name="c.xlsx")
    found = told(store)
    assert {*found.awards["solution"], *found.options["solution"], *found.needs["solution"]} == {"Barn"}
    assert met_needs(found)["met"].tolist() == [True]


def test_money_for_a_place_that_nobody_knows_meets_no_need_and_could_meet_none(store: Engine) -> None:
    hand_in(store, "needs", {"place": "Alder", "solution": "Barn"}, {"place": "Nowhere", "solution": "Barn"})
    award = AWARD | {"solution": "Barn", "committed_cents": 5}
    hand_in(store, "awards", award | {"place": "Nowhere"}, name="b.xlsx")
    board = gap_board(told(store), date(2026, 1, 1)).iloc[0]
    assert [board[name] for name in ("needs", "met", "could", "regions")] == [2, 0, 0, 1]
    assert [board[name] for name in ("here", "elsewhere", "unplaced", "unknown")] == [0, 0, 0, 5]
    assert "$0.05 in a place not known" in committed_words(board)
    hand_in(store, "awards", award, name="c.xlsx")
    assert gap_board(told(store), date(2026, 1, 1)).iloc[0]["could"] == 2
