"""Whose year a bare '2026' is, by the head of its column: a fiscal year is not January to December."""

import re

# Not 'School year': two years with a dash say that themselves.
_YEARS = (
    (re.compile(r"\bsfy\b|\bstate (?:fiscal|fy)\b", re.IGNORECASE), "SFY"),
    (re.compile(r"\bffy\b|\bfederal (?:fiscal|fy)\b", re.IGNORECASE), "FFY"),
    (re.compile(r"\bpy\b|\bprogram(?:me)? year\b", re.IGNORECASE), "PY"),
    (re.compile(r"\bfy\b|\b(?:fiscal|budget) year\b", re.IGNORECASE), "FY"),
)
_BARE = re.compile(r"(?:20)?\d\d(?:[-–/](?:20)?\d\d)?")


def of_head(cell: object, heads: str) -> object:
    """The cell with its kind of year, where only the heads above it say which."""
    text = str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell).strip()
    kind = next((kind for said, kind in _YEARS if said.search(heads)), "")
    # A date is a number to nobody but Excel, and has its own day.
    return (
        f"{kind} {text}" if kind and isinstance(cell, str | int | float) and _BARE.fullmatch(text) else cell
    )
