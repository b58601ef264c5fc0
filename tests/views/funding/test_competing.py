"""Whether two streams look complementary, similar or competing, by their rules."""

from typing import Any

import pytest

from data.registers.solutions import SOLUTIONS
from data.views.funding.overlaps.competing import suggested
from data.views.funding.overlaps.pairs import overlaps
from tests.views.funding.ledgers import ledger_with

ALIKE = {"objective": "Training designed by industry", "people": "employers", "components": "instruction"}


def looks(one: dict[str, Any], other: dict[str, Any], solutions: tuple[str, ...] = SOLUTIONS[:2]) -> str:
    ledger = ledger_with(
        streams=[{"stream": "A", **one}, {"stream": "B", **other}],
        options=[
            {"stream": name, "solution": solution, "may": "can"} for name in "AB" for solution in solutions
        ],
    )
    (pair,) = overlaps(ledger)
    return suggested(pair, ledger).verdict


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({"braid": "no"}, {"braid": "no"}, "competing"),
        ({"braid": "no"}, {"braid": "yes"}, "competing"),
        ({"braid": "yes"}, {"braid": "yes"}, "similar"),
        ({}, {}, "similar"),  # what nobody said stands in nobody's way
        ({"match_percent": 25.0}, {"match_percent": 50.0}, "competing"),  # the same employers are asked twice
        ({"match_percent": 25.0}, {"match_percent": 0.0}, "similar"),
    ],
)
def test_two_alike_compete_where_their_rules_keep_them_apart(
    one: dict[str, Any], other: dict[str, Any], verdict: str
) -> None:
    assert looks(ALIKE | one, ALIKE | other) == verdict


def test_two_that_pay_for_the_same_with_other_aims_complement_each_other() -> None:
    one = {"objective": "Roads to farms", "people": "farmers", "components": "gravel"}
    other = {"objective": "Literacy of families", "people": "families", "components": "books"}
    assert looks(one, other) == "complementary"


def test_nothing_is_suggested_where_they_share_no_solution() -> None:
    assert looks(ALIKE, ALIKE, ()) == ""
