"""Any sequence of submissions, some taken back, leaves what replaying those that stand would leave."""

from itertools import count
from math import fsum

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from data.reading.status import Status
from data.store.check import faults
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from tests.store.sheets import STATE, Given, drafted, simple

RUNS = count(1)

# Few cells, so that submissions meet in them.
cells = st.sampled_from(
    (("A", "Testland", 2024), ("A", "Alder", 2024), ("A", "Birch", 2024), ("B", "Alder", 2025))
)
ALDERS, BIRCHES = ("A", "Alder", 2024), ("A", "Birch", 2024)
values = st.one_of(
    st.floats(-1e6, 1e6),
    # Beside 1e16 a plain sum forgets 0.1, and would not have it when 1e16 is taken back.
    st.sampled_from((0.1, 0.2, 0.3, 1e16, -1e16, 0.0)),
    st.sampled_from((Status.SUPPRESSED, Status.NOT_REPORTED, Status.NOT_DUE)),
)
workbooks = st.dictionaries(cells, values, min_size=1, max_size=4)
# A number takes back one of the submissions that stand, counted round.
acts = st.lists(st.one_of(workbooks, st.integers(0, 20)), min_size=1, max_size=12)

Cell = tuple[str, str, int]
Stands = dict[int, dict[Cell, Given]]


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(acts=acts)
@example([{ALDERS: 1.0}, {ALDERS: 2.0}, {ALDERS: 3.0}, 1, 1])  # the middle one first, then the last
@example([{ALDERS: 0.1}, {BIRCHES: 1e16}, {ALDERS: 0.2}, 1, 1])
def test_what_counts_is_what_stands(
    store: Engine, monkeypatch: pytest.MonkeyPatch, acts: list[dict[Cell, Given] | int]
) -> None:
    monkeypatch.setattr("data.store.writing.observations.LOT", 2)
    run = next(RUNS)  # each run counts metrics of its own, so that one store serves them all
    standing: Stands = {}
    for act in acts:
        if isinstance(act, int):
            if standing:
                taken = sorted(standing)[act % len(standing)]
                undo(store, LOCAL, taken)
                del standing[taken]
        else:
            named = {(f"{metric}{run}", place, when): value for (metric, place, when), value in act.items()}
            standing[submit(store, LOCAL, drafted(store, simple(named))).submission_id] = named
    assert _counting(store, run) == _replayed(standing)
    _compare_statistics(store, run, standing)
    with store.connect() as connection:
        assert list(faults(connection)) == []


def _replayed(standing: Stands) -> dict[Cell, tuple[int, str, float | None, str]]:
    """Submission, cell, value and status for each metric, place and year; the newest that stands counts."""
    counts: dict[Cell, tuple[int, str, float | None, str]] = {}
    for submission_id, values in sorted(standing.items()):
        for row, (cell, value) in enumerate(values.items(), start=2):
            blank = isinstance(value, Status)
            status = str(value) if blank else "reported"
            counts[cell] = (submission_id, f"D{row}", None if blank else float(value), status)
    return counts


def _counting(engine: Engine, run: int) -> dict[Cell, tuple[int, str, float | None, str]]:
    sql = """SELECT m.name, p.name, t.label, o.submission_id, o.cell, c.value, c.status
    FROM current AS c JOIN observation AS o ON o.id = c.observation_id
    JOIN series AS s ON s.id = c.series_id JOIN metric AS m ON m.id = s.metric_id
    JOIN place AS p ON p.id = s.place_id JOIN period AS t ON t.id = c.period_id
    WHERE m.name IN (:a, :b)"""
    with engine.connect() as connection:
        rows = connection.execute(text(sql), {"a": f"A{run}", "b": f"B{run}"}).all()
    return {(row[0], row[1], int(row[2])): (row[3], row[4], row[5], row[6]) for row in rows}


def _compare_statistics(engine: Engine, run: int, standing: Stands) -> None:
    wanted: dict[tuple[str, int], list[tuple[float | None, str]]] = {}
    for (metric, place, when), (_, _, value, status) in _replayed(standing).items():
        if place != "Testland" and status in ("reported", "suppressed"):
            wanted.setdefault((metric, when), []).append((value, status))
    sql = """SELECT m.name, t.label, x.reported, x.suppressed, x.total + x.carry FROM statistic AS x
    JOIN metric AS m ON m.id = x.metric_id JOIN period AS t ON t.id = x.period_id
    WHERE m.name IN (:a, :b) AND x.place_id = :state"""
    with engine.connect() as connection:
        rows = connection.execute(text(sql), {"a": f"A{run}", "b": f"B{run}", "state": STATE}).all()
    kept = {(row[0], int(row[1])): row[2:] for row in rows}
    assert kept.keys() == wanted.keys()
    for key, (reported, suppressed, total) in kept.items():
        amounts = [value for value, _ in wanted[key] if value is not None]
        assert (reported, suppressed) == (len(amounts), len(wanted[key]) - len(amounts))
        assert total == pytest.approx(fsum(amounts), rel=1e-15, abs=1e-9)
