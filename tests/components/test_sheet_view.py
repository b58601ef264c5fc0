"""The picture of a sheet: what each cell is said to be, and that nothing in a workbook becomes markup."""

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from components.sheet_view import sheet_html, source_cell_html
from data.reading.reading import (
    STATUS_CODES,
    Area,
    Excerpt,
    Facts,
    Key,
    Means,
    Part,
    Problem,
    SheetReading,
    Table,
)
from data.reading.status import Status
from data.reading.words.periods import Period

PICTURE = (
    ("Mesa partnership", "", "", ""),
    ("Measure", "Q1", "Q2", "YTD"),
    ("Enrolled", "88", "<10", "96"),
    ("Placed", "41", "abt 5", "46"),
    ("Total", "129", "", ""),
    ("Source: intake forms", "", "", ""),
)
AREAS = (
    Area(Part.TOTAL, 4, 0, 4, 2),
    Area(Part.TITLE, 0, 0, 0, 3),
    Area(Part.HEAD, 1, 1, 1, 2, Means.PERIOD),
    Area(Part.STUB, 2, 0, 3, 0, Means.METRIC),
    Area(Part.VALUE, 2, 1, 4, 2),
    Area(Part.UNKNOWN, 3, 2, 3, 2),
    Area(Part.IGNORED, 1, 3, 4, 3),
    Area(Part.NOTE, 5, 0, 5, 3),
)


def quarterly() -> SheetReading:
    first = Period("PY2025-Q1", "program quarter", date(2025, 7, 1), date(2025, 9, 30))
    second = Period("PY2025-Q2", "program quarter", date(2025, 10, 1), date(2025, 12, 31))
    facts = Facts(keys=[Key("Enrolled", place="Mesa"), Key("Placed", unit="people")], periods=[first, second])
    for key, period, value, row, column in [
        (0, 0, 88.0, 2, 1),
        (0, 1, float("nan"), 2, 2),
        (1, 0, 41.0, 3, 1),
    ]:
        facts.key.append(key)
        facts.period.append(period)
        facts.value.append(value)
        facts.status.append(STATUS_CODES.index(Status.REPORTED if value == value else Status.SUPPRESSED))
        facts.row.append(row)
        facts.column.append(column)
    facts.bounds[2, 2] = "<10"
    table = Table(AREAS, facts, "L1", 0.9)
    doubt = Problem("Q", "C4", "Read 'abt 5', wanted a number.")
    return SheetReading("Q", False, 1206, 4, PICTURE, (table,), (doubt,))


def cell(html: str, name: str) -> tuple[str, str]:
    """The classes and the words of the drawn cell called `name`."""
    found = re.search(
        rf'<td data-at="{name}"(?: class="([^"]*)")?(?: colspan="\d+")? title="{name}: ([^"]*)"', html
    )
    assert found, f"{name} is not drawn"
    return found[1] or "", unescape(found[2])


@pytest.mark.parametrize(
    ("name", "classes", "says"),
    [
        ("A1", "part-title", "title"),
        ("B2", "part-period", "column head, the period"),
        ("A3", "part-metric", "stub, the metric"),
        ("B3", "part-value number", "Enrolled, Mesa, PY2025-Q1: 88"),
        ("C3", "part-value", "Enrolled, Mesa, PY2025-Q2: <10"),
        ("B4", "part-value number", "Placed, PY2025-Q1: 41 people"),
        ("C4", "part-unknown flagged", "not understood · Read 'abt 5', wanted a number."),
        ("B5", "part-total number", "total"),
        ("D3", "part-out number", "left out, not stored"),
        ("A6", "part-title", "note"),
    ],
)
def test_each_cell_says_what_it_became(name: str, classes: str, says: str) -> None:
    assert cell(sheet_html(quarterly()), name) == (classes, says)


@pytest.mark.parametrize(
    "said",
    [
        "title: row 1",
        "period: row 2",
        "metric: column A",
        "value: B3:C5",
        "total: A5:C5",
        "not understood: C4",
        "left out: D2:D5",
        "note: row 6",
    ],
)
def test_the_key_says_in_words_what_the_colours_say(said: str) -> None:
    assert f">{said}</li>" in sheet_html(quarterly())


def test_a_cell_with_a_mark_says_its_note() -> None:
    html = sheet_html(replace(quarterly(), footnotes={"A3": "Second quarter after exit."}))
    assert "note: Second quarter after exit." in cell(html, "A3")[1]


def test_the_key_calls_neighbouring_columns_and_rows_one_block() -> None:
    columns = [Area(Part.VALUE, 1, column, 9, column) for column in (1, 2, 3, 5)]
    notes = [Area(Part.NOTE, row, 0, row, 5) for row in (11, 12)]
    table = Table((*columns, *notes), Facts(), "L1", 0.9)
    html = sheet_html(SheetReading("S", False, 13, 6, (("",) * 6,) * 13, (table,)))
    assert ">value: B2:D10, F2:F10</li>" in html
    assert ">note: rows 12 to 13</li>" in html


def test_rows_and_columns_are_called_as_in_excel_and_by_what_they_hold() -> None:
    html = sheet_html(quarterly())
    heads = re.findall(
        r'<th scope="(col|row)" data-at="(\w+)" title="([^:]*):[^"]*">\w+(?:<small>(\w+))?', html
    )
    assert ("col", "A", "Column A, the metric", "metric") in heads
    assert ("col", "B", "Column B", "") in heads
    assert ("row", "2", "Row 2, the period", "period") in heads
    assert ("row", "3", "Row 3", "") in heads


def test_a_column_that_means_two_things_on_one_sheet_is_called_by_both() -> None:
    def labels(first: int, means: Means) -> Table:
        areas = (Area(Part.STUB, first, 0, first + 1, 0, means), Area(Part.VALUE, first, 1, first + 1, 1))
        return Table(areas, Facts(), "", 1.0)

    picture = (("Placed", "1"), ("Hired", "2"), ("", ""), ("Alder", "3"), ("Birch", "4"))
    tables = (labels(0, Means.METRIC), labels(3, Means.PLACE))
    html = sheet_html(SheetReading("S", False, 5, 2, picture, tables))
    assert ">A<small>metric, place</small>" in html


def test_what_lies_outside_the_picture_is_said() -> None:
    assert "… and 1,200 more rows, read in the same way." in sheet_html(quarterly())


def test_a_sheet_drawn_whole_says_nothing_of_more() -> None:
    assert "more row" not in sheet_html(SheetReading("S", False, 1, 2, (("a", "b"),)))


def test_a_wide_and_long_sheet_is_drawn_up_to_its_limits() -> None:
    html = sheet_html(SheetReading("S", False, 500, 100, (("x",) * 100,) * 200))
    assert html.count("<tr>") == 1 + 80
    assert "… and 420 more rows and 70 more columns" in html


@pytest.mark.parametrize("hostile", ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "a & b"])
def test_no_text_of_a_workbook_becomes_markup(hostile: str) -> None:
    drawn = sheet_html(SheetReading(hostile, False, 1, 1, ((hostile,),)))
    marked = source_cell_html(Excerpt(hostile, "A1", (0,), (0,), ((hostile,),)))
    for html in (drawn, marked):
        assert hostile not in html
        assert unescape(html).count(hostile) == 2


def test_the_picture_can_be_reached_and_scrolled_by_keyboard() -> None:
    assert 'role="region" aria-label="Sheet Q with its parts marked" tabindex="0"' in sheet_html(quarterly())


def test_the_cell_asked_for_is_marked_among_its_neighbours() -> None:
    texts = (("Metric", "Q1", "Q2"), ("Placed", "31", "34"), ("Enrolled", "88", "94"))
    html = source_cell_html(Excerpt("Q", "C6", (3, 4, 5), (0, 1, 2), texts))
    assert '<td data-at="C6" class="asked part-value number" title="C6: the value shown">94</td>' in html
    assert html.count('class="asked') == 1
    assert [edge for edge in ("B", "C", "6") if f">{edge}</th>" in html] == ["B", "C", "6"]
    assert "⋮" not in html


def test_rows_left_out_between_head_and_cell_are_said() -> None:
    html = source_cell_html(Excerpt("Q", "A90", (0, 89), (0,), (("Metric",), ("Placed",))))
    assert html.index(">Metric<") < html.index("⋮") < html.index(">Placed<")


def test_values_that_are_totals_are_drawn_as_such_and_listed_in_the_key() -> None:
    facts = Facts(keys=[Key("Placed"), Key("Placed", is_total=True)], periods=[None])
    for at, (row, column) in enumerate([(1, 1), (1, 2), (2, 2)]):
        facts.key.append(min(at, 1))
        facts.period.append(0)
        facts.value.append(at)
        facts.status.append(0)
        facts.row.append(row)
        facts.column.append(column)
    table = Table((Area(Part.VALUE, 1, 1, 2, 2, Means.VALUE),), facts, "L1", 0.9)
    picture = (("", "", ""), ("a", "0", "1"), ("b", "", "2"))
    html = sheet_html(SheetReading("S", False, 3, 3, picture, (table,)))
    assert cell(html, "B2") == ("part-value number", "Placed, no period: 0")
    assert cell(html, "C2") == ("part-total number", "Placed, no period, a total: 1")
    assert ">total: C2:C3</li>" in html
