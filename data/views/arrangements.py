"""How somebody arranged a page: order, hidden cards, names of their own and chosen filters, as one value.

It travels in a link or lies in the store under a name. An item is a card ('m12', by its metric's id) or a
theme ('tOutcomes'). What an arrangement does not name stays as the state has it, at the end of its theme:
a new indicator is never lost in an old view.
"""

import json
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from data.selection import Selection
from data.views.overview.cards import Card, by_theme

# A link may be written by anybody: nothing in it may cost more than reading it.
LONGEST_LINK, LONGEST_JSON = 6_000, 40_000  # letters, bytes
LONGEST_NAME, LONGEST_ITEM, MOST_ITEMS = 80, 300, 500
FIRST, UP, DOWN = "first", "up", "down"


@dataclass(frozen=True)
class Arrangement:
    """What differs from the state's own page. `names` and `order` are by item; `chosen` are filters."""

    title: str = ""
    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict, hash=False)
    chosen: Selection = Selection()


@dataclass(frozen=True)
class Arranged:
    """The cards of a page under their headings, and those that the arrangement hides."""

    groups: dict[str, list[Card]]
    hidden: tuple[Card, ...]

    @property
    def shown(self) -> list[Card]:
        """The cards in the order of the page."""
        return [card for cards in self.groups.values() for card in cards]


def item(card: Card) -> str:
    """By which an arrangement names a card."""
    return f"m{card.measure.id}"


def items(cards: Sequence[Card], arrangement: Arrangement) -> dict[str, str]:
    """Every item in the order of the page, hidden ones in their place, with its words for a list."""
    listed: dict[str, str] = {}
    for theme, group in _ordered(cards, arrangement).items():
        for name, words in ((f"t{theme}", theme), *((item(card), card.measure.name) for card in group)):
            said = arrangement.names.get(name, words)
            indent = "" if name.startswith("t") else "– "
            listed[name] = f"{indent}{said}{' (hidden)' if name in arrangement.hidden else ''}"
    return listed


def arrange(cards: Sequence[Card], arrangement: Arrangement) -> Arranged:
    """The cards as arranged. Each card is either shown, once, or among the hidden."""
    groups: dict[str, list[Card]] = {}
    hidden: list[Card] = []
    for theme, group in _ordered(cards, arrangement).items():
        heading = arrangement.names.get(f"t{theme}", theme)
        for card in group:
            if {item(card), f"t{theme}"} & {*arrangement.hidden}:
                hidden.append(card)
            else:
                named = replace(card, title=arrangement.names.get(item(card), card.title))
                # Two themes may be given one name, and then share a heading.
                groups.setdefault(heading, []).append(named)
    return Arranged(groups, tuple(hidden))


def _ordered(cards: Sequence[Card], arrangement: Arrangement) -> dict[str, list[Card]]:
    groups = by_theme(cards)
    place = {name: number for number, name in enumerate(arrangement.order)}
    last = len(place)
    themes = sorted(groups, key=lambda theme: place.get(f"t{theme}", last))
    return {theme: sorted(groups[theme], key=lambda card: place.get(item(card), last)) for theme in themes}


def moved(arrangement: Arrangement, cards: Sequence[Card], name: str, way: str) -> Arrangement:
    """The item one step up or down, or first, among its like: themes, or the cards of one theme."""
    groups = _ordered(cards, arrangement)
    rows = [[f"t{theme}" for theme in groups], *([item(card) for card in group] for group in groups.values())]
    row = next((row for row in rows if name in row), [])
    if not row:
        return arrangement
    at = row.index(name)
    rest = [*row[:at], *row[at + 1 :]]
    to = {FIRST: 0, UP: max(0, at - 1), DOWN: at + 1}[way]
    others = [other for other in arrangement.order if other not in row]
    return replace(arrangement, order=(*others, *rest[:to], name, *rest[to:]))


def turned(arrangement: Arrangement, name: str) -> Arrangement:
    """The item hidden if it was shown, and shown if it was hidden."""
    rest = tuple(other for other in arrangement.hidden if other != name)
    return replace(arrangement, hidden=rest if name in arrangement.hidden else (*rest, name))


def renamed(arrangement: Arrangement, name: str, words: str) -> Arrangement:
    """The item under a name of somebody's own; without words under its own again."""
    rest = {other: said for other, said in arrangement.names.items() if other != name}
    words = clean(words)
    return replace(arrangement, names=rest | {name: words} if words else rest)


def clean(words: str) -> str:
    """On one line, without what cannot be seen, and short enough for a heading."""
    seen = "".join(letter if letter.isprintable() else " " for letter in words)
    return " ".join(seen.split())[:LONGEST_NAME].rstrip()


def as_json(arrangement: Arrangement) -> str:
    """All of it that differs from the state's own page."""
    told = asdict(arrangement)
    told["chosen"] = {name: value for name, value in told["chosen"].items() if value}
    return json.dumps({name: value for name, value in told.items() if value}, separators=(",", ":"))


def from_json(text: str) -> Arrangement | None:
    """What was written by `as_json`; None for anything else, whoever wrote it."""
    try:
        told = json.loads(text) if len(text) <= LONGEST_JSON else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    try:
        return Arrangement(
            title=clean(_text(told.get("title", ""))),
            order=_texts(told.get("order", ())),
            hidden=_texts(told.get("hidden", ())),
            names=_names(told.get("names", {})),
            chosen=_chosen(told.get("chosen", {})),
        )
    except TypeError:
        return None


def as_link(arrangement: Arrangement) -> str:
    """As letters that an address takes as they are; '' for the state's own page."""
    if arrangement == Arrangement():
        return ""
    return urlsafe_b64encode(zlib.compress(as_json(arrangement).encode(), 9)).decode().rstrip("=")


def from_link(text: str) -> Arrangement | None:
    """What `as_link` wrote; None for anything else."""
    if len(text) > LONGEST_LINK or not text.isascii():
        return None
    try:
        packed = urlsafe_b64decode(text + "=" * (-len(text) % 4))
        # A few letters can unpack to gigabytes: no more is unpacked than could be meant.
        return from_json(zlib.decompressobj().decompress(packed, LONGEST_JSON).decode())
    except (ValueError, zlib.error):
        return None


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _texts(values: Any) -> tuple[str, ...]:
    """Names, each once, in their order."""
    if not isinstance(values, list | tuple) or len(values) > MOST_ITEMS:
        raise TypeError
    return tuple(dict.fromkeys(_text(value)[:LONGEST_ITEM] for value in values))


def _names(given: Any) -> dict[str, str]:
    if not isinstance(given, dict) or len(given) > MOST_ITEMS:
        raise TypeError
    named = {name[:LONGEST_ITEM]: clean(_text(words)) for name, words in given.items()}
    return {name: words for name, words in named.items() if words}


def _chosen(given: Any) -> Selection:
    """The filters that a selection knows; what it does not know is of another version, and left out."""
    if not isinstance(given, dict):
        raise TypeError
    known = {part.name for part in fields(Selection)}
    return Selection(**dict(_filters((name, given[name]) for name in given if name in known)))


def _filters(given: Iterable[tuple[str, Any]]) -> Iterable[tuple[str, Any]]:
    for name, value in given:
        yield name, _texts(value) if name == "regions" else clean(_text(value))
