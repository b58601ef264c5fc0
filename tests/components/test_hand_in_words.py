"""What Upload says: a correction in words, a difference as a table, a sheet's values as read."""

from datetime import date

import pandas as pd
import pytest

from components.correcting.corrections import in_words, lacks_period, with_correction
from components.handing_in.changes import as_shown
from components.handing_in.facts import facts_frame
from data.reading.reading import STATUS_CODES, Correction, Facts, Key, SheetReading, Table
from data.reading.status import Status
from data.reading.words.periods import Period


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Correction("Q1", "row", 3, "period"), "Q1: row 4 is read as period"),
        (Correction("Q1", "column", 27, "left out"), "Q1: column AB is read as left out"),
        (Correction("Q1", "period", None, "PY2025-Q1"), "Q1: the period of the sheet is PY2025-Q1"),
        (Correction("Q1", "place", None, "Mesa"), "Q1: the place of the sheet is Mesa"),
        (Correction("Q1", "leave out"), "Q1: the sheet is left out"),
        (Correction("Q1", "scale", None, "thousands"), "Q1: all values are in thousands"),
        (Correction("Q1", "scale", 2, "millions"), "Q1: the values of column C are in millions"),
        (Correction("Q1", "cumulative", None, "yes"), "Q1: all values are sums since the start of the year"),
        (Correction("Q1", "cumulative", 1, "no"), "Q1: the values of column B are by period"),
        (Correction("Q1", "table", None, "B7"), "Q1: the table at B7 is left out"),
    ],
)
def test_a_correction_says_itself(correction: Correction, said: str) -> None:
    assert in_words(correction) == said


def test_the_same_of_several_sheets_is_said_once() -> None:
    one = Correction("Q1", "row", 3, "period")
    assert in_words(one, 1) == "Q1 and 1 more sheet: row 4 is read as period"
    assert in_words(one, 3) == "Q1 and 3 more sheets: row 4 is read as period"


def test_a_second_word_on_the_same_row_replaces_the_first() -> None:
    first, other = Correction("Q1", "row", 3, "period"), Correction("Q1", "row", 4, "period")
    second = Correction("Q1", "row", 3, "note")
    assert with_correction((first, other), second) == (other, second)
    assert with_correction((first,), Correction("Q2", "row", 3, "note"))[0] == first


def test_several_tables_may_be_left_out() -> None:
    first, other = Correction("Q1", "table", None, "B7"), Correction("Q1", "table", None, "F7")
    assert with_correction((first,), other) == (first, other)


def test_a_difference_says_blanks_by_their_kind_and_changes_by_a_sign() -> None:
    changes = pd.DataFrame(
        {
            "metric": ["Placed", "Placed"],
            "place": ["Mesa", "Mesa"],
            "period": ["2023", "2024"],
            "breakdown": ["", ""],
            "stored": [40.0, float("nan")],
            "stored_status": ["reported", ""],
            "now": [float("nan"), 1234.0],
            "now_status": ["suppressed", "reported"],
            "change": ["changed", "new"],
            "sheet": ["Q1", "Q1"],
            "cell": ["B2", "C2"],
        }
    )
    assert as_shown(changes).to_dict("list") == {
        "Metric": ["Placed", "Placed"],
        "Period": ["2023", "2024"],
        "Stored": ["40", "—"],
        "Now": ["suppressed", "1,234"],
        "Change": ["≠ changed", "+ new"],
        "Place": ["Mesa", "Mesa"],
        "Cell": ["Q1!B2", "Q1!C2"],
    }


def one_sheet(period: Period | None) -> SheetReading:
    facts = Facts(keys=[Key("Placed", unit="people", dims=(("sex", "women"),)), Key("Placed", is_total=True)])
    facts.periods = [period]
    for key, value, status in [(0, 8.0, Status.REPORTED), (1, float("nan"), Status.SUPPRESSED)]:
        facts.key.append(key)
        facts.period.append(0)
        facts.value.append(value)
        facts.status.append(STATUS_CODES.index(status))
        facts.row.append(key + 1)
        facts.column.append(1)
    facts.bounds[2, 1] = "<10"
    return SheetReading("S", False, 3, 2, (), (Table((), facts, "long", 1.0),))


def test_the_values_of_a_sheet_are_listed_as_read() -> None:
    year = Period("2024", "year", date(2024, 1, 1), date(2024, 12, 31))
    assert facts_frame(one_sheet(year), 10).to_dict("records") == [
        {
            "Cell": "B2",
            "Metric": "Placed",
            "Period": "2024",
            "Breakdown": "sex=women",
            "Unit": "people",
            "Value": "8",
        },
        {
            "Cell": "B3",
            "Metric": "Placed (total)",
            "Period": "2024",
            "Breakdown": "",
            "Unit": "",
            "Value": "<10",
        },
    ]
    assert len(facts_frame(one_sheet(year), 1)) == 1


def test_a_sheet_whose_values_have_no_period_asks_for_it() -> None:
    assert lacks_period(one_sheet(None))
    assert not lacks_period(one_sheet(Period("2024", "year", date(2024, 1, 1), date(2024, 12, 31))))
