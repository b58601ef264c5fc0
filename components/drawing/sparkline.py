"""A small trend as ready-made SVG: pure text, no chart library, one image that says itself."""

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass

from data.views.numbers.points import Point, follows

WIDTH, HEIGHT, MARGIN = 240.0, 52.0, 5.0
# An image cannot see the page's theme: these stand out on white and on near-black, 3:1 or more.
LINE, GUIDE = "#2378c3", "#8d9297"


@dataclass(frozen=True)
class Frame:
    """The values and days that the picture spans; panels that share an axis share one frame."""

    low: float
    high: float
    first: int
    last: int

    def x(self, point: Point) -> float:
        """Where the point's last day stands from the left."""
        return self.share(point) * WIDTH

    def share(self, point: Point) -> float:
        """The same as a share of the width, for what stands below the picture and is not stretched."""
        days = self.last - self.first
        share = (point.ends.toordinal() - self.first) / days if days else 1.0
        return (MARGIN + share * (WIDTH - 2 * MARGIN)) / WIDTH

    def y(self, value: float) -> float:
        """Where a value stands from the top."""
        share = (value - self.low) / (self.high - self.low) if self.high > self.low else 0.5
        return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)


def frame_of(trends: Sequence[Sequence[Point]]) -> Frame:
    """The frame that holds all these trends."""
    points = [point for trend in trends for point in trend]
    values = [point.value for point in points if point.value is not None] or [0.0]
    days = [point.ends.toordinal() for point in points] or [0]
    return Frame(min(values), max(values), min(days), max(days))


def sparkline(trend: Sequence[Point], start: float | None = None, frame: Frame | None = None) -> str:
    """The trend as SVG. The line breaks where a period is missing and stops before a suppressed value."""
    frame = frame or frame_of([trend])
    drawn = [point for point in trend if point.value is not None]
    marks = [_guide(frame, start), *(_run(frame, run) for run in runs(trend)), _dot(frame, drawn)]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {HEIGHT:g}" '
        f'preserveAspectRatio="none">{"".join(marks)}</svg>'
    )


def image(svg: str, alt: str) -> str:
    """The SVG as an HTML image with its words; `alt` must be escaped already."""
    address = b64encode(svg.encode()).decode()
    return f'<img alt="{alt}" src="data:image/svg+xml;base64,{address}">'


def runs(trend: Sequence[Point]) -> list[list[Point]]:
    """The stretches without a gap. Single days, such as those of a count, follow each other as they are."""
    found: list[list[Point]] = []
    before: Point | None = None
    for point in trend:
        if point.value is None:
            before = None
            continue
        if before is None or not follows(before, point):
            found.append([])
        found[-1].append(point)
        before = point
    return found


def _run(frame: Frame, run: Sequence[Point]) -> str:
    corners = [(frame.x(point), frame.y(point.value or 0.0)) for point in run]
    if len(corners) == 1:
        return _spot(*corners[0], 3.5)
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in corners)
    return f'<polyline points="{path}" fill="none" {_pen(2)} stroke-linejoin="round"/>'


def _guide(frame: Frame, start: float | None) -> str:
    """The level of the own start, as a dashed line."""
    if start is None:
        return ""
    y = f"{frame.y(start):.1f}"
    ends = f'x1="{MARGIN:g}" x2="{WIDTH - MARGIN:g}" y1="{y}" y2="{y}"'
    return f'<line {ends} stroke="{GUIDE}" stroke-dasharray="3 3" vector-effect="non-scaling-stroke"/>'


def _dot(frame: Frame, drawn: Sequence[Point]) -> str:
    if not drawn:
        return ""
    return _spot(frame.x(drawn[-1]), frame.y(drawn[-1].value or 0.0), 7)


def _spot(x: float, y: float, width: float) -> str:
    """A line of no length with round ends: a circle would be stretched with the picture."""
    return f'<path d="M{x:.1f} {y:.1f}h0" {_pen(width)} stroke-linecap="round"/>'


def _pen(width: float) -> str:
    return f'stroke="{LINE}" stroke-width="{width:g}" vector-effect="non-scaling-stroke"'
