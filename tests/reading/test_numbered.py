"""Numbers that label rows: codes, shifts and days that are no figures, in workbooks and in text files."""

import pytest

from data.reading.facts.rows import rows_of
from data.reading.sheets import read_workbook
from data.reading.words.numbers import read_value
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


def test_a_grade_written_once_over_its_classes_is_a_label() -> None:
    read = figures("Grade|Class|Boys|Girls\n9|A|14|12\n|B|13|15\n10|A|11|16\n|B|15|14\n11|A|10|10\n|B|12|9")
    assert read["D5"] == ("10", "B", "Girls", 14)
    assert "A2" not in read


def test_years_written_with_a_decimal_in_text_are_years() -> None:
    written = b"Year,Month,Visits\n2019.0,Jan,12\n,Feb,11\n2020.0,Jan,9\n,Feb,8\n"
    periods = [row["period"] for row in rows_of(read_workbook(written, "visits.csv"))]
    assert periods == ["2019-01", "2019-02", "2020-01", "2020-02"]


def test_a_blank_province_leaves_the_country_to_name_the_place() -> None:
    read = rows("""
Province|Country|2020|2021
Hubei|China|444|549
Hunan|China|9|24
|Thailand|3|5
|Japan|1|2
""")
    assert [row["place"] for row in read[::2]] == ["Hubei", "Hunan", "Thailand", "Japan"]
    assert "Hunan" not in read[4]["labels"]  # type: ignore[operator]


@pytest.mark.parametrize(("written", "read"), [("25 mm", None), ("$25 mm", 25e6), ("25 MM", 25e6)])
def test_millimetres_are_no_millions(written: str, read: float | None) -> None:
    value = read_value(written)
    assert (value and value[0]) == read


def test_whole_steps_over_fractions_are_heads() -> None:
    assert "B1" not in figures("Time|0|5|10|30\nAlder|0.11|0.35|0.61|0.97\nBirch|0.10|0.29|0.52|0.91")


def test_counts_that_tell_rows_apart_by_chance_stay_counts() -> None:
    chance = figures("Program|Served|Placed\nAdult|1|0\nAdult|0|1\nYouth|0|1\nYouth|1|0")
    told = figures("Region|Teams|Workers|Status\nN|0|10|open\nS|0|20|open\nN|1|30|shut\nS|1|40|shut")
    assert {"B3", "B5"} <= set(chance)
    assert {"B2", "B5"} <= set(told)


def test_a_budget_written_once_over_its_quarters_is_a_figure() -> None:
    read = figures("Grant|Budget|Step|Jobs\nA|500|one|3\n||two|4\n||three|6\nB|900|one|2\n||two|1\n||three|5")
    assert read["B2"] == ("A", "one", "Budget", 500)
