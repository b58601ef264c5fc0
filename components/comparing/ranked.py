"""Ranking: there only while every region agrees to it, and never first."""

from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.dots import show_dots
from data.selection import Selection
from data.views.comparing.ranking import ranking

NOT_AGREED = "Regions are put in the order of their numbers only where all of them agreed to it."


def show(metric_id: int, selection: Selection) -> None:
    """The dots in the order of their numbers, with what that order hides."""
    shown = cached.fetch(ranking, metric_id, selection).shown
    if shown is None or not shown.dots:
        cannot(NOT_AGREED if shown is None else "", selection, shown.said.left_out if shown else {})
        return
    draw = partial(show_dots, shown.dots, shown.unit, shown.said.finding, shown.rule)
    show_compared(shown.said, draw, shown.values, selection)
