"""Own start: small multiples, each region against where it began."""

from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.filters import choose_way
from components.panels import show_panels
from data.selection import Selection
from data.views.comparison import comparison, said_of

AXES = ("One for all", "Each its own")


def show(metric_id: int, selection: Selection) -> None:
    """The panels with their words, table and downloads."""
    shown = cached.fetch(comparison, metric_id, selection)
    if shown.values.empty:
        cannot("", selection, shown.left_out)
        return
    shared = choose_way("Axis", AXES, "compare_axis") == AXES[0]
    draw = partial(show_panels, shown.panels, shared)
    show_compared(said_of(shown, shared), draw, shown.values, selection)
