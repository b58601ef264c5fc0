"""How a value is shown: its number format, and the unit that a value written as text carries."""

from array import array
from dataclasses import dataclass

from data.reading.words.units import as_percent, shown_as_percent


@dataclass(frozen=True)
class Shown:
    """How a value is shown: its number format, and the unit that it carries where it is text."""

    format: str = ""
    unit: str | None = None


def scale(values: "array[float]", part_of: list[int], shown: tuple[Shown, ...]) -> None:
    """Fractions shown as percent stand as percent, on one scale with sheets that write 68.5."""
    percent = [shown_as_percent(one.format) for one in shown]
    if not any(percent):
        return
    for place, part in enumerate(part_of):
        if percent[part if len(percent) > 1 else 0]:
            values[place] = as_percent(values[place])
