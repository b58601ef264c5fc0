"""What an indicator's lines say: the headline, what is drawn, and what has to be known to read it. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from data.figures import change, figure
from data.views.indicator.history import Told
from data.views.numbers.calendars import BETWEEN, both_names, in_one_sentence
from data.views.numbers.lines import GLYPHS, Dot, lines_of
from data.views.numbers.points import STRETCH
from data.views.overview.cards import FROM_THE_START, Measure, spread
from data.views.overview.findings import against_start, in_words

MOST_NAMED = 6  # years that lack a part


def finding(measure: Measure, dots: Sequence[Dot]) -> str:
    """What the lines say, as a headline."""
    numbers = {line: [dot for dot in own if dot.value is not None] for line, own in lines_of(dots).items()}
    if len(numbers) != 1:
        return _finding_of_many(measure, numbers)
    line = next(iter(numbers.values()))
    now = f"{measure.name}: {figure(line[-1].value, measure.unit)} in {line[-1].period}"
    first = start(line, measure)
    return f"{now}, {in_words(moved(line, measure))} since {first.period}" if first is not line[-1] else now


def _finding_of_many(measure: Measure, numbers: dict[str, list[Dot]]) -> str:
    """What several lines say; who has one number only neither rose nor fell."""
    started = {line: own for line, own in numbers.items() if start(own, measure) is not own[-1]}
    if not started:
        last = [line[-1].value or 0.0 for line in numbers.values()]
        return f"{measure.name}: {spread(measure, last)} in {len(last)} regions" if last else measure.name
    rest = len(numbers) - len(started)
    said = f"; {rest} more {'has' if rest == 1 else 'have'} no earlier number" if rest else ""
    if len(started) == 1:
        line, own = next(iter(started.items()))
        change_ = f"{in_words(moved(own, measure))} since {start(own, measure).period}"
        return f"{measure.name} in {line}: {figure(own[-1].value, measure.unit)}, {change_}{said}"
    return against_start(measure.name, [moved(own, measure) for own in started.values()]) + said


def start(line: Sequence[Dot], measure: Measure) -> Dot:
    """What the newest number is held against: the first of the newest stretch.

    Where each counts from the start of the year, the first of the same part of the year: in its first
    quarter a count is not down from the last one's fourth.
    """
    stretch, last = line[-STRETCH:], line[-1]
    if measure.cumulative:
        stretch = [
            dot
            for dot in stretch
            if (dot.ends.month, dot.starts.month) == (last.ends.month, last.starts.month)
        ]
    return stretch[0]


def moved(line: Sequence[Dot], measure: Measure) -> str:
    """The change of a line of numbers since its start."""
    return change(line[-1].value or 0, start(line, measure).value or 0, measure.unit)


def subtitle(measure: Measure, dots: Sequence[Dot], also: Mapping[str, str]) -> str:
    """What the lines measure, for whom and when; `also` has further names of periods, each with the first."""
    given = [dot for dot in dots if dot.value is not None]
    if not given:
        return measure.unit
    first, last = min(given, key=lambda dot: dot.ends), max(given, key=lambda dot: dot.ends)
    lines = list(dict.fromkeys(dot.line for dot in given))
    key = [f"{glyph} {line}" for glyph, line in zip(GLYPHS, lines, strict=False)]
    who = "each region" if len(lines) > len(GLYPHS) else ", ".join(key if len(lines) > 1 else lines)
    newest = both_names(last.period, BETWEEN.join(name for name, of in also.items() if of == last.period))
    when = f"{first.period} to {newest}" if first.period != last.period else newest
    gap = "" if len(given) == len(dots) else "a gap where a number is missing"
    return " · ".join(
        part for part in (measure.unit, who, when, "the axis need not start at zero", gap) if part
    )


def notes(
    measure: Measure, drawn: Iterable[Told], asked: Sequence[Told], steps_down: Sequence[Told]
) -> list[str]:
    """What has to be known beside the lines, a sentence each."""
    drawn = list(drawn)
    said = [in_one_sentence(row.period_kind for row in drawn)]
    if said[0]:
        said = [f"{said[0]}, each point in the middle of its days"]
    said.append(f"{FROM_THE_START}, so never added up over time" if measure.cumulative else "")
    said += [
        f"{row.place} {row.period}: a step down, because an earlier number was revised" for row in steps_down
    ]
    partly = [f"{row.place} {row.period}" for row in drawn if row.value is None and row.period.endswith("s)")]
    more = f" and {len(partly) - MOST_NAMED} more" if len(partly) > MOST_NAMED else ""
    said.append(f"no whole year: {', '.join(partly[:MOST_NAMED])}{more}" if partly else "")
    absent = sorted({row.place for row in asked} - {row.place for row in drawn})
    said.append(f"not drawn, see the table: {', '.join(absent)}" if absent else "")
    return [f"{one[:1].upper()}{one[1:]}." for one in said if one]


def alt_text(measure: Measure, headline: str, dots: Sequence[Dot]) -> str:
    """The chart in a sentence or two, for whoever does not see it: the headline, and each line's ends."""
    told = []
    for line, own in list(lines_of(dots).items())[:6]:
        numbers = [dot for dot in own if dot.value is not None]
        ends = dict.fromkeys(
            f"{figure(dot.value, measure.unit)} in {dot.period}" for dot in (numbers[0], numbers[-1])
        )
        told.append(f"{line}: {' to '.join(ends)}")
    return f"Line chart. {headline}. {'; '.join(told)}."
