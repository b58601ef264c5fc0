"""The illustrative funding workbook: streams that exist, with amounts, awards and needs that are made up."""

from datetime import date

from data.registers.solutions import SOLUTIONS
from data.samples.figures import LABOR_FORCE
from data.samples.funding_needs import ASKED
from data.samples.funding_streams import APART, SPENT_OF, STREAMS, UNSETTLED, Source
from data.samples.tabs import Tab
from data.samples.words import SOURCE_LINE, title

ALL_STREAMS = "Facts about the streams are to be verified before use; every amount is made up."
MEETINGS = ("Launch meeting", "Action plan", "Quarterly meeting", "Industry forum")
CAN, PARTLY, NOT = "Can pay", "Partly", "Not"


def funding() -> list[Tab]:
    """Five lists, a tab each."""
    return [
        Tab("Streams", _streams(), bold=frozenset({0, 2})),
        Tab("Stream years", _years(), bold=frozenset({0, 2}), formats=dict.fromkeys((2, 3, 4), "$#,##0")),
        Tab("What may pay for what", _options(), bold=frozenset({0, 2})),
        Tab("Awards", _awards(), bold=frozenset({0, 2}), formats=dict.fromkeys((4, 5, 6), "$#,##0")),
        Tab("Needs", _needs(), bold=frozenset({0, 2}), formats={3: "$#,##0"}),
    ]


def _streams() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("funding streams that can pay for what industry asks for")],
        [],
        ["Stream", "Agency", "Law or grant", "Objective", "Who may benefit", "May pay for", "Allowable costs",
         "Match (%)", "Braid", "Blend", "Sequence", "Window", "Renewable", "As of", "Verified by"],
    ]  # fmt: skip
    for name, source in STREAMS.items():
        terms, renewable = source.terms, "One-time" if source.once else "Yearly"
        rows.append([name, source.agency, source.law, source.objective, terms.people,
                     "; ".join(SOLUTIONS[at] for at in source.solutions), terms.components,
                     terms.match, *terms.rules, source.window, renewable, date(2026, 10, 1),
                     "Sample, to be verified"])  # fmt: skip
    return [*rows, [], [ALL_STREAMS], [SOURCE_LINE]]


def _years() -> list[list[object]]:
    """A row a stream and year: the whole that there is to give, and until when."""
    rows: list[list[object]] = [
        [title("what each stream has to give")],
        [],
        ["Stream", "Program Year", "Available ($)", "Obligated ($)", "Spent ($)", "Opens", "Obligate by",
         "Lapses"],
    ]  # fmt: skip
    for name, source in STREAMS.items():
        for start in source.years:
            whole = sum(_cells(name, source, start)) + source.terms.left * 1_000
            rows.append([name, f"PY{start}", whole, *_used(whole, start), *_days(source, start)])
    return [*rows, [], [ALL_STREAMS], [SOURCE_LINE]]


def _cells(name: str, source: Source, start: int) -> list[int]:
    """The amounts of a stream's awards in a year."""
    rows = [_award(name, source, region, start, number)
            for region in source.regions or LABOR_FORCE for number in source.amounts]  # fmt: skip
    apart = [row[4] for row in APART if row[0] == name and row[3] == f"PY{start}"]
    return [amount for amount in (*(row[4] for row in rows), *apart) if isinstance(amount, int)]


def _used(whole: int, start: int) -> tuple[object, object]:
    """Obligated and spent: all but a little of years gone by, a part of this one."""
    obligated, spent = SPENT_OF[start]
    return round(whole * obligated, -3), round(whole * spent, -3)


def _days(source: Source, start: int) -> tuple[date, date, date]:
    """Money of a year is obligated within it, or, where the stream gives it once, by the winter after."""
    if source.once:
        return date(start, 10, 1), date(start + 1, 12, 31), date(start + 2, 1, 31)
    return date(start, 7, 1), date(start + 1, 6, 30), date(start + 2, 6, 30)


def _options() -> list[list[object]]:
    """Solutions down, streams across; an empty cell is where nobody said."""
    rows: list[list[object]] = [[title("what each stream may pay for")], [], ["Solution", *STREAMS]]
    for at, solution in enumerate(SOLUTIONS):
        rows.append([solution, *(_may(source, at) for source in STREAMS.values())])
    notes = [f"{name}, {SOLUTIONS[at]}: {why}" for name, source in STREAMS.items()
             for at, why in source.terms.partly.items()]  # fmt: skip
    told: list[list[object]] = [[note] for note in notes]
    return [*rows, [], *told, [ALL_STREAMS], [SOURCE_LINE]]


def _may(source: Source, solution: int) -> str | None:
    if solution in source.solutions:
        return CAN
    if solution in source.terms.partly:
        return PARTLY
    return NOT if solution in source.terms.never else None


def _awards() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("awards to regions for industry-driven solutions")],
        [],
        ["Stream", "Region", "Solution", "Program Year", "Amount ($)", "Obligated ($)", "Spent ($)", "Note"],
    ]
    for name, source in STREAMS.items():
        for start in source.years:
            for region in source.regions or LABOR_FORCE:
                rows += [_award(name, source, region, start, number) for number in source.amounts]
    return [*rows, *APART, [], [ALL_STREAMS], [SOURCE_LINE]]


def _award(name: str, source: Source, region: str, start: int, number: int) -> list[object]:
    shared = source.regions or tuple(LABOR_FORCE)
    # By labor force: a made-up key that everybody can follow.
    part = LABOR_FORCE[region] / sum(LABOR_FORCE[other] for other in shared)
    # In whole thousands: made-up amounts must not look as if somebody had counted them.
    amount: object = round(source.amounts[number] * part * (1 + 0.03 * (start - 2024))) * 1_000
    amount = UNSETTLED.get((name, region, start), amount)
    used = _used(amount, start) if isinstance(amount, int) else (None, None)
    return [name, region, SOLUTIONS[number], f"PY{start}", amount, *used, None]


def _needs() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("solutions that partnerships asked for")],
        [],
        ["Partnership", "Region", "Solution", "Estimated Cost ($)", "Industry", "Would serve",
         "People or firms", "Asked for in", "Meeting or plan"],
    ]  # fmt: skip
    for region, asks in ASKED.items():
        for at, (sector, number, cost, start) in enumerate(asks):
            known = isinstance(cost, int)
            amount = cost * 1_000 if isinstance(cost, int) else cost
            # One person for every four thousand dollars, a firm for every forty: made up like the costs.
            firms = number in (6, 7, 8, 9)
            serves = round(int(cost) / (40 if firms else 4)) if known else None
            rows.append([f"{region} {sector} Partnership", region, SOLUTIONS[number], amount, sector, serves,
                         "firms" if firms else "people", f"PY{start}", MEETINGS[at % 4]])  # fmt: skip
    return [*rows, [], [SOURCE_LINE]]
