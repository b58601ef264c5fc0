"""What the reading process may not do, and what happens to it when nobody waits for it any more."""

import io
import os
import pickle
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from data.errors import RefusedWorkbook
from data.reading.process import child, wire
from data.reading.reading import Reading, SheetReading
from data.settings import settings
from tests.making import broken, broken_parts, ooxml

PROJECT = str(Path(__file__).parents[2])
CONFINED = """
import sys; sys.path.insert(0, sys.argv.pop())
from data.reading.process.worker import confine
confine(256, 5)
"""

# An app whose reader writes its number into a file and never comes to an answer.
AN_APP = """
import sys; sys.path.insert(0, sys.argv.pop())
from data.reading.process import child
child._START = (
    "import os, sys, time; sys.path.insert(0, sys.argv.pop()); from data.reading import sheets; "
    "from data.reading.process import worker;"
    f"open({sys.argv.pop()!r}, 'w').write(str(os.getpid()));"
    "sheets.read_workbook = lambda *about: time.sleep(60); worker.main()"
)
child.read(b"a,b", "m.csv")
"""


@pytest.fixture
def full() -> Iterator[threading.BoundedSemaphore]:
    """Every place at which a workbook is read is taken by somebody else."""
    places = [child._turns.acquire(blocking=False) for _ in range(settings().parse_at_once)]
    assert all(places)
    yield child._turns
    for _ in places:
        child._turns.release()


def test_whoever_waits_for_a_place_is_told_and_may_leave(full: threading.BoundedSemaphore) -> None:
    told: list[tuple[int, int]] = []

    def watch(done: int, of: int) -> bool:
        told.append((done, of))
        return len(told) < 3

    with pytest.raises(RefusedWorkbook, match="stopped before its end"):
        child.read(ooxml.workbook(), "m.xlsx", progress=watch)
    assert told == [(0, child.QUEUED)] * 3
    assert not full.acquire(blocking=False), "who left before their turn gives no place back"


def test_whoever_waits_is_read_when_a_place_is_free(full: threading.BoundedSemaphore) -> None:
    def leave_one(done: int, of: int) -> None:
        if of == child.QUEUED:
            full.release()

    try:
        assert len(child.read(ooxml.workbook(), "m.xlsx", progress=leave_one)) == 12
    finally:
        full.acquire()


def test_one_persons_bad_file_does_not_touch_what_another_reads() -> None:
    outcomes: dict[int, object] = {}

    def hand_in(number: int) -> None:
        content = broken.cut_in_half() if number % 2 else ooxml.workbook()
        try:
            outcomes[number] = len(child.read(content, "m.xlsx"))
        except RefusedWorkbook as refused:
            outcomes[number] = str(refused)[:24]

    people = [threading.Thread(target=hand_in, args=(number,)) for number in range(4)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    assert outcomes == {0: 12, 1: "This workbook is damaged", 2: 12, 3: "This workbook is damaged"}


def test_a_place_is_free_again_however_a_reading_ended() -> None:
    for content in (broken.empty(), broken.a_pdf(), broken.cut_in_half()):
        with pytest.raises(RefusedWorkbook):
            child.read(content, "m.xlsx")
    places = [child._turns.acquire(blocking=False) for _ in range(settings().parse_at_once)]
    for _ in filter(None, places):
        child._turns.release()
    assert all(places)


def test_the_reader_ends_when_the_app_is_killed(tmp_path: Path) -> None:
    number = tmp_path / "number"
    app = subprocess.Popen([sys.executable, "-c", AN_APP, str(number), PROJECT])
    deadline = time.monotonic() + 20
    while not (number.exists() and number.read_text()) and time.monotonic() < deadline:
        time.sleep(0.1)
    reader = int(number.read_text())
    assert alive(reader)
    app.send_signal(signal.SIGKILL)
    app.communicate()
    deadline = time.monotonic() + 10
    while alive(reader) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not alive(reader)


def alive(process: int) -> bool:
    """Whether it runs; one that ended and was not yet fetched by its parent does not."""
    try:
        os.kill(process, 0)
        state = Path(f"/proc/{process}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


@pytest.mark.parametrize(
    ("does", "says"),
    [
        ("b'x' * 400_000_000", "MemoryError"),
        ("open(sys.argv[1], 'wb').write(b'x' * 2_000_000)", "File too large"),
    ],
)
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS takes a limit on memory and does not keep it")
def test_the_reader_may_take_no_more_than_it_was_given(does: str, says: str, tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", CONFINED + does, str(tmp_path / "written"), PROJECT],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 1
    assert says in ran.stderr


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS ends such a process by another way")
def test_the_reader_may_not_calculate_without_end() -> None:
    endless = CONFINED.replace("confine(256, 5)", "confine(256, 1)") + "while True: pass"
    ran = subprocess.run([sys.executable, "-c", endless, PROJECT], capture_output=True, check=False)
    assert ran.returncode == -signal.SIGXCPU


def test_nothing_in_a_workbook_is_fetched() -> None:
    """Every part that may name an address names one at which this test listens."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        listener.settimeout(0.2)
        address = f"http://127.0.0.1:{listener.getsockname()[1]}/x"
        for make, name in broken_parts.THAT_NAME_AN_ADDRESS:
            try:
                child.read(make(address), name)
            except RefusedWorkbook:
                continue
        with pytest.raises(TimeoutError):
            listener.accept()


def test_reading_leaves_no_file_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    child.read(ooxml.workbook(), "m.xlsx")
    with pytest.raises(RefusedWorkbook):
        child.read(broken.cut_in_half(), "m.xlsx")
    assert list(tmp_path.iterdir()) == []


# --- an answer from a reader that was taken over


class Renamed:
    """A pickle that would change what one of our classes is."""

    def __init__(self, kind: type, attribute: str) -> None:
        self.kind, self.attribute = kind, attribute

    def pickled(self) -> bytes:
        kind = pickle.dumps(self.kind, protocol=2)[2:-1]
        state = pickle.dumps((None, {self.attribute: 7}), protocol=2)[2:-1]
        return b"\x80\x02" + kind + state + b"b" + b"\x85."


@pytest.mark.parametrize("attribute", ["__len__", "sheets", "invented"])
def test_an_answer_cannot_change_what_our_classes_are(attribute: str) -> None:
    before = dict(vars(Reading))
    assert list(wire.received(io.BytesIO(Renamed(Reading, attribute).pickled()))) == []
    assert dict(vars(Reading)) == before
    assert len(Reading("m", (SheetReading("S", False, 1, 1, ()),))) == 0


@pytest.mark.parametrize(
    "message",
    [
        b"\x80\x05\x8e" + (1 << 62).to_bytes(8, "little"),  # bytes longer than any memory
        b"\x80\x05\x96" + (1 << 62).to_bytes(8, "little"),
        b"\x80\x05" + b"(" * 1_000_000,
        b"\x80\x05" + b"]" * 100_000 + b"a" * 99_999 + b"\x85.",
        b"\x80\x05K\x01\x94" + b"r\xff\xff\xff\xff" + b"\x85.",  # a place in the memo far away
        pickle.dumps("no tuple"),
    ],
)
def test_an_answer_that_lies_about_its_size_ends_the_stream(message: bytes) -> None:
    told = list(wire.received(io.BytesIO(message)))
    assert all(isinstance(one, tuple) for one in told)


@pytest.mark.parametrize(
    "message", ["('answer', 'no reading')", "('refused', 7)", "('sheet', 'x', None)", "('done',)", "()"]
)
def test_an_answer_of_another_kind_is_no_reading(monkeypatch: pytest.MonkeyPatch, message: str) -> None:
    says = f"import pickle, sys; pickle.dump({message}, sys.stdout.buffer)"
    monkeypatch.setattr(child, "_START", says)
    with pytest.raises(RefusedWorkbook, match="a fault in Guidepost"):
        child.read(ooxml.workbook(), "m.xlsx")
