"""Match rules as offices write them: one percentage is read, several are a question."""

import pytest

from data.registers.declarations import BY_NAME
from data.registers.reading.cells import At, read_cell

MATCH = At("Inventory", 3, 4, BY_NAME["streams"].by_name["match_percent"])


@pytest.mark.parametrize(
    ("written", "percent"),
    [("25% cash or in-kind", 25.0), ("25 %", 25.0), (0.25, 25.0), ("1:1", 100.0), ("none", 0.0)],
)
def test_one_percentage_is_read(written: object, percent: float) -> None:
    assert read_cell(MATCH, written, 7).value == percent


@pytest.mark.parametrize(
    "written", ["25% to 50%", "20-25%", "20 – 25 %", "10% year 1, 20% year 2", "9" * 400, float("inf")]
)
def test_what_is_not_one_percentage_is_a_question(written: object) -> None:
    said = read_cell(MATCH, written, 7)
    assert said.value is None
    assert "expected" in said.doubt
