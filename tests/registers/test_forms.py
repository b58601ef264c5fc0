"""A form for each stream, read as the row that it is."""

from data.reading.reading import Vocabulary
from data.registers.reading.recognise import read_lists
from tests.reading.grids import sheet

FORM = """
Funding stream form||
||
Stream name:|WIOA Title I|
Administering agency:|Department of Labor|
Law:|Public Law 113-128|
Purpose:|Training|ask Ann
Who may benefit:|Adults; youth|
Match:|25%|
Year:|PY2025|
Amount available ($ thousands):|1,250|
Spend by:|June 30, 2027|
"""


def test_a_form_says_a_stream_and_its_year_each_by_its_own_cell() -> None:
    lists, problems = read_lists(sheet(FORM), Vocabulary())
    assert not problems
    years, streams = (each.rows[0] for each in lists)
    assert (years.fields["stream"], years.fields["period"]) == ("WIOA Title I", "PY2025")
    assert (years.fields["available_cents"], years.fields["lapses"]) == (1_250_000_00, "2027-06-30")
    assert (years.cells["available_cents"], years.row) == ("B10", 2)
    assert streams.fields["agency"] == "Department of Labor"
    assert (streams.fields["match_percent"], streams.cells["match_percent"]) == (25.0, "B8")


def test_a_doubtful_value_of_a_form_is_asked_about_by_its_cell() -> None:
    _, problems = read_lists(sheet(FORM.replace("1,250", "approx. 1M")), Vocabulary())
    assert [problem.cell for problem in problems] == ["B10"]


def test_a_report_on_a_grant_is_a_form_of_figures() -> None:
    report = "Grant:|Bridge\nAgency:|Labor\nContact:|Ann\nParticipants:|12\nPlaced:|8\nHours:|90\n"
    assert read_lists(sheet(report), Vocabulary()) == ((), ())
