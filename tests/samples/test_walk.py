"""The README's walk: Larimer's next quarter comes in, one name is explained, and all of it is taken back."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.matching import match_names
from data.catalogue.metrics import known_names, vocabulary
from data.catalogue.places import known_places
from data.reading.process import child
from data.samples.load import WORKBOOKS
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import Draft, draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.samples.test_sample import current

WALK = WORKBOOKS / "walk" / "larimer_next_quarter_illustrative.xlsx"
ODD = "Firms at the table"


@pytest.fixture
def explained(sample: Engine) -> Draft:
    with Session(sample) as session:
        larimer, _ = known_places(session)["larimer"]
        names = known_names(session, larimer)
        known = vocabulary(session)
    reading = child.read(WALK.read_bytes(), WALK.name, known)
    written = [key.metric for sheet in reading.sheets for table in sheet.tables for key in table.facts.keys]
    kinds = {text: match.kind for text, match in match_names(written, names.metrics).items()}
    assert kinds.pop(ODD) != "known"
    assert set(kinds.values()) == {"known"}
    employers, _ = names.metrics["employers engaged"]
    return draft(reading, WALK.read_bytes(), names, Decisions(larimer, metrics={ODD: employers}))


def test_the_walk_brings_a_new_quarter_and_undoing_takes_it_away(sample: Engine, explained: Draft) -> None:
    assert explained.problems == ()
    assert len(explained) == 8
    receipt = submit(sample, LOCAL, explained)
    assert (receipt.new, receipt.changed, receipt.same) == (8, 0, 0)
    with Session(sample) as session:
        assert current(session, "Larimer", "Employers engaged", "PY2026-Q1") == (61, "reported")
    undo(sample, LOCAL, receipt.submission_id)
    with Session(sample) as session:
        assert current(session, "Larimer", "Employers engaged", "PY2026-Q1") is None
