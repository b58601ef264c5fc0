"""`python -m data show`: what the screens show, for scripts."""

import csv
import io
import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from data.__main__ import REFUSED, main
from data.settings import settings
from data.store.database import open_database
from tests.views.state import fill

Said = Callable[..., tuple[int, str, str]]
Rows = list[list[str]]


@pytest.fixture(autouse=True)
def store(tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The small state of tests/views/state.py, handed in on 3 November 2025."""
    url = f"sqlite:///{shutil.copy(migrated_file, tmp_path / 'store.db')}"
    engine = open_database(url)
    fill(engine)
    engine.dispose()
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str]) -> Said:
    """The exit status of a command and what it printed on both streams."""

    def say(*words: str) -> tuple[int, str, str]:
        status = main(["show", *words])
        return status, *capfd.readouterr()

    return say


def parts(printed: str) -> list[Rows]:
    """The tables of a CSV, which empty lines part."""
    return [list(csv.reader(io.StringIO(part))) for part in printed.replace("\r\n", "\n").split("\n\n")]


def test_without_a_name_it_is_the_overview(said: Said) -> None:
    status, printed, _ = said()
    ((heads, *rows),) = parts(printed)
    shown = {row[heads.index("indicator")]: row[heads.index("latest")] for row in rows}
    # 50 + 12 + 38; (64 x 100 + 72 x 300) / 400; nothing where few people stand behind it
    assert (shown["People placed"], shown["Same employer"], shown["Title promotion"]) == ("100", "70", "")
    assert status == 0


def test_with_a_name_it_is_the_values_and_the_comparison(said: Said) -> None:
    values, comparison = parts(said("People placed", "--region", "Birch", "--up-to", "PY2024-Q4")[1])
    assert [row[:3] for row in values[1:]] == [
        ["Birch", "PY2024-Q4", "11"],
        ["Birch", "PY2024-Q2", "12"],
        ["Birch", "PY2024-Q1", "10"],
    ]
    assert len(comparison) == 2
    assert comparison[1][0] == "Birch"


def test_json_is_one_object_that_says_what_was_chosen(said: Said) -> None:
    told = json.loads(said("Title promotion", "--json", "--known", "2025-11-03")[1])
    assert told["selection"] == "Title promotion · all regions · as known on 3 November 2025"
    newest = told["values"][0]
    assert (newest["place"], newest["value"], newest["status"]) == ("Alder", None, "suppressed")


def test_nothing_was_known_before_it_was_handed_in(said: Said) -> None:
    assert said("--known", "2025-11-02")[1].count("\r\n") == 1
    assert said("People placed", "--known", "2025-11-02")[0] == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("Golf",), "Nobody counts 'Golf'"),
        (("--region", "Atlantis"), "No region is called 'Atlantis'. There are Alder, Birch, Cedar."),
        (("--up-to", "PY1999"), "No number is of a period called 'PY1999'."),
        (("--known", "3 November"), "Read '3 November', expected a day that has come"),
        (("--known", "2999-01-01"), "Read '2999-01-01', expected a day that has come"),
    ],
)
def test_what_is_not_there_is_one_line(said: Said, words: tuple[str, ...], sentence: str) -> None:
    status, printed, complaint = said(*words)
    assert (status, printed) == (REFUSED, "")
    assert sentence in complaint
    assert complaint.count("\n") == 1
