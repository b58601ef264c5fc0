"""Money in words: whole cents up to here, rounded once, for the eye."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pandas as pd

THOUSAND = 1_000_00  # cents
SCALES = ((THOUSAND, "thousand"), (THOUSAND * 1_000, "million"), (THOUSAND * 1_000_000, "billion"))


def said(cents: Any) -> str:
    """Such as '$1.2 million', '$940' or '−$18 thousand'; 'no amount' where nobody said one."""
    if pd.isna(cents):
        return "no amount"
    size = abs(int(cents))
    return f"{'−' if cents < 0 else ''}${_sized(size)}"


def thousands(cents: "pd.Series[Any]") -> "pd.Series[Any]":
    """Thousands of dollars for a table or an axis, to the cent; missing stays missing."""
    return (cents.astype("Float64") / THOUSAND).round(5)


def _sized(size: int) -> str:
    """In the smallest scale that needs no fourth digit: $999,960 is a million, not 1,000 thousand."""
    if size < THOUSAND:
        return f"{size // 100}" if size % 100 == 0 else f"{Decimal(size) / 100:.2f}"
    sized = [(_rounded(size, scale), word) for scale, word in SCALES]
    figure, word = next((one for one in sized if one[0] < 1_000), sized[-1])
    return f"{figure:,} {word}"


def _rounded(size: int, scale: int) -> Decimal:
    """To a tenth, and from a hundred on to the whole: nobody reads a fourth digit in a sentence."""
    exact = Decimal(size) / scale
    figure = exact.quantize(Decimal("0.1") if exact < 100 else Decimal(1), ROUND_HALF_UP)
    return figure.quantize(Decimal(1)) if figure == figure.to_integral_value() else figure
