"""What titles, contact lines, tabs and file names say of a whole table."""

import pytest

from data.reading.reading import Vocabulary
from data.reading.words.subjects import is_note
from data.reading.words.titles import context_of

Lines = list[tuple[str, ...]]


@pytest.mark.parametrize(
    ("lines", "tab", "file", "period"),
    [
        ([("Metrics, Program Year 2025",)], "Sheet1", "x.xlsx", "PY2025"),
        ([("Metrics, Program Year 2025",)], "Q3", "x.xlsx", "PY2025-Q3"),
        ([("Program Year:", "2024"), ("Quarter:", "Q2")], "Data", "x.xlsx", "PY2024-Q2"),
        ([("Reporting period: PY24 Q1",)], "Data", "x.xlsx", "PY2024-Q1"),
        ([("Enrollment",)], "2019", "x.xlsx", "2019"),
        ([("July 1, 2024 to June 30, 2025",)], "PY2024", "x.xlsx", "PY2024"),
        ([("Enrollment",)], "Data", "north_2021.xlsx", "2021"),
        ([("Diabetes, 2015-2016",), ("Adjusted?", "Yes, to the 2000 standard")], "Data", "x.xlsx", "2015-16"),
        ([("Data as of June 28, 2022",)], "Data", "x.xlsx", None),
        ([("Enrollment",)], "Q3", "x.xlsx", None),
    ],
)
def test_the_period_comes_from_the_nearest_that_says_one(
    lines: Lines, tab: str, file: str, period: str | None
) -> None:
    found = context_of(lines, tab, file, Vocabulary()).period
    assert (found.label if found else None) == period


@pytest.mark.parametrize(
    ("lines", "tab", "place"),
    [
        ([("Region:", "North Plains")], "Data", "North Plains"),
        ([("County: Boulder",)], "Data", "Boulder"),
        ([("Report",)], "Adams County", "Adams County"),
        ([("Quarterly report - Region 4",)], "Data", "Region 4"),
        ([("Valley metrics",)], "valley", "valley"),
        ([("Colorado Department of Labor",)], "Data", None),
        ([("Graduates by county",)], "Data", None),
    ],
)
def test_the_place_comes_from_a_label_a_tab_or_a_title(lines: Lines, tab: str, place: str | None) -> None:
    assert context_of(lines, tab, "x.xlsx", Vocabulary(frozenset({"valley"}))).place == place


@pytest.mark.parametrize(
    ("line", "tab", "partnership"),
    [
        ("Healthcare Sector Partnership - Metrics report", "Healthcare", "Healthcare Sector Partnership"),
        (
            "Results of 2025: Alder Health Care Collaborative",
            "health care",
            "Alder Health Care Collaborative",
        ),
        # One for the whole workbook, whose tabs say other things.
        ("Alder Manufacturing Partnership - Metrics report", "Sheet1", None),
        ("Alder Manufacturing Partnership - Metrics report", "PY2025", None),
        ("Alder Manufacturing Partnership - Metrics report", "Train", None),
        ("Healthcare employers by county", "Healthcare", None),
    ],
)
def test_a_tab_in_the_title_names_the_partnership_of_the_sheet(
    line: str, tab: str, partnership: str | None
) -> None:
    assert context_of([(line,)], tab, "x.xlsx", Vocabulary()).partnership == partnership


@pytest.mark.parametrize(
    ("lines", "metric", "by"),
    [
        ([("Table 1.2 Graduates by county and sex, 2024",)], "Graduates", {"county", "sex"}),
        (
            [("Bureau of Things",), ("Homeownership Rates by Age: 1994 to 2020",)],
            "Homeownership Rates",
            {"age"},
        ),
        ([("Unemployment rate (percent)",)], "Unemployment rate", set()),
        (
            [("Source: the agency",), ("Children served, by State",), ("FY 2012-FY 2021",)],
            "Children served",
            {"state"},
        ),
        ([("Region:", "North")], "", set()),
    ],
)
def test_the_title_names_what_is_counted(lines: Lines, metric: str, by: set[str]) -> None:
    found = context_of(lines, "Sheet1", "x.xlsx", Vocabulary())
    assert found.metric == metric
    assert found.by == by


def test_a_unit_in_brackets_holds_for_the_table() -> None:
    assert (
        context_of([("Revenue",), ("(in thousands of dollars)",)], "", "", Vocabulary()).unit
        == "thousand dollars"
    )


def test_notes_are_known_by_their_first_word() -> None:
    texts = ("Source: agency", "* revised", "Notes", "Noteworthy results", "Sources of income")
    assert [is_note(t) for t in texts] == [
        True, True, True, False, True,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "unit"),
    [
        ("CURRENT DOLLARS", "dollars"),
        ("(In 2013 dollars)", "dollars"),
        ("(in thousands)", "thousand"),
        ("Median household income ($ thousands)", "thousand dollars"),
        ("Median household income", ""),
    ],
)
def test_a_line_of_its_own_says_the_unit_of_the_table(line: str, unit: str) -> None:
    assert context_of([("Income of households",), (line,)], "Data", "x.xlsx", Vocabulary()).unit == unit
