"""The ways to look, in the order offered: own start first, and no ranking among them."""

from collections.abc import Callable

from components.comparing import distribution, expected, funnel, mapped, own_start, peers, slope
from components.filters import choose_way
from data.selection import Selection

Way = Callable[[int, Selection], None]
WAYS: dict[str, Way] = {
    "Own start": own_start.show,
    "Peers": peers.show,
    "Distribution": distribution.show,
    "Expected for size": expected.show,
    "Slope": slope.show,
    "Funnel": funnel.show,
    "Map": mapped.show,
}


def choose_comparison() -> Way:
    """One of the ways; the URL remembers."""
    return WAYS[choose_way("Compare by", list(WAYS), "compare_way")]
