"""Small states agree with figures worked out by hand on every page, in its files and on the command line."""

import csv
import html
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from components import cached
from data.__main__ import main
from data.settings import settings
from data.store.database import open_database
from tests.golden.rows import SIGHT, Rows, agree
from tests.golden.state import NAMES, Expected, expected, settle
from tests.golden.test_views import chosen_in
from tests.pages.opening import follow
from tests.pages.tables import tables

PAGES = ("overview", "indicator", "compare", "region")
Downloads = dict[str, Callable[[], bytes]]


@pytest.fixture(scope="module", params=NAMES)
def state(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, migrated_file: Path
) -> Iterator[str]:
    """The name of a state, which is the store that the settings lead to."""
    file = shutil.copy(migrated_file, tmp_path_factory.mktemp("golden") / "store.db")
    url = f"sqlite:///{file}"
    engine = open_database(url)
    settle(engine, request.param)
    engine.dispose()
    kept = (settings.cache_clear, cached.engine.clear, cached._fetch.clear)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GUIDEPOST_DATABASE_URL", url)
        for clear in kept:
            clear()
        yield request.param
        cached.engine().dispose()
    for clear in kept:
        clear()


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> Downloads:
    """What the buttons of the page that is drawn would give, by the ending of the file's name."""
    offered: Downloads = {}

    def offer(label: str, data: Callable[[], bytes], file_name: str, *_: object, **__: object) -> None:
        offered[Path(file_name).suffix] = data

    monkeypatch.setattr(st, "download_button", offer)
    return offered


def of_pages(name: str) -> list[Expected]:
    return [one for one in expected(name) if one.view in PAGES]


def test_each_page_shows_what_was_worked_out(state: str, downloads: Downloads) -> None:
    for one in of_pages(state):
        downloads.clear()
        app = opened(one)
        assert not app.exception, str(one)
        if one.rows:
            assert agree(table_with(app, one), one.rows, f"page {one}", SIGHT)
            assert agree(in_csv(downloads[".csv"]()), one.rows, f"CSV of {one}")
            assert agree(in_workbook(downloads[".xlsx"]()), one.rows, f"workbook of {one}")
            drawn = " ".join(html.unescape(block.proto.body) for block in app.get("html"))
            assert [
                words for words in one.says if (words.lstrip("-") in drawn) is words.startswith("-")
            ] == []
        else:
            # A page without a number offers no file of none.
            assert not downloads, str(one)


def test_the_command_line_prints_what_was_worked_out(state: str, capfd: pytest.CaptureFixture[str]) -> None:
    for one in of_pages(state):
        if one.view != "region":
            assert main(["show", "--json", *words(one)]) == 0
            told = json.loads(capfd.readouterr().out)
            table = {"overview": "overview", "indicator": "values", "compare": "comparison"}[one.view]
            assert agree(told[table], one.rows, f"show {one}")


def test_the_export_holds_what_was_worked_out(state: str, capfd: pytest.CaptureFixture[str]) -> None:
    for one in expected(state):
        if one.view == "export":
            assert main(["export"]) == 0
            shown = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
            assert agree(shown, one.rows, "export")


def opened(one: Expected) -> AppTest:
    """The page as the address of the selection opens it, with its table."""
    selection, page = chosen_in(one), one.view
    prefix = "" if page == "overview" else f"{page}_"
    address: dict[str, Any] = {"table": "shown"}
    if page in ("indicator", "compare"):
        address[page] = selection.indicator
    if page == "region":
        address["region"] = selection.regions[0]
    elif selection.regions:
        address[f"{prefix}regions"] = list(selection.regions)
    address |= {f"{prefix}period": selection.period} if selection.period else {}
    address |= {f"{prefix}known": selection.known} if selection.known else {}
    return follow(f"pages/viewer/{page}.py", address)


def table_with(app: AppTest, one: Expected) -> Rows:
    """The page's own table: the one that has all heads that were worked out."""
    heads = {head[:1].upper() + head[1:] for head in one.rows[0]}
    fitting = [frame for frame in tables(app) if heads <= set(frame.columns)]
    assert fitting, f"no table of {one} has {heads}: {[list(frame.columns) for frame in tables(app)]}"
    return fitting[0].to_dict("records")  # type: ignore[return-value]


def wrongly_said(app: AppTest, one: Expected) -> list[str]:
    """What should stand on the page and does not, and what should not and does."""
    drawn = " ".join(html.unescape(block.proto.body) for block in app.get("html"))
    return [words for words in one.says if (words.removeprefix("-") in drawn) is words.startswith("-")]


def words(one: Expected) -> list[str]:
    """The selection as words of a command."""
    selection = chosen_in(one)
    asked = [selection.indicator] if selection.indicator else []
    for region in selection.regions:
        asked += ["--region", region]
    asked += ["--up-to", selection.period] if selection.period else []
    return [*asked, *(["--known", selection.known] if selection.known else [])]


def in_csv(content: bytes) -> Rows:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def in_workbook(content: bytes) -> Rows:
    book = openpyxl.load_workbook(io.BytesIO(content))
    heads, *rows = book["Values"].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in rows]
