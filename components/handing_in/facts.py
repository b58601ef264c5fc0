"""The facts of a sheet as a table for reading: one row a value, with its cell."""

import pandas as pd

from data.figures import figure
from data.reading.reading import STATUS_CODES, Facts, SheetReading, address
from data.reading.status import Status


def facts_frame(sheet: SheetReading, most: int) -> pd.DataFrame:
    """The first values of the sheet.

    Columns
    -------
    Metric, Place, Period, Breakdown, Unit : str
        As read; empty where the sheet does not say.
    Value : str
        The number as written everywhere, or which kind of blank it is.
    Cell : str
    """
    rows: list[dict[str, str]] = []
    for table in sheet.tables:
        rows += [_row(table.facts, number) for number in range(min(len(table.facts), most - len(rows)))]
    frame = pd.DataFrame(rows, columns=["Cell", "Metric", "Place", "Period", "Breakdown", "Unit", "Value"])
    empty = [column for column in ("Place", "Breakdown", "Unit") if not frame[column].any()]
    return frame.drop(columns=empty)


def _row(facts: Facts, number: int) -> dict[str, str]:
    key, period = facts.keys[facts.key[number]], facts.periods[facts.period[number]]
    cell = facts.row[number], facts.column[number]
    status = STATUS_CODES[facts.status[number]]
    return {
        "Cell": address(*cell),
        "Metric": f"{key.metric} (total)" if key.is_total else key.metric,
        "Place": key.place or key.partnership or "",
        "Period": period.label if period else "not said",
        "Breakdown": "; ".join(f"{name}={part}" for name, part in key.dims),
        "Unit": key.unit or "",
        "Value": figure(facts.value[number], key.unit or "")
        if status is Status.REPORTED
        else facts.bounds.get(cell, status.value),
    }
