"""Labels are moved apart before anything is drawn."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.drawing.placing import apart, clear


@pytest.mark.parametrize(
    ("places", "moved"),
    [
        ([10, 50, 90], [10, 50, 90]),
        ([50, 50], [45, 55]),  # each by half
        ([50, 48, 46], [58, 48, 38]),  # the middle one stays
        ([0, 1], [0, 10]),  # pushed in from the edge
        ([99, 100, 98], [90, 100, 80]),
        ([], []),
    ],
)
def test_labels_move_as_little_as_can_be(places: list[float], moved: list[float]) -> None:
    assert apart(places, 10, 0, 100) == pytest.approx(moved)


@given(st.lists(st.floats(0, 100), max_size=12))
def test_no_label_covers_another_or_leaves_the_page(places: list[float]) -> None:
    moved = apart(places, 8, 0, 100)
    ordered = sorted(moved)
    assert all(later - earlier >= 8 - 1e-6 for earlier, later in zip(ordered, ordered[1:], strict=False))
    assert not moved or (ordered[0] >= -1e-6 and ordered[-1] <= 100 + 1e-6)
    # who stood above stands above
    ranked = [moved[index] for index in sorted(range(len(places)), key=lambda index: places[index])]
    assert ranked == ordered


def test_more_labels_than_there_is_room_for_share_it() -> None:
    assert apart([5, 5, 5], 90, 0, 100) == pytest.approx([0, 50, 100])


def test_only_labels_that_reach_over_each_other_are_moved() -> None:
    assert clear([(0, 10), (20, 30), (5, 12)], [50, 50, 50], 4) == [50, 50, 54]
