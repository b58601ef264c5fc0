"""The illustrative funding workbook: streams that exist, with amounts, awards and needs that are made up."""

from data.registers.solutions import SOLUTIONS
from data.samples.figures import LABOR_FORCE
from data.samples.funding_streams import APART, ASKED, STREAMS, UNSETTLED, Source
from data.samples.tabs import Tab
from data.samples.words import SOURCE_LINE, title

ALL_STREAMS = "Facts about the streams are to be verified before use; every amount is made up."


def funding() -> list[Tab]:
    """Three lists, a tab each."""
    return [
        Tab("Streams", _streams(), bold=frozenset({0, 2})),
        Tab("Awards", _awards(), bold=frozenset({0, 2}), formats={4: "$#,##0"}),
        Tab("Needs", _needs(), bold=frozenset({0, 2}), formats={3: "$#,##0"}),
    ]


def _streams() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("funding streams that can pay for what industry asks for")],
        [],
        ["Stream", "Agency", "Law or grant", "Objective", "May pay for", "Window", "Renewable"],
    ]
    for name, source in STREAMS.items():
        paid = "; ".join(SOLUTIONS[number] for number in source.solutions)
        renewable = "One-time" if source.once else "Yearly"
        rows.append([name, source.agency, source.law, source.objective, paid, source.window, renewable])
    return [*rows, [], [ALL_STREAMS], [SOURCE_LINE]]


def _awards() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("awards to regions for industry-driven solutions")],
        [],
        ["Stream", "Region", "Solution", "Program Year", "Amount ($)", "Note"],
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
    return [name, region, SOLUTIONS[number], f"PY{start}", amount, None]


def _needs() -> list[list[object]]:
    rows: list[list[object]] = [
        [title("solutions that partnerships asked for")],
        [],
        ["Partnership", "Region", "Solution", "Estimated Cost ($)", "Asked for in", "From"],
    ]
    for region, asks in ASKED.items():
        for sector, number, cost, start in asks:
            amount = cost * 1_000 if isinstance(cost, int) else cost
            partnership = f"{region} {sector} Partnership"
            rows.append(
                [partnership, region, SOLUTIONS[number], amount, f"PY{start}", "Partnership action plan"]
            )
    return [*rows, [], [SOURCE_LINE]]
