"""How well what looks alike agrees with a person who read two inventories of public programs."""

import pytest

from data.views.funding.overlaps.pairs import Pair, overlaps
from tests.views.funding.inventories import inventory, verdicts

LOOK = {"similar", "competing"}
Named = set[tuple[str, str]]


def found_and_meant(name: str) -> tuple[Named, Named]:
    """The pairs that look alike, and those a person would look at; of all pairs of the inventory."""
    alike = {(pair.one, pair.other) for pair in overlaps(inventory(name)) if pair.alike}
    return alike, {pair for pair, verdict in verdicts(name).items() if verdict in LOOK}


def known(pairs: list[Pair]) -> Named:
    return {(pair.one, pair.other) for pair in pairs}


# Of 26 pairs that a person would look at, 20 are found; two more look alike that a person would not look at.
# With a threshold of a half, and differing laws making a pair less alike, six were found.
@pytest.mark.parametrize(
    ("name", "right", "found", "meant"), [("tuned", 8, 8, 10), ("held_back", 12, 14, 16)]
)
def test_most_of_what_a_person_would_look_at_is_found_and_little_else(
    name: str, right: int, found: int, meant: int
) -> None:
    alike, wanted = found_and_meant(name)
    assert len(wanted) == meant
    assert len(alike & wanted) >= right
    assert len(alike - wanted) <= found - right


@pytest.mark.parametrize("name", ["tuned", "held_back"])
def test_every_verdict_is_of_a_pair_of_the_inventory(name: str) -> None:
    """A name misspelled there would count as a pair that was not found."""
    assert set(verdicts(name)) <= known(overlaps(inventory(name)))
