"""Printed tables of statistics offices: classes, areas and measures in heads, groups below places."""

from tests.reading.grids import facts, rows


def test_heads_that_count_are_metrics_beside_a_column_of_activities() -> None:
    written = """
NACE|Activity|Number of enterprises||Persons employed|
||Size class (persons)||Size class (persons)|
||0-9|10-49|0-9|10-49
B|Mining|11|12|13|14
C|Manufacturing|21|22|23|24
F|Construction|31|32|33|34
"""
    read = rows(written)
    assert {row["place"] for row in read} == {None}
    assert [row["metric"] for row in read[:4]] == ["Number of enterprises"] * 2 + ["Persons employed"] * 2
    assert read[1]["dims"] == {"Activity": "Mining", "Size class": "10-49"}


def test_quarters_may_be_numbered_as_romans_do() -> None:
    written = "Year|Quarter|Exports|Imports\n" + "\n".join(
        f"{2020 if number < 4 else ''}|{roman}|{number + 10}|{number + 30}"
        for number, roman in enumerate(("I", "II", "III", "IV"))
    )
    written = written.replace("\n|II|", "\n2020|II|").replace("\n|III|", "\n2020|III|")
    assert [(row["place"], row["period"]) for row in rows(written)][::2] == [
        (None, f"2020-Q{number}") for number in (1, 2, 3, 4)
    ]


def test_a_base_year_in_the_title_is_not_the_year_of_the_values() -> None:
    read = rows("Consumer price index by city (2015 = 100)\n\nCity|Index\nOslo|118.2\nBergen|117.4\n")
    assert {row["period"] for row in read} == {None}


def test_short_names_over_answers_are_the_areas_of_the_title() -> None:
    written = """
Self-assessed health status by state, 2018

|NSW|Vic.|Qld|SA|ACT
|'000|'000|'000|'000|'000
Excellent|11|12|13|14|15
Good|21|22|23|24|25
Poor|31|32|33|34|35
"""
    read = rows(written)
    assert [row["place"] for row in read[:5]] == ["NSW", "Vic.", "Qld", "SA", "ACT"]
    assert {row["metric"] for row in read} == {"Self-assessed health status"}


def test_areas_of_the_title_span_rates_and_their_bounds() -> None:
    written = """
Mortality rates by region, 2015 to 2017

Year|North|||South||
|Rate per 100,000|95% interval||Rate per 100,000|95% interval|
||Lower|Upper||Lower|Upper
2015|5.1|4.1|6.1|5.2|4.2|6.2
2016|5.3|4.3|6.3|5.4|4.4|6.4
2017|5.5|4.5|6.5|5.6|4.6|6.6
"""
    read = rows(written)
    assert [row["place"] for row in read[:6]] == ["North"] * 3 + ["South"] * 3
    assert str(read[1]["metric"]).endswith("Lower")


def test_heads_that_the_title_calls_status_are_no_areas() -> None:
    read = rows("Claims by region and status\n\nRegion|Open|Closed\nNorth|1|2\nSouth|3|4\nWest|5|6\n")
    assert [row["place"] for row in read[::2]] == ["North", "South", "West"]


def test_places_on_rows_of_their_own_stand_over_the_sexes() -> None:
    written = """
Population by age group and sex, 2011
State / Sex|All ages|0-14|15-59
Punjab
Males|90|30|60
Females|91|31|60
Kerala
Males|80|20|60
Females|81|21|60
"""
    read = rows(written)
    assert [row["place"] for row in read] == ["Punjab"] * 6 + ["Kerala"] * 6
    assert [row["dims"] for row in read[::3]] == [{"State / Sex": sex} for sex in ("Males", "Females")] * 2


def test_a_rate_beside_a_number_is_a_series_of_its_own() -> None:
    written = """
Recorded offences
|2020||2021|
|Number|Rate|Number|Rate
Homicide|304|4.6|310|4.7
Robbery|904|9.6|910|9.7
Assault|804|8.6|810|8.7
"""
    read = rows(written)
    kept = {(row["metric"], row["period"], str(row["dims"])) for row in read}
    assert len(kept) == len(read) == 12
    assert read[1]["dims"] == {"measure": "Rate"}


def test_heads_may_be_set_apart_by_a_blank_row() -> None:
    written = """
Price index by division

Code|Division|2022||2023|
|||||
||Nov|Dec|Jan|Feb
01|Food|101.5|102.5|103.5|104.5
02|Clothing|111.5|112.5|113.5|114.5
03|Housing|121.5|122.5|123.5|124.5
"""
    assert [row["period"] for row in rows(written)[:4]] == ["2022-11", "2022-12", "2023-01", "2023-02"]


def test_numbers_of_lines_inside_lines_are_no_places() -> None:
    written = """
|Commodity|Spending|Households
1|Food|90.2|12
1.1|Bread|40.2|11
1.1.1|Rolls|10.2|10
2|Clothing|20.2|9
"""
    read = rows(written)
    assert {row["place"] for row in read} == {None}


def test_sexes_and_provinces_in_other_tongues() -> None:
    written = """
Población activa por entidad

Entidad federativa|2010||2020|
|Hombres|Mujeres|Hombres|Mujeres
Colima|11|12|13|14
Durango|21|22|23|24
Chiapas|31|32|33|34
"""
    read = rows(written)
    assert {row["metric"] for row in read} == {"Población activa"}
    assert read[1]["dims"] == {"sex": "Mujeres"}
    assert facts("Gouvernorat|Lits\nAmman|3\nBalqa|4\nZarqa|5\n")[0][2] == "Amman"


def test_sexes_below_every_province_are_groups_of_its_figures() -> None:
    written = """
Active population by province and sex
Province|Employed||Unemployed|
|2021|2022|2021|2022
Kandal|90|91|9|8
Male|50|51|5|4
Female|40|40|4|4
Kampot|80|81|7|6
Male|45|46|4|3
Female|35|35|3|3
"""
    read = rows(written)
    assert [row["value"] for row in read[:4]] == [90, 91, 9, 8]
    assert [row["place"] for row in read[::4]] == ["Kandal"] * 3 + ["Kampot"] * 3
    assert [row["dims"] for row in read[:12:4]] == [{}, {"sex": "Male"}, {"sex": "Female"}]


def test_branches_over_regions_are_the_industries_of_the_title() -> None:
    written = """
Gross value added by region and industry, 2019

Region|Agriculture|Retail|Finance
North|11|12|13
South|21|22|23
"""
    read = rows(written)
    assert {row["metric"] for row in read} == {"Gross value added"}
    assert list(read[1]["dims"].values()) == ["Retail"]  # type: ignore[attr-defined]
    unnamed = rows(written.replace("Region|", "£ million|"))
    assert [row["place"] for row in unnamed] == ["North"] * 3 + ["South"] * 3


def test_how_a_databank_writes_its_values_is_no_value() -> None:
    written = "REF_AREA|Measure|UNIT_MEASURE|TIME_PERIOD|OBS_VALUE|DECIMALS\n" + "\n".join(
        f"{area}|Unemployment rate|PT|{year}|{number}.5|1"
        for number, (area, year) in enumerate((a, y) for a in ("AUT", "CHL") for y in (2020, 2021, 2022))
    )
    read = rows(written)
    assert [row["value"] for row in read] == [0.5, 1.5, 2.5, 3.5, 4.5, 5.5]
    assert {(row["metric"], row["unit"]) for row in read} == {("Unemployment rate", "PT")}


def test_heads_below_regions_are_what_is_counted_of_them() -> None:
    read = rows(
        "Lodging by region\n|Coast||Valley||Hills|\nYear|Occupancy|ADR|Occupancy|ADR|Occupancy|ADR\n"
        "2010|0.6|28|0.5|31|0.7|44\n2011|0.7|29|0.6|33|0.8|47"
    )
    assert [(row["metric"], row["place"]) for row in read[:3]] == [
        ("Occupancy", "Coast"),
        ("ADR", "Coast"),
        ("Occupancy", "Valley"),
    ]
