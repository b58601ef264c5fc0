"""Whose money may match whose, read off the words of rules as inventories write them, by hand."""

import pytest

from data.views.funding.braid.matching import from_outside, may_match
from data.views.funding.braid.rules import shares
from tests.views.funding.braiding import source


@pytest.mark.parametrize("rules", [
    "May be used as match for federal money",
    "May be counted toward match",
    "Can count towards the match of other programs",
    "Counts as match",
    "Usable as match for SNAP E&T",
    "These funds may be used as match",
    "Its money can serve as match",
    "May match other streams",
    "It is eligible as match",
])  # fmt: skip
def test_plain_words_let_a_stream_match_others(rules: str) -> None:
    assert may_match(f"Quarterly reports. {rules}.") == rules


@pytest.mark.parametrize("rules", [
    "",
    "May not be used as match",
    "Cannot count as match for federal awards",
    # A condition is for people to judge.
    "May be used as match only where the other law allows it",
    "Federal funds may be used as match unless a statute forbids it",
    "Counts as match with written approval",
    "May be used as match if the awarding agency agrees",
    "May be used as match except for federal grants",
    # Of what others bring, not of this money.
    "Match may be in kind",
    "Match can be cash or in kind",
    "Employers may bring the match",
    "Grantees may use other federal funds as match",
    "Local governments may provide the match",
    "Applicants may meet the match with cash",
    "States may count third-party contributions toward match",
    "Recipients may request a waiver of match",
    "Other federal funds may be used as match",
    "State appropriations may be used as match",
    # No match is spoken of.
    "May be used for tuition",
    "May be used as a last resort",
])  # fmt: skip
def test_other_words_let_nobody_count_on_a_match(rules: str) -> None:
    assert may_match(rules) == ""


@pytest.mark.parametrize(("note", "outside"), [
    ("", False),
    ("cash", False),
    ("cash or in-kind", False),
    ("In kind or cash", False),
    ("any source", False),
    ("employer share, half of it in kind", True),
    ("in-kind only", True),
    ("from private companies", True),
    ("businesses pay half", True),
    ("non-federal cash", True),
    ("Nonfederal, cash or in kind", True),
    ("local match", True),
])  # fmt: skip
def test_a_match_from_elsewhere_is_brought_by_no_stream(note: str, outside: bool) -> None:
    assert from_outside(note) is outside


@pytest.mark.parametrize(("asks", "note", "gives", "rules", "pays", "to_find"), [
    # Federal money asks for one for one, of $100: whoever may not match leaves it to find.
    (100, "", 60, "", (20, 60), 20),
    (100, "", 60, "May be used as match", (40, 60), 0),
    (100, "cash or in kind", 60, "May be used as match", (40, 60), 0),
    (100, "in kind only", 60, "May be used as match", (20, 60), 20),
    (100, "non-federal", 60, "May be used as match", (20, 60), 20),
    (100, "employers", 60, "May be used as match", (20, 60), 20),
    (100, "", 60, "Other federal funds may be used as match", (20, 60), 20),
    # A quarter: 60 could match 240, of which 40 are asked for.
    (25, "", 60, "May be used as match", (40, 60), 0),
    (25, "", 60, "", (32, 60), 8),
    # Twice its own money: 30 match 15, and of the 55 left a third is its own.
    (200, "", 30, "May be used as match", (33.33, 30), 36.66),
])  # fmt: skip
def test_a_hundred_dollars_are_paid_as_the_words_on_match_let_them(
    asks: float, note: str, gives: float, rules: str, pays: tuple[float, float], to_find: float
) -> None:
    asking = source("A", 500, asks, outsiders=from_outside(note))
    parts = shares([asking, source("B", gives, may_match=may_match(rules))], 100_00)
    assert tuple(cents / 100 for cents in parts.cents) == pays
    assert parts.to_find / 100 == to_find
