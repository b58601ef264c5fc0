"""A tidy table as a printed one: some variables down, some across, some in groups."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from tests.reading.pouring.paper import UNSAID, Fact, Paper
from tests.reading.pouring.plans import Plan, Style, Where, fact, levels, written
from tests.reading.pouring.tables import UNIT_WRITTEN, Tidy

SUM = 50.0  # what stands in every total; sums are not checked here
ATTRIBUTES = (
    ("Convener", ("Chamber of commerce", "Community college", "Workforce board", "Union")),
    ("Stage", ("Emerging", "Active", "Sustaining", "Active")),
    ("Last meeting", tuple(datetime(2024, month, 14) for month in (3, 5, 6, 9))),
)


@dataclass
class Pour:
    """One table on its way to paper; `fixed` are the variables that tab and title say."""

    table: Tidy
    plan: Plan
    style: Style
    fixed: Where
    paper: Paper = field(default_factory=lambda: Paper(""))
    stubs: list[str] = field(default_factory=list)
    columns: list[tuple[int, Where]] = field(default_factory=list)

    @property
    def leaf(self) -> int:
        """The row of the lowest heads."""
        return max(1, len(self.plan.across)) - 1

    def write(self, letter: str, value: object) -> object:
        return written(self.table, self.style, letter, value)

    def put(self, row: int, column: int, cell: object) -> None:
        self.paper.cells[row, column] = cell


def poured(table: Tidy, plan: Plan, style: Style, fixed: Where) -> Paper:
    """The table itself, from its heads on."""
    pour = Pour(table, plan, style, fixed)
    _stub_heads(pour)
    _heads(pour)
    row = _body(pour)
    if style.totals and plan.down == "P":
        _total(pour, row, style.totals, {})
    if style.remarks:
        last = pour.paper.width
        pour.put(pour.leaf, last, "Notes")
        pour.put(row - 1, last, "Figures are provisional")
    return pour.paper


def _stub_heads(pour: Pour) -> None:
    """The columns of labels: row numbers, the variables down, the unit beside the metric, attributes."""
    stubs = ["#"] if pour.style.numbered else []
    for letter in pour.plan.down:
        if letter == "M" or not pour.plan.nested:
            stubs += [letter, "U"] if letter == "M" and pour.table.units == "column" else [letter]
    stubs += [head for head, _ in ATTRIBUTES] if pour.style.attributes else []
    pour.stubs = stubs
    for column, letter in enumerate(stubs):
        head = {"#": "#", "U": "Unit", **pour.style.heads}.get(letter, letter)
        pour.put(0 if pour.style.merged else pour.leaf, column, head)
        if pour.style.merged and pour.leaf:
            pour.paper.merges.append((0, column, pour.leaf, column))


def _heads(pour: Pour) -> None:
    """Head rows over the values; which column holds what."""
    across = list(levels(pour.table, pour.plan.across)) if pour.plan.across else [{}]
    outer = pour.plan.across[:-1]
    for number, one in enumerate(across):
        pour.columns.append((len(pour.stubs) + len(pour.columns), one))
        ends = number + 1 == len(across) or any(across[number + 1][u] != one[u] for u in outer)
        if ends and pour.style.year_totals:
            pour.columns.append(
                (len(pour.stubs) + len(pour.columns), {**one, "total": pour.style.year_totals})
            )
    if pour.style.target:
        pour.columns.append((len(pour.stubs) + len(pour.columns), {"T": 0, "target": pour.style.target}))
    if pour.style.totals and pour.plan.across == "P":
        last = {"P": pour.table.places[0], "total": pour.style.totals}
        pour.columns.append((len(pour.stubs) + len(pour.columns), last))
    for level in range(len(pour.plan.across)):
        _head_row(pour, level)
    if not pour.plan.across:
        pour.put(0, len(pour.stubs), "Value")


def _head_row(pour: Pour, level: int) -> None:
    """One row of heads; all but the lowest span what is alike below them."""
    letters = pour.plan.across[: level + 1]
    before: object = None
    for at, one in pour.columns:
        if level == pour.leaf:
            extra = one.get("total") or one.get("target")
            pour.put(level, at, extra or pour.write(letters[-1], one[letters[-1]]))
        elif before != (key := [one[letter] for letter in letters]):
            before = key
            pour.put(level, at, pour.write(letters[-1], one[letters[-1]]))
            alike = [other for other, where in pour.columns if [where[u] for u in letters] == key]
            if pour.style.merged and len(alike) > 1:
                pour.paper.merges.append((level, at, level, alike[-1]))


def _body(pour: Pour) -> int:
    """The rows of labels and values; the row below them."""
    row = pour.leaf + 1
    for group in levels(pour.table, pour.plan.group) if pour.plan.group else [{}]:
        if group:
            row += pour.style.blank_between and row > pour.leaf + 1
            label = pour.write(pour.plan.group, group[pour.plan.group])
            pour.put(row, int(pour.style.numbered), label)
            row += 1
        previous: Where = {}
        for place in levels(pour.table, pour.plan.down):
            if pour.style.repeat and row > pour.leaf + 1 and (row - pour.leaf - 1) % pour.style.repeat == 0:
                _again(pour, row)
                row, previous = row + 1, {}
            if pour.plan.nested and place["M"] != previous.get("M"):
                _parent(pour, row, place)
                row += 1
            _row(pour, row, place, previous)
            for column, where in pour.columns:
                _value(pour, row, column, {**pour.fixed, **group, **place, **where})
            row, previous = row + 1, place
        if pour.style.subtotals:
            _total(pour, row, pour.style.subtotals, group)
            row += 1
    return row


def _again(pour: Pour, row: int) -> None:
    for column in range(pour.paper.width):
        if (head := pour.paper.cells.get((pour.leaf, column), "")) != "":
            pour.put(row, column, head)


def _parent(pour: Pour, row: int, place: Where) -> None:
    """A metric with the value of all groups, over its groups."""
    for column, letter in enumerate(pour.stubs):
        if letter == "M":
            pour.put(row, column, pour.write("M", place["M"]))
        elif letter == "U":
            pour.put(row, column, UNIT_WRITTEN[place["M"].unit][0])
    for column, where in pour.columns:
        _, said = fact(pour.table, {**pour.fixed, **place, **where}, pour.plan)
        if not where.get("total"):
            dims, period = frozenset({where["target"]} if "target" in where else ()), said.period
            pour.put(row, column, SUM)
            pour.paper.facts[row, column] = replace(
                said,
                value=SUM,
                status="reported",
                dims=dims,
                unit=UNSAID,
                period=UNSAID if dims else period,
            )
        else:
            _sum(pour, row, column, {**pour.fixed, **place, **where}, frozenset())


def _row(pour: Pour, row: int, place: Where, previous: Where) -> None:
    """The labels of one row; a sparse stub leaves out what stands above."""
    plan, style = pour.plan, pour.style
    for column, letter in enumerate(pour.stubs):
        if letter == "#":
            pour.put(row, column, float(row))
        elif letter == "U":
            pour.put(row, column, UNIT_WRITTEN[place["M"].unit][0])
        elif letter not in plan.down:
            values = dict(ATTRIBUTES)[letter]
            pour.put(row, column, values[pour.table.places.index(place["R"]) % len(values)])
        elif plan.nested:
            pour.put(row, column, f"{style.indent}{place['G']}")
        else:
            upto = plan.down[: plan.down.index(letter) + 1]
            same = previous and all(previous[u] == place[u] for u in upto)
            if not (style.sparse and same and upto != plan.down):
                label = pour.write(letter, place[letter])
                inner = plan.group and letter == plan.down[0]
                pour.put(row, column, f"{style.indent}{label}" if inner and style.indent else label)


def _value(pour: Pour, row: int, column: int, where: Where) -> None:
    cell, said = fact(pour.table, where, pour.plan)
    if cell.format:
        pour.paper.formats[row, column] = cell.format
    if where.get("total"):
        _sum(pour, row, column, where, said.dims)
    elif where.get("target"):
        pour.put(row, column, 0.5 if "%" in cell.format else SUM)
        dims = said.dims | {where["target"]}
        pour.paper.facts[row, column] = Fact(said.metric, said.place, UNSAID, SUM, dims=dims)
    else:
        pour.put(row, column, cell.written)
        pour.paper.facts[row, column] = said


def _sum(pour: Pour, row: int, column: int, where: Where, dims: frozenset[str]) -> None:
    """A total of places, or of the periods of a year."""
    cell, said = fact(pour.table, where, pour.plan)
    over_places = pour.plan.across == "P"
    year = said.period if over_places else pour.table.spans.each[where["T"]].year
    pour.put(row, column, 0.5 if "%" in cell.format else SUM)
    pour.paper.facts[row, column] = Fact(
        said.metric, None if over_places else said.place, year, SUM, dims=dims, is_total=True
    )


def _total(pour: Pour, row: int, label: str, group: Where) -> None:
    """A row of totals below places."""
    pour.put(row, pour.stubs.index("P"), label)
    for column, where in pour.columns:
        whole = {**pour.fixed, **group, "P": pour.table.places[0], **where}
        cell, said = fact(pour.table, whole, pour.plan)
        if cell.format:
            pour.paper.formats[row, column] = cell.format
        period = pour.table.spans.each[whole["T"]].year if where.get("total") else said.period
        pour.put(row, column, 0.5 if "%" in cell.format else SUM)
        pour.paper.facts[row, column] = Fact(said.metric, None, period, SUM, dims=said.dims, is_total=True)
