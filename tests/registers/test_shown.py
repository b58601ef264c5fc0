"""Amounts as people read them, which are read back as the same cents."""

import pytest

from data.registers.money import dollars, money


@pytest.mark.parametrize(
    ("cents", "said"), [(0, "$0"), (120_050, "$1,200.50"), (5, "$0.05"), (-1_800_000, "\u2212$18,000")]
)
def test_an_amount_is_exact_and_read_back(cents: int, said: str) -> None:
    assert dollars(cents) == said
    assert money(said).cents == cents
