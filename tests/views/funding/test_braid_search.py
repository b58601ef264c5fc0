"""The search for combinations: it finds what trying all of them finds, and finds it fast."""

import random
import time
from datetime import date, timedelta
from itertools import combinations as every
from typing import Any

import pytest

from data.views.funding.braid.rules import shares, together
from data.views.funding.braid.search import combinations
from data.views.funding.braid.sources import Source
from tests.views.funding.braiding import source

RULES: dict[str, tuple[str, ...]] = {
    "braid": ("yes", "", "no"),
    "blend": ("yes", "no", ""),
    "sequence": ("yes", "", "no"),
    "may_match": ("", "May be used as match"),
}
Named = list[tuple[tuple[str, ...], int]]


def state(seed: int, many: int = 6) -> list[Source]:
    """Streams with amounts, matches, rules and days of all kinds."""
    dice = random.Random(seed)
    return [
        source(f"S{at}", dice.choice((0, 10, 20, 20, 35, 60)), dice.choice((0, 0, 25, 50, 100)),
               lapses=date(2027, 1, 1) + timedelta(dice.randrange(4)), **_rules(dice))
        for at in range(many)
    ]  # fmt: skip


def _rules(dice: random.Random) -> dict[str, Any]:
    return {name: dice.choice(words) for name, words in RULES.items()}


def found(sources: list[Source], cost: int, most: int = 5) -> Named:
    return [(tuple(one.stream for one in chosen), parts.covered // 100)
            for chosen, parts in combinations(sources, cost, most).combinations]  # fmt: skip


def tried(sources: list[Source], cost: int, most: int = 5) -> Named:
    """Every set of streams that may stand together and needs each of its members."""
    usable = sorted((one for one in sources if one.free), key=lambda one: (one.deadline, one.stream))
    sets = [chosen for size in range(1, 7) for chosen in every(usable, size)
            if all(together(one, other) for one, other in every(chosen, 2))]  # fmt: skip
    covers = {chosen: shares(chosen, cost).covered for chosen in [(), *sets]}
    needed = [chosen for chosen in sets
              if all(covers[chosen] > covers[fewer] + 6 for fewer in every(chosen, len(chosen) - 1)
                     if len(fewer) == len(chosen) - 1)]  # fmt: skip
    ranked = sorted(needed, key=lambda chosen: (-(covers[chosen] // 100), len(chosen),
                                                [usable.index(one) for one in chosen]))  # fmt: skip
    return [(tuple(one.stream for one in chosen), covers[chosen] // 100) for chosen in ranked[:most]]


@pytest.mark.parametrize("seed", range(60))
@pytest.mark.parametrize("cost", [20_00, 55_00, 90_00, 400_00])
def test_it_finds_what_trying_all_finds(seed: int, cost: int) -> None:
    assert found(state(seed), cost) == tried(state(seed), cost)


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_the_list_changes_nothing(seed: int) -> None:
    sources = state(seed, 8)
    shuffled = random.Random(seed + 1).sample(sources, len(sources))
    assert found(shuffled, 90_00) == found(sources, 90_00)


@pytest.mark.parametrize("seed", range(40))
def test_no_more_is_promised_than_there_is_and_the_parts_make_up_the_cost(seed: int) -> None:
    for chosen, parts in combinations(state(seed, 8), 90_00).combinations:
        assert all(0 < cents <= (one.free or 0) for one, cents in zip(chosen, parts.cents, strict=True))
        assert 0 <= parts.to_find <= 90_00 - parts.covered
        assert sum(parts.matched) <= sum(
            cents for one, cents in zip(chosen, parts.cents, strict=True) if one.may_match and not one.match
        )


@pytest.mark.parametrize(("sources", "first"), [
    # Both cover all: the one that lapses first, whatever their names.
    ([source("A", 90, lapses=date(2027, 6, 30)), source("B", 90, lapses=date(2027, 1, 31))], ("B",)),
    # One stream is fewer than two, though it lapses later.
    ([source("A", 50, lapses=date(2027, 1, 1)), source("B", 40, lapses=date(2027, 1, 1)),
      source("C", 90, lapses=date(2028, 1, 1))], ("C",)),
    # More is covered without match.
    ([source("A", 90, 25), source("B", 90)], ("B",)),
    # A may stand beside nobody.
    ([source("A", 80, braid="no"), source("B", 50), source("C", 40)], ("B", "C")),
    # Nobody said what it has, so it is not counted on.
    ([source("A", None), source("B", 10)], ("B",)),
])  # fmt: skip
def test_what_stands_first(sources: list[Source], first: tuple[str, ...]) -> None:
    assert found(sources, 90_00)[0][0] == first


def test_a_stream_that_adds_nothing_is_in_no_combination() -> None:
    assert found([source("A", 100), source("B", 5)], 90_00) == [(("A",), 90), (("B",), 5)]


def test_a_need_without_a_cost_has_no_combination() -> None:
    assert found([source("A", 100)], 0) == []


@pytest.mark.parametrize("rates", [(0,), (0, 0, 25, 50), (10, 25, 50, 100)])
@pytest.mark.parametrize("cost", [50_000, 500_000, 800_000, 5_000_000])
def test_hundreds_of_streams_are_searched_while_nobody_waits(rates: tuple[int, ...], cost: int) -> None:
    dice = random.Random(7)
    sources = [source(f"S{at:03}", dice.randrange(1, 200_000), dice.choice(rates),
                      lapses=date(2027, 1, 1) + timedelta(dice.randrange(90)),
                      braid=dice.choice(("yes", "", "no")), sequence=dice.choice(("yes", "no")))
               for at in range(300)]  # fmt: skip
    spent = []
    for _ in range(5):
        began = time.process_time()
        assert combinations(sources, cost * 100).combinations
        spent.append(time.process_time() - began)
    assert min(spent) < 0.05
