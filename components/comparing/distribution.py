"""Distribution: the numbers of one period on one line."""

from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.dots import show_dots
from data.selection import Selection
from data.views.comparing.distribution import distribution


def show(metric_id: int, selection: Selection) -> None:
    """The dot plot with its words, table and downloads."""
    shown = cached.fetch(distribution, metric_id, selection)
    if not shown.dots:
        cannot("", selection, shown.said.left_out)
        return
    draw = partial(show_dots, shown.dots, shown.unit, shown.said.finding, shown.rule)
    show_compared(shown.said, draw, shown.values, selection)
