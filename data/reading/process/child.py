"""Reads a workbook in a process of its own, at most two at once, and outlives whatever that process meets."""

import logging
import os
import pickle
import re
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import IO

from data.errors import RefusedWorkbook
from data.reading.files import guards, refusals
from data.reading.process.copies import Copy, Start, started
from data.reading.process.wire import Message, received
from data.reading.process.worker import OUT_OF_MEMORY, PANICKED
from data.reading.reading import Correction, Excerpt, Reading, Vocabulary
from data.settings import settings

# Called with the sheets read so far and their number, at least four times a second; False stops the reading.
# The number is 0 while it is not known, and QUEUED while other workbooks are read first.
Progress = Callable[[int, int], bool | None]
QUEUED = -1

Process = Copy | subprocess.Popen[bytes]

log = logging.getLogger(__name__)
_PROJECT = str(Path(__file__).resolve().parents[3])
_START = (
    "import sys; sys.path.insert(0, sys.argv.pop()); from data.reading.process.worker import main; main()"
)
_HEARTBEAT_SECONDS = 0.25
_SECONDS_TO_END = 5
# Other programs may leave the reader a quarter of the processor.
_WALL_SECONDS_PER_CPU_SECOND = 4
_LOGGED = re.compile(r"fault .*|memory allocation of \d+ bytes failed|thread .* panicked at [\w./-]+:\d+:\d+")
_turns = threading.BoundedSemaphore(settings().parse_at_once)


def read(
    content: bytes,
    name: str,
    vocabulary: Vocabulary = Vocabulary(),  # noqa: B008
    corrections: tuple[Correction, ...] = (),
    progress: Progress | None = None,
) -> Reading:
    """The workbook as read; RefusedWorkbook where it can't be, whatever it does to the process."""
    answer = _ask(("read", name, vocabulary, tuple(corrections)), content, progress or _unwatched)
    assert isinstance(answer, Reading)
    return answer


def cut(content: bytes, name: str, sheet: str, cell: str) -> Excerpt:
    """The cells around one cell of a workbook; RefusedWorkbook as in `read`."""
    answer = _ask(("cut", name, sheet, cell), content, _unwatched)
    assert isinstance(answer, Excerpt)
    return answer


def _ask(request: tuple[object, ...], content: bytes, progress: Progress) -> Reading | Excerpt:
    guards.check_size(content)
    with _turn(progress), tempfile.TemporaryFile() as errors, _started(errors) as process:
        try:
            _feed(process, request, content)
            return _outcome(process, errors, progress)
        finally:
            process.kill()


@contextmanager
def _turn(progress: Progress) -> Iterator[None]:
    """Waits until one of the few places is free; whoever waits is told so, and may leave."""
    while not _turns.acquire(timeout=_HEARTBEAT_SECONDS):
        if progress(0, QUEUED) is False:
            raise refusals.cancelled()
    try:
        yield
    finally:
        _turns.release()


def _unwatched(done: int, of: int) -> None:
    """Nobody watches the progress."""


def _started(errors: IO[bytes]) -> Process:
    limits = settings()
    arguments = [str(limits.parse_memory_mb), str(limits.parse_seconds), str(os.getpid()), _PROJECT]
    # Not the app's own environment: that may hold the keys to the database.
    return started(Start(_START, arguments, {"GUIDEPOST_UPLOAD_MB": str(limits.upload_mb)}), errors)


def _feed(process: Process, request: tuple[object, ...], content: bytes) -> None:
    assert process.stdin
    try:
        pickle.dump(request, process.stdin, protocol=5)
        process.stdin.write(content)
        process.stdin.close()
    except BrokenPipeError:
        return  # it died early; what is left of it says why


def _outcome(process: Process, errors: IO[bytes], progress: Progress) -> Reading | Excerpt:
    for message in _messages(process, progress):
        match message:
            case ("answer", Reading() | Excerpt() as answer):
                return answer
            case ("refused", str() as sentence):
                raise RefusedWorkbook(sentence)
    code = _ended(process)
    errors.seek(0)
    said = errors.read(65_536).decode("utf-8", "replace")
    log.error("reading process ended with %s: %s", code, "; ".join(_LOGGED.findall(said)))
    raise _why(code, "memory allocation of" in said)


def _ended(process: Process) -> int:
    """How the process ended; one that goes on without an answer to give is ended here."""
    try:
        return process.wait(timeout=_SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return PANICKED


def _messages(process: Process, progress: Progress) -> Iterator[Message]:
    """What the process says, while the clock and the person at the screen are asked whether to go on."""
    said: SimpleQueue[Message | None] = SimpleQueue()
    threading.Thread(target=_listen, args=(process, said), daemon=True).start()
    deadline = time.monotonic() + settings().parse_seconds * _WALL_SECONDS_PER_CPU_SECOND
    done, of = 0, 0
    while time.monotonic() < deadline:
        try:
            message = said.get(timeout=_HEARTBEAT_SECONDS)
        except Empty:
            message = ("sheet", done, of)
        match message:
            case None:
                return
            case ("sheet", int() as done, int() as of):
                if progress(done, of) is False:
                    raise refusals.cancelled()
            case _:
                yield message
    raise refusals.too_slow(settings().parse_seconds)


def _listen(process: Process, said: "SimpleQueue[Message | None]") -> None:
    assert process.stdout
    try:
        for message in received(process.stdout):
            said.put(message)
    finally:
        said.put(None)


def _why(code: int, no_memory: bool) -> RefusedWorkbook:
    """The sentence for a process that ended without an answer, by how it ended."""
    if code == -signal.SIGXCPU:
        return refusals.too_slow(settings().parse_seconds)
    # A kill that is not ours is the system's, which is short of memory.
    if no_memory or code in (OUT_OF_MEMORY, -signal.SIGKILL):
        return refusals.too_much_memory(settings().parse_memory_mb)
    if code == PANICKED or code < 0:
        return refusals.broke_the_reader()
    return refusals.fault_of_ours()
