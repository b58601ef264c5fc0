"""How alike two streams are, worked by hand, and what must hold for any pair."""

from math import log
from random import Random
from typing import Any

import pytest

from data.views.funding.ledger import FundingSelection
from data.views.funding.overlaps.pairs import Pair, overlaps, words_of
from tests.views.funding.ledgers import ledger_with

A = {
    "stream": "A",
    "agency": "Labor",
    "objective": "Training of workers with match",
    "people": "workers; firms",
}
B = {"stream": "B", "agency": "Trade", "objective": "Trainings for workers", "people": "workers; firms"}
FAR = {"stream": "Z", "agency": "Arts", "objective": "Museums", "people": "visitors"}


def pairs(*streams: dict[str, Any], **more: Any) -> dict[tuple[str, str], Pair]:
    return {(pair.one, pair.other): pair for pair in overlaps(ledger_with(streams, **more))}


def test_what_is_rare_weighs_more() -> None:
    pair = pairs(A, B)["A", "B"]
    # 'train' and 'worker' are in both of two streams, 'match' in one: log 2 each, and log 3.
    objective = 2 * 2 * log(2) / (2 * log(2) + 2 * log(2) + log(3))
    assert pair.score == pytest.approx((35 * objective + 20 * 1) / 55)
    assert pair.said == 55
    assert pair.unsaid == ("solutions", "components", "places", "law")
    assert pair.reasons == ("their objectives share: train, worker", "both serve firms and workers")


def test_who_names_nobody_is_neither_like_nor_unlike() -> None:
    alone = pairs({**A, "people": ""}, {**B, "people": ""})["A", "B"]
    assert pairs({**A, "people": ""}, B)["A", "B"].score == alone.score
    assert pairs({**A, "people": "youth"}, B)["A", "B"].score < alone.score


@pytest.mark.parametrize(
    ("b", "score", "said"),
    [
        ([("X", "can"), ("Y", "can")], 1.0, 25.0),
        ([("X", "can"), ("Y", "not")], 0.5, 25.0),
        ([("X", "can")], 1.0, 12.5),  # of Y nobody said whether B may pay
        ([("V", "can")], 0.0, 0.0),
    ],
)
def test_a_solution_of_which_one_says_nothing_makes_the_part_weigh_less(
    b: list[tuple[str, str]], score: float, said: float
) -> None:
    rules = [{"stream": "A", "solution": name, "may": "can"} for name in ("X", "Y")]
    rules += [{"stream": "B", "solution": name, "may": may} for name, may in b]
    pair = pairs(options=rules)["A", "B"]
    assert (pair.score, pair.said) == (score, said)


def test_both_gave_to_the_same_place_in_the_same_year() -> None:
    gave = [{"stream": name, "region": region, "period": "PY2025", "solution": "X", "committed": 5}
            for name, region in (("A", "Adams"), ("B", "Adams"), ("B", "Not said"))]  # fmt: skip
    pair = pairs(awards=gave)["A", "B"]
    assert pair.reasons == ("both gave to Adams in PY2025",)
    assert not pair.alike  # too little is said to tell


def test_a_stream_under_another_name_stands_first() -> None:
    assert [*pairs(A, B, FAR, {**A, "stream": "A again"})][0] == ("A", "A again")


def test_order_of_rows_changes_nothing() -> None:
    streams = [A, B, FAR, {**B, "stream": "C", "people": "firms"}]
    told = overlaps(ledger_with(streams))
    for seed in range(10):
        Random(seed).shuffle(streams)
        assert overlaps(ledger_with(streams)) == told


def test_names_say_nothing_of_likeness() -> None:
    turned = pairs({**B, "stream": "A"}, {**A, "stream": "B"})["A", "B"]
    assert (turned.score, turned.reasons) == (pairs(A, B)["A", "B"].score, pairs(A, B)["A", "B"].reasons)


def test_an_unrelated_stream_leaves_the_reasons() -> None:
    assert pairs(A, B, FAR)["A", "B"].reasons == pairs(A, B)["A", "B"].reasons


def test_an_agency_leaves_pairs_with_others_and_people_both() -> None:
    told = overlaps(ledger_with([A, B, FAR]), FundingSelection(agency="Labor"))
    assert {(pair.one, pair.other) for pair in told} == {("A", "B"), ("A", "Z")}
    assert all(pair.across and not pair.within for pair in told)
    told = overlaps(ledger_with([A, B, FAR]), FundingSelection(people="firms"))
    assert [(pair.one, pair.other) for pair in told] == [("A", "B")]


def test_words_are_told_from_their_ends() -> None:
    assert words_of("The trainings for industries, passed by business") == [
        "train", "industry", "pass", "business"]  # fmt: skip
