"""Columns and heads that say when: which of several counts, and what bare numbers mean below them."""

import pytest

from tests.reading.grids import rows


def periods(written: str) -> list[object]:
    return [row["period"] for row in rows(written)]


@pytest.mark.parametrize("head", ["Entry Date", "Date Submitted", "submitted_at", "Last updated", "Created"])
def test_the_day_of_entry_is_no_period(head: str) -> None:
    written = f"""
Region|Metric|Reporting Period|{head}|Value
North|Served|PY2024 Q1|2024-10-15|12
South|Served|PY2024 Q1|2024-10-19|15
North|Served|PY2024 Q2|2025-01-14|18
"""
    assert periods(written) == ["PY2024-Q1", "PY2024-Q1", "PY2024-Q2"]


@pytest.mark.parametrize(
    ("first", "last"),
    [("Period Start", "Period End"), ("Start Date", "End Date"), ("period_start", "period_end")],
)
def test_first_and_last_day_are_one_period(first: str, last: str) -> None:
    written = f"""
Region|Metric|{first}|{last}|Value
North|Served|2025-01-01|2025-03-31|12
North|Served|2025-04-01|2025-04-30|15
North|Served|2024-01-01|2024-12-31|18
"""
    assert periods(written) == ["2025-Q1", "2025-04", "2024"]


@pytest.mark.parametrize(
    ("year", "part", "cells", "read"),
    [
        ("Year", "Quarter", ("2024|1", "2024|3"), ["2024-Q1", "2024-Q3"]),
        ("year", "qtr", ("2024|2", "2025|4"), ["2024-Q2", "2025-Q4"]),
        ("Year", "Month", ("2024|2", "2024|11"), ["2024-02", "2024-11"]),
        ("Program Year", "Quarter", ("2024|Q1", "2024|Q3"), ["PY2024-Q1", "PY2024-Q3"]),
        ("Federal Fiscal Year", "Quarter", ("2024|1", "2024|2"), ["FFY2024-Q1", "FFY2024-Q2"]),
    ],
)
def test_a_numbered_part_joins_its_year(
    year: str, part: str, cells: tuple[str, str], read: list[str]
) -> None:
    written = f"""
Region|{year}|{part}|Employers served
North|{cells[0]}|12
South|{cells[1]}|18
"""
    assert periods(written) == read


@pytest.mark.parametrize(
    ("head", "read"),
    [
        ("Program Year", "PY2022"), ("State Fiscal Year", "SFY2022"), ("Federal Fiscal Year", "FFY2022"),
        ("Fiscal Year", "SFY2022"), ("Calendar Year", "2022"), ("Year", "2022"),
    ],
)  # fmt: skip
def test_the_head_names_the_kind_of_bare_years(head: str, read: str) -> None:
    down = f"{head}|Enrolled|Placed\n2022|12|8\n2023|15|9\n2024|18|10\n"
    across = f"Metric|{head}||\n|2022|2023|2024\nEnrolled|12|15|18\nPlaced|8|9|10\n"
    assert periods(down)[0] == read
    assert periods(across)[0] == read
