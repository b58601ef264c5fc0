"""Which stream years are in, which to ask about and which are out for a need, and why."""

from datetime import date
from typing import Any

import pytest

from data.views.funding.braid.planner import Braid, braid, lines_table, why_table
from data.views.funding.braid.sources import Need, Source, grounds, needs, sources
from data.views.funding.ledger import Ledger
from tests.views.funding.braiding import TODAY
from tests.views.funding.ledgers import ledger_with

PY2026 = {"period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30"}
PY2025 = {"period": "PY2025", "starts": "2025-07-01", "ends": "2026-06-30"}
NEED = {"region": "Alder", "partnership": "Alder Health", "solution": "Upskilling", "serves_what": "people",
        "cost": 100_000_00, "key": "n"}  # fmt: skip
Told = dict[str, Any]


def state(stream: Told | None = None, year: Told | None = None, rule: Told | None = None,
          awards: tuple[Told, ...] = (), need: Told | None = None) -> Ledger:  # fmt: skip
    """One stream, A, that may pay for the need and has $500 of this year, and what a test says otherwise."""
    return ledger_with(
        streams=[{"stream": "A", "match_percent": 0.0, "people": "adults", "key": "a"} | (stream or {})],
        allotments=[{"stream": "A", **PY2026, "available": 500_00} | (year or {})],
        options=[{"stream": "A", "solution": "Upskilling", "may": "can"} | (rule or {})],
        awards=[{"stream": "A", **PY2026} | award for award in awards],
        needs=[NEED | (need or {})],
    )


def one(ledger: Ledger, today: date = TODAY, kept: int = 0) -> Source:
    need: Need = needs(ledger.needs)[0]
    return sources(grounds(ledger, [need.solution], today), need, {("A", "PY2026"): kept}, today)[0]


def planned(ledger: Ledger, kept: int = 0) -> Braid:
    need = needs(ledger.needs)[0]
    return braid(grounds(ledger, [need.solution], TODAY), need, {("A", "PY2026"): kept}, TODAY)


@pytest.mark.parametrize(("state", "reach", "why"), [
    (state(), "in", "Can pay for Upskilling"),
    (state(rule={"may": "partly", "note": "only wages"}), "in", "Can pay in part for Upskilling: only wages"),
    (state(rule={"may": "not"}), "out", "May not pay for Upskilling"),
    (state(rule={"may": "not", "note": "by law"}), "out", "May not pay for Upskilling: by law"),
    (state(rule={"solution": "Else"}), "ask", "Nobody said whether it may pay for Upskilling"),
    (state(rule={"component": "wages"}), "in", "Can pay for Upskilling"),
    (state(year={"available": None}), "ask", "Nobody said what is available"),
    (state(awards=({"committed": 500_00},)), "out", "All that is available is committed"),
    (state(need={"serves_what": "firms"}), "out", "It is for adults, and this need serves firms"),
    (state({"people": "employers"}), "out", "It is for employers, and this need serves people"),
    (state({"people": "employers; adults"}, need={"serves_what": "firms"}), "in", "Can pay for Upskilling"),
    # What nobody said is in nobody's way.
    (state({"people": ""}, need={"serves_what": "firms"}), "in", "Can pay for Upskilling"),
    (state(need={"serves_what": ""}), "in", "Can pay for Upskilling"),
    (state(need={"region": "Statewide"}), "in", "Can pay for Upskilling"),
])  # fmt: skip
def test_a_stream_year_is_in_or_out_for_a_reason(state: Ledger, reach: str, why: str) -> None:
    found = one(state)
    assert (found.reach, found.why) == (reach, (why,))


@pytest.mark.parametrize(("year", "reach", "until"), [
    ({}, "in", "its year ends 30 June 2027"),
    (PY2025, "out", "its year ends 30 June 2026"),
    # The year is over, and its money is still to be obligated.
    (PY2025 | {"obligate_by": "2026-12-31"}, "in", "obligate by 31 December 2026"),
    ({"obligate_by": "2026-11-22"}, "in", "obligate by 22 November 2026"),
    ({"obligate_by": "2026-11-21"}, "out", "obligate by 21 November 2026"),
    ({"obligate_by": "2026-09-30", "lapses": "2027-09-30"}, "out",
     "obligate by 30 September 2026, lapses 30 September 2027"),
    ({"lapses": "2026-11-01"}, "out", "lapses 1 November 2026"),
    ({"opens": "2026-12-01"}, "out", "its year ends 30 June 2027"),
    # Open before its year begins.
    ({"opens": "2026-11-01", "starts": "2027-01-01", "ends": "2027-12-31"}, "in",
     "its year ends 31 December 2027"),
    ({"period": "", "starts": None, "ends": None}, "in", "nobody said until when"),
])  # fmt: skip
def test_a_window_is_asked_on_the_day(year: Told, reach: str, until: str) -> None:
    found = one(state(year=year))
    assert (found.reach, found.until) == (reach, until)


@pytest.mark.parametrize(("today", "reach", "why"), [
    (date(2026, 9, 30), "out", "Opens on 1 October 2026"),
    (date(2026, 10, 1), "in", "Can pay for Upskilling"),
    (date(2027, 3, 31), "in", "Can pay for Upskilling"),
    (date(2027, 4, 1), "out", "Was to be obligated by 31 March 2027"),
])  # fmt: skip
def test_a_window_opens_and_closes_with_the_days(today: date, reach: str, why: str) -> None:
    found = one(state(year={"opens": "2026-10-01", "obligate_by": "2027-03-31"}), today)
    assert (found.reach, found.why) == (reach, (why,))


@pytest.mark.parametrize(("awards", "kept", "free"), [
    ((), 0, 500_00),
    (({"committed": 120_00}, {"committed": 30_00, "region": "Alder"}), 0, 350_00),
    (({"committed": -20_00},), 0, 520_00),
    (({"committed": 120_00},), 100_00, 280_00),
    (({"committed": 120_00},), 400_00, 0),
    # A quarter is a part of its year; another year is not.
    (({"committed": 50_00, "period": "Q3", "starts": "2026-07-01", "ends": "2026-09-30"},), 0, 450_00),
    (({"committed": 50_00} | PY2025,), 0, 500_00),
])  # fmt: skip
def test_what_is_left_to_promise(awards: tuple[Told, ...], kept: int, free: int) -> None:
    assert one(state(awards=awards), kept=kept).free == free


def test_awards_that_only_reach_into_the_year_are_told_and_not_taken_off() -> None:
    federal = {"period": "FFY2027", "starts": "2026-10-01", "ends": "2027-09-30", "committed": 50_00}
    found = one(state(awards=(federal,)))
    assert found.free == 500_00
    assert found.notes == ("$50 of it was committed for periods that only reach into this one, and is not "
                           "taken off",)  # fmt: skip


def test_what_nobody_said_is_told() -> None:
    bare = state({"match_percent": None, "people": ""}, {"period": "", "starts": None, "ends": None})
    assert one(bare).notes == (
        "Nobody said whether others must bring a match",
        "Nobody said who may benefit",
        "Nobody said until when it may be used",
    )


def test_a_need_without_a_cost_lists_its_streams() -> None:
    found = planned(state(need={"cost": None}))
    assert found.offers == ()
    assert found.finding == "1 yearly allocation may pay for it; nobody named a cost to cover."


def test_the_tables_say_what_the_cards_say() -> None:
    found = planned(state({"match_percent": 25.0}), 100_00)
    assert why_table(found.sources).values.tolist() == [
        ["A", "PY2026", "In", "Can pay for Upskilling", "its year ends 30 June 2027", 0.4, "a"]
    ]
    assert lines_table(found.offers).iloc[0, :6].tolist() == [1, "A", "PY2026", 400.0, 100.0, 100.0]
    assert found.finding == ("A could pay $400 of $100 thousand, with $100 of match to find and "
                             "$99.5 thousand open")  # fmt: skip
