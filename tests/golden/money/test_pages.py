"""What the pages of money show of the golden state, and what their files hold, to the cent."""

import csv
import io
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo
from decimal import Decimal
from pathlib import Path
from typing import Self

import openpyxl
import pytest
import streamlit as st

from components.funding import front, gaps
from tests.golden.money import worked
from tests.golden.money.state import TODAY
from tests.golden.money.worked import cents
from tests.pages.handing_in import opened, said
from tests.pages.tables import tables

Rows = Sequence[Mapping[str, object]]
Downloads = dict[str, Callable[[], bytes]]


class Then(datetime):
    """The day of the golden state, whenever it is looked at."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(TODAY.year, TODAY.month, TODAY.day, tzinfo=tz)


@pytest.fixture(autouse=True)
def that_day(monkeypatch: pytest.MonkeyPatch, app_store: None) -> None:
    for module in (front, gaps):
        monkeypatch.setattr(module, "datetime", Then)


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """What the buttons of the page that is drawn would give, by the ending of the file's name."""
    offered: Downloads = {}

    def offer(label: str, data: Callable[[], bytes], file_name: str, *_: object, **__: object) -> None:
        offered[Path(file_name).suffix] = data

    monkeypatch.setattr(st, "download_button", offer)
    return offered


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


def test_money_by_region_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_by_region.py", table="shown")
    words = said(app)
    assert worked.HEADLINE in words
    assert (
        "In no region's figure: $75 thousand for the whole state and $5 thousand of no known region." in words
    )
    assert "3 awards without an amount are not in the sums." in words
    assert "Few heads, so that one award moves the figure much: Hazel (800)." in words
    (shown,) = tables(app)
    assert shown["Region"].tolist() == [row[0] for row in worked.REGIONS]
    # Two digits on screen, all of them in the files.
    assert shown["Committed ($ thousands)"].tolist()[:2] == ["835", "322"]
    for rows in files(downloads):
        told = [amount(row["committed ($ thousands)"]) for row in rows]
        assert told == [thousands(row[3]) for row in worked.REGIONS]
        assert round(sum(filter(None, told)) * 100_000) == cents(worked.ALL)


def test_money_by_region_in_a_window(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_by_region.py", money_by_region_window="PY2025")
    words = said(app)
    assert worked.IN_PY2025 in words
    # TANF's two, SNAP's two and Career Ladder's one are of October to September.
    assert "taken whole; 5 of them reach beyond it." in words


def test_the_gap_board_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/gaps.py", table="shown")
    (shown,) = tables(app)
    assert shown["Solution"].tolist() == list(worked.GAPS)
    for rows in files(downloads):
        heads = ("estimated cost", "committed where asked for", "committed in other regions",
                 "committed statewide or unplaced", "may pay", "left in years past their day")  # fmt: skip
        for row, told in zip(rows, worked.GAPS.values(), strict=True):
            assert [amount(row[f"{head} ($ thousands)"]) for head in heads] == list(map(thousands, told[9:]))


def test_the_front_page_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/funding.py")
    assert worked.FRONT in said(app)
    for rows in files(downloads):
        told = {
            str(row["stream"]): tuple(
                amount(row[f"{head} ($ thousands)"]) for head in ("available", "committed", "spent",
                                                                  "still uncommitted")
            )
            for row in rows
        }  # fmt: skip
        assert told == {name: tuple(map(thousands, row[:4])) for name, row in worked.STREAMS.items()}
