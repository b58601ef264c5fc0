"""The pages about money share one reading of the ledger for as long as nothing is handed in."""

from functools import wraps
from typing import Any

import pytest
from sqlalchemy import Engine

from data.access import VISITOR
from data.views.funding.ledger import Ledger
from data.views.funding.stored_ledger import ledger as stored
from tests.pages.handing_in import opened, said
from tests.store.sheets import ALDER
from tests.store.test_lists import hand_in

FUNDING = "pages/viewer/funding.py"
STREAM = {"name": "WIOA", "agency": "Labor", "objective": "training of workers", "people": "adults"}
AWARD = {"stream": "WIOA", "place": "Alder", "solution": "Upskilling incumbent workers", "period": "PY2025"}


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one whenever the ledger is read from the store."""
    counted: list[str] = []

    @wraps(stored)
    def ledger(*asked: Any) -> Ledger:
        counted.append("read")
        return stored(*asked)

    monkeypatch.setattr("components.funding.reckoning.ledger", ledger)
    return counted


def test_the_ledger_is_read_once_for_all_pages_and_anew_after_a_submission(
    store: Engine, readings: list[str]
) -> None:
    assert ALDER
    hand_in(store, "streams", STREAM)
    hand_in(store, "awards", AWARD | {"committed_cents": 1_200_000_00}, name="b.xlsx")
    for page in ("what_pays", "overlaps", "money_calendar", "money_flow", "money_by_region"):
        assert opened(f"pages/viewer/{page}.py", VISITOR)
    assert "$1.2 million is committed" in said(opened(FUNDING, VISITOR))
    narrowed = opened(FUNDING, VISITOR, funding_agency="Labor", funding_window="PY2025")
    assert "Labor · PY2025" in said(narrowed)
    assert len(readings) == 1
    hand_in(store, "awards", AWARD | {"committed_cents": 1_500_000_00}, name="c.xlsx")
    assert "$1.5 million is committed" in said(opened(FUNDING, VISITOR))
    assert len(readings) == 2


def test_funding_names_the_pair_that_overlaps_names(store: Engine) -> None:
    """Words are rare among all streams, also where one agency is chosen."""
    assert ALDER
    hand_in(store, "streams", STREAM, STREAM | {"name": "TANF", "agency": "Human Services"})
    page = opened("pages/viewer/overlaps.py", VISITOR, overlaps_agency="Labor")
    finding = "1 pair of streams looks alike: TANF and WIOA; it is open"
    assert finding in said(page)
    told = opened(FUNDING, VISITOR, funding_agency="Labor")
    assert finding in " ".join(one.proto.body for one in told.get("html"))
