"""The Indicator page: ways to look at it, and what a link opens."""

from typing import Any

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from components.markup import escape
from data.store.database import open_database
from tests.pages.tables import tables
from tests.pages.test_viewer_pages import INDICATOR, OVERVIEW, blocks, empty, filled, opened
from tests.views.state import ALDER, PLACED

__all__ = ["empty", "filled"]  # fixtures


def change(address: str, *statements: str) -> None:
    engine = open_database(address)
    with engine.begin() as connection:
        for statement in statements:
            connection.execute(sa.text(statement))
    engine.dispose()


def captions(app: AppTest) -> str:
    return " ".join(caption.value for caption in app.caption)


@pytest.mark.parametrize(("page", "key"), [(INDICATOR, "indicator_period"), (OVERVIEW, "period")])
def test_a_link_may_say_any_name_of_a_period(filled: str, page: str, key: str) -> None:
    change(filled, "UPDATE period SET also = 'SFY2025-Q2' WHERE label = 'PY2024-Q2'")
    address: dict[str, Any] = {key: "SFY2025-Q2"}
    app = opened(page, **address)
    assert not app.exception
    assert app.selectbox(key=key).value == "SFY2025-Q2"
    assert "PY2024-Q3" not in blocks(app)
    # Without the link the first name stands in the list.
    assert "PY2024-Q2" in opened(page).selectbox(key=key).options


def test_a_count_from_the_start_of_the_year_can_be_taken_apart(filled: str) -> None:
    change(filled, f"UPDATE metric SET cumulative = true WHERE id = {PLACED}")
    address: dict[str, Any] = {"indicator": "People placed", "indicator_regions": "Alder"}
    app = opened(INDICATOR, **address)
    assert "Counted from the start of the year" in captions(app)
    app.toggle(key="indicator_each").set_value(True).run()
    assert not app.exception
    assert "a step down, because an earlier number was revised" in captions(app)


def test_no_toggle_stands_where_nothing_is_counted_from_the_start(filled: str) -> None:
    assert not opened(INDICATOR, indicator="People placed").toggle


def test_years_are_put_together_or_refused(filled: str) -> None:
    app = opened(INDICATOR, indicator="People placed", indicator_years="Program year")
    # Alder's 40 + 44 + 40 + 46 and Cedar's 30 + 28 + 31 + 33; Birch lacks a quarter.
    assert app.header[0].value == escape("People placed: 292 in PY2024")
    assert "Not drawn, see the table: Birch" in captions(app).replace("\\", "")
    refused = opened(INDICATOR, indicator="Median earnings", indicator_years="Calendar year")
    assert "nobody said how" in captions(refused)


def test_blanks_have_a_mark_a_word_and_a_legend(filled: str) -> None:
    app = opened(INDICATOR, indicator="Title promotion", indicator_regions="Alder")
    assert "suppressed</span>: held back" in blocks(app)
    assert any("suppressed" in table.to_string() for table in tables(app))


def test_groups_of_people_are_small_lines(filled: str) -> None:
    change(
        filled,
        "INSERT INTO series (id, metric_id, place_id, breakdown)"
        f" VALUES (900, {PLACED}, {ALDER}, 'sex=women')",
        "INSERT INTO current SELECT 900, period_id, observation_id, value - 30, status, hidden FROM current"
        f" WHERE series_id = (SELECT id FROM series WHERE metric_id = {PLACED} AND place_id = {ALDER}"
        " AND breakdown = '' AND partnership_id IS NULL)",
    )
    address: dict[str, Any] = {"indicator": "People placed", "indicator_regions": "Alder"}
    assert opened(INDICATOR, **address).selectbox(key="indicator_by").options == ["No groups", "sex"]
    app = opened(INDICATOR, **address, indicator_by="sex")
    assert "By sex" in [head.value for head in app.header]
    assert "Trend of women: ▲ 10 (100%) since PY2024-Q1, now 20 people in PY2025-Q1" in blocks(app)


def test_many_regions_stand_in_small_pictures_on_one_axis_or_their_own(filled: str) -> None:
    change(
        filled,
        "INSERT INTO place (id, parent_id, kind, name) VALUES (90, 1, 'region', 'Dogwood')",
        f"INSERT INTO series (id, metric_id, place_id, breakdown) VALUES (901, {PLACED}, 90, '')",
        "INSERT INTO current SELECT 901, period_id, observation_id, value * 10, status, hidden FROM current"
        f" WHERE series_id = (SELECT id FROM series WHERE metric_id = {PLACED} AND place_id = {ALDER}"
        " AND breakdown = '' AND partnership_id IS NULL)",
    )
    every: dict[str, Any] = {
        "indicator": "People placed",
        "indicator_regions": ["Alder", "Birch", "Cedar", "Dogwood"],
    }
    shared = opened(INDICATOR, **every)
    assert not shared.exception
    assert blocks(shared).count("<section>") == 4
    own = opened(INDICATOR, **every, indicator_axes="Each its own axis")
    assert blocks(own) != blocks(shared)
