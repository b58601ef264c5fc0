"""What a cell of a body says."""

import math
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.reading.reading import STATUS_CODES
from data.reading.status import Status
from data.reading.words.numbers import bound_of, read_value, read_values

NUMBERS: list[tuple[object, float]] = [
    (0, 0.0), (12, 12.0), (-3.5, -3.5), (1e15, 1e15), ("0", 0.0), ("12", 12.0), (" 12 ", 12.0), ("'12", 12.0),
    ("0.5", 0.5), (".5", 0.5), ("5.", 5.0), ("-5", -5.0), ("−5", -5.0), ("- 5", -5.0), ("+3.2", 3.2),
    ("1,234", 1234.0), ("1,234,567.89", 1234567.89), ("1 234", 1234.0), ("1\u00a0234", 1234.0), ("1'234",
    1234.0),
    ("(1,234)", -1234.0), ("(1)", -1.0), ("($1,234.50)", -1234.5), ("$(1,234)", -1234.0), ("(12.5%)", -12.5),
    ("$1,234.50", 1234.5), ("$ 18", 18.0), ("-$5", -5.0), ("$-5", -5.0), ("$18.50/hr", 18.5), ("US$3", 3.0),
    ("1.234,56 €", 1234.56), ("1 234,5", 1234.5), ("12,5", 12.5), ("1.234.567", 1234567.0), ("1.234", 1.234),
    ("68.5%", 68.5), ("68.5 %", 68.5), ("+3.2%", 3.2), ("1.2e5", 120000.0), ("1E-3", 0.001),
    ("1,234*", 1234.0), ("1,234†", 1234.0), ("1,234¹", 1234.0), ("1,234 (r)", 1234.0), ("1,234 (2)", 1234.0),
    ("1,234[1]", 1234.0), ("12.3p", 12.3), ("12.3 r", 12.3), ("68.5%*", 68.5),
    ("$1.2M", 1_200_000.0), ("1.2M", 1_200_000.0), ("45K", 45_000.0), ("45k", 45_000.0), ("2.3 million",
    2_300_000.0),
    ("$1.5B", 1.5e9),
]  # fmt: skip
BLANKS: dict[Status, list[object]] = {
    Status.NOT_REPORTED: [None, "", "  ", "-", "--", "—", "–", ".", "..", ":", "(NA)", "Not reported", "NR",
                          "No data",
                          float("nan")],
    Status.NOT_APPLICABLE: ["N/A", "n/a", "NA", "n.a.", "N.A.", "X", "(X)", "Not applicable"],
    Status.NOT_DUE: ["TBD", "Pending", "not due", "Not due yet", "Not yet available"],
    Status.SUPPRESSED: ["*", "**", "(D)", "D", "S", "(S)", "c", "#", "+", "Suppressed", "<10", "< 10",
                        "n<5", "N < 5",
                        "≤ 10", "<=10", "<5%", "less than 10", "Fewer than 3", "withheld"],
}  # fmt: skip
NEITHER: list[object] = ["abt 40", "~40", "10-15", "10–15", ">90", "≥ 95%", "489 (77%)", "489, or 77%",
           "#REF!", "#DIV/0!", "08001",
           "1,23,456", "1,2345", "1,234 567", "12 34", "1_000", "nan", "inf", "Infinity", "1/2", "5 years",
           "12m", "12b",
           "2024-01-01", "Q1", "yes", "((1))", "(1", "1)", "--5", "٣", "½", "$", "%", "e5", True, False,
           float("inf"),
           datetime(2024, 1, 1), "Met", "9" * 400]  # fmt: skip


@pytest.mark.parametrize(("cell", "number"), NUMBERS)
def test_a_number_reads_as_its_publisher_meant_it(cell: object, number: float) -> None:
    assert read_value(cell) == (number, Status.REPORTED)


@pytest.mark.parametrize(
    ("cell", "status"), [(cell, status) for status, cells in BLANKS.items() for cell in cells]
)
def test_five_kinds_of_blank_are_told_apart(cell: object, status: Status) -> None:
    read = read_value(cell)
    assert read is not None
    assert math.isnan(read[0])
    assert read[1] is status


@pytest.mark.parametrize("cell", NEITHER)
def test_what_is_neither_number_nor_blank_is_not_guessed(cell: object) -> None:
    assert read_value(cell) is None


@pytest.mark.parametrize(
    ("cell", "bound"),
    [("<10", "<10"), ("n<5", "<5"), ("N < 5", "<5"), ("fewer than 3", "<3"), ("≤ 10", "≤10"), ("<=10", "≤10"),
     ("< 5 %", "<5%"), ("*", None), ("10", None), (10, None), (None, None), (">90", None)],
)  # fmt: skip
def test_the_bound_of_a_suppressed_value_is_kept(cell: object, bound: str | None) -> None:
    assert bound_of(cell) == bound


def test_a_column_reads_as_its_cells_do() -> None:
    values, statuses, unread = read_values([1.5, "*", "abt 40", "", 0, "N/A", "(2)"])
    assert [None if math.isnan(value) else value for value in values] == [
        1.5,
        None,
        None,
        None,
        0.0,
        None,
        -2.0,
    ]
    assert [STATUS_CODES[code] for code in statuses] == [
        Status.REPORTED, Status.SUPPRESSED, Status.NOT_REPORTED, Status.NOT_REPORTED, Status.REPORTED,
        Status.NOT_APPLICABLE, Status.REPORTED]  # fmt: skip
    assert unread == [2]


@pytest.mark.parametrize("cells", [[1.0, float("nan")], [1.0, float("inf")], [1e308, 1e308], [True, 1.0]])
def test_a_column_of_floats_lets_nothing_through_that_a_cell_would_not(cells: list[object]) -> None:
    values, statuses, unread = read_values(cells)
    for place, cell in enumerate(cells):
        read = read_value(cell)
        assert (place in unread) == (read is None)
        if read:
            assert STATUS_CODES[statuses[place]] is read[1]
            assert values[place] == read[0] or math.isnan(read[0])


@given(
    st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12).map(
        lambda x: round(x, 2)
    )
)
def test_a_number_written_with_commas_reads_back(number: float) -> None:
    assert read_value(f"{number:,.2f}") == (number, Status.REPORTED)
    accounting = f"({-number:,.2f})" if number < 0 else f"{number:,.2f}"
    assert read_value(accounting) == (number, Status.REPORTED)


@given(st.text(alphabet="0123456789.,()-+$%eEKMn<* '\u00a0", max_size=20))
def test_a_reported_value_is_always_finite(text: str) -> None:
    read = read_value(text)
    assert read is None or math.isfinite(read[0]) == (read[1] is Status.REPORTED)
