"""A register is its declaration and its table: all else follows, for a list that only this test knows.

Should one of these need code of its own for the new list, the mechanism has become one of funding only.
"""

from datetime import date
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.catalogue.metrics import vocabulary
from data.reading.reading import Reading, SheetReading
from data.registers import declarations
from data.registers.declared.shared import field
from data.registers.edits import as_reading, as_workbook, edits, said_by
from data.registers.keeping import settling
from data.registers.reading import heads
from data.registers.reading.recognise import read_lists
from data.registers.register import Kind, Register
from data.store.drafting.difference import difference
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.lists import editable as editing
from data.views.lists import listing as browsing
from data.views.lists.one_row import one_row
from tests.reading.grids import sheet
from tests.store.sheets import BIRCH, drafted

VEHICLES = Register(
    "vehicles",
    "Training vehicles",
    "vehicle",
    (
        field("plate", Kind.TEXT, "Plate", "plate, number plate"),
        field("place", Kind.PLACE, "Region", "region"),
        field("seats", Kind.NUMBER, "Seats", "seats, number of seats"),
        field("price_cents", Kind.MONEY, "Price", "price, bought for"),
        field("bought", Kind.DATE, "Bought on", "bought on, date bought"),
    ),
    key=("plate",),
    marks=(frozenset({"plate", "seats"}),),
    told=("plate",),
    several=False,
)
# Of its own metadata: a table in that of the app would be expected of the migrations.
VEHICLE = sa.Table(
    "vehicle",
    sa.MetaData(),
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("key", sa.String),
    sa.Column("nth", sa.Integer),
    sa.Column("entry_id", sa.Integer),
    sa.Column("plate", sa.String),
    sa.Column("place_id", sa.Integer),
    sa.Column("place_said", sa.String),
    sa.Column("seats", sa.Float),
    sa.Column("price_cents", sa.BigInteger),
    sa.Column("bought", sa.Date),
)
WRITTEN = """
Vehicles of the network
Number plate|Region|Number of seats|Bought for ($ thousands)|Date bought
AB 12|Birch|8|45.5|2026-03-01
CD 34|Birch||n/a|
"""


@pytest.fixture
def vehicles(store: Engine, monkeypatch: pytest.MonkeyPatch) -> Engine:
    """A store that has the table, in an app that declares the list."""
    VEHICLE.create(store)
    every = (*declarations.REGISTERS, VEHICLES)
    monkeypatch.setitem(declarations.BY_NAME, "vehicles", VEHICLES)
    monkeypatch.setitem(settling.TABLES, "vehicles", SimpleNamespace(__table__=VEHICLE))
    for module in (declarations, heads):
        monkeypatch.setattr(module, "REGISTERS", every)
    for module in (browsing, editing):
        monkeypatch.setattr(module, "AS_LISTED", every)
    return store


def read(store: Engine, written: str) -> Reading:
    with Session(store) as session:
        lists, doubts = read_lists(sheet(written), vocabulary(session))
    assert doubts == ()
    return Reading("vehicles.xlsx", (SheetReading("S", False, 9, 9, (), lists=lists),))


def stands(store: Engine) -> list[tuple[object, ...]]:
    columns = VEHICLE.c.plate, VEHICLE.c.place_id, VEHICLE.c.seats, VEHICLE.c.price_cents, VEHICLE.c.bought
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.select(*columns).order_by(VEHICLE.c.plate))]


FIRST = [("AB 12", BIRCH, 8.0, 4_550_000, date(2026, 3, 1)), ("CD 34", BIRCH, None, None, None)]


def test_it_is_read_stored_and_exported(vehicles: Engine) -> None:
    submit(vehicles, LOCAL, drafted(vehicles, read(vehicles, WRITTEN)))
    assert stands(vehicles) == FIRST
    with Session(vehicles) as session:
        assert browsing.listed(session, VISITOR) == {
            "Solutions": "solutions",
            "Training vehicles": "vehicles",
        }
        # What a page shows is what its downloads hold.
        rows = browsing.listing(session, VISITOR, "vehicles", "ab").rows
    assert rows.drop(columns="key").to_dict("records") == [
        {"Plate": "AB 12", "Region": "Birch", "Seats": "8", "Price": "$45,500", "Bought on": "2026-03-01"}
    ]


def test_it_is_edited_on_screen_with_its_difference_history_and_undo(vehicles: Engine) -> None:
    submit(vehicles, LOCAL, drafted(vehicles, read(vehicles, WRITTEN)))
    with Session(vehicles) as session:
        before = editing.editable(session, LOCAL, "vehicles").rows
    after = [type(row)(row.key, {**row.texts, "seats": "9"}) if row.key == "ab 12" else row for row in before]
    said = said_by(VEHICLES, before, edits(before, after))
    edited = drafted(
        vehicles,
        as_reading(VEHICLES, said, "edited.csv", 7),
        content=as_workbook(VEHICLES, said, "Training vehicles"),
    )

    with Session(vehicles) as session:
        changes = difference(session, LOCAL, edited).lists
    assert (changes.changed, changes.new) == (1, 0)
    moved = changes.rows[changes.rows["moved"]]
    assert moved[["field", "stored", "now"]].to_numpy().tolist() == [["Seats", "8", "9"]]

    second = submit(vehicles, LOCAL, edited).submission_id
    assert stands(vehicles)[0] == ("AB 12", BIRCH, 9.0, 4_550_000, date(2026, 3, 1))
    with Session(vehicles) as session:
        assert len(one_row(session, LOCAL, "vehicles", "ab 12").history) == 2
    undo(vehicles, LOCAL, second)
    assert stands(vehicles) == FIRST
