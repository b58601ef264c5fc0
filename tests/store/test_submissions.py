"""Storing a workbook and taking it back: what counts, what is remembered, what is refused."""

from datetime import date

import pytest
from sqlalchemy import Engine, text
from sqlmodel import Session

from data.catalogue.metrics import known_metrics, known_names
from data.errors import GuidepostError, NothingToStore, NotUndoable
from data.reading.lists import ListReading, ListRow
from data.reading.reading import Key, Reading, SheetReading
from data.reading.status import Status
from data.reading.words.periods import Period
from data.store.check import faults
from data.store.database import revision
from data.store.drafting.decisions import NEW, Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import Receipt, submit, undo
from tests.store.sheets import (
    ALDER,
    BIRCH,
    STATE,
    counting,
    drafted,
    simple,
    statistics,
    workbook,
    year,
)

PLACED = ("Placed", "Alder", "2024", "")


def rows(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text(sql))]


def test_a_workbook_is_stored_with_its_cells(store: Engine) -> None:
    reading = simple({("Placed", "Alder", 2024): 40.0, ("Placed", "Birch", 2024): Status.SUPPRESSED})
    assert submit(store, LOCAL, drafted(store, reading)) == Receipt(1, new=2)
    assert counting(store) == {
        ("Placed", "Alder", "2024", ""): (40.0, "reported"),
        ("Placed", "Birch", "2024", ""): (None, "suppressed"),
    }
    assert rows(
        store, "SELECT submission_id, value, sheet, cell, replaces_id FROM observation ORDER BY id"
    ) == [
        (1, 40.0, "Sheet1", "D2", None),
        (1, None, "Sheet1", "D3", None),
    ]
    assert statistics(store) == {(STATE, "Placed", "2024"): (1, 1, 40.0)}


def test_each_write_moves_the_revision_and_is_told_in_the_audit(store: Engine) -> None:
    with Session(store) as session:
        before = revision(session)
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 40.0})))
    undo(store, LOCAL, 1)
    with Session(store) as session:
        assert revision(session) == before + 2
    told = rows(store, "SELECT action, subject FROM auditentry ORDER BY id DESC LIMIT 2")
    assert told == [("undo", "submission 1"), ("submit", "submission 1")]


def test_the_newest_sheet_is_where_a_number_comes_from_even_if_it_says_the_same(store: Engine) -> None:
    first = {("Placed", "Alder", 2023): 1.0, ("Placed", "Alder", 2024): 2.0, ("Placed", "Birch", 2024): 3.0}
    second = {("Placed", "Alder", 2024): 2.0, ("Placed", "Birch", 2024): 4.0, ("Placed", "Birch", 2025): 5.0}
    submit(store, LOCAL, drafted(store, simple(first)))
    assert submit(store, LOCAL, drafted(store, simple(second))) == Receipt(2, new=1, changed=1, same=1)
    sql = """SELECT o.submission_id, count(*) FROM current AS c JOIN observation AS o
    ON o.id = c.observation_id GROUP BY o.submission_id ORDER BY o.submission_id"""
    assert rows(store, sql) == [(1, 1), (2, 3)]


def test_a_value_that_becomes_a_blank_has_changed(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 0.0})))
    blank = simple({("Placed", "Alder", 2024): Status.NOT_REPORTED})
    assert submit(store, LOCAL, drafted(store, blank)).changed == 1
    assert counting(store) == {PLACED: (None, "not reported")}
    assert statistics(store) == {}
    undo(store, LOCAL, 2)
    assert statistics(store) == {(STATE, "Placed", "2024"): (1, 0, 0.0)}


def test_the_same_bytes_for_the_same_place_change_nothing(store: Engine) -> None:
    draft = drafted(store, simple({("Placed", "Alder", 2024): 40.0}))
    submit(store, LOCAL, draft)
    before = rows(store, "SELECT number FROM revision")
    assert submit(store, LOCAL, draft) == Receipt(1, repeated=True)
    assert rows(store, "SELECT count(*) FROM observation") == [(1,)]
    assert rows(store, "SELECT number FROM revision") == before


def test_the_same_bytes_count_again_once_they_were_taken_back(store: Engine) -> None:
    draft = drafted(store, simple({("Placed", "Alder", 2024): 40.0}))
    submit(store, LOCAL, draft)
    undo(store, LOCAL, 1)
    assert submit(store, LOCAL, draft) == Receipt(2, new=1)
    assert rows(store, "SELECT count(*) FROM sourcefile") == [(1,)]


def test_the_same_bytes_may_come_for_another_place(store: Engine) -> None:
    reading = workbook([(Key("Placed"), 2024, 40.0)])
    for home in (ALDER, BIRCH):
        receipt = submit(store, LOCAL, drafted(store, reading, Decisions(home), b"the same"))
        assert receipt.new == 1
    assert {key[1] for key in counting(store)} == {"Alder", "Birch"}


def test_taking_back_the_older_of_two_leaves_the_newer(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 2.0})))
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 3.0})))
    undo(store, LOCAL, 2)
    assert counting(store) == {PLACED: (3.0, "reported")}
    undo(store, LOCAL, 3)
    assert counting(store) == {PLACED: (1.0, "reported")}
    undo(store, LOCAL, 1)
    assert counting(store) == {}
    assert statistics(store) == {}


def test_what_cannot_be_taken_back_says_why(store: Engine) -> None:
    with pytest.raises(NotUndoable, match="There is no submission 7"):
        undo(store, LOCAL, 7)
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    undo(store, LOCAL, 1)
    with pytest.raises(NotUndoable, match="taken back already"):
        undo(store, LOCAL, 1)


def test_a_workbook_without_a_value_is_no_success(store: Engine) -> None:
    with pytest.raises(NothingToStore, match=r"figures\.xlsx"):
        submit(store, LOCAL, drafted(store, workbook([])))


def test_a_new_metric_is_its_places_own_and_offered_to_nobody(store: Engine) -> None:
    reading = workbook([(Key("Coffee mornings", unit="meetings"), 2024, 3.0)])
    submit(store, LOCAL, drafted(store, reading, Decisions(ALDER)))
    wanted = [("Coffee mornings", "meetings", ALDER, False)]
    assert rows(store, "SELECT name, unit, owner_id, offered FROM metric") == wanted
    with Session(store) as session:
        assert "coffee mornings" in known_metrics(session, ALDER)
        assert "coffee mornings" not in known_metrics(session, BIRCH)


def test_a_new_metric_counts_as_a_person_said_that_it_does(store: Engine) -> None:
    said = workbook([(Key("Coffee", cumulative=True), 2024, 1.0), (Key("Tea", cumulative=False), 2024, 2.0)])
    submit(store, LOCAL, drafted(store, said))
    counted = "SELECT name, cumulative FROM metric WHERE name IN ('Coffee', 'Tea') ORDER BY name"
    assert [(name, bool(runs_on)) for name, runs_on in rows(store, counted)] == [
        ("Coffee", True),
        ("Tea", False),
    ]


def test_two_drafts_with_the_same_new_metric_enter_it_once(store: Engine) -> None:
    one = drafted(store, workbook([(Key("Coffee"), 2024, 3.0)]))
    other = drafted(store, workbook([(Key("COFFEE"), 2025, 4.0)]))
    submit(store, LOCAL, one)
    submit(store, LOCAL, other)
    assert rows(store, "SELECT name FROM metric") == [("Coffee",)]


def test_a_name_explained_once_is_known_next_time(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2024): 1.0})))
    strange = simple({("Plcd", "Alder WDA", 2025): 2.0, ("Hires", "Alder WDA", 2025): 3.0})
    decisions = Decisions(STATE, metrics={"Plcd": 1, "Hires": "People hired"}, places={"Alder WDA": ALDER})
    submit(store, LOCAL, drafted(store, strange, decisions))
    assert counting(store)["People hired", "Alder", "2025", ""] == (3.0, "reported")
    with Session(store) as session:
        names = known_names(session, STATE)
    assert names.metrics["plcd"] == (1, "Placed")
    assert names.metrics["hires"] == names.metrics["people hired"]
    assert names.places["alder wda"] == (ALDER, "Alder")


def test_one_regions_word_does_not_change_what_a_place_means_to_others(store: Engine) -> None:
    reading = workbook([(Key("Placed", "Birch"), 2024, 11.0)])
    submit(store, LOCAL, drafted(store, reading, Decisions(ALDER, places={"Birch": ALDER})))
    assert counting(store) == {PLACED: (11.0, "reported")}
    with Session(store) as session:
        assert known_names(session, STATE).places["birch"] == (BIRCH, "Birch")


def test_a_new_place_lies_within_the_place_that_hands_in(store: Engine) -> None:
    reading = workbook([(Key("Placed", "Cedar  County"), 2024, 11.0)])
    submit(store, LOCAL, drafted(store, reading, Decisions(ALDER, places={"Cedar  County": NEW})))
    assert rows(store, "SELECT name, kind, parent_id FROM place ORDER BY id DESC LIMIT 1") == [
        ("Cedar County", "county", ALDER)
    ]
    assert statistics(store) == {(ALDER, "Placed", "2024"): (1, 0, 11.0)}


def test_partnerships_and_breakdowns_are_series_of_their_own_and_not_added_up(store: Engine) -> None:
    women, men = (("sex", "women"), ("age", "16-24")), (("sex", "men"),)
    reading = workbook([
        (Key("Placed", "Alder"), 2024, 90.0),
        (Key("Placed", "Alder", dims=women), 2024, 50.0),
        (Key("Placed", "Alder", dims=men), 2024, 40.0),
        (Key("Placed", "Alder", partnership="Alder Makers"), 2024, 20.0),
        (Key("Placed", "Alder", partnership="ALDER MAKERS"), 2025, 30.0),
    ])  # fmt: skip
    submit(store, LOCAL, drafted(store, reading))
    breakdowns = rows(store, "SELECT breakdown FROM series WHERE partnership_id IS NULL ORDER BY breakdown")
    assert breakdowns == [("",), ("age=16-24; sex=women",), ("sex=men",)]
    assert rows(store, "SELECT name FROM partnership") == [("Alder Makers",)]
    assert statistics(store) == {(STATE, "Placed", "2024"): (1, 0, 90.0)}
    assert submit(store, LOCAL, drafted(store, reading)).same == 5


def test_rows_of_a_register_are_stored_with_the_submission(store: Engine) -> None:
    award = {
        "stream": "WIOA Youth",
        "place": "Birch",
        "period": "2024",
        "committed_cents": 1250,
    }
    row = ListRow(4, dict(award), {"committed_cents": "E5"})
    sheet = SheetReading("Awards", False, 9, 9, (), lists=(ListReading("awards", (row,)),))
    receipt = submit(store, LOCAL, drafted(store, Reading("money.xlsx", (sheet,))))
    assert (receipt.submission_id, str(receipt.lists)) == (1, "1 new, 0 changed, 0 the same")
    stored = rows(store, "SELECT stream, place_id, period_id, committed_cents, status FROM award")
    assert stored == [("WIOA Youth", BIRCH, year(2024).id, 1250, "reported")]
    assert rows(store, "SELECT submission_id, sheet, row, cells FROM listentry") == [
        (1, "Awards", 5, '{"committed_cents": "E5"}')
    ]


def test_a_period_of_the_same_name_but_other_days_is_refused(store: Engine) -> None:
    reading = simple({("Placed", "Alder", 2024): 1.0})
    submit(store, LOCAL, drafted(store, reading))
    other = year(2023)
    moved = Period("2024", "year", other.starts, other.ends)
    reading.sheets[0].tables[0].facts.periods[:] = [moved]
    with pytest.raises(GuidepostError, match="Period '2024'"):
        submit(store, LOCAL, drafted(store, reading))


PROGRAM, FISCAL, SCHOOL = (
    Period(label, kind, date(2025, 7, 1), date(2026, 6, 30))
    for label, kind in (
        ("PY2025", "program year"),
        ("SFY2026", "state fiscal year"),
        ("2025-26", "school year"),
    )
)


def named(value: float, *periods: Period) -> Reading:
    """One value of one series for each of these periods."""
    reading = simple({("Placed", "Alder", 2000 + at): value + at for at in range(len(periods))})
    reading.sheets[0].tables[0].facts.periods[:] = periods
    return reading


def test_the_same_days_under_another_name_are_the_same_period(store: Engine) -> None:
    assert submit(store, LOCAL, drafted(store, named(40.0, PROGRAM))).new == 1
    assert submit(store, LOCAL, drafted(store, named(40.0, FISCAL))).same == 1
    assert submit(store, LOCAL, drafted(store, named(41.0, SCHOOL))).changed == 1
    assert rows(store, "SELECT id, label, also FROM period") == [(PROGRAM.id, "PY2025", "SFY2026; 2025-26")]
    assert counting(store) == {("Placed", "Alder", "PY2025", ""): (41.0, "reported")}
    undo(store, LOCAL, 3)
    undo(store, LOCAL, 2)
    assert counting(store) == {("Placed", "Alder", "PY2025", ""): (40.0, "reported")}


def test_two_names_of_the_same_days_in_one_workbook_are_one_value_and_a_problem(store: Engine) -> None:
    made = drafted(store, named(40.0, FISCAL, PROGRAM))
    assert (len(made.columns), [problem.cell for problem in made.problems if problem.serious]) == (1, ["D3"])
    submit(store, LOCAL, made)
    assert rows(store, "SELECT label, also FROM period") == [("SFY2026", "PY2025")]


def test_a_further_name_with_other_days_is_refused_too(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, named(40.0, PROGRAM)))
    submit(store, LOCAL, drafted(store, named(40.0, FISCAL)))
    from_october = Period("SFY2026", "state fiscal year", date(2025, 10, 1), date(2026, 9, 30))
    with pytest.raises(GuidepostError, match="Period 'SFY2026'"):
        submit(store, LOCAL, drafted(store, named(1.0, from_october)))


def test_a_large_workbook_is_stored_whole(store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lots and statements end in the middle of it: 700 values in lots of 100, statements of 32 rows."""
    monkeypatch.setattr("data.store.writing.observations.LOT", 100)
    monkeypatch.setattr("data.store.opening.bulk.VARIABLES", 320)
    monkeypatch.setattr("data.store.counting.standing.PAIRS", 30)
    wide = {(f"Metric {m}", place, 2000 + y): float(m + y)
            for m in range(35) for place in ("Alder", "Birch") for y in range(10)}  # fmt: skip
    assert submit(store, LOCAL, drafted(store, simple(wide))) == Receipt(1, new=700)
    assert {(m, p, int(t)): v for (m, p, t, _), (v, _) in counting(store).items()} == wide
    assert submit(store, LOCAL, drafted(store, simple(wide))) == Receipt(2, same=700)
    undo(store, LOCAL, 1)
    undo(store, LOCAL, 2)
    assert counting(store) == {}
    assert statistics(store) == {}
    with store.connect() as connection:
        assert list(faults(connection)) == []
