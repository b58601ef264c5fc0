"""The iCalendar file, held against RFC 5545."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from data.exports.ics import Day, as_ics

MADE = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def unfolded(file: bytes) -> list[str]:
    return file.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_a_day_is_an_entry_of_a_whole_day() -> None:
    lines = unfolded(
        as_ics([Day("a-lapses", date(2028, 2, 29), "WIOA: lapses", "$5 left")], "Deadlines", MADE)
    )
    assert lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guidepost//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:Deadlines",
        "BEGIN:VEVENT", "UID:a-lapses", "DTSTAMP:20261122T093000Z", "DTSTART;VALUE=DATE:20280229",
        "SUMMARY:WIOA: lapses", "DESCRIPTION:$5 left", "TRANSP:TRANSPARENT",
        "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_no_name_ends_its_field_or_makes_a_line_too_long(name: str) -> None:
    file = as_ics([Day("1", date(2026, 1, 1), f"{name}\nBEGIN:VEVENT")], name, MADE)
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
    assert unfolded(file).count("BEGIN:VEVENT") == 1


def test_signs_that_part_values_are_escaped() -> None:
    (summary,) = (one for one in unfolded(as_ics([Day("1", date(2026, 1, 1), "a,b;c\\d")], "x", MADE))
                  if one.startswith("SUMMARY"))  # fmt: skip
    assert summary == "SUMMARY:a\\,b\\;c\\\\d"
