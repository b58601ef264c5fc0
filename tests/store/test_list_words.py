"""What a person says of the names and cells of a list while handing it in."""

import json

from sqlalchemy import Engine
from sqlmodel import Session

from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from data.views.lists.one_row import one_row
from tests.store.sheets import drafted
from tests.store.test_lists import hand_in, rows


def test_two_names_said_to_be_one_stream_are_one(store: Engine) -> None:
    hand_in(store, "streams", {"name": "Incumbent worker training fund", "agency": "Labor"})
    said = ListRow(1, {"name": "Incumbent workers training fund", "law": "Act 7"})
    sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading("streams", (said,)),))
    home = state(store)
    same = {("streams", "Incumbent workers training fund"): "Incumbent worker training fund"}
    submit(store, LOCAL, drafted(store, Reading("b.xlsx", (sheet,)), Decisions(home, wordings=same)))
    assert rows(store, "SELECT name, agency, law FROM stream") == [
        ("Incumbent worker training fund", "Labor", "Act 7")
    ]
    assert rows(store, "SELECT vocabulary, text, means, place_id FROM wording") == [
        ("streams", "Incumbent workers training fund", "Incumbent worker training fund", None)
    ]


def test_what_the_file_holds_in_a_corrected_cell_is_kept_with_the_row(store: Engine) -> None:
    said = ListRow(
        1, {"stream": "WIOA", "committed_cents": 120_000_000}, was={"committed_cents": "approx. 1.2M"}
    )
    sheet = SheetReading("S", False, 9, 9, (), lists=(ListReading("awards", (said,)),))
    submit(store, LOCAL, drafted(store, Reading("a.xlsx", (sheet,))))
    kept = json.loads(str(rows(store, "SELECT said FROM listentry")[0][0]))
    assert kept["was"] == {"committed_cents": "approx. 1.2M"}
    assert rows(store, "SELECT committed_cents FROM award") == [(120_000_000,)]
    key = str(rows(store, "SELECT key FROM award")[0][0])
    with Session(store) as session:
        history = one_row(session, LOCAL, "awards", key).history
    assert "(corrected; the file says 'approx. 1.2M')" in history["said"][0]


def state(store: Engine) -> int:
    return int(str(rows(store, "SELECT id FROM place WHERE kind = 'state'")[0][0]))
