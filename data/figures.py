"""Numbers in words: how a value, its unit and its change are written everywhere."""

import math
from datetime import date

# Units written before or against the number; all others stand after it as a word.
PER = {"$/hr": "per hour", "$ per hour": "per hour", "$/hour": "per hour", "$/year": "per year"}
MILLION = 1_000_000


def figure(value: float | None, unit: str = "") -> str:
    """Such as '2,418', '71.2%' or '$24.85'. A blank is an em dash, never a zero."""
    if value is None or math.isnan(value):
        return "—"
    # A true minus: a hyphen is narrower than a digit, and may be parted from its number at a line's end.
    sign, size = ("−" if value < 0 else ""), abs(value)
    return f"{sign}{_money(size)}" if unit.startswith("$") else f"{sign}{_count(size, unit)}"


def exact(value: float | None) -> str:
    """The number for a table, whose columns name the unit: to the hundredth, as the sheet has it."""
    if value is None or math.isnan(value):
        return "—"
    return _trimmed(value, 2).replace("-", "−")


def unit_words(unit: str) -> str:
    """What stands after the number: nothing where the sign is part of it."""
    if unit in ("%", "$"):
        return ""
    return PER.get(unit, unit.removeprefix("$").strip())


def change(now: float, start: float, unit: str = "") -> str:
    """Such as '▲ 312 (15%)', '▼ 1.1 points' or 'no change'. The arrow says the direction without colour."""
    step = now - start
    arrow = "▲" if step > 0 else "▼"
    if unit == "%":
        # Points, not percent: from 50% to 55% is 5 points, and 10% of what it was.
        points = _trimmed(abs(step), 1)
        return "no change" if points == "0" else f"{arrow} {points} {'point' if points == '1' else 'points'}"
    # Two values that read the same must not show a change that nobody can see.
    if figure(now, unit) == figure(start, unit):
        return "no change"
    # From zero no share can be told; the step alone is.
    share = f" ({_trimmed(abs(step / start) * 100, 0)}%)" if start else ""
    return f"{arrow} {_as_exact_as(max(abs(now), abs(start)), abs(step), unit)}{share}"


def way(now: float, start: float, unit: str = "") -> str:
    """The arrow that `change` would write, or '' where it says 'no change'."""
    step = now - start
    # A figure is rounded less than this: to write out a thousand pairs only to compare them takes long.
    near = -1 <= step <= 1 or MILLION <= max(abs(now), abs(start)) >= 50 * abs(step)
    if near and change(now, start, unit) == "no change":
        return ""
    return "▲" if step > 0 else "▼"


def day(moment: date) -> str:
    """Such as '3 November 2025': no country reads it as another day."""
    return f"{moment.day} {moment:%B %Y}"


def _as_exact_as(size: float, step: float, unit: str) -> str:
    """The step with as many digits as the values it lies between."""
    if unit.startswith("$") or size >= MILLION:
        return figure(step, unit)
    return _trimmed(step, 0 if size >= 1_000 else 1 if size >= 10 else 2)


def _money(size: float) -> str:
    if size >= MILLION:
        return f"${_trimmed(size / MILLION, 2)} million"
    return f"${size:,.0f}" if size >= 1_000 or size == int(size) else f"${size:,.2f}"


def _count(size: float, unit: str) -> str:
    if unit == "%":
        return f"{_trimmed(size, 1)}%"
    if size >= 10 * MILLION:
        return f"{_trimmed(size / MILLION, 1)} million"
    return _trimmed(size, 0 if size >= 1_000 else 1 if size >= 10 else 2)


def _trimmed(size: float, digits: int) -> str:
    text = f"{size:,.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
