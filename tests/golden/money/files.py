"""What the pages' downloads hold, as their readers have it."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import openpyxl

Rows = Sequence[Mapping[str, object]]
Downloads = dict[str, Callable[[], bytes]]


def in_csv(downloads: Downloads) -> Rows:
    return list(csv.DictReader(io.StringIO(downloads[".csv"]().decode("utf-8-sig"))))


def in_workbook(downloads: Downloads) -> Rows:
    book = openpyxl.load_workbook(io.BytesIO(downloads[".xlsx"]()))
    heads, *rows = book["Values"].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]


def files(downloads: Downloads) -> tuple[Rows, Rows]:
    return in_csv(downloads), in_workbook(downloads)


def thousands(dollars: str | None) -> float | None:
    return None if dollars is None else float(Decimal(dollars) / 1_000)


def amount(written: object) -> float | None:
    return None if written in ("", None) else float(str(written))
