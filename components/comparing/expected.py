"""Expected for size: each region's number against what its size would have."""

from dataclasses import replace
from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.dots import show_dots
from components.filters import choose
from data.selection import Selection
from data.views.comparing.for_size import for_size
from data.views.comparing.sizes import size_metrics

NO_SIZE = "No number of people is known for the regions, so there is no size to expect anything of."


def show(metric_id: int, selection: Selection) -> None:
    """The size chosen, then the dots with their words, table and downloads."""
    # As known on an earlier day the store shows a selection's own metrics only: a size is another one.
    every = replace(selection, indicator="")
    sizes = cached.fetch(size_metrics, metric_id, every)
    if not sizes:
        cannot(NO_SIZE, selection, {})
        return
    size_id = sizes[choose("Size", list(sizes), "compare_size")]
    shown = cached.fetch(for_size, metric_id, every, size_id)
    if not shown.dots:
        cannot(shown.why_not, selection, shown.said.left_out)
        return
    draw = partial(show_dots, shown.dots, "%", shown.said.finding, shown.rule)
    show_compared(shown.said, draw, shown.values, selection)
