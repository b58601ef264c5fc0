"""Parting a cost among streams: match, rounding, who matches whom, and who may stand beside whom."""

from itertools import product
from typing import Any

import pytest

from components.funding.braid_cards import way_html
from data.views.funding.braid.check import check
from data.views.funding.braid.rules import needed_match, parted, shares, together
from data.views.funding.braid.sources import Source
from data.views.funding.braid.words import percent_of
from tests.views.funding.braiding import NEED, dollars, source

MATCHES = "May be used as match"


@pytest.mark.parametrize(("cost", "streams", "pays", "to_find"), [
    (100, [("A", 500)], [100], 0),
    (100, [("A", 60), ("B", 80)], [60, 40], 0),
    # A quarter of its own money: 80 and 20 make up 100.
    (100, [("A", 500, 25)], [80], 20),
    # One for one: half of the cost.
    (100, [("A", 500, 100)], [50], 50),
    # Nobody's rules let one match the other, and both ask for match: each is found by itself.
    (300, [("A", 100, 100), ("B", 100, 25)], [87.5, 100], 112.5),
    # What nobody must match goes first.
    (100, [("A", 90, 25), ("B", 50)], [40, 50], 10),
    # Its money may match: 50 of B stand for the 50 that A asks for.
    (100, [("A", 50, 100), ("B", 50, 0, MATCHES)], [50, 50], 0),
    # One dollar never matches two: B's 30 match 30 of the 60 that A and C ask for.
    (90, [("A", 30, 100), ("B", 30, 0, MATCHES), ("C", 30, 100)], [30, 30, 15], 15),
    # A third of a cent is found as a whole cent.
    (0.05, [("A", 500, 33.3)], [0.03], 0.01),
])  # fmt: skip
def test_a_cost_is_parted_as_worked_out_by_hand(
    cost: float, streams: list[tuple[Any, ...]], pays: list[float], to_find: float
) -> None:
    chosen = [source(*one[:3], may_match="".join(one[3:])) for one in streams]
    parts = shares(chosen, round(cost * 100))
    assert dollars(parts.cents) == tuple(pays)
    assert parts.to_find / 100 == to_find


@pytest.mark.parametrize(("percent", "cents", "match"), [
    (25, 100, 25), (25, 1, 1), (25, 5, 2), (33.3, 1_000, 333), (33.3, 1_001, 334), (0, 9, 0), (100, 7, 7),
])  # fmt: skip
def test_match_is_rounded_up_to_the_cent(percent: float, cents: int, match: int) -> None:
    assert needed_match(source("A", 1, percent), cents) == match


def test_match_that_is_to_come_from_employers_is_not_brought_by_a_stream() -> None:
    asking, giving = source("A", 50, 100, outsiders=True), source("B", 50, may_match=MATCHES)
    assert parted([asking, giving], [50_00, 50_00]).to_find == 50_00


def test_a_stream_that_must_be_matched_matches_no_other() -> None:
    asking, both = source("A", 50, 100), source("B", 50, 100, may_match=MATCHES)
    assert parted([asking, both], [10_00, 10_00]).to_find == 20_00


@pytest.mark.parametrize(("one", "other", "way"), [
    ({"braid": "yes"}, {"braid": "yes"}, "braided"),
    ({}, {}, "braided"),  # nobody said: in nobody's way
    ({"braid": "with conditions"}, {}, "braided"),
    ({"braid": "no"}, {"braid": "yes"}, ""),
    ({"braid": "no", "sequence": "yes"}, {"braid": "yes"}, "in sequence"),
    ({"braid": "no", "sequence": "yes"}, {"braid": "yes", "sequence": "no"}, ""),
    ({"braid": "no", "blend": "yes"}, {"blend": "yes"}, "blended"),
    ({"braid": "no", "blend": "yes"}, {"blend": "with conditions"}, ""),  # one pot takes two yes
])  # fmt: skip
def test_two_streams_stand_together_as_their_rules_say(
    one: dict[str, str], other: dict[str, str], way: str
) -> None:
    first, second = source("A", 1, 0, **one), source("B", 1, 0, **other)
    assert together(first, second) == together(second, first) == way


def test_two_years_of_one_stream_may_be_used_whatever_it_says_of_others() -> None:
    assert together(source("A", 1, braid="no"), source("A", 1, braid="no"))


@pytest.mark.parametrize("rates", [(0, 0, 25), (25, 50, 100), (0, 100, 100), (0, 50, 25)])
@pytest.mark.parametrize("free", [(3, 2, 4), (4, 4, 1), (1, 4, 4)])
@pytest.mark.parametrize("cost", [2, 5, 7, 12])
def test_no_other_parting_pays_more(rates: tuple[float, ...], free: tuple[int, ...], cost: int) -> None:
    """Against every amount in steps of a dollar, where no match has a part of a cent."""
    chosen = [source(name, left, rate, may_match="" if rate else MATCHES)
              for name, left, rate in zip("ABC", free, rates, strict=True)]  # fmt: skip
    parts = shares(chosen, cost * 100)
    best = max(
        sum(cents)
        for cents in product(*(range(0, left * 100 + 1, 100) for left in free))
        if sum(cents) + _by_hand(chosen, cents) <= cost * 100
    )
    assert parts.covered >= best
    assert parts.covered + parts.to_find <= cost * 100
    # Not more than the steps of a dollar leave out.
    assert parts.covered < best + 200


def _by_hand(chosen: list[Source], cents: tuple[int, ...]) -> float:
    """The match to find: all that is asked, less what unmatched streams pay."""
    asked = sum(amount * float(one.match) for one, amount in zip(chosen, cents, strict=True))
    paid = sum(amount for one, amount in zip(chosen, cents, strict=True) if not one.match)
    return max(0, asked - paid)


@pytest.mark.parametrize(("lines", "against"), [
    ({"A": 50}, ()),
    ({"A": 60}, ("A, PY2026: $60 is planned, and $50 is left to promise.",)),
    ({"B": 10}, ()),  # nobody said what it has: nothing to hold against it
    ({"A": 10, "C": 10}, ("C may not be braided, and no rule lets A and C follow each other.",)),
    ({"D": 10}, ("D, PY2026: Lapsed on 30 June 2026.",)),
    ({"Z": 10}, ("Z PY2026 is on no list of streams now.",)),
    ({"E": 100_001}, ("The lines are $1 more than the need would cost.",)),
])  # fmt: skip
def test_a_plan_by_hand_is_told_what_stands_against_it(lines: dict[str, int], against: tuple[str]) -> None:
    known = [
        source("A", 50),
        source("B", None),
        source("C", 50, braid="no"),
        source("D", 50, reach="out", why=("Lapsed on 30 June 2026",)),
        source("E", 200_000),
    ]
    told = [((name, "PY2026"), amount * 100) for name, amount in lines.items()]
    assert check(told, known, NEED).against == against


def test_what_a_plan_covers_finds_and_leaves_open_adds_up_to_the_cost() -> None:
    checked = check([(("A", "PY2026"), 40_000_00)], [source("A", 90_000, 25)], NEED)
    assert (checked.covered, checked.to_find, checked.left) == (40_000_00, 10_000_00, 50_000_00)
    assert checked.uncovered == 60_000_00


def test_streams_that_may_not_be_braided_are_told_to_follow_each_other_once() -> None:
    alone = {"braid": "no", "sequence": "yes"}
    known = [source("A", 50, 0, **alone), source("B", 50, 0, **alone), source("C", 50, braid="yes")]
    told = [((name, "PY2026"), 10_00) for name in "ABC"]
    assert check(told, known, NEED).notes == (
        "A may not be braided: it is used before or after B and C, not beside.",
        "B may not be braided: it is used before or after C, not beside.",
    )


@pytest.mark.parametrize(("known", "note"), [
    ([source("A", 50), source("B", 50, braid="yes")], "Nobody said whether A may be braided."),
    ([source("A", 50, braid="with conditions"), source("B", 50, braid="yes")],
     "A may be braided with conditions: ask for them."),
    ([source("A", 50, braid="yes", blend="yes"), source("B", 50, braid="yes", blend="yes")],
     "A and B may also be put into one pot: each says yes to blending."),
])  # fmt: skip
def test_what_to_know_of_streams_that_go_together_is_told(known: list[Source], note: str) -> None:
    told = [((one.stream, "PY2026"), 10_00) for one in known]
    assert check(told, known, NEED).notes == (note,)


@pytest.mark.parametrize(("part", "whole", "words"), [
    (0, 9, "0%"), (9, 9, "100%"), (1, 1_000, "less than 1%"), (999, 1_000, "99%"), (3, 4, "75%"),
    (3, 2, "150%"),
])  # fmt: skip
def test_a_share_of_the_cost_never_rounds_to_all_or_nothing(part: int, whole: int, words: str) -> None:
    assert percent_of(part, whole) == words


def test_a_card_says_its_bar_in_words_and_escapes_names() -> None:
    card = way_html(check([(("<b>A", "PY2026"), 40_000_00)], [source("<b>A", 90_000, 25)], NEED), "1. <i>")
    assert 'aria-label="Bar of the cost: &lt;b&gt;A, PY2026 $40 thousand, match to find $10 thousand, ' \
           'open $50 thousand"' in card  # fmt: skip
    assert "<b>A" not in card
    assert "1. &lt;i&gt;" in card
