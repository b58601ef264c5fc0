"""The process in which a workbook is read: small, confined, watched, and never believed too far."""

import io
import os
import pickle
import subprocess
import sys
import threading
import time
from array import array
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import IO

import pytest

from data.errors import RefusedWorkbook
from data.reading.process import child, wire
from data.reading.reading import Correction, Facts, Key, Reading, SheetReading, Table, Vocabulary
from data.reading.status import Status
from data.reading.words.periods import Period
from data.settings import settings
from tests.making import ooxml
from tests.making.ooxml import TABLE, packed, parts, rows, sheet

HEAVY = ("pandas", "numpy", "sqlmodel", "sqlalchemy", "streamlit", "openpyxl", "altair", "pydantic")


def with_settings(monkeypatch: pytest.MonkeyPatch, **changed: int) -> None:
    changes = replace(settings(), **changed)  # type: ignore[arg-type]
    monkeypatch.setattr(child, "settings", lambda: changes)


def large() -> bytes:
    """Half a million values: a second or more of work."""
    heads = ["Region", *(f"{year}" for year in range(1990, 2015))]
    body = ([f"Place {n}", *range(n, n + 25)] for n in range(20_000))
    return packed(parts({"Metrics": sheet(rows([heads, *body]))}))


@pytest.fixture(scope="module")
def slow() -> bytes:
    return large()


def test_the_reading_comes_back_whole() -> None:
    reading = child.read(ooxml.workbook(), "metrics.xlsx", Vocabulary(places=frozenset({"north"})))
    (table,) = reading.sheets[0].tables
    assert reading.name == "metrics.xlsx"
    assert isinstance(table.facts.value, array)
    assert sorted(table.facts.value) == list(range(1, 13))
    assert {period.label for period in table.facts.periods if period} == {
        "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4",
    }  # fmt: skip


def test_corrections_go_in() -> None:
    left_out = Correction("Metrics", "leave out")
    assert len(child.read(ooxml.workbook(), "metrics.xlsx", corrections=(left_out,))) == 0


LOADING = "import sys, data.reading.process.worker, data.reading.sheets; print(*sys.modules)"


def test_the_reader_loads_nothing_heavy() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", LOADING],
        capture_output=True, text=True, check=True,
    ).stdout.split()  # fmt: skip
    assert [module for module in HEAVY if module in shown] == []


def test_a_small_workbook_costs_little_processor_time(monkeypatch: pytest.MonkeyPatch) -> None:
    content = ooxml.workbook()
    started, begun = child._started, list[child.Process]()

    def noted(errors: IO[bytes]) -> child.Process:
        begun.append(started(errors))
        return begun[-1]

    monkeypatch.setattr(child, "_started", noted)
    before = os.times()
    for _ in range(3):
        child.read(content, "metrics.xlsx")
    after = os.times()
    spent = sum(after[:4]) - sum(before[:4]) + sum(getattr(copy, "seconds", 0) for copy in begun)
    assert len(begun) == 3
    assert spent / 3 < 0.3  # 0.02 s on an idle machine that can copy, else 0.1 s


def test_progress_is_told_sheet_by_sheet() -> None:
    told: list[tuple[int, int]] = []
    book = packed(parts({f"Sheet{n}": sheet(rows(TABLE)) for n in range(4)}))
    child.read(book, "metrics.xlsx", progress=lambda done, of: told.append((done, of)))
    assert [step for step in told if step[1]] == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_reading_can_be_stopped(slow: bytes) -> None:
    started = time.monotonic()
    with pytest.raises(RefusedWorkbook, match="stopped before its end"):
        child.read(slow, "metrics.xlsx", progress=lambda done, of: False)
    assert time.monotonic() - started < 5


def test_a_watcher_that_fails_ends_the_reading_too(slow: bytes) -> None:
    class Gone(Exception):
        """The person at the screen left."""

    def leave(done: int, of: int) -> None:
        raise Gone

    with pytest.raises(Gone):
        child.read(slow, "metrics.xlsx", progress=leave)


def test_a_reading_over_its_processor_time_is_refused(monkeypatch: pytest.MonkeyPatch, slow: bytes) -> None:
    with_settings(monkeypatch, parse_seconds=1)
    with pytest.raises(RefusedWorkbook, match="longer than 1 seconds"):
        child.read(slow, "metrics.xlsx")


def test_a_reading_that_hangs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_START", "import time; time.sleep(60)")
    monkeypatch.setattr(child, "_WALL_SECONDS_PER_CPU_SECOND", 1)
    with_settings(monkeypatch, parse_seconds=1)
    with pytest.raises(RefusedWorkbook, match="longer than 1 seconds"):
        child.read(ooxml.workbook(), "metrics.xlsx")


def test_a_reading_over_its_memory_is_refused(monkeypatch: pytest.MonkeyPatch, slow: bytes) -> None:
    with_settings(monkeypatch, parse_memory_mb=120)
    with pytest.raises(RefusedWorkbook, match="more than 120 MB of memory"):
        child.read(slow, "metrics.xlsx")


@pytest.mark.parametrize(
    ("ends", "sentence"),
    [
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", "made the reader stop"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "of memory"),
        ("import os; os._exit(72)", "made the reader stop"),
        ("raise KeyError('Doña Ana')", "a fault in Guidepost"),
        ("import sys; sys.stdout.write('no pickle at all')", "a fault in Guidepost"),
    ],
)
def test_however_the_reader_ends_it_is_a_sentence(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, ends: str, sentence: str
) -> None:
    monkeypatch.setattr(child, "_START", ends)
    with pytest.raises(RefusedWorkbook, match=sentence):
        child.read(ooxml.workbook(), "metrics.xlsx")
    assert "reading process ended" in caplog.text


def test_the_log_says_where_a_fault_happened_and_quotes_no_cell(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fails = (
        "import sys; sys.path.insert(0, sys.argv.pop()); from data.reading import sheets\n"
        "from data.reading.process import worker\n"
        "def fail(*about): raise KeyError('Doña Ana 987654321')\n"
        "sheets.read_workbook = fail; worker.main()"
    )
    monkeypatch.setattr(child, "_START", fails)
    with pytest.raises(RefusedWorkbook, match="a fault in Guidepost"):
        child.read(ooxml.workbook(), "metrics.xlsx")
    assert "fault KeyError; fault at" in caplog.text
    assert "987654321" not in caplog.text


def test_the_reader_does_not_see_the_apps_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", "postgresql://user:secret@host/name")
    monkeypatch.setattr(child, "_START", "import os, sys; sys.exit(7 if 'secret' in str(os.environ) else 72)")
    with pytest.raises(RefusedWorkbook, match="made the reader stop"):
        child.read(ooxml.workbook(), "metrics.xlsx")


def test_only_so_many_are_read_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    running, most = [0], [0]
    started = child._started

    def counted(errors: IO[bytes]) -> child.Process:
        running[0] += 1
        most[0] = max(most[0], running[0])
        return started(errors)

    def finished(*about: object) -> Reading:
        time.sleep(0.1)
        running[0] -= 1
        return Reading("m", ())

    monkeypatch.setattr(child, "_started", counted)
    monkeypatch.setattr(child, "_outcome", finished)
    readers = [threading.Thread(target=child.read, args=(ooxml.workbook(), "m.xlsx")) for _ in range(6)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert most[0] == settings().parse_at_once == 2


def stream(*messages: bytes) -> Iterator[wire.Message]:
    return wire.received(io.BytesIO(b"".join(messages)))


def test_what_crosses_is_what_was_sent() -> None:
    year = Period("2024", "year", date(2024, 1, 1), date(2024, 12, 31))
    facts = Facts([Key("Jobs")], [year], array("l", [0]), array("l", [0]), array("d", [5.0]), bytearray(1))
    reading = Reading("m", (SheetReading("S", False, 1, 1, (("5",),), (Table((), facts, "plain", 1.0),)),))
    sent = io.BytesIO()
    wire.send(sent, "sheet", 1, 2)
    wire.send(sent, "answer", reading, Status.SUPPRESSED)
    sent.seek(0)
    assert list(wire.received(sent)) == [("sheet", 1, 2), ("answer", reading, Status.SUPPRESSED)]


class Attack:
    """A pickle that would run a command when it is read."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, ("echo taken over",)


@pytest.mark.parametrize(
    "message",
    [pickle.dumps(("answer", Attack())), pickle.dumps(("answer", subprocess.Popen)), b"junk", b"\x80\x05"],
)
def test_nothing_that_can_run_crosses(message: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    assert list(stream(pickle.dumps(("sheet", 1, 2)), message)) == [("sheet", 1, 2)]
    assert capfd.readouterr().out == ""
