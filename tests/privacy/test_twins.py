"""Nothing that leaves the store tells a state from its twin, which differs in what is held back alone."""

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from itertools import product
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data import views
from data.access import VISITOR, Viewer
from data.errors import GuidepostError
from data.exports.everything import everything
from data.selection import Selection
from data.store.check import faults
from data.store.database import open_database
from data.views.catalogue.alignment import beside
from data.views.comparing.peers import RULES
from data.views.funding.ledger import FundingSelection
from data.views.indicator.history import history, measure_of
from data.views.known import as_chosen
from data.views.looks import Look
from tests.privacy.twins import DALE, EMPLOYERS, HIRED, PLACED, RATE, START, TRAINED, build
from tests.store.sheets import ALDER, BIRCH, STATE

METRICS, PLACES = (PLACED, RATE, EMPLOYERS, TRAINED, HIRED), (STATE, ALDER, DALE)
DAYS = tuple(f"{START + timedelta(days=day):%Y-%m-%d}" for day in (1, 9))
SELECTIONS = (
    Selection(), Selection(period="2023"), Selection(regions=("Alder",)),
    Selection(regions=("Birch", "Cedar", "Dale")), *(Selection(known=day) for day in DAYS),
    Selection(regions=("Alder", "Dale"), known=DAYS[1]),
)  # fmt: skip
# Lists have selections, keys and names of their own.
FUNDING: dict[str, Iterable[Any]] = {
    "selection": [FundingSelection(), FundingSelection(("Alder",), window="2023")],
    "key": ["", "placed"], "today": [date(2026, 11, 22)], "own": [()], "window": ["", "2023"],
    "name": ["streams", "awards"], "list_name": ["streams", "needs"], "words": ["", "Alder"], "chosen": [()],
    "limits": [(), (("region", "Alder"), ("window", "2023"))], "root": [None, 1],
    "touched": [("Alder",), ("Nowhere",)],
}  # fmt: skip
# These open a day, take what is handed in or entered (tests/views/test_withheld.py), or tell no page a thing.
NOT_ASKED = {
    "known.as_chosen",
    "handing_in.handing_in.prepare",
    "catalogue.previews.preview_entry",
    "lists.limits.conditions",
}


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory, migrated_file: Path) -> Iterator[tuple[Engine, Engine]]:
    folder = tmp_path_factory.mktemp("twins")
    both = tuple(open_database(f"sqlite:///{shutil.copy(migrated_file, folder / f'{more}.db')}")
                 for more in (0, 2))  # fmt: skip
    for engine, more in zip(both, (0, 2), strict=True):
        build(engine, more)
    yield both[0], both[1]
    for engine in both:
        engine.dispose()


def rows(engine: Engine, statement: str) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text(statement))]


def test_the_twins_differ_in_what_is_held_back_alone(twins: tuple[Engine, Engine]) -> None:
    shown = [rows(one, "SELECT * FROM current ORDER BY series_id, period_id") for one in twins]
    assert shown[0] == shown[1]
    assert sum(row[-1] for row in shown[0]) > 12
    said = [rows(one, "SELECT value FROM observation ORDER BY id") for one in twins]
    assert sum(one != other for one, other in zip(*said, strict=True)) > 12
    for one in twins:
        with one.connect() as connection:
            assert list(faults(connection)) == []


def questions() -> dict[str, Callable[..., Any]]:
    """Every public function of data.views that a page may ask, by its module and name."""
    found = {}
    for module in pkgutil.walk_packages(views.__path__, "data.views."):
        named = vars(importlib.import_module(module.name))
        for name, query in named.items():
            own = inspect.isfunction(query) and query.__module__ == module.name
            if own and not name.startswith("_") and [*inspect.signature(query).parameters][1:2] == ["viewer"]:
                found[f"{module.name.removeprefix('data.views.')}.{name}"] = query
    return {name: query for name, query in found.items() if name not in NOT_ASKED}


def test_no_question_tells_the_twins_apart(twins: tuple[Engine, Engine]) -> None:
    asked = questions()
    assert len(asked) > 60
    apart: list[str] = []
    for name, query in asked.items():
        own = FUNDING if name.startswith(("funding.", "lists.")) else {}
        here, there = (list(answers(one, VISITOR, query, own)) for one in twins)
        assert here, name
        both = zip(here, there, strict=True)
        apart += [f"{name}{given}: {one} | {other}" for (given, one), (_, other) in both if one != other]
    assert apart == []


def test_the_export_does_not_tell_them_apart(twins: tuple[Engine, Engine]) -> None:
    exported = []
    for one in twins:
        with Session(one) as session:
            exported.append(list(everything(session, VISITOR)))
    assert len(exported[0]) > 40
    assert exported[0] == exported[1]


def answers(
    engine: Engine, viewer: Viewer, query: Callable[..., Any], own: Mapping[str, Iterable[Any]]
) -> Iterator[tuple[str, str]]:
    """What was asked, and the answer in full, for all that the question may be asked with."""
    names = [*inspect.signature(query).parameters][2:]
    with Session(engine) as session:
        offered = {**given_for(session, viewer), **own}
    for given in product(*(offered[name] for name in names)):
        with Session(engine) as session, as_chosen(session, viewer, given):
            try:
                told = in_full(query(session, viewer, *given))
            except GuidepostError as refused:
                told = str(refused)
        yield repr(given), told


def given_for(session: Session, viewer: Viewer) -> Mapping[str, Iterable[Any]]:
    """What a question may be asked with, by the name of its parameter."""
    ids = session.connection().exec_driver_sql("SELECT id FROM observation ORDER BY id").scalars().all()
    periods = session.connection().exec_driver_sql("SELECT id FROM period ORDER BY id").scalars().all()
    many = range(1, session.connection().exec_driver_sql("SELECT max(id) FROM submission").scalar_one() + 1)
    metric = dict.fromkeys(("metric_id", "size_id", "indicator_id", "into_id"), METRICS)
    return {
        **metric,
        "metrics": [tuple(METRICS)], "places": [PLACES, (ALDER,)],
        "place_id": PLACES, "place_ids": [(ALDER,), (BIRCH,)], "home": PLACES,
        "region": ["Alder", "Dale"], "regions": [(), ("Alder",)], "partnership_id": [None, 1],
        "observation_id": ids, "observations": [tuple(ids)], "observation_ids": [ids],
        "submission_id": many, "period_ids": [tuple(periods)], "period_id": periods,
        "period": ["", "2023", "2024"], "periods": [("2022", "2023"), ("2023", "2024")],
        "selection": SELECTIONS, "baseline": [False, True], "about": ["ranking"],
        "look": [Look(), Look(each=True), Look(groups="sex")],
        "chosen": [("Alder", rule, "") for rule in RULES],
        "measure": [measure_of(session, viewer, PLACED)], "told": [history(session, viewer, PLACED)],
        "numbers": [()], "found": [beside(session, viewer, PLACED)], "cards": [[]],
        "since": [datetime.min.replace(tzinfo=START.tzinfo), START + timedelta(days=3)],
        "page": ["overview"], "name": ["Another"], "theme": [""], "values": [(("counts", "things"),)],
    }  # fmt: skip


def in_full(told: Any) -> str:
    """Everything that an answer holds, as text."""
    if isinstance(told, pd.DataFrame):
        return str(told.to_csv())
    if is_dataclass(told) and not isinstance(told, type):
        return "; ".join(f"{one.name}: {in_full(getattr(told, one.name))}" for one in fields(told))
    if isinstance(told, Mapping):
        return "; ".join(f"{key!r}: {in_full(value)}" for key, value in told.items())
    if isinstance(told, (set, frozenset)):
        return repr(sorted(map(in_full, told)))
    if isinstance(told, Iterable) and not isinstance(told, (str, bytes)):
        return "\n".join(map(in_full, told))
    return repr(told)
