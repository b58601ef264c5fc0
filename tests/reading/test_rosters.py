"""Lists of persons are refused with the reason; sheets that only speak of such fields are read."""

import logging
from datetime import date
from pathlib import Path

import pytest

from data.errors import RefusedWorkbook
from data.reading.files.workbook import open_workbook
from data.reading.meaning.rosters import check_roster
from data.reading.process import child
from tests.making import broken_text, ooxml

WORKBOOKS = Path(__file__).parents[1] / "workbooks"
ANN, BO = "Ann Lee", "Bo Day"
FIRST, SECOND = "123-45-6789", "219-09-9999"

Row = list[object]

PERSONS: list[list[Row]] = [
    [["Participant", "ID", "Wage"], ["A. B.", FIRST, 12], ["C. D.", SECOND, 15]],
    [["Name", "SSN", "Hours"], [ANN, 123456789, 3], [BO, 219099999.0, 4]],
    [["Name", "SSN", "Hours"], [ANN, "123 45 6789", 3], [BO, "219 09 9999", 4]],
    [["Case", "Number", "Hours"], [1, "123 45 6789", 3], [2, "219 09 9999", 4]],
    [["Case", "Note"], [1, f"SSN is {FIRST}"], [2, f"SSN is {SECOND}"]],
    [["Name", "Social Security Number"], [ANN, "123456789"], [BO, "219099999"]],
    [["Name", "SSN (last 4)", "Hours"], [ANN, "6789", 3], [BO, "0999", 4]],
    [["Name", "Last 4 SSN", "Hours"], [ANN, 6789, 3], [BO, 999, 4]],
    [["Name", "SSN", "Hours"], [ANN, "XXX-XX-6789", 3], [BO, "***-**-9999", 4]],
    [["Name", "S.S.N.", "Hours"], [ANN, FIRST, 3], [BO, "", 4]],
    [["SOCIAL SECURITY", "NAME", "WAGE"], [FIRST, "LEE, ANN", 12], [SECOND, "DAY, BO", 15]],
    [["Roster"], [], ["#", "Name", "SSN"], [1, ANN, FIRST], [2, BO, SECOND]],
    [["Last", "First", "DOB", "Wage"], ["Lee", "Ann", "1990-02-03", 12], ["Day", "Bo", "2/3/91", 15]],
    [["Last Name", "First Name", "D.O.B."], ["Lee", "Ann", 33000.0], ["Day", "Bo", 34000.0]],
    [["Full Name", "Birthdate", "Wage"], [ANN, date(1990, 2, 3), 12], [BO, date(1991, 3, 4), 15]],
    [
        ["Student ID", "Birth Date", "Credential"],
        ["1001", "1990-02-03", "CNA"],
        ["1002", "3 Feb 1991", "CNA"],
    ],
    [["Client", "Address", "Date of Birth"], [ANN, "1 Main St", "1990-02-03"], [BO, "2 Oak", "1991-02-03"]],
    [["Name", "Email", "Birth year"], [ANN, "a@x.org", 1990], [BO, "b@x.org", 1991]],
    [["Nombre", "Fecha de nacimiento"], ["Ana", "1990-02-03"], ["Beto", "1991-02-03"]],
    [["Participant ID", "Participant Name", "Wage"], ["P001", ANN, 12], ["P002", BO, 15]],
    [["Name:", ANN], ["SSN:", FIRST], ["Wage:", 12]],
    [["Name:", ANN], ["Date of birth:", "1990-02-03"], ["Wage:", 12]],
]

FIGURES: list[list[Row]] = [
    [["Metric", "2023"], ["Participants by age", 10], ["Date of birth reporting rate", 98]],
    [["Metric", "2023"], ["SSN validated (count)", 4], ["SSN missing", 1]],
    [["Region", "SSN validated", "Date of birth reporting rate"], ["North", 1200, 98], ["South", 800, 97]],
    [["Region", "Participants", "SSN on file (%)"], ["North", 120, "98%"], ["South", 80, "97%"]],
    [["Name", "SSN validated (count)"], ["Alder Board", 1200], ["Birch Board", 800]],
    [["Name", "DOB reported"], ["Alder Board", "98%"], ["Birch Board", "97%"]],
    [["Provider name", "Participants", "SSN reported"], ["Alder College", 1200345, 1100200]],
    [["Date of birth missing", "Q1", "Q2"], ["North", 3, 4], ["South", 5, 6]],
    [["Data element", "Date of birth", "SSN"], ["Complete", "98.5%", "97.1%"], ["Missing", "1.5%", "2.9%"]],
    [["Data element", "Date of birth", "SSN"], ["Complete", 98.5, 97.1], ["Missing", 1.5, 2.9]],
    [["Data element", "Date of birth", "SSN"], ["Complete", 12400, 12380], ["Missing", 15, 29]],
    [["Birth year", "Participants"], [1990, 120], [1991, 115]],
    [["Births by birth date month", "2023"], ["January", 120], ["February", 90]],
    [["Region", "Live births", "Birth rate"], ["North", 1000, 12.1], ["South", 900, 11.1]],
    [["Student", "2023", "2024"], ["Enrolled", 10, 12], ["Completed", 9, 8]],
    [["Client", "Employers", "Jobs"], ["Acme Corp", 4, 10], ["Best Inc", 5, 20]],
    [["Participant name", "2024"], ["Not shown", 12], ["All", 13]],
    [["Name", "Convener", "Last met"], ["Alder", "Jane Roe", "2024-02-03"], ["Birch", "J. Doe", "3/4/24"]],
    [["Partnership", "Contact name", "Email"], ["Alder", "J. Roe", "j@x.org"], ["Birch", "J. Doe", ""]],
    [["Age", "Participants"], ["16 to 24", 120], ["25 to 54", 80]],
    [["Measure", "Notes"], ["Employment", "Matched by SSN and DOB"], ["Earnings", "SSN not available"]],
    [["Source: wage records matched by SSN"], ["Region", "2024"], ["North", 12], ["South", 13]],
    [["Series", "Count"], ["100-00-1234", 5], ["900-12-1234", 6], ["000-12-1234", 7]],
    [["Project", "Code", "Jobs"], ["A", FIRST, 3], ["B", "77-101", 4]],
]  # fmt: skip


def squared(rows: list[Row]) -> list[Row]:
    width = max(map(len, rows))
    return [[*row, *[""] * (width - len(row))] for row in rows]


@pytest.mark.parametrize("rows", PERSONS, ids=lambda rows: " ".join(map(str, rows[0])))
def test_a_list_of_persons_is_refused_with_the_reason_and_without_the_persons(rows: list[Row]) -> None:
    with pytest.raises(RefusedWorkbook, match="Sheet 'Exits' lists persons: ") as refused:
        check_roster("Exits", squared(rows))
    told = str(refused.value)
    assert "Hand in the counts without that sheet" in told
    given = {str(cell) for row in rows[1:] for cell in row} | {FIRST, SECOND}
    assert [cell for cell in given if len(cell) > 3 and cell in told] == []


@pytest.mark.parametrize("rows", FIGURES, ids=lambda rows: " ".join(map(str, rows[0])))
def test_a_sheet_of_figures_about_such_fields_is_no_list_of_persons(rows: list[Row]) -> None:
    check_roster("Exits", squared(rows))


@pytest.mark.parametrize("file", sorted(WORKBOOKS.glob("*.[xot]*[sxbdv]")), ids=lambda file: file.name)
def test_no_sound_workbook_is_taken_for_a_list_of_persons(file: Path) -> None:
    assert open_workbook(file.read_bytes(), file.name)


@pytest.mark.parametrize("name", ["m.xlsx", "m.csv"])
def test_nothing_of_a_refused_list_reaches_the_log(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    content = broken_text.social_security_numbers()
    if name == "m.csv":
        content = f"Name,SSN\n{ANN},{FIRST}\n{BO},{SECOND}\n".encode()
    with pytest.raises(RefusedWorkbook, match="social security") as refused:
        child.read(content, name)
    assert FIRST not in caplog.text + str(refused.value)
    assert ANN not in caplog.text


def test_one_such_sheet_among_others_stops_the_workbook() -> None:
    """Its bytes are kept with every submission, so the good sheets can't be taken without it."""
    people = [["Name", "DOB"], [ANN, "1990-02-03"], [BO, "1991-02-03"]]
    sheets = {"Totals": ooxml.sheet(ooxml.rows(ooxml.TABLE)), "Exits": ooxml.sheet(ooxml.rows(people))}
    with pytest.raises(RefusedWorkbook, match="Sheet 'Exits' lists persons: dates of birth"):
        open_workbook(ooxml.packed(ooxml.parts(sheets)), "m.xlsx")
