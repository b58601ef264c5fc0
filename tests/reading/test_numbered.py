"""Numbers that label rows: codes, shifts and days that are no figures, in workbooks and in text files."""

import pytest

from data.reading.rows import rows_of
from data.reading.sheets import read_workbook
from tests.reading.grids import rows


def figures(written: str) -> dict[str, tuple[object, ...]]:
    """What each cell that became a figure is named by, its value last."""
    return {str(row["cell"]): (*row["labels"], row["value"]) for row in rows(written)}  # type: ignore[misc]


def test_a_supplier_written_once_stands_for_the_numbered_items_below_it() -> None:
    read = figures("""
Supplier|Qty|Price
Alpha|0|1.5
|3|2.5
|4|0.5
Beta|0|7.5
|9|3.5
""")
    assert read["C3"] == ("Alpha", "Price", 2.5)
    assert read["B6"] == ("Beta", "Qty", 9)


def test_one_blank_among_the_labels_repeats_none_of_them() -> None:
    read = figures("""
County|Jobs|Wages
Adams|10|1.5
Boulder|20|2.5
Denver|30|3.5
|60|7.5
""")
    assert read["B5"] == ("Jobs", 60)


def test_a_sparse_number_names_the_rows_below_it() -> None:
    read = figures("""
Site|Ward|Shift|Beds|Staff
North|0|0|5|4.5
||1|3|3.5
|1|0|7|7.5
||1|1|2.5
South|0|0|9|8.5
||1|4|5.5
""")
    assert set(read) == {f"{column}{row}" for column in "DE" for row in range(2, 8)}
    assert read["E5"] == ("North", "1", "1", "Staff", 2.5)


def test_a_number_that_alone_tells_the_rows_of_a_group_apart_is_a_label() -> None:
    read = figures("""
Sex|Age|Short|Long
F|20|3|4
F|30|1|2
M|20|6|0
M|30|2|5
""")
    assert set(read) == {"C2", "D2", "C3", "D3", "C4", "D4", "C5", "D5"}
    assert read["D5"] == ("M", "30", "Long", 5)


def test_a_count_beside_labels_that_tell_every_row_apart_stays_a_count() -> None:
    assert "B3" in figures("County|Jobs|Wages\nAdams|1|5\nBoulder|2|6\nDenver|1|7\nEagle|2|8")


def test_words_and_numbers_mixed_left_of_the_figures_name_the_rows() -> None:
    read = figures("""
Stage|Process|Release
Supplier|0|1
|Batch, cleaned|2
|1|3
|Batch, as it is|4
""")
    assert read["C4"] == ("Supplier", "1", "Release", 3)
    assert "B4" not in read


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        ("Contract Start Date", 43696, 43759),
        ("Order ID", 10021, 10035),
        ("Lat", 30.9756, -27.6104),
        ("Year opened", 1998, 2011),
    ],
)
def test_days_ids_and_coordinates_are_never_figures(head: str, first: float, second: float) -> None:
    table = f"Branch|{head}|Staff\nElm Street|{first}|12\nOak Avenue|{second}|7\nMill Lane|{first}|9"
    assert set(figures(table)) == {"C2", "C3", "C4"}
    as_text = read_workbook(table.replace("|", ",").encode(), "branches.csv")
    assert {row["cell"] for row in rows_of(as_text)} == {"C2", "C3", "C4"}


def test_parts_of_a_day_below_a_time_are_measured() -> None:
    assert figures("Class|End Time|Seats\nArt|0.75|20\nMusic|0.5|30\nDrama|1|25")["B2"] == (
        "Art",
        "End Time",
        0.75,
    )


def test_a_website_beside_a_row_is_among_the_labels_of_its_values() -> None:
    read = figures("Member|Level|Website\nAcme|1|www.acme.example\nBolt|2|\nCrank|2|www.crank.example")
    assert read["B2"] == ("Acme", "www.acme.example", "Level", 1)
    assert read["B3"] == ("Bolt", "Level", 2)
