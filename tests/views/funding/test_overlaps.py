"""How alike two streams are, worked by hand, and what must hold for any pair."""

from math import log
from random import Random
from typing import Any

import pytest

from data.views.funding.ledger import FundingSelection
from data.views.funding.overlaps.pairs import Pair, overlaps
from data.views.funding.overlaps.streams import words_of
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
    assert pair.score == pytest.approx((35 * objective + 25 * 1) / 60)
    assert pair.said == 60
    assert pair.unsaid == ("solutions", "components", "places")
    assert pair.shared == ("objective", "people")
    assert pair.reasons == ("their objectives share: training, workers", "both serve firms and workers")


def test_who_names_nobody_is_neither_like_nor_unlike() -> None:
    alone = pairs({**A, "people": ""}, {**B, "people": ""})["A", "B"]
    assert pairs({**A, "people": ""}, B)["A", "B"].score == alone.score
    assert pairs({**A, "people": "youth"}, B)["A", "B"].score < alone.score


@pytest.mark.parametrize(
    ("b", "score", "said"),
    [
        ([("X", "can"), ("Y", "can")], 1.0, 20.0),
        ([("X", "can"), ("Y", "not")], 0.5, 20.0),
        ([("X", "can")], 1.0, 10.0),  # of Y nobody said whether B may pay
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


PY2025, FFY2026 = ("PY2025", "2025-07-01", "2026-06-30"), ("FFY2026", "2025-10-01", "2026-09-30")
PY2026, Q2 = ("PY2026", "2026-07-01", "2027-06-30"), ("PY2025 Q2", "2025-10-01", "2025-12-31")
UNSAID = ("", None, None)
Year = tuple[str, str | None, str | None]


def gave(name: str, region: str, year: Year) -> dict[str, Any]:
    told = dict(zip(("period", "starts", "ends"), year, strict=True))
    return {"stream": name, "region": region, "solution": "X", "committed": 5} | told


@pytest.mark.parametrize(("one", "other", "score", "reasons"), [
    (PY2025, PY2025, 1, ("both gave to Adams in PY2025",)),
    # Nine months are of both, whatever the two years are called.
    (PY2025, FFY2026, 1, ("both gave to Adams in overlapping months of PY2025 and FFY2026",)),
    (Q2, PY2025, 1, ("both gave to Adams in overlapping months of PY2025 and PY2025 Q2",)),
    (PY2025, PY2026, 0, ()),  # one ends the day before the other begins
])  # fmt: skip
def test_both_gave_to_a_place_where_their_days_touch(
    one: Year, other: Year, score: float, reasons: tuple[str, ...]
) -> None:
    awards = [gave("A", "Adams", one), gave("B", "Adams", other), gave("B", "Not said", one)]
    pair = pairs(awards=awards)["A", "B"]
    assert (pair.score, pair.reasons, pair.said) == (score, reasons, 5)
    assert not pair.alike  # too little is said to tell


def test_of_what_both_gave_the_share_that_met_counts() -> None:
    awards = [gave("A", "Adams", PY2025), gave("A", "Adams", PY2026), gave("A", "Weld", PY2025)]
    pair = pairs(awards=[*awards, gave("B", "Adams", FFY2026)])["A", "B"]
    # Two of A's three touch B's one: 3 of 4.
    assert pair.score == 0.75


def test_money_of_many_places_and_years_is_told_shortly() -> None:
    awards = [gave(name, region, year) for name in "AB" for year in (PY2025, PY2026)
              for region in ("Weld", "Adams", "Mesa", "Otero", "Statewide")]  # fmt: skip
    assert pairs(awards=awards)["A", "B"].reasons == (
        "both gave to Adams, Mesa, Otero and 2 more in PY2025 and PY2026",)  # fmt: skip


def test_an_award_without_a_year_is_neither_like_nor_unlike() -> None:
    pair = pairs(awards=[gave("A", "Adams", UNSAID), gave("B", "Adams", PY2025)])["A", "B"]
    assert (pair.said, "places" in pair.unsaid, pair.reasons) == (0, True, ())


def test_reasons_speak_in_the_words_of_the_streams() -> None:
    one = {**A, "objective": "Apprenticeships in SNAP offices", "people": "SNAP recipients", "law": "WIOA"}
    other = {**B, "objective": "SNAP offers apprenticeship", "people": "snap recipients", "law": "WIOA"}
    assert pairs(one, other)["A", "B"].reasons == (
        "their objectives share: apprenticeship, SNAP",
        "both serve SNAP recipients",
        "both come from WIOA",
    )


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
    assert words_of("The trainings for industries, passed by WIOA business") == {
        "train": "trainings", "industry": "industries", "pass": "passed", "wioa": "WIOA",
        "business": "business"}  # fmt: skip
