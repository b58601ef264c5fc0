"""Lists when two people store at once, and when storing them breaks off at any statement."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Barrier, Thread
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine, event
from sqlmodel import SQLModel

from data.errors import NothingSaid, NotUndoable
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.registers.deciding.overlapping import Found, find
from data.registers.deciding.plans import NewPlan, PlanLine, save_plan
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.store.database import open_database
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import Draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import STATE, drafted
from tests.store.standing import stands_as_said
from tests.store.test_lists import AWARD, hand_in, rows

STREAM = {"name": "WIOA", "agency": "Labor"}
WRITES = ("INSERT", "UPDATE", "DELETE")
STEP = 3  # of the writes of one act; each of them, and each question between, was tried once by hand
Act = Callable[[Engine], object]


def money(store: Engine, cents: int, **wordings: str) -> Draft:
    """A workbook of a stream and of two awards under one key."""
    lists = (
        ListReading("awards", tuple(ListRow(at, AWARD | {"committed_cents": cents + at}) for at in (1, 2))),
        ListReading("streams", (ListRow(1, dict(STREAM)),)),
        ListReading(
            "needs", (ListRow(1, {"place": "Birch", "solution": "Upskilling", "cost_cents": cents}),)
        ),
    )
    reading = Reading("money.xlsx", (SheetReading("S", False, 9, 9, (), lists=lists),))
    words = {("streams", text): means for text, means in wordings.items()}
    return drafted(store, reading, Decisions(STATE, wordings=words))


class Broken(BaseException):
    """A process that ends in the middle; nothing in the store may take it for a failure that it knows."""


@contextmanager
def breaking(store: Engine, at: int | None) -> Iterator[list[str]]:
    """Break off before the write of number `at`, or of none before the commit; the writes till then."""
    told: list[str] = []

    def before(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if len(told) == at and statement.startswith(WRITES):
            raise Broken
        if statement.startswith(WRITES):
            told.append(statement)

    def commit(_connection: Any) -> None:
        raise Broken

    event.listen(store, "before_cursor_execute", before)
    event.listen(store, "commit", commit)
    try:
        with suppress(Broken):
            yield told
    finally:
        event.remove(store, "before_cursor_execute", before)
        event.remove(store, "commit", commit)


def everything(store: Engine) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with store.connect() as connection:
        tables = SQLModel.metadata.sorted_tables
        return {table.name: sorted(map(tuple, connection.execute(sa.select(table))), key=repr)
                for table in tables}  # fmt: skip


def acts_of(store: Engine) -> dict[str, Act]:
    """All that is said of lists, each on a store where WIOA and TANF have awards and one was renamed."""
    hand_in(store, "streams", STREAM, {"name": "TANF"})
    number = submit(store, LOCAL, money(store, 100, **{"WIOA Title I": "WIOA"})).submission_id
    word = say_meaning(store, LOCAL, wording("streams", "Old TANF", "TANF"))
    need = str(rows(store, "SELECT key FROM need")[0][0])
    again = money(store, 200, **{"Title I": "WIOA"})
    plan = NewPlan(need, "A plan", (PlanLine("WIOA", "PY2025", 5),))
    return {
        "submit": lambda store: submit(store, LOCAL, again),
        "undo": lambda store: undo(store, LOCAL, number),
        "say": lambda store: say_meaning(store, LOCAL, wording("streams", "WIOA", "TANF")),
        "take back": lambda store: take_back_meaning(store, LOCAL, word),
        "find": lambda store: find(store, LOCAL, ("WIOA", "TANF"), Found("similar")),
        "plan": lambda store: save_plan(store, LOCAL, plan),
    }


def test_breaking_off_at_any_statement_leaves_the_store_as_before(store: Engine) -> None:
    acts = acts_of(store)
    before = everything(store)
    for name, act in acts.items():
        with breaking(store, None) as told:
            act(store)
        for at in range(0, len(told), STEP):
            with breaking(store, at):
                act(store)
        assert told, name
        assert everything(store) == before, name
    for name in ("submit", "say", "undo"):
        acts[name](store)
        assert stands_as_said(store) == [], name


AT_ONCE = [
    ("submit", "submit"),
    ("submit", "again"),
    ("submit", "undo"),
    ("undo", "undo"),
    ("say", "submit"),
    ("say", "other"),
    ("say", "undo"),
]


@pytest.mark.parametrize("pair", AT_ONCE, ids=" and ".join)
def test_two_at_once_leave_what_both_said(store: Engine, database_url: str, pair: tuple[str, str]) -> None:
    acts = acts_of(store)
    more = money(store, 300)
    acts["again"] = lambda store: submit(store, LOCAL, more)
    acts["other"] = lambda store: say_meaning(store, LOCAL, wording("streams", "TANF", "Families"))
    at_once(database_url, [acts[name] for name in pair])
    assert stands_as_said(store) == []
    awards = rows(store, "SELECT count(*), sum(committed_cents) FROM award")
    assert awards == rows(store, "SELECT coalesce(sum(awards), 0), sum(committed_cents) FROM awardsum")
    undone, stored = pair.count("undo") > 0, {"submit", "again"} & {*pair}
    cents = {203 + 200, 303 + 300} if "again" in pair else {403 if stored else 0 if undone else 203}
    assert int(str(awards[0][1] or 0)) in cents
    audited = rows(store, "SELECT count(*) FROM auditentry WHERE action = 'undo'")
    assert audited == [(1 if undone else 0,)]


def at_once(url: str, acts: list[Act]) -> None:
    """Do each act in a thread and on connections of its own, all from one moment on."""
    start, wrong = Barrier(len(acts)), []

    def run(act: Act) -> None:
        own = open_database(url)
        start.wait()
        try:
            act(own)
        except (NotUndoable, NothingSaid):
            pass  # told that somebody else was first
        except Exception as error:
            wrong.append(error)
        finally:
            own.dispose()

    threads = [Thread(target=run, args=(act,)) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert wrong == []
