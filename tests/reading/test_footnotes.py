"""Marks that point to notes say what the note says."""

from data.reading.reading import SheetReading
from tests.reading.grids import reading, sheet

TABLE = """
County|Employed2|Median wage*|Openings
Adams1|120|21.5|12 p
Baker|140|*|9
Clark|90|19.5|7
Total|350|20.5|28

1 Includes the city of Aurora.
2. In the second quarter after exit.
* held back where fewer than ten answered
(p) preliminary
Source: state labor agency
"""


def noted(written: str) -> dict[str, str]:
    one: SheetReading = reading(sheet(written)).sheets[0]
    return one.footnotes


def test_each_mark_is_tied_to_its_note() -> None:
    assert noted(TABLE) == {
        "A2": "Includes the city of Aurora.",
        "B1": "In the second quarter after exit.",
        "C1": "held back where fewer than ten answered",
        "C3": "held back where fewer than ten answered",
        "D2": "preliminary",
    }


def test_a_mark_without_a_note_says_nothing() -> None:
    assert noted("County|Jobs*\nAdams|1\nBaker|2\nClark|3") == {}


def test_a_number_in_a_name_is_no_mark() -> None:
    table = "Region|Jobs\nRegion 1|12\nRegion 2|15\nRegion 3|17\n\n1 As of the last week of the year."
    assert noted(table) == {}
