"""How far a share may lie from the state's by chance alone, for each number of people behind it.

A funnel plot's control limits as in D. J. Spiegelhalter, "Funnel plots for comparing institutional
performance", Statistics in Medicine 24 (2005), 1185-1202, appendix A.1: if every region had the state's
share p, the count among n people would be binomial; the limits are the quantiles of that distribution,
interpolated between neighbouring counts, so that they narrow smoothly as n grows. Two are usual: 95 %, which
one region in twenty crosses by chance, and 99.8 %, which one in five hundred does.
Beyond EXACT people the normal approximation p +- z sqrt(p (1 - p) / n) is used, which then agrees with the
exact limits to a tenth of a point or better.
"""

from dataclasses import dataclass
from math import exp, inf, lgamma, log, log1p, sqrt
from statistics import NormalDist

USUAL, RARE = 95.0, 99.8  # per cent of regions with the state's share that lie within
EXACT = 1_000


@dataclass(frozen=True)
class Limits:
    """Between which shares, from 0 to 1, chance alone would put a region."""

    low: float
    high: float


def limits(share: float, people: float, within: float) -> Limits:
    """The limits around the state's `share` for so many people; `within` is USUAL or RARE."""
    tail = (1 - within / 100) / 2
    if people <= 0:
        return Limits(0.0, 1.0)
    if not 0 < share < 1:
        return Limits(share, share)
    many = round(people)
    if 0 < many <= EXACT:
        return Limits(_quantile(share, many, tail), _quantile(share, many, 1 - tail))
    away = NormalDist().inv_cdf(1 - tail) * sqrt(share * (1 - share) / people)
    return Limits(max(0.0, share - away), min(1.0, share + away))


def _quantile(share: float, many: int, at: float) -> float:
    """The share below which a binomial count falls with this probability, between two counts."""
    before = 0.0
    for count in range(many + 1):
        chance = exp(_log_chance(share, many, count))
        if before + chance >= at:
            # Spiegelhalter's interpolation: the part of this count beyond the probability asked for.
            beyond = (before + chance - at) / chance
            return min(1.0, max(0.0, (count - beyond) / many))
        before += chance
    return 1.0


def _log_chance(share: float, many: int, count: int) -> float:
    ways = lgamma(many + 1) - lgamma(count + 1) - lgamma(many - count + 1)
    return ways + count * log(share) + (many - count) * log1p(-share) if 0 < share < 1 else -inf


def verdict(share: float, people: float, of_state: float) -> str:
    """Where a region's share lies, in words that call neither side good."""
    usual, rare = limits(of_state, people, USUAL), limits(of_state, people, RARE)
    if usual.low <= share <= usual.high:
        return "within what chance alone would give"
    side = "above" if share > usual.high else "below"
    if rare.low <= share <= rare.high:
        return f"{side} the 95% band, as one region in twenty would be by chance"
    return f"{side} what chance alone would give"
