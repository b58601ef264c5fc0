"""Labels of rows as regional boards write them: months without values, totals to date, years, flags."""

import pytest

from data.reading.sheets import read_sheets
from data.reading.status import Status
from data.reading.words.units import strip_footnote
from data.reading.words.words import is_attribute, is_total
from tests.reading.grids import facts, rows, sheet


def test_a_month_without_values_is_no_heading_of_those_below() -> None:
    read = rows("""
Month|Visits|Calls
Jul 2024|3|4
Aug 2024||
Sep 2024|5|6
YTD Total|8|10
""")
    assert [(row["cell"], row["period"], row["status"], row["is_total"]) for row in read[::2]] == [
        ("B2", "2024-07", Status.REPORTED.value, False),
        ("B3", "2024-08", Status.NOT_REPORTED.value, False),
        ("B4", "2024-09", Status.REPORTED.value, False),
        ("B5", None, Status.REPORTED.value, True),
    ]


def test_years_over_months_head_them_still() -> None:
    read = facts("Month|Claims\n2024\nNov|310\nDec|402\n2025\nJan|518\nFeb|300")
    assert [period for _, _, _, period, _ in read] == ["2024-11", "2024-12", "2025-01", "2025-02"]


def test_years_in_the_labels_join_quarters_in_the_heads() -> None:
    read = facts("Series|Q1|Q2\nPY22 Placements|40|52\nPY23 Placements|44|58")
    assert read == [
        ("B2", "Placements", None, "PY2022-Q1", 40.0),
        ("C2", "Placements", None, "PY2022-Q2", 52.0),
        ("B3", "Placements", None, "PY2023-Q1", 44.0),
        ("C3", "Placements", None, "PY2023-Q2", 58.0),
    ]


def test_totals_below_the_last_day_of_projects_are_totals() -> None:
    read = rows("""
County|Start|End|Trainees
Brown|2023-08-01|2023-12-15|14
Nicollet|2024-01-08|2024-02-28|33
||Totals|47
""")
    assert [row["is_total"] for row in read] == [False, False, True]


def test_the_total_over_the_groups_of_a_count_is_marked() -> None:
    read = rows("""
Participants by characteristic, PY2023
|Number
Total participants|640
Gender
Female|352
Male|288
""")
    assert [(row["value"], row["is_total"]) for row in read] == [(640, True), (352, False), (288, False)]


@pytest.mark.parametrize("text", ["YTD Total", "All programs", "Both regions", "All centers"])
def test_words_for_all_of_something_are_totals(text: str) -> None:
    assert is_total(text)


@pytest.mark.parametrize("text", ["All other industries", "Both hands full", "Total compensation paid"])
def test_words_that_only_begin_like_totals_are_not(text: str) -> None:
    assert not is_total(text)


def test_yes_and_no_as_one_and_zero_are_no_figures() -> None:
    assert is_attribute("Has bylaws (1=yes)", [1.0, 0.0])
    assert not is_attribute("Has bylaws (1=yes)", [1.0, 2.0])
    assert not is_attribute("Island hires", [1.0, 0.0])


def test_a_roster_counts_the_budget_of_each_member() -> None:
    read = rows(
        "Partnership|County|Board members|Annual budget\nAg Alliance|Polk|11|48000\nRiverTech|Lake|8|22500"
    )
    assert {row["metric"] for row in read} == {"Board members", "Annual budget"}


def test_terms_of_a_school_year_are_a_breakdown() -> None:
    read = rows("Dual enrollment\nDistrict|Fall 2022|Fall 2023\nAlden|40|44\nByron|61|58")
    assert {row["metric"] for row in read} == {"Dual enrollment"}
    assert [(row["period"], row["dims"]) for row in read[:2]] == [
        ("2022", {"term": "Fall"}),
        ("2023", {"term": "Fall"}),
    ]


@pytest.mark.parametrize(
    ("written", "read"), [("Lower Valley (a)", "Lower Valley"), ("Rate (Q2)", "Rate (Q2)")]
)
def test_a_letter_that_points_to_a_note_is_taken_off(written: str, read: str) -> None:
    assert strip_footnote(written) == read


def test_tabs_say_the_place_where_only_the_file_name_says_another() -> None:
    block = "Profile\nIndicator|2022|2023\nLabor force|5|6\nWage|7|8"
    read = read_sheets([sheet(block, "Itasca"), sheet(block, "Aitkin")], "Polk County.xlsx")
    places = {key.place for each in read.sheets for table in each.tables for key in table.facts.keys}
    assert places == {"Itasca", "Aitkin"}


def test_a_project_keeps_its_name_beside_its_county() -> None:
    read = rows(
        "Company|County|Trainees|Award\nAcme Plastics|Brown|14|20\nLake Foods|Lake|33|45\nTotal||47|65"
    )
    assert [row["dims"] for row in read[:3:2]] == [{"Company": "Acme Plastics"}, {"Company": "Lake Foods"}]


def test_a_convener_is_an_attribute_still() -> None:
    read = rows("Convener|County|Trainees\nAnn|Brown|14\nBob|Lake|33")
    assert [row["dims"] for row in read] == [{}, {}]


def test_a_year_to_date_below_quarters_is_a_sum_of_them() -> None:
    read = rows("Quarter|Employers|Trainees\nQ1 2024|12|88\nQ2 2024|15|97\nYTD|27|185")
    assert [row["is_total"] for row in read[::2]] == [False, False, True]


def test_codes_of_classes_beside_names_are_not_the_metrics() -> None:
    read = rows("Industry snapshot\nIndustry name|NAICS|2022|2023\nHospitals|622|4|5\nTruck driving|484|7|8")
    assert "622" not in {row["metric"] for row in read}


def test_names_over_quarters_are_regions_where_the_title_says_so() -> None:
    read = rows("""
Placements by region, PY2023
|North||South|
Sector|Q1|Q2|Q1|Q2
Healthcare|14|18|9|11
IT|5|7|3|4
""")
    assert {row["metric"] for row in read} == {"Placements"}
    assert [row["place"] for row in read[:4]] == ["North", "North", "South", "South"]


def test_a_gap_and_its_percent_are_two_measures_of_one_thing() -> None:
    read = rows("Talent gap\nOccupation|Openings|Completers|Gap|Gap %\nRN|410|285|-125|-30\nLPN|122|130|8|6")
    assert [row["metric"] for row in read[:4]] == ["Openings", "Completers", "Gap", "Gap (percent)"]


def test_a_column_of_yes_and_no_gives_no_values() -> None:
    read = rows(
        "Partnership|County|Has bylaws (1=yes)|Board members\nAg Alliance|Polk|1|11\nRiverTech|Lake|0|8"
    )
    assert {row["metric"] for row in read} == {"Board members"}
