"""Every kind of workbook gives the same cells, and tells a blank from what only looks like one."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
import xlwt

from data.reading.files.workbook import Sheet, open_workbook
from tests.making import ods, ooxml, xlsb
from tests.making.ooxml import TABLE, cell, of_sheet, packed, parts, rows, sheet

FIRST_ROWS = [["Region", "2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4"], ["North", 1, 2, 3, 4]]


def opened(content: bytes, name: str = "metrics.xlsx") -> Sheet:
    (only,) = open_workbook(content, name)
    return only


def xls(fill: Callable[[xlwt.Worksheet], None] = lambda sheet: None) -> bytes:
    """The plain table as Excel 97 keeps it, and what `fill` adds."""
    book = xlwt.Workbook()
    page = book.add_sheet("Metrics")
    for row, values in enumerate(TABLE):
        for column, value in enumerate(values):
            page.write(row, column, value)
    fill(page)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def text(delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    return "\r\n".join(delimiter.join(map(str, row)) for row in TABLE).encode(encoding)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("metrics.xlsx", ooxml.workbook()),
        ("metrics.xlsm", ooxml.workbook()),
        ("metrics.xls", xls()),
        ("metrics.xlsb", xlsb.workbook(TABLE)),
        ("metrics.ods", ods.workbook(ods.rows(TABLE))),
    ],
)
def test_every_kind_of_workbook_gives_the_same_cells(name: str, content: bytes) -> None:
    read = opened(content, name)
    assert (read.name, read.rows, read.problems) == ("Metrics", TABLE, ())


def test_cells_keep_their_place_when_the_first_rows_and_columns_are_empty() -> None:
    read = opened(packed(parts({"Metrics": sheet(rows([[None, None, "x"], [None, None, 7]], first=3))})))
    assert read.rows == [["", "", ""], ["", "", ""], ["", "", "x"], ["", "", 7.0]]


def test_a_true_zero_a_boolean_and_a_text_number_stay_what_they_are() -> None:
    added = (
        f'<row r="5">{cell("A5", "East")}{cell("B5", 0)}<c r="C5" t="b"><v>1</v></c>{cell("D5", "12")}</row>'
    )
    assert opened(of_sheet(added)).rows[4] == ["East", 0.0, True, "12", ""]


@pytest.mark.parametrize(
    ("error", "of"), [("#REF!", "classic"), ("#N/A", "classic"), ("#DIV/0!", "classic"), ("#SPILL!", "new")]
)
def test_an_error_is_no_blank(error: str, of: str) -> None:
    read = opened(
        of_sheet(f'<row r="5"><c r="B5" t="e"><f>1/0</f><v>{error}</v></c><c r="C5"><v>9</v></c></row>')
    )
    assert (read.errors, read.rows[4][1:3]) == ({(4, 1): error}, ["", 9.0])


def test_errors_are_told_in_every_kind_of_workbook() -> None:
    old = xls(lambda page: page.row(5).set_cell_error(1, "#REF!"))
    binary = xlsb.workbook([*TABLE, [None], [None, "#REF!", 3]])
    empty = "<table:table-row><table:table-cell/></table:table-row>"
    shown = "<text:p>#REF!</text:p></table:table-cell>"
    broken = 'table:formula="of:=1" office:value-type="float" office:value="0" calcext:value-type="error"'
    spreadsheet = ods.workbook(
        f"{ods.rows(TABLE)}{empty}<table:table-row><table:table-cell/><table:table-cell {broken}>{shown}"
        f"{ods.cell(3)}</table:table-row>"
    )
    for content, name in [(old, "m.xls"), (binary, "m.xlsb"), (spreadsheet, "m.ods")]:
        read = opened(content, name)
        assert (name, read.errors, read.rows[5][1]) == (name, {(5, 1): "#REF!"}, "")


@pytest.mark.parametrize(
    "formula",
    [
        '<c r="B5"><f>SUM(B2:B4)</f></c>',
        '<c r="B5"><f>SUM(B2:B4)</f><v></v></c>',
        '<c r="B5"><f>SUM(B2:B4)</f><v/></c>',
        '<c r="B5"><f t="shared" si="0"/></c>',
        "<c r='B5' s='0'>\n <f>A1</f>\n</c>",
        "<c><v>1</v></c><c><f>A1</f></c>",
    ],
)
def test_a_formula_that_nobody_worked_out_is_no_blank(formula: str) -> None:
    read = opened(of_sheet(f'<row r="5">{formula}</row><row r="6"><c r="B6"><v>9</v></c></row>'))
    assert read.uncalculated == {(4, 1)}
    assert read.rows[4][1] == ""


@pytest.mark.parametrize(
    ("formula", "value"),
    [
        ('<c r="B5"><f>SUM(B2:B4)</f><v>15</v></c>', 15.0),
        ('<c r="B5" t="str"><f>IF(TRUE,"")</f><v></v></c>', ""),
        ('<c r="B5"><f>B2-B2</f><v>0</v></c>', 0.0),
    ],
)
def test_a_formula_that_was_worked_out_is_its_value(formula: str, value: object) -> None:
    read = opened(of_sheet(f'<row r="5">{formula}</row><row r="6"><c r="B6"><v>9</v></c></row>'))
    assert (read.uncalculated, read.rows[4][1]) == (frozenset(), value)


def test_a_zero_that_a_script_left_for_excel_to_work_out_is_no_zero() -> None:
    body = sheet(rows(TABLE) + '<row r="5"><c r="B5"><f>SUM(B2:B4)</f><v>0</v></c></row>')
    content = packed(parts({"Metrics": body}, workbook_end='<calcPr calcId="124519" fullCalcOnLoad="1"/>'))
    read = opened(content)
    assert (read.uncalculated, read.rows[4][1]) == (frozenset({(4, 1)}), "")


@pytest.mark.parametrize("written", ["NaN", "INF", "-INF", "1e999"])
def test_a_number_that_is_none_is_an_error(written: str) -> None:
    read = opened(of_sheet(f'<row r="5"><c r="B5"><v>{written}</v></c><c r="C5"><v>9</v></c></row>'))
    assert (list(read.errors), read.rows[4][1:3]) == ([(4, 1)], ["", 9.0])


@pytest.mark.parametrize(("since_1904", "day"), [("", date(2024, 7, 1)), ("1", date(2028, 7, 2))])
def test_a_date_counts_from_the_day_its_workbook_counts_from(since_1904: str, day: date) -> None:
    made = parts({"Metrics": sheet('<row r="1"><c r="A1" s="1"><v>45474</v></c></row>')})
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace(
        b"<sheets>", f'<workbookPr date1904="{since_1904 or 0}"/><sheets>'.encode()
    )
    made["xl/styles.xml"] = ooxml.styles(["m/d/yyyy"])
    target = f'Type="{ooxml.RELATION_SPACE}/styles" Target="styles.xml"'
    relation = f'<Relationship Id="rId9" {target}/></Rel'
    made["xl/_rels/workbook.xml.rels"] = made["xl/_rels/workbook.xml.rels"].replace(
        b"</Rel", relation.encode()
    )
    (row,) = opened(packed(made)).rows
    assert row[0] in (day, datetime(day.year, day.month, day.day))


def test_merges_are_known_and_end_where_the_sheet_ends() -> None:
    merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B1:XFD1048576"/></mergeCells>'
    assert opened(of_sheet("", after=merges)).merges == ((1, 0, 2, 0), (0, 1, 3, 4))


def test_merges_of_other_kinds_are_known() -> None:
    old = xls(lambda page: page.write_merge(5, 5, 1, 2, "Jobs"))
    spanned = 'table:number-columns-spanned="2" table:number-rows-spanned="1"'
    spreadsheet = ods.workbook(
        f"<table:table-row>{ods.cell('Jobs', spanned)}<table:covered-table-cell/></table:table-row>"
        + ods.rows([["a", "b"], [1, 2]])
    )
    assert opened(old, "m.xls").merges == ((5, 1, 5, 2),)
    assert opened(spreadsheet, "m.ods").merges == ((0, 0, 0, 1),)


def test_what_is_hidden_is_said_and_kept() -> None:
    hidden_row = '<row r="5" hidden="1"><c r="A5"><v>9</v></c></row>'
    columns = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9"/></cols>'
    read = opened(of_sheet(hidden_row, before=columns))
    assert (read.hidden_rows, read.hidden_columns, read.rows[4][0]) == (
        frozenset({4}),
        frozenset({1, 2}),
        9.0,
    )


def test_hidden_rows_and_columns_of_other_kinds_are_said() -> None:
    def hide(page: xlwt.Worksheet) -> None:
        page.row(2).hidden = True
        page.col(3).hidden = True

    spreadsheet = ods.workbook(
        ods.rows(TABLE).replace("<table:table-row>", '<table:table-row table:visibility="filter">', 1),
        columns_xml='<table:table-column/><table:table-column table:visibility="collapse"/>',
    )
    old, new = opened(xls(hide), "m.xls"), opened(spreadsheet, "m.ods")
    assert (old.hidden_rows, old.hidden_columns) == (frozenset({2}), frozenset({3}))
    assert (new.hidden_rows, new.hidden_columns) == (frozenset({0}), frozenset({1}))


def test_a_hidden_sheet_is_read_and_said_to_be_hidden() -> None:
    content = packed(parts({"Metrics": sheet(rows(TABLE)), "Old": sheet(rows(TABLE))}, hidden=["Old"]))
    assert [(found.name, found.hidden) for found in open_workbook(content, "m.xlsx")] == [
        ("Metrics", False),
        ("Old", True),
    ]


def test_the_number_format_of_a_cell_is_known_in_every_kind_of_workbook() -> None:
    made = parts(
        {"Metrics": sheet(f'<row r="1">{cell("A1", 5)}{cell("B1", 0.5, "1")}{cell("C1", 7, "2")}</row>')}
    )
    made["xl/styles.xml"] = ooxml.styles(["0.0%", '"$"#,##0'])
    percent = xlwt.easyxf(num_format_str="0.0%")
    spreadsheet = '<table:table-cell office:value-type="percentage" office:value="0.5"/>'
    for content, name, formats in [
        (packed(made), "m.xlsx", ["", "0.0%", '"$"#,##0']),
        (xls(lambda page: page.write(5, 1, 0.5, percent)), "m.xls", ["", "", ""]),
        (xlsb.workbook([[5, 0.5, 7]], formats=["", "0.0%", '"$"#,##0']), "m.xlsb", ["", "0.0%", '"$"#,##0']),
        (ods.workbook(f"<table:table-row>{ods.cell(5)}{spreadsheet}{ods.cell(7)}</table:table-row>"), "m.ods",
         ["", "0%", ""]),
    ]:  # fmt: skip
        read = opened(content, name)
        assert (name, [read.format_at(0, column) for column in range(3)]) == (name, formats)
        assert read.format_at(5, 1) == ("0.0%" if name == "m.xls" else "")


def test_a_sheet_whose_tags_have_a_prefix_is_read_alike() -> None:
    plain = of_sheet('<row r="5" hidden="1"><c r="B5" t="e"><v>#N/A</v></c><c r="C5"><f>A1</f></c></row>')
    made = parts({"Metrics": b""})
    with ZipFile(BytesIO(plain)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml")
    prefixed = (
        xml.replace(b"</", b"</x:").replace(b"<", b"<x:").replace(b"<x:/x:", b"</x:").replace(b"<x:?", b"<?")
    )
    made["xl/worksheets/sheet1.xml"] = prefixed.replace(b"xmlns=", b"xmlns:x=")
    read = opened(packed(made))
    assert read.rows[:4] == TABLE
    assert read.errors == {(4, 1): "#N/A"}
    assert (read.uncalculated, read.hidden_rows) == (frozenset({(4, 2)}), frozenset({4}))


def test_a_sheet_in_utf16_is_no_empty_sheet() -> None:
    made = parts({"Metrics": sheet(rows(TABLE))})
    xml = made["xl/worksheets/sheet1.xml"].decode().replace("UTF-8", "UTF-16")
    made["xl/worksheets/sheet1.xml"] = xml.encode("utf-16")
    assert opened(packed(made)).rows == TABLE


def test_a_strict_workbook_is_read() -> None:
    made = parts({"Metrics": sheet(rows(TABLE))})
    strict = {
        name: part.replace(b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                           b"http://purl.oclc.org/ooxml/spreadsheetml/main")
        .replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                 b"http://purl.oclc.org/ooxml/officeDocument/relationships")
        for name, part in made.items()
    }  # fmt: skip
    assert opened(packed(strict)).rows == TABLE


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("metrics.xls", ooxml.workbook(), "The name ends in '.xls', but this is an Excel workbook (.xlsx)"),
        ("metrics.xlsx", xls(), "The name ends in '.xlsx', but this is an Excel 97-2003 workbook (.xls)"),
        ("metrics.xlsx", text(), "The name ends in '.xlsx', but this is a text file"),
        ("metrics.csv", xlsb.workbook(TABLE), "The name ends in '.csv', but this is a binary Excel workbook"),
        ("metrics", text(), "The name ends in '', but this is a text file"),
    ],
)
def test_the_bytes_decide_and_a_name_that_claims_otherwise_is_told(
    name: str, content: bytes, said: str
) -> None:
    read = opened(content, name)
    assert [[str(value) for value in row][:2] for row in read.rows[:1]] == [["Region", "2024 Q1"]]
    assert [problem.text.startswith(said) for problem in read.problems] == [True]


def test_formats_without_a_value_do_not_count_as_filled() -> None:
    styled = "".join(
        f'<row r="{number}"><c r="XFD{number}" s="0"/></row>' for number in range(100_001, 100_050)
    )
    assert opened(of_sheet(styled)).rows == TABLE
