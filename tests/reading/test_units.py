"""Units as heads, words and number formats say them, and labels without their marks."""

import time

import pytest

from data.reading.words.period_heads import find_period
from data.reading.words.units import (
    as_percent,
    named_unit,
    shown_as_percent,
    strip_footnote,
    strip_unit,
    unit_of,
    unit_of_value,
)


@pytest.mark.parametrize(
    ("head", "label", "unit"),
    [
        ("Unemployment Rate (%)", "Unemployment Rate", "percent"),
        ("Employment Rate (Q2) (%)", "Employment Rate (Q2)", "percent"),
        ("Employment Rate (Q2)", "Employment Rate (Q2)", None),
        ("Share (percent)", "Share", "percent"),
        ("Earnings, dollars", "Earnings", "dollars"),
        ("Median earnings ($)", "Median earnings", "dollars"),
        ("Average wage ($/hr)", "Average wage", "dollars per hour"),
        ("Wage ($ per hour)", "Wage", "dollars per hour"),
        ("Amount ($ thousands)", "Amount", "thousand dollars"),
        ("Amount ($000)", "Amount", "thousand dollars"),
        ("Total expenditure (thousands of dollars)", "Total expenditure", "thousand dollars"),
        ("Dollar amounts in thousands", "Dollar amounts in thousands", "thousand dollars"),
        ("Grant ($M)", "Grant", "million dollars"),
        ("Employed (thousands)", "Employed", "thousand"),
        ("Employed (000s)", "Employed", "thousand"),
        ("People served [number]", "People served", "number"),
        ("Index (2012=100)", "Index", "index"),
        ("Change, percentage points", "Change", "percentage points"),
        ("Training (hours)", "Training", "hours"),
        ("Retained (Q2)", "Retained (Q2)", None),
        ("Labor Force", "Labor Force", None),
        ("(%)", "", "percent"),
        ("K", "K", None),
        ("Hours", "Hours", "hours"),
        ("Enrolled (students)", "Enrolled", "students"),
        ("Students", "Students", None),
    ],
)
def test_a_unit_in_brackets_is_no_part_of_the_label(head: str, label: str, unit: str | None) -> None:
    assert strip_unit(head) == (label, unit)


@pytest.mark.parametrize(
    ("head", "number_format", "unit"),
    [
        ("Placed", "0.0%", "percent"),
        ("Placed", '0.0"%"', "percent"),
        ("Wage", "$#,##0.00", "dollars"),
        ("Wage", '"$"#,##0', "dollars"),
        ("Wage", "[$$-409]#,##0.00", "dollars"),
        ("Wage", '_("$"* #,##0_);_("$"* (#,##0)', "dollars"),
        ("Started", "[$-409]mmm", None),
        ("Wage ($/hr)", "$#,##0.00", "dollars per hour"),  # the head says more than the format
        ("Hourly wage", "$#,##0.00", "dollars per hour"),
        ("% Placed", "", "percent"),
        ("Percent of goal", "General", "percent"),
        ("Unemployment rate", "", "percent"),
        ("Unemployment_rate", "", "percent"),
        ("Birth rate", "", None),
        ("Price index", "", "index"),
        ("Location Quotient", "", "ratio"),
        ("Training hours", "", "hours"),
        ("# Employers", "", "number"),
        ("Employers engaged", "", None),
    ],
)
def test_a_unit_comes_from_format_or_words(head: str, number_format: str, unit: str | None) -> None:
    assert unit_of(head, number_format) == unit


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("Employment Rate (Q2)2", "Employment Rate (Q2)"),
        ("Total*", "Total"),
        ("Total1", "Total"),
        ("Employed1,2", "Employed"),
        ("Unemployed¹", "Unemployed"),
        ("Wage [1]", "Wage"),
        ("Adams (1)", "Adams"),
        ("Alabama 1/", "Alabama"),
        (".Alabama", "Alabama"),
        ("Employed........", "Employed"),
        ("Rate (%)1", "Rate (%)"),
        ("Median\nwage", "Median wage"),
        ("Workers trained:", "Workers trained"),
    ],
)
def test_footnote_marks_come_off(written: str, label: str) -> None:
    assert strip_footnote(written) == label


@pytest.mark.parametrize("label", ["Region 2", "Region2", "Tier2", "Q2", "PY24", "Grade 4", "K12", "CO2",
                                   "Title II",
                                   "2023/24", "Age 25-34", "*", "(1)", "Zone 12"])  # fmt: skip
def test_a_name_keeps_its_number(label: str) -> None:
    assert strip_footnote(label) == label


@pytest.mark.parametrize(
    ("cell", "unit"),
    [("68.5%", "percent"), ("(12.5%)", "percent"), ("$1,234", "dollars"), ("($5)", "dollars"), ("€ 3",
     "euros"),
     ("1.234,56 €", "euros"), ("1,234", None), (5, None), ("Q1", None)],
)  # fmt: skip
def test_a_value_may_carry_its_unit(cell: object, unit: str | None) -> None:
    assert unit_of_value(cell) == unit


@pytest.mark.parametrize(
    ("cell", "unit"),
    [("#", "number"), ("Count", "number"), ("%", "percent"), ("$", "dollars"), ("widgets", "widgets")],
)
def test_a_unit_column_is_put_in_these_words(cell: str, unit: str) -> None:
    assert named_unit(cell) == unit


def test_a_percent_format_draws_a_fraction_times_a_hundred() -> None:
    assert shown_as_percent("0.0%")
    assert not shown_as_percent('0.0"%"')
    assert not shown_as_percent("General")
    assert [as_percent(0.07), as_percent(0.685), as_percent(-0.0039)] == [7.0, 68.5, -0.39]


@pytest.mark.parametrize("text", ["(" * 30_000, " " * 30_000 + "x", "." * 30_000 + "x", "a," * 15_000])
def test_a_hostile_text_takes_no_time(text: str) -> None:
    started = time.perf_counter()
    unit_of(text)
    strip_footnote(text)
    find_period(text)
    assert time.perf_counter() - started < 2
