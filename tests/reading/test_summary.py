"""A sheet's reading in one sentence."""

from datetime import date

import pytest

from data.reading.facts.summary import in_one_sentence, in_words
from data.reading.lists import ListReading, ListRow
from data.reading.reading import STATUS_CODES, Area, Facts, Key, Means, Part, SheetReading, Table
from data.reading.status import Status
from data.reading.words.periods import Period

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
            "2 metrics for 2 places, quarters of PY2024, 6 values; 1 not due; 1 suppressed; "
            "2 cells not understood.",
        ),
        (
            sheet([Key("Placed", "Mesa")], [Y1], [Status.REPORTED], unknown=0),
            "Placed for Mesa, 2021, 1 value.",
        ),
        (
            sheet([Key("Placed")], [None], [Status.REPORTED] * 1200, unknown=0),
            "Placed, 1,200 values; 1,200 without a period.",
        ),
        (SheetReading("S", False, 1, 1, (), reason="No numbers."), "No numbers."),
        (SheetReading("S", False, 1, 1, ()), "Nothing to store was found on this sheet."),
        (
            SheetReading("S", False, 3, 1, (), lists=(ListReading("streams", (ListRow(2, {}),)),)),
            "1 stream.",
        ),
    ],
)
def test_a_sheet_says_in_one_sentence_what_was_read(reading: SheetReading, said: str) -> None:
    assert in_one_sentence(reading) == said


def for_places(*places: str) -> SheetReading:
    return sheet([Key("Placed", place) for place in places], [Y1], [Status.REPORTED] * len(places), 0)


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("Mesa County", "Weld County", "Moffat County, CO"), "3 counties"),
        (("Region 1", "Region 2"), "2 regions"),
        (("Pine Region", "Lake Region"), "2 regions"),
        (("Mesa County", "Denver", "Boulder"), "3 places"),
        (("Mesa County",), "Mesa County"),
    ],
)
def test_places_are_called_by_their_own_word(places: tuple[str, ...], said: str) -> None:
    assert in_one_sentence(for_places(*places)).startswith(f"Placed for {said}, 2021, {len(places)} value")


def test_known_places_are_called_what_they_are() -> None:
    kinds = {"mesa": "region", "weld": "region", "larimer": "region"}
    said = in_one_sentence(for_places("Mesa", "WELD", "Larimer"), kinds)
    assert said == "Placed for 3 regions, 2021, 3 values."


def test_the_head_over_the_places_may_say_what_they_are() -> None:
    reading = for_places("Mesa", "Weld")
    areas = (Area(Part.HEAD, 0, 0, 0, 1), Area(Part.STUB, 1, 0, 2, 0, Means.PLACE))
    tables = (Table(areas, reading.tables[0].facts, "long", 1.0),)
    headed = SheetReading("S", False, 3, 2, (("County name", "2021"),), tables)
    assert in_one_sentence(headed) == "Placed for 2 counties, 2021, 2 values."


def test_a_roster_is_of_partnerships() -> None:
    keys = [Key("Employers", partnership=name) for name in ("Makers", "Growers", "Builders")]
    assert in_one_sentence(sheet(keys, [Y1], [Status.REPORTED] * 3, 0)) == (
        "Employers for 3 partnerships, 2021, 3 values."
    )


def test_totals_are_counted_apart_and_name_no_metric() -> None:
    keys = [Key("Placed", "Mesa"), Key("Placed", "Weld"), Key("All metrics", is_total=True)]
    assert in_one_sentence(sheet(keys, [Y1], [Status.REPORTED] * 6, 0)) == (
        "Placed for 2 places, 2021, 4 values and 2 totals."
    )


def test_several_tables_are_counted() -> None:
    one = sheet([Key("Placed", "Mesa")], [Y1], [Status.REPORTED], 0)
    both = SheetReading("S", False, 9, 9, (), (*one.tables, *one.tables))
    assert in_one_sentence(both) == "Placed for Mesa, 2021, 2 values in 2 tables."


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
