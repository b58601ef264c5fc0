"""What the sample's regions and steward say: believable, marked as made up, and said once."""

from collections.abc import Callable

import pytest
from sqlalchemy import Connection, Engine
from sqlmodel import Session, col, select

from data.access import VISITOR
from data.catalogue.tables import Adoption, Alignment
from data.samples import load
from data.samples.load import load_sample
from data.views.catalogue.adoption import in_use
from data.views.catalogue.alignment import beside
from data.views.catalogue.alignment_queue import queue
from models import Metric
from tests.samples.test_sample import current


def test_every_reason_says_that_it_is_made_up(session: Session) -> None:
    reasons = [*session.exec(select(Adoption.why)), *session.exec(select(Alignment.reason))]
    said = [reason for reason in reasons if reason]
    assert len(said) > 8
    assert [reason for reason in said if not reason.endswith("(illustrative)")] == []


def test_why_one_region_has_no_credential_rate_can_be_read(session: Session) -> None:
    rate = next(post for post in in_use(session, VISITOR).posts if post.name == "Credential rate")
    assert rate.answers["Weld"].choice == "skip"
    assert "state licenses" in rate.answers["Weld"].why
    assert {"Adams", "Arapahoe/Douglas"} & set(rate.answers) == set()  # they say nothing, as they may
    assert any("state licenses" in sentence for sentence in beside(session, VISITOR, rate.metric_id).answers)


def test_a_region_s_own_name_for_the_same_thing_counts_as_the_indicator(session: Session) -> None:
    # 'Results', row 7 of the workbook of Arapahoe/Douglas: credentials in the last quarter of PY2025.
    assert current(session, "Arapahoe/Douglas", "Credentials earned", "PY2025-Q4") == (365, "reported")
    assert current(session, "Arapahoe/Douglas", "Industry credentials gained", "PY2025-Q4") is None


def test_some_is_decided_and_some_is_not(session: Session) -> None:
    found = queue(session, VISITOR)
    assert (len(found.looked_at), len(found.waiting)) == (4, 3)
    placed = session.exec(select(Metric.id).where(Metric.name == "Placed in jobs")).one()
    assert placed is not None
    assert [one.name for one in beside(session, VISITOR, placed).similar] == ["Veterans hired by partners"]


@pytest.mark.usefixtures("read_once")
def test_a_load_that_was_broken_off_at_its_end_says_nothing_twice(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(load, "_tell", _broken_at_the_end(load._tell))
        with pytest.raises(KeyboardInterrupt):
            load_sample(engine)
    with Session(engine) as session:
        assert session.exec(select(Adoption.id)).all() == []
    assert load_sample(engine)
    with Session(engine) as session:
        said = session.exec(select(Adoption.place_id, Adoption.metric_id)).all()
        assert len(said) == len(set(said)) > 40
        assert session.exec(select(Alignment.id).where(col(Alignment.withdrawn_at).is_(None))).all()


def _broken_at_the_end(tell: Callable[[Connection, str], None]) -> Callable[[Connection, str], None]:
    def told(connection: Connection, action: str) -> None:
        if action == load.DONE:
            raise KeyboardInterrupt
        tell(connection, action)

    return told
