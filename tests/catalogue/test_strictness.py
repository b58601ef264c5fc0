"""Whoever hands a number in cannot let it be shown: what is held back less is a steward's to say."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import Engine

from data.access import Role, Viewer
from data.catalogue.changes import define, edit, rename
from data.catalogue.joining import merge, split
from data.catalogue.undoing import take_back_change
from data.errors import NotAllowed
from data.reading.reading import Key
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric, Place
from tests.store.sheets import ALDER, add_place, counting, drafted, person, settle, workbook

ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))
PLACED, SERVED, RATE, FIRMS, MEETINGS, TRAINED = 1, 2, 3, 4, 5, 6


@pytest.fixture
def store(engine: Engine) -> Engine:
    """Alder's own metrics; it placed 4 of 40 people, which is 10 %."""
    settle(engine)
    with writing(engine) as connection:
        person(connection, "ann", ("contributor", ALDER))
    own: dict[str, Any] = {"owner_id": ALDER}
    define(engine, ANN, Metric(name="Placed", unit="people", aggregation="sum", **own))
    define(engine, ANN, Metric(name="Served", unit="people", aggregation="sum", **own))
    links: dict[str, Any] = {"numerator_id": PLACED, "weight_id": SERVED}
    define(engine, ANN, Metric(name="Rate", unit="%", aggregation="mean", **links, **own))
    define(engine, ANN, Metric(name="Firms", unit="employers", **own))
    define(engine, ANN, Metric(name="Meetings", unit="meetings", **own))
    rows = [(Key(name, "Alder"), 2024, value) for name, value in (("Placed", 4.0), ("Served", 40.0),
                                                                 ("Rate", 10.0))]  # fmt: skip
    submit(engine, ANN, drafted(engine, workbook(rows), Decisions(ALDER)))
    return engine


def shown(store: Engine) -> dict[str, float | None]:
    return {metric: value for (metric, *_), (value, _) in counting(store).items()}


LAXER: dict[str, Callable[[Engine, Viewer], object]] = {
    "things": lambda store, who: edit(store, who, PLACED, {"counts": "things"}),
    "employers for people": lambda store, who: edit(store, who, PLACED, {"counts": "employers"}),
    "things for employers": lambda store, who: edit(store, who, FIRMS, {"counts": "things"}),
    "another unit": lambda store, who: edit(store, who, PLACED, {"unit": "meetings"}),
    "thousands": lambda store, who: edit(store, who, PLACED, {"unit": "thousand people"}),
    "no denominator": lambda store, who: edit(store, who, RATE, {"weight_id": None}),
    "another numerator": lambda store, who: edit(store, who, RATE, {"numerator_id": FIRMS}),
    # A share judged by its own size would be shown from ten percent on.
    "a rate as people": lambda store, who: edit(store, who, RATE, {"counts": "people"}),
    "merged": lambda store, who: merge(store, who, PLACED, MEETINGS),
    "new": lambda store, who: define(
        store, who, Metric(name="Hired", unit="people", counts="things", owner_id=ALDER)
    ),
}


@pytest.mark.parametrize("act", LAXER.values(), ids=LAXER)
def test_a_region_cannot_let_its_own_small_values_be_shown(
    store: Engine, act: Callable[[Engine, Viewer], object]
) -> None:
    before = shown(store)
    assert before == {"Placed": None, "Served": 40.0, "Rate": None}
    with pytest.raises(NotAllowed, match="Ask a steward"):
        act(store, ANN)
    assert shown(store) == before


def test_a_steward_can(store: Engine) -> None:
    edit(store, LOCAL, PLACED, {"counts": "things"})
    assert shown(store) == {"Placed": 4.0, "Served": 40.0, "Rate": 10.0}


def test_a_region_cannot_take_a_stewards_word_back(store: Engine) -> None:
    said = edit(store, LOCAL, MEETINGS, {"counts": "people"})
    with pytest.raises(NotAllowed, match="Ask a steward"):
        take_back_change(store, ANN, said)
    take_back_change(store, LOCAL, said)


def test_a_name_decides_where_the_unit_says_nothing(store: Engine) -> None:
    trained = define(store, ANN, Metric(name="Trained", owner_id=ALDER))
    with pytest.raises(NotAllowed, match="Ask a steward"):
        rename(store, ANN, trained, "Meetings held")
    rename(store, ANN, trained, "People trained")


def test_a_split_keeps_what_its_name_would_lose(store: Engine) -> None:
    define(store, ANN, Metric(name="Trained", owner_id=ALDER))
    cove = add_place(store, Place(kind="county", name="Cove", parent_id=ALDER))
    rows = [(Key("Trained", place), 2024, 40.0) for place in ("Alder", "Cove")]
    submit(store, LOCAL, drafted(store, workbook(rows), Decisions(ALDER)))
    with pytest.raises(NotAllowed, match="Ask a steward"):
        split(store, ANN, TRAINED, [cove], "Meetings held")


def test_a_region_may_be_stricter_and_say_what_its_numbers_mean(store: Engine) -> None:
    edit(store, ANN, MEETINGS, {"counts": "people", "definition": "Who came.", "aggregation": "sum"})
    edit(store, ANN, FIRMS, {"counts": "people"})
    rename(store, ANN, PLACED, "People placed")
