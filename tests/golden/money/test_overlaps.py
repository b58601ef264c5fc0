"""Which streams of the golden state look alike, worked out by hand."""

from collections.abc import Mapping
from typing import Any

import pytest

from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.overlaps.competing import suggested
from data.views.funding.overlaps.pairs import Pair, overlaps
from tests.golden.money import worked_overlaps as worked
from tests.golden.money.files import Downloads, amount, files
from tests.golden.money.given import UPSKILLING
from tests.golden.money.inventory import LABOR
from tests.pages.handing_in import opened, said

COMPETING = ("Customized Training", "Incumbent Worker Grants")


def share(pair: Pair) -> int:
    return round(pair.score * 100)


@pytest.fixture(scope="module")
def pairs(state: Ledger) -> dict[tuple[str, str], Pair]:
    return {(pair.one, pair.other): pair for pair in overlaps(state)}


def of_both(told: Mapping[tuple[str, str], Any]) -> dict[tuple[str, str], Any]:
    """By the pair in the order of the page: capitals before small letters, as streams are named."""
    return {(min(pair), max(pair)): value for pair, value in told.items()}


def test_what_two_streams_have_in_common_is_told_as_found_by_hand(pairs: dict[tuple[str, str], Pair]) -> None:
    assert {own: pair.reasons for own, pair in pairs.items() if pair.reasons} == of_both(worked.WHY)


def test_the_pairs_that_are_alike_are_those_found_by_hand(
    state: Ledger, pairs: dict[tuple[str, str], Pair]
) -> None:
    alike = {own: pair for own, pair in pairs.items() if pair.alike}
    told = {own: (share(pair), suggested(pair, state).verdict) for own, pair in alike.items()}
    assert list(told.items()) == list(of_both(worked.ALIKE).items())  # most alike first
    following = next(pair for pair in pairs.values() if not pair.alike)
    assert ((following.one, following.other), share(following)) == worked.NEXT_MOST


def test_pairs_little_alike_complement_each_other_where_they_pay_for_the_same(
    state: Ledger, pairs: dict[tuple[str, str], Pair]
) -> None:
    """Eighteen of them by hand: all that have a solution in common but for the four that are alike."""
    paying = {own for own, why in of_both(worked.WHY).items() if any("may pay for" in one for one in why)}
    complementary = paying - set(of_both(worked.ALIKE))
    looks = {own: suggested(pair, state).verdict for own, pair in pairs.items() if not pair.alike}
    assert {own for own, look in looks.items() if look} == complementary
    assert len(complementary) == 18
    assert {looks[own] for own in complementary} == {"complementary"}


def test_two_that_train_the_same_workers_are_of_two_agencies_and_families_of_one(
    pairs: dict[tuple[str, str], Pair],
) -> None:
    assert pairs[COMPETING].across
    assert (pairs[COMPETING].solutions, pairs[COMPETING].unsaid) == ((UPSKILLING,), ())
    assert pairs["Child Care Bridge", "TANF Work"].within


def test_every_pair_is_told_once_and_an_agency_leaves_its_own(state: Ledger) -> None:
    pairs = overlaps(state)
    assert len({frozenset((pair.one, pair.other)) for pair in pairs}) == len(pairs) == 14 * 13 // 2
    # Of four streams of Labor 6 pairs among themselves, and 40 with the ten others.
    assert len(overlaps(state, FundingSelection(agency=LABOR))) == 6 + 4 * 10


@pytest.mark.usefixtures("that_day")
def test_the_page_and_its_files_begin_with_that_pair(downloads: Downloads) -> None:
    words = said(opened("pages/viewer/overlaps.py"))
    assert "Customized Training and Incumbent Worker Grants" in words
    assert "91 pairs of streams, most alike first" in words
    for rows in files(downloads):
        assert len(rows) == 91
        first = rows[0]
        assert (first["one"], first["other"]) == COMPETING
        assert amount(first["alike, of what is said (%)"]) == 94  # 81 2/3 of 86 2/3
