"""What a workbook would be stored as: names decided, and everything left out named by its cell."""

import pytest

from data.catalogue.matching import Names, fold
from data.reading.reading import Key, Problem, Reading
from data.reading.status import Status
from data.store.drafting.decisions import NEW, Alias, Decisions, SeriesName
from data.store.drafting.draft import Draft, draft
from tests.store.sheets import workbook, year

STATE, ALDER, BIRCH = 1, 2, 3
NAMES = Names(
    places={"testland": (STATE, "Testland"), "alder": (ALDER, "Alder"), "birch": (BIRCH, "Birch"),
            "alder county": (ALDER, "Alder")},
    metrics={"placed": (1, "Placed"), "wage gain": (2, "Wage gain"), "people placed": (1, "Placed")},
    units={1: "people", 2: "%"},
    cumulative=frozenset({2}),
)  # fmt: skip


def made(reading: Reading, decisions: Decisions | None = None) -> Draft:
    return draft(reading, b"bytes", NAMES, decisions or Decisions(ALDER))


def of(*keys: Key) -> Reading:
    """A value for each key, in D2, D3 ..., all for 2024."""
    return workbook([(key, 2024, float(at)) for at, key in enumerate(keys)])


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Key("Placed"), SeriesName(1, ALDER)),  # no place: the one that hands in
        (Key("PLACED ", "birch"), SeriesName(1, BIRCH)),
        (Key("People placed", "Alder County"), SeriesName(1, ALDER)),  # by alias
        (Key("Coffee mornings"), SeriesName("Coffee mornings", ALDER)),
        (Key("Coffee  mornings "), SeriesName("Coffee mornings", ALDER)),
        (Key("Wage gains"), SeriesName("Wage gains", ALDER)),  # like a known one, but nobody said so
        (Key("Placed", partnership=" Alder Makers "), SeriesName(1, ALDER, "Alder Makers")),
        (Key("Placed", dims=(("sex", "men"), ("age", "16"))), SeriesName(1, ALDER, "", "age=16; sex=men")),
        # A total over a breakdown is the plain value; a total of a known place is that place's.
        (Key("Placed", dims=(("sex", "Total"),), is_total=True), SeriesName(1, ALDER)),
        (Key("Placed", dims=(("sex", "All"), ("a", "b")), is_total=True), SeriesName(1, ALDER, "", "a=b")),
        (Key("Placed", "Testland", is_total=True), SeriesName(1, STATE)),
        # 'All' is a part like others where nothing says that it adds up.
        (Key("Placed", dims=(("sector", "All"),)), SeriesName(1, ALDER, "", "sector=All")),
    ],
)  # fmt: skip
def test_a_name_stands_for_what_the_catalogue_knows(key: Key, name: SeriesName) -> None:
    drafted = made(of(key))
    assert drafted.series == (name,)
    assert drafted.problems == ()


@pytest.mark.parametrize(
    ("text", "word", "name", "aliases"),
    [
        ("Plcd", 1, 1, (Alias("metric", "plcd", 1),)),
        ("Placed", 1, 1, ()),  # known so already
        ("Placed", 2, 2, (Alias("metric", "placed", 2),)),
        ("Placed", NEW, "Placed", ()),  # a metric of its own
        ("Plcd", "People hired", "People hired", (Alias("metric", "plcd", "People hired"),)),
        ("Plcd", "wage GAIN", 2, (Alias("metric", "plcd", 2),)),  # renamed to something known
        ("Plcd", "PLCD", "PLCD", ()),
    ],
)  # fmt: skip
def test_a_persons_word_on_a_metric_counts(
    text: str, word: int | str, name: int | str, aliases: tuple[Alias, ...]
) -> None:
    drafted = made(of(Key(text)), Decisions(ALDER, metrics={text: word}))
    assert [series.metric for series in drafted.series] == [name]
    assert drafted.aliases == aliases


def test_what_a_person_leaves_out_is_no_problem() -> None:
    decisions = Decisions(ALDER, metrics={"Placed": None}, places={"Birch": None})
    drafted = made(of(Key("Placed"), Key("Wage gain", "Birch"), Key("Wage gain")), decisions)
    assert drafted.series == (SeriesName(2, ALDER),)
    assert len(drafted.columns) == 1
    assert drafted.problems == ()


def test_a_place_that_nobody_knows_is_left_out_and_named_once_a_sheet() -> None:
    drafted = made(
        of(Key("Placed", "Cedar"), Key("Placed"), Key("Wage gain", "Cedar"), Key("Placed", "Brch"))
    )
    assert len(drafted.columns) == 1
    wanted = "expected the name of a known place"
    assert drafted.problems == (
        Problem("Sheet1", "D2", f"read 'Cedar', {wanted}; 2 values are left out", serious=True),
        Problem("Sheet1", "D5", f"read 'Brch', {wanted}; 1 value is left out", serious=True),
    )


def test_a_place_that_looks_like_a_known_one_is_asked_about() -> None:
    (problem,) = made(of(Key("Placed", "Testlands"))).problems
    assert "did you mean 'Testland'?" in problem.text


def test_a_new_place_is_entered_only_when_somebody_says_so() -> None:
    drafted = made(of(Key("Placed", "Cedar")), Decisions(ALDER, places={"Cedar": NEW}))
    assert drafted.new_places == ("Cedar",)


def test_totals_over_neighbours_are_left_out_in_words() -> None:
    keys = (Key("Placed", "Alder"), Key("Placed", "Total", is_total=True), Key("Placed", is_total=True),
            Key("Total", "Alder", is_total=True))  # fmt: skip
    drafted = made(of(*keys))
    assert drafted.series == (SeriesName(1, ALDER),)
    (problem,) = drafted.problems
    assert problem == Problem(
        "Sheet1", "D3", "a total over its neighbours is worked out, not stored; 3 values are left out"
    )


def test_a_value_without_a_period_is_left_out() -> None:
    rows = [
        (Key("Placed"), None, 1.0),
        (Key("Placed"), 2024, 2.0),
        (Key("Wage gain", is_total=True), None, 3.0),
    ]
    drafted = made(workbook(rows))
    assert drafted.columns.value.tolist() == [2.0]
    assert {(p.cell, p.serious) for p in drafted.problems} == {("D2", True), ("D4", False)}


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan"), 1e301])
def test_what_is_no_finite_number_is_left_out(value: float) -> None:
    drafted = made(workbook([(Key("Placed"), 2024, value), (Key("Placed"), 2025, 1.0)]))
    assert drafted.columns.value.tolist() == [1.0]
    assert [problem.cell for problem in drafted.problems] == ["D2"]


def test_of_values_for_the_same_cell_of_time_and_place_the_first_is_kept() -> None:
    first = [(Key("Placed"), 2024, 1.0), (Key("People placed", "Alder"), 2024, 2.0)]
    second = [(Key("Placed", "Birch"), 2024, 3.0), (Key("Placed"), 2024, 1.0)]
    drafted = made(workbook(first, second))
    assert drafted.columns.value.tolist() == [1.0, 3.0]
    assert [drafted.sheets[at] for at in drafted.columns.sheet] == ["Sheet1", "Sheet2"]
    said = "read a second value for what {0} says already; the one in {0} is stored"
    assert drafted.problems == (
        Problem("Sheet1", "D3", said.format("D2"), serious=True),
        Problem("Sheet2", "D3", said.format("D2 of sheet 'Sheet1'"), serious=True),
    )


def test_a_sheet_that_repeats_another_is_told_of_in_one_line() -> None:
    values = [(Key("Placed"), 2020 + at, float(at)) for at in range(4)]
    drafted = made(workbook(values, values))
    assert len(drafted.columns) == 4
    (problem,) = drafted.problems
    assert (problem.sheet, problem.cell, problem.serious) == ("Sheet2", "D2", True)
    assert problem.text.startswith("read 4 values that sheet 'Sheet1' gives already, this one in its D2;")


def test_very_many_repeated_values_are_counted_not_listed() -> None:
    drafted = made(workbook([(Key("Placed"), 2024, float(at)) for at in range(100)]))
    assert len(drafted.columns) == 1
    assert len(drafted.problems) == 51
    assert drafted.problems[-1].text.startswith("49 more values repeat")


def test_another_unit_is_said_but_does_not_keep_a_value_out() -> None:
    drafted = made(of(Key("Placed", unit="%"), Key("Wage gain", unit="%"), Key("Placed", "Birch", unit="%")))
    assert len(drafted.columns) == 3
    assert drafted.problems == (
        Problem("Sheet1", "D2", "unit read '%', the metric 'Placed' is counted in 'people'", True),
    )  # fmt: skip


def test_a_new_metric_takes_the_first_unit_and_says_where_another_is_read() -> None:
    drafted = made(of(Key("Coffee", unit="cups"), Key("Coffee", "Birch", unit="litres")))
    assert drafted.units == {"Coffee": "cups"}
    (problem,) = drafted.problems
    assert problem.text == "unit read 'litres', the metric 'Coffee' is counted in 'cups'"


def test_two_spellings_of_a_new_metric_are_one() -> None:
    assert made(of(Key("Coffee"), Key("COFFEE", "Birch"))).new_metrics == ("Coffee",)


def test_a_draft_knows_the_periods_and_cells_of_its_values() -> None:
    drafted = made(workbook([(Key("Placed"), 2023, 1.0), (Key("Placed"), 2024, Status.SUPPRESSED)]))
    assert drafted.periods == (year(2023), year(2024))
    assert [drafted.columns.cell(at) for at in range(2)] == ["D2", "D3"]
    assert drafted.columns.status == bytearray([0, 4])


def test_names_in_these_tests_are_folded() -> None:
    assert all(fold(name) == name for name in (*NAMES.places, *NAMES.metrics))


@pytest.mark.parametrize(
    ("metric", "said", "problem"),
    [
        ("Placed", None, ""),
        ("Wage gain", None, ""),
        ("Placed", False, ""),
        ("Wage gain", True, ""),
        ("Coffee", True, ""),
        ("Placed", True, "you said that 'Placed' runs on from the start of the year, but the metric "
                         "counts each period by itself: give it another name"),
        ("Wage gain", False, "you said that 'Wage gain' counts each period by itself, but the metric "
                             "runs on from the start of the year: give it another name"),
    ],
)  # fmt: skip
def test_how_a_known_metric_counts_is_not_changed_by_a_workbook(
    metric: str, said: bool | None, problem: str
) -> None:
    drafted = made(of(Key(metric, cumulative=said)))
    assert [one.text for one in drafted.problems] == ([problem] if problem else [])


def test_a_new_metric_counts_as_it_was_said_to() -> None:
    drafted = made(of(Key("Coffee", cumulative=True), Key("Tea", cumulative=False), Key("Milk")))
    assert drafted.cumulative == {"Coffee"}
