"""The value of a field as people read it."""

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
        return f"{value:,.10g}"
    return str(value)
