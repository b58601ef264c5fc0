"""Which periods stand side by side, and how far back a change is measured."""

from datetime import date

import pytest

from data.reading.words.periods import Period, period_from_label
from data.views.comparing.comparison import _why_not
from data.views.indicator.history import Told, common_kind, newest_stretch, on_one_axis
from data.views.numbers.calendars import family_name, in_one_sentence


def told(place: str, label: str, value: float | None = 1.0) -> Told:
    period = period_from_label(label)
    assert isinstance(period, Period)
    status = "not reported" if value is None else "reported"
    return Told(place, "region", label, period.kind, period.starts, period.ends, value, status, period.id, 0)


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ([], ""),
        ([told("Alder", "2024"), told("Birch", "2024")], "year"),
        # Both give quarters too, and those are newer.
        ([told("Alder", "2024"), told("Birch", "2024"), told("Alder", "2025-Q1")], "quarter"),
        # One region's months say nothing of the other three.
        ([*(told(place, "2024") for place in "ABC"), told("A", "2025-01")], "year"),
        # A blank in a newer quarter is no number.
        ([told("Alder", "2024"), told("Alder", "2025-Q1", None)], "year"),
    ],
)
def test_regions_are_compared_over_the_newest_periods_that_half_of_them_give(
    given: list[Told], kind: str
) -> None:
    assert common_kind(given) == kind


def test_a_change_is_measured_over_the_thirteen_newest_periods_of_one_kind() -> None:
    rows = [told("Alder", f"{year}-Q{quarter}") for year in range(2020, 2025) for quarter in range(1, 5)]
    newest = newest_stretch([*rows, told("Alder", "2024")], "quarter")
    assert [newest[0].period, newest[-1].period, len(newest)] == ["2021-Q4", "2024-Q4", 13]
    assert newest[0].starts == date(2021, 10, 1)


def test_a_short_history_is_measured_from_its_start() -> None:
    rows = [told("Alder", "2022"), told("Alder", "2023", None), told("Alder", "2024")]
    assert newest_stretch(rows, "year") == rows


def test_a_region_that_gave_blanks_only_is_not_said_to_report() -> None:
    assert _why_not([told("Alder", "2024", None)], [], "quarter") == "its numbers are not reported"
    assert _why_not([told("Alder", "2024")], [], "quarter") == "reports by year, the others by quarter"


def test_years_of_two_calendars_stand_on_one_axis_but_months_do_not() -> None:
    rows = [
        *(told("Alder", f"PY{year}") for year in (2022, 2023, 2024)),
        *(told("Birch", f"PY{year}") for year in (2023, 2024)),
        told("Birch", "PY2025", None),
        told("Cedar", "2023"),
        told("Cedar", "2024"),
        told("Cedar", "2024-06"),
        told("Dogwood", "2024-06"),
    ]
    rows = [row._replace(period_kind=family_name(row.period_id)) for row in rows]
    shown = on_one_axis(rows)
    assert [(row.place, row.period) for row in shown if row.place != "Alder"] == [
        ("Birch", "PY2023"), ("Birch", "PY2024"), ("Birch", "PY2025"), ("Cedar", "2023"), ("Cedar", "2024"),
    ]  # fmt: skip
    assert in_one_sentence(row.period_kind for row in shown) == "program years and calendar years on one axis"


def test_blanks_alone_stand_where_the_others_have_numbers() -> None:
    rows = [told("Alder", "2024"), told("Birch", "2024", None)]
    assert on_one_axis(rows) == rows
    assert on_one_axis([told("Birch", "2024", None)]) == []
