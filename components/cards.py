"""Many metrics at a glance: one block of ready-made HTML with a picture of each trend, and no chart library.

Colours are mixed from the page's own text colour, so that the block follows the light and the dark theme.
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from html import escape
from urllib.parse import quote

import streamlit as st

from components.drawing.sparkline import image, sparkline
from components.markup import escape as markdown
from data.figures import unit_words
from data.views.overview.cards import FROM_THE_START, Aside, Card
from data.views.overview.freshness import how_old

STYLE = """<style>
.gp-groups { display: flex; flex-wrap: wrap; gap: 1.8rem 1.2rem; }
.gp-groups h2 { font-size: 1.15rem; font-weight: 600; margin: 0 0 .7rem; padding: 0; }
.gp-cards { display: grid; gap: 1.2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
.gp-card { display: grid; grid-row: span 5; grid-template-rows: subgrid; row-gap: .1rem;
  padding: 1rem 1.1rem .8rem; border: 1px solid color-mix(in srgb, currentColor 22%, transparent);
  border-radius: .5rem; }
.gp-card a { font-weight: 600; line-height: 1.3; color: inherit; text-decoration: none; }
.gp-card a:hover, .gp-card a:focus-visible { text-decoration: underline; }
.gp-value { font-size: 1.9rem; font-weight: 700; line-height: 1.25; letter-spacing: -.01em; }
.gp-card .gp-value a { font-weight: inherit; text-decoration: underline dotted .08em;
  text-underline-offset: .15em; }
.gp-value.gp-words { font-size: 1.25rem; font-weight: 600; align-self: center; }
.gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; font-weight: 400;
  letter-spacing: 0; }
.gp-period { white-space: nowrap; }
.gp-change { font-size: .92rem; }
.gp-better { font-weight: 600; color: color-mix(in srgb, #0b6bcb 78%, currentColor); }
.gp-worse { font-weight: 600; color: color-mix(in srgb, #c2410c 78%, currentColor); }
.gp-plain { font-weight: 600; }
.gp-card .gp-indicator { font-size: .85rem; }
.gp-aside { display: block; margin-top: .5rem; padding-left: .6rem;
  border-left: 2px solid color-mix(in srgb, currentColor 30%, transparent); }
.gp-aside.gp-aim { border-left-style: dashed; }
.gp-card .gp-aside a { font-weight: inherit; text-decoration: underline dotted; }
.gp-more { display: block; }
@media print {
  .st-key-arrange-button, .st-key-arranging { display: none; }
  .gp-groups { display: block; }
  .gp-groups section { max-width: none !important; margin-bottom: 1.2rem; }
  .gp-groups h2 { break-after: avoid; }
  .gp-cards { grid-template-columns: repeat(3, 1fr); gap: .7rem; }
  .gp-card { break-inside: avoid; border-color: #777; }
  .gp-better, .gp-worse, .gp-soft { color: inherit; }
  .gp-card img { filter: grayscale(1) contrast(1.6); }
}
.gp-card img { display: block; width: 100%; height: 52px; margin: .5rem 0 .35rem; }
</style>"""
IN_A_ROW = 4


def say_findings(sentences: Sequence[str]) -> None:
    """What the numbers say, a line each."""
    st.markdown("\n".join(f"- {markdown(sentence)}" for sentence in sentences))


def show_cards(groups: Mapping[str, Sequence[Card]], regions: Sequence[str] = (), known: str = "") -> None:
    """The cards under their groups' names, each leading to its indicator for the same regions and day."""
    st.html(cards_html(groups, regions, known=known))


def cards_html(
    groups: Mapping[str, Sequence[Card]],
    regions: Sequence[str] = (),
    today: date | None = None,
    known: str = "",
) -> str:
    """The whole block. A pure function of what it shows, and of the day by which ages are told."""
    today = today or datetime.now(UTC).date()
    chosen = "".join(f"&indicator_regions={quote(region)}" for region in regions)
    chosen += f"&indicator_known={quote(known)}" if known else ""
    drawn = "".join(_group(name, cards, chosen, today) for name, cards in groups.items())
    return f'{STYLE}<div class="gp-groups">{drawn}</div>'


def _group(name: str, cards: Sequence[Card], chosen: str, today: date) -> str:
    """A group takes the width of its cards, so that small ones share a row."""
    many = min(len(cards), IN_A_ROW)
    width = f"--many: {len(cards)}; flex: {many} 1 min(100%, {many * 17}rem); max-width: {len(cards) * 27}rem"
    drawn = "".join(_card(card, chosen, today) for card in cards)
    return f'<section style="{width}"><h2>{escape(name)}</h2><div class="gp-cards">{drawn}</div></section>'


def _card(card: Card, chosen: str, today: date) -> str:
    measure = card.measure
    address = escape(f"indicator?indicator={quote(measure.full_name)}{chosen}")
    # A name of somebody's own must not hide what is counted.
    own = f'<br><span class="gp-soft gp-indicator">{escape(measure.name)}</span>' if card.title else ""
    counted = f", {FROM_THE_START}" if measure.cumulative else ""
    return (
        f'<article class="gp-card"><span><a href="{address}">{escape(card.title or measure.name)}</a>{own}'
        f"</span>{_value(card)}{_change(card)}{_trend(card)}"
        f'<span class="gp-soft"><span class="gp-period">{escape(card.period)}{counted}</span>'
        f'<span class="gp-reach"> · {escape(card.reach)}{_trust(card, today)}</span>'
        f"{''.join(map(_aside, card.beside))}</span></article>"
    )


def _aside(aside: Aside) -> str:
    """What the place itself says beside its number: quiet, and never a judgement of it."""
    words, more = escape(aside.words), f' <span class="gp-more">{escape(aside.more)}</span>'
    if aside.observation is not None:
        words = f'<a href="sources?observation={aside.observation}">{words}</a>'
    return f'<span class="gp-aside gp-{aside.kind}">{words}{more if aside.more else ""}</span>'


def _trust(card: Card, today: date) -> str:
    """Whether the newest number may still change, and how old it is."""
    said = []
    if card.provisional:
        every = card.provisional == card.behind
        said.append("provisional" if every else f"{card.provisional} of {card.behind} provisional")
    if card.handed_in:
        said.append(how_old(card.handed_in.date(), today))
    return f"<br>{escape(' · '.join(said))}" if said else ""


def _value(card: Card) -> str:
    words = escape(card.words)
    if card.observation is not None:
        words = f'<a href="sources?observation={card.observation}">{words}</a>'
    size = "gp-value gp-words" if card.value is None else "gp-value"
    is_number = card.value is not None or any(letter.isdigit() for letter in card.words)
    unit = escape(unit_words(card.measure.unit)) if is_number else ""
    return f'<span class="{size}">{words} <span class="gp-soft">{unit}</span></span>'


def _change(card: Card) -> str:
    if not card.since:
        return f'<span class="gp-change gp-soft">{escape(card.change)}</span>'
    since = f'<span class="gp-soft">since {escape(card.since)}</span>'
    return f'<span class="gp-change"><span class="gp-{card.tone}">{escape(card.change)}</span> {since}</span>'


def _trend(card: Card) -> str:
    drawn = [point for point in card.trend if point.value is not None]
    words = f"Trend over {len(card.trend)} periods to {card.period}, {len(drawn)} with a number"
    return image(sparkline(card.trend, card.start), escape(words, quote=True))
