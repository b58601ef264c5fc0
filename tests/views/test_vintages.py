"""What counted of one number, and from when; every step worked out by hand."""

from datetime import UTC, datetime

import pandas as pd
import pytest

from data.views.numbers.vintages import finding, vintages

# Observation, day handed in, day taken back, value, status, provisional.
Row = tuple[int, int, int | None, float | None, str, bool]
FIRST: Row = (1, 3, None, 2.9, "reported", True)
REVISED: Row = (2, 5, None, 2.8, "reported", False)


def at(day: int | None) -> datetime | None:
    return day and datetime(2025, 11, day, 9, tzinfo=UTC)  # type: ignore[return-value]


def said(*rows: Row) -> pd.DataFrame:
    """As the history of a number gives it: the newest first."""
    told = [(id, at(come), at(gone), *rest) for id, come, gone, *rest in reversed(rows)]
    return pd.DataFrame(
        told, columns=["observation", "submitted", "undone", "value", "status", "provisional"]
    )


@pytest.mark.parametrize(
    ("rows", "steps", "words"),
    [
        ([REVISED], [(5, "2.8%")], "Said to be 2.8% on 5 November 2025, never revised"),
        (
            [FIRST, REVISED],
            [(3, "2.9% (provisional)"), (5, "2.8%")],
            "First said to be 2.9% (provisional), now 2.8%: revised once",
        ),
        # said again unchanged: nothing happened
        ([REVISED, (3, 6, None, 2.8, "reported", False)], [(5, "2.8%")],
         "Said to be 2.8% on 5 November 2025, never revised"),
        # the same number, final now: no revision of it
        (
            [(1, 3, None, 2.8, "reported", True), REVISED],
            [(3, "2.8% (provisional)"), (5, "2.8%")],
            "First said to be 2.8% (provisional), now 2.8%: never revised",
        ),
        # taken back: what stood before counts again
        (
            [FIRST, (2, 5, 8, 2.8, "reported", False)],
            [(3, "2.9% (provisional)"), (5, "2.8%"), (8, "2.9% (provisional)")],
            "First said to be 2.9% (provisional), now 2.9% (provisional): never revised, 1 taken back",
        ),
        # taken back while a newer one stood: nothing to see
        (
            [FIRST, (2, 5, 8, 2.8, "reported", False), (3, 6, None, 3.0, "reported", False)],
            [(3, "2.9% (provisional)"), (5, "2.8%"), (6, "3%")],
            "First said to be 2.9% (provisional), now 3%: revised once, 1 taken back",
        ),
        ([(1, 3, 4, 2.9, "reported", False)], [(3, "2.9%"), (4, "taken back")],
         "First said to be 2.9%, now taken back"),
        ([REVISED, (3, 6, None, None, "suppressed", False)], [(5, "2.8%"), (6, "suppressed")],
         "First said to be 2.8%, now suppressed: revised once"),
    ],
)  # fmt: skip
def test_what_counted_is_told_step_by_step(rows: list[Row], steps: list[tuple[int, str]], words: str) -> None:
    found = vintages(said(*rows))
    assert [(one.since.day, one.words("%")) for one in found] == steps
    assert finding(said(*rows), "%") == words


def test_many_revisions_are_counted() -> None:
    told = said(*[(n, n, None, float(n), "reported", False) for n in range(1, 6)])
    assert finding(told, "") == "First said to be 1, now 5: revised 4 times"
