"""What stands around a table: titles, contact lines, notes, blank rows and columns, other tables, tabs."""

from collections.abc import Callable

from hypothesis import strategies as st

from tests.reading.pouring.paper import Paper
from tests.reading.pouring.pivot import poured
from tests.reading.pouring.plans import Plan, Style, Where, levels, styles, written
from tests.reading.pouring.tables import Tidy

REPORTS = ("Partnership report", "Quarterly performance report", "Sector partnership metrics",
           "Regional dashboard", "Performance summary")  # fmt: skip
LINES = ("Office of Workforce Development", "Prepared by: J. Doe", "Contact: jdoe@example.org",
         "DRAFT", "State Workforce Board", "Last updated: October 15, 2024")  # fmt: skip
NOTES = ("Source: regional partners", "Note: figures are provisional and may be revised", "* held back",
         "Notes: counts below 10 are suppressed", "[1] First reported in 2024",
         "Data source: state wage records", "n<5 and <10 are suppressed; N/A: not applicable")  # fmt: skip
Lines = list[list[str]]
Pourer = Callable[[Tidy, Plan, Style, Where], Paper]


@st.composite
def titles(draw: st.DrawFn, table: Tidy, said: Where, style: Style, year: str) -> Lines:
    """Lines above a table: its name and what `said` holds, on one line or several."""
    when = table.spans.each[said["T"]].said if "T" in said else year
    where = str(said.get("P") or said.get("R") or "")
    head = "Partnership" if "R" in said else table.place_head
    report = str(written(table, style, "M", said["M"])) if "M" in said else draw(st.sampled_from(REPORTS))
    form = draw(st.sampled_from(("lines", "one", "pairs", "colons")))
    told = [(label, text) for label, text in ((head, where), ("Reporting period", when)) if text]
    if form == "one":
        lines = [[" - ".join([report, *(text for _, text in told)])]]
    elif form == "lines":
        lines = [[report], *([text] for _, text in told)]
    elif form == "pairs":
        lines = [[report], *([f"{label}:", text] for label, text in told)]
    else:
        lines = [[report], *([f"{label}: {text}"] for label, text in told)]
    return [*lines, *([[draw(st.sampled_from(LINES))]] if draw(st.booleans()) else [])]


@st.composite
def framed(draw: st.DrawFn, lines: Lines, table: Paper, name: str) -> Paper:
    """One table between its titles and notes."""
    paper = Paper(name)
    left, row = draw(st.integers(0, 2)), draw(st.integers(0, 2))
    for line in lines:
        for column, text in enumerate(line):
            paper.cells[row, left + column] = text
        row += 1
    row += draw(st.integers(1, 2)) if lines else 0
    paper.add(table, row, left)
    row = paper.height + draw(st.integers(0, 1))
    for note in draw(st.lists(st.sampled_from(NOTES), max_size=3, unique=True)):
        paper.cells[row, left] = note
        row += 1
    return paper


@st.composite
def above(draw: st.DrawFn, table: Tidy, plan: Plan, style: Style, said: Where) -> Lines:
    """The titles of every sheet of a workbook: the same, for the sheets are of one kind."""
    needs_year = style.bare and "Y" not in plan.variables and "T" not in said
    year = table.spans.each[0].year_written if needs_year else ""
    return draw(titles(table, said, style, year)) if said or year or draw(st.booleans()) else []


def tab_name(table: Tidy, plan: Plan, style: Style, where: Where) -> str:
    if plan.tab != "T":
        return str(where[plan.tab])
    span = table.spans.each[where["T"]]
    return span.part if style.bare else span.said


@st.composite
def workbooks(draw: st.DrawFn, table: Tidy, plan: Plan, pourer: Pourer = poured) -> list[Paper]:
    """A sheet for each value of the plan's tab variable, or one."""
    style = draw(styles(table, plan))
    said: Where = {letter: next(levels(table, letter))[letter] for letter in plan.title}
    lines = draw(above(table, plan, style, said))
    papers = []
    for where in levels(table, plan.tab) if plan.tab else [{}]:
        plain = draw(st.sampled_from(("Sheet1", "Data", "Metrics", "Report")))
        name = tab_name(table, plan, style, where) if plan.tab else plain
        papers.append(draw(framed(lines, pourer(table, plan, style, {**said, **where}), name)))
    return papers
