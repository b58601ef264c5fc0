"""The regions as shapes to draw: projected, with a place for each one's name. The same for every metric."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, pi, radians, tan

from sqlmodel import Session

from data.access import Viewer
from data.catalogue.geometry import Corner, Ring, neighbours
from data.catalogue.outlines import region_rings

WIDTH = 1_000.0  # of the drawing; its height follows
LINES = 24  # across a region, to find where it is widest
AWAY = 24.0  # that a name keeps from the border above and below it, where there is room


@dataclass(frozen=True)
class Shape:
    """One region: an SVG path, where its name stands, and how wide and high it is there.

    All in per cent of the drawing, `down` and `deep` of its height.
    """

    path: str
    across: float
    down: float
    room: float
    deep: float


@dataclass(frozen=True)
class Shapes:
    """All regions of the state on one drawing; none where nobody entered outlines."""

    height: float
    by_region: dict[str, Shape]


def shapes(session: Session, viewer: Viewer) -> Shapes:
    """The regions' shapes, by name."""
    return projected(region_rings(session.connection()))


def borders(session: Session, viewer: Viewer) -> dict[str, frozenset[str]]:
    """Which regions share a border; empty where nobody entered outlines."""
    return neighbours(region_rings(session.connection()))


def projected(outlines: Mapping[str, Iterable[Ring]]) -> Shapes:
    """Outlines in Mercator's projection, which keeps shapes as people know them. Pure."""
    flat = {
        name: [[_mercator(corner) for corner in ring] for ring in rings] for name, rings in outlines.items()
    }
    corners = [corner for rings in flat.values() for ring in rings for corner in ring]
    if not corners:
        return Shapes(0.0, {})
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = max(y for _, y in corners), min(y for _, y in corners)
    scale = WIDTH / (right - left)
    height = (top - bottom) * scale
    placed = {
        name: [[((x - left) * scale, (top - y) * scale) for x, y in ring] for ring in rings]
        for name, rings in flat.items()
    }
    return Shapes(round(height, 1), {name: _shape(rings, height) for name, rings in placed.items()})


def _mercator(corner: Corner) -> Corner:
    x, y = corner
    # Alaska's islands lie on both sides of the date line; drawn west of it, they stay one state.
    return radians(x - 360 if x > 0 else x), log(tan(pi / 4 + radians(y) / 2))


def _shape(rings: list[list[Corner]], height: float) -> Shape:
    path = "".join("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in ring[:-1]) + "Z" for ring in rings)
    across, down, room, deep = _widest(rings)
    return Shape(
        path,
        round(across / WIDTH * 100, 2),
        round(down / height * 100, 2),
        round(room / WIDTH * 100, 2),
        round(deep / height * 100, 2),
    )


def _widest(rings: list[list[Corner]]) -> tuple[float, float, float, float]:
    """The middle and length of the longest line across the region, where a name has most room; how high."""
    downs = [y for ring in rings for _, y in ring]
    top, tall = min(downs), max(downs) - min(downs)
    longest = (rings[0][0][0], rings[0][0][0])
    at, best = top, 0.0
    for line in range(1, LINES):
        y = top + tall * line / LINES
        for start, end in _runs(rings, y):
            # Near its tip a region may be wide and flat: lines through its middle count for more.
            weight = (end - start) * (1 - abs(2 * line / LINES - 1) / 2)
            if weight > best:
                longest, at, best = (start, end), y, weight
    across = sum(longest) / 2
    upright = [[(y, x) for x, y in ring] for ring in rings]
    around = next(((start, end) for start, end in _runs(upright, across) if start <= at <= end), (at, at))
    edge = min(AWAY, (around[1] - around[0]) / 2)
    return (
        across,
        min(max(at, around[0] + edge), around[1] - edge),
        longest[1] - longest[0],
        around[1] - around[0],
    )


def _runs(rings: list[list[Corner]], at: float) -> list[tuple[float, float]]:
    """From where to where a line across lies within the rings, even-odd."""
    edges = (edge for ring in rings for edge in zip(ring, ring[1:], strict=False))
    crossed = sorted(
        ax + (at - ay) / (by - ay) * (bx - ax) for (ax, ay), (bx, by) in edges if (ay <= at) != (by <= at)
    )
    return list(zip(crossed[::2], crossed[1::2], strict=False))
