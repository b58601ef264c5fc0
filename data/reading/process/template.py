"""A process that has the reader loaded and has read nothing: each reading process begins as a copy of it.

To start Python and load the reader takes longer than to read a small workbook; a copy takes a hundredth of
that. What a copy reads stays in the copy. Started by `copies.Template` alone, on Linux.
"""

import gc
import json
import os
import select
import socket
import sys
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

LOADED = ("data.reading.sheets", "data.reading.files.excerpt", "data.reading.process.worker")
MOST_BYTES = 65_536  # of one request
FILES = 4  # handed over with each: standard input, output and error, and where its end is told


def main() -> None:
    """Answer requests for copies on standard input until the app is gone."""
    for module in LOADED:
        import_module(module)
    # What is loaded is never garbage; a collection in a copy would touch, and so duplicate, all of it.
    gc.collect()
    gc.freeze()
    requests = socket.socket(fileno=0)
    running: dict[int, tuple[int, socket.socket]] = {}
    while True:
        ready, _, _ = select.select([0, *running], [], [])
        for file in ready:
            if file:
                _tell(file, *running.pop(file))
            elif not _copy(requests, running):
                return


def _copy(requests: socket.socket, running: dict[int, tuple[int, socket.socket]]) -> bool:
    """Begin a copy as the next request wants it; False where there will be no more."""
    request, files, _, _ = socket.recv_fds(requests, MOST_BYTES, FILES)
    if not request:
        return False
    pid = os.fork()
    if not pid:
        _run(request, files)
    *handed, end = files
    told, process = socket.socket(fileno=end), os.pidfd_open(pid)
    # A number may come to mean another process; this handle never does.
    socket.send_fds(told, [b"started"], [process])
    for file in handed:
        os.close(file)
    running[process] = pid, told
    return True


def _tell(process: int, pid: int, told: socket.socket) -> None:
    """How a copy ended, and what it used."""
    _, status, used = os.wait4(pid, 0)
    os.close(process)
    ended = [os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss]
    with suppress(OSError):  # the app may not have waited for it
        told.sendall(json.dumps(ended).encode())
    told.close()


def _run(request: bytes, files: list[int]) -> NoReturn:
    """What `python -I -c` would do from here on, in the copy."""
    for standard, file in enumerate(files[:3]):
        os.dup2(file, standard)
    # Nothing of the template's own, nor of another copy, may be within reach of what is read.
    os.closerange(3, max(files) + 64)
    wanted = json.loads(request)
    os.environ.clear()
    os.environ.update(wanted["environment"])
    sys.argv = ["-c", *wanted["arguments"]]
    code = 1
    try:
        exec(wanted["start"], {"__name__": "__main__"})
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 0
    except BaseException:
        sys.excepthook(*sys.exc_info())
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)
