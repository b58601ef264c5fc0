"""What a steward is shown before deciding: the queue, the likest indicators, and both sides."""

from typing import Any

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.catalogue.tables import Adoption, Alignment
from data.views.catalogue.alignment_cases import candidates, pair
from data.views.catalogue.alignment_queue import as_table, queue
from models import Metric
from tests.views.state import ALDER, BIRCH, COFFEE, PLACED, RATE
from tests.views.words import SAID, enter

MORE = 9  # the number that the database gives the metric below


def aligned(degree: str, **more: Any) -> Alignment:
    about: dict[str, Any] = {"person_id": 0, "said_at": SAID, "metric_id": COFFEE, "indicator_id": PLACED}
    return Alignment(**about | more, degree=degree)


@pytest.fixture
def two(session: Session) -> Session:
    """Birch's coffee mornings, and a metric of Alder's that is named like an indicator."""
    session.add(Metric(id=MORE, name="People who were placed", unit="people", owner_id=ALDER))
    session.flush()
    return session


def test_what_nobody_decided_on_waits_by_region(two: Session) -> None:
    found = queue(two, VISITOR)
    assert [own.full_name for own in found.waiting] == [
        "People who were placed (Alder)",
        "Coffee mornings (Birch)",
    ]
    assert (found.looked_at, found.said) == ((), {})


def test_what_was_decided_is_told_with_who_and_when(two: Session) -> None:
    enter(two, aligned("similar", reason="Jobs begin there."), aligned("same", withdrawn_at=SAID))
    found = queue(two, VISITOR)
    assert [own.name for own in found.looked_at] == ["Coffee mornings"]
    assert [one.sentence for one in found.said[COFFEE]] == ["similar to 'People placed': Jobs begin there."]
    row = as_table(found).iloc[0]
    assert row.to_list() == [
        *("Birch", "Coffee mornings", "similar", "People placed", "Jobs begin there.", "Ada"),
        "4 November 2025",
    ]


def test_a_metric_that_was_merged_in_the_catalogue_needs_no_decision(two: Session) -> None:
    metric = two.get_one(Metric, MORE)
    metric.counts_as_id = PLACED
    two.flush()
    found = queue(two, VISITOR)
    assert [(own.id, own.counts_as) for own in found.looked_at] == [(MORE, "People placed")]


def test_the_likest_indicator_comes_first_and_every_one_is_there(two: Session) -> None:
    found = candidates(two, VISITOR, MORE, "Alder")
    assert found[0].name == "People placed"
    assert found[0].suggestion.degree in ("same", "similar")
    assert len(found) == 7
    assert candidates(two, VISITOR, COFFEE, "Birch")[0].suggestion.degree == ""


def test_what_a_region_adapts_is_suggested_for_it(session: Session) -> None:
    word = Adoption(person_id=0, said_at=SAID, place_id=BIRCH, metric_id=RATE, choice="adapt",
                    adapted_id=COFFEE)  # fmt: skip
    enter(session, word)
    first = candidates(session, VISITOR, COFFEE, "Birch")[0]
    assert (first.name, first.suggestion.degree) == ("Same employer", "not comparable")  # another unit
    assert "The region says that it counts this instead of the indicator." in first.suggestion.reasons


def test_both_sides_stand_beside_each_other_with_their_cells(session: Session) -> None:
    found = pair(session, VISITOR, COFFEE, PLACED, "Birch")
    rows = found.numbers[["period", "own", "indicator", "elsewhere"]].to_numpy().tolist()
    assert rows == [
        ["PY2025-Q1", "5", "12", "38 to 50 in 2 regions"],
        ["PY2024-Q4", "4", "11", "33 to 46 in 2 regions"],
        ["PY2024-Q3", "0", "—", "31 to 40 in 2 regions"],  # a true zero is no gap
        ["PY2024-Q2", "3", "12", "28 to 44 in 2 regions"],
        ["PY2024-Q1", "2", "10", "30 to 40 in 2 regions"],
    ]
    assert found.numbers["cell"].notna().all()
    assert found.numbers["indicator cell"].isna().to_list() == [False, False, True, False, False]
    said = found.meanings.set_index("about")
    assert [*said.loc["Definition"]] == ["How many: Coffee mornings.", "How many: People placed."]
    assert [*said.loc["Unit"]] == ["meetings", "people"]
    assert [*said.loc["Better when"]] == ["not said", "higher"]
