"""Outlines of squares, dissolved and told apart by hand; read from both kinds of file."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue.geometry import Ring, dissolved, neighbours, read_outlines
from data.errors import RefusedOutlines


def square(x: float, y: float, size: float = 1) -> Ring:
    """Clockwise, from its lower left corner."""
    return ((x, y), (x, y + size), (x + size, y + size), (x + size, y), (x, y))


def area(rings: tuple[Ring, ...]) -> float:
    return sum(
        (bx - ax) * (ay + by) / 2
        for ring in rings
        for (ax, ay), (bx, by) in zip(ring, ring[1:], strict=False)
    )


def test_a_border_that_two_share_goes() -> None:
    (ring,) = dissolved([square(0, 0), square(1, 0)])
    assert set(ring) == {(0, 0), (0, 1), (1, 1), (2, 1), (2, 0), (1, 0)}
    assert ring[0] == ring[-1]


def test_what_lies_apart_stays_apart_and_a_hole_stays_a_hole() -> None:
    assert len(dissolved([square(0, 0), square(5, 5)])) == 2
    frame = [square(x, y) for x in range(3) for y in range(3) if (x, y) != (1, 1)]
    rings = dissolved(frame)
    assert len(rings) == 2
    assert area(rings) == 8  # the middle is walked the other way round


@given(st.sets(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=1))
def test_nothing_is_lost_or_won(cells: set[tuple[int, int]]) -> None:
    rings = dissolved([square(x, y) for x, y in cells])
    assert area(rings) == len(cells)
    assert all(ring[0] == ring[-1] for ring in rings)


def test_neighbours_share_a_line_and_not_a_corner_alone() -> None:
    found = neighbours({"A": [square(0, 0)], "B": [square(1, 0)], "C": [square(1, 1)]})
    assert found == {"A": frozenset("B"), "B": frozenset("AC"), "C": frozenset("B")}


TOPOLOGY: dict[str, Any] = {
    "type": "Topology",
    "transform": {"scale": [0.5, 1], "translate": [-100, 40]},
    # one border between two squares, then the rest of the left one, then the rest of the right one
    "arcs": [[[2, 0], [0, 1]], [[2, 1], [-2, 0], [0, -1], [2, 0]], [[2, 1], [2, 0], [0, -1], [-2, 0]]],
    "objects": {
        "states": {"type": "GeometryCollection", "geometries": []},
        "counties": {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Polygon", "id": "08001", "arcs": [[0, 1]]},
                {"type": "MultiPolygon", "properties": {"GEOID": "08003"}, "arcs": [[[2, -1]]]},
                {"type": "Polygon", "arcs": [[0, 1]]},
            ],
        },
    },
}


def test_arcs_of_a_topology_are_walked_both_ways() -> None:
    found = read_outlines(TOPOLOGY)
    assert list(found) == ["08001", "08003"]  # who has no code belongs to no place
    assert set(found["08001"][0]) == {(-100, 40), (-100, 41), (-99, 41), (-99, 40)}
    (together,) = dissolved([*found["08001"], *found["08003"]])
    assert set(together) == {(-100, 40), (-100, 41), (-99, 41), (-98, 41), (-98, 40), (-99, 40)}


@pytest.mark.parametrize("turn", [1, -1])
def test_a_feature_is_read_whichever_way_it_runs(turn: int) -> None:
    ring = [list(corner) for corner in square(-105, 39)][::turn]
    geometry = {"type": "Polygon", "coordinates": [ring]}
    told = {"type": "FeatureCollection", "features": [{"id": 8001, "geometry": geometry, "properties": {}}]}
    assert area(read_outlines(told)["8001"]) == 1


def collection(geometry: str, *corners: object) -> dict[str, Any]:
    shape = {"type": geometry, "coordinates": list(corners)}
    return {"type": "FeatureCollection", "features": [{"id": "1", "geometry": shape}]}


@pytest.mark.parametrize(
    "told",
    [
        [],
        {"type": "Feature"},
        {"type": "Topology", "arcs": []},
        {"type": "FeatureCollection", "features": []},
        collection("Point", 1, 2),
        collection("Polygon", [[500_000, 4_000_000], [1, 1], [2, 2]]),  # metres of some projection
        TOPOLOGY | {"arcs": []},
    ],
)
def test_what_is_no_outline_is_refused_in_words(told: Any) -> None:
    with pytest.raises(RefusedOutlines, match=r"outlin"):
        read_outlines(told)
