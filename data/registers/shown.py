"""The value of a field as people read it."""

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


def dollars(cents: int) -> str:
    """Whole cents exactly, such as '$1,200' or '$0.05'; the minus is a true one.

    A hyphen would make a formula of it in a spreadsheet, and the cell of a download would not be read back.
    """
    sign, whole, part = "\u2212" if cents < 0 else "", *divmod(abs(cents), 100)
    return f"{sign}${whole:,}" + (f".{part:02}" if part else "")
