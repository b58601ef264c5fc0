"""Classes between round numbers, blanks with their marks, and a list that always stands beside the map."""

import re

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel

from components.maps import map_html
from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.on_map import CLASSES, legend, on_map, thresholds
from data.views.comparing.shapes import projected
from data.views.short_names import short_names
from tests.catalogue.test_geometry import square
from tests.views.state import JOBLESS, PLACED, PROMOTED, QUARTERS


@pytest.mark.parametrize(
    ("values", "cuts"),
    [
        ([4.08, 4.2, 4.5], [4.1, 4.2, 4.3, 4.4]),
        ([12, 38, 50], [20, 30, 40]),
        ([0, 1_000], [200, 400, 600, 800]),
        ([7, 7], []),
        ([], []),
    ],
)
def test_classes_begin_at_round_numbers(values: list[float], cuts: list[float]) -> None:
    assert thresholds(values) == pytest.approx(cuts)


@given(st.lists(st.floats(0.01, 1e7), min_size=2))
def test_there_are_never_more_classes_than_tones(values: list[float]) -> None:
    cuts = thresholds(values)
    assert len(cuts) < CLASSES
    assert all(min(values) <= cut <= max(values) for cut in cuts)


def test_the_legend_says_what_each_class_holds() -> None:
    assert legend([4.1, 4.2], "%") == ("under 4.1%", "4.1% to under 4.2%", "4.2% or more")


def test_each_region_has_its_class_and_each_blank_its_mark(session: Session) -> None:
    shown = on_map(session, VISITOR, PLACED, Selection())
    assert shown.of == {"Alder": 3, "Birch": 0, "Cedar": 2}  # cuts at 20, 30 and 40
    assert on_map(session, VISITOR, JOBLESS, Selection()).blanks == {"Cedar": ""}
    assert "Expected for size" in shown.said.note  # a map of counts is one of people


def test_what_is_suppressed_is_marked(session: Session) -> None:
    """With one more region that gave the last quarter, Alder's suppressed number stands beside it."""
    current = SQLModel.metadata.tables["current"]
    gave = sa.and_(current.c.period_id == QUARTERS[-1].id, current.c.status == "not due")
    session.connection().execute(sa.update(current).where(gave).values(status="reported", value=14.0))
    shown = on_map(session, VISITOR, PROMOTED, Selection())
    assert shown.blanks == {"Alder": "suppressed", "Cedar": ""}
    html = map_html(shown, projected({"Alder": [square(0, 0)], "Birch": [square(1, 0)]}))
    assert "held back, because few people stand behind it" in html


def test_the_map_never_stands_without_its_list(session: Session) -> None:
    shapes = projected({"Alder": [square(0, 0)], "Birch": [square(1, 0)]})
    html = map_html(on_map(session, VISITOR, JOBLESS, Selection()), shapes)
    assert html.count('<img alt="Map: ') == 1
    assert re.findall(r'<a href="region\?region=(\w+)">', html) == ["Alder", "Birch"]
    assert "no number for this period" in html


@pytest.mark.parametrize(
    ("names", "short"),
    [
        (["Mesa", "Weld"], ["Mes", "Wel"]),
        (["North East", "North West", "Yo"], ["North E", "North W", "Yo"]),
        (["Weld", "Weld County"], ["Weld", "Weld C"]),
    ],
)
def test_short_names_tell_regions_apart_without_a_number(names: list[str], short: list[str]) -> None:
    assert list(short_names(names).values()) == short
