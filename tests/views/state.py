"""A small state written by hand: what pages ask is checked against numbers that can be added up on paper.

Alder, Birch and Cedar report by quarter. The rows go straight into the tables, so that these tests
fail for a wrong query and not for a wrong store.
"""

from datetime import UTC, date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import SQLModel

from data.reading.words.periods import Period
from data.store.database import writing

STATE, ALDER, BIRCH, CEDAR = 1, 2, 3, 4
PLACED, EXITERS, RATE, WAGE, JOBLESS, EARNINGS, COFFEE, PROMOTED = range(1, 9)
X = None  # not reported: no row at all
S, N = "suppressed", "not due"


def quarter(year: int, number: int) -> Period:
    """A quarter of a program year, which starts on 1 July."""
    month = (7, 10, 1, 4)[number - 1]
    starts = date(year + (number > 2), month, 1)
    after = date(starts.year + (month == 10), (month + 2) % 12 + 1, 1)
    ends = date.fromordinal(after.toordinal() - 1)
    return Period(f"PY{year}-Q{number}", "program quarter", starts, ends)


def year(number: int) -> Period:
    return Period(str(number), "year", date(number, 1, 1), date(number, 12, 31))


QUARTERS = [quarter(2024, number) for number in (1, 2, 3, 4)] + [quarter(2025, 1)]
YEARS = [year(2021), year(2022), year(2024)]  # 2023 was never published

PLACES: list[dict[str, Any]] = [
    {"id": STATE, "parent_id": None, "kind": "state", "name": "Testland"},
    {"id": CEDAR, "parent_id": STATE, "kind": "region", "name": "Cedar"},
    {"id": ALDER, "parent_id": STATE, "kind": "region", "name": "Alder"},
    {"id": BIRCH, "parent_id": STATE, "kind": "region", "name": "Birch"},
]

METRICS = [
    (PLACED, "People placed", "people", "higher", "sum", None, "Outcomes", None, True),
    (EXITERS, "Exiters", "people", "neither", "sum", None, "Reach", None, True),
    (RATE, "Same employer", "%", "higher", "weighted mean", EXITERS, "Outcomes", None, True),
    (WAGE, "Wage at placement", "$/hr", "higher", "mean", None, "Wages", None, True),
    (JOBLESS, "Unemployment rate", "%", "lower", "none", None, "Context", None, True),
    (EARNINGS, "Median earnings", "$", "higher", "none", None, "Wages", None, True),
    (COFFEE, "Coffee mornings", "meetings", "neither", "sum", None, "", BIRCH, False),
    (PROMOTED, "Title promotion", "people", "higher", "sum", None, "Outcomes", None, True),
]

# By metric, then place: a value a period, in the order of the periods.
BY_QUARTER: dict[int, dict[int, list[Any]]] = {
    PLACED: {ALDER: [40, 44, 40, 46, 50], BIRCH: [10, 12, X, 11, 12], CEDAR: [30, 28, 31, 33, 38]},
    EXITERS: {ALDER: [100, 100, 100, 100, 100], BIRCH: [300, 300, 300, 300, 300]},
    RATE: {ALDER: [60, 61, 62, 62, 64], BIRCH: [70, 70, 71, 71, 72], CEDAR: [90, 90, 90, 90, 90]},
    WAGE: {ALDER: [20.5, 20.75, 21, 21.5, 22], CEDAR: [25, 25, 25.5, 26, 26]},
    EARNINGS: {ALDER: [X, X, X, X, 6_500], CEDAR: [X, X, X, X, 7_250]},
    COFFEE: {BIRCH: [2, 3, 0, 4, 5]},
    PROMOTED: {ALDER: [12, 14, 13, 15, S], BIRCH: [11, 12, 12, 13, N]},
}
BY_YEAR: dict[int, dict[int, list[Any]]] = {
    JOBLESS: {STATE: [5.4, 3.0, 4.3], ALDER: [5.0, 3.2, 4.1], BIRCH: [6.1, 3.9, 4.9]}
}

SUBMITTED = datetime(2025, 11, 3, 9, 30, tzinfo=UTC)


def fill(engine: Engine) -> None:
    """Write the state into an empty store."""
    with writing(engine) as connection:
        for name, rows in state_rows().items():
            if rows:
                connection.execute(sa.insert(SQLModel.metadata.tables[name]), rows)


def state_rows() -> dict[str, list[dict[str, Any]]]:
    """All rows by table, in an order that foreign keys allow."""
    heads = ("id", "name", "unit", "direction", "aggregation", "weight_id", "theme", "owner_id", "offered")
    metrics = [dict(zip(heads, row, strict=True)) for row in METRICS]
    rows: dict[str, list[dict[str, Any]]] = {
        "place": PLACES,
        "metric": [metric | {"definition": f"How many: {metric['name']}.", "source": "", "cumulative": False}
                   for metric in metrics],
        "period": [{"id": p.id, "label": p.label, "kind": p.kind, "starts": p.starts, "ends": p.ends}
                   for p in QUARTERS + YEARS],
        "person": [{"id": 1, "login": "ada", "name": "Ada"}],
        "sourcefile": [{"id": 1, "sha256": "0" * 64, "name": "alder.xlsx", "size": 1, "content": b""}],
        "partnership": [{"id": 1, "place_id": ALDER, "name": "Alder Makers", "convener": "", "stage": "",
                         "sectors": "Manufacturing; Energy"}],
    }  # fmt: skip
    return rows | _observed()


def _observed() -> dict[str, list[dict[str, Any]]]:
    series: list[dict[str, Any]] = []
    observations: list[dict[str, Any]] = []
    for periods, by_metric in ((QUARTERS, BY_QUARTER), (YEARS, BY_YEAR)):
        for metric_id, by_place in by_metric.items():
            for place_id, given in by_place.items():
                _add(
                    series, observations, (metric_id, place_id, None), list(zip(periods, given, strict=True))
                )
    _add(series, observations, (PLACED, ALDER, 1), list(zip(QUARTERS[3:], [20, 25], strict=True)))
    kept = ("series_id", "period_id", "value", "status")
    current = [{"observation_id": row["id"]} | {head: row[head] for head in kept} for row in observations]
    many = len(observations)
    submission = {"id": 1, "source_file_id": 1, "place_id": ALDER, "person_id": 1, "submitted_at": SUBMITTED,
                  "first_observation_id": 1, "last_observation_id": many, "new": many,
                  "changed": 0, "same": 0}  # fmt: skip
    return {"series": series, "submission": [submission], "observation": observations, "current": current,
            "statistic": _statistics(series, current)}  # fmt: skip


def _add(
    series: list[dict[str, Any]],
    observations: list[dict[str, Any]],
    about: tuple[int, int, int | None],
    given: list[tuple[Period, Any]],
) -> None:
    metric_id, place_id, partnership_id = about
    series.append({"id": len(series) + 1, "metric_id": metric_id, "place_id": place_id,
                   "partnership_id": partnership_id, "breakdown": ""})  # fmt: skip
    for period, value in given:
        if value is not X:
            status = value if value in (S, N) else "reported"
            observations.append(
                {"id": len(observations) + 1, "submission_id": 1, "series_id": series[-1]["id"],
                 "period_id": period.id, "value": float(value) if status == "reported" else None,
                 "status": status, "provisional": False,
                 "sheet": "Q1", "cell": f"B{len(observations) + 2}", "replaces_id": None}
            )  # fmt: skip


def _statistics(series: list[dict[str, Any]], current: list[dict[str, Any]]) -> list[dict[str, Any]]:
    of = {row["id"]: row for row in series}
    sums: dict[tuple[int, int], list[float]] = {}
    for row in current:
        about = of[row["series_id"]]
        if about["place_id"] != STATE and about["partnership_id"] is None:
            kept = sums.setdefault((about["metric_id"], row["period_id"]), [0, 0, 0.0])
            kept[0] += row["status"] == "reported"
            kept[1] += row["status"] == "suppressed"
            kept[2] += row["value"] or 0.0
    return [
        {"place_id": STATE, "metric_id": metric_id, "period_id": period_id, "reported": int(kept[0]),
         "suppressed": int(kept[1]), "total": kept[2], "carry": 0.0}
        for (metric_id, period_id), kept in sums.items()
    ]  # fmt: skip
