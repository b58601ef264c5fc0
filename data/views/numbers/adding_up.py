"""Parts that do not add up to the total that stands, as questions. Pure."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from data.figures import figure
from data.reading.words.calendar import year_around
from data.reading.words.periods import period_from_label
from data.views.handing_in.doubts import Line, Number, Question, question

SHARE = 0.01  # of the total, or one: as far as rounding parts may lead


@dataclass(frozen=True)
class Parts:
    """Lines that make up another; `whole` where nothing of the total can lie beside them."""

    total: Line
    of: tuple[Line, ...]
    noun: str
    whole: bool


def add_up(groups: Sequence[Parts]) -> Iterator[Question]:
    """Totals that their parts exceed, or that parts which leave nothing over do not reach."""
    for group in groups:
        if group.total.aggregation != "sum":
            continue
        given = [{one.period_id: one.value for one in line.numbers} for line in group.of]
        for total in sorted(group.total.numbers, key=lambda one: one.period_id):
            if all(total.period_id in values for values in given):
                yield from _differs(group, total, sum(values[total.period_id] for values in given))


def quarters_add_up(lines: Sequence[Line], fiscal_start: int = 7) -> Iterator[Question]:
    """Years that stand beside all four of their quarters and are not their sum."""
    for line in lines:
        if line.aggregation != "sum" or line.cumulative:
            continue
        years = {one.period: one for one in line.numbers}
        parts: defaultdict[str, list[Number]] = defaultdict(list)
        for number in sorted(line.numbers, key=lambda one: one.period_id):
            if "-Q" in number.period:
                parts[_year_of(number.period, fiscal_start)].append(number)
        for year, quarters in parts.items():
            if len(quarters) == 4 and year in years:
                whole = Parts(line, (line,) * 4, "quarters", True)
                yield from _differs(whole, years[year], sum(one.value for one in quarters))


def _year_of(label: str, fiscal_start: int) -> str:
    around = year_around(period_from_label(label, fiscal_start))
    return around.label if around else ""


def _differs(group: Parts, total: Number, summed: float) -> Iterator[Question]:
    off = summed - total.value
    if abs(off) <= max(SHARE * abs(total.value), 1.0) or (off < 0 and not group.whole):
        return
    unit, line = group.total.unit, group.total
    said = (
        f"{line.name} is {figure(total.value, unit)} in {total.period}, and its {len(group.of)} {group.noun} "
        f"add up to {figure(summed, unit)}."
    )
    beside = [one for part in group.of for one in part.numbers if one.period_id == total.period_id]
    yield question(f"adds up: {group.noun}", line, total, said, [one for one in beside if one != total])
