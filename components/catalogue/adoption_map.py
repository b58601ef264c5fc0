"""The adoption map: indicators by regions, each answer as a mark with its word. No colour judges."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from components.catalogue.marks_of_answers import MARK_STYLE, legend, marked
from components.tables import STYLE
from data.views.catalogue.adoption import GuidePost, InUse, by_theme, reach

MAP_STYLE = """<style>
.gp-map table { width: auto; }
.gp-map thead th { vertical-align: bottom; padding: .2rem .3rem .45rem; height: 9.5rem; }
.gp-map thead th.gp-corner { vertical-align: bottom; }
.gp-map thead th a { writing-mode: vertical-rl; transform: rotate(180deg);
  max-height: 9rem; text-align: left; overflow-wrap: normal; }
.gp-map tbody th { font-weight: 400; font-size: .9rem; vertical-align: middle; width: 18rem;
  padding: .3rem 1rem .3rem .3rem; position: sticky; left: 0; z-index: 1;
  background: light-dark(#ffffff, #14181d); }
.gp-map thead th.gp-corner { position: sticky; left: 0; z-index: 2; }
.gp-map tbody th.gp-theme { font-weight: 600; padding-top: 1rem; }
.gp-map td { text-align: center; vertical-align: middle; padding: .3rem .6rem; }
.gp-map td:first-child { min-width: 0; }
.gp-said { margin: 0; columns: 3 24rem; column-gap: 2.5rem; }
.gp-said section { break-inside: avoid; padding-bottom: 1rem; }
.gp-said h3 { font-size: 1rem; margin: 0; padding: 0; font-weight: 600; }
.gp-said h3 a { color: inherit; }
.gp-said p, .gp-said ul { margin: .1rem 0 0; font-size: .9rem; line-height: 1.4; }
.gp-said ul { margin: .2rem 0 0 1.1rem; padding: 0; }
.gp-said li { font-size: inherit; }
.gp-said .gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); }
@media (max-width: 640px) { .gp-map tbody th { width: 9rem; padding-right: .5rem; } }
</style>"""


def show_map(shown: InUse) -> None:
    """The map below its legend."""
    st.html(map_html(shown))


def show_answers(shown: InUse) -> None:
    """Each guide post about which something was said, in words and with the regions' reasons."""
    st.html(answers_html(shown))


def map_html(shown: InUse) -> str:
    """The whole block. A pure function of what it shows."""
    heads = "".join(f'<th scope="col">{_to("region", name, name)}</th>' for name in shown.regions)
    groups = "".join(_group(theme, posts, shown.regions) for theme, posts in by_theme(shown.posts).items())
    box = 'class="gp-map gp-table" role="region" tabindex="0" aria-label="Guide posts by region"'
    corner = '<th scope="col" class="gp-corner">Guide post</th>'
    head = f"<thead><tr>{corner}{heads}</tr></thead>"
    return f"{STYLE}{MARK_STYLE}{MAP_STYLE}{legend()}<div {box}><table>{head}{groups}</table></div>"


def _group(theme: str, posts: Sequence[GuidePost], regions: Sequence[str]) -> str:
    head = f'<tr><th scope="rowgroup" class="gp-theme">{escape(theme)}</th>'
    blank = f'<td colspan="{len(regions)}"></td></tr>' if regions else "</tr>"
    return f"<tbody>{head}{blank}{''.join(_row(post, regions) for post in posts)}</tbody>"


def _row(post: GuidePost, regions: Sequence[str]) -> str:
    choices = [post.answers[name].choice if name in post.answers else "" for name in regions]
    cells = "".join(f"<td>{marked(choice)}</td>" for choice in choices)
    return f'<tr><th scope="row">{_to("indicator", post.name, post.name)}</th>{cells}</tr>'


def answers_html(shown: InUse) -> str:
    """The answers by indicator. A pure function of what it shows."""
    many = len(shown.regions)
    told = "".join(_told(post, many) for post in shown.posts if post.answers)
    return f'{STYLE}{MARK_STYLE}{MAP_STYLE}<div class="gp-said">{told}</div>'


def _told(post: GuidePost, many: int) -> str:
    reasoned = [answer.sentence for answer in post.answers.values() if answer.why or answer.adapted]
    reasons = "".join(f"<li>{escape(sentence)}.</li>" for sentence in reasoned)
    listed = f"<ul>{reasons}</ul>" if reasons else ""
    return (
        f"<section><h3>{_to('indicator', post.name, post.name)}</h3>"
        f'<p class="gp-soft">{escape(reach(post, many))}.</p>{listed}</section>'
    )


def _to(page: str, name: str, words: str) -> str:
    return f'<a href="{escape(f"{page}?{page}={quote(name)}")}">{escape(words)}</a>'
