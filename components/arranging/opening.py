"""Which arrangement of a page is open: the one that the address carries, a saved one, or the state's own."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st

from components import cached
from components.markup import escape as markdown
from data.views.arrangements import Arranged, Arrangement, as_link, from_link
from data.views.choices import state
from data.views.saved import Saved, first_opened, saved_views

CARRIED, NAMED = "arranged", "view"  # parameters of the address
EVERYTHING = "all"
LONGEST = 60  # letters of a link that are repeated

STYLE = """<style>
.gp-views { display: flex; flex-wrap: wrap; gap: .4rem .6rem; font-size: .9rem; align-items: center; }
.gp-views a { color: inherit; text-decoration: none; padding: .15rem .75rem; border-radius: 1rem;
  border: 1px solid color-mix(in srgb, currentColor 45%, transparent); }
.gp-views a:hover, .gp-views a:focus-visible { text-decoration: underline; }
.gp-views a[aria-current] { font-weight: 600; border-color: light-dark(#005ea2, #73b3e7);
  background: color-mix(in srgb, #005ea2 14%, transparent); }
@media print { .gp-views { display: none; } }
</style>"""


@dataclass(frozen=True)
class Opened:
    """What is open, and what else there is. `slug` is '' where the address carries the arrangement."""

    page: str
    arrangement: Arrangement
    views: Sequence[Saved]
    slug: str = ""

    def title(self, state: str) -> str:
        """What the view calls itself, or what the page is; `state` is '' before there is one."""
        return self.arrangement.title or (f"{state} at a glance" if state else "Welcome to Guidepost")


def open_view(page: str) -> Opened:
    """The page's title as its view has it, and what could be opened instead, before anything can be empty."""
    _, name = cached.fetch(state)
    head = st.container()
    opened = _asked_for(page)
    with head:
        st.title(markdown(opened.title(name)), anchor=False)
        if opened.views or opened.arrangement != Arrangement():
            st.html(views_html(opened))
    return opened


def _asked_for(page: str) -> Opened:
    """The arrangement that the address asks for; a link that leads nowhere is told from what is shown."""
    views = cached.fetch(saved_views, page)
    carried, named = (st.query_params.get(name, "") for name in (CARRIED, NAMED))
    if carried:
        return Opened(page, _carried(carried), views)
    if not named:
        first = first_opened(views)
        return (
            Opened(page, first.arrangement, views, first.slug)
            if first
            else Opened(page, Arrangement(), views)
        )
    found = next((view for view in views if view.slug == named), None)
    if found is None and named != EVERYTHING:
        st.caption(f"The view {markdown(named[:LONGEST])} is not here any more\\. Shown is everything\\.")
    return Opened(page, found.arrangement if found else Arrangement(), views, found.slug if found else "")


def carry(arrangement: Arrangement) -> None:
    """Let the address carry the arrangement from now on."""
    st.query_params.pop(NAMED, None)
    link = as_link(arrangement)
    if from_link(link) is None and link:
        st.toast("This is more than a link can carry. Nothing was changed.")
    elif link:
        st.query_params[CARRIED] = link
    else:
        open_named(EVERYTHING)


def open_named(slug: str) -> None:
    """Let the address name a saved view."""
    st.query_params.pop(CARRIED, None)
    st.query_params[NAMED] = slug


def say_hidden(arranged: Arranged) -> None:
    """That something is hidden: nobody takes a part for the whole."""
    if hidden := len(arranged.hidden):
        cards = "1 card is" if hidden == 1 else f"{hidden} cards are"
        st.caption(f"{cards} hidden in this view. *Everything* shows them.")


def views_html(opened: Opened) -> str:
    """The views as links, the open one marked. A pure function of what it shows."""
    whole = opened.arrangement == Arrangement()
    links = [_link(EVERYTHING, "Everything", whole)]
    for view in opened.views:
        name = f"{view.name} (opens first)" if view.is_default else view.name
        links.append(_link(view.slug, name, view.slug == opened.slug))
    if not whole and not opened.slug:
        links.append("<span>· arranged by this link</span>")
    return f'{STYLE}<nav class="gp-views" aria-label="Views"><span>Views</span>{"".join(links)}</nav>'


def _link(slug: str, name: str, here: bool) -> str:
    current = ' aria-current="page"' if here else ""
    return f'<a href="?{NAMED}={escape(slug)}"{current}>{escape(name)}</a>'


def _carried(link: str) -> Arrangement:
    arrangement = from_link(link)
    if arrangement is None:
        st.caption("The arrangement in this link cannot be read\\. Shown is everything\\.")
    return arrangement or Arrangement()
