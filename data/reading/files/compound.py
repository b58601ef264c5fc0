"""The one stream of a compound file (.xls) that holds the workbook."""

import struct
from collections.abc import Iterator

from data.reading.files import refusals

_FREE = 0xFFFFFFFA  # this and what follows are no sectors but marks: end of chain, free, tables
_ENTRY = 128
_NAMES = ("Workbook", "Book")


def workbook_stream(content: bytes) -> bytes:
    """The records of the workbook; raises struct.error or IndexError where the file is not sound.

    RefusedWorkbook where its sectors lead back to themselves.
    """
    sector = 1 << struct.unpack_from("<H", content, 30)[0]
    (first, _, cutoff, mini_first, mini_count, more, _) = struct.unpack_from("<7I", content, 48)
    table = _table(content, sector, more)
    directory = _joined(content, table, first, sector)
    entries = [directory[at : at + _ENTRY] for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)]
    entry = next((entry for entry in entries if _name(entry) in _NAMES), b"")
    start, size = struct.unpack_from("<II", entry, 116)
    if size >= cutoff:
        return _joined(content, table, start, sector)[:size]
    # A small workbook lies in sectors of 64 bytes within the root entry's own stream.
    (root,) = struct.unpack_from("<I", entries[0], 116)
    small = _joined(content, table, root, sector)
    links = _joined(content, table, mini_first, sector) if mini_count else b""
    chain = _chain(struct.unpack(f"<{len(links) // 4}I", links), start)
    return b"".join(small[at * 64 : at * 64 + 64] for at in chain)[:size]


def _table(content: bytes, sector: int, more: int) -> tuple[int, ...]:
    """The file's table of sectors: for each the one that follows it."""
    parts = list(struct.unpack_from("<109I", content, 76))
    seen = 0
    while more < _FREE and seen < len(content) // sector:
        block = content[(more + 1) * sector : (more + 2) * sector]
        *rest, more = struct.unpack(f"<{sector // 4}I", block)
        parts += rest
        seen += 1
    sectors = (content[(part + 1) * sector : (part + 2) * sector] for part in parts if part < _FREE)
    return tuple(link for part in sectors for link in struct.unpack(f"<{len(part) // 4}I", part))


def _joined(content: bytes, table: tuple[int, ...], first: int, sector: int) -> bytes:
    return b"".join(content[(at + 1) * sector : (at + 2) * sector] for at in _chain(table, first))


def _chain(table: tuple[int, ...], first: int) -> Iterator[int]:
    # A chain that bites its own tail would never end, so it may not be longer than its table.
    for _ in range(len(table)):
        if first >= _FREE:
            return
        yield first
        first = table[first]
    # calamine would follow it until there is no memory left, which says nothing to whoever handed it in.
    raise refusals.damaged()


def _name(entry: bytes) -> str:
    (length,) = struct.unpack_from("<H", entry, 64)
    return entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
