"""What the numbers say, in sentences written from them. No sentence ranks a region or counts a blank."""

from collections.abc import Sequence
from math import inf

from data.sentences import many
from data.views.overview.cards import Card


def findings(cards: Sequence[Card], noun: str = "indicator") -> list[str]:
    """One to three sentences, the most general first; `noun` is what the cards are about."""
    return [
        sentence
        for sentence in (_directions(cards, noun), _largest(cards), held_back(cards, noun))
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
    told = f"{better} of {many(len(directed), noun)} with an earlier number moved the better way"
    told += f", {worse} the other way" if worse else ""
    return told + (f", {steady} did not change" if steady else "") + "."


def _largest(cards: Sequence[Card]) -> str:
    """The change that is largest against its own start."""
    moved = [card for card in cards if card.since and _share(card) not in (0.0, inf)]
    if not moved:
        return ""
    card = max(moved, key=_share)
    moved_by = in_words(card.change)
    return (
        f"The largest relative change: {card.measure.name}, {moved_by} since {card.since}, to {card.words}."
    )


def _share(card: Card) -> float:
    if not card.start or card.value is None:
        return inf if card.value else 0.0
    return abs(card.value / card.start - 1)


def held_back(cards: Sequence[Card], noun: str = "indicator") -> str:
    """How many have values that are too small to be shown; '' where none has."""
    hidden = sum(card.trend[-1].suppressed > 0 for card in cards)
    if not hidden:
        return ""
    have = "has" if hidden == 1 else "have"
    return f"{many(hidden, noun)} {have} values held back, because few people stand behind them."


def baseline(cards: Sequence[Card]) -> str:
    """What the changes are measured from, and which months the newest coded period is."""
    said = (
        "Each change is since the first period of its line; dashes mark that level."
        if _compared(cards)
        else ""
    )
    coded = [card for card in cards if card.period[:1].isalpha()]
    if not coded:
        return said
    newest = max(coded, key=lambda card: card.trend[-1].period_id)
    point = newest.trend[-1]
    return f"{said} {newest.period} is {point.starts:%B %Y} to {point.ends:%B %Y}.".strip()


def _compared(cards: Sequence[Card]) -> bool:
    return any(card.since for card in cards)


def in_words(change: str) -> str:
    """A change as a sentence has it: 'up 10 (25%)' for '▲ 10 (25%)'."""
    return change.replace("▲", "up").replace("▼", "down")


def against_start(name: str, changes: Sequence[str], start: str = "own start") -> str:
    """What the regions' changes say together, as a headline; each is as `data.figures.change` writes it.

    The regions are what the sentence is about: nobody knows whether a metric's name is singular or plural.
    """
    many, rose, fell = len(changes), *(sum(each.startswith(arrow) for each in changes) for arrow in "▲▼")
    if not rose and not fell:
        return f"{name}: {_regions(many, many, 'stand')} at {_their(many)} {start}"
    most, other = (fell, rose) if fell > rose else (rose, fell)
    ways = ("below", "above") if fell > rose else ("above", "below")
    said = f"{name}: {_regions(most, many, 'are')} {ways[0]} {_their(most)} {start}"
    return f"{said} and {other} {'is' if other == 1 else 'are'} {ways[1]}" if other else said


def _regions(some: int, many: int, verb: str) -> str:
    """'2 of 9 regions are'; the verb goes with how many they are."""
    verb = {"are": "is", "stand": "stands"}[verb] if some == 1 else verb
    if some < many:
        return f"{some} of {many} regions {verb}"
    return {1: "the one region shown", 2: "both regions"}.get(many, f"all {many} regions") + f" {verb}"


def _their(many: int) -> str:
    return "its" if many == 1 else "their"
