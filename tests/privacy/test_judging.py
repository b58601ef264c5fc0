"""What is held back of small tables that can be checked on paper."""

import pytest

from data.privacy.family import Counting, Family, Spot
from data.privacy.judging import held_back, judge
from data.privacy.rule import Rule
from data.reading.words import calendar

STATE, ALDER, BIRCH, CEDAR = 1, 2, 3, 4
WITHIN = {ALDER: STATE, BIRCH: STATE, CEDAR: STATE}
YEAR = calendar.year(2024).id
QUARTERS = [calendar.quarter(number, 2024).id for number in (1, 2, 3, 4)]
PEOPLE = Family(fewest=10, within=WITHIN)


def at(place: int, breakdown: str = "", partnership: int = 0, period: int = YEAR) -> Spot:
    return place, partnership, breakdown, period


@pytest.mark.parametrize(
    ("values", "hidden"),
    [
        ({at(ALDER): 9, at(BIRCH): 10, at(CEDAR): 0}, [at(ALDER)]),  # nothing adds up to a total
        # The smallest other region, and not the zero, which would protect nobody.
        ({at(ALDER): 9, at(BIRCH): 40, at(CEDAR): 0, at(STATE): 49}, [at(ALDER), at(BIRCH)]),
        ({at(ALDER): 9, at(BIRCH): 40, at(CEDAR): 30, at(STATE): 79}, [at(ALDER), at(CEDAR)]),
        # Two small ones together are still a few people: seven.
        ({at(ALDER): 3, at(BIRCH): 4, at(CEDAR): 30, at(STATE): 37}, [at(ALDER), at(BIRCH), at(CEDAR)]),
        # What a publisher suppressed is not told again, but is protected.
        ({at(ALDER): None, at(BIRCH): 40, at(CEDAR): 30, at(STATE): 79}, [at(CEDAR)]),
        ({at(ALDER, "sex=f"): 4, at(ALDER, "sex=m"): 40, at(ALDER): 44},
         [at(ALDER, "sex=f"), at(ALDER, "sex=m")]),
        ({at(ALDER, partnership=7): 4, at(ALDER, partnership=8): 40, at(ALDER): 44},
         [at(ALDER, partnership=7), at(ALDER, partnership=8)]),
        # A goal is hoped for; how far off it the number lies tells the number.
        ({at(ALDER): 4, at(ALDER, "measure=Goal"): 5, at(ALDER, "measure=% of Goal"): 80},
         [at(ALDER), at(ALDER, "measure=% of Goal")]),
    ],
)  # fmt: skip
def test_small_values_and_the_fewest_beside_them_are_held_back(
    values: dict[Spot, float | None], hidden: list[Spot]
) -> None:
    assert held_back(values, PEOPLE) == set(hidden)


def test_a_quarter_does_not_come_out_of_its_year() -> None:
    counts = dict(zip((at(ALDER, period=one) for one in QUARTERS), (4.0, 30.0, 40.0, 50.0), strict=True))
    quarters = [at(ALDER, period=one) for one in QUARTERS[:2]]
    assert held_back({**counts, at(ALDER): 124.0}, PEOPLE) == set(quarters)


def test_a_small_step_of_a_running_total_does_not_come_out() -> None:
    running = Family(fewest=10, over_time=False, cumulative=True, within=WITHIN)
    counts = dict(zip((at(ALDER, period=one) for one in QUARTERS), (20.0, 24.0, 40.0, 40.0), strict=True))
    assert held_back(counts, running) == {at(ALDER, period=QUARTERS[1])}


def test_employers_are_held_back_below_three_and_things_never() -> None:
    values = {at(ALDER): 2.0, at(BIRCH): 3.0}
    employers = Counting("Employers engaged", "employers").family(Rule(), WITHIN)
    assert held_back(values, employers) == {at(ALDER)}
    assert held_back(values, Counting("Meetings held", "meetings").family(Rule(), WITHIN)) == set()


def test_thousands_of_people_are_counted_as_many() -> None:
    thousands = Counting("Labor force", "thousand people").family(Rule(), WITHIN)
    assert held_back({at(ALDER): 3.2, at(BIRCH): 0.005}, thousands) == {at(BIRCH)}


def test_a_rate_is_held_back_with_its_numerator_or_denominator() -> None:
    rate = Counting("Placement rate", "%", "weighted mean", links=frozenset({1})).family(Rule(), WITHIN)
    cells = {1: {at(ALDER): 9.0, at(BIRCH): 50.0}, 2: {at(ALDER): 90.0, at(BIRCH): 5.0}}
    assert judge({1: PEOPLE, 2: rate}, cells) == {1: {at(ALDER)}, 2: {at(ALDER)}}


def test_the_answer_does_not_hang_on_the_order() -> None:
    values = {at(ALDER): 9.0, at(BIRCH): 40.0, at(CEDAR): 40.0, at(STATE): 89.0}
    backwards = dict(reversed(values.items()))
    assert held_back(values, PEOPLE) == held_back(backwards, PEOPLE) == {at(ALDER), at(BIRCH)}
