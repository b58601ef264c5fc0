"""Groups of columns that come again, with words among them that name the figures of their group."""

import pytest

from tests.reading.grids import rows


def read(written: str) -> dict[str, tuple[object, ...]]:
    """What each figure counts, what breaks it down and its value, by cell."""
    return {str(r["cell"]): (r["metric"], r["dims"], r["value"]) for r in rows(written)}


def test_a_name_in_a_group_names_the_figures_of_its_own_group() -> None:
    figures = read("""
Customer|Item 1|Qty 1|Price 1|Item 2|Qty 2|Price 2
Ann|Apple|3|1.5|Pear|2|0.5
Bob|Milk|1|0.75|Bread|4|2.25
Cat|Rice|5|3.25|||
""")
    assert figures["C2"] == ("Qty", {"Customer": "Ann", "Item": "Apple", "group": "1"}, 3)
    assert figures["G3"] == ("Price", {"Customer": "Bob", "Item": "Bread", "group": "2"}, 2.25)
    assert not {"F4", "G4"} & set(figures)  # a group that is blank holds nothing


@pytest.mark.parametrize(
    "heads",
    [
        "Task|Partner 1 Vendor|Partner 1 Hours|Partner 2 Vendor|Partner 2 Hours",
        "Task|Vendor_1|Hours_1|Vendor_2|Hours_2",
        "Task|1st Vendor|1st Hours|2nd Vendor|2nd Hours",
        "Task|Year A (Vendor)|Year A (Hours)|Year B (Vendor)|Year B (Hours)",
        "Task|Vendor|Hours|Vendor.1|Hours.1",
        "Task|Vendor|Hours|Vendor|Hours",
    ],
)
def test_groups_are_known_by_what_their_heads_share(heads: str) -> None:
    figures = read(f"{heads}\nG-01|Alder|500|Birch|120\nG-02|Cedar|750|Dogwood|300\nG-03|Elm|200|Fir|90")
    assert {cell: value for cell, (_, _, value) in figures.items()} == {
        "C2": 500, "C3": 750, "C4": 200, "E2": 120, "E3": 300, "E4": 90,
    }  # fmt: skip
    assert figures["E3"][1]["Vendor"] == "Dogwood"  # type: ignore[index]
    assert figures["C3"][1]["Vendor"] == "Cedar"  # type: ignore[index]
    assert {metric for metric, _, _ in figures.values()} == {"Hours"}


def test_a_spanner_over_each_group_keeps_its_words_for_its_own_figures() -> None:
    figures = rows("""
|First|First|Second|Second
Grant|Provider|Paid|Provider|Paid
G-01|Alder|500|Birch|120
G-02|Cedar|750|Dogwood|300
G-03|Elm|200|Fir|90
""")
    labels = {str(row["cell"]): row["labels"] for row in figures}
    assert labels["E4"] == ["G-02", "Dogwood", "Second", "Paid"]


def test_groups_of_figures_alone_stay_one_table() -> None:
    figures = read("Shop|Sales Q1|Cost Q1|Sales Q2|Cost Q2\nElm|10|6|12|7\nOak|21|12|19|11\nFir|5|3|6|3")
    assert len(figures) == 12
    assert "group" not in figures["B2"][1]  # type: ignore[operator]
