"""The band of chance: limits known from tables of the binomial distribution, and what holds for any."""

from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.control_limits import EXACT, RARE, USUAL, limits, verdict
from data.views.comparing.funnel import band, funnel
from tests.views.state import JOBLESS, PLACED, RATE, WAGE


@pytest.mark.parametrize(
    ("share", "people", "within", "low", "high"),
    [
        # Ten tosses of a coin: P(0..1) = 0.0107, P(0..2) = 0.0547, so the 2.5% point lies between 1 and 2:
        # 2 - (0.0547 - 0.025) / 0.0439 = 1.324 of 10; the upper one is its mirror less one count.
        (0.5, 10, USUAL, 0.1324, 0.7676),
        # One person: P(0) = 0.1 >= 0.025: 0 - (0.1 - 0.025) / 0.1 < 0, so 0; the upper 1 - 0.025 / 0.9.
        (0.9, 1, USUAL, 0.0, 0.97222),
        # Beyond EXACT: 0.2 -+ 1.959964 * sqrt(0.16 / 10000)
        (0.2, 10_000, USUAL, 0.19216, 0.20784),
        (0.2, 10_000, RARE, 0.18764, 0.21236),  # 3.090232 in its place
        (0.0, 50, USUAL, 0.0, 0.0),
        (0.3, 0, USUAL, 0.0, 1.0),  # nobody: anything may be
    ],
)
def test_limits_are_those_of_the_binomial(
    share: float, people: float, within: float, low: float, high: float
) -> None:
    found = limits(share, people, within)
    assert [found.low, found.high] == pytest.approx([low, high], abs=2e-4)


@settings(max_examples=60, deadline=None)
@given(st.floats(0.02, 0.98), st.integers(5, 400))
def test_counts_inside_the_limits_are_as_likely_as_said(share: float, people: int) -> None:
    """Summed up from the definition: outside lies no more than 5%, up to the one count at each edge."""
    found = limits(share, people, USUAL)
    chances = [
        comb(people, count) * share**count * (1 - share) ** (people - count) for count in range(people + 1)
    ]
    below = sum(chance for count, chance in enumerate(chances) if count < found.low * people - 1e-9)
    above = sum(chance for count, chance in enumerate(chances) if count > found.high * people + 1 + 1e-9)
    assert below <= 0.025 + 1e-6
    assert above <= 0.025 + 1e-6


@settings(max_examples=40, deadline=None)
@given(st.floats(0.05, 0.95))
def test_the_band_narrows_and_the_rare_one_is_wider(share: float) -> None:
    corners = band(share * 100, 20, 50_000)
    widths = [corner.usual.high - corner.usual.low for corner in corners]
    assert widths[-1] < widths[0]
    assert all(
        corner.rare.low <= corner.usual.low <= corner.usual.high <= corner.rare.high for corner in corners
    )


def test_exact_and_approximate_limits_meet() -> None:
    exact, near = limits(0.3, EXACT, RARE), limits(0.3, EXACT + 1, RARE)
    assert exact.low == pytest.approx(near.low, abs=2e-3)
    assert exact.high == pytest.approx(near.high, abs=2e-3)


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (0.2, "within what chance alone would give"),
        (0.2095, "above the 95% band, as one region in twenty would be by chance"),
        (0.1905, "below the 95% band, as one region in twenty would be by chance"),
        (0.23, "above what chance alone would give"),
        (0.17, "below what chance alone would give"),
    ],
)
def test_the_words_for_where_a_share_lies_call_neither_side_good(share: float, said: str) -> None:
    assert verdict(share, 10_000, 0.2) == said


def test_the_number_stands_beside_the_share(session: Session) -> None:
    shown = funnel(session, VISITOR, RATE, Selection())
    assert [(share.region, share.words) for share in shown.shares] == [
        ("Alder", "64% of 100"),
        ("Birch", "72% of 300"),
    ]
    assert shown.state == 70  # (64 x 100 + 72 x 300) / 400
    assert shown.said.left_out == {"Cedar": "no exiters in PY2025-Q1"}
    assert shown.said.finding == "Same employer: within what chance alone would give in both regions"


@pytest.mark.parametrize(
    ("metric_id", "why"),
    [(JOBLESS, "nobody named one"), (WAGE, "nobody named one"), (PLACED, "nobody named one")],
)
def test_without_a_denominator_a_sentence_says_why(session: Session, metric_id: int, why: str) -> None:
    shown = funnel(session, VISITOR, metric_id, Selection())
    assert shown.shares == ()
    assert why in shown.why_not


def test_the_band_lies_around_all_regions_whichever_are_looked_at(session: Session) -> None:
    shown = funnel(session, VISITOR, RATE, Selection(regions=("Alder",)))
    assert [share.region for share in shown.shares] == ["Alder"]
    assert shown.state == 70
    assert shown.said.left_out == {}
