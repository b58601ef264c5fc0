"""What can be said of the place at which a person points: what makes sense there, no more."""

import pytest

from components.correcting.choices import Target, choices_at, sheet_choices, sisters, target
from data.reading.reading import Area, Correction, Facts, Means, Part, SheetReading, Table

AREAS = (
    Area(Part.TITLE, 0, 0, 0, 2),
    Area(Part.HEAD, 2, 0, 2, 2, Means.PERIOD),
    Area(Part.STUB, 3, 0, 6, 0, Means.METRIC),
    Area(Part.VALUE, 3, 1, 6, 1, Means.VALUE),
    Area(Part.VALUE, 3, 2, 6, 2, Means.VALUE),
    Area(Part.GROUP, 4, 0, 4, 2, Means.BREAKDOWN),
)
BELOW = (Area(Part.STUB, 9, 0, 9, 0, Means.METRIC), Area(Part.VALUE, 9, 1, 9, 1, Means.VALUE))

Picture = tuple[tuple[str, ...], ...]
PICTURE: Picture = (("Report", "", ""), ("", "", ""), ("Measure", "Q1", "Q2"), ("Placed", "1", "2"))


def sheet(*tables: tuple[Area, ...], name: str = "S", picture: Picture = PICTURE) -> SheetReading:
    made = tuple(Table(areas, Facts(), "", 1.0) for areas in tables)
    return SheetReading(name, False, 10, 3, picture, made)


def offered(at: Target, *tables: tuple[Area, ...]) -> dict[str, set[str]]:
    """What is offered, by what it is about."""
    return {
        one.about: {choice.correction.value for choice in one.offered}
        for one in choices_at(sheet(*tables), at)
    }


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("B3", Target(2, 1)),
        (" b3 ", Target(2, 1)),
        ("$B$3", Target(2, 1)),
        ("3", Target(2, None)),
        ("b", Target(None, 1)),
        ("", None),
        ("3B", None),
        ("B99", None),
        ("ZZ", None),
        ("0", None),
        ("row 3", None),
        ("<b>", None),
    ],
)
def test_a_place_of_the_sheet_is_written_as_people_write_it(written: str, place: Target | None) -> None:
    assert target(written, sheet(AREAS)) == place


def test_a_place_says_its_own_name() -> None:
    assert [Target(2, 1).name, Target(2, None).name, Target(None, 27).name] == ["B3", "3", "AB"]


def test_a_row_of_heads_may_be_anything_but_what_it_is() -> None:
    said = offered(Target(2, None), AREAS)["Row 3"]
    assert {"place", "partnership", "metric", "unit", "breakdown", "column head", "note", "left out"} == said


def test_a_row_of_values_may_be_totals_and_a_label_between_them_may_name_places() -> None:
    assert "total" in offered(Target(3, None), AREAS)["Row 4"]
    assert "place" not in offered(Target(3, None), AREAS)["Row 4"]
    label = offered(Target(4, None), AREAS)["Row 5"]
    assert {"place", "metric", "period"} <= label
    assert not {"total", "breakdown"} & label


def test_a_column_of_labels_has_no_scale_and_one_of_values_has() -> None:
    labels, values = offered(Target(None, 0), AREAS), offered(Target(None, 1), AREAS)
    assert set(labels) == {"Column A"}
    assert "metric" not in labels["Column A"]
    assert {"place", "period", "value", "remark"} <= labels["Column A"]
    assert values["The values of column B"] == {"thousands", "millions", "yes", "no"}
    assert "total" in values["Column B"]


def test_a_cell_offers_its_row_and_its_column_and_of_several_tables_its_own() -> None:
    assert set(offered(Target(3, 1), AREAS)) == {"Row 4", "Column B", "The values of column B"}
    assert offered(Target(9, 1), AREAS, BELOW)["This table, one of several"] == {"B10"}
    assert "This table, one of several" not in offered(Target(8, 1), AREAS, BELOW)


def test_what_is_no_part_of_a_table_says_so() -> None:
    assert [one.now for one in choices_at(sheet(AREAS), Target(8, None))] == ["not part of a table"]


def test_what_is_said_of_all_values_is_of_no_column() -> None:
    said = [choice.correction for choice in sheet_choices(sheet(AREAS)).offered]
    assert said == [
        Correction("S", "scale", None, "thousands"),
        Correction("S", "scale", None, "millions"),
        Correction("S", "cumulative", None, "yes"),
        Correction("S", "cumulative", None, "no"),
    ]


def test_sisters_have_the_same_columns_and_mostly_the_same_words() -> None:
    one = sheet(AREAS)
    moved = (("Report", "", ""), *PICTURE[2:])
    strange = (("Other", "", ""), ("Things", "x", "y"), ("Nothing", "1", "2"))
    others = [
        sheet(AREAS, name="like", picture=moved),
        sheet(AREAS, name="strange", picture=strange),
        SheetReading("wider", False, 10, 4, PICTURE),
    ]
    assert [other.name for other in sisters([one, *others], one)] == ["like"]
