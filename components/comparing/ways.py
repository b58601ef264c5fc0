"""The ways to look, in the order offered: own start first. A ranking only where all regions agreed to one."""

from collections.abc import Callable

from components import cached
from components.comparing import distribution, expected, funnel, mapped, own_start, peers, ranked, slope
from components.filters import choose_way
from data.selection import Selection
from data.views.comparing.ranking import may_rank

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
RANKING = "Ranking"


def choose_comparison() -> Way:
    """One of the ways; the URL remembers."""
    offered = WAYS | ({RANKING: ranked.show} if cached.fetch(may_rank) else {})
    return offered[choose_way("Compare by", list(offered), "compare_way")]
