"""Which variable of a table stands where on the sheet, and how that sheet is written.

P places, M metrics, T periods, G groups, R partnerships (in the place of P), Y years over quarters,
A 'Goal' and 'Actual'.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from hypothesis import strategies as st

from tests.reading.pouring import names
from tests.reading.pouring.paper import UNSAID, Fact
from tests.reading.pouring.tables import UNIT_WRITTEN, Cell, Tidy

FOOTNOTES = ("*", " [1]", "\u00b9", " (1)")
TOTALS = ("Total", "Grand Total", "All regions", "TOTAL")
YEAR_TOTALS = ("Total", "YTD", "Year to Date", "Annual Total")
TARGETS = ("Target", "Goal", "Annual Target")
Where = dict[str, Any]  # a letter of the plan to what it is here


@dataclass(frozen=True)
class Plan:
    """Where each variable stands; what stands nowhere is in the title.

    `nested`: groups stand indented below their metric, which has a value of its own.
    """

    down: str = ""
    across: str = ""
    group: str = ""
    tab: str = ""
    title: str = ""
    nested: bool = False

    @property
    def variables(self) -> str:
        return self.down + self.across + self.group + self.tab + self.title


@dataclass(frozen=True)
class Style:
    """How this sheet is written where the plan leaves it open.

    `totals` is a row below places, or a column behind them; `year_totals` a column behind quarters;
    `target` one behind years; `repeat` says after how many rows the heads come again.
    """

    heads: dict[str, str] = field(default_factory=dict)
    merged: bool = False
    sparse: bool = False
    indent: str = ""
    numbered: bool = False
    remarks: bool = False
    repeat: int = 0
    totals: str = ""
    year_totals: str = ""
    subtotals: str = ""
    target: str = ""
    footnote: str = ""
    bare: bool = False
    blank_between: bool = False
    attributes: bool = False


@st.composite
def styles(draw: st.DrawFn, table: Tidy, plan: Plan) -> Style:
    rarely = st.sampled_from((False, False, True))
    kind, across = table.spans.kind, plan.across
    heads = {
        "P": draw(st.sampled_from((table.place_head, table.place_head, f"{table.place_head} Name"))),
        "R": "Partnership",
        "M": draw(st.sampled_from(names.HEADS["M"])),
        "T": draw(st.sampled_from(names.HEADS[kind])),
        "G": table.group_head,
    }

    def among(words: tuple[str, ...], where: bool) -> str:
        return draw(st.sampled_from(("", "", *words))) if where else ""

    places_alone = across == "P" or (plan.down == "P" and not plan.group and not set("PR") & set(across))
    return Style(
        heads,
        merged=draw(st.booleans()),
        sparse=len(plan.down) > 1 and not plan.nested and draw(rarely),
        indent=draw(st.sampled_from(("  ", "    ") if plan.nested else ("", "", "  ", "    "))),
        numbered=draw(rarely),
        remarks=draw(rarely),
        repeat=draw(st.sampled_from((0, 0, 5))) if len(plan.down) > 1 and not plan.nested else 0,
        totals=among(TOTALS, places_alone),
        year_totals=among(YEAR_TOTALS, kind == "Q" and across[-1:] == "T"),
        subtotals=among(("Total", "Subtotal"), bool(plan.group) and plan.down == "P"),
        target=among(TARGETS, kind == "Y" and across == "T" and "M" in plan.down),
        footnote=among(FOOTNOTES, True),
        # Where years are said in words beside them, parts alone are quarters of these.
        bare=kind != "Y" and ("Y" in plan.variables or draw(st.booleans())),
        blank_between=bool(plan.group) and draw(rarely),
        attributes=plan.down == "R" and draw(st.booleans()),
    )


def levels(table: Tidy, letters: str) -> Iterator[Where]:
    """Every combination of some variables, the first slowest."""
    every: dict[str, list[Any]] = {
        "P": list(table.places), "R": list(table.places), "M": list(table.metrics), "G": list(table.groups),
        "T": list(range(len(table.spans.each))), "A": ["Goal", "Actual"],
        "Y": list(dict.fromkeys(span.year for span in table.spans.each)),
    }  # fmt: skip
    for chosen in product(*(every[letter] for letter in letters)):
        where = dict(zip(letters, chosen, strict=True))
        if "Y" not in where or table.spans.each[where["T"]].year == where["Y"]:
            yield where


def written(table: Tidy, style: Style, letter: str, value: Any) -> object:
    """How the sheet writes one value of a variable."""
    if letter == "T":
        span = table.spans.each[value]
        return span.part if style.bare else span.written
    if letter == "Y":
        return next(span.year_written for span in table.spans.each if span.year == value)
    if letter != "M":
        return value
    unit = UNIT_WRITTEN[value.unit][1] if table.units == "names" and value.unit != "number" else ""
    footnote = style.footnote if value == table.metrics[-1] else ""
    return f"{value.name} {unit}".strip() + footnote


def fact(table: Tidy, where: Where, plan: Plan) -> tuple[Cell, Fact]:
    """The cell for one combination, and what it must be read as."""
    metric, number = where["M"], where["T"]
    place = str(where.get("P") or where.get("R") or table.places[0])
    cell = table.cells[place, metric.name, number, str(where.get("G", table.groups[0]))]
    tells = table.units in ("names", "format", "cells") or (table.units == "column" and "M" in plan.down)
    # A blank shows no format and carries no sign.
    blank = cell.value is None and table.units in ("format", "cells")
    dims = {str(where["G"])} if "G" in where else set()
    dims |= {place} if "R" in where else set()
    dims |= {"Goal"} if where.get("A") == "Goal" else set()
    return cell, Fact(
        metric.name,
        place if "P" in plan.variables else None,
        table.spans.each[number].label,
        cell.value,
        cell.status,
        frozenset(dims),
        metric.unit if tells and not blank and metric.unit != "number" else UNSAID,
    )
