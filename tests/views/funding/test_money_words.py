"""How amounts in whole cents are written on every screen."""

import pandas as pd
import pytest

from data.views.funding.money_words import said, thousands


@pytest.mark.parametrize(
    ("cents", "written"),
    [
        (0, "$0"),  # a true zero is an amount
        (None, "no amount"),
        (pd.NA, "no amount"),
        (float("nan"), "no amount"),
        (50, "$0.50"),
        (940_00, "$940"),
        (999_60, "$999.60"),
        (1_000_00, "$1 thousand"),
        (18_400_00, "$18.4 thousand"),
        (99_960_00, "$100 thousand"),
        (450_000_00, "$450 thousand"),
        (960_000_00, "$960 thousand"),
        (999_960_00, "$1 million"),  # not 1,000 thousand
        (1_249_999_99, "$1.2 million"),
        (1_250_000_00, "$1.3 million"),  # half goes up, as in a ledger
        (123_400_000_00, "$123 million"),
        (2_000_000_000_00, "$2 billion"),
        (1_500_000_000_000_00, "$1,500 billion"),
        (-18_000_00, "−$18 thousand"),
        (-5, "−$0.05"),
    ],
)
def test_an_amount_is_written_to_three_digits(cents: int | None, written: str) -> None:
    assert said(cents) == written


def test_tables_have_thousands_to_the_cent_and_keep_what_nobody_said_missing() -> None:
    told = thousands(pd.Series([1_234_567_89, 0, pd.NA, -1], dtype="Int64"))
    assert told.tolist()[:2] == [1234.56789, 0.0]
    assert told.isna().tolist() == [False, False, True, False]
    assert told[3] == -0.00001
