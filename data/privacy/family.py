"""What one metric is judged by, told from what the catalogue says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.catalogue.counted import counted, scale
from data.privacy.rule import Rule

# Place, partnership (0 for none), breakdown and period.
Spot = tuple[int, int, str, int]
# What was reported of one metric; None where its publisher suppressed it. Other blanks are left out.
Cells = Mapping[Spot, float | None]

AVERAGES = ("mean", "weighted mean")


@dataclass(frozen=True)
class Family:
    """How the values of one metric hang together, and below what they are small.

    `fewest` is in the metric's unit, 0 where nobody stands behind its values, and `one` is one of them.
    `adds` says that places, partnerships and breakdowns add up, `over_time` that periods do. `within`
    gives the place that each place lies in. `links` are the metrics of whom a rate tells: its numerator
    and its denominator.
    """

    fewest: float = 0.0
    one: float = 1.0
    adds: bool = True
    over_time: bool = True
    cumulative: bool = False
    within: Mapping[int, int] = field(default_factory=dict)
    links: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Counting:
    """What the catalogue says of a metric, as far as it decides what is held back."""

    name: str
    unit: str = ""
    aggregation: str = "none"
    counts: str = ""
    cumulative: bool = False
    links: frozenset[int] = frozenset()

    @property
    def whom(self) -> str:
        """Whom it counts: what a steward said, else what its words say."""
        return self.counts or counted(self.name, self.unit)

    def family(self, rule: Rule, within: Mapping[int, int]) -> Family:
        """What its values are judged by."""
        fewest = rule.fewest(self.whom)
        # Shares and averages of things are added up by nobody; a count of people may be, whatever is said
        # of how to sum it: its parts come close enough to give one of them away.
        adds = bool(fewest) or not ("%" in self.unit or self.aggregation in AVERAGES)
        return Family(
            fewest / scale(self.unit),
            1 / scale(self.unit),
            adds,
            self.aggregation in ("sum", "none") and not self.cumulative,
            self.cumulative,
            within,
            # Links make a rate of what counts nobody itself; a count is judged by its own size.
            frozenset() if fewest else self.links,
        )
