"""Hostile parts beside the sheet, counts that lie in old records, and texts and numbers built to do harm."""

from collections.abc import Callable

import pytest

from data.errors import RefusedWorkbook
from data.reading.process import child
from data.reading.sheets import read_workbook
from tests.making import broken, broken_parts, broken_text, ods, ooxml, xlsb
from tests.making.ooxml import TABLE, cell, of_sheet
from tests.reading.test_broken import assert_helpful, named, values

WHOLE = list(range(1, 13))
PADDED = [
    (ooxml.workbook, "xl/sharedStrings.xml", "m.xlsx"),
    (ooxml.workbook, "xl/media/image1.png", "m.xlsx"),
    (lambda: broken_parts.AN_ODS, "content.xml", "m.ods"),
    (lambda: xlsb.workbook(TABLE), "xl/worksheets/sheet1.bin", "m.xlsb"),
]
REFUSED: list[tuple[Callable[[], bytes], str, str]] = [
    (broken_parts.members_with_windows_paths, "m.xlsx", "names point out of it"),
    (broken_parts.ods_counts_that_are_no_numbers, "m.ods", "damaged or cut short"),
    (broken_parts.old_text_length_that_lies, "m.xls", "damaged or cut short"),
    (broken_parts.old_sheet_that_starts_beyond_the_end, "m.xls", "damaged"),
    (broken_parts.old_record_longer_than_the_file, "m.xls", "damaged or cut short"),
    (broken_parts.binary_record_longer_than_its_part, "m.xlsb", "damaged or cut short"),
    (broken_parts.binary_sheet_cut_short, "m.xlsb", "damaged or cut short"),
]
READ: list[tuple[Callable[[], bytes], str]] = [
    (broken_parts.number_formats_200_000, "m.xlsx"),
    (broken_parts.a_number_format_of_two_mebibytes, "m.xlsx"),
    (broken_parts.defined_names_100_000, "m.xlsx"),
    (broken_parts.texts_5_million, "m.xlsx"),
    (broken_parts.ods_tags_100_000_deep, "m.ods"),
    (broken_parts.ods_spans_without_end, "m.ods"),
    (broken_parts.old_text_count_that_lies, "m.xls"),
    (broken_parts.binary_span_that_lies, "m.xlsb"),
]


def refusal(content: bytes, name: str) -> str:
    with pytest.raises(RefusedWorkbook) as refused:
        child.read(content, name)
    assert_helpful(str(refused.value))
    return str(refused.value)


@pytest.mark.parametrize("part", broken_parts.OTHER_PARTS)
def test_entities_are_refused_in_whatever_part_they_stand(part: str) -> None:
    with pytest.raises(RefusedWorkbook, match="document type"):
        read_workbook(broken_parts.laughs_in(part), "m.xlsx")


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"])
def test_entities_are_refused_in_whatever_part_of_an_ods_they_stand(part: str) -> None:
    with pytest.raises(RefusedWorkbook, match="document type"):
        read_workbook(broken_parts.laughs_in_ods(part), "m.ods")


@pytest.mark.parametrize(("make", "part", "name"), PADDED)
def test_what_unpacks_without_end_is_refused_whichever_part_it_is(
    make: Callable[[], bytes], part: str, name: str
) -> None:
    assert "unpacks to more than 200 MB" in refusal(broken_parts.padded(make(), part), name)


@pytest.mark.parametrize(("make", "name", "words"), REFUSED, ids=named)
def test_a_part_that_is_broken_is_a_sentence(make: Callable[[], bytes], name: str, words: str) -> None:
    assert words in refusal(make(), name)


@pytest.mark.parametrize(("make", "name"), READ, ids=named)
def test_a_part_that_is_only_odd_costs_no_value(make: Callable[[], bytes], name: str) -> None:
    assert values(child.read(make(), name)) == WHOLE


# --- texts and numbers


@pytest.mark.parametrize(
    "number",
    [
        "1e999",
        "-1e999",
        "NaN",
        "nan",
        "INF",
        "-inf",
        "Infinity",
        "1e-999999",
        "0x1F",
        "1_000",
        "9" * 400,
        "--5",
    ],
)
def test_a_number_that_is_none_is_never_stored_as_one(number: str) -> None:
    """In a workbook's own number cell, and as text; what is left is told by its cell or a true number."""
    for content, name in (
        (of_sheet(f'<row r="5">{cell("A5", "East")}<c r="B5"><v>{number}</v></c></row>'), "m.xlsx"),
        (ods.workbook(ods.rows(TABLE) + broken_parts.ods_row("East", number)), "m.ods"),
        (f"{broken_text.TEXT_TABLE}East,{number},,,\n".encode(), "m.csv"),
    ):
        try:
            read = values(read_workbook(content, name))
        except RefusedWorkbook:
            continue
        more = [value for value in read if value not in WHOLE and value == value]
        assert [value for value in more if abs(value) > 1e300 or value in (5.0, 31.0, 1000.0)] == []


@pytest.mark.parametrize("day", ["-1", "-700000", "0", "60", "2958466", "99999999999", "1e300"])
def test_a_day_out_of_all_calendars_stops_nothing(day: str) -> None:
    made = broken.plain()
    made["xl/styles.xml"] = ooxml.styles(["yyyy-mm-dd"])
    made[broken.SHEET] = ooxml.sheet(
        ooxml.rows(TABLE) + f'<row r="7">{cell("A7", "As of")}<c r="B7" s="1"><v>{day}</v></c></row>'
    )
    read = values(read_workbook(ooxml.packed(made), "m.xlsx"))
    assert [value for value in read if value in WHOLE] == WHOLE


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe" + broken_text.TEXT_TABLE.encode(),  # a mark of UTF-16 before UTF-8
        b"\xef\xbb\xbf" + broken_text.TEXT_TABLE.encode("utf-16"),
        b"\xff\xfe\x00\x00" + broken_text.TEXT_TABLE.encode("utf-16-le"),
        broken_text.TEXT_TABLE.encode("utf-16-le") + b"\x00",
        broken_text.TEXT_TABLE.replace("North", "No\x1drth").encode(),
        broken_text.TEXT_TABLE.replace(",1,", ",1\x1f,").encode(),
        b"\x00" * 100,
        b'"' * 100_001,
        b"\r" * 1_000,
        b"," * 999,
        b"sep=\r\n",
    ],
)
def test_text_in_two_encodings_or_none_is_a_sentence(content: bytes) -> None:
    with pytest.raises(RefusedWorkbook) as refused:
        read_workbook(content, "m.csv")
    assert_helpful(str(refused.value))


@pytest.mark.parametrize(
    "content",
    [
        broken_text.TEXT_TABLE.replace("North", "Doña Ana").encode("cp1252"),
        broken_text.TEXT_TABLE.encode() + b"Do\xf1a,\xe9\n",
        ("\ufeff\ufeff" + broken_text.TEXT_TABLE).encode(),
        broken_text.TEXT_TABLE.replace("\n", "\r").encode(),
        broken_text.TEXT_TABLE.replace("\n", "\r\n\r\n").encode(),
        broken_text.TEXT_TABLE.encode() + b"\x1a" * 50,
    ],
)
def test_text_that_is_only_odd_costs_no_value(content: bytes) -> None:
    assert [value for value in values(read_workbook(content, "m.csv")) if value == value] == WHOLE
