"""What moves, and where, in at most three sentences written from the cards' numbers.

The rules. A sentence is about one indicator, and no indicator has two.
1. Breadth: at least three regions gave both ends of the line, and two thirds of them went one way.
2. Size: the newest step is the largest of at least six, and twice as large as they usually are.
3. Record: the newest of at least six numbers is above, or below, all earlier ones.
For 2 and 3 the state's own figure, or numbers from half of those asked, must stand behind it. The broadest
comes first, then the largest step, then a record, then the next broadest; within a rule, what is as new as
the newest number on the page, and what the state named a better direction for. Where nothing is worth a
sentence, the change that is largest against its own start is told.

Regions are counted, and named only where they went the way that the state calls better: nobody is ranked,
nobody is blamed, and a region without both numbers is in no count.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from data.figures import change, unit_words
from data.views.numbers.points import follows
from data.views.overview.cards import Card, Moves
from data.views.overview.findings import in_words

MOST, FEW_NAMES = 3, 4
LEAST_UNITS, LEAST_NUMBERS = 3, 6
TWICE = 2.0
AS_NEW = timedelta(days=366)


@dataclass(frozen=True)
class Headline:
    """One sentence, and the indicator's own name, to which it leads."""

    text: str
    indicator: str


@dataclass(frozen=True)
class Candidate:
    """A sentence that could be told of a card; of one rule, the one of most `weight` is told first."""

    card: Card
    text: str
    weight: tuple[float, ...]


def headlines(cards: Sequence[Card]) -> list[Headline]:
    """The sentences worth telling, in the order of the rules."""
    broad, large, records = (_ordered(cards, rule) for rule in (_breadth, _size, _record))
    chosen: dict[int, Candidate] = {}
    for candidate in (
        *broad[:1],
        *_next(large, broad[:1]),
        *_next(records, broad[:1] + large[:1]),
        *broad[1:],
    ):
        if len(chosen) < MOST:
            chosen.setdefault(candidate.card.measure.id, candidate)
    told = list(chosen.values()) or _ordered(cards, _since_start)[:1]
    return [Headline(one.text, one.card.measure.full_name) for one in told]


def _next(candidates: Sequence[Candidate], told: Sequence[Candidate]) -> Iterator[Candidate]:
    """The first that is about another card than those already told."""
    others = {one.card.measure.id for one in told}
    yield from [one for one in candidates if one.card.measure.id not in others][:1]


def _ordered(cards: Sequence[Card], rule: Callable[[Card], Candidate | None]) -> list[Candidate]:
    """What a rule finds, weightiest first; the state's own order decides between equals."""
    found = [candidate for card in cards if (candidate := rule(card))]
    newest = max((card.trend[-1].ends for card in cards), default=date.min)
    return sorted(found, key=lambda one: (*_matters(one.card, newest), *one.weight), reverse=True)


def _matters(card: Card, newest: date) -> tuple[bool, bool]:
    """Whether the number is as new as any, and whether the state said which way is better."""
    return newest - card.trend[-1].ends <= AS_NEW, card.measure.direction != "neither"


def _breadth(card: Card) -> Candidate | None:
    moves = card.moves
    if moves is None:
        return None
    many = len(moves.rose) + len(moves.fell) + len(moves.steady)
    most = max(len(moves.rose), len(moves.fell))
    if many < LEAST_UNITS or 3 * most < 2 * many:
        return None
    rose = len(moves.rose) >= len(moves.fell)
    where = f"in all {many}" if most == many else f"in {most} of {many}"
    text = f"{_name(card)} {'rose' if rose else 'fell'} {where} reporting {moves.noun} since {moves.since}"
    return Candidate(card, f"{text}{_named(card, moves, rose)}.", (most / many, many))


def _named(card: Card, moves: Moves, rose: bool) -> str:
    """Where it went the better way: the many if they are few, or those that went against the many."""
    better = {"higher": moves.rose, "lower": moves.fell}.get(card.measure.direction, ())
    if not 0 < len(better) <= FEW_NAMES:
        return ""
    along = better == (moves.rose if rose else moves.fell)
    everybody = not along or moves.steady or (moves.fell if rose else moves.rose)
    if along:
        return f": {_list(better)}" if everybody else ""
    return f", and {'fell' if rose else 'rose'} in {_list(better)}"


def _size(card: Card) -> Candidate | None:
    points = card.trend
    steps = [
        abs(after.value - before.value)
        for before, after in zip(points, points[1:], strict=False)
        if before.value is not None and after.value is not None and follows(before, after)
    ]
    last, before = points[-1].value, points[-2].value if len(points) > 1 else None
    # Over a gap nobody knows whether it was one step.
    if (
        last is None
        or before is None
        or not follows(*points[-2:])
        or len(steps) < LEAST_NUMBERS
        or not _well_founded(card)
    ):
        return None
    usual = median(steps[:-1])
    if steps[-1] <= max(steps[:-1]) or steps[-1] < TWICE * usual:
        return None
    moved = in_words(change(last, before, card.measure.unit))
    text = f"{_name(card)}: {moved} to {_words(card)} in {card.period}, the largest step since {card.since}."
    return Candidate(card, text, (steps[-1] / usual if usual else float("inf"),))


def _record(card: Card) -> Candidate | None:
    *earlier, last = [point.value for point in card.trend if point.value is not None] or [0.0]
    if card.value is None or len(earlier) + 1 < LEAST_NUMBERS or not _well_founded(card):
        return None
    above, below = last > max(earlier), last < min(earlier)
    if not above and not below:
        return None
    most = "highest" if above else "lowest"
    text = f"{_name(card)}: {_words(card)} in {card.period}, the {most} since {card.since}."
    return Candidate(card, text, (card.tone == "better", len(earlier)))


def _since_start(card: Card) -> Candidate | None:
    if not card.start or card.value is None or card.change == "no change":
        return None
    text = f"{_name(card)}: {in_words(card.change)} since {card.since}, to {_words(card)}."
    return Candidate(card, text, (abs(card.value / card.start - 1),))


def _well_founded(card: Card) -> bool:
    return 2 * card.behind >= card.asked > 0


def _name(card: Card) -> str:
    return card.title or card.measure.name


def _words(card: Card) -> str:
    return f"{card.words} {unit_words(card.measure.unit)}".strip()


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
