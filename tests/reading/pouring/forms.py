"""Forms and sheets of several tables: the layouts that are no plain pivot."""

from dataclasses import replace

from hypothesis import strategies as st

from tests.reading.pouring.frames import NOTES, above
from tests.reading.pouring.paper import UNSAID, Paper
from tests.reading.pouring.pivot import poured
from tests.reading.pouring.plans import Plan, Style, Where, fact, levels, styles, written
from tests.reading.pouring.tables import Tidy

HEADINGS = ("Outreach", "Training", "Outcomes", "Funding")


def form(table: Tidy, plan: Plan, style: Style, fixed: Where) -> Paper:
    """L8: a label and its value in each row, under headings now and then."""
    paper, row = Paper(""), 0
    for number, metric in enumerate(table.metrics):
        if style.blank_between or style.merged:
            row += number > 0 and style.blank_between
            if number % 2 == 0:
                paper.cells[row, 0] = HEADINGS[number]
                row += 1
        label = str(written(table, style, "M", metric))
        paper.cells[row, 0] = f"{label}:" if style.sparse else label
        cell, said = fact(table, {**fixed, "M": metric}, plan)
        if cell.value is not None and 1900 <= cell.value <= 2100:
            # 'People placed | 2018' as a form's first line may as well be heads: the year 2018, to anybody.
            cell, said = replace(cell, written=12.0, value=12.0, format=""), replace(said, value=12.0)
        told = said if table.units != "column" else replace(said, unit=UNSAID)
        paper.cells[row, 1], paper.facts[row, 1] = cell.written, told
        if cell.format:
            paper.formats[row, 1] = cell.format
        row += 1
    return paper


@st.composite
def several(draw: st.DrawFn, table: Tidy, plan: Plan, beside: bool) -> list[Paper]:
    """L11: a table for each value of the plan's tab variable, on one sheet, its name above it."""
    style = draw(styles(table, plan))
    said: Where = {letter: next(levels(table, letter))[letter] for letter in plan.title}
    paper = Paper(draw(st.sampled_from(("Sheet1", "Data", "Report"))))
    row = column = 0
    for line in draw(above(table, plan, style, said)):
        for at, text in enumerate(line):
            paper.cells[row, at] = text
        row += 1
    row += row > 0
    below = draw(st.integers(1, 2))
    for where in levels(table, plan.tab):
        caption = written(table, style, plan.tab, where[plan.tab])
        paper.cells[row, column] = table.spans.each[where["T"]].said if plan.tab == "T" else caption
        paper.add(poured(table, plan, style, {**said, **where}), row + below, column)
        column, row = (paper.width + 1, row) if beside else (0, paper.height + draw(st.integers(1, 2)))
    for number, note in enumerate(draw(st.lists(st.sampled_from(NOTES), max_size=2, unique=True))):
        paper.cells[paper.height + (number == 0), 0] = note
    return [paper]
