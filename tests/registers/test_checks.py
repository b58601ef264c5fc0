"""Questions about rows that do not fit together, each by its cell."""

import pytest

from data.reading.reading import Problem, Vocabulary
from data.registers.reading.recognise import read_lists
from tests.reading.grids import sheet


def asked(written: str) -> list[Problem]:
    return list(read_lists(sheet(written), Vocabulary())[1])


@pytest.mark.parametrize(
    ("written", "cell", "words"),
    [
        ("Stream|Region|Amount\nA|North|(20)\nB|South|5\n", "C2", "read \u2212$20"),
        ("Stream|Region|Amount\nA|North|TBD\nB|South|5\n", "C2", "read 'TBD', expected an amount"),
        ("Stream|Region|Amount\nA|North|400,000 - 600,000\nB|South|5\n", "C2", "read '400,000 - 600,000'"),
        ("Stream|Region|Amount\nA|North|approx. 1.2M\nB|South|5\n", "C2", "read 'approx. 1.2M'"),
        ("Stream|Region|Committed|Obligated\nA|North|100|150\n", "D2", "more than the $100 committed"),
        ("Stream|Available|Obligated|Spent\nA|100|90|95\n", "D2", "more than the $90 obligated"),
        ("Stream|Available|Spent\nA|100|120.50\n", "C2", "read $120.50 spent, more than the $100 available"),
        ("Stream|Year|Opens|Lapses\nA|PY2025|2026-07-01|2025-06-30\n", "D2", "expected a day after 'opens'"),
        (
            "Stream|Opens|Obligate by\nA|2026-07-01|2026-06-30\n",
            "C2",
            "read 2026-06-30, expected a day after 'opens', 2026-07-01",
        ),
        (
            "Stream|Region|Amount\nA|North|5\nB|South|5\na|north|5\n",
            "A4",
            "row 4 says the same as row 2; it is kept and counts twice",
        ),
        (
            "Stream|Year|Available\nA|PY2025|5\nA|FFY2026|6\n",
            "C3",
            "read an amount for FFY2026 beside one for PY2025 (C2)",
        ),
        (
            "Stream|Region|Amount\nA|North|5\nB|South|7\nTotal||14\n",
            "C4",
            "read a total of $14, but the rows above it add up to $12",
        ),
        (
            "Allocations ($)\nRegion|WIOA|TANF|Total\nRegion 1|5|6|11\nRegion 2|1|1|2\nTotal|6|9|15\n",
            "C5",
            "read a total of $9, but the rows above it add up to $7",
        ),
        (
            "Stream|PY2024|PY2025|Lapses\nA|5|6|2027-06-30\nB|5|6|2027-06-30\n",
            "D2",
            "'Lapses' stands once beside several years; it is kept with the last of them, PY2025",
        ),
    ],
)
def test_what_does_not_fit_is_asked_by_its_cell(written: str, cell: str, words: str) -> None:
    problems = asked(written)
    assert [problem.cell for problem in problems] == [cell]
    assert words in problems[0].text
    # Whoever does not answer knows what holds.
    assert "kept" in problems[0].text


@pytest.mark.parametrize(
    "written",
    [
        "Stream|Available|Obligated|Spent\nA|100|100|100\nB|100||\n",
        "Stream|Year|Available\nA|PY2024|5\nA|PY2025|6\nB|FFY2026|6\n",
        "Stream|Year|Available\nA|PY2025|5\nA|SFY2026|\n",
        "Stream|Region|Amount\nA|North|5\nSubtotal||5\nB|South|7\nSubtotal||7\nGrand total||12\n",
        "Stream|Region|Amount ($ thousands)\nA|North|5.4\nB|South|7.3\nTotal||13\n",
        "Stream|Region|Amount\nA|North|5\nA|North|6\n",
        "Stream|Year|Opens|Lapses\nA|PY2025|2025-07-01|2026-06-30\n",
    ],
)
def test_what_fits_is_not_asked_about(written: str) -> None:
    assert asked(written) == []
