"""The ways to read a sheet, weighed against each other: the best is taken, a near second is a question.

A way is the corrections that lead to it. The rules' own reading is the way without any; others are tried
on the first rows of the sheet, so that a list of a million rows costs no more than one of a hundred.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from data.reading.facts.observations import Observed, observe
from data.reading.files.workbook import Sheet
from data.reading.geometry.areas import areas_of
from data.reading.geometry.grid import Grid
from data.reading.geometry.layout import Layout, Surroundings
from data.reading.reading import CLEARLY_BEST, STATUS_CODES, Alternative, Correction, address
from data.reading.recognise import layouts_of
from data.reading.status import Status
from data.reading.ways.proposals import Proposal, proposals
from data.reading.ways.quality import Quality, quality_of
from data.reading.ways.said_values import apply_said

ROWS_TRIED = 100
MOST_OFFERED = 3
EXAMPLES = 3
PLAINLY_RIGHT = 0.9  # a reading that scores this much, and in which no role was a near thing, is not weighed


@dataclass(frozen=True)
class Page:
    """A sheet to be read: its cells, and what stands around them."""

    sheet: Sheet
    grid: Grid
    around: Surroundings


@dataclass(frozen=True)
class Way:
    """One reading of a sheet: its tables and their facts, and how well that fits."""

    layouts: list[Layout]
    observed: list[Observed]
    quality: Quality


def way_of(page: Page, layouts: Sequence[Layout], place: str | None = None) -> Way:
    """The facts of tables that were found; `place` is the one that the tab names."""
    if place:
        layouts = [replace(one, context=replace(one.context, place=place)) for one in layouts]
    start = page.around.vocabulary.fiscal_year_start
    observed = [observe(page.sheet, page.grid, layout, start) for layout in layouts]
    for one in observed:
        apply_said(one.facts, page.around.words)
    return Way(list(layouts), observed, quality_of(page.grid, layouts, observed))


def read_as(page: Page, said: Sequence[Correction] = (), place: str | None = None) -> Way:
    """The sheet read with some corrections more than a person made."""
    words = page.around.words.with_more(said)
    return way_of(page, layouts_of(page.grid, replace(page.around, words=words)), place)


def is_plain(way: Way) -> bool:
    """Whether nothing speaks against a reading, and no role in it was a near thing."""
    near = any(other.behind < CLEARLY_BEST for layout in way.layouts for other in layout.roles.others)
    return way.quality.score >= PLAINLY_RIGHT and not near


def weighed(page: Page) -> tuple[Alternative, ...]:
    """The ways to read the sheet, best first; the rules' own is always among those that were tried."""
    top = replace(page, grid=page.grid.top(ROWS_TRIED))
    first = read_as(top)
    ways = [(first, _offered(top, Proposal((), 0.0, ""), first))]
    for proposal in proposals(top.grid, first.layouts, first.quality):
        if not any(page.around.words.speak_of(kind, at) for kind, at, _ in proposal.said):
            way = read_as(top, _made(top, proposal))
            ways.append((way, _offered(top, proposal, way)))
    ranked = sorted(ways, key=lambda way: -way[1].score)
    return tuple(islice(_distinct(ranked), MOST_OFFERED))


def _made(page: Page, proposal: Proposal) -> tuple[Correction, ...]:
    return tuple(Correction(page.sheet.name, *one) for one in proposal.said)


def _offered(page: Page, proposal: Proposal, way: Way) -> Alternative:
    """A way as it is put to a person."""
    areas = tuple(area for layout in way.layouts for area in areas_of(page.grid, layout))
    own = tuple(reason for layout in way.layouts[:1] for reason in layout.reasons)
    says = tuple(line for one in way.observed for line in _examples(one))
    return Alternative(
        (*_made(page, proposal), Correction(page.sheet.name, "reading", None, "chosen")),
        round(max(0.0, way.quality.score - proposal.cost), 3),
        (*((proposal.why,) if proposal.why else own), *way.quality.faults),
        areas,
        says[:EXAMPLES],
    )


def _examples(one: Observed) -> list[str]:
    """Some values in words: 'C7: 12, metric: Employers engaged, place: Ash County, period: PY2024-Q1'."""
    facts, lines = one.facts, []
    reported = [n for n in range(len(facts)) if STATUS_CODES[facts.status[n]] is Status.REPORTED]
    for number in reported[:: max(1, len(reported) // EXAMPLES)][:EXAMPLES]:
        key, period = facts.keys[facts.key[number]], facts.periods[facts.period[number]]
        named = (
            ("metric", key.metric or "not named"),
            ("place", key.place),
            ("partnership", key.partnership),
            ("period", period.label if period else None),
            *key.dims,
        )
        cell = address(facts.row[number], facts.column[number])
        said = (f"{name}: {text}" for name, text in named if text)
        lines.append(", ".join((f"{cell}: {facts.value[number]:,g}", *said)))
    return lines


def _distinct(ways: Iterable[tuple[Way, Alternative]]) -> Iterator[Alternative]:
    """Ways that read the same values in the same words are one way: the likelier, stays."""
    seen = set()
    for way, offered in ways:
        facts = [one.facts for one in way.observed]
        reads = tuple((*one.keys, bytes(one.key), bytes(one.row), bytes(one.column)) for one in facts)
        if reads not in seen:
            seen.add(reads)
            yield offered
