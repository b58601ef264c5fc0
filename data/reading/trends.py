"""Series through time: values that jump, and quarters that only ever rise.

A series is its values in the order of time: the rank of the period, the value, the number of the fact.
"""

from collections.abc import Iterator

from data.reading.reading import Facts, Problem, address
from data.reading.sums import NO_SUM, REPORTED

JUMP = 10  # times the median of the other periods
Series = dict[int, list[tuple[int, float, int]]]


def series_of(facts: Facts) -> Series:
    """The reported values of each series, in the order of time."""
    ranks = [period.id if period else None for period in facts.periods]
    series: Series = {number: [] for number, key in enumerate(facts.keys) if not key.is_total}
    about = zip(facts.key, facts.period, facts.status, facts.value, strict=True)
    for number, (key, period, status, value) in enumerate(about):
        if status == REPORTED and key in series and (rank := ranks[period]) is not None:
            series[key].append((rank, value, number))
    for values in series.values():
        values.sort()
    return series


def jumps(sheet: str, facts: Facts, series: Series) -> Iterator[Problem]:
    """A value ten times what its series usually is, or a tenth: a slipped comma or another unit."""
    for key, values in series.items():
        sizes = sorted(abs(value) for _, value, _ in values)
        usual = sizes[len(sizes) // 2] if len(sizes) > 3 else 0
        if not usual or (sizes[-1] <= JUMP * usual and (sizes[0] * JUMP >= usual or not sizes[0])):
            continue
        for _, value, number in values:
            if abs(value) > JUMP * usual or 0 < abs(value) * JUMP < usual:
                text = f"read {value:g} for '{facts.keys[key].metric}', where {usual:g} is usual"
                yield Problem(sheet, address(facts.row[number], facts.column[number]), text)


def cumulative(sheet: str, facts: Facts, series: Series) -> list[Problem]:
    """One question for the table where quarters of a year only ever rise, as sums since its start do."""
    quarterly = {period.id for period in facts.periods if period and period.kind.endswith("quarter")}
    judged = rising = 0
    for key, values in series.items():
        quarters = [value for rank, value, _ in values if rank in quarterly] if quarterly else []
        if (
            len(quarters) >= 3
            and facts.keys[key].unit != "percent"
            and not NO_SUM.search(facts.keys[key].metric)
        ):
            judged += 1
            rising += quarters == sorted(quarters) and quarters[0] < quarters[-1]
    if judged < 3 or rising < 0.8 * judged:
        return []
    cell = address(min(facts.row), min(facts.column))
    text = f"{rising} of {judged} rows only ever rise: are these sums since the start of the year?"
    return [Problem(sheet, cell, text)]
