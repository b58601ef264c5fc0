"""Figures typed with their unit behind them, and the groups and heads that only look like such."""

import pytest

from tests.reading.grids import facts, rows


def test_a_row_of_a_scorecard_is_counted_in_what_stands_behind() -> None:
    written = """
Measure|Target|~Jul-23|~Aug-23
On-time performance|85%|82.1%|83.0%
Call centre wait|2.0 min|3.4 min|2.9 min
Distance between failures|10,000 mi|9,210 mi|9,954 mi
"""
    read = [(r["metric"], r["value"], r["unit"]) for r in rows(written) if r["period"] == "2023-08"]
    assert read == [
        ("On-time performance", 83.0, "percent"),
        ("Call centre wait", 2.9, "min"),
        ("Distance between failures", 9954.0, "mi"),
    ]


def test_a_form_may_count_every_line_in_another_unit() -> None:
    read = rows("Lighthouse||\nHeight|330 ft|\nFlash every|5.4 s|\nLast closed for|36 days|\n")
    assert [(r["metric"], r["value"], r["unit"]) for r in read] == [
        ("Height", 330.0, "ft"), ("Flash every", 5.4, "s"), ("Last closed for", 36.0, "days"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "written",
    [
        "Region|30 days|60 days|90 days\nNorth|4|5|9\nSouth|6|7|13\n",
        "Region|Age|Count\nNorth|5 years|4\nNorth|6 years|5\nNorth|7 years|9\nSouth|5 years|6\n"
        "South|6 years|7\nSouth|7 years|13\n",
    ],
)
def test_groups_in_order_are_no_figures(written: str) -> None:
    assert [value for *_, value in facts(written)] == [4, 5, 9, 6, 7, 13]


def test_hours_of_the_day_are_no_figures() -> None:
    read = facts("Office|Opens|Closes|Visits\nNorth|9 am|5 pm|31\nSouth|8 am|4 pm|47\nEast|10 am|6 pm|28\n")
    assert [value for *_, value in read] == [31, 47, 28]


def test_names_over_the_same_measures_are_regions_where_the_title_says_so() -> None:
    written = "Lodging by Region\n\n|Coast||Valley|\nYear|Occupied|Room rate|Occupied|Room rate\n{}"
    read = facts(written.format("2021|61|140|55|98\n2022|63|151|57|104\n2023|66|160|58|107\n"))
    assert read[:4] == [
        ("B5", "Occupied", "Coast", "2021", 61),
        ("C5", "Room rate", "Coast", "2021", 140),
        ("D5", "Occupied", "Valley", "2021", 55),
        ("E5", "Room rate", "Valley", "2021", 98),
    ]
