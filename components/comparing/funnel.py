"""Funnel: shares of few people swing, so each stands within the band that chance alone would give."""

from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.drawing.funnels import show_funnel
from data.selection import Selection
from data.views.comparing.funnel import funnel


def show(metric_id: int, selection: Selection) -> None:
    """The funnel with its words, table and downloads."""
    shown = cached.fetch(funnel, metric_id, selection)
    if not shown.shares:
        cannot(shown.why_not, selection, shown.said.left_out)
        return
    show_compared(shown.said, partial(show_funnel, shown), shown.values, selection)
