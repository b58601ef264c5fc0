"""The cells around one cell of a workbook."""

import pytest

from data.reading.files.excerpt import cut, position
from data.reading.files.workbook import Sheet


def numbered(height: int, width: int) -> Sheet:
    """A sheet whose every cell says its row and column."""
    return Sheet("Q1", [[f"{row}/{column}" for column in range(width)] for row in range(height)])


@pytest.mark.parametrize(
    ("cell", "at"), [("A1", (0, 0)), ("D7", (6, 3)), ("AA10", (9, 26)), ("XFD1", (0, 16383))]
)
def test_a_cell_is_found_by_the_name_excel_gives_it(cell: str, at: tuple[int, int]) -> None:
    assert position(cell) == at


def test_a_name_of_no_cell_is_refused() -> None:
    with pytest.raises(ValueError, match="'7D' names no cell"):
        position("7D")


def test_a_far_cell_comes_with_the_heads_and_labels_of_its_sheet() -> None:
    excerpt = cut([numbered(400, 40)], "Q1", "Z300")
    assert excerpt.rows == (0, 1, 2, 3, 4, 5, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303)
    assert excerpt.columns == (0, 1, 21, 22, 23, 24, 25, 26, 27, 28)
    assert excerpt.texts[11][6] == "299/25"
    assert excerpt.texts[0][0] == "0/0"


def test_a_small_sheet_is_shown_whole() -> None:
    excerpt = cut([numbered(3, 2)], "Q1", "B2")
    assert (excerpt.rows, excerpt.columns) == ((0, 1, 2), (0, 1))


def test_a_sheet_that_is_not_there_gives_nothing() -> None:
    assert cut([numbered(3, 2)], "Q2", "B2").texts == ()
