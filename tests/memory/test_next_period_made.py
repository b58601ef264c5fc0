"""The sample state's own workbooks, and those of tests/workbooks, as they come one period later."""

from pathlib import Path

import pytest

from data.memory.lessons import Recalled
from data.reading.facts.rows import rows_of
from data.reading.files.workbook import open_workbook
from data.reading.sheets import read_sheets
from data.samples.load import WORKBOOKS
from tests.memory.next_period import Later
from tests.memory.reading_again import memories_of, questions, read_again

KEPT = sorted(path for path in (Path(__file__).parents[1] / "workbooks").iterdir() if path.suffix != ".csv")
_QUARTER = {"PY2026 Q1": "PY2026 Q2"}

# One workbook of each layout, with what its region would have changed, by hand.
NEXT: dict[str, dict[str, Later]] = {
    "larimer_quarterly_illustrative.xlsx": {
        "PY2025": Later(
            ((4, 13),),
            tab="PY2026",
            says={
                "PY2025": "PY2026",
                "June 30, 2026": "June 30, 2027",
                "July 1, 2025": "July 1, 2026",
                "sector partnerships": "partnerships by sector",
                "^Training completed": "Completed trainings",
                "^Placed in employment": "Placed in employments",
            },
        ),
    },
    "weld_annual_illustrative.xlsx": {
        "Annual": Later(
            ((3, 12),),
            (5,),
            6,
            heads=(2,),
            turned={"PY2025": "PY2026"},
            tab="Yearly figures",
            says={
                "PY2026 Target": "PY2027 Target",
                "^Employers served": "Employer served",
                "^Wage increase": "Wages increase",
                "sector partnerships": "our partnerships",
            },
        ),
    },
    "boulder_measures_illustrative.xlsx": {
        "Measures": Later(
            ((4, 14),),
            (9,),
            heads=(3,),
            turned={"Q1": "Q2"},
            says={
                "^Learners enrolled": "Enrolled learners",
                "^Credentials awarded": "Credential awarded",
                "Illustrative: Boulder": "Boulder, illustrative:",
            },
        ),
    },
    "colorado_summary_by_region_illustrative.xlsx": {
        "PY2025": Later(
            ((3, 10),),
            tab="PY2026",
            says={
                "PY2025": "PY2026",
                "^Credentials earned": "Credential earned",
                "^Employers engaged": "Engaged employers",
            },
        ),
    },
    "arapahoe_douglas_roster_illustrative.xlsx": {
        "Results": Later(
            ((3, 10),),
            (9,),
            heads=(2,),
            turned=_QUARTER,
            says={
                "^Enrolled in training": "Enrolled in trainings",
                "^Completed training": "Training completed",
            },
        ),
        "Sep 30, 2026": Later(
            ((4, 7),),
            tab="Dec 31, 2026",
            says={"September 30, 2026": "December 31, 2026", "^Meetings held": "Meetings held here"},
        ),
    },
    "denver_tabs_illustrative.xlsx": {
        "PY2026 Q1": Later(
            ((3, 12),),
            tab="PY2026 Q2",
            says={
                **_QUARTER,
                "^# of Partnership Meetings": "# of Meetings of the Partnership",
                "^Child care seats secured": "Seats for child care secured",
            },
        ),
    },
    "mesa_forms_illustrative.ods": {
        "PY2026 Q1": Later(
            ((4, 7), (10, 13)),
            tab="PY2026 Q2",
            says={
                **_QUARTER,
                "^Number completed": "Numbers completed",
                "^Apprentices registered": "Apprentice registered",
            },
        ),
    },
    "pikes_peak_long_illustrative.xlsx": {
        "Metrics": Later(
            ((3, 198),),
            rows=(190, 198),
            turned={"PY20.. Q.": "PY2026 Q2"},
            tab="All metrics",
            says={
                "^Obtained employment": "Employment obtained",
                "^Satisfied employers": "Employers satisfied",
                "report": "listing",
            },
        ),
    },
    "rural_alliance_illustrative.xlsx": {
        "PY2026": Later(
            ((4, 6), (11, 17)),
            tab="PY2027",
            says={
                "PY2026": "PY2027",
                "^Workers enrolled": "Enrolled workers",
                "^Training and jobs": "Trainings and jobs",
            },
        ),
    },
    "tri_county_results_illustrative.xls": {
        "Results": Later(
            rows=(19, 19),
            turned=_QUARTER,
            tab="Results to date",
            says={"^Trainees hired": "Hired trainees", "^Credentials earned": "Credential earned"},
        ),
    },
    "labor_force_local_areas_2011_2022.xlsx": {
        "LAUS 2011-2022": Later(
            ((3, 134),),
            rows=(124, 134),
            turned={"20..": "2023"},
            tab="LAUS 2011-2023",
            says={"^Tri-County \\(Jefferson\\)": "Tri County (Jefferson)", "^Labor Force$": "Labour Force"},
        ),
    },
    "occupational_wages_may_2025.xlsx": {
        "Major groups": Later(
            ((5, 136),),
            says={
                "May 2025": "May 2026",
                "^Hourly mean wage": "Mean hourly wage",
                "^Annual mean wage": "Mean annual wage",
            },
        ),
    },
}


@pytest.mark.parametrize("name", NEXT)
def test_the_next_period_is_read_without_a_question(name: str) -> None:
    assert "\n".join(questions((WORKBOOKS / name).read_bytes(), name, NEXT[name])) == ""


def test_a_new_layout_is_not_taken_for_one_that_is_remembered() -> None:
    """Half of its words are the region's own; it is laid out like none of its earlier workbooks."""
    before = WORKBOOKS / "larimer_quarterly_illustrative.xlsx"
    new = WORKBOOKS / "walk" / "larimer_next_quarter_illustrative.xlsx"
    known = memories_of(read_sheets(open_workbook(before.read_bytes(), before.name), before.name))
    assert len(known) == 4
    assert read_again(open_workbook(new.read_bytes(), new.name), new.name, known)[1] == Recalled()


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_the_same_sheets_again_are_known_and_nothing_has_to_be_corrected(path: Path) -> None:
    sheets = open_workbook(path.read_bytes(), path.name)
    first = read_sheets(sheets, path.name)
    second, known = read_again(sheets, path.name, memories_of(first))
    assert known.corrections == ()
    assert known.sheets.keys() == {sheet.name for sheet in first.sheets if sheet.tables}
    assert [*rows_of(second)] == [*rows_of(first)]
