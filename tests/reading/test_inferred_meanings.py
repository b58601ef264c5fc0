"""Meanings that no head says: the rest of the table tells them."""

from tests.reading.grids import facts, rows


def test_names_once_each_below_places_are_places_and_the_title_counts() -> None:
    written = """
Children in Foster Care

||~2023-07|~2023-08
Region 1|Ada|36|77
|Boise|83|41
Region 1 Total||119|118
Region 2|Canyon|38|52
|Gem|32|30
Region 2 Total||70|82
"""
    read = facts(written)
    assert [place for _, _, place, period, _ in read if period == "2023-07"] == [
        "Ada", "Boise", "Region 1 Total", "Canyon", "Gem", "Region 2 Total",
    ]  # fmt: skip
    assert {metric for _, metric, *_ in read} == {"Children in Foster Care"}


def test_names_that_come_again_below_places_are_no_places() -> None:
    written = "||~2023-07|~2023-08\nRegion 1|Placed|36|77\n|Left|83|41\nRegion 2|Placed|38|52\n|Left|32|30\n"
    assert {(metric, place) for _, metric, place, *_ in facts(written)} == {
        ("Placed", "Region 1"), ("Left", "Region 1"), ("Placed", "Region 2"), ("Left", "Region 2"),
    }  # fmt: skip


def test_labels_with_a_unit_of_their_own_each_are_what_is_measured() -> None:
    samples = "\n".join(
        f"{site}|{day}|{what}|{number}|{unit}"
        for site, number in (("Upper Bridge", 2.4), ("Lower Bridge", 3.1))
        for day in ("2023-06-13", "2023-07-18")
        for what, unit in (("Nitrate", "mg/L"), ("Turbidity", "NTU"))
    )
    read = rows(f"site_name|sample_date|characteristic|result_value|result_unit\n{samples}")
    assert {(row["metric"], row["unit"]) for row in read} == {("Nitrate", "mg/L"), ("Turbidity", "NTU")}


def test_a_date_at_the_top_holds_for_small_tables_in_every_corner() -> None:
    written = """
County Dashboard - March 2024

Births|||ER visits||
Hospital|Births||Hospital|Visits|Admitted
St. Mary|31||St. Mary|907|88
General|22||General|611|70

Doses|||Inspections||
Vaccine|Doses||Town|Inspections|Failed
Flu|401||Salem|61|3
Mumps|58||Keizer|47|5
"""
    assert {period for *_, period, _ in facts(written)} == {"2024-03"}
