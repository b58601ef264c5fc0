"""Days and years of lists as agencies write them."""

from datetime import date

import pytest

from data.reading.lists import Blank
from data.reading.status import Status
from data.registers.declarations import BY_NAME
from data.registers.reading.cells import At, read_cell
from data.registers.reading.days import day_of
from tests.registers.lists import lists_of

LAPSES = At("Inventory", 3, 4, BY_NAME["allotments"].by_name["lapses"])


@pytest.mark.parametrize(
    "written",
    [
        "6/30/26",
        "06/30/2026",
        "6-30-26",
        "2026-06-30",
        "2026/6/30",
        "June 30, 2026",
        "Jun. 30 2026",
        "June 30th, 2026",
        "30-Jun-26",
        "30 June 2026",
        "6/30/2026*",
        "6/30/26 (est.)",
        "by 6/30/2026",
        "No later than June 30, 2026",
        "Tuesday, June 30, 2026",
        "6/30/2026 5:00 PM",
        "6/30/26 at 5 p.m.",
    ],
)
def test_a_day_is_read_as_the_country_writes_it(written: str) -> None:
    assert day_of(written) == date(2026, 6, 30)


@pytest.mark.parametrize(
    "written",
    ["June 2026", "Jun-26", "6/30", "13/6/26", "6/31/26", "6/30/99", "6/30-26", "46203", "before 6/30/26",
     "6/30/26 or 9/30/26", "6/30/26 - 9/30/26", "SFY26", ""],
)  # fmt: skip
def test_what_names_no_one_day_is_left_to_a_person(written: str) -> None:
    assert day_of(written) is None


@pytest.mark.parametrize("written", ["n/a", "N/A", "None", "Ongoing", "Until expended"])
def test_money_without_a_last_day_asks_nothing(written: str) -> None:
    said = read_cell(LAPSES, written, 7)
    assert (said.value, said.doubt) == (Blank(Status.NOT_APPLICABLE), "")


@pytest.mark.parametrize("written", ["TBD", "June 2026"])
def test_a_day_that_may_come_is_a_question(written: str) -> None:
    said = read_cell(LAPSES, written, 7)
    assert said.value is None
    assert written in said.doubt


@pytest.mark.parametrize(
    ("head", "written", "year"),
    [
        ("SFY", 2026, "SFY2026"),
        ("State fiscal year", "2026", "SFY2026"),
        ("Federal fiscal year", 2026.0, "FFY2026"),
        ("Program year", "25", "PY2025"),
        ("Fiscal year", "2025-26", "SFY2026"),
        ("Fiscal year", "FFY2026", "FFY2026"),
        ("Year", 2026, "2026"),
    ],
)
def test_a_bare_year_is_of_the_kind_its_head_says(head: str, written: object, year: str) -> None:
    lists, _ = lists_of([["Funding stream", "Agency", head, "Amount"], ["Fund A", "Labor", written, 100]])
    assert [row.fields["period"] for row in lists["allotments"].rows] == [year]
