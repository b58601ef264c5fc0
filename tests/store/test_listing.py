"""The rows of a list as they stand, and where each field of one of them comes from."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Viewer
from data.reading.lists import Blank
from data.reading.status import Status
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from data.views.lists import finding
from data.views.lists.editable import editable
from data.views.lists.listing import Listing, listed, listing
from data.views.lists.one_row import OneRow, one_row
from tests.store.test_lists import hand_in

AWARD: dict[str, object] = {"stream": "WIOA", "place": "Birch", "period": "PY2025"}


def rows(store: Engine, name: str, words: str = "", limits: tuple[tuple[str, str], ...] = ()) -> Listing:
    with Session(store) as session:
        return listing(session, VISITOR, name, words, limits)


def row(store: Engine, name: str, key: str, viewer: Viewer = LOCAL) -> OneRow:
    with Session(store) as session:
        return one_row(session, viewer, name, key)


def test_lists_with_rows_are_offered_the_streams_first(store: Engine) -> None:
    hand_in(store, "awards", AWARD)
    hand_in(store, "streams", {"name": "WIOA"}, name="b.xlsx")
    with Session(store) as session:
        assert [*listed(session, VISITOR)] == ["Funding streams", "Awards", "Solutions"]


def test_the_solutions_stand_from_the_beginning_and_say_so(store: Engine) -> None:
    begun = rows(store, "solutions")
    assert (begun.many, begun.begun, begun.rows["Solution"][0]) == (
        13,
        True,
        "Talent pipeline and career awareness",
    )
    assert rows(store, "solutions", "CHILD care").rows["Solution"].tolist() == [
        "Housing, child care and transport"
    ]
    hand_in(store, "solutions", {"name": "Drones"})
    written = rows(store, "solutions")
    assert (written.many, written.begun) == (14, False)


def test_a_place_that_nobody_knows_and_a_kind_of_blank_stand_as_they_were_said(store: Engine) -> None:
    said = AWARD | {
        "place": "Beyond",
        "committed_cents": Blank(Status.NOT_DUE),
        "spent_cents": Blank(Status.NOT_DUE),
    }
    hand_in(store, "awards", said)
    (row,) = rows(store, "awards").rows.to_dict("records")
    assert (row["Region"], row["Committed ($)"], row["Spent ($)"]) == ("Beyond", "not due", "")


def test_words_and_choices_narrow_a_list_down(store: Engine) -> None:
    hand_in(store, "awards", AWARD | {"committed_cents": 120_050}, AWARD | {"stream": "100% state"})
    found = rows(store, "awards", "birch wioa")
    assert (found.many, found.rows["Committed ($)"].tolist()) == (1, ["$1,200.50"])
    # A sign that SQL takes for any text stands for itself.
    assert [rows(store, "awards", "100%").many, rows(store, "awards", "%0").many] == [1, 0]
    hand_in(store, "streams", {"name": "A", "braid": "yes"}, {"name": "B", "braid": "no"}, name="b.xlsx")
    assert rows(store, "streams", limits=(("braid", "no"),)).rows["Stream"].tolist() == ["B"]


def test_beyond_what_is_counted_a_list_says_that_there_are_more(
    store: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "COUNTED_ROWS", 2)
    hand_in(store, "awards", *(AWARD | {"reference": f"No {at}x"} for at in range(3)))
    found = rows(store, "awards")
    # All rows are listed all the same: it is only their number that nobody waits for.
    assert (found.many, found.more, len(found.rows)) == (2, True, 3)
    fitting = rows(store, "awards", "NO bIRCH py2025")
    assert (fitting.many, fitting.more, len(fitting.rows)) == (2, True, 2)
    assert (rows(store, "awards", "2x no").many, rows(store, "awards", "2x no").more) == (1, False)
    with Session(store) as session:
        edited = editable(session, LOCAL, "awards", "birch")
    assert (edited.many, edited.more, len(edited.rows)) == (2, True, 2)


def test_each_field_names_the_newest_that_spoke_of_it(store: Engine) -> None:
    first = hand_in(store, "streams", {"name": "WIOA", "agency": "Labor", "contact": "Ann"})
    second = hand_in(store, "streams", {"name": "WIOA", "agency": Blank(Status.NOT_REPORTED)}, name="b.xlsx")
    fields = row(store, "streams", "wioa").fields
    told = fields[["field", "says", "from", "submission"]].to_numpy().tolist()
    assert told == [
        ["Stream", "WIOA", "b.xlsx, S", second],
        ["Agency", "not reported", "b.xlsx, S", second],
        ["Contact", "Ann", "a.xlsx, S", first],
    ]
    undo(store, LOCAL, second)
    after = row(store, "streams", "wioa")
    assert after.fields["says"].tolist() == ["WIOA", "Labor", "Ann"]
    assert after.history["state"].tolist() == ["taken back", "stands"]


def test_who_said_it_is_told_to_those_alone_who_may_open_the_source(store: Engine) -> None:
    hand_in(store, "streams", {"name": "WIOA"})
    assert row(store, "streams", "wioa").fields["said by"].all()
    seen = row(store, "streams", "wioa", VISITOR)
    assert not seen.fields["said by"].any()
    assert seen.history["submission"].isna().all()
    assert row(store, "streams", "nobody said").name == ""


def test_a_place_that_nobody_knows_stands_as_it_was_written(store: Engine) -> None:
    hand_in(store, "awards", AWARD | {"place": "Nowhere"}, AWARD | {"place": ""}, AWARD)
    assert sorted(rows(store, "awards").rows["Region"]) == ["", "Birch", "Nowhere"]
    assert rows(store, "awards", "nowhere").many == 1
    with Session(store) as session:
        assert [row.texts["place"] for row in editable(session, LOCAL, "awards", "nowhere").rows] == [
            "Nowhere"
        ]
