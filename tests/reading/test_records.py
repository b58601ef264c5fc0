"""Lists on their side: fields down the first column, a record in each further one."""

from tests.reading.grids import rows


def named(written: str) -> dict[str, tuple[object, ...]]:
    """What each cell that became a figure counts, its labels as written, its value last."""
    return {str(r["cell"]): (r["metric"], r["labels"], r["value"]) for r in rows(written)}


def test_rows_of_words_say_what_each_column_is() -> None:
    read = named("""
Nutrient|Oats|Rice|Bran
Protein|16.9|7.1|15.6
Organic|no|no|yes
Energy|389|365|216
Mill|Alder|Birch|Alder
""")
    assert read["B2"] == ("Protein", ["Protein", "Oats", "no", "Alder"], 16.9)
    assert read["D4"] == ("Energy", ["Energy", "Bran", "yes", "Alder"], 216)
    assert set(read) == {"B2", "C2", "D2", "B4", "C4", "D4"}


def test_records_that_are_only_numbered_are_named_by_what_stands_above_their_words() -> None:
    read = named("""
Index|0|1|2|3
alpha|1|10|50|100
solver|sag|sag|lbfgs|lbfgs
train|0.91|0.90|0.88|0.80
test|0.85|0.86|0.87|0.79
valid|0.84|0.86|0.86|0.80
""")
    assert read["C4"] == ("train", ["train", "1", "10", "sag"], 0.9)
    assert len(read) == 12


def test_heads_of_a_second_table_are_no_fields_of_the_first() -> None:
    read = named("""
County|Jobs|Wages
Adams|10|15
Boulder|20|25
Denver|30|35
Eagle|40|45
County|Homes|Rents
Adams|1|2
Boulder|3|4
Denver|5|6
Eagle|7|8
""")
    assert read["C8"][0] == "Rents"
    assert "Homes" not in read["B2"][1]  # type: ignore[operator]


def test_even_steps_over_measurements_are_heads() -> None:
    read = named("""
Depth|-10|-5|0|5
50|3.1|3.2|3.3|3.1
45|4.4|4.5|4.7|4.6
40|6.0|6.1|6.6|6.2
""")
    assert read["B2"][1:] == (["50", "-10"], 3.1)
    assert "B1" not in read


def test_targets_over_a_row_of_words_stay_targets() -> None:
    read = rows("Metric|Q1 Target|Q1 Actual\nEnrolled|10|12\nPlaced|5|4\nBasis|plan|count")
    assert [row["dims"] for row in read[:2]] == [{"measure": "Target"}, {}]
    assert read[0]["labels"] == ["Enrolled", "Q1 Target", "plan"]
