"""What a workbook would change in the lists, before it is stored, and what a submission did change."""

from collections.abc import Mapping

from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.reading.lists import Blank, ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.reading.status import Status
from data.store.drafting.difference import difference
from data.store.drafting.draft import Draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.handing_in.submitted_rows import list_changes
from tests.store.sheets import drafted

WIOA: Mapping[str, object] = {"name": "WIOA Title I", "agency": "Labor"}


def inventory(store: Engine, name: str, *rows: ListRow) -> Draft:
    sheet = SheetReading("Streams", False, 9, 9, (), lists=(ListReading("streams", rows),))
    return drafted(store, Reading(name, (sheet,)))


def test_each_field_is_told_against_what_stood_with_its_cell(store: Engine) -> None:
    submit(store, LOCAL, inventory(store, "a.xlsx", ListRow(1, dict(WIOA)), ListRow(2, {"name": "TANF"})))
    fields: dict[str, object] = {"name": "WIOA title I", "agency": "Commerce", "contact": "Ann"}
    cells = {"name": "A2", "agency": "B2", "contact": "C2"}
    draft = inventory(
        store,
        "b.xlsx",
        ListRow(1, fields, cells),
        ListRow(2, {"name": "Perkins V"}, {"name": "A3"}),
        ListRow(3, {"name": "TANF"}, {"name": "A4"}, removed=True),
    )
    with Session(store) as session:
        found = difference(session, VISITOR, draft).lists
    assert str(found) == "1 new, 1 changed, 1 taken off, 0 the same"
    columns = ["row", "field", "stored", "now", "change", "moved", "cell"]
    assert found.rows[columns].to_numpy().tolist() == [
        # Another spelling of a name changes nothing.
        ["WIOA title I", "Stream", "WIOA Title I", "WIOA title I", "changed", False, "A2"],
        ["WIOA title I", "Agency", "Labor", "Commerce", "changed", True, "B2"],
        ["WIOA title I", "Contact", "", "Ann", "changed", True, "C2"],
        ["Perkins V", "Stream", "", "Perkins V", "new", True, "A3"],
        ["TANF", "", "", "", "taken off", True, ""],
    ]


def test_what_is_said_again_is_the_same_and_a_blank_is_a_change(store: Engine) -> None:
    submit(store, LOCAL, inventory(store, "a.xlsx", ListRow(1, dict(WIOA))))
    again = submit(store, LOCAL, inventory(store, "b.xlsx", ListRow(1, dict(WIOA))))
    assert str(again.lists) == "0 new, 0 changed, 1 the same"
    cleared = ListRow(1, {**WIOA, "agency": Blank(Status.NOT_REPORTED)})
    receipt = submit(store, LOCAL, inventory(store, "c.xlsx", cleared))
    assert str(receipt.lists) == "0 new, 1 changed, 0 the same"


def test_a_submission_keeps_telling_what_it_changed(store: Engine) -> None:
    first = submit(store, LOCAL, inventory(store, "a.xlsx", ListRow(1, dict(WIOA))))
    second = submit(store, LOCAL, inventory(store, "b.xlsx", ListRow(1, {**WIOA, "agency": "Commerce"})))
    with Session(store) as session:
        told = list_changes(session, LOCAL, second.submission_id).rows
    assert told[told["moved"]][["stored", "now"]].to_numpy().tolist() == [["Labor", "Commerce"]]
    undo(store, LOCAL, first.submission_id)
    with Session(store) as session:
        assert list_changes(session, LOCAL, second.submission_id).new == 1
