"""Which sentences are worth telling: the rules of data/views/overview/headlines.py, worked out by hand."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.reading.words.periods import Period
from data.selection import Selection
from data.views.numbers.points import Point
from data.views.overview.cards import Card, Measure, Moves, card
from data.views.overview.headlines import headlines
from data.views.overview.overview import overview

NEVER = re.compile(r"best|worst|behind|fail|lag|rank|required|mandatory|missing", re.IGNORECASE)


def a_card(
    name: str,
    values: Sequence[float | None],
    direction: str = "higher",
    newest: int = 2025,
    unit: str = "people",
) -> Card:
    """A yearly line that ends in `newest`, from ten of ten regions."""
    years = [
        Period(str(n), "year", date(n, 1, 1), date(n, 12, 31))
        for n in range(newest - len(values) + 1, newest + 1)
    ]
    trend = [Point(y.id, 10 if v is not None else 0, 0, v) for y, v in zip(years, values, strict=True)]
    measure = Measure(abs(hash(name)), name, unit, direction, "sum", None, "")
    made = card(measure, trend, {y.id: y.label for y in years}, "10 of 10 regions")
    return replace(made, behind=10, asked=10)


def moving(shown: Card, rose: str = "", fell: str = "", steady: str = "") -> Card:
    ways = [tuple(names.split()) for names in (rose, fell, steady)]
    return replace(shown, moves=Moves(ways[0], ways[1], ways[2], "2023"))


def told(*cards: Card) -> list[str]:
    return [one.text for one in headlines(cards)]


@pytest.mark.parametrize(
    ("direction", "rose", "fell", "steady", "sentence"),
    [
        ("higher", "A B C D E", "F", "G", "Placed rose in 5 of 7 reporting regions since 2023."),
        ("higher", "A B C", "", "", "Placed rose in all 3 reporting regions since 2023."),
        ("higher", "A B", "C", "", "Placed rose in 2 of 3 reporting regions since 2023: A and B."),
        ("higher", "A", "B C D E", "",
         "Placed fell in 4 of 5 reporting regions since 2023, and rose in A."),
        ("lower", "A", "B C", "", "Placed fell in 2 of 3 reporting regions since 2023: B and C."),
        ("lower", "A B C", "D", "", "Placed rose in 3 of 4 reporting regions since 2023, and fell in D."),
        ("neither", "A B", "C", "", "Placed rose in 2 of 3 reporting regions since 2023."),
        ("higher", "A B C", "D E", "", None),  # 3 of 5 is less than two thirds
        ("higher", "A B", "", "", None),  # two regions are no breadth
        ("higher", "A", "", "B C", None),
    ],
)  # fmt: skip
def test_breadth_is_told_from_two_thirds_of_three_regions_on(
    direction: str, rose: str, fell: str, steady: str, sentence: str | None
) -> None:
    # Equal ends: no change since the start, so no other rule has anything to tell.
    shown = moving(a_card("Placed", [40, 40], direction), rose, fell, steady)
    assert told(shown) == ([sentence] if sentence else [])


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        # steps 1, 1, 1, 1, 1 and then 6
        ([10, 11, 10, 11, 10, 11, 5],
         "Placed: down 6 (55%) to 5 people in 2025, the largest step since 2019."),
        # steps 3, 3, 3, 3, 3 and then 5, which is no twice of them; 20 is a record
        ([10, 13, 10, 13, 10, 15, 20], "Placed: 20 people in 2025, the highest since 2019."),
        ([20, 19, 20, 19, 20, 18], "Placed: 18 people in 2025, the lowest since 2020."),
        ([10, 11, 10, 11, 10, 11], "Placed: up 1 (10%) since 2020, to 11 people."),  # as high as before
        ([10, 11, 12, 13, 14], "Placed: up 4 (40%) since 2021, to 14 people."),  # five are too few
        ([10, 10], None),
        ([10, None], None),  # nothing new: a blank is no fall
        ([0, 5], None),  # from zero no share can be told
    ],
)  # fmt: skip
def test_a_number_is_held_against_its_own_history(
    values: Sequence[float | None], sentence: str | None
) -> None:
    assert told(a_card("Placed", values)) == ([sentence] if sentence else [])


def test_a_step_over_a_gap_is_no_step() -> None:
    # 11 to 30 lies over the blank of 2024, and 30 is the highest all the same.
    assert told(a_card("Placed", [10, 11, 10, 11, 10, 11, None, 30])) == [
        "Placed: 30 people in 2025, the highest since 2018."
    ]


def test_a_step_over_a_year_that_was_never_published_is_no_step() -> None:
    shown = a_card("Placed", [10, 11, 10, 11, 10, 11, 12, 5])
    unpublished = replace(shown, trend=(*shown.trend[:6], shown.trend[7]))
    assert told(unpublished) == ["Placed: 5 people in 2025, the lowest since 2018."]
    assert told(shown)[0].startswith("Placed: down 7")


def test_few_numbers_make_no_record() -> None:
    few = replace(a_card("Placed", [10, 11, 12, 13, 14, 15]), behind=4)
    assert told(few) == ["Placed: up 5 (50%) since 2020, to 15 people."]


def test_at_most_three_the_broadest_first_and_none_twice() -> None:
    flat = [10.0, 10.0]
    cards = [
        moving(a_card("Half", flat), "A B", "C"),
        moving(a_card("Old", flat, newest=2022), "A B C D"),
        moving(a_card("Aimless", flat, "neither"), "A B C D E"),
        moving(a_card("All", [10, 11, 12, 13, 14, 15]), "A B C"),
        a_card("Record", [10, 11, 12, 13, 14, 15]),
        moving(a_card("Most", flat), "A B C", "D"),
    ]
    assert [one.indicator for one in headlines(cards)] == ["All", "Record", "Most"]


def test_a_sentence_uses_the_name_that_the_view_gave_and_leads_to_the_indicator() -> None:
    shown = replace(moving(a_card("Placed", [1, 1]), "A B C"), title="Jobs found")
    (one,) = headlines([shown])
    assert (one.text[:10], one.indicator) == ("Jobs found", "Placed")


def test_nothing_says_nothing() -> None:
    assert told() == []


def test_the_small_state_is_told_as_worked_out_by_hand(session: Session) -> None:
    # Placed from PY2024-Q1 to PY2025-Q1: Alder 40 to 50, Birch 10 to 12, Cedar 30 to 38.
    # Same employer: Alder 60 to 64, Birch 70 to 72, Cedar 90 to 90.
    # Wages have two regions only; nothing has six numbers.
    assert told(*overview(session, VISITOR, Selection())) == [
        "People placed rose in all 3 reporting regions since PY2024-Q1.",
        "Same employer rose in 2 of 3 reporting regions since PY2024-Q1: Alder and Birch.",
    ]


@pytest.mark.parametrize(
    "selection", [Selection(), Selection(regions=("Alder",)), Selection(sector="Energy")]
)
def test_no_sentence_ranks_or_blames(session: Session, selection: Selection) -> None:
    said = told(*overview(session, VISITOR, selection))
    assert said
    assert not [sentence for sentence in said if NEVER.search(sentence)]
