"""Metrics that count as one, through any order of handing in, taking back, joining and parting."""

from collections.abc import Callable, Mapping
from itertools import count
from math import fsum

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, text
from sqlmodel import Session

from data.errors import NotChangeable
from data.reading.reading import Key
from data.reading.status import Status
from data.store.check import faults
from data.store.counting_as import count_alone, count_as
from data.store.database import writing
from data.store.drafting.difference import difference
from data.store.opening.bulk import insert_row
from data.store.opening.local import LOCAL
from data.store.submissions import submit, undo
from models import Metric
from tests.store.sheets import STATE, Given, counting, drafted, simple, statistics, workbook

RUNS = count(1)
METRICS = ("A", "B", "C")

# Few cells and few values, so that submissions meet in them and often agree.
cells = st.tuples(st.sampled_from(METRICS), st.sampled_from(("Alder", "Birch", "Testland")), st.just(2024))
values = st.sampled_from((1.0, 1.0, 1.0, 2.0, Status.SUPPRESSED, Status.NOT_REPORTED))
workbooks = st.dictionaries(cells, values, min_size=1, max_size=4)
joinings = st.tuples(st.sampled_from(METRICS), st.sampled_from(METRICS))
# A number takes back a submission, two names join the first to the second, one name parts it.
acts = st.lists(
    st.one_of(workbooks, workbooks, st.integers(0, 20), joinings, st.sampled_from(METRICS)),
    min_size=1,
    max_size=14,
)

Cell = tuple[str, str, int]
Act = dict[Cell, Given] | int | tuple[str, str] | str
IN_A, IN_B, IN_C = (("A", "Alder", 2024), ("B", "Alder", 2024), ("C", "Alder", 2024))


class Model:
    """What must count, worked out anew from all that stands each time."""

    def __init__(self) -> None:
        self.standing: dict[int, dict[Cell, Given]] = {}
        self.into: dict[str, str] = {}

    def counts(self) -> dict[Cell, tuple[int, Given]]:
        """Submission and value by effective cell. Within one submission the last of its series counts."""
        found: dict[Cell, tuple[int, Given]] = {}
        for number, rows in sorted(self.standing.items()):
            for (metric, place, when), value in rows.items():
                found[self.into.get(metric, metric), place, when] = (number, value)
        return found

    def can_join(self, one: str, other: str) -> bool:
        if one == other or one in self.into or other in self.into or one in self.into.values():
            return False
        counts = self.counts()
        both = [(counts.get((one, *cell)), counts.get((other, *cell)))
                for cell in ((place, 2024) for place in ("Alder", "Birch", "Testland"))]  # fmt: skip
        numbers = [(a[1], b[1]) for a, b in both if a and b]
        return all(a == b or isinstance(a, Status) or isinstance(b, Status) for a, b in numbers)


@settings(max_examples=50, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])  # fmt: skip
@given(acts=acts)
@example([{IN_B: 1.0}, {IN_A: 1.0}, ("A", "B"), 1, 0])
@example([{IN_B: 1.0}, {IN_A: 1.0}, ("A", "B"), {IN_B: 2.0}, 1, 1, 0])  # the join's other side comes last
@example([{IN_A: 1.0}, ("A", "B"), {IN_B: 2.0}, "A", 1])  # a chain that runs across what was parted
@example([("A", "B"), {IN_A: 1.0, IN_B: 2.0}, {IN_A: 2.0}, "A", 0])
@example([{IN_A: 1.0}, {IN_C: 1.0}, ("A", "B"), ("C", "B"), {IN_C: 2.0}, "A", 2, "C", 1])
def test_what_counts_is_the_newest_of_all_that_count_as_one(store: Engine, acts: list[Act]) -> None:
    run, model = next(RUNS), Model()  # each run counts metrics of its own: one store serves them all
    with writing(store) as connection:
        ids = {name: insert_row(connection, Metric(name=f"{name}{run}", unit="%")) for name in METRICS}
    for act in acts:
        _do(store, act, model, ids, run)
    wanted = {key: (number, None if isinstance(value, Status) else value)
              for key, (number, value) in model.counts().items()}  # fmt: skip
    assert _counting(store, run) == wanted
    assert _statistics(store, run) == _added_up(model)
    with store.connect() as connection:
        assert list(faults(connection)) == []


def _do(store: Engine, act: Act, model: Model, ids: dict[str, int], run: int) -> None:
    match act:
        case dict():
            # In the order in which a submission's series are stored: the last of them is the newest. What
            # a workbook gives under the name that counts goes before what it gives under another.
            rows = dict(
                sorted(
                    act.items(), key=lambda row: (row[0][0] not in model.into, _stored(store, row[0], run))
                )
            )
            named = simple({(f"{metric}{run}", *cell): value for (metric, *cell), value in rows.items()})  # type: ignore[misc]
            model.standing[submit(store, LOCAL, drafted(store, named)).submission_id] = rows
        case int():
            if model.standing:
                taken = sorted(model.standing)[act % len(model.standing)]
                undo(store, LOCAL, taken)
                del model.standing[taken]
        case (one, other):
            can = model.can_join(one, other)
            assert _done(store, lambda connection: count_as(connection, ids[one], ids[other])) == can
            if can:
                model.into[one] = other
        case str():
            can = act in model.into
            assert _done(store, lambda connection: count_alone(connection, ids[act])) == can
            model.into.pop(act, None)


def _stored(store: Engine, cell: Cell, run: int) -> int:
    """Where its series lies among those stored; new ones come after in the order of the sheet."""
    asked = text("""SELECT s.id FROM series AS s JOIN metric AS m ON m.id = s.metric_id
    JOIN place AS p ON p.id = s.place_id WHERE m.name = :metric AND p.name = :place""")
    with store.connect() as connection:
        id = connection.scalar(asked, {"metric": f"{cell[0]}{run}", "place": cell[1]})
    return id or 10**9


def _done(store: Engine, act: Callable[[Connection], None]) -> bool:
    try:
        with writing(store) as connection:
            act(connection)
    except NotChangeable:
        return False
    return True


def _counting(store: Engine, run: int) -> dict[Cell, tuple[int, float | None]]:
    sql = """SELECT m.name, p.name, t.label, o.submission_id, c.value FROM current AS c
    JOIN observation AS o ON o.id = c.observation_id JOIN series AS s ON s.id = c.series_id
    JOIN metric AS m ON m.id = s.metric_id JOIN place AS p ON p.id = s.place_id
    JOIN period AS t ON t.id = c.period_id WHERE m.name IN (:a, :b, :c)"""
    with store.connect() as connection:
        rows = connection.execute(text(sql), {name.lower(): f"{name}{run}" for name in METRICS}).all()
    return {(row[0].removesuffix(str(run)), row[1], int(row[2])): (row[3], row[4]) for row in rows}


def _statistics(store: Engine, run: int) -> dict[tuple[str, int], tuple[int, int, float]]:
    names = {f"{name}{run}": name for name in METRICS}
    return {(names[metric], int(period)): kept
            for (_, metric, period), kept in statistics(store).items() if metric in names}  # fmt: skip


def _added_up(model: Model) -> dict[tuple[str, int], tuple[int, int, float]]:
    given: dict[tuple[str, int], list[Given]] = {}
    for (metric, place, when), (_, value) in model.counts().items():
        if place != "Testland" and value is not Status.NOT_REPORTED:
            given.setdefault((metric, when), []).append(value)
    numbers = {key: [one for one in some if not isinstance(one, Status)] for key, some in given.items()}
    return {key: (len(numbers[key]), len(some) - len(numbers[key]), fsum(numbers[key]))
            for key, some in given.items()}  # fmt: skip


def joined(store: Engine, one: str, other: str) -> None:
    with writing(store) as connection:
        ids = {row.name: row.id for row in connection.execute(text("SELECT name, id FROM metric"))}
        count_as(connection, ids[one], ids[other])


def handed_in(store: Engine, *workbooks: Mapping[Cell, Given]) -> None:
    for rows in workbooks:
        submit(store, LOCAL, drafted(store, simple(rows)))


def test_numbers_stand_under_the_other_name_and_their_cells_stay(store: Engine) -> None:
    handed_in(store, {("Hired", "Alder", 2024): 7.0}, {("Placed", "Birch", 2024): 5.0})
    joined(store, "Hired", "Placed")
    assert counting(store) == {("Placed", "Alder", "2024", ""): (7.0, "reported"),
                               ("Placed", "Birch", "2024", ""): (5.0, "reported")}  # fmt: skip
    assert statistics(store) == {(STATE, "Placed", "2024"): (2, 0, 12.0)}
    with store.connect() as connection:
        asked = text("SELECT m.name FROM observation o JOIN series s ON s.id = o.series_id "
                     "JOIN metric m ON m.id = s.metric_id ORDER BY o.id")  # fmt: skip
        assert connection.scalars(asked).all() == ["Hired", "Placed"]


def test_a_sheet_with_the_old_name_says_what_it_changes_and_changes_it(store: Engine) -> None:
    handed_in(store, {("Hired", "Alder", 2023): 7.0}, {("Placed", "Alder", 2024): 5.0})
    joined(store, "Hired", "Placed")
    draft = drafted(store, simple({("Hired", "Alder", 2024): 6.0, ("Hired", "Birch", 2024): 1.0}))
    with Session(store) as session:
        announced = difference(session, LOCAL, draft)
    receipt = submit(store, LOCAL, draft)
    assert (announced.changed, announced.new) == (receipt.changed, receipt.new) == (1, 1)
    assert counting(store)["Placed", "Alder", "2024", ""] == (6.0, "reported")


def test_partnerships_and_breakdowns_are_joined_each_to_its_own(store: Engine) -> None:
    women = (("sex", "women"),)
    rows = [
        (Key("Hired", "Alder", dims=women), 2024, 4.0),
        (Key("Hired", "Alder", partnership="Makers"), 2024, 2.0),
    ]
    submit(store, LOCAL, drafted(store, workbook(rows)))
    handed_in(store, {("Placed", "Birch", 2024): 5.0})
    joined(store, "Hired", "Placed")
    assert {key[0] for key in counting(store)} == {"Placed"}
    assert counting(store)["Placed", "Alder", "2024", "sex=women"] == (4.0, "reported")


def metrics(store: Engine, *given: Metric) -> list[int]:
    with writing(store) as connection:
        return [insert_row(connection, metric) for metric in given]


@pytest.mark.parametrize(("one", "other", "said"), [
    (Metric(name="Pay", unit="$/hr"), Metric(name="Wage", unit="$/year"),
     r"'Pay' is in \$/hr and 'Wage' in \$/year"),
    (Metric(name="To date", cumulative=True), Metric(name="Placed"),
     "'To date' counts from the start of the year, 'Placed' each period by itself"),
    (Metric(name="Placed"), Metric(name="To date", cumulative=True), "'To date' counts from the start"),
])  # fmt: skip
def test_two_that_cannot_be_one_are_refused_by_name(
    store: Engine, one: Metric, other: Metric, said: str
) -> None:
    ids = metrics(store, one.model_copy(), other.model_copy())
    with pytest.raises(NotChangeable, match=said), writing(store) as connection:
        count_as(connection, *ids)


def test_no_metric_counts_as_one_that_counts_as_another(store: Engine) -> None:
    one, two, three = metrics(store, *(Metric(name=name) for name in ("One", "Two", "Three")))
    with writing(store) as connection:
        count_as(connection, one, two)
    for pair, said in (
        ((three, one), "'One' counts as 'Two' itself. Choose 'Two' instead"),
        ((two, three), "'One' counts as 'Two'. Part them first"),
        ((two, one), "'One' counts as 'Two' itself"),
        ((one, three), "'One' counts as 'Two' already"),
        ((one, one), "'One' is one metric already"),
    ):
        with pytest.raises(NotChangeable, match=said), writing(store) as connection:
            count_as(connection, *pair)


def test_a_part_of_a_rate_stays_what_it_is(store: Engine) -> None:
    one, two = metrics(store, Metric(name="Exits"), Metric(name="Leavers"))
    metrics(store, Metric(name="Rate", weight_id=one))
    with pytest.raises(NotChangeable, match="'Exits' is a part of 'Rate'"), writing(store) as connection:
        count_as(connection, one, two)


def test_different_numbers_for_one_cell_are_named_and_not_joined(store: Engine) -> None:
    hired = {("Hired", place, year): 1.0 for place in ("Alder", "Birch") for year in (2023, 2024)}
    placed = {("Placed", place, year): value for (_, place, year), value in
              zip(hired, (2.0, 1.0, 3.0, 4.0), strict=True)}  # fmt: skip
    handed_in(store, hired, placed, {("Hired", "Testland", 2024): 1.0, ("Placed", "Testland", 2024): 9.0})
    said = "for Alder in 2023, Birch in 2023, Birch in 2024 and 1 more: one of the two would be lost"
    with pytest.raises(NotChangeable, match=said):
        joined(store, "Hired", "Placed")
    assert len(counting(store)) == 10


def test_a_metric_that_was_never_joined_is_kept_nowhere_else(store: Engine) -> None:
    handed_in(store, {("Hired", "Alder", 2024): 7.0}, {("Other", "Alder", 2024): 7.0})
    metrics(store, Metric(name="Placed"))
    joined(store, "Hired", "Placed")
    handed_in(store, {("Other", "Alder", 2024): 8.0}, {("Hired", "Alder", 2024): 9.0})
    with store.connect() as connection:
        assert connection.scalars(text("SELECT observation_id FROM joined ORDER BY 1")).all() == [1, 4]


def test_the_check_finds_what_was_joined_behind_its_back(store: Engine) -> None:
    handed_in(store, {("Hired", "Alder", 2024): 7.0}, {("Placed", "Birch", 2024): 5.0})
    joined(store, "Hired", "Placed")
    with writing(store) as connection:
        connection.execute(text("DELETE FROM joined WHERE observation_id = 1"))
        connection.execute(text("UPDATE metric SET counts_as_id = NULL"))
        said = list(faults(connection))
    assert any("Observation 1 is not kept" in one for one in said)
    assert any("Series 1 does not count as its metric does" in one for one in said)
