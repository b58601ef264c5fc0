"""Ledgers written by hand: only what a test speaks of, the rest as nobody said it."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from data.registers.solutions import SOLUTIONS
from data.views.funding.ledger import Ledger

Rows = Iterable[Mapping[str, Any]]
TEXTS = {
    "streams": ("stream", "agency", "division", "law", "objective", "people", "components", "match_note",
                "braid", "blend", "sequence", "rules", "renewable", "window", "contact", "source",
                "verified_by", "key"),
    "allotments": ("stream", "period", "key"),
    "options": ("stream", "solution", "component", "may", "note", "key"),
    "awards": ("stream", "solution", "region", "period"),
    "needs": ("region", "partnership", "solution", "industry", "serves_what", "period", "asked_in", "key"),
}  # fmt: skip
DAYS = {
    "streams": ("as_of",),
    "allotments": ("starts", "ends", "opens", "obligate_by", "lapses"),
    "options": (),
    "awards": ("starts", "ends"),
    "needs": ("starts",),
}
CENTS = {
    "streams": (),
    "allotments": ("available", "obligated", "spent"),
    "options": (),
    "awards": ("committed", "obligated", "spent"),
    "needs": ("cost", "serves"),
}


def ledger_with(
    streams: Rows = (), allotments: Rows = (), options: Rows = (), awards: Rows = (), needs: Rows = ()
) -> Ledger:
    """The ledger of these rows; amounts in cents, days as '2026-07-01'. A stream that is named is one."""
    given = {"streams": list(streams), "allotments": list(allotments), "options": list(options),
             "awards": list(awards), "needs": list(needs)}  # fmt: skip
    told = {row["stream"] for row in given["streams"]}
    named = {row["stream"] for name in ("allotments", "options", "awards") for row in given[name]}
    given["streams"] += [{"stream": name} for name in sorted(named - told)]
    frames = {name: _frame(name, rows) for name, rows in given.items()}
    frames["streams"] = frames["streams"].sort_values("stream", ignore_index=True)
    return Ledger(**frames, solutions=pd.DataFrame({"solution": SOLUTIONS, "meaning": ""}))


def _frame(name: str, rows: list[Mapping[str, Any]]) -> pd.DataFrame:
    columns: dict[str, Any] = {}
    for column in TEXTS[name]:
        columns[column] = pd.Series([row.get(column, "") for row in rows], dtype="str")
    for column in DAYS[name]:
        columns[column] = pd.to_datetime(pd.Series([row.get(column) for row in rows], dtype="object"))
    for column in CENTS[name]:
        columns[column] = pd.Series([row.get(column, pd.NA) for row in rows], dtype="Int64")
    if name == "streams":
        columns["match_percent"] = pd.Series([row.get("match_percent") for row in rows], dtype="float64")
    if name == "awards":
        columns["awards"] = pd.Series([row.get("awards", 1) for row in rows], dtype="int64")
        blank = [row.get("blank", 0 if row.get("committed") is not None else 1) for row in rows]
        columns["blank"] = pd.Series(blank, dtype="int64")
    return pd.DataFrame(columns)
