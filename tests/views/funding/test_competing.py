"""Whether two streams look complementary, similar or competing, by their rules."""

from typing import Any

import pytest

from data.registers.solutions import SOLUTIONS
from data.views.funding.overlaps.competing import Suggestion, suggested
from data.views.funding.overlaps.pairs import overlaps
from tests.views.funding.ledgers import ledger_with

ALIKE = {"objective": "Training designed by industry", "people": "employers", "components": "instruction"}


def looks(one: dict[str, Any], other: dict[str, Any], solutions: tuple[str, ...] = SOLUTIONS[:2]) -> str:
    return look(one, other, solutions).verdict


def look(
    one: dict[str, Any], other: dict[str, Any], solutions: tuple[str, ...] = SOLUTIONS[:1]
) -> Suggestion:
    ledger = ledger_with(
        streams=[{"stream": "A", **one}, {"stream": "B", **other}],
        options=[
            {"stream": name, "solution": solution, "may": "can"} for name in "AB" for solution in solutions
        ],
    )
    (pair,) = overlaps(ledger)
    return suggested(pair, ledger)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ({"braid": "no"}, {"braid": "no"}, "competing"),
        ({"braid": "no"}, {"braid": "yes"}, "competing"),
        ({"braid": "yes"}, {"braid": "yes"}, "similar"),
        ({}, {}, "similar"),  # what nobody said stands in nobody's way
        ({"match_percent": 25.0}, {"match_percent": 50.0}, "competing"),  # the same employers are asked twice
        ({"match_percent": 25.0}, {"match_percent": 0.0}, "similar"),
        # The same people, whichever of them is named first.
        (
            {"match_percent": 25.0, "people": "employers; workers"},
            {"match_percent": 50.0, "people": "workers; employers"},
            "competing",
        ),
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


@pytest.mark.parametrize(("one", "other", "why"), [
    ({"braid": "yes"}, {"braid": "yes"}, "for like people, and may be used together."),
    ({"braid": "yes"}, {"braid": "with conditions"},
     "for like people, and may be used together with conditions."),
    # What nobody said is not called allowed.
    ({"braid": "yes"}, {}, "for like people, and nothing that is said keeps them apart."),
    ({"braid": "no", "people": "firms"}, {}, ", and A may not be braided with other money."),
])  # fmt: skip
def test_the_reason_claims_only_what_is_said(one: dict[str, Any], other: dict[str, Any], why: str) -> None:
    told = look(ALIKE | one, ALIKE | other).why
    assert told.removeprefix(f"Both may pay for {SOLUTIONS[0]}").strip() == why


@pytest.mark.parametrize(("one", "other", "why"), [
    ({"people": "farmers"}, {"people": "families"}, "with other aims or for other people"),
    ({"people": "families"}, {"people": "families; farmers"}, "with other aims"),
    ({}, {"people": "families"}, "with other aims"),
    ({"objective": "Literacy"}, {"objective": "Literacy and many other good things for rural families"},
     "but are otherwise the same only in part"),
])  # fmt: skip
def test_those_that_complement_each_other_differ_in_what_is_said(
    one: dict[str, Any], other: dict[str, Any], why: str
) -> None:
    apart = (
        {"objective": "Roads to farms", "components": "gravel"},
        {"objective": "Books", "components": "print"},
    )
    told = look(apart[0] | one, apart[1] | other).why
    assert told == f"Both may pay for {SOLUTIONS[0]}, {why}."


def test_nothing_is_suggested_where_nobody_said_for_what_and_for_whom_they_are() -> None:
    assert looks({"components": "gravel"}, {"components": "books"}) == ""
