"""A value that is held back is shown to nobody but those who may hand in for its place, by any way."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer
from data.exports.everything import everything
from data.reading.reading import Key
from data.store.check import faults
from data.store.drafting.decisions import Decisions
from data.store.drafting.difference import difference
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from data.views.handing_in.submissions import changes
from data.views.indicator.provenance import history, origin
from tests.store.sheets import ALDER, BIRCH, STATE, drafted, settle, statistics, workbook

OF_ALDER = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
OF_BIRCH = Viewer("bob", "Bob", Role.CONTRIBUTOR, frozenset({BIRCH}))
SMALL, LARGE, TOTAL = 7.0, 53.0, 60.0
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def store(engine: Engine) -> Engine:
    """Alder has 7 of the state's 60 in 2024, as submission 3; before, as submission 2, it had 3."""
    settle(engine)
    others = [(Key("Placed", "Birch", unit="people"), 2024, LARGE),
              (Key("Placed", "Testland", unit="people"), 2024, TOTAL)]  # fmt: skip
    submit(engine, LOCAL, drafted(engine, workbook(others), Decisions(STATE)))
    for value in (3.0, SMALL):
        reading = workbook([(Key("Placed", "Alder", unit="people"), 2024, value)])
        submit(engine, LOCAL, drafted(engine, reading, Decisions(ALDER)))
    return engine


@pytest.fixture
def session(store: Engine) -> Iterator[Session]:
    with Session(store) as session:
        yield session


def test_a_small_value_and_one_beside_it_are_suppressed_and_sums_count_neither(store: Engine) -> None:
    with Session(store) as session:
        out = io.StringIO()
        csv.writer(out).writerows(everything(session, VISITOR))
    rows = list(csv.reader(out.getvalue().splitlines()))
    assert sorted((row[0], row[6], row[7]) for row in rows) == [
        ("Alder", "", "suppressed"),
        ("Birch", "", "suppressed"),
        ("Testland", "60", "reported"),
    ]
    assert statistics(store) == {(STATE, "Placed", "2024"): (0, 2, 0.0)}
    with store.connect() as connection:
        assert list(faults(connection)) == []


@pytest.mark.parametrize(
    ("viewer", "seen"),
    [(LOCAL, [SMALL, 3.0]), (OF_ALDER, [SMALL, 3.0]), (OF_BIRCH, []), (VISITOR, [])],
    ids=["steward", "its own", "another's", "visitor"],
)
def test_who_may_hand_in_for_the_place_sees_what_was_said(
    session: Session, viewer: Viewer, seen: list[float]
) -> None:
    # Observations 3 and 4 are Alder's, the older and the one that counts.
    read = [origin(session, viewer, id) for id in (4, 3)]
    assert [one.value for one in read if one and one.value is not None] == seen
    assert history(session, viewer, 4)["value"].dropna().tolist() == seen
    shown = changes(session, viewer, 3)
    assert shown["now"].dropna().tolist() == seen[:1]
    assert shown["stored"].dropna().tolist() == seen[1:]


def test_an_upload_shows_the_value_that_it_changes_only_to_its_own(store: Engine) -> None:
    again = drafted(store, workbook([(Key("Placed", "Alder", unit="people"), 2024, 8.0)]), Decisions(ALDER))
    with Session(store) as session:
        assert difference(session, OF_ALDER, again).rows["stored"].tolist() == [SMALL]
        hidden = difference(session, OF_BIRCH, again)
    assert (hidden.changed, hidden.rows["stored"].dropna().tolist()) == (1, [])
    assert hidden.rows["stored_status"].tolist() == ["suppressed"]


def test_the_same_small_value_again_is_the_same_and_stays_back(store: Engine) -> None:
    reading = workbook([(Key("Placed", "Alder", unit="people"), 2024, SMALL)])
    assert submit(store, LOCAL, drafted(store, reading, Decisions(ALDER))).same == 1
    assert statistics(store) == {(STATE, "Placed", "2024"): (0, 2, 0.0)}
    larger = workbook([(Key("Placed", "Alder", unit="people"), 2024, 17.0)])
    receipt = submit(store, LOCAL, drafted(store, larger, Decisions(ALDER)))
    assert statistics(store) == {(STATE, "Placed", "2024"): (2, 0, 70.0)}
    undo(store, LOCAL, receipt.submission_id)
    assert statistics(store) == {(STATE, "Placed", "2024"): (0, 2, 0.0)}
    with store.connect() as connection:
        assert list(faults(connection)) == []


def test_only_these_modules_read_what_was_said() -> None:
    """Whoever shows a number reads Current, which holds only what may be shown (`revised` counts changes)."""
    words = re.compile(r"\b(?:Observation|o)\.value\b")
    folders = (ROOT / "data/views", ROOT / "data/exports", ROOT / "components", ROOT / "pages")
    files = [path for folder in folders for path in folder.rglob("*.py")]
    reading = {path.name for path in files if words.search(path.read_text())}
    assert reading == {"provenance.py", "submissions.py", "withheld.py", "last_handed_in.py", "revised.py"}
