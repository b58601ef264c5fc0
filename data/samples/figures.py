"""The illustrative figures of the sample's partnerships: made up, but of a size that each region could have.

Every figure is worked out from a region's labor force, the metric's rate, a season and a small wobble
drawn from a seed made of the figure's own name, so that a second run gives the same workbooks.
"""

from dataclasses import dataclass
from random import Random

# Labor force in 2024, tens of thousands of people (BLS LAUS, see sources/local_area_unemployment.csv).
LABOR_FORCE = {
    "Adams": 30.3,
    "Arapahoe/Douglas": 60.2,
    "Boulder": 19.4,
    "Denver": 45.1,
    "Larimer": 20.8,
    "Mesa": 8.0,
    "Pikes Peak": 39.6,
    "Tri-County": 35.0,
    "Weld": 17.8,
    "Workforce Colorado Rural Alliance": 50.7,
}
# How far a region's rates lie from the state's, in points: wages follow the cost of living.
STANDING = {"Boulder": 3.1, "Denver": 2.2, "Arapahoe/Douglas": 1.4, "Tri-County": 1.2, "Larimer": 0.9,
            "Adams": 0.2, "Weld": -0.3, "Pikes Peak": -0.4, "Workforce Colorado Rural Alliance": -1.6,
            "Mesa": -1.9}  # fmt: skip

Quarter = tuple[int, int]
QUARTERS: tuple[Quarter, ...] = tuple((2022 + n // 4, n % 4 + 1) for n in range(17))  # PY2022-Q1 to PY2026-Q1
# Few courses begin in the summer, most after the new year.
SEASON = {1: -0.14, 2: 0.02, 3: 0.11, 4: 0.01}


@dataclass(frozen=True)
class Count:
    """Things counted in a quarter: how many per 10,000 people in the labor force, growth over four years."""

    rate: float
    growth: float
    wobble: float
    seasonal: bool = True


@dataclass(frozen=True)
class Share:
    """A rate or a price: where it stood in mid-2022, its move a quarter, how much a region shifts it."""

    start: float
    step: float
    wobble: float
    standing: float = 1.0


COUNTS = {
    "employers": Count(2.9, 0.34, 0.05),
    "enrolled": Count(7.1, 0.22, 0.07),
    "incumbent": Count(2.2, 0.45, 0.09),
    "apprentices": Count(0.85, 0.6, 0.12),
    "match": Count(2_300, 0.3, 0.1),
}
SHARES = {
    "wage": Share(20.4, 0.17, 0.18),
    "gain": Share(10.2, 0.12, 0.7, 0.3),
    "business": Share(54.0, 0.5, 1.6, 0.8),
    "satisfaction": Share(84.0, 0.35, 1.3, 0.4),
    "retained_q2": Share(74.5, 0.2, 1.1, 0.7),
    "retained_q4": Share(69.5, 0.22, 1.3, 0.7),
}
# Of those enrolled in a quarter, how many finish, earn a credential, are placed.
PARTS = {"completed": 0.79, "credentials": 0.66, "placed": 0.61}
# Outcomes after exit are known two and four quarters later: the newest ones are not due yet.
DUE = QUARTERS[-1]
LAGS = {"retained_q2": 2, "retained_q4": 4}


def figure(region: str, metric: str, quarter: Quarter) -> float:
    """One figure of one region and quarter, rounded as a person would report it."""
    if metric == "meetings":
        # Meetings follow neither season nor growth: a council meets when it is due.
        return 2 + round(LABOR_FORCE[region] / 12) + _seed(region, metric, quarter).randint(0, 2)
    if metric == "rate":
        return round(100 * figure(region, "credentials", quarter) / figure(region, "completed", quarter), 1)
    if metric in PARTS:
        spread = _seed(region, metric, quarter).uniform(-0.03, 0.03)
        # Parts of those enrolled, drawn from the same number: never more placed than enrolled.
        return round(_count(region, "enrolled", quarter) * (PARTS[metric] + spread))
    if metric in COUNTS:
        return round(_count(region, metric, quarter), -2 if metric == "match" else None)
    return _share(region, metric, quarter)


def year(region: str, metric: str, start: int) -> float:
    """A whole program year: counts add up, shares are averaged, and an employer met twice is counted once."""
    quarters = [figure(region, metric, (start, part)) for part in (1, 2, 3, 4)]
    if metric == "rate":
        return round(100 * year(region, "credentials", start) / year(region, "completed", start), 1)
    if metric in SHARES:
        return round(sum(quarters) / 4, 2 if metric == "wage" else 1)
    return round(sum(quarters) * (0.56 if metric == "employers" else 1))


def is_due(metric: str, quarter: Quarter) -> bool:
    """Whether the outcome could be known by the newest quarter."""
    return QUARTERS.index(quarter) + LAGS.get(metric, 0) <= QUARTERS.index(DUE)


def _count(region: str, metric: str, quarter: Quarter) -> float:
    count = COUNTS[metric]
    grown = 1 + count.growth * QUARTERS.index(quarter) / len(QUARTERS) * _pace(region, metric)
    season = 1 + (SEASON[quarter[1]] if count.seasonal else 0)
    wobble = 1 + _seed(region, metric, quarter).gauss(0, count.wobble)
    return round(LABOR_FORCE[region] * count.rate * grown * season * wobble)


def _share(region: str, metric: str, quarter: Quarter) -> float:
    share = SHARES[metric]
    moved = share.step * QUARTERS.index(quarter) * _pace(region, metric)
    value = share.start + STANDING[region] * share.standing + moved
    value += _seed(region, metric, quarter).gauss(0, share.wobble)
    return round(value, 2 if metric == "wage" else 1)


def _pace(region: str, metric: str) -> float:
    """Regions do not move in step: some grow twice as fast as the state, one or two hardly."""
    return Random(f"{region} {metric}").uniform(0.1, 1.9)


def _seed(region: str, metric: str, quarter: Quarter) -> Random:
    # Seeded by the text itself: hash() of it would be another number at each start.
    return Random(f"{region} {metric} {quarter[0]} {quarter[1]}")
