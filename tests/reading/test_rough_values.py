"""Figures that nobody may add up: left as text, and told of by their cell."""

import pytest

from data.reading.status import Status
from data.reading.words.numbers import bound_of, is_rough, read_value
from tests.reading.grids import facts, reading, rows, sheet


@pytest.mark.parametrize(
    "text", ["~40", "approx. 200", "at least 12", ">90", "4.2/5", "3 out of 5", "over 100", "15+"]
)
def test_a_rough_figure_is_rough(text: str) -> None:
    assert is_rough(text)
    assert read_value(text) is None


@pytest.mark.parametrize("text", ["40", "Over the year", "16-24", "3/4/2024", "Overton", "<10"])
def test_a_label_or_a_mark_is_not(text: str) -> None:
    assert not is_rough(text)


def test_an_estimate_counts_and_a_year_keeps_its_word() -> None:
    assert read_value("45 (est.)") == (45.0, Status.REPORTED)
    assert read_value("2004 (revised)") is None


@pytest.mark.parametrize("mark", ["DNA", "(suppressed)"])
def test_marks_of_workforce_boards_are_blanks(mark: str) -> None:
    read = read_value(mark)
    assert read is not None
    assert read[1] in (Status.NOT_REPORTED, Status.SUPPRESSED)


@pytest.mark.parametrize(
    ("written", "status", "bound"),
    [
        ("N/A*", Status.NOT_APPLICABLE, None),
        ("<10*", Status.SUPPRESSED, "<10"),
        ("10 or fewer", Status.SUPPRESSED, "\u226410"),
        ("\u2026", Status.NOT_REPORTED, None),
        ("In process", Status.NOT_DUE, None),
    ],
)
def test_marks_keep_their_meaning_with_a_note_beside_them(
    written: str, status: Status, bound: str | None
) -> None:
    read = read_value(written)
    assert read is not None
    assert read[1] is status
    assert bound_of(written) == bound


def test_a_dash_behind_a_currency_sign_is_the_zero_of_accountants() -> None:
    assert read_value(" $-   ") == (0.0, Status.REPORTED)


def test_a_column_of_scores_out_of_five_is_told_of() -> None:
    problems = list(reading(sheet("Area|Placed|Score\nA|7|4.2/5\nB|8|-\nC|9|4.5/5")).problems())
    assert [(problem.cell, problem.text) for problem in problems] == [
        ("C2", "read '4.2/5', expected a number; not stored"),
        ("C4", "read '4.5/5', expected a number; not stored"),
    ]


def test_the_heads_of_a_list_hold_though_its_first_values_are_rough() -> None:
    read = rows("""
Region|Metric|Period|Value|Notes
Ozark|Employers engaged|PY2024-Q1|about 40|by phone
Ozark|Workers trained|PY2024-Q1|12-15|
Delta|Employers engaged|PY2024-Q1|45|
Delta|Workers trained|PY2024-Q1|31|
Delta|Meetings held|PY2024-Q1|0|
""")
    assert [(row["cell"], row["place"], row["metric"]) for row in read] == [
        ("D4", "Delta", "Employers engaged"),
        ("D5", "Delta", "Workers trained"),
        ("D6", "Delta", "Meetings held"),
    ]


def test_a_quarter_without_a_number_yet_is_no_column_of_labels() -> None:
    read = facts("""
Metric|Q1 2024|Q2 2024|Q3 2024
Enrolled|3|4|due in May
Placed|1|2|due in June
""")
    assert {metric for _, metric, *_ in read} == {"Enrolled", "Placed"}


def test_baselines_and_targets_of_a_plan_keep_their_years() -> None:
    read = rows("Measure|Baseline (2020)|2023|Target 2027\nFilings|410|478|550\nPatents|4|5|6")
    assert [(row["period"], row["dims"]) for row in read[:3]] == [
        ("2020", {"measure": "Baseline"}),
        ("2023", {}),
        ("2027", {"measure": "Target"}),
    ]


def test_a_goal_area_is_no_place() -> None:
    read = rows("Goal Area|Measure|2022|2023\nPeople|Trained|4|5\nBusiness|Filings|6|7")
    assert {row["place"] for row in read} == {None}


def test_planned_and_actual_may_be_cut_short() -> None:
    read = rows("Region|PY2024 Q1||PY2024 Q2|\n|Tgt|Act|Tgt|Act\nNorth County|5|4|5|6\nSouth County|3|3|3|2")
    assert [row["dims"] for row in read[:2]] == [{"measure": "Tgt"}, {}]
