"""Outlines as rings of corners: read from TopoJSON or GeoJSON, and dissolved where two of them touch. Pure.

A ring is a tuple of (longitude, latitude) in degrees, closed: its last corner is its first. Outer rings run
clockwise and holes the other way, so that a border between two neighbours is walked in both directions.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from data.errors import RefusedOutlines

Corner = tuple[float, float]
Ring = tuple[Corner, ...]
DIGITS = 5  # of a degree: about a metre
CODES = ("GEOID", "geoid", "GEOID20", "GEOID10", "FIPS", "fips", "code", "id")


def read_outlines(told: Any) -> dict[str, tuple[Ring, ...]]:
    """Rings by code (FIPS) from what a TopoJSON or GeoJSON file says.

    Raises
    ------
    RefusedOutlines
        Where it is neither, or something in it is no outline.
    """
    try:
        shapes = _topology(told) if told["type"] == "Topology" else _features(told)
        found = {code: _rings(polygons) for code, polygons in shapes}
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as fault:
        raise RefusedOutlines(f"This is neither TopoJSON nor GeoJSON with outlines: {fault!r}.") from fault
    if not found:
        raise RefusedOutlines("No outline in this file has a code, such as a county's FIPS code.")
    return found


def _features(told: Any) -> list[tuple[str, list[Any]]]:
    features = told["features"]
    return [(code, _polygons(each["geometry"])) for each in features if (code := _code(each))]


def _topology(told: Any) -> list[tuple[str, list[Any]]]:
    arcs = [_decoded(arc, told.get("transform")) for arc in told["arcs"]]
    objects = told["objects"]
    wanted = [objects["counties"]] if "counties" in objects else list(objects.values())
    shapes = [shape for each in wanted for shape in each["geometries"]]
    return [
        (code, [[_stitched(ring, arcs) for ring in polygon] for polygon in _polygons(shape, "arcs")])
        for shape in shapes
        if (code := _code(shape))
    ]


def _code(shape: Any) -> str:
    known = {"id": shape.get("id")} | (shape.get("properties") or {})
    return next((str(known[name]) for name in CODES if known.get(name) is not None), "")


def _polygons(shape: Any, where: str = "coordinates") -> list[Any]:
    if shape["type"] not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"{shape['type']} is no outline")
    return [shape[where]] if shape["type"] == "Polygon" else list(shape[where])


def _decoded(arc: Sequence[Sequence[float]], transform: Any) -> list[Corner]:
    """An arc's corners in degrees; a quantized one says each as the step from the one before."""
    if not transform:
        return [(x, y) for x, y, *_ in arc]
    (wide, high), (left, bottom) = transform["scale"], transform["translate"]
    corners, x, y = [], 0.0, 0.0
    for right, up in arc:
        x, y = x + right, y + up
        corners.append((x * wide + left, y * high + bottom))
    return corners


def _stitched(ring: Sequence[int], arcs: Sequence[list[Corner]]) -> list[Corner]:
    """The arcs of a ring, one after the other; a negative number is an arc walked backwards."""
    corners: list[Corner] = []
    for index in ring:
        arc = arcs[index] if index >= 0 else arcs[~index][::-1]
        corners += arc[1:] if corners else arc
    return corners


def _rings(polygons: Iterable[Sequence[Sequence[Sequence[float]]]]) -> tuple[Ring, ...]:
    return tuple(_turned(ring, outer=not at) for polygon in polygons for at, ring in enumerate(polygon))


def _turned(ring: Sequence[Sequence[float]], outer: bool) -> Ring:
    corners = tuple((round(float(x), DIGITS), round(float(y), DIGITS)) for x, y, *_ in ring)
    if not all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in corners):
        raise ValueError("corners are not in degrees of longitude and latitude")
    return corners if (_area(corners) < 0) == outer else corners[::-1]


def _area(ring: Ring) -> float:
    """Twice the area, negative where the ring runs clockwise."""
    return sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False))


def dissolved(rings: Iterable[Ring]) -> tuple[Ring, ...]:
    """The outline of all together: a border that two of them share goes, the rest is stitched up again."""
    edges: dict[tuple[Corner, Corner], None] = {}
    for ring in rings:
        for edge in zip(ring, ring[1:], strict=False):
            if edge[0] != edge[1] and edges.pop(edge[::-1], edge) is edge:
                edges[edge] = None
    onward: dict[Corner, list[Corner]] = {}
    for start, end in edges:
        onward.setdefault(start, []).append(end)
    found = []
    while onward:
        first = next(iter(onward))
        ring_ = [first]
        while (ends := onward.get(ring_[-1])) is not None:
            ring_.append(ends.pop())
            if not ends:
                del onward[ring_[-2]]
        found.append(tuple(ring_))
    return tuple(found)


def neighbours(outlines: Mapping[str, Iterable[Ring]]) -> dict[str, frozenset[str]]:
    """Who shares a border with whom: a stretch of it, not a corner alone."""
    owners: dict[frozenset[Corner], set[str]] = {}
    for name, rings in outlines.items():
        for ring in rings:
            for edge in zip(ring, ring[1:], strict=False):
                owners.setdefault(frozenset(edge), set()).add(name)
    found: dict[str, set[str]] = {name: set() for name in outlines}
    for names in owners.values():
        for name in names:
            found[name] |= names - {name}
    return {name: frozenset(others) for name, others in found.items()}
