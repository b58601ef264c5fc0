"""One indicator of the small state, through time and by region."""

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.history import metric_names
from data.views.indicator import Dot, Indicator, broken_at_gaps, indicator
from tests.views.state import EARNINGS, JOBLESS, PLACED, PROMOTED, RATE, YEARS

ALL = Selection()


def shown(session: Session, metric_id: int, selection: Selection = ALL) -> Indicator:
    return indicator(session, VISITOR, metric_id, selection)


def test_the_blanks_of_an_indicator_are_told_apart_in_words(session: Session) -> None:
    assert shown(session, PROMOTED).definition["Blanks"] == (
        "suppressed: held back, because few people stand behind it; not due: still to come"
    )
    assert "Blanks" not in shown(session, JOBLESS).definition


def test_names_are_unique_and_indicators_come_first(session: Session) -> None:
    names = list(metric_names(session, VISITOR))
    assert names[-1] == "Coffee mornings (Birch)"
    assert names[:2] == ["Exiters", "Median earnings"]


def test_the_line_is_what_the_same_regions_come_to(session: Session) -> None:
    lines = shown(session, PLACED).lines
    assert set(lines["line"]) == {"Sum of 3 regions"}
    # Birch gave nothing for the third quarter: a gap, not a fall to 71.
    assert "a gap where a number is missing" in shown(session, PLACED).subtitle
    assert lines["value"].fillna(-1).tolist() == [80, 84, -1, 90, 100]


def test_a_rate_is_weighed(session: Session) -> None:
    # (60 x 100 + 70 x 300) / 400 at first, (64 x 100 + 72 x 300) / 400 at last
    values = shown(session, RATE).lines["value"].tolist()
    assert (values[0], values[-1]) == (67.5, 70.0)


def test_the_states_own_figures_stand_and_a_missing_year_breaks_the_line(session: Session) -> None:
    found = shown(session, JOBLESS)
    assert found.lines["line"].unique().tolist() == ["Testland"]
    assert found.lines["value"].fillna(-1).tolist() == [5.4, 3.0, -1, 4.3]  # 2023 was never published
    assert found.yearly
    assert found.finding == "Unemployment rate: 4.3% in 2024, down 1.1 points since 2021"


def test_without_a_single_number_each_region_has_its_line(session: Session) -> None:
    found = shown(session, EARNINGS)
    assert found.lines["line"].tolist() == ["Alder", "Cedar"]
    assert found.finding == "Median earnings: $6,500 to $7,250 in 2 regions"


def test_chosen_regions_are_drawn_alone(session: Session) -> None:
    found = shown(session, PLACED, Selection(regions=("Birch",)))
    assert set(found.lines["line"]) == {"Birch"}
    assert set(found.values["place"]) == {"Birch"}
    assert found.finding == "People placed: 12 in PY2025-Q1, up 2 (20%) since PY2024-Q1"


def test_who_reports_stands_by_name_with_each_blank_in_words(session: Session) -> None:
    reporters = shown(session, PROMOTED).reporters.drop(columns="observation")
    assert reporters.values.tolist() == [
        ["Alder", "suppressed", "PY2025-Q1", "—", "", "3 November 2025"],
        # what is not due yet hides no number
        ["Birch", "13", "PY2024-Q4", "▲ 2 (18%) since PY2024-Q1", "PY2025-Q1: not due", "3 November 2025"],
    ]
    assert shown(session, PLACED).reporters["who"].tolist() == ["Alder", "Birch", "Cedar"]


def test_every_number_leads_to_its_cell(session: Session) -> None:
    values = shown(session, PLACED).values
    assert values["observation"].notna().all()
    assert len(values) == 14  # five quarters of three regions, but one


def test_as_of_a_period_later_numbers_are_not_known(session: Session) -> None:
    assert shown(session, PLACED, Selection(period="PY2024-Q2")).lines["value"].tolist() == [80, 84]


def test_the_definition_leaves_out_what_nobody_said(session: Session) -> None:
    assert shown(session, JOBLESS).definition == {
        "Definition": "How many: Unemployment rate.",
        "Unit": "%",
        "Better when": "lower",
        "For the state": "no single number unless the state gives one",
        "Theme": "Context",
    }


@pytest.mark.parametrize(("years", "breaks"), [((0, 1), 0), ((1, 2), 1), ((0, 2), 1)])
def test_a_break_stands_only_where_a_period_is_missing(years: tuple[int, int], breaks: int) -> None:
    dots = [Dot("A", YEARS[n].label, YEARS[n].starts, YEARS[n].ends, 1.0) for n in years]
    assert sum(dot.value is None for dot in broken_at_gaps(dots)) == breaks
