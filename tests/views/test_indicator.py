"""One indicator of the small state, through time and by region."""

from dataclasses import replace
from datetime import date

import pytest
import sqlalchemy as sa
from sqlmodel import Session

from components.drawing.line_chart import end_labels
from data.access import VISITOR
from data.reading.words.periods import Period
from data.selection import Selection
from data.views.indicator.around import around
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import Indicator, indicator
from data.views.looks import AS_IT_IS, Look, offered
from data.views.numbers.lines import Dot, as_frame, broken_at_gaps
from tests.views.state import BIRCH, COFFEE, EARNINGS, EXITERS, JOBLESS, PLACED, PROMOTED, RATE, WAGE, YEARS

ALL = Selection()


def shown(session: Session, metric_id: int, selection: Selection = ALL, look: Look = AS_IT_IS) -> Indicator:
    return indicator(session, VISITOR, metric_id, selection, look)


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


@pytest.mark.parametrize(("years", "breaks"), [((0, 1), 0), ((1, 2), 1), ((0, 2), 2)])
def test_a_break_stands_for_each_period_that_is_missing(years: tuple[int, int], breaks: int) -> None:
    dots = [Dot("A", YEARS[n].label, YEARS[n].starts, YEARS[n].ends, 1.0) for n in years]
    assert sum(dot.value is None for dot in broken_at_gaps(dots)) == breaks


def blanks(found: Indicator) -> list[tuple[str, str, str]]:
    return [(one.line, f"{one.starts:%Y-%m}", one.blank) for one in found.dots if one.blank]


def test_blanks_stand_where_their_periods_are(session: Session) -> None:
    of_both = shown(session, PROMOTED, Selection(regions=("Alder", "Birch")))
    # PY2025-Q1 begins in July 2025
    assert blanks(of_both) == [("Alder", "2025-07", "suppressed"), ("Birch", "2025-07", "not due")]
    assert of_both.strips == 2
    birch = shown(session, PLACED, Selection(regions=("Birch",)))
    assert blanks(birch) == [("Birch", "2025-01", "not reported")]  # no row at all for PY2024-Q3


def test_a_reported_zero_is_a_point_and_has_its_mark(session: Session) -> None:
    found = shown(session, COFFEE)
    assert found.lines["value"].tolist() == [2, 3, 0, 4, 5]
    assert blanks(found) == [("Birch", "2025-01", "reported zero")]


def test_a_point_leads_to_its_cell_and_a_sum_to_none(session: Session) -> None:
    assert shown(session, COFFEE).lines["cell"].str.match(r"sources\?observation=\d+$").all()
    assert shown(session, PLACED).lines["cell"].isna().all()


def test_a_sum_names_who_is_not_in_it(session: Session) -> None:
    found = shown(session, PROMOTED)
    assert found.lines["line"].unique().tolist() == ["Sum of 2 of 3 regions"]
    wages = shown(session, WAGE)
    assert wages.lines["line"].unique().tolist() == ["Mean of 2 of 3 regions"]
    assert wages.notes == ()  # Birch never gave one
    late = shown(session, PLACED, Selection(period="PY2024-Q3"))
    assert late.lines["line"].unique().tolist() == ["Sum of 2 of 3 regions"]
    assert late.notes == ("Not drawn, see the table: Birch.",)
    assert shown(session, PLACED).notes == ()


def test_a_picture_in_words_has_the_headline_and_the_ends_of_each_line(session: Session) -> None:
    assert shown(session, JOBLESS).alt == (
        "Line chart. Unemployment rate: 4.3% in 2024, down 1.1 points since 2021. "
        "Testland: 5.4% in 2021 to 4.3% in 2024."
    )


def test_whole_years_are_put_together_from_quarters(session: Session) -> None:
    found = shown(session, PLACED, Selection(regions=("Alder", "Birch")), Look(years="Program year"))
    assert [(one.line, one.period, one.value) for one in found.dots] == [
        ("Alder", "PY2024", 170), ("Alder", "PY2025 (1 of 4 quarters)", None),
        ("Birch", "PY2024 (3 of 4 quarters)", None), ("Birch", "PY2025 (1 of 4 quarters)", None),
    ]  # fmt: skip
    state = shown(session, EXITERS, ALL, Look(years="Program year"))
    assert state.lines["value"].dropna().tolist() == [1600]  # 4 x 100 and 4 x 300


def test_years_that_nobody_may_put_together_are_refused_in_a_sentence(session: Session) -> None:
    found = shown(session, EARNINGS, ALL, Look(years="Program year"))
    assert found.notes[0] == "Median earnings is not put together from parts of a year: nobody said how."
    assert found.lines["line"].tolist() == ["Alder", "Cedar"]


def counted_from_the_start(session: Session) -> None:
    session.connection().execute(sa.text(f"UPDATE metric SET cumulative = true WHERE id = {PLACED}"))


def test_a_count_from_the_start_of_the_year_says_so_and_is_held_against_the_same_quarter(
    session: Session,
) -> None:
    counted_from_the_start(session)
    found = shown(session, PLACED, Selection(regions=("Alder",)))
    # 50 in the first quarter against 40 in the first quarter before, not against 46 in the fourth.
    assert found.finding == "People placed: 50 in PY2025-Q1, up 10 (25%) since PY2024-Q1"
    assert found.notes == ("Counted from the start of the year, so never added up over time.",)
    assert offered(session, VISITOR, PLACED, ALL).each
    assert not offered(session, VISITOR, EXITERS, ALL).each


def test_each_period_by_itself_leads_to_a_cell_only_where_one_has_it(session: Session) -> None:
    counted_from_the_start(session)
    found = shown(session, PLACED, Selection(regions=("Alder",)), Look(each=True))
    assert found.lines["value"].tolist() == [40, 4, -4, 6, 50]
    assert found.lines["cell"].notna().tolist() == [True, False, False, False, True]
    assert "Alder PY2024-Q3: a step down, because an earlier number was revised." in found.notes
    assert found.values["observation"].notna().sum() == 2


def test_calendar_years_and_program_years_share_an_axis_that_says_so(session: Session) -> None:
    start, end = date(2021, 7, 1), date(2022, 6, 30)
    period = Period("PY2021", "program year", start, end)
    connection = session.connection()
    connection.execute(
        sa.text("INSERT INTO period (id, label, kind, starts, ends, also)"
                " VALUES (:id, 'PY2021', 'program year', :starts, :ends, 'SFY2022')"),
        {"id": period.id, "starts": start.isoformat(), "ends": end.isoformat()},
    )  # fmt: skip
    birch = sa.text("SELECT id FROM series WHERE metric_id = :metric AND place_id = :birch")
    series = connection.execute(birch, {"metric": JOBLESS, "birch": BIRCH}).scalar_one()
    connection.execute(sa.text(f"DELETE FROM current WHERE series_id = {series}"))
    connection.execute(
        sa.text("INSERT INTO current (series_id, period_id, observation_id, value, status, hidden)"
                f" VALUES ({series}, {period.id}, 1, 6.0, 'reported', false)")
    )  # fmt: skip
    found = shown(session, JOBLESS, Selection(regions=("Alder", "Birch")))
    assert found.mixed
    assert found.notes[0] == (
        "Calendar years and program years on one axis, each point in the middle of its days."
    )
    of_birch = found.lines[found.lines["line"] == "Birch"]
    assert of_birch["at"].tolist() == [date(2021, 12, 30)]  # the middle of July 2021 to June 2022


def test_a_region_with_one_number_only_neither_rose_nor_fell(session: Session) -> None:
    keep = sa.text(
        "DELETE FROM current WHERE period_id <"
        " (SELECT max(period_id) FROM statistic WHERE metric_id = :metric) AND series_id ="
        " (SELECT id FROM series WHERE metric_id = :metric AND place_id = :birch)"
    )
    session.connection().execute(keep, {"metric": PLACED, "birch": BIRCH})
    found = shown(session, PLACED, Selection(regions=("Alder", "Birch", "Cedar")))
    assert found.finding == (
        "People placed: both regions are above their own start; 1 more has no earlier number"
    )
    assert shown(session, PLACED, Selection(regions=("Alder", "Birch"))).finding == (
        "People placed in Alder: 50, up 10 (25%) since PY2024-Q1; 1 more has no earlier number"
    )


def test_the_newest_period_is_said_under_all_its_names(session: Session) -> None:
    session.connection().execute(sa.text("UPDATE period SET also = 'SFY2026-Q1' WHERE label = 'PY2025-Q1'"))
    assert "PY2024-Q1 to PY2025-Q1 (SFY2026-Q1)" in shown(session, PLACED).subtitle


def test_a_provisional_number_is_hollow_and_said(session: Session) -> None:
    assert not shown(session, COFFEE).lines["provisional"].any()
    marked = [replace(one, provisional=True) for one in shown(session, COFFEE).dots[-1:]]
    assert end_labels(as_frame(marked))["end"].tolist() == ["Birch (provisional)"]


def test_what_is_similar_is_drawn_beside_with_a_mark(session: Session) -> None:
    session.connection().execute(
        sa.text("INSERT INTO alignment (id, person_id, said_at, metric_id, indicator_id, degree, reason)"
                " VALUES (1, 1, '2025-11-03 09:30:00+00:00', :coffee, :placed, 'similar', 'meetings')"),
        {"coffee": COFFEE, "placed": PLACED},
    )  # fmt: skip
    lines = around(session, VISITOR, PLACED, ALL, AS_IT_IS).similar
    assert [(line.name, line.now) for line in lines] == [
        ("≈ Coffee mornings, Birch", "5 meetings in PY2025-Q1")
    ]
    assert [point.value for point in lines[0].trend] == [2, 3, 0, 4, 5]
    assert "Coffee" not in "".join(shown(session, PLACED).lines["line"])
