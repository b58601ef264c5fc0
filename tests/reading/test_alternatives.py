"""The ways to read a sheet: which are weighed, which one is taken, and what is asked of a person."""

import json

import pytest

from data.__main__ import main
from data.reading.reading import Alternative, Correction, SheetReading
from data.reading.sheets import Told
from tests.reading.grids import facts, reading, rows, sheet

ROOMS = """
Site|Room|Shift|Monday|Tuesday
North|101|1|3|4
|101|2|5|6
|102|1|7|8
|102|2|9|10
South|101|1|11|12
|101|2|13|14
"""
TABS_APART = """
Metric|Quarry|Harbor|Uplands
Employers engaged|12|14|9
People trained|80|75|31
"""
PLAIN = """
Metric|2022|2023|2024
Employers engaged|12|14|19
People trained|80|75|81
"""


def read(written: str, *said: Correction) -> SheetReading:
    return reading(sheet(written), told=Told(corrections=said)).sheets[0]


def said(way: Alternative) -> list[tuple[str, int | None, str]]:
    """What a way says beyond that it is chosen."""
    return [(one.kind, one.at, one.value) for one in way.corrections if one.kind != "reading"]


def test_numbers_that_alone_tell_rows_apart_are_labels() -> None:
    read_so = rows(ROOMS)
    assert {row["metric"] for row in read_so} == {"Monday", "Tuesday"}
    assert read_so[0]["dims"] == {"Site": "North", "Room": "101", "Shift": "1"}
    assert [row["value"] for row in read_so] == list(range(3, 15))


def test_the_best_way_stands_first_and_says_why() -> None:
    best, *others = read(ROOMS).alternatives
    assert said(best) == [("column", 1, "breakdown"), ("column", 2, "breakdown")]
    assert best.reasons == ("the numbers in columns B and C may name the rows",)
    assert [way.score for way in others] == sorted((way.score for way in others), reverse=True)
    assert best.score > others[0].score


def test_a_way_names_what_would_go_wrong() -> None:
    worse = read("Region|Jobs|Jobs\nNorth|1|2\nSouth|3|4\nWest|5|6").alternatives[0]
    assert worse.reasons[-1] == "3 values would have the same names as another"


def test_a_plain_table_is_no_question() -> None:
    assert not read(PLAIN).is_doubtful


def test_heads_that_may_be_places_or_groups_are_a_question() -> None:
    asked = read(TABS_APART)
    assert asked.is_doubtful
    assert [said(way) for way in asked.alternatives[:2]] == [[], [("row", 0, "breakdown")]]


def test_ways_show_what_some_values_become() -> None:
    first, second = read(TABS_APART).alternatives[:2]
    assert first.says[0] == "B2: 12, metric: Employers engaged, place: Quarry"
    assert second.says[0] == "B2: 12, metric: Employers engaged, group: Quarry"


@pytest.mark.parametrize("number", [0, 1])
def test_a_chosen_way_is_read_so_and_asked_no_more(number: int) -> None:
    way = read(TABS_APART).alternatives[number]
    again = read(TABS_APART, *way.corrections)
    assert not again.is_doubtful
    keys = again.tables[0].facts.keys
    assert {key.place for key in keys} == ({"Quarry", "Harbor", "Uplands"} if number == 0 else {None})


def test_what_a_person_said_is_not_weighed_anew() -> None:
    pointed_at = Correction("Sheet1", "row", 0, "place")
    assert not read(TABS_APART, pointed_at).is_doubtful


def test_months_without_a_year_tell_values_apart() -> None:
    table = "Item|JAN|FEB|MAR|APR\nFees|9|9|8|7\nRent|450|450|440|460\nShop|0|310|65|59"
    assert [fact[0] for fact in facts(table)][:4] == ["B2", "C2", "D2", "E2"]


def test_columns_with_the_same_head_are_no_reason_to_take_one_for_labels() -> None:
    assert [fact[4] for fact in facts("Region|Jobs|Jobs\nNorth|1|2\nSouth|3|4\nWest|5|6")] == [
        1,
        2,
        3,
        4,
        5,
        6,
    ]


def test_a_row_of_numbers_is_no_head_only_because_nothing_names_the_values() -> None:
    assert len(facts("Region|2024 Q1|2024 Q2|2024 Q3\nNorth|1|2|3\nSouth|4|5|6\nWest|7|8|9")) == 9


def test_the_command_line_prints_the_likeliest_readings(
    tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path_factory.mktemp("ways") / "metrics.csv"
    file.write_text(TABS_APART.strip().replace("|", ","))
    assert main(["read", str(file), "--jsonl", "--top", "2"]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["reading"] for line in printed] == [1] * 6 + [2] * 6
    assert printed[0]["place"] == "Quarry"
    assert printed[6]["place"] is None
    assert printed[6]["dims"] == {"group": "Quarry"}
