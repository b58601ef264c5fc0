"""Any tidy table, poured into any layout with titles, notes and blanks, reads back to itself."""

from collections.abc import Callable

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from data.errors import RefusedWorkbook
from data.reading.facts.rows import rows_of
from tests.reading.grids import reading
from tests.reading.pouring.forms import form, several
from tests.reading.pouring.frames import Pourer, workbooks
from tests.reading.pouring.paper import Paper
from tests.reading.pouring.pivot import poured as pivoted
from tests.reading.pouring.plans import Plan
from tests.reading.pouring.tables import tidy

Workbooks = Callable[[], st.SearchStrategy[list[Paper]]]


def pivot(plan: Plan, pourer: Pourer = pivoted) -> Workbooks:
    return lambda: tidy(plan.variables).flatmap(lambda table: workbooks(table, plan, pourer))


def on_one_sheet(plan: Plan, beside: bool = False) -> Workbooks:
    return lambda: tidy(plan.variables).flatmap(lambda table: several(table, plan, beside))


LAYOUTS: dict[str, Workbooks] = {
    "L1 a place in the title": pivot(Plan(down="M", across="T", title="P")),
    "L1 or L2 alone": pivot(Plan(down="M", across="T")),
    "L2 places down": pivot(Plan(down="P", across="T", title="M")),
    "L2 places and metrics down": pivot(Plan(down="PM", across="T")),
    "L3": pivot(Plan(down="M", across="P", title="T")),
    "L3 groups across": pivot(Plan(down="PM", across="G", title="T")),
    "L4": pivot(Plan(down="PMT")),
    "L4 with groups": pivot(Plan(down="PMTG")),
    "L5 metrics over periods": pivot(Plan(down="P", across="MT")),
    "L5 periods over metrics": pivot(Plan(down="P", across="TM")),
    "L5 years over quarters": pivot(Plan(down="M", across="YT", title="P")),
    "L5 three rows": pivot(Plan(down="P", across="MYT")),
    "L5 goals below periods": pivot(Plan(down="M", across="TA", title="P")),
    "L5 goals below metrics": pivot(Plan(down="P", across="MA", title="T")),
    "L5 places over periods": pivot(Plan(down="M", across="PT")),
    "L5 metrics over places": pivot(Plan(down="T", across="MP")),
    "L5 metrics over groups": pivot(Plan(down="P", across="MG", title="T")),
    "L6": pivot(Plan(down="R", across="M", title="T")),
    "L6 with periods": pivot(Plan(down="R", across="MT")),
    "L7 a sheet a place": pivot(Plan(tab="P", down="M", across="T")),
    "L7 a sheet a period": pivot(Plan(tab="T", down="P", across="M")),
    "L7 a sheet a period, places across": pivot(Plan(tab="T", down="M", across="P")),
    "L8": pivot(Plan(down="M", title="PT"), form),
    "L8 a sheet a place": pivot(Plan(tab="P", down="M", title="T"), form),
    "L9": pivot(Plan(down="T", across="M", title="P")),
    "L9 a sheet a place": pivot(Plan(tab="P", down="T", across="M")),
    "L9 places and periods down": pivot(Plan(down="PT", across="M")),
    "metrics across": pivot(Plan(down="P", across="M", title="T")),
    "row groups of places": pivot(Plan(group="P", down="M", across="T")),
    "row groups of metrics": pivot(Plan(group="M", down="P", across="T")),
    "row groups of periods": pivot(Plan(group="T", down="P", across="M")),
    "row groups of metrics over groups": pivot(Plan(group="M", down="G", across="T", title="P")),
    "groups down": pivot(Plan(down="MG", across="T", title="P")),
    "groups indented below metrics": pivot(Plan(down="MG", across="T", title="P", nested=True)),
    "L11 a table a place": on_one_sheet(Plan(tab="P", down="M", across="T")),
    "L11 a table a period": on_one_sheet(Plan(tab="T", down="P", across="M")),
    "L11 a table a metric": on_one_sheet(Plan(tab="M", down="P", across="T")),
    "L11 places side by side": on_one_sheet(Plan(tab="P", down="M", across="T"), beside=True),
    "L11 periods side by side": on_one_sheet(Plan(tab="T", down="P", across="M"), beside=True),
}


def wrong(papers: list[Paper]) -> str:
    """What was read otherwise than it was poured, '' where nothing."""
    wanted = {cell: fact for paper in papers for cell, fact in paper.wanted().items()}
    try:
        read = {(row["sheet"], row["cell"]): row for row in rows_of(reading(*(p.sheet() for p in papers)))}
    except RefusedWorkbook as refused:
        return f"{refused}"
    lost, made = sorted(wanted.keys() - read.keys()), sorted(read.keys() - wanted.keys())
    said = [f"{sheet}!{cell} was not read" for sheet, cell in lost[:5]]
    said += [f"{sheet}!{cell} was read, and is no value: {read[sheet, cell]}" for sheet, cell in made[:5]]
    said += [
        f"{sheet}!{cell} {difference}"
        for (sheet, cell), fact in wanted.items()
        if (sheet, cell) in read and (difference := fact.differs_from(read[sheet, cell]))
    ][:5]
    return "\n".join(said)


# Shrinking a whole sheet takes minutes: the sheet itself, drawn in the message, is short enough to read.
@pytest.mark.parametrize("layout", LAYOUTS)
@settings(max_examples=12, deadline=None, derandomize=True, phases=(Phase.explicit, Phase.generate))
@given(data=st.data())
def test_a_tidy_table_reads_back_to_itself(layout: str, data: st.DataObject) -> None:
    papers = data.draw(LAYOUTS[layout]())
    if said := wrong(papers):
        pytest.fail("\n".join([*(paper.drawn() for paper in papers), said]), pytrace=False)
