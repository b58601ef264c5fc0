"""The value of a field as people read it."""

from decimal import Decimal

from data.registers.money import dollars
from data.registers.register import Field, Kind


def shown(field: Field, value: object) -> str:
    """In words: whole cents as dollars, a blank by its kind; empty where nobody said."""
    if value is None:
        return ""
    if isinstance(value, dict):
        return str(value["blank"])
    if field.kind is Kind.MONEY and isinstance(value, int):
        return dollars(value)
    if isinstance(value, float):
        return _percent(value) if field.kind is Kind.PERCENT else _digits(value, ",f")
    return str(value)


def _percent(value: float) -> str:
    # Without its sign, '1' is all of it to whoever reads cells as Excel keeps them.
    return _digits(value, "f") + ("%" if 0 < value <= 1 else "")


def _digits(value: float, form: str) -> str:
    """Each digit: an exponent, or a digit less, would come back from a download as another number."""
    told = format(Decimal(repr(value)), form)
    return told.rstrip("0").rstrip(".") if "." in told else told
