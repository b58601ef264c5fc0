"""Which totals are a period's own number, and which only run to date."""

from array import array

import numpy as np
import pytest

from data.reading.reading import STATUS_CODES, Facts, Key
from data.reading.status import Status
from data.reading.words.periods import period_from_label
from data.store.drafting.unfinished import unfinished


def table(given: dict[str, Status], total: str) -> Facts:
    """One row of a sheet: its parts by period, then their total."""
    labels = [*given, total]
    statuses = [STATUS_CODES.index(status) for status in (*given.values(), Status.REPORTED)]
    many = len(labels)
    return Facts(
        keys=[Key("Enrolled"), Key("Enrolled", is_total=True)],
        periods=[period_from_label(label) for label in labels],
        key=array("l", [0] * len(given) + [1]),
        period=array("l", range(many)),
        value=array("d", [1.0] * many),
        status=bytearray(statuses),
        row=array("l", [1] * many),
        column=array("l", range(many)),
    )


YES, NO, DUE, HIDDEN = Status.REPORTED, Status.NOT_REPORTED, Status.NOT_DUE, Status.SUPPRESSED
QUARTERS = [f"PY2024-Q{number}" for number in range(1, 5)]


@pytest.mark.parametrize(
    ("given", "total", "early"),
    [
        (dict.fromkeys(QUARTERS, YES), "PY2024", False),
        (dict(zip(QUARTERS, [YES, YES, YES, DUE], strict=True)), "PY2024", True),
        (dict(zip(QUARTERS, [YES, YES, YES, NO], strict=True)), "PY2024", True),
        # The last quarter was given, though not to be seen.
        (dict(zip(QUARTERS, [YES, YES, YES, HIDDEN], strict=True)), "PY2024", False),
        ({"2026-07": YES, "2026-08": YES, "2026-09": YES}, "2026", True),
        # Quarters of a calendar year are no parts of a program year that begins amid them.
        ({"2023": YES}, "PY2024", False),
        ({}, "PY2024", False),
    ],
)
def test_a_total_counts_for_a_period_that_its_parts_fill(
    given: dict[str, Status], total: str, early: bool
) -> None:
    facts = table(given, total)
    series = np.zeros(len(facts), np.int64)
    assert unfinished(facts, series) == ([len(given)] if early else [])


def test_a_total_left_out_already_is_not_asked_about() -> None:
    facts = table({"2026-07": YES}, "2026")
    assert unfinished(facts, np.array([0, -1])) == []
