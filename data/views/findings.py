"""What the numbers say, in sentences written from them. No sentence ranks a region or counts a blank."""

from collections.abc import Sequence
from math import inf

from data.views.cards import Card


def findings(cards: Sequence[Card], noun: str = "indicator") -> list[str]:
    """One to three sentences, the most general first; `noun` is what the cards are about."""
    return [
        sentence
        for sentence in (_directions(cards, noun), _largest(cards), _suppressed(cards, noun))
        if sentence
    ]


def _directions(cards: Sequence[Card], noun: str) -> str:
    """How many indicators moved the way that the state calls better."""
    directed = [card for card in cards if card.since and card.measure.direction != "neither"]
    if not directed:
        return ""
    better = sum(card.tone == "better" for card in directed)
    worse = sum(card.tone == "worse" for card in directed)
    steady = len(directed) - better - worse
    told = f"{better} moved the better way"
    told += f", {worse} the other way" if worse else ""
    told += f", {steady} stayed as they were" if steady else ""
    return f"Of {_many(len(directed), noun)} that can be held against an earlier period, {told}."


def _largest(cards: Sequence[Card]) -> str:
    """The change that is largest against its own start."""
    moved = [card for card in cards if card.since and _share(card) not in (0.0, inf)]
    if not moved:
        return ""
    card = max(moved, key=_share)
    return (
        f"{card.measure.name} changed most for its size: {card.change} since {card.since}, now {card.words}."
    )


def _share(card: Card) -> float:
    if not card.start or card.value is None:
        return inf if card.value else 0.0
    return abs(card.value / card.start - 1)


def _suppressed(cards: Sequence[Card], noun: str) -> str:
    hidden = sum(card.trend[-1].suppressed > 0 for card in cards)
    if not hidden:
        return ""
    have = "has" if hidden == 1 else "have"
    return f"{_many(hidden, noun)} {have} values held back, because few people stand behind them."


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
