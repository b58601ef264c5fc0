"""A small state out of a file of its own: what was handed in and when, and what was taken back."""

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.changes import define
from data.catalogue.metrics import known_names, vocabulary
from data.reading.process import child
from data.store.database import writing
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import draft
from data.store.opening.local import LOCAL, ensure_local_person
from data.store.submissions import submit, undo
from data.stored import SUBMISSION
from models import Metric, Place
from tests.store.sheets import add_place

FOLDER = Path(__file__).parent / "states"
PARTS = ("weight", "numerator")  # metrics by name, told before
Row = dict[str, Any]
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml") if not path.stem.endswith(".worked"))


@dataclass(frozen=True)
class Expected:
    """What one surface must show: `view` names it, `chosen` what was chosen there, `rows` all its rows.

    `says` are words that stand on its page too; with a '-' before them, words that must not.
    """

    view: str
    chosen: Row
    rows: list[Row]
    says: list[str]

    def __str__(self) -> str:
        return " ".join([self.view, *map(str, self.chosen.values())])


def expected(name: str) -> list[Expected]:
    """What was worked out by hand for the state of that name."""
    worked = tomllib.loads((FOLDER / f"{name}.worked.toml").read_text())
    return [
        Expected(
            view,
            {key: str(value) for key, value in one.items() if key in ("of", "region", "up_to", "known")},
            [dict(zip(one["heads"], row, strict=True)) for row in one["rows"]],
            one.get("says", []),
        )
        for view in ("overview", "indicator", "compare", "region", "export")
        for one in worked.get(view, [])
    ]


def settle(engine: Engine, name: str) -> None:
    """Build the state in an empty store, in the order and on the days that its file tells."""
    told = tomllib.loads((FOLDER / f"{name}.toml").read_text())
    ensure_local_person(engine)
    places = {"the state": add_place(engine, Place(kind="state", name="Testland"))}
    for region in told["regions"]:
        place = Place(kind="region", name=region, parent_id=places["the state"])
        places[region] = add_place(engine, place)
    _define(engine, told["metric"])
    acts = [(one["on"], "taken_back" in one, one) for one in told["act"]]
    assert acts == sorted(acts, key=lambda act: act[0]), "acts are told in the order of their days"
    handed_in = 0
    for day, is_undo, act in acts:
        if is_undo:
            undo(engine, LOCAL, act["taken_back"])
            _date(engine, "undone_at", day, act["taken_back"])
        else:
            _hand_in(engine, places[act["for"]], act["sheet"].strip(), f"{name}-{handed_in + 1}.csv")
            handed_in += 1
            _date(engine, "submitted_at", day, handed_in)


def _define(engine: Engine, metrics: list[Row]) -> None:
    ids: dict[str, int] = {}
    for told in metrics:
        parts = {f"{part}_id": ids[told[part]] for part in PARTS if part in told}
        words: Row = {key: value for key, value in told.items() if key not in PARTS}
        defined = Metric(**{"offered": True, "theme": "Golden", **words, **parts})
        ids[defined.name] = define(engine, LOCAL, defined)


def _hand_in(engine: Engine, home: int, sheet: str, name: str) -> None:
    content = sheet.encode()
    with Session(engine) as session:
        names, words = known_names(session, home), vocabulary(session)
    drafted = draft(child.read(content, name, words), content, names, Decisions(home))
    assert drafted.problems == (), f"{name} is read without a doubt"
    submit(engine, LOCAL, drafted)


def _date(engine: Engine, column: str, day: date, submission: int) -> None:
    at = {column: datetime.combine(day, time(9), UTC)}
    with writing(engine) as connection:
        connection.execute(SUBMISSION.update().where(SUBMISSION.c.id == submission).values(at))
