"""Regions of the small state against their own start; nobody is ranked."""

from datetime import date

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.reading.words.periods import Period
from data.selection import Selection
from data.views.comparing.comparison import Comparison, baselines, comparison, said_of
from data.views.comparing.distribution import distribution
from tests.views.state import (
    ALDER,
    CEDAR,
    COFFEE,
    EARNINGS,
    JOBLESS,
    PLACED,
    PROMOTED,
    QUARTERS,
    RATE,
    SUBMITTED,
    WAGE,
    YEARS,
)


def compared(session: Session, metric_id: int, **chosen: object) -> Comparison:
    return comparison(session, VISITOR, metric_id, Selection(**chosen))  # type: ignore[arg-type]


def test_each_region_is_an_index_of_its_own_start(session: Session) -> None:
    panels = {panel.region: panel for panel in compared(session, PLACED).panels}
    assert list(panels) == ["Alder", "Birch", "Cedar"]  # by name, though Birch is smallest
    assert [point.value for point in panels["Alder"].trend] == pytest.approx([100, 110, 100, 115, 125])
    assert (panels["Alder"].change, panels["Alder"].since) == ("▲ 10 (25%)", "PY2024-Q1")
    assert panels["Birch"].now == "12 in PY2025-Q1"


def test_shares_are_held_against_their_start_in_points(session: Session) -> None:
    panels = {panel.region: panel for panel in compared(session, RATE).panels}
    assert [point.value for point in panels["Alder"].trend] == [0, 1, 2, 2, 4]
    assert panels["Cedar"].change == "no change"


def test_the_headline_counts_regions_and_names_no_first(session: Session) -> None:
    assert compared(session, PLACED).finding == "People placed: all 3 regions are above their own start"
    assert compared(session, RATE).finding == "Same employer: 2 of 3 regions are above their own start"
    assert compared(session, JOBLESS).finding == "Unemployment rate: both regions are below their own start"


def test_who_cannot_be_compared_is_named_with_the_reason(session: Session) -> None:
    assert compared(session, WAGE).left_out == {"Birch": "does not report it, and need not"}
    assert compared(session, PROMOTED).without_start == {}
    assert compared(session, EARNINGS).without_start == dict.fromkeys(
        ("Alder", "Cedar"), "one number only, so no start to compare with"
    )


def test_a_start_at_zero_has_no_index(session: Session) -> None:
    shown = compared(session, COFFEE, regions=("Birch",), period="PY2024-Q2")
    assert shown.panels[0].change == "▲ 1 (50%)"


def test_the_table_leads_to_the_cells(session: Session) -> None:
    row = compared(session, PLACED).values.iloc[0]
    assert (row["region"], row["start"], row["latest"], row["change"]) == ("Alder", 40, 50, "▲ 10 (25%)")
    assert row["observation"] > 0


def test_chosen_regions_alone_are_compared(session: Session) -> None:
    shown = compared(session, PLACED, regions=("Cedar",))
    assert [panel.region for panel in shown.panels] == ["Cedar"]
    assert shown.left_out == {}


@pytest.mark.parametrize(("shared", "said"), [(True, "on the same axis"), (False, "on its own axis")])
def test_the_axes_are_named(session: Session, shared: bool, said: str) -> None:
    caption = said_of(compared(session, PLACED), shared).measured
    assert said in caption
    assert caption.startswith(
        "People placed, index, own start = 100 · PY2024-Q1 to PY2025-Q1 · regions of Testland ·"
    )


@pytest.fixture
def with_baseline(session: Session) -> Session:
    """Alder set 32 people as its baseline of a quarter, and later 25 of the quarter before."""
    heads = ("id", "person_id", "said_at", "place_id", "metric_id", "period_id", "kind", "value", "why")
    rows = [(1, 1, SUBMITTED, ALDER, PLACED, QUARTERS[1].id, "baseline", 32.0, ""),
            (2, 1, SUBMITTED, ALDER, PLACED, QUARTERS[0].id, "baseline", 25.0, ""),
            (3, 1, SUBMITTED, CEDAR, PLACED, YEARS[0].id, "target", 99.0, "")]  # fmt: skip
    told = [dict(zip(heads, row, strict=True)) for row in rows]
    session.connection().execute(sa.insert(SQLModel.metadata.tables["target"]), told)
    return session


def test_a_region_may_be_held_against_the_baseline_that_it_set(with_baseline: Session) -> None:
    shown = comparison(with_baseline, VISITOR, PLACED, Selection(), True)
    (panel,) = shown.panels
    # 40, 44, 40, 46 and 50 people of 32: the newest baseline by its period counts
    assert [point.value for point in panel.trend] == pytest.approx([125, 137.5, 125, 143.75, 156.25])
    assert (panel.change, panel.since, panel.level) == ("▲ 18 (56%)", "its baseline of PY2024-Q2", 100)
    assert shown.finding == "People placed: the one region shown is above its own baseline"
    assert shown.without_start == dict.fromkeys(("Birch", "Cedar"), "has set no baseline, and need not")
    assert "own baseline = 100" in said_of(shown, shared=True).measured


def test_a_years_sum_is_no_baseline_for_quarters(with_baseline: Session) -> None:
    table = SQLModel.metadata.tables["target"]
    moved = sa.update(table).where(table.c.kind == "baseline").values(period_id=YEARS[1].id)
    with_baseline.connection().execute(moved.where(table.c.id == 1))
    with_baseline.connection().execute(sa.delete(table).where(table.c.id == 2))
    shown = comparison(with_baseline, VISITOR, PLACED, Selection(), True)
    assert shown.panels == ()
    assert shown.without_start["Alder"] == "its baseline is of 2022, which is not as long as its periods here"


def test_blanks_between_numbers_are_told_with_their_kind(session: Session) -> None:
    panels = {panel.region: panel.blanks for panel in compared(session, PROMOTED).panels}
    last = QUARTERS[-1].id
    assert panels == {"Alder": ((last, "suppressed"),), "Birch": ((last, "not due"),)}


def test_baselines_of_chosen_regions_alone_are_offered(with_baseline: Session) -> None:
    assert list(baselines(with_baseline, VISITOR, PLACED, Selection())) == ["Alder"]
    assert baselines(with_baseline, VISITOR, PLACED, Selection(regions=("Cedar",))) == {}


def of_year(number: int) -> Period:
    """A program year: July to June."""
    return Period(f"PY{number}", "program year", date(number, 7, 1), date(number + 1, 6, 30))


@pytest.fixture
def with_program_years(session: Session) -> Session:
    """Cedar tells its unemployment by program years, 8% and then 6%; the others by calendar years."""
    tables, connection = SQLModel.metadata.tables, session.connection()
    years = [of_year(2022), of_year(2023)]
    periods = [
        {"id": p.id, "label": p.label, "kind": p.kind, "starts": p.starts, "ends": p.ends} for p in years
    ]
    connection.execute(sa.insert(tables["period"]), periods)
    connection.execute(sa.insert(tables["series"]), {"id": 900, "metric_id": JOBLESS, "place_id": CEDAR})
    for id, (period, value) in enumerate(zip(years, (8.0, 6.0), strict=True), 900):
        row = {"series_id": 900, "period_id": period.id, "value": value, "status": "reported"}
        told = {"id": id, "submission_id": 1, "provisional": False, "sheet": "Y", "cell": f"B{id}"}
        connection.execute(sa.insert(tables["observation"]), row | told)
        connection.execute(sa.insert(tables["current"]), row | {"observation_id": id})
    return session


def test_calendars_stand_side_by_side_each_region_against_its_own_start(with_program_years: Session) -> None:
    shown = compared(with_program_years, JOBLESS)
    assert shown.left_out == {}
    told = {panel.region: (panel.change, panel.since, panel.now) for panel in shown.panels}
    assert told == {
        "Alder": ("▼ 0.9 points", "2021", "4.1% in 2024"),
        "Birch": ("▼ 1.2 points", "2021", "4.9% in 2024"),
        "Cedar": ("▼ 2 points", "PY2022", "6% in PY2023"),
    }
    assert shown.where == "2021 to 2024 · calendar years and program years · regions of Testland"


def test_one_period_for_all_stays_one_period(with_program_years: Session) -> None:
    shown = distribution(with_program_years, VISITOR, JOBLESS, Selection())
    assert [dot.region for dot in shown.dots] == ["Alder", "Birch"]
    assert list(shown.said.left_out) == ["Cedar"]
