"""What crosses from the reading process to the app: a few value types and nothing that can run.

A plain pickle may name any function; a process that parsed a hostile file is not to be believed that far.
"""

import pickle
from collections.abc import Iterator
from typing import IO

from data.reading import lists, reading
from data.reading.status import Status
from data.reading.words.periods import Period

Message = tuple[object, ...]

_BUILT_IN = {
    ("array", "array"), ("array", "_array_reconstructor"),
    ("datetime", "date"), ("datetime", "datetime"), ("datetime", "time"), ("datetime", "timedelta"),
}  # fmt: skip
_OURS = (
    Period, reading.Alternative, reading.Area, reading.Correction, reading.Excerpt, reading.Facts,
    reading.Key, reading.Means, reading.Part, reading.Problem, reading.Reading, lists.Blank,
    lists.ListReading, lists.ListRow, reading.SheetReading, Status, reading.Table,
)  # fmt: skip
# A stream may also set attributes, and of a class as well as of a value: what they are when the app starts.
_SEALED = {kind: dict(vars(kind)) for kind in _OURS}
_ADDED_BY_PYTHON = {"__annotations__", "__slotnames__"}  # when first asked for; the latter by pickling
_VALUES = _BUILT_IN | {(kind.__module__, kind.__name__) for kind in _OURS}

# What reading a pickle that was cut or tampered with may raise.
_BROKEN = (
    EOFError, pickle.UnpicklingError, OSError, ValueError, TypeError, AttributeError, IndexError, KeyError,
    OverflowError, MemoryError, RecursionError,
)  # fmt: skip


class _Unpickler(pickle.Unpickler):
    """Builds the values of a reading; anything else named in the stream is an error."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) not in _VALUES:
            raise pickle.UnpicklingError(f"{module}.{name} does not belong in a reading")
        return super().find_class(module, name)


def send(stream: IO[bytes], *message: object) -> None:
    """Writes one message; straight into the stream, as a reading may fill a hundred megabytes."""
    pickle.dump(message, stream, protocol=5)
    stream.flush()


def received(stream: IO[bytes]) -> Iterator[Message]:
    """The messages until the stream ends, which it does in the midst of one when its writer dies."""
    try:
        while True:
            message = _Unpickler(stream).load()
            if _unsealed() or not isinstance(message, tuple):
                return
            yield message
    except _BROKEN:
        _unsealed()


def _unsealed() -> bool:
    """Whether the stream changed one of our classes, which is then as it was."""
    changed = False
    for kind, was in _SEALED.items():
        added = vars(kind).keys() - was.keys() - _ADDED_BY_PYTHON
        other = [name for name in was if vars(kind).get(name) is not was[name]]
        for name in added:
            delattr(kind, name)
        for name in other:
            setattr(kind, name, was[name])
        changed = changed or bool(added or other)
    return changed
