"""Map: the regions where they lie, and always their list beside it."""

from functools import partial

from components import cached
from components.comparing.house import cannot, show_compared
from components.maps import show_map
from data.selection import Selection
from data.views.comparing.on_map import NO_OUTLINES, on_map
from data.views.comparing.shapes import shapes


def show(metric_id: int, selection: Selection) -> None:
    """The map and its list with their words, table and downloads."""
    drawn = cached.fetch(shapes)
    if not drawn.by_region:
        cannot(NO_OUTLINES, selection, {})
        return
    shown = cached.fetch(on_map, metric_id, selection)
    if not shown.dots:
        cannot("", selection, shown.said.left_out)
        return
    show_compared(shown.said, partial(show_map, shown, drawn), shown.values, selection)
