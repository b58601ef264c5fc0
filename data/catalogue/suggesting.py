"""What speaks for and against one metric being another, in points and in words. Pure; a person decides.

Names weigh most, then units and numbers. A suggestion never says more than its reasons do.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.catalogue.matching import LIKE_ENOUGH, fold, same_words, told_apart
from data.catalogue.units import differ, written
from data.figures import figure

NEAR = 80.0  # of 100: below it, tried on the sample's names, the likeness was chance
FAR = 3  # times as large or small as any region's number is another size
SHOWN = 2  # periods whose numbers are told

NAME, UNIT, RUNS, DIRECTION, NUMBERS, SAID = 60, 15, 5, 5, 15, 10  # points; in all 100, and 10 on top


@dataclass(frozen=True)
class Described:
    """What is known of a metric. `numbers` are those of the region that is asked about, by period's label."""

    id: int
    name: str
    also: tuple[str, ...] = ()
    unit: str = ""
    direction: str = "neither"
    cumulative: bool = False
    numbers: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Around:
    """What is known besides the two: other regions' newest numbers, and whether the region adapts it so."""

    others: tuple[float, ...] = ()
    adapted: bool = False


@dataclass(frozen=True)
class Suggestion:
    """How a metric may stand to an indicator: `degree` is '' where nothing is suggested; `score` of 100."""

    indicator_id: int
    degree: str
    score: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class _Reason:
    """One thing that was looked at; `against` names the degree beyond which it speaks, '' where for none."""

    points: float
    words: str
    against: str = ""


def weigh(own: Described, indicator: Described, around: Around) -> Suggestion:
    """What speaks for and against `own` being `indicator`."""
    alike, name = _name(own, indicator)
    reasons = [name, _unit(own, indicator), _runs(own, indicator), _direction(own, indicator)]
    reasons.append(_numbers(own, indicator, around))
    if around.adapted:
        reasons.append(_Reason(SAID, "The region says that it counts this instead of the indicator."))
    degree = _degree(alike, {reason.against for reason in reasons}, around.adapted)
    points = sum(reason.points for reason in reasons)
    return Suggestion(
        indicator_id=indicator.id,
        degree=degree,
        # The unit and size of something else say nothing.
        score=min(100, round(points if degree else points * alike / 100)),
        reasons=tuple(reason.words for reason in reasons if reason.words),
    )


def likeness(own: Described, indicator: Described) -> tuple[float, str]:
    """How alike the names are, of 100, and which way to write the indicator is the nearest."""
    from rapidfuzz import fuzz  # a tenth of a second that only this page has to spend

    ways = dict.fromkeys((indicator.name, *indicator.also))
    scored = [
        (100.0 if same_words(own.name, way) else fuzz.WRatio(fold(own.name), fold(way)), way) for way in ways
    ]
    return max(scored, key=lambda one: one[0])


def _degree(alike: float, against: set[str], adapted: bool) -> str:
    if alike < NEAR and not adapted:
        return ""
    if "similar" in against:
        return "not comparable"
    return "same" if alike >= LIKE_ENOUGH and "same" not in against else "similar"


def _name(own: Described, indicator: Described) -> tuple[float, _Reason]:
    alike, way = likeness(own, indicator)
    points = NAME * alike / 100
    if alike < NEAR:
        return alike, _Reason(points, "The names are not alike.", "same")
    apart = told_apart(own.name, way)
    if apart:
        words = ", ".join(f"'{word}'" for word in apart)
        # 'Employed Q2' and 'Employed Q4' are almost the same letters.
        return alike, _Reason(points / 2, f"The names are alike but for {words}.", "same")
    known = "" if fold(way) == fold(indicator.name) else f", which is written '{way}' as well"
    how = "has the same words as" if alike == 100 else "is like"
    return alike, _Reason(points, f"Its name {how} that of the indicator{known}.")


def _unit(own: Described, indicator: Described) -> _Reason:
    one, other = written(own.unit), written(indicator.unit)
    if not one or not other:
        silent = "It says" if not one else "The indicator says"
        return _Reason(UNIT / 2, f"{silent} no unit.")
    if differ(one, other):
        return _Reason(0, f"It is in {one}, the indicator in {other}.", "similar")
    return _Reason(UNIT, f"Both are in {other}.")


def _runs(own: Described, indicator: Described) -> _Reason:
    if own.cumulative == indicator.cumulative:
        return _Reason(RUNS, "")
    runs = "It counts" if own.cumulative else "The indicator counts"
    return _Reason(0, f"{runs} from the start of the year, the other each period by itself.", "similar")


def _direction(own: Described, indicator: Described) -> _Reason:
    both = {own.direction, indicator.direction}
    if both == {"higher", "lower"}:
        return _Reason(0, "One is better when higher, the other when lower.", "same")
    return _Reason(DIRECTION if len(both) == 1 else DIRECTION / 2, "")


def _numbers(own: Described, indicator: Described, around: Around) -> _Reason:
    shared = [period for period in own.numbers if period in indicator.numbers]
    if shared:
        return _shared(own, indicator, shared)
    if not own.numbers or not around.others:
        return _Reason(NUMBERS / 3, "There are no numbers to hold side by side.")
    newest = [*own.numbers.values()][-1]
    low, high = min(around.others), max(around.others)
    between = f"{figure(low, indicator.unit)} to {figure(high, indicator.unit)} elsewhere"
    now = figure(newest, own.unit)
    if low <= newest <= high:
        return _Reason(NUMBERS, f"Its newest number, {now}, is of the indicator's size: {between}.")
    if low / FAR <= newest <= high * FAR:
        return _Reason(NUMBERS / 2, f"Its newest number, {now}, is not far from the indicator's: {between}.")
    return _Reason(
        0, f"Its newest number, {now}, is of another size than the indicator's: {between}.", "same"
    )


def _shared(own: Described, indicator: Described, shared: list[str]) -> _Reason:
    """The region counts both: equal numbers say more than any name."""
    unlike = [period for period in shared if own.numbers[period] != indicator.numbers[period]]
    if not unlike:
        many = "the one period" if len(shared) == 1 else f"all {len(shared)} periods"
        return _Reason(NUMBERS, f"The region gives equal numbers for both in {many} that it gives both for.")
    pairs = (
        f"{figure(own.numbers[period], own.unit)} and "
        f"{figure(indicator.numbers[period], indicator.unit)} in {period}"
        for period in unlike[-SHOWN:]
    )
    often = "" if len(shared) == 1 else f" in {len(unlike)} of {len(shared)} periods"
    said = f"The region gives both, and they differ{often}: {'; '.join(pairs)}."
    return _Reason(0, said, "same")
