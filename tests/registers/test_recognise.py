from data.reading.files.workbook import Sheet
from data.reading.lists import Blank, ListRow
from data.reading.reading import Problem, Vocabulary
from data.reading.status import Status
from data.registers.reading.recognise import read_lists

AWARDS: list[list[object]] = [
    ["Awards 2025", "", "", "", ""],
    ["", "", "", "", ""],
    ["Funding Source", "Region", "Solution", "Program Year", "Amount ($)"],
    ["WIOA Title I", "North", "Upskilling", "PY2025", 1500.25],
    ["WIOA Title I", "South", "Industry branding", "PY2025", "TBD"],
    ["", "", "", "", ""],
    ["Perkins V", "South", "Apprenticeship", "whenever", "(20)"],
    ["Total", "", "", "", 1480.25],
    ["Source: the state", "", "", "", ""],
]


def sheet(rows: list[list[object]], merges: tuple[tuple[int, int, int, int], ...] = ()) -> Sheet:
    return Sheet("Money", rows, merges=merges)


def read(sheet: Sheet) -> tuple[str, tuple[ListRow, ...], tuple[Problem, ...]]:
    """The one list of the sheet: its name, its rows and its questions."""
    lists, problems = read_lists(sheet, Vocabulary())
    if not lists:
        return "", (), problems
    (only,) = lists
    return only.register, only.rows, problems


def test_a_list_is_known_by_its_heads_wherever_they_stand() -> None:
    name, rows, _ = read(sheet(AWARDS))
    assert name == "awards"
    assert [row.row for row in rows] == [3, 4, 6]
    assert rows[0].fields == {
        "stream": "WIOA Title I",
        "place": "North",
        "solution": "Upskilling",
        "period": "PY2025",
        "committed_cents": 150_025,
    }
    assert rows[0].cells["committed_cents"] == "E4"


def test_each_doubt_is_named_by_its_cell() -> None:
    _, rows, problems = read(sheet(AWARDS))
    assert [(problem.cell, problem.text.split(",")[0]) for problem in problems] == [
        ("E5", "read 'TBD'"),
        ("D7", "read 'whenever'"),
        ("E7", "read \u2212$20"),
    ]
    assert rows[1].fields["committed_cents"] == Blank(Status.NOT_DUE)
    assert rows[2].fields["committed_cents"] == -2_000
    assert "period" not in rows[2].fields  # it says nothing that could be read


def test_an_amount_without_a_stream_is_a_question_and_not_stored() -> None:
    rows: list[list[object]] = [["Stream", "Amount"], ["A", 1], ["", 5]]
    _, rows_read, problems = read(sheet(rows))
    assert [row.row for row in rows_read] == [1]
    assert [problem.cell for problem in problems] == ["A3"]


def test_a_stream_merged_over_its_awards_names_each_of_them() -> None:
    rows: list[list[object]] = [["Stream", "Region", "Amount"], ["A", "North", 1], ["", "South", 2]]
    _, rows_read, problems = read(sheet(rows, merges=((1, 0, 2, 0),)))
    assert [row.fields["stream"] for row in rows_read] == ["A", "A"]
    assert not problems


def test_a_list_of_needs_and_a_list_of_streams_are_told_apart() -> None:
    needs: list[list[object]] = [
        ["Partnership", "Region", "Solution", "Estimated Cost ($ thousands)", "Asked for in"],
        ["North Health", "North", "Horses", 12.5, 2025.0],
    ]
    streams: list[list[object]] = [
        ["Stream", "Agency", "May pay for", "Window"],
        ["TANF", "Human Services", "Upskilling; Horses", "Yearly"],
    ]
    name, rows, _ = read(sheet(needs))
    assert (name, rows[0].fields["cost_cents"], rows[0].fields["period"]) == ("needs", 1_250_000, "2025")
    assert rows[0].fields["solution"] == "Horses"  # a region's own word stays
    name, rows, _ = read(sheet(streams))
    assert (name, rows[0].fields["may_pay_for"]) == ("streams", "Upskilling; Horses")


def test_a_metric_sheet_is_no_list() -> None:
    long: list[list[object]] = [
        ["Region", "Partnership", "Metric", "Period", "Value", "Notes"],
        ["North", "Health", "Award dinners", "2025", 3, ""],
    ]
    wide: list[list[object]] = [["Metric", "Unit", "Q1", "Q2"], ["Employers", "n", 1, 2]]
    assert not read(sheet(long))[0]
    assert not read(sheet(wide))[0]
    assert not read(sheet([]))[0]


def test_heads_repeated_on_the_next_printed_page_are_no_row() -> None:
    rows: list[list[object]] = [["Stream", "Amount"], ["A", 1], ["Stream", "Amount"], ["B", 2]]
    _, rows_read, problems = read(sheet(rows))
    assert [row.fields["stream"] for row in rows_read] == ["A", "B"]
    assert not problems


def test_an_amount_that_only_excel_shows_is_asked_about() -> None:
    rows: list[list[object]] = [["Stream", "Region", "Amount"], ["A", "North", ""], ["B", "South", ""]]
    broken = Sheet("Money", rows, errors={(1, 2): "#REF!"}, uncalculated=frozenset({(2, 2)}))
    _, rows_read, problems = read(broken)
    assert [row.fields.get("committed_cents") for row in rows_read] == [None, None]
    assert [(problem.cell, problem.serious) for problem in problems] == [("C2", False), ("C3", True)]
    assert "#REF!" in problems[0].text
