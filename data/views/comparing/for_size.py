"""Each region's number held against what a region of its size would have."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import figure, unit_words
from data.privacy.rule import FEWEST_PEOPLE
from data.selection import Selection
from data.settings import settings
from data.views.comparing import expected
from data.views.comparing.distribution import measured_in
from data.views.comparing.expected import Expected
from data.views.comparing.sizes import Sizes, sizes
from data.views.comparing.standing import Dot, Rule, Said, Standing, only, standing
from data.views.overview.cards import RATES

TOO_FEW = "too few people stand behind its share to say how many"
AS_EXPECTED = Rule(100.0, "100% = as expected")


@dataclass(frozen=True)
class ForSize:
    """Dots in per cent of what is expected; `why_not` says in a sentence why there are none."""

    said: Said
    dots: tuple[Dot, ...]
    values: pd.DataFrame
    why_not: str = ""
    rule: Rule = AS_EXPECTED


def for_size(session: Session, viewer: Viewer, metric_id: int, selection: Selection, size_id: int) -> ForSize:
    """The chosen regions, or all, in the newest period that most of them gave."""
    # The rate is that of all regions, whichever are looked at: one alone would always be as expected.
    every = standing(session, viewer, metric_id, Selection(period=selection.period))
    size = sizes(session, viewer, size_id, selection, tuple(every.given.values()))
    return held(every, size, size_id, selection.regions or every.names)


def held(every: Standing, size: Sizes, size_id: int, chosen: Collection[str]) -> ForSize:
    """The same from what stands and how large each region is, for those that were chosen. Pure."""
    shown, why_not = only(every, chosen), _why_not(every, size_id)
    counts = {} if why_not else _counts(every, size)
    known = expected.expected(counts, size.by_region)
    found = {name: each for name, each in known.items() if name in shown.given}
    unsized = {
        name: TOO_FEW if size.by_region.get(name) else f"no {size.lower} is known for it in {size.period}"
        for name in shown.given
        if name not in found
    }
    said = Said(
        finding=expected.finding(shown.measure.name, found),
        measured=measured_in(shown, f"in per cent of what is expected for its {size.lower} in {size.period}"),
        note=_note(shown, size, counts),
        left_out=shown.without | ({} if why_not else unsized),
    )
    dots = tuple(_dot(shown, size, name, each) for name, each in found.items())
    return ForSize(said, dots, _table(shown, size, found), why_not)


def _why_not(shown: Standing, size_id: int) -> str:
    measure = shown.measure
    if measure.unit == "%":
        if measure.weight_id == size_id:
            return ""
        name = measure.name
        if measure.weight_id is None:
            return f"{name} is a share, and nobody said of what, so a size has no expected number."
        return f"{name} is a share: choose what it is a share of as the size."
    if measure.unit in RATES or measure.aggregation not in ("sum", "last"):
        return (
            f"{measure.name} does not add up over regions, so a larger region is not expected to have more."
        )
    return ""


def _counts(shown: Standing, size: Sizes) -> dict[str, float]:
    """What is counted: of a share, as many as the size makes of it."""
    values = {name: row.value for name, row in shown.given.items() if row.value is not None}
    if shown.measure.unit != "%":
        return values
    # Worked out here, so judged here: a share of a small size would tell a count that is never shown.
    many = {
        name: value / 100 * size.by_region[name] for name, value in values.items() if name in size.by_region
    }
    fewest = max(FEWEST_PEOPLE, settings().fewest_people)
    return {name: count for name, count in many.items() if not 0 < count < fewest}


def _dot(shown: Standing, size: Sizes, name: str, each: Expected) -> Dot:
    row, unit = shown.given[name], _counted(shown, size)
    own = figure(row.value, shown.measure.unit)
    if shown.measure.unit == "%":
        own_words = f"about {figure(round(each.actual))} {unit_words(unit)}"
        beside = f"{own_words}, expected {figure(round(each.expected))}: {each.difference()}"
    else:
        beside = f"expected {figure(round(each.expected), unit)}: {each.difference(unit)}"
    dot = Dot(name, each.share, f"{each.share:.0f}%", row.observation, f"{beside} · {size.words(name)}")
    return replace(dot, number=own)


def _counted(shown: Standing, size: Sizes) -> str:
    return size.unit if shown.measure.unit == "%" else shown.measure.unit


def _note(shown: Standing, size: Sizes, counts: Mapping[str, float]) -> str:
    """The formula in words, with the figures it runs on."""
    both = [name for name in counts if name in size.by_region]
    total, base = sum(counts[name] for name in both), sum(size.by_region[name] for name in both)
    together = f"{figure(total, _counted(shown, size))} for a {size.lower} of {figure(base, size.unit)}"
    return (
        f"Expected: the region's {size.lower} times the rate of the {len(both)} regions together, "
        f"{together}. Near: within {expected.CLOSE}%. Size is one reason among many why numbers differ."
    )


def _table(shown: Standing, size: Sizes, found: Mapping[str, Expected]) -> pd.DataFrame:
    """One row a region.

    Columns: region, period (str), value (float, in `unit`), unit, size (float, people), expected (float, as
    many as are counted), difference (float, actual less expected), percent of expected (float),
    observation (int, leads to the cell of the value).
    """
    rows = [
        (name, shown.period, shown.given[name].value, shown.measure.unit, each.size, round(each.expected, 1),
         round(each.actual - each.expected, 1), round(each.share, 1), shown.given[name].observation)
        for name, each in found.items()
    ]  # fmt: skip
    heads = ["region", "period", "value", "unit", size.lower, "expected", "difference", "% of expected"]
    return pd.DataFrame(rows, columns=[*heads, "observation"])
