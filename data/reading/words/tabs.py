"""Tabs that name the place of their sheet: the same table repeated, a sheet for each region."""

from collections.abc import Mapping

from data.reading.geometry.layout import Layout
from data.reading.reading import Means
from data.reading.words.period_heads import find_period
from data.reading.words.periods import is_bare_part, read_period
from data.reading.words.titles import is_generic_tab
from data.reading.words.words import fold, is_partnership_name


def tabs_that_are_places(found: Mapping[str, list[Layout]]) -> dict[str, str]:
    """Tabs over tables alike that say no place themselves; a tab that is a period or 'Sheet1' names none."""
    alike: dict[tuple[str, ...], list[str]] = {}
    for tab, layouts in found.items():
        if layouts and not any(map(_has_place, layouts)) and not _is_no_place(tab):
            alike.setdefault(_shape(layouts[0]), []).append(tab)
    return {tab: _without_period(tab) for tabs in alike.values() if len(tabs) > 1 for tab in tabs}


def _without_period(tab: str) -> str:
    """'Lowcountry' of 'Lowcountry FY24'."""
    found = find_period(tab)
    return found[1] if found and found[1] else tab


def _has_place(layout: Layout) -> bool:
    named = any(name.says == "place" for column in layout.roles.values for name in column.names)
    # Of a sheet that is one partnership's the tab says the sector.
    written = layout.context.partnership or (layout.context.place and not layout.context.from_file)
    return bool(written or named or layout.roles.of(Means.PLACE) or layout.roles.groups is Means.PLACE)


def _is_no_place(tab: str) -> bool:
    return (
        is_generic_tab(tab)
        or is_partnership_name(tab)
        or is_bare_part(tab)
        or read_period(tab) is not None
        or tab.isdigit()
    )


def _shape(layout: Layout) -> tuple[str, ...]:
    # Sheets about different things may have the same heads: then their titles differ.
    return (layout.context.title, *(fold(column.head) for column in layout.columns))
