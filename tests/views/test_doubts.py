"""What is worth a question: by tables by hand, and by what must hold of any line."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.views.handing_in.doubts import Line, Number, Question, doubts
from data.views.numbers.adding_up import Parts, add_up, quarters_add_up
from tests.views.state import quarter, year

QUARTERS = [quarter(2022 + n // 4, n % 4 + 1) for n in range(16)]


def line(*values: float, unit: str = "people", metric: str = "Placed in jobs", **more: object) -> Line:
    numbers = tuple(
        Number(period.id, period.label, value, at)
        for at, (period, value) in enumerate(zip(QUARTERS, values, strict=False), start=1)
    )
    about = {"series_id": 7, "metric_id": 3, "aggregation": "sum", "cumulative": False, "numbers": numbers}
    return Line(metric=metric, unit=unit, **{**about, **more})  # type: ignore[arg-type]


def asked(*lines: Line) -> list[str]:
    return [one.words for one in doubts(lines)]


@pytest.mark.parametrize(
    ("values", "unit", "question"),
    [
        ((40, 46, 42, 44, 460), "people",
         "Placed in jobs was 40 to 46 for four quarters and is 460 in PY2023-Q1. Is that right?"),
        ((40, 40, 40, 40, 0), "people",
         "Placed in jobs was 40 for four quarters and is 0 in PY2023-Q1. Is that right?"),
        ((60, 61, 62, 62, 6.3), "%",
         "Placed in jobs was 60% to 62% for four quarters and is 6.3% in PY2023-Q1. Is that right?"),
        ((20, 21, 20, 21, 2080), "$/hr",
         "Placed in jobs was $20 to $21 for four quarters and is $2,080 in PY2023-Q1. Is that right?"),
    ],
)  # fmt: skip
def test_a_number_far_from_its_lines_own_history_is_asked_about(
    values: tuple[float, ...], unit: str, question: str
) -> None:
    assert asked(line(*values, unit=unit)) == [question]


@pytest.mark.parametrize(
    ("values", "unit"),
    [
        ((40, 46, 42, 460), "people"),  # three numbers are no habit
        ((40, 46, 42, 44, 51), "people"),
        ((100, 200, 300, 400, 500, 600), "people"),  # it grows as it always did
        ((100, 30, 110, 35, 105, 28, 120), "people"),  # its seasons are its own
        ((2, 3, 2, 4, 9), "meetings"),  # small counts move
        ((60, 61, 62, 62, 69), "%"),
        ((20, 21, 20, 21, 25), "$/hr"),
    ],
)
def test_what_moves_as_it_always_did_is_not(values: tuple[float, ...], unit: str) -> None:
    assert asked(line(*values, unit=unit)) == []


def test_a_new_level_is_asked_about_once() -> None:
    assert len(asked(line(40, 46, 42, 44, 460, 465, 470, 462))) == 1


def test_after_one_odd_number_the_old_habit_holds() -> None:
    assert len(asked(line(40, 46, 42, 44, 460, 43, 45))) == 1


@pytest.mark.parametrize(
    ("value", "unit", "metric", "words"),
    [
        (130.0, "%", "Rate", "Rate is 130% in PY2022-Q1; a share lies between 0% and 100%"),
        (-5.0, "people", "Placed", "Placed is −5 in PY2022-Q1; a count is seldom below zero"),
        (130.0, "%", "Wage gain", ""),
        (-5.0, "%", "Change of vacancies", ""),
        (-5.0, "$", "Balance", ""),
        (100.0, "%", "Credential rate", ""),
        (0.0, "people", "Placed", ""),  # a true zero is an answer
    ],
)  # fmt: skip
def test_what_cannot_be_is_asked_about(value: float, unit: str, metric: str, words: str) -> None:
    wanted = [f"{words}. Is that right?"] if words else []
    assert asked(line(value, unit=unit, metric=metric)) == wanted


def test_a_count_from_the_start_of_the_year_does_not_fall_within_it() -> None:
    falling = line(10, 25, 20, 40, 12, cumulative=True)  # a new year starts low
    assert asked(falling) == [
        "Placed in jobs is counted from the start of the year and went from 25 in PY2022-Q2 to 20 in "
        "PY2022-Q3. Is that right?"
    ]


def test_the_same_run_under_two_metrics_is_asked_about_once() -> None:
    other = line(40, 44, 41, 46, metric="Hired", series_id=8, metric_id=4)
    assert asked(line(40, 44, 41, 46), other) == [
        "Hired and Placed in jobs have the same four numbers up to PY2022-Q4. Is that right?"
    ]
    assert asked(line(2, 2, 2, 2), line(2, 2, 2, 2, metric="Hired", series_id=8, metric_id=4)) == []
    same_metric = line(40, 44, 41, 46, series_id=8, whose="Makers")  # one partnership is the region
    assert asked(line(40, 44, 41, 46), same_metric) == []


def test_a_period_that_repeats_the_one_before_in_every_metric_is_asked_about() -> None:
    lines = [line(10.0 * n, 20.0 * n, 20.0 * n, metric=f"M{n}", series_id=n) for n in range(1, 5)]
    assert asked(*lines) == [
        "All 4 numbers for PY2022-Q3 are the same as those for PY2022-Q2. Is that right?"
    ]
    assert asked(*lines[:3]) == []
    still = [line(10.0 * n, 10.0 * n, metric=f"M{n}", series_id=n) for n in range(1, 5)]
    assert asked(*still) == []  # what never moves is no copy
    assert asked(*lines, line(1, 2, 3, metric="M5", series_id=5)) == []


def parts(total: float, *of: float, whole: bool = True, aggregation: str = "sum") -> list[str]:
    group = Parts(
        line(total, aggregation=aggregation),
        tuple(line(one, series_id=10 + at) for at, one in enumerate(of)),
        "counties",
        whole,
    )
    return [one.words for one in add_up([group])]


def test_parts_are_held_against_the_total_that_stands() -> None:
    assert parts(100, 60, 60) == [
        "Placed in jobs is 100 in PY2022-Q1, and its 2 counties add up to 120. Is that right?"
    ]
    assert parts(100, 50, 30) == [
        "Placed in jobs is 100 in PY2022-Q1, and its 2 counties add up to 80. Is that right?"
    ]
    assert parts(100, 50, 50.6) == []  # rounding
    assert parts(100, 50, 30, whole=False) == []  # the rest may be nobody's
    assert parts(100, 60, 60, aggregation="mean") == []


def test_a_total_with_a_part_that_gave_no_number_is_not_asked_about() -> None:
    silent = Line(9, 3, "Placed in jobs", "people", "sum", False, ())
    group = Parts(line(100), (line(60, series_id=10), silent), "counties", True)
    assert list(add_up([group])) == []


def yearly(total: float, *quarters: float, **more: object) -> list[str]:
    whole = year_of_program(total)
    one = line(*quarters, **more)  # type: ignore[arg-type]
    both = Line(one.series_id, one.metric_id, one.metric, one.unit, one.aggregation, one.cumulative,
                (*one.numbers, whole))  # fmt: skip
    return [question.words for question in quarters_add_up([both])]


def year_of_program(value: float) -> Number:
    ends = QUARTERS[3].ends
    return Number(year(ends.year).id, "PY2022", value, 99)


def test_four_quarters_are_held_against_their_year() -> None:
    assert yearly(100, 25, 25, 25, 25) == []
    assert yearly(100, 25, 25, 25, 45) == [
        "Placed in jobs is 100 in PY2022, and its 4 quarters add up to 120. Is that right?"
    ]
    assert yearly(100, 25, 25, 45) == []
    assert yearly(100, 25, 25, 25, 45, aggregation="last") == []  # an employer met twice counts once
    assert yearly(45, 25, 30, 40, 45, cumulative=True) == []


VALUES = st.lists(st.floats(0, 1e6), min_size=0, max_size=16)


@given(st.floats(0, 100), st.integers(0, 16), st.sampled_from(["people", "%", "$", "meetings"]))
def test_a_steady_line_asks_nothing(value: float, many: int, unit: str) -> None:
    assert asked(line(*[value] * many, unit=unit)) == []


@given(VALUES, st.randoms())
def test_the_order_in_which_numbers_come_does_not_matter(values: list[float], chance: Random) -> None:
    whole = line(*values)
    mixed = list(whole.numbers)
    chance.shuffle(mixed)
    assert list(doubts([line(numbers=tuple(mixed))])) == list(doubts([whole]))


@given(VALUES)
def test_each_question_is_about_a_number_that_stands_and_asked_once(values: list[float]) -> None:
    whole = line(*values)
    found: list[Question] = doubts([whole])
    assert all(one.number in whole.numbers for one in found)
    assert len({(one.check, one.about) for one in found}) == len(found)
