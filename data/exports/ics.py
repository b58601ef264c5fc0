"""Days as an iCalendar file (RFC 5545), which every calendar program takes in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

FOLD = 75  # octets of a line; longer ones go on in the next, after a space
CONTROLS = {code: None for code in (*range(0x20), 0x7F) if chr(code) != "\t"}  # no text may hold them


@dataclass(frozen=True)
class Day:
    """One day of a calendar; the same `uid` is the same entry when the file is taken in again."""

    uid: str
    day: date
    summary: str
    description: str = ""


def as_ics(days: Iterable[Day], name: str, made: datetime | None = None) -> bytes:
    """The file; `made` is the moment that its entries carry, now if not said."""
    stamp = f"{made or datetime.now(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guidepost//EN", "CALSCALE:GREGORIAN",
             f"X-WR-CALNAME:{_text(name)}"]  # fmt: skip
    for one in days:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_text(one.uid)}",
            f"DTSTAMP:{stamp}",
            # A date without an end is that whole day; 31 December 9999, an inventory's "never", has no next.
            f"DTSTART;VALUE=DATE:{one.day:%Y%m%d}",
            f"SUMMARY:{_text(one.summary)}",
            *([f"DESCRIPTION:{_text(one.description)}"] if one.description else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()


def _text(text: str) -> str:
    """Escaped: a comma or a new line from a workbook must not end the field, a control sign not the file."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines()).translate(CONTROLS)


def _folded(line: str) -> str:
    """By octets, and never within a letter."""
    parts, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > FOLD:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += width
    return "\r\n".join(parts)
