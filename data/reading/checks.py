"""What is doubtful about the facts of a table, each named by its cell. Nothing here stops a value from being stored."""

from data.reading.layout import Layout
from data.reading.reading import Facts, Problem
from data.reading.workbook import Sheet


def problems_of(sheet: Sheet, layout: Layout, facts: Facts) -> list[Problem]:
    return []
