"""Which values are said to be provisional: by hand, and only where it is certain."""

import pytest

from data.reading.reading import address
from tests.reading.grids import reading, sheet


def said(written: str) -> list[str]:
    """The cells whose values may still change."""
    return [
        address(table.facts.row[at], table.facts.column[at])
        for table in reading(sheet(written)).sheets[0].tables
        for at, flag in enumerate(table.facts.provisional)
        if flag
    ]


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        # behind a year, in each way that is certain
        ("Outcome|2023|2024 (prelim.)\nPlaced|310|342\nWage|18|19", ["C2", "C3"]),
        ("Outcome|2023|2024 (p)\nPlaced|310|342\nWage|18|19", ["C2", "C3"]),
        ("Outcome|2023|2024 preliminary\nPlaced|310|342\nWage|18|19", ["C2", "C3"]),
        # below a month
        ("State|Aug 2023|Sept 2023\n|Final|Preliminary\nOhio|10|20\nUtah|30|40", ["C3", "C4"]),
        # on a row
        ("Year|Placed|Enrolled\n2023|12|14\n2024 (provisional)|20|31", ["B3", "C3"]),
        # in a column of remarks
        (
            "Region|Metric|Period|Value|Notes\nA|Placed|PY2024-Q1|12|\nA|Placed|PY2024-Q2|14|Provisional\n"
            "B|Placed|PY2024-Q2|15|Late",
            ["D3"],
        ),
        # behind a value, by itself or with a note
        ("County|Hired|Left\nAdams|120|~45 (prelim.)\nBaker|140|9\nClark|90|7", ["C2"]),
        ("County|Hired|Left\nAdams|120|12 p\nBaker|140|9\nClark|90|7\n\n(p) preliminary", ["C2"]),
        # above or below the table: all of it, or of what is named
        ("Preliminary figures\n\nMetric|2023|2024\nPlaced|12|14\nEnrolled|20|31", ["B4", "B5", "C4", "C5"]),
        (
            "Metric|2023|2024\nPlaced|12|14\nEnrolled|20|31\n\nNote: figures are provisional and may change.",
            ["B2", "B3", "C2", "C3"],
        ),
        (
            "Metric|2023|2024\nPlaced|12|14\nEnrolled|20|31\n\nNote: 2024 figures are provisional.",
            ["C2", "C3"],
        ),
    ],
)
def test_what_may_still_change_is_marked(written: str, cells: list[str]) -> None:
    assert sorted(said(written)) == cells


@pytest.mark.parametrize(
    "written",
    [
        "Outcome|2023|2024\nPlaced|310|342\nWage|18|19",
        "Outcome|2023|2024\nPreliminary hearings|310|342\nProvisional licences|18|19",
        "Outcome|2023|2024 (p)\nPlaced|310|342\nWage|18|19\n\np = per thousand people",
        "Outcome|2023|2024\nPlaced|310|342\nWage|18|19\n\nNote: 2022 figures are provisional.",
        "Outcome|2023|2024\nPlaced|310|342\nWage|18|19\n\nNote: figures are no longer provisional.",
        "Outcome|2023 (revised)|2024 (final)\nPlaced|310|342\nWage|18|19",
    ],
)
def test_what_is_not_certain_is_not(written: str) -> None:
    assert said(written) == []
