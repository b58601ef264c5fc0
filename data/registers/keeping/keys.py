"""What names a row of a list, so that what is said of it again is known for the same."""

from collections.abc import Mapping

from data.catalogue.matching import fold
from data.registers.keeping.naming import Meanings
from data.registers.register import Kind, Register

BETWEEN = " | "


def key_of(
    register: Register, fields: Mapping[str, object], known: Meanings, place_ids: Mapping[str, int]
) -> str:
    """The folded fields that name the row, in the state's own words; a place and a period by their ids."""
    place = fields.get("place")
    place_id = place_ids.get(fold(str(place))) if place else None
    return BETWEEN.join(_part(register, name, fields, (known, place_id)) for name in register.key)


def key_now(register: Register, key: str, known: Meanings) -> str:
    """A key that was written down somewhere else, after words in it may have got another meaning."""
    parts = key.split(BETWEEN)
    if len(parts) != len(register.key):
        return key
    told = dict(zip(register.key, parts, strict=True))
    number = told.get("place", "").removeprefix("#")
    place_id = int(number) if number.isdecimal() else None
    fields = ((register.by_name[name], part) for name, part in told.items())
    return BETWEEN.join(
        fold(known.in_field(at, part, place_id)) if at.links and part else part for at, part in fields
    )


def _part(
    register: Register, name: str, fields: Mapping[str, object], meant: tuple[Meanings, int | None]
) -> str:
    known, place_id = meant
    field, value = register.by_name[name], fields.get(name)
    if value is None or not isinstance(value, str | int | float):
        return ""
    if field.kind is Kind.PLACE and place_id is not None:
        return f"#{place_id}"
    if field.kind is Kind.PERIOD and fields.get("period_id"):
        # PY2025 and SFY2026 are the same days.
        return f"#{fields['period_id']}"
    return fold(known.in_field(field, str(value), place_id))
