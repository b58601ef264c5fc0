"""What is suggested of a region's metric, with the reasons. A person decides, so each one must be right."""

from typing import Any

import pytest

from data.catalogue.suggesting import Around, Described, likeness, weigh

PLACED = Described(1, "Placed in jobs", ("trainees hired",), "people", "higher")
RATE = Described(2, "Employed Q2 after exit", (), "%", "higher")
WAGE = Described(3, "Median wage at placement", (), "$/hr", "higher")
NOTHING = Around()


def own(name: str, unit: str = "people", **more: Any) -> Described:
    return Described(9, name, (), unit, **more)


@pytest.mark.parametrize(("metric", "indicator", "degree"), [
    (own("Placed in job"), PLACED, "same"),
    (own("Jobs placed in", direction="higher"), PLACED, "same"),  # the same words in another order
    (own("Trainees hired"), PLACED, "same"),  # a way to write it
    (own("Placed in jobs", ""), PLACED, "same"),  # silence about the unit contradicts nothing
    (own("Placed in jobs", "%"), PLACED, "not comparable"),
    (own("Placed in jobs", cumulative=True), PLACED, "not comparable"),
    (own("Placed in jobs", direction="lower"), PLACED, "similar"),
    (own("Employed Q4 after exit", "%"), RATE, "similar"),
    (own("Average wage at placement", "$/hr"), WAGE, "similar"),
    (own("Coffee mornings", "meetings"), PLACED, ""),
    (own("Child care seats secured", "seats"), PLACED, ""),
])  # fmt: skip
def test_what_a_name_a_unit_and_a_direction_suggest(
    metric: Described, indicator: Described, degree: str
) -> None:
    assert weigh(metric, indicator, NOTHING).degree == degree


@pytest.mark.parametrize(("metric", "indicator", "reason"), [
    (own("Employed Q4 after exit", "%"), RATE, "The names are alike but for 'q2', 'q4'."),
    (own("Trainees hired"), PLACED, "Its name has the same words as that of the indicator, which is written "
                                    "'trainees hired' as well."),
    (own("Placed in jobs", "%"), PLACED, "It is in %, the indicator in people."),
    (own("Placed in jobs", "percent"), RATE, "Both are in %."),
    (own("Placed in jobs", ""), PLACED, "It says no unit."),
    (own("Placed in jobs", cumulative=True), PLACED,
     "It counts from the start of the year, the other each period by itself."),
    (own("Coffee mornings"), PLACED, "The names are not alike."),
    (own("Coffee mornings"), PLACED, "There are no numbers to hold side by side."),
])  # fmt: skip
def test_each_reason_is_said(metric: Described, indicator: Described, reason: str) -> None:
    assert reason in weigh(metric, indicator, NOTHING).reasons


@pytest.mark.parametrize(("newest", "others", "said", "degree"), [
    (212.0, (40.0, 510.0), "Its newest number, 212, is of the indicator's size: 40 to 510 elsewhere.",
     "same"),
    (30.0, (40.0, 510.0), "Its newest number, 30, is not far from the indicator's: 40 to 510 elsewhere.",
     "same"),
    (9_000.0, (40.0, 510.0),
     "Its newest number, 9,000, is of another size than the indicator's: 40 to 510 elsewhere.", "similar"),
    (0.0, (0.0, 4.0), "Its newest number, 0, is of the indicator's size: 0 to 4 elsewhere.", "same"),
])  # fmt: skip
def test_numbers_of_one_size_speak_for_it(
    newest: float, others: tuple[float, ...], said: str, degree: str
) -> None:
    metric = own("Trainees hired", numbers={"PY2024": 1.0, "PY2025": newest})
    found = weigh(metric, PLACED, Around(others))
    assert said in found.reasons
    assert found.degree == degree


def test_a_region_that_gives_both_shows_whether_they_are_one() -> None:
    metric = own("Trainees hired", numbers={"PY2024": 40.0, "PY2025": 44.0})
    equal = Described(1, "Placed in jobs", ("trainees hired",), "people", numbers={"PY2025": 44.0})
    other = Described(1, "Placed in jobs", ("trainees hired",), "people",
                      numbers={"PY2024": 41.0, "PY2025": 44.0})  # fmt: skip
    same, unlike = weigh(metric, equal, NOTHING), weigh(metric, other, NOTHING)
    said = "The region gives equal numbers for both in the one period that it gives both for."
    assert (same.degree, said in same.reasons) == ("same", True)
    assert unlike.degree == "similar"
    assert "The region gives both, and they differ in 1 of 2 periods: 40 and 41 in PY2024." in unlike.reasons
    assert unlike.score < same.score


def test_a_region_that_adapts_by_it_has_said_that_it_is_near() -> None:
    found = weigh(own("Veterans helped"), PLACED, Around(adapted=True))
    assert found.degree == "similar"
    assert "The region says that it counts this instead of the indicator." in found.reasons


@pytest.mark.parametrize("around", [Around(), Around((40.0,), adapted=True)])
@pytest.mark.parametrize("name", ["Placed in jobs", "Coffee mornings", "", "<b>%</b>", "Q4 Q4 Q4"])
def test_a_score_is_between_nothing_and_all(name: str, around: Around) -> None:
    found = weigh(own(name, numbers={"2024": 41.0}), PLACED, around)
    assert 0 <= found.score <= 100


def test_likeness_is_that_of_the_nearest_way_to_write_it() -> None:
    assert likeness(own("Hired trainees"), PLACED) == (100.0, "trainees hired")
