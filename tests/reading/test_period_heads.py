"""Periods that only their surroundings tell."""

from datetime import datetime

import pytest

from data.reading.words.period_heads import find_period, read_head
from data.reading.words.periods import period_from_label


@pytest.mark.parametrize(
    ("texts", "labels"),
    [
        (["2004-05", "2005-06", "2006-07"], ["2004/05", "2005/06", "2006/07"]),
        (["2011-12", "2012-13", None], ["2011/12", "2012-13", None]),
        (["2004-05", "2004-06"], ["2004-05", "2004-06"]),  # months: the second is no neighbour year
        ([202122.0, 202223.0], ["2021-22", "2022-23"]),
        (["202401", "202402"], ["2024-01", "2024-02"]),
        ([datetime(2024, 1, 1), datetime(2024, 2, 1)], ["2024-01", "2024-02"]),
        (["2024-01-01", "2024-02-01"], ["2024-01", "2024-02"]),
        (
            [datetime(2024, 1, 1), datetime(2024, 4, 1), datetime(2024, 7, 1)],
            ["2024-Q1", "2024-Q2", "2024-Q3"],
        ),
        ([datetime(1990, 1, 1), datetime(1991, 1, 1), datetime(1992, 1, 1)], ["1990", "1991", "1992"]),
        ([datetime(2024, 1, 1), datetime(2024, 6, 30)], ["2024-01", "2024-06-30"]),
        (["As of 7/1/2023", "As of 7/1/2024"], ["2023-07-01", "2024-07-01"]),
        (["PY21", "PY22", "Target"], ["PY2021", "PY2022", None]),
        ([2021.0, "2022*", ""], ["2021", "2022", None]),
        (["201906", "1234"], [None, None]),
        ([], []),
    ],
)
def test_neighbours_settle_what_one_cell_cannot(texts: list[object], labels: list[str | None]) -> None:
    assert [period and period.label for period in read_head(texts)] == labels


def test_a_head_of_quarters_takes_its_year_from_the_context() -> None:
    read = read_head(["Q1", "Q2", "YTD"], context=period_from_label("PY2025"))
    assert [period and period.label for period in read] == ["PY2025-Q1", "PY2025-Q2", None]


@pytest.mark.parametrize(
    ("text", "label", "rest"),
    [
        ("Labor Force Data by County, 2024 Annual Averages", "2024", "Labor Force Data by County"),
        ("Unemployment rate 2019", "2019", "Unemployment rate"),
        ("Civilian_labor_force_2000", "2000", "Civilian_labor_force"),
        ("PY2022 Actual", "PY2022", "Actual"),
        ("Actual (PY24)", "PY2024", "Actual"),
        ("Enrolled - Q1 2024", "2024-Q1", "Enrolled"),
        ("Report for quarter ending 9/30/2024", "2024-Q3", "Report"),
        ("Performance, Program Year 2022 (July 1, 2022 - June 30, 2023)", "PY2022", "Performance"),
        ("Median Household Income (2021)", "2021", "Median Household Income"),
        ("Bachelor's degree, 2015-19", "2015-2019", "Bachelor's degree"),
        ("Region report: FY2025 results", "SFY2025", "Region report results"),
        ("2023 figures, 2023 definitions", "2023", "figures, 2023 definitions"),
        ("Updated 3/1/2025: enrollment in 2023-24", "2023-24", "Updated 3/1/2025: enrollment"),
    ],
)
def test_a_title_holds_a_period_and_a_rest(text: str, label: str, rest: str) -> None:
    found = find_period(text)
    assert found is not None
    assert (found[0].label, found[1]) == (label, rest)


@pytest.mark.parametrize(
    "text",
    ["Population, 2010 and 2020", "Income in 2022 inflation-adjusted dollars", "Index (2012=100)",
     "2022 NAICS code",
     "Employment Rate (Q2)", "Enrolled Q1", "Table 4", "Updated 3/1/2024", "", "Released on April 8, 2026"],
)  # fmt: skip
def test_a_title_without_one_period_has_none(text: str) -> None:
    assert find_period(text) is None
