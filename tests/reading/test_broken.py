"""Broken, hostile and odd files: refused with a sentence that helps, or read to the last value."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from data.errors import RefusedWorkbook
from data.reading.process import child
from data.reading.reading import Reading
from tests.making import broken, broken_sheets, broken_text, ooxml

Make = Callable[[], bytes]

SECONDS = 20  # far above what any takes (0.1 to 1.5 s of processor time): this machine may be busy
MACHINE_WORDS = ("Traceback", "Error", "Exception", "panic", "python", "calamine", "/", "0x", "None")

REFUSED: list[tuple[Make, str, str]] = [
    (broken.empty, "m.csv", "is empty"),
    (broken.larger_than_is_taken, "m.csv", "at most 25 MB"),
    (broken.random_bytes, "m.xlsx", "neither a workbook nor readable text"),
    (broken.a_pdf, "m.xlsx", "a PDF, not a workbook"),
    (broken.a_picture, "m.xlsx", "a picture, not a workbook"),
    (broken.a_web_page, "m.xls", "a web page, not a workbook"),
    (broken.an_excel_2003_xml_file, "m.xls", "an XML file, not a workbook"),
    (broken.a_word_document, "m.xlsx", "a Word document, not a workbook"),
    (broken.a_zip_of_a_workbook, "m.xlsx", "a zip archive without a workbook"),
    (broken.a_program, "m.csv", "a program, not a workbook"),
    (broken.protected_by_a_password, "m.xlsx", "protected by a password"),
    (broken_sheets.old_and_protected, "m.xls", "protected by a password"),
    (broken.cut_in_half, "m.xlsx", "damaged or cut short"),
    (broken.without_its_last_bytes, "m.xlsx", "damaged or cut short"),
    (broken_sheets.old_cut_in_half, "m.xls", "damaged or cut short"),
    (broken.the_same_member_twice, "m.xlsx", "holds a part twice"),
    (broken.a_member_that_is_encrypted, "m.xlsx", "protected by a password"),
    (broken.a_member_in_an_unknown_packing, "m.xlsx", "packed by an unknown method"),
    (broken.a_member_with_a_wrong_checksum, "m.xlsx", "damaged or cut short"),
    (broken.a_member_that_understates_its_size, "m.xlsx", "damaged or cut short"),
    (broken.members_that_lead_out, "m.xlsx", "names point out of it"),
    (broken.members_without_end, "m.xlsx", "at most 2,000"),
    (broken.members_that_share_their_bytes, "m.xlsx", "damaged or cut short"),
    (broken.a_sheet_padded_with_300_mebibytes, "m.xlsx", "unpacks to more than 200 MB"),
    (broken.billion_laughs, "m.xlsx", "document type"),
    (broken.an_entity_that_reads_a_file, "m.xlsx", "document type"),
    (broken.an_entity_in_the_workbook_part, "m.xlsx", "document type"),
    (broken.a_doctype_hidden_in_utf16, "m.xlsx", "document type"),
    (broken.xml_that_ends_in_the_middle, "m.xlsx", "damaged or cut short"),
    (broken.a_workbook_part_that_is_no_xml, "m.xlsx", "damaged or cut short"),
    (broken.a_workbook_without_its_sheet, "m.xlsx", "damaged or cut short"),
    (broken.a_workbook_without_sheets, "m.xlsx", "no sheet of cells"),
    (broken_sheets.one_text_of_24_mebibytes, "m.xlsx", "cell A5 holds more than 4,096 characters"),
    (broken_sheets.a_long_text_shown_8_000_times, "m.xlsx", "more than 4,096 characters"),
    (broken_sheets.a_count_of_texts_that_lies, "m.xlsx", "1,024 MB of memory"),
    (broken_sheets.a_text_that_does_not_exist, "m.xlsx", "damaged or cut short"),
    (broken_sheets.a_cell_in_the_last_place, "m.xlsx", "as far as cell XFD1048576"),
    (broken_sheets.a_cell_in_the_last_row, "m.xlsx", "as far as cell A1048576"),
    (broken_sheets.cells_beyond_the_limits, "m.xlsx", "as far as cell ZZZZZZ99999999"),
    (broken_sheets.two_cells_far_apart, "m.xlsx", "1,024 MB of memory"),
    (broken_sheets.the_same_cell_twice, "m.xlsx", "holds cell B5 twice"),
    (broken_sheets.a_sheet_16_384_columns_wide, "m.xlsx", "1,000 columns"),
    (broken_sheets.rows_100_001, "m.xlsx", "as far as cell A100001"),
    (broken_sheets.sheets_10_000, "m.xlsx", "at most 2,000"),
    (broken_sheets.sheets_51, "m.xlsx", "at most 50"),
    (broken_sheets.two_sheets_of_one_name, "m.xlsx", "a sheet of one name twice"),
    (broken_sheets.merges_100_000, "m.xlsx", "100,000 merged ranges"),
    (broken_sheets.heads_alone, "m.xlsx", "no table of numbers"),
    (broken_sheets.nothing_but_blanks, "m.xlsx", "empty"),
    (broken_sheets.formulas_nobody_worked_out, "m.xlsx", "never calculated"),
    (broken_sheets.an_old_dimension_that_lies, "m.xls", "1,024 MB of memory"),
    (broken_sheets.an_old_sector_chain_without_end, "m.xls", "damaged or cut short"),
    (broken_sheets.a_value_repeated_over_a_whole_ods, "m.ods", "1,024 MB of memory"),
    (broken_text.one_line_of_20_mebibytes, "m.csv", "more than 4,096 characters"),
    (broken_text.a_million_columns, "m.csv", "a row of 1,000,000 cells"),
    (broken_text.five_million_rows, "m.csv", "more than 100,000 rows"),
    (broken_text.a_quotation_mark_left_open, "m.csv", "Line 3 of this file opens a quotation mark"),
    (broken_text.nul_bytes_in_text, "m.csv", "neither a workbook nor readable text"),
    (broken_text.text_that_is_no_text, "m.csv", "neither a workbook nor readable text"),
    (broken_text.text_with_heads_alone, "m.csv", "no table of numbers"),
    (broken_text.social_security_numbers, "m.xlsx", "lists persons"),
    (broken_text.birth_dates_beside_names, "m.xlsx", "lists persons"),
]

READ: list[tuple[Make, str]] = [
    (broken.zips_in_zips, "m.xlsx"),
    (broken.links_to_other_workbooks, "m.xlsx"),
    (broken.tags_100_000_deep, "m.xlsx"),
    (broken.a_comment_of_24_mebibytes, "m.xlsx"),
    (broken_sheets.a_merge_over_the_whole_sheet, "m.xlsx"),
    (broken_sheets.a_dimension_that_is_too_small, "m.xlsx"),
    (broken_sheets.a_dimension_that_is_too_large, "m.xlsx"),
    (broken_sheets.rows_without_cells_1_048_576, "m.xlsx"),
    (broken_sheets.formatted_blanks_in_200_000_rows, "m.xlsx"),
    (broken_sheets.styles_400_000, "m.xlsx"),
    (broken_sheets.an_old_workbook, "m.xls"),
    (broken_sheets.blanks_repeated_over_a_whole_ods, "m.ods"),
    (broken_text.five_million_blank_rows, "m.csv"),
    (broken_text.a_line_that_names_the_delimiter, "m.csv"),
    (broken_text.tabs, "m.csv"),
    (broken_text.tabs, "m.xls"),
    (broken_text.utf16, "m.csv"),
]


def values(reading: Reading) -> list[float]:
    return sorted(value for sheet in reading.sheets for table in sheet.tables for value in table.facts.value)


def named(case: object) -> str | None:
    return getattr(case, "__name__", None)


def assert_helpful(sentence: str) -> None:
    """At most three sentences a person can act on, none of them the machine's."""
    assert 0 < sentence.count(". ") + 1 <= 3
    assert sentence.endswith((".", ")"))
    assert [word for word in MACHINE_WORDS if word in sentence] == []


@pytest.mark.parametrize(("make", "name", "words"), REFUSED, ids=named)
def test_a_broken_file_is_refused_with_a_sentence_that_helps(make: Make, name: str, words: str) -> None:
    content = make()
    started = time.monotonic()
    with pytest.raises(RefusedWorkbook) as refused:
        child.read(content, name)
    assert time.monotonic() - started < SECONDS
    assert words in str(refused.value)
    assert_helpful(str(refused.value))


@pytest.mark.parametrize(("make", "name"), READ, ids=named)
def test_an_odd_file_is_read_to_the_last_value(make: Make, name: str) -> None:
    content = make()
    started = time.monotonic()
    assert values(child.read(content, name)) == list(range(1, 13))
    assert time.monotonic() - started < SECONDS


def test_decimal_commas_between_semicolons_are_read() -> None:
    reading = child.read(broken_text.semicolons_and_decimal_commas(), "m.csv")
    assert values(reading) == [number + 0.5 for number in range(1, 13)]


def test_headings_twice_are_read_in_full_or_told() -> None:
    content = b"Region,Jobs,Jobs\nNorth,1,2\nSouth,3,4\nWest,5,6\n"
    reading = child.read(content, "m.csv")
    assert values(reading) == [1, 2, 3, 4, 5, 6]


def test_the_parent_lives_on_after_its_child_died() -> None:
    with pytest.raises(RefusedWorkbook):
        child.read(broken_sheets.a_count_of_texts_that_lies(), "m.xlsx")
    assert values(child.read(ooxml.workbook(), "m.xlsx")) == list(range(1, 13))


@pytest.mark.parametrize(
    "make",
    [
        broken.empty,
        broken.a_pdf,
        broken.cut_in_half,
        broken_sheets.heads_alone,
        broken_sheets.a_count_of_texts_that_lies,
    ],
)
def test_the_command_refuses_in_one_line(make: Make, tmp_path: Path) -> None:
    file = tmp_path / "metrics.xlsx"
    file.write_bytes(make())
    ran = subprocess.run(
        [sys.executable, "-m", "data", "read", str(file)], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len([line for line in ran.stderr.splitlines() if "reading process ended" not in line]) == 1
    assert "Traceback" not in ran.stderr
