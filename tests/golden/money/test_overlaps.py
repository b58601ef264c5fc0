"""Which streams of the golden state look alike, worked out by hand."""

import pytest

from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.overlaps.pairs import overlaps
from tests.golden.money.files import Downloads, amount, files
from tests.golden.money.given import UPSKILLING
from tests.golden.money.inventory import LABOR
from tests.pages.handing_in import opened, said

COMPETING = ("Customized Training", "Incumbent Worker Grants")


def test_two_agencies_that_train_the_same_workers_stand_first(state: Ledger) -> None:
    first = overlaps(state)[0]
    assert (first.one, first.other) == COMPETING
    assert first.across
    # Objective 35, people 20 and components 8 are the same. Of the three solutions that either may pay for
    # both speak of one, upskilling: a third of 25. They gave in other places or years, 0 of 7.
    assert first.said == pytest.approx(35 + 20 + 8 + 25 / 3 + 7)
    assert first.score == pytest.approx((35 + 20 + 8 + 25 / 3) / (35 + 20 + 8 + 25 / 3 + 7))
    assert (first.solutions, first.unsaid) == ((UPSKILLING,), ("law",))
    assert first.reasons[1:] == (
        f"both may pay for {UPSKILLING}",
        "both serve employers and incumbent workers",
        "both pay for tuition and wages",
    )


def test_within_one_agency_families_get_child_care_from_two_streams(state: Ledger) -> None:
    pair = next(
        pair for pair in overlaps(state) if (pair.one, pair.other) == ("Child Care Bridge", "TANF Work")
    )
    assert pair.within
    # No word of their objectives is the same; supports 25, needy families 20, and of one and two components
    # one is in both: 2 / 3 of 8; other places or years. That is 50 1/3 of 95.
    assert pair.score == pytest.approx((25 + 20 + 8 * 2 / 3) / (35 + 25 + 20 + 8 + 7))
    assert pair.alike


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
        assert amount(first["alike, of what is said (%)"]) == 91  # 71 1/3 of 78 1/3
