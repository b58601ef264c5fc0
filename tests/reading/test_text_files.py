"""Text files are read as their writer meant them: encoding, delimiter, quotes, decimal sign."""

import pytest

from data.reading.files.workbook import Sheet, open_workbook
from tests.making.ooxml import TABLE


def opened(content: bytes, name: str) -> Sheet:
    (only,) = open_workbook(content, name)
    return only


def text(delimiter: str = ",", encoding: str = "utf-8") -> bytes:
    return "\r\n".join(delimiter.join(map(str, row)) for row in TABLE).encode(encoding)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_is_read_whatever_its_delimiter_and_encoding(delimiter: str, encoding: str) -> None:
    read = opened(text(delimiter, encoding), "metrics.csv")
    assert read.rows == [[str(value) for value in row] for row in TABLE]
    assert (read.name, read.problems) == ("metrics", ())


@pytest.mark.parametrize(
    ("written", "cells"),
    [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("sep=;\na;b,c\n1;2 to 5\n", [["a", "b,c"], ["1", "2 to 5"]]),
        ("SEP=|\r\na|b\r\n", [["a", "b"]]),
        ('a,b\n"x, y","say ""hi"""\n', [["a", "b"], ["x, y", 'say "hi"']]),
        ('a,b\n"two\nlines",2\n', [["a", "b"], ["two\nlines", "2"]]),
        ("a,b,c\n1\n\n2,3\n", [["a", "b", "c"], ["1", "", ""], ["", "", ""], ["2", "3", ""]]),
        ("Title, with comma\n\nx;y;z\n1,5;2;3\n4;5;6\n",
         [["Title, with comma", "", ""], ["", "", ""], ["x", "y", "z"], ["1.5", "2", "3"], ["4", "5", "6"]]),
        ("a\tb\n1,234\t5,678\n", [["a", "b"], ["1,234", "5,678"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("a,b\n1,2\n,,\n\n,\n", [["a", "b"], ["1", "2"]]),
        ("only one column\n5\n", [["only one column"], ["5"]]),
        ("a,b\n1,2\x1a", [["a", "b"], ["1", "2"]]),
        ('5" pipe,2\n3" pipe,4\n', [['5" pipe', "2"], ['3" pipe', "4"]]),
    ],
)  # fmt: skip
def test_a_text_file_is_cut_where_its_writer_cut_it(written: str, cells: list[list[str]]) -> None:
    assert opened(written.encode(), "metrics.csv").rows == cells


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (["68,5", "68,512", "1.234", "1.234,5", "12"], ["68.5", "68.512", "1234", "1234.5", "12"]),
        (["0,125", "-3,1 %", "(2,50)", "$ 7,1", "n/a"], ["0.125", "-3.1 %", "(2.50)", "$ 7.1", "n/a"]),
        (["1,234", "5,678", "12"], ["1,234", "5,678", "12"]),  # thousands, or three decimals: nothing tells
        (["1,5", "2.5"], ["1,5", "2.5"]),  # both: nothing tells
        (["1,234.50", "2,5"], ["1,234.50", "2,5"]),
        (["1,5", "North, South", "3.2.2024"], ["1.5", "North, South", "3.2.2024"]),
    ],
)
def test_a_decimal_comma_is_told_by_the_whole_file(written: list[str], read: list[str]) -> None:
    found = opened("\n".join(f"x;{cell}" for cell in written).encode(), "metrics.csv")
    assert [row[1] for row in found.rows] == read
    assert len(found.problems) == (written != read)


def test_windows_text_shows_the_first_odd_word_to_check() -> None:
    read = opened("Region,2024\nDoña Ana,5\n".encode("cp1252"), "metrics.csv")
    assert read.rows[1] == ["Doña Ana", "5"]
    assert [problem.text for problem in read.problems] == [
        "The file was read as Windows text, which it does not say. Is this word right: 'Doña'?"
    ]


def test_a_thousands_comma_that_shifts_a_row_is_told() -> None:
    read = opened(b"Region,Q1,Q2\nNorth,1,2\nSouth,1,234,5\nWest,3,4\nEast,5,6\nHills,7,8\n", "m.csv")
    assert len(read.problems) == 1
    assert read.problems[0].text.startswith("Row 3 has 4 cells where most rows have 3.")
