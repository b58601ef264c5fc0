"""A sheet's reading in one sentence."""

from datetime import date

import pytest

from data.reading.periods import Period
from data.reading.reading import (
    STATUS_CODES,
    Area,
    Facts,
    Key,
    Part,
    RegisterRow,
    SheetReading,
    Status,
    Table,
)
from data.reading.summary import in_one_sentence, in_words

Q1 = Period("PY2024-Q1", "program quarter", date(2024, 7, 1), date(2024, 9, 30))
Q2 = Period("PY2024-Q2", "program quarter", date(2024, 10, 1), date(2024, 12, 31))
PY = Period("PY2024", "program year", date(2024, 7, 1), date(2025, 6, 30))
Y1 = Period("2021", "year", date(2021, 1, 1), date(2021, 12, 31))
Y2 = Period("2023", "year", date(2023, 1, 1), date(2023, 12, 31))
NEXT = Period("PY2025-Q1", "program quarter", date(2025, 7, 1), date(2025, 9, 30))


def sheet(
    keys: list[Key], periods: list[Period | None], statuses: list[Status], unknown: int
) -> SheetReading:
    facts = Facts(keys=keys, periods=periods)
    for place, status in enumerate(statuses):
        facts.key.append(place % len(keys))
        facts.period.append(place % len(periods))
        facts.value.append(1.0 if status is Status.REPORTED else float("nan"))
        facts.status.append(STATUS_CODES.index(status))
    areas = (Area(Part.UNKNOWN, 0, 0, 0, unknown - 1),) if unknown else ()
    return SheetReading("S", False, 9, 9, (), (Table(areas, facts, "L1", 1.0),))


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        (
            sheet(
                [Key("Placed", "Mesa"), Key("Placed", "Weld"), Key("Wage", "Mesa")],
                [Q1, Q2],
                [Status.REPORTED] * 4 + [Status.SUPPRESSED, Status.NOT_DUE],
                unknown=2,
            ),
            "2 metrics for 2 places, quarters of PY2024: "
            "6 values, 1 of them not due, 1 of them suppressed, 2 cells not understood.",
        ),
        (
            sheet([Key("Placed", "Mesa")], [Y1], [Status.REPORTED], unknown=0),
            "Placed for Mesa, 2021: 1 value.",
        ),
        (sheet([Key("Placed")], [None], [Status.REPORTED] * 1200, unknown=0), "Placed: 1,200 values."),
        (SheetReading("S", False, 1, 1, (), reason="No numbers."), "No numbers."),
        (SheetReading("S", False, 1, 1, ()), "Nothing to store was found on this sheet."),
        (
            SheetReading("S", False, 3, 1, (), register="streams", register_rows=(RegisterRow(2, {}),)),
            "1 row for the list of streams.",
        ),
    ],
)
def test_a_sheet_says_in_one_sentence_what_was_read(reading: SheetReading, said: str) -> None:
    assert in_one_sentence(reading) == said


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        ([], ""),
        ([Q1], "PY2024-Q1"),
        ([Q2, Q1], "quarters of PY2024"),
        ([Q1, NEXT], "PY2024-Q1 to PY2025-Q1"),
        ([Q1, Q2, PY], "PY2024 and its quarters"),
        ([Q1, Y1], "2021 to PY2024-Q1"),
        ([Y2, Y1], "2021 to 2023"),
    ],
)
def test_periods_are_said_as_a_span(periods: list[Period], said: str) -> None:
    assert in_words(periods) == said
