"""Periods as people write them, and the days that a label covers."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading.words import calendar
from data.reading.words.periods import KINDS, Period, is_bare_part, period_from_label, read_period

WRITTEN: dict[str, list[object]] = {
    "2024": [2024, 2024.0, "2024", " 2024 ", "CY2024", "CY 24", "Calendar year 2024", "Year 2024", "2024*",
             "2024p", "2024 r", "2024 (p)", "2024 (38)", "2024[1]", "2024¹", "2024 †", "2024 annual average",
             "2024 Estimates", "Jan-Dec 2024", "January - December 2024", "2024 (preliminary)"],
    "2013": ["2013 (38)", "2013*", "2013e"],
    "2024-Q3": ["Q3 2024", "2024 Q3", "2024Q3", "3Q24", "3Q2024", "3Q 2024", "Q3-24", "Q3'24", "Q3/2024",
                "2024-Q3",
                "2024:Q3", "3rd Quarter 2024", "3rd Qtr 2024", "Third quarter of 2024", "Quarter 3, 2024",
                "Qtr. 3 2024",
                "2024 third quarter", "Jul-Sep 2024", "July - September 2024", "July to September 2024",
                "Jul–Sep 2024", "Quarter ending 9/30/2024", "Quarter ended September 30, 2024",
                "Quarter End Date: 9/30/2024", "Q3 CY2024", "7/1/2024 - 9/30/2024", "Q3 2024 (Jul-Sep)",
                "Q1 (Jul-Sep 2024)"],
    "2024-07": ["Jul 2024", "July 2024", "Jul-24", "Jul 24", "Jul. 2024", "2024-07", "07/2024", "7/2024",
                "2024 July",
                "2024M07", "Month of July 2024", "Month ending 7/31/2024", datetime(2024, 7, 1), date(2024,
                7, 1)],
    "2024-09": ["Sept 2024", "Sept. 2024", "Sep-24", "September, 2024"],
    "2024-H1": ["2024 H1", "H1 2024", "1H24", "1H 2024", "First half 2024", "1st half of 2024",
                "Jan-Jun 2024",
                "Six months ending June 30, 2024", "Q1-Q2 2024"],
    "PY2024": ["PY2024", "PY24", "PY 2024", "PY 24", "PY'24", "Program Year 2024", "program year 2024",
               "PY2024-25",
               "PY24-25", "PY 2024/25", "PY2024-2025", "WIOA PY 2024", "PY2024 (7/1/2024 - 6/30/2025)",
               "Program year ending June 30, 2025"],
    "PY2024-Q1": ["PY24 Q1", "Q1 PY24", "PY2024-Q1", "PY2024 Q1", "1st Quarter PY 2024", "PY24Q1",
                  "Q1 PY24 (Jul-Sep)"],
    "SFY2025": ["SFY2025", "SFY25", "FY25", "FY2025", "FY 2025", "FY '25", "Fiscal Year 2025",
                "State FY 2025",
                "FY 2024-25", "FY24-25", "Fiscal year ending June 30, 2025"],
    "SFY2025-Q1": ["SFY25 Q1", "Q1 FY25", "FY2025-Q1", "FY2025Q1"],
    "FFY2025": ["FFY2025", "FFY25", "FFY 2025", "Federal FY 2025", "Federal fiscal year 2025",
                "Fiscal year ended 9/30/2025"],
    "FFY2025-Q2": ["FFY25 Q2", "Q2 FFY2025"],
    "2023-24": ["2023-24", "2023-2024", "2023/24", "2023–24", "SY 2023-24", "SY2023-24", "AY2023-24",
                "AY 23-24",
                "School year 2023-2024", "Academic Year 2023-24", "2023-24*", "23/24"],
    "2015-16": ["2015-2016 Estimates", "15/16*"],
    "2004/05": ["2004/05", "2004-2005", "SY 2004-05"],
    "2004-05": ["2004-05", "May 2004"],
    "2024-06-30": ["As of 6/30/24", "as of June 30, 2024", "6/30/2024", "6/30/24", "06-30-2024", "2024-06-30",
                   "2024/06/30", "30 June 2024", "30-Jun-2024", "30-Jun-24", "June 30, 2024", "Jun. 30 2024",
                   "30/6/2024", "2024-06-30T00:00:00", "2024-06-30 00:00:00", datetime(2024, 6, 30),
                   date(2024, 6, 30),
                   "Period ending 6/30/2024"],
    "2024-03-04": ["3/4/2024", "2024-03-04"],
    "2014-2018": ["2014-18", "2014-2018", "2014 - 2018", "2014 to 2018", "5-year 2014-2018", "2014–2018"],
    "2023-07/2024-06": ["July 2023 - June 2024", "Jul 2023–Jun 2024", "7/1/2023-6/30/2024",
                        "7/1/23 - 6/30/24",
                        "July 1, 2023 - June 30, 2024", "Four quarters ending June 2024",
                        "Rolling 4 quarters ending 6/30/2024", "Year ending June 30, 2024",
                        "Jul-23 to Jun-24"],
    "2024-11/2025-01": ["Nov 2024 - Jan 2025", "Nov-Jan 2025"],
    "2024-06-23/2024-06-29": ["Week ending 6/29/2024"],
    "1987": ["1987", "CY87"],
}  # fmt: skip
UNTELLABLE: list[object] = ["", " ", "24", "Q1", "January", "H1", "Jul-Sep", "YTD", "YTD 2024", "Total",
              "Target", "2024 goal",
              "2024 Target", "1234567", "20245", "SY24", "SY 2024", "07/24", "05/06", "24-Jan", "10-15",
              "2024-2023",
              "through June 2024", "since 2019", "Marion 2024", "Region 2024", "2013 dollars", "Q5 2024",
              "13/2024",
              "2/30/2024", "Q1 2025 (Jul-Sep)", "2024 (target)", "13 2024", "1/2", "Q3 24/25", 45473, 24,
              1234567.0,
              2024.5, 0, -2024, True, None, float("nan"), float("inf"), "2024, 2025", "²0²4",
              "x" * 500]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "written"), [(label, each) for label, all_ in WRITTEN.items() for each in all_]
)
def test_a_written_period_is_read(label: str, written: object) -> None:
    period = read_period(written)
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize("written", UNTELLABLE)
def test_what_could_mean_two_things_is_no_period(written: object) -> None:
    assert read_period(written) is None


@pytest.mark.parametrize(
    ("label", "starts", "ends", "kind"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "year"),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31), "quarter"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
        ("2023-H2", date(2023, 7, 1), date(2023, 12, 31), "half"),
        ("PY2025", date(2025, 7, 1), date(2026, 6, 30), "program year"),
        ("PY2024-Q4", date(2025, 4, 1), date(2025, 6, 30), "program quarter"),
        ("SFY2026", date(2025, 7, 1), date(2026, 6, 30), "state fiscal year"),
        ("SFY2026-Q3", date(2026, 1, 1), date(2026, 3, 31), "state fiscal quarter"),
        ("FFY2026", date(2025, 10, 1), date(2026, 9, 30), "federal fiscal year"),
        ("FFY2026-Q1", date(2025, 10, 1), date(2025, 12, 31), "federal fiscal quarter"),
        ("2025-26", date(2025, 7, 1), date(2026, 6, 30), "school year"),
        ("2011/12", date(2011, 7, 1), date(2012, 6, 30), "school year"),
        ("2024-06-30", date(2024, 6, 30), date(2024, 6, 30), "as of"),
        ("2016-2020", date(2016, 1, 1), date(2020, 12, 31), "span"),
        ("2023-07/2024-06", date(2023, 7, 1), date(2024, 6, 30), "span"),
    ],
)
def test_a_label_covers_its_days(label: str, starts: date, ends: date, kind: str) -> None:
    assert period_from_label(label) == Period(label, kind, starts, ends)


@pytest.mark.parametrize(
    ("written", "context", "label"),
    [
        ("Q1", "2024", "2024-Q1"),
        ("Q1", "PY2024", "PY2024-Q1"),
        ("Q1", "SFY2025", "SFY2025-Q1"),
        ("First quarter", "FFY2025", "FFY2025-Q1"),
        ("Jan", "2024", "2024-01"),
        ("Jan", "PY2024", "2025-01"),
        ("August", "2023-24", "2023-08"),
        ("H1", "2024", "2024-H1"),
        ("Jul-Sep", "2024", "2024-Q3"),
        ("Q1 (Jul-Sep)", "PY2024", "PY2024-Q1"),
        ("Q1 (Jul-Sep)", "2024", "2024-Q3"),
        ("Jul", "2024-Q3", "2024-07"),
        ("Q3 2022", "2024", "2022-Q3"),  # what the cell says wins
        ("Jul-Sep 2024", "PY2023", "2024-Q3"),
        ("FY2025", "FFY2024", "FFY2025"),
        ("July 2024 - June 2025", "PY2024", "PY2024"),
    ],
)
def test_a_part_takes_its_year_from_the_context(written: str, context: str, label: str) -> None:
    period = read_period(written, context=period_from_label(context))
    assert period is not None
    assert period.label == label


@pytest.mark.parametrize(
    ("written", "context"),
    [("Q1", "2023-24"), ("Q1", "2024-Q3"), ("Jan", "2024-Q3"), ("Q1", "2023-07/2024-06")],
)
def test_a_part_that_its_context_does_not_hold_is_no_period(written: str, context: str) -> None:
    assert read_period(written, context=period_from_label(context)) is None


@pytest.mark.parametrize(
    ("start", "starts", "ends"),
    [
        (7, date(2024, 7, 1), date(2025, 6, 30)),
        (10, date(2024, 10, 1), date(2025, 9, 30)),
        (1, date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_state_sets_the_month_its_fiscal_year_starts(start: int, starts: date, ends: date) -> None:
    period = read_period("FY25", fiscal_year_start=start)
    assert period is not None
    assert (period.label, period.starts, period.ends) == ("SFY2025", starts, ends)


@pytest.mark.parametrize("text", ["Q1", "q4", "H2", "Jan", "January", "First quarter", "Qtr 1", "1st Qtr",
                                  "Jul-Sep",
                                  "Q1 (Jul-Sep)", "2nd quarter", "Sept."])  # fmt: skip
def test_a_part_without_a_year_is_bare(text: str) -> None:
    assert is_bare_part(text)


@pytest.mark.parametrize(
    "text", ["Q1 2024", "2024", "PY24", "Total", "", "Q5", "Region 1", "Marion", None, 1, "YTD"]
)
def test_a_year_or_a_name_is_not_bare(text: object) -> None:
    assert not is_bare_part(text)


@pytest.mark.parametrize("label", ["Q3 2024", "PY24", "2024 ", "FY2025", "", "2024/25", "Target"])
def test_only_canonical_labels_are_labels(label: str) -> None:
    with pytest.raises(ValueError, match="is not the label of a period"):
        period_from_label(label)


years = st.integers(1900, 2090)
days = st.dates(date(1900, 1, 1), date(2090, 12, 31))
fiscal = st.builds(
    calendar.fiscal, st.sampled_from(["PY", "SFY", "FFY"]), years, st.sampled_from([None, 1, 2, 3, 4])
)
spans = st.tuples(days, days).map(lambda ends: calendar.span(min(ends), max(ends)))
periods = st.one_of(
    st.builds(calendar.year, years),
    st.builds(calendar.half, st.integers(1, 2), years),
    st.builds(calendar.quarter, st.integers(1, 4), years),
    st.builds(calendar.month, st.integers(1, 12), years),
    st.builds(calendar.school_year, years),
    st.builds(calendar.as_of, days),
    fiscal,
    spans.filter(lambda period: period is not None),
)


@given(periods)
def test_a_label_reads_back_as_its_period(period: Period) -> None:
    assert period_from_label(period.label) == period


@given(periods, periods)
def test_a_period_is_its_days_whatever_it_is_called(one: Period, other: Period) -> None:
    assert ((one.starts, one.ends) == (other.starts, other.ends)) == (one.id == other.id)
    assert (one == other) == (one.label == other.label)


@pytest.mark.parametrize(
    ("one", "other", "family"),
    [
        ("PY2025", "SFY2026", 56),  # a year from July
        ("PY2025", "2025-26", 56),
        ("2025-07/2026-06", "PY2025", 56),
        ("2024-Q3", "PY2024-Q1", 30),
        ("2024-Q4", "FFY2025-Q1", 30),
        ("2024-H2", "2024-07/2024-12", 40),
        (
            "2024-10/2025-03",
            "2024-10/2025-03",
            43,
        ),  # the first half of a federal year lies across calendar halves
        ("FFY2026", "2025-10/2026-09", 59),
        ("2024-02", "2024-02-01/2024-02-29", 20),
        ("2024-06-30", "2024-06-30/2024-06-30", 80),
        ("2016-2020", "2016-01/2020-12", 90),
    ],
)
def test_two_names_of_the_same_days_are_one_period(one: str, other: str, family: int) -> None:
    first, second = read_period(one), read_period(other)
    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert first.id % 100 == family


def test_quarters_of_a_fiscal_year_from_september_are_no_calendar_quarters() -> None:
    autumn = calendar.fiscal("SFY", 2025, 1, state_start=9)
    assert (autumn.starts, autumn.ends, autumn.id % 100) == (date(2024, 9, 1), date(2024, 11, 30), 32)


@given(periods, periods)
def test_periods_of_one_family_of_months_lie_apart_or_are_one(one: Period, other: Period) -> None:
    if one.id % 100 == other.id % 100 < calendar.OTHER and one.id != other.id:
        assert one.ends < other.starts or other.ends < one.starts


@given(periods, periods)
def test_ids_sort_by_the_last_day(one: Period, other: Period) -> None:
    if one.ends < other.ends:
        assert one.id < other.id


@given(periods)
def test_a_period_starts_before_it_ends_and_has_a_known_kind(period: Period) -> None:
    assert period.starts <= period.ends
    assert period.kind in KINDS


@given(st.text(alphabet="0123456789 -/QqHPYFSjanulsept().,'to", max_size=24))
def test_no_text_breaks_the_grammar(text: str) -> None:
    period = read_period(text)
    assert period is None or period.starts <= period.ends
