"""Text files that are broken, hostile or merely odd, and lists of persons."""

from tests.making import ooxml
from tests.making.broken import MEBIBYTE
from tests.making.ooxml import TABLE

TEXT_TABLE = "\n".join(",".join(map(str, row)) for row in TABLE) + "\n"


def one_line_of_20_mebibytes() -> bytes:
    return TEXT_TABLE.encode() + b"x" * 20 * MEBIBYTE


def a_million_columns() -> bytes:
    return ",".join(["1"] * 1_000_000).encode()


def five_million_rows() -> bytes:
    return TEXT_TABLE.encode() + b"N,1\n" * 5_000_000


def five_million_blank_rows() -> bytes:
    """The table, and then what a spreadsheet leaves behind when its cells were once formatted."""
    return TEXT_TABLE.encode() + b",,,,\n" * 4_500_000


def a_quotation_mark_left_open() -> bytes:
    return TEXT_TABLE.replace("South", '"South').encode()


def nul_bytes_in_text() -> bytes:
    return TEXT_TABLE.replace("South", "So\x00uth").encode() + b"x" * 5_000


def text_that_is_no_text() -> bytes:
    return TEXT_TABLE.encode() + b"\x81\x8d\x8f\x90\x9d"


def text_with_heads_alone() -> bytes:
    return b"Region,2024 Q1,2024 Q2\n"


def semicolons_and_decimal_commas() -> bytes:
    return "\n".join(
        ";".join(value if isinstance(value, str) else f"{value},5" for value in row) for row in TABLE
    ).encode()


def a_line_that_names_the_delimiter() -> bytes:
    return b"sep=|\r\n" + TEXT_TABLE.replace(",", "|").encode()


def tabs() -> bytes:
    return TEXT_TABLE.replace(",", "\t").encode()


def utf16() -> bytes:
    return TEXT_TABLE.encode("utf-16")


# --- persons


def social_security_numbers() -> bytes:
    return ooxml.workbook(
        [["Participant", "ID", "Wage"], ["A. B.", "123-45-6789", 12], ["C. D.", "219-09-9999", 15]]
    )


def birth_dates_beside_names() -> bytes:
    return ooxml.workbook(
        [["First name", "Date of birth", "Hours"], ["Ann", "1990-02-03", 12], ["Bo", "2/3/91", 15]]
    )
