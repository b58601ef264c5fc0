"""Small states agree with figures worked out by hand, in the views that all screens draw from."""

from collections.abc import Iterator

import pandas as pd
import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.exports.everything import COLUMNS, everything
from data.selection import Selection
from data.store.check import faults
from data.store.opening.local import LOCAL
from data.views.choices import regions
from data.views.comparing.comparison import comparison
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import indicator
from data.views.known import as_chosen
from data.views.overview.overview import as_table, overview
from data.views.region.region import as_table as region_table
from data.views.region.region import region
from tests.golden.rows import agree
from tests.golden.state import NAMES, Expected, expected, settle


@pytest.fixture
def state(engine: Engine, request: pytest.FixtureRequest) -> Iterator[tuple[Session, str]]:
    settle(engine, request.param)
    with Session(engine) as session:
        yield session, request.param


@pytest.mark.parametrize("state", NAMES, indirect=True)
def test_each_view_shows_what_was_worked_out(state: tuple[Session, str]) -> None:
    session, name = state
    for one in expected(name):
        assert agree(_rows(session, one), one.rows, str(one))


@pytest.mark.parametrize("state", NAMES, indirect=True)
def test_the_store_is_sound(state: tuple[Session, str]) -> None:
    assert list(faults(state[0].connection())) == []


def chosen_in(one: Expected) -> Selection:
    """What the surface is asked for."""
    place = one.chosen.get("of", "") if one.view == "region" else one.chosen.get("region", "")
    return Selection(
        indicator=one.chosen.get("of", "") if one.view in ("indicator", "compare") else "",
        regions=(place,) if place else (),
        period=one.chosen.get("up_to", ""),
        known=one.chosen.get("known", ""),
    )


def _rows(session: Session, one: Expected) -> list[dict[str, object]]:
    selection = chosen_in(one)
    if one.view == "export":
        return [dict(zip(COLUMNS, row, strict=True)) for row in everything(session, LOCAL)]
    with as_chosen(session, LOCAL, (selection,)):
        frame = _frame(session, one.view, selection)
    return frame.astype(object).where(frame.notna(), "").to_dict("records")  # type: ignore[return-value]


def _frame(session: Session, view: str, selection: Selection) -> pd.DataFrame:
    if view == "overview":
        return as_table(overview(session, LOCAL, selection))
    if view == "region":
        place_id = regions(session, LOCAL)[selection.regions[0]]
        return region_table(region(session, LOCAL, place_id, selection))
    metric_id = metric_names(session, LOCAL)[selection.indicator]
    shows = indicator if view == "indicator" else comparison
    return shows(session, LOCAL, metric_id, selection).values
