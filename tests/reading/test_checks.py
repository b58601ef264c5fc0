"""Doubts about values, each at its cell."""

import pytest

from tests.reading.grids import reading, sheet

HEADS = "Metric|Unit|Q1 2024|Q2 2024|Q3 2024|Q4 2024|Total\n"


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        pytest.param(
            HEADS + "Completion rate|%|68|132|70|71|\nEnrolled|#|4|5|6|4|19", ["D2"], id="over 100 percent"
        ),
        pytest.param(
            HEADS + "Wage growth|%|68|132|70|71|\nEnrolled|#|4|5|6|4|19", [], id="growth may pass 100"
        ),
        pytest.param(
            HEADS + "Enrolled|people|4|-5|6|4|9\nPlaced|people|1|2|2|1|6", ["D2"], id="a count below zero"
        ),
        pytest.param(
            HEADS + "Enrolled|people|4|5|6|4|25\nPlaced|people|1|2|2|1|6", ["G2"], id="a sum that is none"
        ),
        pytest.param(
            HEADS + "Enrolled|people|4|5|6|7|7\nPlaced|people|1|2|2|1|6", [], id="the last of a running sum"
        ),
        pytest.param(
            HEADS + "Enrolled|people|40|50|6000|40|6130\nPlaced|people|1|2|2|1|6", ["E2"], id="a jump"
        ),
        pytest.param(
            HEADS + "Enrolled|people|4|5|6|4|19\nEnrolled|people|4|5|6|4|19",
            ["C3", "D3", "E3", "F3"],
            id="twice",
        ),
        pytest.param(
            "Enrolled\n\nCounty|2023|2024\nAsh|1|2\nBirch|30|4\nTotal|31|60",
            ["C6"],
            id="a total row that is no sum",
        ),
        pytest.param(
            "Enrolled\n\nCounty|2023|2024\nAsh|1|*\nBirch|30|4\nTotal|31|60", [], id="a part held back"
        ),
    ],
)
def test_a_doubtful_value_is_named_by_its_cell(written: str, cells: list[str]) -> None:
    assert [problem.cell for problem in reading(sheet(written)).problems()] == cells


def test_quarters_that_only_rise_are_asked_about_once() -> None:
    rows = "\n".join(f"Count {n}|people|{n}|{n + 2}|{n + 5}|{n + 9}|" for n in range(3, 8))
    assert [
        p.text.startswith("5 of 5 rows only ever rise") for p in reading(sheet(HEADS + rows)).problems()
    ] == [True]


def test_many_doubts_of_one_kind_are_counted() -> None:
    rows = "\n".join(f"Rate {n}|%|{200 + n}|50|50|50|" for n in range(15))
    texts = [problem.text for problem in reading(sheet(HEADS + rows)).problems()]
    assert len(texts) == 11
    assert texts[-1] == "and 5 more cells of this kind"
