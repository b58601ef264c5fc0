"""Reading processes as copies of one that has the reader loaded; where the system can't, each starts anew."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from types import TracebackType
from typing import IO

from data.reading.process.template import MOST_BYTES

_TEMPLATE = (
    "import sys; sys.path.insert(0, sys.argv.pop()); from data.reading.process.template import main; main()"
)
_SECONDS_TO_START = 10  # loading the reader takes a tenth of one on an idle machine


@dataclass(frozen=True)
class Start:
    """What `python -I -c code *arguments` is told; the last argument is the project's folder."""

    code: str
    arguments: Sequence[str]
    environment: Mapping[str, str]

    @property
    def command(self) -> list[str]:
        return [sys.executable, "-I", "-c", self.code, *self.arguments]


class Copy:
    """A running copy: as much of `subprocess.Popen` as a reading needs."""

    def __init__(self, told: socket.socket, stdin: int, stdout: int) -> None:
        told.settimeout(_SECONDS_TO_START)
        _, processes, _, _ = socket.recv_fds(told, MOST_BYTES, 1)
        if not processes:
            raise OSError("the template began no copy")
        self._told, self._process = told, processes[0]
        self.stdin: IO[bytes] = os.fdopen(stdin, "wb")
        self.stdout: IO[bytes] = os.fdopen(stdout, "rb")
        self._code: int | None = None
        self.seconds, self.peak = 0.0, 0  # processor time and KiB, once it has ended

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._process, signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        """How it ended, as Popen tells it: minus a signal's number, or what the process returned."""
        if self._code is None:
            self._told.settimeout(timeout)
            try:
                ended = self._told.recv(MOST_BYTES)
            except TimeoutError as error:
                raise subprocess.TimeoutExpired("reader", timeout or 0) from error
            # Without a word the template itself is gone: killed by the system, and its copies may be too.
            self._code, self.seconds, self.peak = json.loads(ended) if ended else (-signal.SIGKILL, 0.0, 0)
        return self._code

    def __enter__(self) -> "Copy":
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        with suppress(BrokenPipeError):
            self.stdin.close()
        self.stdout.close()
        self.wait()
        self._told.close()
        os.close(self._process)


class Template:
    """The process that is copied, from the first reading on; started again where it was killed."""

    def __init__(self) -> None:
        self._alone = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._requests: socket.socket | None = None

    def copy(self, start: Start, errors: IO[bytes]) -> Copy:
        """A copy that runs `start`. OSError where the template can't be had."""
        (theirs_in, ours_in), (ours_out, theirs_out) = os.pipe(), os.pipe()
        told, tells = socket.socketpair()
        try:
            with tells:
                self._ask(start, [theirs_in, theirs_out, errors.fileno(), tells.fileno()])
            return Copy(told, ours_in, ours_out)
        except OSError:
            told.close()
            os.close(ours_in)
            os.close(ours_out)
            raise
        finally:
            os.close(theirs_in)
            os.close(theirs_out)

    def end(self) -> None:
        """Let the template go; copies that run go on."""
        if self._process and self._requests:
            self._requests.close()
            self._process.kill()
            self._process.wait()
            self._process = self._requests = None

    def _ask(self, start: Start, files: list[int]) -> None:
        wanted = {"start": start.code, "arguments": [*start.arguments], "environment": {**start.environment}}
        with self._alone:
            if self._process and self._process.poll() is not None:
                self.end()
            if self._process is None:
                self._begin(start.arguments[-1])
            assert self._requests
            socket.send_fds(self._requests, [json.dumps(wanted).encode()], files)

    def _begin(self, project: str) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-c", _TEMPLATE, project],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={},
                start_new_session=True,  # Ctrl-C is for the app, whose end is then the template's too
            )
        self._requests = ours


def can_copy() -> bool:
    """Whether this system has handles of processes: Linux since 5.3, and not in every container."""
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


_template = Template() if can_copy() else None


def started(start: Start, errors: IO[bytes]) -> "Copy | subprocess.Popen[bytes]":
    """A process that runs `start`, its standard input and output piped."""
    if _template:
        with suppress(OSError):
            return _template.copy(start, errors)
    pipe = subprocess.PIPE
    return subprocess.Popen(start.command, stdin=pipe, stdout=pipe, stderr=errors, env={**start.environment})
