"""Facts as plain rows, for the command line and whoever else wants one observation at a time."""

from collections.abc import Iterator

from data.reading.lists import Blank
from data.reading.reading import STATUS_CODES, Key, Reading, SheetReading, Table, address
from data.reading.status import Status
from data.reading.words.periods import Period

Row = dict[str, object]
COLUMNS = (
    "sheet",
    "cell",
    "place",
    "metric",
    "period",
    "value",
    "unit",
    "dims",
    "status",
    "labels",
    "is_total",
)


def rows_of(reading: Reading) -> Iterator[Row]:
    """Every observation with its cell, a row of the sheet after the other.

    `period` is a canonical label, `value` None where `status` is a blank, `labels` the strings that name it.
    """
    for sheet in reading.sheets:
        for table in sheet.tables:
            yield from _of_table(sheet, table)


def _of_table(sheet: SheetReading, table: Table) -> Iterator[Row]:
    facts = table.facts
    for number in sorted(range(len(facts)), key=lambda n: (facts.row[n], facts.column[n])):
        key, period = facts.keys[facts.key[number]], facts.periods[facts.period[number]]
        row, column = facts.row[number], facts.column[number]
        status = STATUS_CODES[facts.status[number]]
        dims = dict(key.dims) | ({"partnership": key.partnership} if key.partnership else {})
        yield {
            "sheet": sheet.name,
            "cell": address(row, column),
            "place": key.place,
            "metric": key.metric,
            "period": period.label if period else None,
            "value": _plain(facts.value[number]) if status is Status.REPORTED else None,
            "unit": key.unit,
            "dims": dims,
            "status": status.value,
            "labels": list(facts.labels(row, column) if facts.row_labels else _labels(key, period)),
            "is_total": key.is_total,
        }


def _labels(key: Key, period: Period | None) -> list[str]:
    """What names a value, for a table too tall to keep its labels as written."""
    named = (key.place, key.partnership, key.metric, period and period.label, *(text for _, text in key.dims))
    return [text for text in named if text]


def _plain(value: float) -> float | int:
    return int(value) if value.is_integer() and abs(value) < 2**53 else value


def list_rows_of(reading: Reading) -> Iterator[Row]:
    """Every row of the typed lists of a workbook: its list, its sheet and row, its fields and their cells.

    Money is in whole cents, and a blank says which kind it is. `was` is there where cells were corrected.
    """
    for sheet in reading.sheets:
        for each in sheet.lists:
            for row in each.rows:
                fields = {name: _said(value) for name, value in row.fields.items()}
                named: Row = {"register": each.register, "sheet": sheet.name, "row": row.row + 1}
                yield named | {"fields": fields, "cells": row.cells} | ({"was": row.was} if row.was else {})


def _said(value: object) -> object:
    return {"blank": value.status.value} if isinstance(value, Blank) else value
