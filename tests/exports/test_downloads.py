"""What leaves as a file is what was shown, and runs nothing in a spreadsheet."""

from io import BytesIO

import pandas as pd
import pytest
from openpyxl import load_workbook

from data.exports.csv import as_csv
from data.exports.xlsx import as_xlsx
from data.selection import Selection, file_name

SHOWN = pd.DataFrame(
    {
        "region": ["Mesa", '=HYPERLINK("http://e.gov")'],
        "value": [41.0, None],
        "status": ["reported", "suppressed"],
    }
)


def test_a_csv_has_the_rows_shown_and_a_blank_stays_blank() -> None:
    lines = as_csv(SHOWN).decode("utf-8-sig").split("\r\n")
    assert lines[:2] == ["region,value,status", "Mesa,41,reported"]
    assert lines[2].endswith(",,suppressed")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "＝"])  # noqa: RUF001
def test_no_text_in_a_csv_starts_a_formula(start: str) -> None:
    written = as_csv(pd.DataFrame({"name": [f"{start}1+1"]})).decode("utf-8-sig")
    assert f"'{start}1+1" in written


@pytest.mark.parametrize(("value", "written"), [(22.0, "22"), (22.75, "22.75"), (-3.0, "-3"), (None, "")])
def test_a_number_in_a_csv_stands_as_it_was_given(value: float | None, written: str) -> None:
    told = as_csv(pd.DataFrame({"region": ["Mesa", "Weld"], "value": [value, 0.5]})).decode("utf-8-sig")
    assert told == f"region,value\r\nMesa,{written}\r\nWeld,0.5\r\n"


def test_a_negative_number_is_no_formula() -> None:
    assert as_csv(pd.DataFrame({"value": [-5]})).decode("utf-8-sig") == "value\r\n-5\r\n"


def test_a_workbook_has_the_rows_shown_and_says_what_they_are() -> None:
    book = load_workbook(BytesIO(as_xlsx(SHOWN, "People placed", {"Source": "6 workbooks"})))
    values = [[cell.value for cell in row] for row in book["Values"].iter_rows()]
    assert values == [
        ["region", "value", "status"],
        ["Mesa", 41, "reported"],
        ['=HYPERLINK("http://e.gov")', None, "suppressed"],
    ]
    assert book["Values"]["A3"].data_type == "s"  # text, not a formula
    about = {row[0].value: row[1].value for row in book["About"].iter_rows()}
    assert about["Title"] == "People placed"
    assert about["Source"] == "6 workbooks"
    assert book.properties.title == "People placed"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (Selection("People placed", regions=("Mesa", "Weld"), period="PY2025-Q2"),
         "people-placed-mesa-weld-up-to-py2025-q2"),
        (Selection("Wages", known="2025-11-03"), "wages-all-regions-as-known-on-3-november-2025"),
        ("../../etc/passwd", "etc-passwd"),
        ("***", "guidepost"),
    ],
)  # fmt: skip
def test_a_file_is_named_by_what_it_shows(title: object, name: str) -> None:
    assert file_name(title) == name


def test_a_selection_says_itself() -> None:
    assert str(Selection()) == "All regions"
    assert str(Selection(theme="Outcomes", period="2024")) == "Outcomes · all regions · up to 2024"
