"""Lists of one thing a row: what keys them, what is counted in them, and dates that are no period."""

from tests.reading.grids import facts, rows


def test_a_zip_code_beside_nothing_but_years_is_the_place_and_all_numbers_are_values() -> None:
    written = "zip_code|fiscal_year|households|benefits_issued\n" + "\n".join(
        f"{code}|{year}|{code - 97000 + n}|{1000 * n + 7}"
        for n, (code, year) in enumerate((c, y) for c in (97301, 97302, 97303) for y in ("FY2022", "FY2023"))
    )
    read = facts(written)
    assert read[0][:3] == ("C2", "households", "97301")
    assert [value for *_, value in read[:4]] == [301, 7, 302, 1007]
    assert len(read) == 12


def test_a_number_once_over_its_offices_names_the_region() -> None:
    read = rows(
        "Region|Office|Received|Denied\n1|Astoria|61|14\n|Newport|44|9\n2|Salem|83|31\n|Stayton|27|6\n"
    )
    assert [(row["place"], row["value"]) for row in read if row["metric"] == "Received"] == [
        ("1", 61), ("1", 44), ("2", 83), ("2", 27),
    ]  # fmt: skip


def test_the_day_each_thing_was_licensed_is_no_period() -> None:
    listed = "Facility|City|Licensed|Capacity\n" + "\n".join(
        f"{name}|{city}|{day}|{seats}"
        for name, city, day, seats in (
            ("Little Acorns", "Boise", "2015-03-02", 81),
            ("Sunny Days", "Meridian", "2018-07-11", 12),
            ("Bright Start", "Nampa", "2012-01-20", 118),
            ("Kids First", "Caldwell", "2020-09-15", 23),
        )
    )
    assert {(metric, period) for _, metric, _, period, _ in facts(listed)} == {("Capacity", None)}


def test_days_of_a_series_stay_its_periods() -> None:
    series = "Site|Sampled|Depth found\n" + "\n".join(
        f"Site {n}|2023-0{n}-1{n}|{n * 3 + 1}.5" for n in range(1, 6)
    )
    assert [period for *_, period, _ in facts(series)][:2] == ["2023-01-11", "2023-02-12"]


def test_a_state_that_a_title_is_in_is_the_place() -> None:
    read = facts("Building Permits Issued in Nevada\nYear|Single|Duplex\n2021|61|14\n2022|44|9\n2023|83|31\n")
    assert {place for _, _, place, *_ in read} == {"Nevada"}


def test_a_list_of_projects_counts_its_projects_and_not_their_funds() -> None:
    written = """
Project No.|Project Name|Department|Fund|FY2024|FY2025
ST-01|Main St Overlay|Streets|Gas Tax|159670|80110
ST-02|Oak Bridge|Streets|Grant|23100|99410
WT-01|Well Four|Water|Water Fund|61200|70250
WT-02|Meters|Water|Water Fund|41870|33190
"""
    assert {metric for _, metric, *_ in facts(written)} == {
        "Main St Overlay",
        "Oak Bridge",
        "Well Four",
        "Meters",
    }
