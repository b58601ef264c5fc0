"""What a region of its size would have at the rate of all regions together.

    expected of a region = its size x (sum of all numbers / sum of all sizes)

Sums run over the regions that gave both a number and a size, so expected numbers add up to the actual ones
and the differences to nothing. This is indirect standardisation with one stratum: observed and expected
counts, as in N. E. Breslow and N. E. Day, Statistical Methods in Cancer Research II (IARC, 1987), chapter 2.
Only numbers that may be shown go in, so what comes out gives away none that may not.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.figures import figure

CLOSE = 10  # per cent around what is expected that a headline calls "near"


@dataclass(frozen=True)
class Expected:
    """One region's number, its size, and what its size would have."""

    actual: float
    size: float
    expected: float

    @property
    def share(self) -> float:
        """The number in per cent of what is expected."""
        return self.actual / self.expected * 100

    def difference(self, unit: str = "") -> str:
        """The difference in words: '32 more', '4 fewer', 'as many' or, of money, '$310 less'."""
        step = round(self.actual) - round(self.expected)
        if not step:
            return "as many" if not unit.startswith("$") else "the same"
        fewer = "less" if unit.startswith("$") else "fewer"
        return f"{figure(abs(step), unit)} {'more' if step > 0 else fewer}"


def rate(actual: Mapping[str, float], sizes: Mapping[str, float]) -> float:
    """Of all regions that gave both, together; 0 where that cannot be told."""
    both = _both(actual, sizes)
    size = sum(sizes[name] for name in both)
    return sum(actual[name] for name in both) / size if size else 0.0


def expected(actual: Mapping[str, float], sizes: Mapping[str, float]) -> dict[str, Expected]:
    """By region, in the order of `actual`; empty where all regions together have nothing."""
    of_one = rate(actual, sizes)
    if of_one <= 0:
        return {}
    return {name: Expected(actual[name], sizes[name], sizes[name] * of_one) for name in _both(actual, sizes)}


def _both(actual: Mapping[str, float], sizes: Mapping[str, float]) -> list[str]:
    return [name for name in actual if sizes.get(name, 0.0) > 0]


def finding(name: str, held: Mapping[str, Expected]) -> str:
    """How the numbers lie about what is expected, as a headline; neither side is called good."""
    above = sum(each.share > 100 + CLOSE for each in held.values())
    below = sum(each.share < 100 - CLOSE for each in held.values())
    near, many = len(held) - above - below, len(held)
    regions = f"{many} region{'s' * (many != 1)}"
    said = f"{name}: near what size alone would give in {near} of {regions}"
    also = [f"{word} in {some}" for word, some in (("above it", above), ("below it", below)) if some]
    return said + (f", {' and '.join(also)}" if also else "")
