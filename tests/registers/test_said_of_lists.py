"""What a person says of a list: what a cell should say, and which list a sheet is."""

from data.reading.files.workbook import Sheet
from data.reading.reading import Correction, SheetReading
from data.reading.sheets import Told
from tests.reading.grids import reading, sheet

AWARDS = """
Stream|Region|Program Year|Amount
WIOA|North|PY2025|approx. 1.2M
TANF|South|PY2025|400,000 - 600,000
"""


def read(sheet: Sheet, *said: Correction) -> SheetReading:
    return reading(sheet, told=Told(corrections=said)).sheets[0]


def test_a_cell_says_what_a_person_says_and_what_the_file_holds_stays_known() -> None:
    before = read(sheet(AWARDS))
    assert [problem.cell for problem in before.problems] == ["D2", "D3"]
    after = read(sheet(AWARDS), Correction("Sheet1", "cell", None, "D2: 1,200,000"))
    assert [problem.cell for problem in after.problems] == ["D3"]
    first, second = after.lists[0].rows
    assert first.fields["committed_cents"] == 1_200_000_00
    assert first.was == {"committed_cents": "approx. 1.2M"}
    assert second.was == {}
    assert after.picture[1][3].startswith("1200000") or after.picture[1][3].startswith("1,200,000")


def test_a_cell_that_the_sheet_does_not_have_changes_nothing() -> None:
    said = (Correction("Sheet1", "cell", None, f"{at}: 5") for at in ("ZZ9", "D999", "D0", "4", "D"))
    assert read(sheet(AWARDS), *said).lists == read(sheet(AWARDS)).lists


def test_a_sheet_is_the_list_that_a_person_says_it_is() -> None:
    said = read(sheet("Stream|Given\nWIOA|100\n"), Correction("Sheet1", "list", None, "needs"))
    assert not said.lists
    assert "list of needs" in said.problems[0].text
    plain = "What|Available\nAlpha|100\nBeta|50\n"
    assert not read(sheet(plain)).lists
    rows = read(sheet(plain), Correction("Sheet1", "list", None, "allotments")).lists[0].rows
    assert [(row.fields["stream"], row.fields["available_cents"]) for row in rows] == [
        ("Alpha", 100_00),
        ("Beta", 50_00),
    ]


def test_a_sheet_that_is_no_list_is_read_as_figures() -> None:
    written = "Stream|Region|Amount\nA|North|1\nB|South|2\n"
    assert read(sheet(written)).lists
    assert not read(sheet(written), Correction("Sheet1", "list", None, "none")).lists


def test_the_streams_of_an_inventory_are_known_on_the_other_sheets() -> None:
    inventory = sheet("Stream|Agency\nAlpha|Labor\nBeta|Labor\n", "Inventory")
    given = sheet("Amounts in $\nRegion|Alpha|Beta\nRegion 1|1|2\n", "Given")
    assert not reading(given).sheets[0].lists
    rows = reading(inventory, given).sheets[1].lists[0].rows
    assert [(row.fields["stream"], row.fields["committed_cents"]) for row in rows] == [
        ("Alpha", 1_00),
        ("Beta", 2_00),
    ]
