"""What a person may change in the catalogue, what is kept of it, and the way back from each."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import Role, Viewer
from data.catalogue.changes import define, edit, offer, rename
from data.catalogue.joining import merge, split
from data.catalogue.metrics import known_metrics
from data.catalogue.saying import say
from data.catalogue.tables import Adoption
from data.catalogue.undoing import take_back_change
from data.errors import NotAllowed, NotChangeable
from data.privacy.rule import Rule
from data.store.check import faults
from data.store.counting.judged import keep_rule
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from models import Metric
from tests.store.sheets import (
    ALDER,
    BIRCH,
    STATE,
    counting,
    drafted,
    person,
    settle,
    simple,
    statistics,
)

PLACED, HIRED = 1, 2
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))


@pytest.fixture
def store(engine: Engine) -> Engine:
    """'Placed' and 'Hired' are the state's; Alder and Birch gave both, each for a year of its own."""
    settle(engine)
    for name in ("Placed", "Hired"):
        define(engine, LOCAL, Metric(name=name, unit="people", aggregation="sum"))
    rows = {("Placed", "Alder", 2023): 10.0, ("Placed", "Birch", 2023): 20.0, ("Hired", "Alder", 2024): 40.0}
    submit(engine, LOCAL, drafted(engine, simple(rows)))
    with writing(engine) as connection:
        person(connection, "ann", ("contributor", ALDER))
    return engine


def rows(store: Engine, sql: str) -> list[tuple[Any, ...]]:
    with store.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(sql))]


def kept(store: Engine) -> list[tuple[str, dict[str, Any], dict[str, Any], bool]]:
    told = rows(store, "SELECT act, before, after, withdrawn_at IS NOT NULL FROM metricchange ORDER BY id")
    return [(act, json.loads(before), json.loads(after), bool(gone)) for act, before, after, gone in told]


def newest(store: Engine) -> int:
    return int(rows(store, "SELECT max(id) FROM metricchange")[0][0])


def whole(store: Engine) -> list[object]:
    """All that changes of the catalogue may touch."""
    with store.connect() as connection:
        assert list(faults(connection)) == []
    return [
        rows(store, "SELECT id, name, definition, unit, direction, aggregation, counts, numerator_id, "
                    "weight_id, counts_as_id, cumulative, theme, source, owner_id, offered "
                    "FROM metric ORDER BY id"),
        rows(store, "SELECT metric_id, place_id, text FROM metricalias ORDER BY place_id, text"),
        counting(store),
        statistics(store),
    ]  # fmt: skip


ACTS: dict[str, tuple[Callable[[Engine, Viewer], object], str, dict[str, Any], dict[str, Any]]] = {
    "edit": (
        lambda store, who: edit(store, who, PLACED, {"unit": "jobs", "theme": "Jobs", "counts": ""}),
        "edit", {"unit": "people", "theme": ""}, {"unit": "jobs", "theme": "Jobs"},
    ),
    "rename": (
        lambda store, who: rename(store, who, PLACED, " Placed  in jobs "),
        "rename", {"name": "Placed"}, {"name": "Placed in jobs", "alias": "placed"},
    ),
    "offer": (
        lambda store, who: offer(store, who, PLACED), "offer", {"offered": False}, {"offered": True},
    ),
    "merge": (
        lambda store, who: merge(store, who, HIRED, PLACED),
        "merge", {"offered": False}, {"into": PLACED, "name": "Placed", "offered": False},
    ),
}  # fmt: skip


@pytest.mark.parametrize("act", ACTS)
def test_each_change_is_kept_with_before_and_after_and_goes_back_by_one_click(
    store: Engine, act: str
) -> None:
    do, name, before, after = ACTS[act]
    was = whole(store)
    do(store, LOCAL)
    assert whole(store) != was
    assert kept(store)[-1] == (name, before, after, False)
    assert rows(store, "SELECT action FROM auditentry ORDER BY id DESC LIMIT 1") == [(f"{name} metric",)]
    take_back_change(store, LOCAL, newest(store))
    assert whole(store) == was
    assert kept(store)[-1][3]
    with pytest.raises(NotChangeable, match="taken back already"):
        take_back_change(store, LOCAL, newest(store))


@pytest.mark.parametrize("act", [*ACTS, "define", "split"])
def test_the_states_own_is_a_stewards_to_change(store: Engine, act: str) -> None:
    more: dict[str, Callable[[Engine, Viewer], object]] = {
        "define": lambda store, who: define(store, who, Metric(name="Coffee")),
        "split": lambda store, who: split(store, who, PLACED, [ALDER], "Placed here"),
    }
    was = whole(store)
    with pytest.raises(NotAllowed, match=r"Ask a steward|Only a steward"):
        (more.get(act) or ACTS[act][0])(store, ANN)
    assert whole(store) == was


def test_a_regions_own_is_its_own_to_change_until_it_is_offered(store: Engine) -> None:
    own = define(store, ANN, Metric(name="Coffee", owner_id=ALDER))
    rename(store, ANN, own, "Coffee mornings")
    with pytest.raises(NotAllowed):
        define(store, ANN, Metric(name="Tea", owner_id=BIRCH))
    offer(store, LOCAL, own)
    with pytest.raises(NotAllowed, match="'Coffee mornings' is the state's to change"):
        edit(store, ANN, own, {"unit": "meetings"})
    with pytest.raises(NotAllowed):
        take_back_change(store, ANN, newest(store))


def test_the_old_name_stays_known_so_that_the_next_sheet_is_understood(store: Engine) -> None:
    rename(store, LOCAL, PLACED, "Placed in jobs")
    with Session(store) as session:
        names = known_metrics(session, ALDER)
    assert names["placed"] == names["placed in jobs"] == (PLACED, "Placed in jobs")


def test_changes_of_other_fields_may_be_taken_back_in_any_order(store: Engine) -> None:
    was = whole(store)
    first = edit(store, LOCAL, PLACED, {"unit": "jobs"})
    edit(store, LOCAL, PLACED, {"theme": "Outcomes"})
    third = rename(store, LOCAL, PLACED, "Placements")
    take_back_change(store, LOCAL, first)
    take_back_change(store, LOCAL, third)
    take_back_change(store, LOCAL, third - 1)
    assert whole(store) == was


def test_what_was_changed_again_since_says_so(store: Engine) -> None:
    first = edit(store, LOCAL, PLACED, {"weight_id": HIRED})
    edit(store, LOCAL, PLACED, {"weight_id": None})
    with pytest.raises(NotChangeable, match="The denominator of 'Placed' was changed again since"):
        take_back_change(store, LOCAL, first)


REFUSED: list[tuple[Callable[[Engine], object], str]] = [
    (lambda store: rename(store, LOCAL, HIRED, "placed"), "'Placed' is in the catalogue already. Merge"),
    (lambda store: rename(store, LOCAL, HIRED, "Hired"), "'Hired' is its name already"),
    (lambda store: rename(store, LOCAL, HIRED, " !? "), "needs a name"),
    (lambda store: define(store, LOCAL, Metric(name="PLACED")), "'Placed' is in the catalogue already"),
    (lambda store: edit(store, LOCAL, PLACED, {"unit": "people"}), "'Placed' says all of this already"),
    (lambda store: edit(store, LOCAL, PLACED, {"aggregation": "weighted mean"}), "needs its denominator"),
    (lambda store: edit(store, LOCAL, PLACED, {"numerator_id": PLACED}), "cannot be a part of itself"),
    (lambda store: split(store, LOCAL, PLACED, [ALDER, BIRCH], "Both"), "All of 'Placed' would move"),
    (lambda store: split(store, LOCAL, HIRED, [BIRCH], "None"), "None of these places has a number"),
    (lambda store: edit(store, LOCAL, 99, {"unit": "x"}), "not in the catalogue any more"),
]  # fmt: skip


@pytest.mark.parametrize(("act", "said"), REFUSED)
def test_what_contradicts_the_catalogue_is_refused_in_words(
    store: Engine, act: Callable[[Engine], object], said: str
) -> None:
    was, changes = whole(store), len(kept(store))
    with pytest.raises(NotChangeable, match=said):
        act(store)
    assert whole(store) == was
    assert len(kept(store)) == changes


def test_metrics_that_count_as_one_keep_one_unit_and_the_other_is_offered(store: Engine) -> None:
    offer(store, LOCAL, HIRED)
    merge(store, LOCAL, HIRED, PLACED)
    assert rows(store, "SELECT offered FROM metric WHERE id = 2") == [(False,)]
    assert statistics(store) == {
        (STATE, "Placed", "2023"): (2, 0, 30.0),
        (STATE, "Placed", "2024"): (1, 0, 40.0),
    }
    for act, said in (
        (lambda: edit(store, LOCAL, PLACED, {"unit": "jobs"}), "count as one, so they have one unit"),
        (lambda: edit(store, LOCAL, HIRED, {"cumulative": True}), "count as one"),
        (lambda: offer(store, LOCAL, HIRED), "'Hired' counts as 'Placed'. Offer 'Placed' instead"),
        (lambda: split(store, LOCAL, PLACED, [ALDER], "New"), "count as one. Part them first"),
        (
            lambda: edit(store, LOCAL, PLACED, {"weight_id": HIRED}),
            "'Hired' counts as 'Placed'. Choose 'Placed'",
        ),
    ):
        with pytest.raises(NotChangeable, match=said):
            act()
    take_back_change(store, LOCAL, newest(store))
    assert rows(store, "SELECT offered FROM metric WHERE id = 2") in ([(True,)], [(1,)])


def test_two_owners_metrics_are_not_merged(store: Engine) -> None:
    own = define(store, ANN, Metric(name="Coffee", owner_id=ALDER, unit="people"))
    with pytest.raises(NotChangeable, match="belong to two owners"):
        merge(store, LOCAL, own, PLACED)


def test_a_region_split_off_has_a_metric_of_its_own_and_its_next_sheet_fills_it(store: Engine) -> None:
    new = split(store, LOCAL, PLACED, [ALDER], "Placed by Alder")
    assert counting(store)["Placed by Alder", "Alder", "2023", ""] == (10.0, "reported")
    assert statistics(store)[STATE, "Placed", "2023"] == (1, 0, 20.0)
    assert statistics(store)[STATE, "Placed by Alder", "2023"] == (1, 0, 10.0)
    assert rows(store, f"SELECT owner_id, unit FROM metric WHERE id = {new}") == [(ALDER, "people")]
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 90.0}), Decisions(ALDER)))
    submit(store, LOCAL, drafted(store, simple({("Placed", "Birch", 2024): 80.0}), Decisions(BIRCH)))
    assert counting(store)["Placed by Alder", "Alder", "2024", ""] == (90.0, "reported")
    assert counting(store)["Placed", "Birch", "2024", ""] == (80.0, "reported")
    with store.connect() as connection:
        assert list(faults(connection)) == []


def test_a_split_goes_back_whole_with_what_came_since(store: Engine) -> None:
    was = whole(store)
    split(store, LOCAL, PLACED, [ALDER], "Placed by Alder")
    take_back_change(store, LOCAL, newest(store))
    assert whole(store) == was
    split(store, LOCAL, PLACED, [ALDER], "Placed by Alder")
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 90.0}), Decisions(ALDER)))
    take_back_change(store, LOCAL, newest(store))
    assert counting(store)["Placed", "Alder", "2024", ""] == (90.0, "reported")


def test_a_split_that_has_a_life_of_its_own_is_merged_not_taken_back(store: Engine) -> None:
    split(store, LOCAL, PLACED, [ALDER], "Placed by Alder")
    change = newest(store)
    submit(store, LOCAL, drafted(store, simple({("Placed by Alder", "Birch", 2024): 90.0}), Decisions(ALDER)))
    with pytest.raises(NotChangeable, match="has numbers of its own by now. Merge it into 'Placed' instead"):
        take_back_change(store, LOCAL, change)


def test_a_metric_that_nobody_used_leaves_and_one_in_use_stays(store: Engine) -> None:
    was = whole(store)
    define(store, LOCAL, Metric(name="Coffee"))
    take_back_change(store, LOCAL, newest(store))
    assert whole(store) == was
    with pytest.raises(NotChangeable, match="'Placed' has numbers by now"):
        take_back_change(store, LOCAL, 1)
    coffee = define(store, LOCAL, Metric(name="Coffee"))
    said = Adoption(person_id=0, said_at=None, place_id=ALDER, metric_id=coffee, choice="skip")  # type: ignore[arg-type]
    say(store, LOCAL, said)
    with pytest.raises(NotChangeable, match="spoken of elsewhere"):
        take_back_change(store, LOCAL, newest(store))


def test_no_two_metrics_of_the_state_have_one_name_whoever_writes_them(store: Engine) -> None:
    placed = Metric(name="Placed").model_dump(exclude={"id"})
    with store.connect() as connection, pytest.raises(sa.exc.IntegrityError):
        connection.execute(sa.insert(Metric).values(placed))


def test_whom_a_metric_counts_decides_at_once_what_is_held_back(store: Engine) -> None:
    with writing(store) as connection:
        keep_rule(connection, Rule())
    tea = define(store, LOCAL, Metric(name="Tea", unit="meetings", aggregation="sum"))
    submit(store, LOCAL, drafted(store, simple({("Tea", "Alder", 2024): 4.0, ("Tea", "Birch", 2024): 40.0})))
    shown = {key: value for key, value in counting(store).items() if key[0] == "Tea"}
    assert [value for value, _ in shown.values()] == [4.0, 40.0]
    edit(store, LOCAL, tea, {"counts": "people"})
    assert counting(store)["Tea", "Alder", "2024", ""] == (None, "suppressed")
    assert statistics(store)[STATE, "Tea", "2024"] == (1, 1, 40.0)
    take_back_change(store, LOCAL, newest(store))
    assert {key: value for key, value in counting(store).items() if key[0] == "Tea"} == shown
    rename(store, LOCAL, tea, "Tea drinkers")
    edit(store, LOCAL, tea, {"unit": "people"})
    alders = split(store, LOCAL, tea, [ALDER], "Tea of Alder")
    assert rows(store, f"SELECT unit FROM metric WHERE id = {alders}") == [("people",)]
    assert counting(store)["Tea of Alder", "Alder", "2024", ""] == (None, "suppressed")
    with store.connect() as connection:
        assert list(faults(connection)) == []
