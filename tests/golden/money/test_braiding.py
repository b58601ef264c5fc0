"""The braid planner on the golden state, on 22 November 2026: each way worked out by hand."""

from datetime import date

import pytest

from data.views.funding.braid.planner import Braid, braid
from data.views.funding.braid.sources import IN, grounds, needs
from data.views.funding.ledger import Ledger
from tests.golden.money.given import CURRICULA, ROADS, SUPPORTS, TECHNOLOGY

TODAY = date(2026, 11, 22)
Ways = list[tuple[str, float, float, float]]


def planned(state: Ledger, region: str, industry: str, solution: str) -> Braid:
    need = next(one for one in needs(state.needs)
                if (one.region, one.industry, one.solution) == (region, industry, solution))  # fmt: skip
    return braid(grounds(state, [solution], TODAY), need, {}, TODAY)


@pytest.mark.parametrize(("region", "industry", "solution", "ways"), [
    # $500,000 for firms. The loans may not be braided: five sixths from them and a sixth found, or two
    # thirds from the training money of this year and a third found.
    ("Birch", "Energy", ROADS, [
        ("Infrastructure Loans, 2026", 416_666.66, 83_333.34, 0),
        ("Customized Training, PY2026", 333_333.33, 166_666.67, 0),
    ]),
    # $3,000.03: child care must be used first, by 15 December; food aid's money pays two thirds.
    ("Hazel", "Tourism", SUPPORTS, [
        ("Child Care Bridge, PY2026", 3_000.03, 0, 0),
        ("WIOA Adult, PY2026", 3_000.03, 0, 0),
        ("SNAP Employment, FFY2027", 2_000.02, 1_000.01, 0),
    ]),
    # $60,000: all of it without match, or four fifths with.
    ("Birch", "Technology", CURRICULA, [
        ("Perkins V, PY2026", 60_000, 0, 0),
        ("Adult Education, PY2026", 48_000, 12_000, 0),
    ]),
    # $4,000 in three parts leaves a cent: $2,666.67 would ask for $1,333.34.
    ("Hazel", "Agriculture", TECHNOLOGY, [("Customized Training, PY2026", 2_666.66, 1_333.33, .01)]),
])  # fmt: skip
def test_the_ways_to_pay_for_a_need(
    state: Ledger, region: str, industry: str, solution: str, ways: Ways
) -> None:
    found = planned(state, region, industry, solution)
    assert [
        (way.name, way.covered / 100, way.to_find / 100, (way.left or 0) / 100) for way in found.offers
    ] == ways


@pytest.mark.parametrize(("stream", "free"), [
    # 1,100,000.10 less 260,000 awarded and the regions' 70,000, 30,000.07 and 5,000.05.
    ("WIOA Adult, PY2026", 734_999.98),
    # 180,000 less 22,000.22 that Birch has for its daycare.
    ("Child Care Bridge, PY2026", 157_999.78),
    ("SNAP Employment, FFY2027", 210_000),
])  # fmt: skip
def test_what_is_left_to_promise(state: Ledger, stream: str, free: float) -> None:
    known = planned(state, "Hazel", "Tourism", SUPPORTS).sources
    assert {one.name: (one.free or 0) / 100 for one in known if one.reach == IN}[stream] == free


def test_money_whose_day_has_passed_is_out(state: Ledger) -> None:
    known = {one.name: one.why for one in planned(state, "Hazel", "Tourism", SUPPORTS).sources}
    assert known["TANF Work, FFY2026"] == ("Was to be obligated by 30 September 2026",)
    assert known["WIOA Adult, PY2025"] == ("Was to be obligated by 30 June 2026",)
    assert known["Perkins V, PY2026"] == ("May not pay for Housing, child care and transport",)
