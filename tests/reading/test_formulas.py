"""Of a formula the stored value is read; where none is stored, the person is told how to get it."""

import pytest

from data.errors import RefusedWorkbook
from data.reading.reading import Reading
from data.reading.sheets import read_workbook
from tests.making import ods, ooxml
from tests.making.ooxml import TABLE, cell
from tests.reading.test_broken import values

WHOLE = list(range(1, 13))
HOW = "open the file in Excel or LibreOffice, let it calculate, save it there"
BARE = '<table:table-cell table:formula="of:=[.B2]"/>'


def xlsx(east: str) -> bytes:
    """The plain table and a row of formulas."""
    return ooxml.of_sheet(f'<row r="5">{cell("A5", "East")}{east}</row>')


def ods_with(*cells: str) -> bytes:
    east = f"<table:table-row>{ods.cell('East')}{''.join(cells)}</table:table-row>"
    return ods.workbook(ods.rows(TABLE) + east)


def told(reading: Reading) -> list[tuple[str, str]]:
    (sheet,) = reading.sheets
    return [(problem.cell, problem.text) for problem in sheet.problems if "calculated" in problem.text]


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (xlsx('<c r="B5"><f>B2+B3</f><v>6</v></c><c r="C5"><f>C2*4</f><v>8</v></c>'), "m.xlsx"),
        (
            xlsx(
                '<c r="B5"><f t="shared" ref="B5:C5" si="0">B2+B3</f><v>6</v></c>'
                '<c r="C5"><f t="shared" si="0"/><v>8</v></c>'
            ),
            "m.xlsx",
        ),
        (xlsx('<c r="B5"><f t="array" ref="B5:C5">B2:C3</f><v>6</v></c><c r="C5"><v>8</v></c>'), "m.xlsx"),
        (ods_with(ods.cell(6, 'table:formula="of:=[.B2]"'), ods.cell(8, 'table:formula="of:=8"')), "m.ods"),
    ],
    ids=["plain", "shared", "array", "ods"],
)  # fmt: skip
def test_the_stored_value_of_a_formula_is_read(content: bytes, name: str) -> None:
    reading = read_workbook(content, name)
    assert [value for value in values(reading) if value == value] == sorted([*WHOLE, 6, 8])
    assert told(reading) == []


@pytest.mark.parametrize(
    ("content", "name", "cell", "count"),
    [
        (xlsx('<c r="B5"><f>B2+B3</f><v>6</v></c><c r="C5"><f>C2</f></c>'), "m.xlsx", "C5", "1 formula was"),
        (xlsx('<c r="B5"><f>B2</f><v>6</v></c><c r="C5"><f>C2</f><v/></c><c r="D5"><f>D2</f></c>'),
         "m.xlsx", "C5", "2 formulas were"),
        (xlsx('<c r="B5"><v>6</v></c><c r="C5"><f t="shared" ref="C5:D5" si="0">C2</f></c>'
              '<c r="D5"><f t="shared" si="0"/></c>'), "m.xlsx", "C5", "2 formulas were"),
        (xlsx('<c r="B5"><v>6</v></c><c r="C5"><f t="array" ref="C5:D5">SUM(C2:C3)</f></c>'),
         "m.xlsx", "C5", "1 formula was"),
        (ods_with(ods.cell(6), BARE), "m.ods", "C5", "1 formula was"),
    ],
    ids=["partly", "blank value", "shared", "array", "ods"],
)  # fmt: skip
def test_a_formula_without_a_value_is_told_with_the_way_to_get_it(
    content: bytes, name: str, cell: str, count: str
) -> None:
    reading = read_workbook(content, name)
    assert [value for value in values(reading) if value == value] == sorted([*WHOLE, 6])
    ((where, text),) = told(reading)
    assert where == cell
    assert text.startswith(f"{count} never calculated")
    assert HOW in text


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_sheet_of_formulas_that_nobody_calculated_says_how_to_get_its_values(kind: str) -> None:
    labels = ("North", "South", "West")
    formulas = ("".join(f'<c r="{letter}{n}"><f>X1</f></c>' for letter in "BCDE") for n in (2, 3, 4))
    bare = "".join(
        f'<row r="{n}">{cell(f"A{n}", label)}{cells}</row>'
        for n, (label, cells) in enumerate(zip(labels, formulas, strict=True), 2)
    )
    content = ooxml.packed(ooxml.parts({"Metrics": ooxml.sheet(ooxml.rows(TABLE[:1]) + bare)}))
    if kind == "ods":
        lines = "".join(f"<table:table-row>{ods.cell(label)}{BARE * 4}</table:table-row>" for label in labels)
        content = ods.workbook(ods.rows(TABLE[:1]) + lines)
    with pytest.raises(RefusedWorkbook, match="formulas were never calculated") as refused:
        read_workbook(content, f"m.{kind}")
    assert HOW in str(refused.value)


@pytest.mark.parametrize("error", ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#SPILL!"])
def test_a_formula_that_failed_is_told_by_its_cell_and_is_no_number(error: str) -> None:
    reading = read_workbook(
        xlsx(f'<c r="B5"><v>6</v></c><c r="C5" t="e"><f>1/0</f><v>{error}</v></c>'), "m.xlsx"
    )
    assert [value for value in values(reading) if value == value] == sorted([*WHOLE, 6])
    problems = [(problem.cell, problem.text) for problem in reading.sheets[0].problems]
    assert ("C5", f"read '{error}', expected a number; not stored") in problems
