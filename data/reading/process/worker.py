"""The process in which one workbook is read: confined, then fed, then gone.

calamine aborts its whole process on some small files, and a decompression may ask for gigabytes; here
that ends this process and nothing else. Started by `child.read` alone.
"""

import gc
import os
import pickle
import resource
import sys
import time
from threading import Thread
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, NoReturn

from data.errors import WorkbookError
from data.reading.process.wire import send

if TYPE_CHECKING:
    from data.reading.reading import Excerpt, Reading

OUT_OF_MEMORY = 71
PANICKED = 72
ABANDONED = 73
_LOG_BYTES = 1_048_576
_LOOKS_EVERY_SECONDS = 0.5


def main() -> NoReturn:
    """Reads the request from standard input and answers on standard output."""
    confine(int(sys.argv[1]), int(sys.argv[2]))
    sys.excepthook = _fault_without_values
    # Nothing here lives long enough for a collection to be worth its time.
    gc.disable()
    Thread(target=_end_with_the_app, args=(int(sys.argv[3]),), daemon=True).start()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a stray print must not end up among the answers
    try:
        send(answers, *_answer(sys.stdin.buffer, answers))
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except BaseException as fault:
        # A panic in calamine is no Exception, so it has no class to name here.
        if type(fault).__name__ == "PanicException":
            os._exit(PANICKED)
        raise
    os._exit(0)


def confine(megabytes: int, seconds: int) -> None:
    """Limits on memory, processor time and files. macOS takes the one on memory and does not keep it."""
    _limit(resource.RLIMIT_AS, megabytes * 1_048_576)
    _limit(resource.RLIMIT_CPU, seconds)
    _limit(resource.RLIMIT_CORE, 0)
    # All that it writes is what the log may keep of a fault; answers go through a pipe.
    _limit(resource.RLIMIT_FSIZE, _LOG_BYTES)


def _limit(kind: int, most: int) -> None:
    _, hard = resource.getrlimit(kind)
    try:
        resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))
    except (ValueError, OSError):  # macOS refuses a limit on memory below what is mapped already
        return


def _end_with_the_app(app: int) -> None:
    """Nobody waits for the answer of a process whose app was killed."""
    while True:
        # By the app's own number: this may be its child's child.
        try:
            os.kill(app, 0)
        except OSError:
            os._exit(ABANDONED)
        time.sleep(_LOOKS_EVERY_SECONDS)


def _answer(request: IO[bytes], answers: IO[bytes]) -> tuple[object, ...]:
    wanted, *about = pickle.load(request)
    content = request.read()
    try:
        return "answer", _cut(content, *about) if wanted == "cut" else _read(answers, content, *about)
    except WorkbookError as refusal:
        return "refused", str(refusal)


# The imports below come after the limits hold: what they allocate counts too.


def _read(answers: IO[bytes], content: bytes, *about: Any) -> "Reading":
    from data.reading.sheets import read_workbook

    name, vocabulary, corrections = about
    return read_workbook(
        content, name, vocabulary, corrections, lambda done, of: send(answers, "sheet", done, of)
    )


def _cut(content: bytes, name: str, sheet: str, cell: str) -> "Excerpt":
    from data.reading.files.excerpt import cut
    from data.reading.files.workbook import open_workbook

    return cut(open_workbook(content, name), sheet, cell)


def _fault_without_values(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
    """What the log may keep of a fault: where it happened, never the message, which may quote a cell."""
    sys.stderr.write(f"fault {kind.__name__}\n")
    while trace:
        code = trace.tb_frame.f_code
        sys.stderr.write(f"fault at {code.co_filename}:{trace.tb_lineno} {code.co_name}\n")
        trace = trace.tb_next
