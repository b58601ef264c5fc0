"""One way to pay for a need, drawn: a bar of its cost, and a line of words for each part of it.

Pure HTML. Each part has a number, a pattern and an amount beside it, so that no colour has to be told apart.
"""

from collections.abc import Sequence
from html import escape

from data.sentences import listed
from data.views.funding.braid.check import Checked, Line
from data.views.funding.braid.words import ROUNDING, in_all, percent_of, to_the_cent
from data.views.funding.money_words import said

STYLE = """<style>
.gp-way { font-size: .92rem; line-height: 1.4; }
.gp-way h3 { font-size: 1.1rem; font-weight: 600; margin: 0 0 .15rem; padding: 0; line-height: 1.3; }
.gp-way p { margin: 0 0 .5rem; }
.gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; }
.gp-bar { display: flex; gap: 2px; height: 2rem; margin: .3rem 0 .6rem; }
.gp-bar span { min-width: 3px; overflow: hidden; display: flex; align-items: center; justify-content: center;
  font-size: .8rem; font-weight: 700; white-space: nowrap; border-radius: 2px; }
.gp-paid { background: light-dark(#005ea2, #2378c3); color: #ffffff; }
.gp-paid.gp-even { background: light-dark(#2378c3, #58b4ff); color: light-dark(#ffffff, #101418); }
.gp-match { background: repeating-linear-gradient(45deg, #c05600 0 4px, transparent 4px 8px);
  outline: 1px solid #c05600; outline-offset: -1px; }
.gp-open { outline: 1.5px dashed color-mix(in srgb, currentColor 60%, transparent); outline-offset: -2px; }
.gp-way ul.gp-parts { list-style: none; margin: 0; padding: 0; }
.gp-way ul.gp-parts > li { display: grid; grid-template-columns: 1.9rem 1fr auto; gap: 0 .4rem; margin: 0;
  padding: .35rem 0; border-top: 1px solid color-mix(in srgb, currentColor 14%, transparent); }
.gp-parts .gp-swatch { width: 1.35rem; height: 1.35rem; border-radius: 2px; font-size: .8rem;
  font-weight: 700; display: flex; align-items: center; justify-content: center; }
.gp-parts .gp-amount { font-variant-numeric: tabular-nums; font-weight: 600; white-space: nowrap; }
.gp-parts .gp-why { grid-column: 2 / 4; }
.gp-parts summary, .gp-parts details li { cursor: pointer; font-size: .85rem; }
.gp-parts details ul { margin: .2rem 0 .2rem 1rem; padding: 0; }
.gp-parts details li { display: list-item; border: 0; padding: 0; list-style: disc; }
.gp-parts a { color: light-dark(#005ea2, #73b3e7); }
@media print { .gp-bar span { print-color-adjust: exact; } }
</style>"""


def way_html(way: Checked, title: str) -> str:
    """The whole card."""
    lines = "".join(_line(number, line) for number, line in enumerate(way.lines, 1))
    notes = "".join(f"<p class='gp-soft'>{escape(note)}</p>" for note in way.notes)
    return (
        f'{STYLE}<article class="gp-way"><h3>{escape(title)}</h3><p>{escape(in_all(way))}</p>'
        f'{bar_html(way)}<ul class="gp-parts">{lines}{_match(way)}{_open(way)}</ul>{notes}</article>'
    )


def bar_html(way: Checked) -> str:
    """The cost as one bar: what each line pays, the match to find, and what is open."""
    whole = max(1, way.cost or 0, way.covered + way.to_find)
    parts = [("gp-paid" + ("" if at % 2 else " gp-even"), line.cents, str(at))
             for at, line in enumerate(way.lines, 1)]  # fmt: skip
    parts += [("gp-match", way.to_find, ""), ("gp-open", way.left or 0, "")]
    drawn = "".join(_part(kind, cents / whole, words) for kind, cents, words in parts if cents > 0)
    return f'<div class="gp-bar" role="img" aria-label="{escape(_told(way), quote=True)}">{drawn}</div>'


def _part(kind: str, share: float, words: str) -> str:
    # A number that has no room would be cut in half.
    shown = words if share >= 0.04 else ""
    return f'<span class="{kind}" style="flex: {share:.5f} 1 0">{shown}</span>'


def _told(way: Checked) -> str:
    """The bar in words."""
    parts = [f"{line.source.name} {said(line.cents)}" for line in way.lines]
    parts += [f"match to find {said(way.to_find)}"] if way.to_find else []
    parts += [f"open {said(way.left)}"] if way.left else []
    return f"Bar of the cost: {', '.join(parts) or 'nothing yet'}"


def _line(number: int, line: Line) -> str:
    kind = "gp-paid" + ("" if number % 2 else " gp-even")
    source = line.source
    until = f'<span class="gp-soft">{escape(source.until[:1].upper() + source.until[1:])}</span>'
    return _row(kind, str(number), (source.name, to_the_cent(line.cents)), until + _details(line.words))


def _match(way: Checked) -> str:
    if not way.to_find:
        return ""
    bringing = [line.source.stream for line in way.lines if line.match > line.matched]
    why = f"For {listed([*dict.fromkeys(bringing)])}: from employers, local cash or in kind"
    return _row("gp-match", "", ("Match to find", to_the_cent(way.to_find)), _soft(why))


def _open(way: Checked) -> str:
    if not way.left:
        return ""
    words = f"{percent_of(way.left, way.cost or 0)} of the cost: nothing here pays for it"
    if way.left <= ROUNDING:
        words = "What rounding the match to the cent leaves"
    return _row("gp-open", "", ("Stays open", to_the_cent(way.left)), _soft(words))


def _row(kind: str, mark: str, words: tuple[str, str], more: str) -> str:
    name, amount = map(escape, words)
    return (
        f'<li><span class="gp-swatch {kind}" aria-hidden="true">{mark}</span><span>{name}</span>'
        f'<span class="gp-amount">{amount}</span><div class="gp-why">{more}</div></li>'
    )


def _soft(words: str) -> str:
    return f'<span class="gp-soft">{escape(words)}</span>'


def _details(words: Sequence[str]) -> str:
    told = "".join(f"<li>{escape(one)}</li>" for one in words)
    return f"<details><summary>Why it may, and what to know</summary><ul>{told}</ul></details>"
