"""What statistics offices and databanks put around their tables, in small sheets of each kind."""

import pytest

from tests.reading.grids import facts, rows

SERIES = """
|Employed total ;  Persons|Unemployment rate ;  Persons
Unit|'000|Percent
Series Type|Trend|Original
Frequency|Month|Month
Collection Month|1|1
No. Obs|550|550
Series ID|A84423127L|A84423134K
~2023-01|13800.5|3.6
~2023-02|13821.1|3.7
~2023-03|13840.2|3.5
"""


def test_rows_that_describe_series_are_no_values_and_no_names() -> None:
    read = rows(SERIES)
    assert [row["value"] for row in read] == [13800.5, 3.6, 13821.1, 3.7, 13840.2, 3.5]
    assert {row["metric"] for row in read} == {"Employed total ; Persons", "Unemployment rate ; Persons"}
    assert [row["period"] for row in read[:3]] == ["2023-01", "2023-01", "2023-02"]


@pytest.mark.parametrize("counted", ["1|2|3|4", "|(1)|(2)|(3)", "|[1]|[2]|[3]"])
def test_a_row_that_counts_the_columns_holds_no_values(counted: str) -> None:
    written = f"State|Teachers|Pupils|Schools\n{counted}\nOhio|10|200|3\nUtah|20|410|5\nIowa|15|310|4\n"
    # Three numbers in brackets are fewer than a table's columns need to be told by, so a fourth is added.
    wide = "\n".join(
        f"{line}|{extra}"
        for line, extra in zip(written.strip().split("\n"), ["Buses", "5", "7", "8", "9"], strict=True)
    )
    wide = wide.replace("(3)|5", "(3)|(4)").replace("[3]|5", "[3]|[4]")
    assert [row["value"] for row in rows(wide)] == [10, 200, 3, 7, 20, 410, 5, 8, 15, 310, 4, 9]


def test_grades_over_values_are_no_counted_columns() -> None:
    read = rows("District|Grade\n|1|2|3|4\nOak SD|11|12|13|14\nElm SD|21|22|23|24\n")
    assert [row["value"] for row in read] == [11, 12, 13, 14, 21, 22, 23, 24]


def test_the_name_of_the_labels_may_stand_below_that_of_the_columns() -> None:
    written = """
Dataset:|Unemployment rate
Sex|Total

TIME|2021||2022|
GEO (Labels)||||
Austria|6.2||4.8|b
Belgium|6.3||5.6|
Denmark|5.1|p|4.5|
"""
    assert facts(written) == [
        ("B6", "Unemployment rate", "Austria", "2021", 6.2),
        ("D6", "Unemployment rate", "Austria", "2022", 4.8),
        ("B7", "Unemployment rate", "Belgium", "2021", 6.3),
        ("D7", "Unemployment rate", "Belgium", "2022", 5.6),
        ("B8", "Unemployment rate", "Denmark", "2021", 5.1),
        ("D8", "Unemployment rate", "Denmark", "2022", 4.5),
    ]


def test_the_words_of_a_pivot_table_name_nothing() -> None:
    written = (
        "Sum of Claims|Column Labels||\nRow Labels|2022|2023|Grand Total\n"
        "Adams County|4|5|9\nBrown County|6|7|13\nGrand Total|10|12|22\n"
    )
    read = rows(written)
    assert {row["metric"] for row in read} == {"Sum of Claims"}
    assert [row["place"] for row in read if not row["is_total"]] == [
        "Adams County", "Adams County", "Brown County", "Brown County",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heads", "period"),
    [("Fall 2020|Fall 2021", "2020"), ("2020 [YR2020]|2021 [YR2021]", "2020"), ("2020 (r)|2021 p", "2020")],
)
def test_what_stands_beside_a_year_is_not_counted(heads: str, period: str) -> None:
    read = rows(f"Enrollment in public schools\nState|{heads}\nOhio|10|20\nUtah|30|40\nIowa|50|60\n")
    assert read[0]["metric"] == "Enrollment in public schools"
    assert read[0]["period"] == period


def test_how_final_figures_are_names_nothing() -> None:
    written = (
        "Number of persons participating\nState|Aug 2023|Sept 2023\n|Preliminary|Initial\n"
        "Ohio|10|20\nUtah|30|40\nIowa|50|60\n"
    )
    assert {row["metric"] for row in rows(written)} == {"Number of persons participating"}


def test_adjustment_tells_columns_apart_and_the_rows_name_the_measures() -> None:
    written = """
Employment status of the population by sex and age
Employment status, sex, and age|Not seasonally adjusted||Seasonally adjusted|
|Mar 2023|Apr 2023|Mar 2023|Apr 2023
Labor force|160|161|162|163
Employed|150|151|152|153
Unemployed|10|10|10|10
"""
    read = rows(written)
    assert {row["metric"] for row in read} == {"Labor force", "Employed", "Unemployed"}
    assert {tuple(row["dims"].values()) for row in read} == {  # type: ignore[attr-defined]
        ("Not seasonally adjusted",), ("Seasonally adjusted",),
    }  # fmt: skip


def test_a_lone_spanner_over_months_ends_where_the_months_do() -> None:
    written = """
Industry|Establishments|Employment|||Total wages
||July|August|September|
Construction|90|800|810|820|120000
Mining|12|100|101|102|33000
Retail|70|600|610|620|81000
"""
    read = {row["cell"]: row["metric"] for row in rows(f"Douglas County, Third Quarter 2023\n{written}")}
    assert (read["B5"], read["C5"], read["E5"], read["F5"]) == (
        "Establishments", "Employment", "Employment", "Total wages",
    )  # fmt: skip


def test_heads_as_programs_write_them_are_understood() -> None:
    written = (
        "GeoFIPS|GeoName|LineCode|Description|Unit|2019|2020\n"
        "01001|Autauga, AL|1|Personal income|Dollars|10|11\n01001|Autauga, AL|2|Population|Number|20|21\n"
        "01003|Baldwin, AL|1|Personal income|Dollars|30|31\n01003|Baldwin, AL|2|Population|Number|40|41\n"
    )
    assert facts(written)[::2][:2] == [
        ("F2", "Personal income", "Autauga, AL", "2019", 10),
        ("F3", "Population", "Autauga, AL", "2019", 20),
    ]


def test_names_without_a_head_beside_codes_are_the_places() -> None:
    written = (
        "T02|Population and density|||\nRegion/Country/Area||Year|Series|Value\n"
        "4|Albania|2020|Density|10\n4|Albania|2021|Density|11\n"
        "8|Algeria|2020|Density|20\n8|Algeria|2021|Density|21\n"
    )
    assert {row["place"] for row in rows(written)} == {"Albania", "Algeria"}


def test_months_written_day_first_are_months() -> None:
    lines = "\n".join(f"01/{month:02}/2023|Oxford|{month}0" for month in range(1, 5))
    read = rows(f"Date|RegionName|SalesVolume\n{lines}\n")
    assert [row["period"] for row in read] == ["2023-01", "2023-02", "2023-03", "2023-04"]


def test_months_down_and_years_across_are_periods_of_both() -> None:
    written = "Hotel Occupancy Rate by Month\n|2021|2022\nJanuary|61|62\nFebruary|63|64\nMarch|65|66\n"
    written += "Average|63|64\n"
    assert facts(written)[::2] == [
        ("B3", "Hotel Occupancy Rate", None, "2021-01", 61),
        ("B4", "Hotel Occupancy Rate", None, "2021-02", 63),
        ("B5", "Hotel Occupancy Rate", None, "2021-03", 65),
        ("B6", "Hotel Occupancy Rate", None, "2021", 63),
    ]


def test_signs_below_spanners_are_heads() -> None:
    written = """
Fall membership by race
|Asian||White|
District|#|%|#|%
Oak SD|30|10|270|90
Elm SD|40|20|160|80
"""
    read = rows(written)
    assert {row["place"] for row in read} == {"Oak SD", "Elm SD"}
    assert [row["value"] for row in read] == [30, 10, 270, 90, 40, 20, 160, 80]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Coos Bay3", "Coos Bay"),
        ("Alabama 4, 5", "Alabama"),
        ("Florida 6", "Florida"),
        ("Adams 12", "Adams 12"),
    ],
)
def test_numbers_of_footnotes_are_no_part_of_a_place(written: str, meant: str) -> None:
    read = rows(f"City|Robbery|Arson\n{written}|1|2\nAshland|3|4\nBend|5|6\nCanby|7|8\n")
    assert read[0]["place"] == meant


def test_labels_and_texts_in_one_cell_each_may_share_a_row() -> None:
    written = (
        "State: Utah||Program: Adults\nReporting period: From: 07/01/2023 To: 09/30/2023\n\n"
        "Measure|Current Quarter\nExiters|131\nServed|372\n"
    )
    assert facts(written) == [
        ("B5", "Exiters", "Utah", "2023-Q3", 131),
        ("B6", "Served", "Utah", "2023-Q3", 372),
    ]


def test_other_languages_by_and_heads_are_known() -> None:
    written = (
        "Cuadro 10.2. Llegada de turistas\npor entidad federativa\n2020 y 2021\n"
        "Entidad federativa|2020|2021 a/\nColima|10|20\nChiapas|30|40\nDurango|50|60\n"
    )
    assert facts(written)[0] == ("B5", "Llegada de turistas", "Colima", "2020", 10)


def test_a_number_of_a_note_in_place_of_a_figure_is_no_figure() -> None:
    written = (
        "Occupation|Employment|Median wage\nManagers|100|54\nChief executives|20|(1)\nClerks|300|21\n"
        "(1) Wage is equal to or greater than $115 per hour.\n"
    )
    read = {row["cell"]: (row["value"], row["status"]) for row in rows(written)}
    assert read["C3"] == (None, "suppressed")
    assert read["C4"] == (21, "reported")


def test_a_loss_in_brackets_without_such_a_note_is_a_number() -> None:
    written = "Region|2021|2022\nNorth|4|(1)\nSouth|5|6\nWest|7|8\n"
    assert [row["value"] for row in rows(written)][:2] == [4, -1]


def test_years_and_their_quarters_down_one_column_are_periods() -> None:
    written = "Number of visits\n|Europe|Asia\n2018|40|60\n2018 Q1|10|20\nQ2|11|21\n2019 Q1|12|22\nQ2|13|23\n"
    assert [(row["cell"], row["period"]) for row in rows(written)][::2] == [
        ("B3", "2018"), ("B4", "2018-Q1"), ("B5", "2018-Q2"), ("B6", "2019-Q1"), ("B7", "2019-Q2"),
    ]  # fmt: skip


def test_the_corner_over_months_names_what_is_counted() -> None:
    written = """
Container statistics

Loaded imports|2021|2022
January|10|20
February|11|21
March|12|22

Loaded exports|2021|2022
January|30|40
February|31|41
March|32|42
"""
    read = rows(written)
    assert [row["metric"] for row in read] == ["Loaded imports"] * 6 + ["Loaded exports"] * 6


def test_a_country_and_its_counties_may_stand_in_two_columns() -> None:
    written = """
Title|Homelessness by area

||Period|2021-22|2022-23
|Area|||
|Wales||10|20
||Conwy|3|4
||Powys|7|16
"""
    assert [(row["place"], row["metric"]) for row in rows(written)][::2] == [
        ("Wales", "Homelessness"), ("Conwy", "Homelessness"), ("Powys", "Homelessness"),
    ]  # fmt: skip


def test_names_beside_keys_under_a_title_and_days_are_places() -> None:
    written = (
        "Tabelle: 12411-0015\nBevölkerung\n||31.12.2021|31.12.2022\nDG|Deutschland|83|84\n"
        "~01001|Flensburg|9|8\n~01002|Kiel|24|25\n"
    )
    assert facts(written)[::2] == [
        ("C4", "Bevölkerung", "Deutschland", "2021-12-31", 83),
        ("C5", "Bevölkerung", "Flensburg", "2021-12-31", 9),
        ("C6", "Bevölkerung", "Kiel", "2021-12-31", 24),
    ]


def test_a_code_of_the_year_beside_the_year_is_no_value() -> None:
    written = "STATISTIC Label|TLIST(A1)|Year|Region|VALUE\n" + "".join(
        f"House prices|{year}|{year}|{place}|{number}\n"
        for number, (year, place) in enumerate(
            [(2020, "Dublin"), (2021, "Dublin"), (2020, "Border"), (2021, "Border")], start=50
        )
    )
    assert [row["value"] for row in rows(written)] == [50, 51, 52, 53]


@pytest.mark.parametrize(
    ("head", "period"),
    [("Q1 2022/23", "SFY2023-Q1"), ("Week ended November 18", None), ("Fiscal 2023", "2023")],
)
def test_heads_that_hold_half_a_period(head: str, period: str | None) -> None:
    read = rows(f"Initial claims\nState|{head}|Prior Wk\nOhio|10|20\nUtah|30|40\nIowa|50|60\n")
    assert read[0]["period"] == period
