"""Which people money per head is reckoned from."""

from collections.abc import Sequence
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.changes import define
from data.reading.reading import Key
from data.reading.status import Status
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from data.views.funding.regions.heads import heads, heads_metrics, together
from data.views.indicator.history import Told
from models import Metric
from tests.store.sheets import Given, drafted, settle, workbook


def told(*given: tuple[str, int, float | None]) -> list[Told]:
    return [
        Told(place, "region", str(year), "calendar year", date(year, 1, 1), date(year, 12, 31), value,
             "reported" if value is not None else "suppressed", year, year * 10 + at)
        for at, (place, year, value) in enumerate(given)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("given", "period", "by_region"),
    [
        # The newest that all gave, not the newest that one gave.
        ([("Alder", 2023, 10.0), ("Birch", 2023, 20.0), ("Alder", 2024, 11.0)], "2023",
         {"Alder": 10, "Birch": 20}),
        ([("Alder", 2023, 10.0), ("Alder", 2024, 11.0)], "2024", {"Alder": 11}),
        # What is held back is not there, and nobody divides by nothing.
        ([("Alder", 2024, None), ("Birch", 2024, 0.0), ("Cedar", 2024, 5.0)], "2024", {"Cedar": 5}),
        ([], "", {}),
    ],
)  # fmt: skip
def test_all_regions_stand_in_one_period(
    given: Sequence[tuple[str, int, float | None]], period: str, by_region: dict[str, int]
) -> None:
    counted = together("Labor force", told(*given))
    assert (counted.period, counted.by_region) == (period, by_region)


def test_the_state_s_counts_of_people_are_offered_the_most_given_first(engine: Engine) -> None:
    settle(engine)
    for metric in (
        Metric(name="Labor force", unit="people", aggregation="sum", offered=True),
        Metric(name="Unemployed", unit="people", aggregation="sum", offered=True),
        Metric(name="Apprentices", unit="people", aggregation="sum", offered=True),
        Metric(name="Meetings", unit="meetings", aggregation="sum", offered=True),
    ):
        define(engine, LOCAL, metric)
    rows = [
        ("Labor force", "Alder", 900.0), ("Labor force", "Birch", 2_000.0),
        ("Unemployed", "Alder", 90.0), ("Unemployed", "Birch", 200.0),
        ("Apprentices", "Alder", 5_000.0), ("Meetings", "Alder", 9.0), ("Meetings", "Birch", 9.0),
    ]  # fmt: skip
    sheet: list[tuple[Key, int | None, Given]] = [
        (Key(name, place, unit="people"), 2024, value) for name, place, value in rows
    ]
    sheet.append((Key("Unemployed", "Birch", unit="people"), 2025, Status.SUPPRESSED))
    submit(engine, LOCAL, drafted(engine, workbook(sheet)))
    with Session(engine) as session:
        offered = heads_metrics(session, LOCAL)
        assert list(offered) == ["Labor force", "Unemployed", "Apprentices"]
        counted = heads(session, LOCAL, offered["Labor force"])
    assert (str(counted), counted.by_region) == ("labor force in 2024", {"Alder": 900, "Birch": 2_000})
    assert set(counted.observations) == {"Alder", "Birch"}
