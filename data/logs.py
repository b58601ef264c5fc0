"""What the process logs: one JSON object a line, with the trace of a fault but never its message.

A fault's message may hold what somebody's workbook says; where it happened never does.
"""

import json
import logging
import time
from hashlib import sha256
from traceback import extract_tb
from typing import Any


def log_as_json() -> None:
    """Let every logger of this process write JSON lines, whatever handler it has.

    Streamlit gives each of its loggers a handler and a format of its own, also ones that it makes later;
    they all ask the record for its message, so the record is the one place that reaches all of them.
    """
    logging.setLogRecordFactory(JsonRecord)
    logging.basicConfig(format="%(message)s")
    logging.getLogger("guidepost").setLevel(logging.INFO)
    for logger in logging.root.manager.loggerDict.values():
        for handler in getattr(logger, "handlers", ()):
            handler.setFormatter(None)


class JsonRecord(logging.LogRecord):
    """One thing that was logged; its message is the whole line."""

    def __init__(self, *described: Any, **named: Any) -> None:
        super().__init__(*described, **named)
        # Taken away from the handlers: they would add the fault's message below the line.
        self.error, self.exc_info = self.exc_info and self.exc_info[1], None

    def getMessage(self) -> str:  # noqa: N802, a name of the standard library
        said: dict[str, object] = {
            # In UTC, or an hour in autumn would stand in the log twice.
            "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(self.created)),
            "level": self.levelname.lower(),
            "logger": self.name,
            "message": super().getMessage(),
        }
        if self.error:
            said |= {"fault": fault(self.error), "trace": trace(self.error)}
        return json.dumps(said)


def fault(error: BaseException) -> str:
    """A short number for where and how something broke, the same on the screen and in the log."""
    # Of the trace alone, so the same fault has the same number whoever meets it and whatever they read.
    return sha256(json.dumps(trace(error)).encode()).hexdigest()[:8]


def trace(error: BaseException) -> list[str]:
    """The kinds of error, the last one first, each above the lines that it came through."""
    frames = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in extract_tb(error.__traceback__)]
    # Never str(error): a fault of reading may quote the cell it stumbled over.
    before = error.__cause__ or error.__context__
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    return [kind, *frames, *(trace(before) if before else [])]
