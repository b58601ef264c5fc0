"""Arranging a page: a list to choose from, buttons that need no mouse, a link that carries the result."""

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

import streamlit as st

from components.arranging.opening import CARRIED, Opened, carry, say_hidden
from components.arranging.saved_list import offer_saving
from components.session import written
from data.selection import Selection
from data.views.arrangements import (
    DOWN,
    FIRST,
    LONGEST_NAME,
    UP,
    Arrangement,
    arrange,
    as_link,
    clean,
    items,
    moved,
    renamed,
    turned,
)
from data.views.overview.cards import Card

WAYS = {FIRST: ("First", "vertical_align_top"), UP: ("Up", "arrow_upward"), DOWN: ("Down", "arrow_downward")}
HINT = (
    "Choose a card or theme, then move, hide or rename it. Hidden is not deleted, and a new indicator comes "
    "at the end of its theme. The address of this page carries what you do: nobody else's page changes."
)


def offer_arranging(opened: Opened, cards: Sequence[Card], selection: Selection) -> None:
    """A button for the tools, and what is hidden; the address remembers."""
    say_hidden(arrange(cards, opened.arrangement))
    if _wanted():
        with st.container(border=True, key="arranging"):
            st.caption(HINT)
            _offer_moves(opened.arrangement, cards)
            _offer_names(opened.arrangement, cards)
            _offer_link(replace(opened.arrangement, chosen=selection))
            offer_saving(opened, selection)


def _wanted() -> bool:
    """No switch: a browser would load the code of one more kind of widget for everybody who only looks."""
    shown = st.query_params.get("arrange") == "true"
    label = "Done arranging" if shown else "Arrange this page"
    st.button(label, key="arrange-button", on_click=_turn, args=(not shown,))
    return shown


def _turn(shown: bool) -> None:
    if shown:
        st.query_params["arrange"] = "true"
    else:
        del st.query_params["arrange"]


def _offer_moves(arrangement: Arrangement, cards: Sequence[Card]) -> None:
    listed = items(cards, arrangement)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox(
            "Card or theme", list(listed), format_func=listed.__getitem__, key="item", width=330
        )
        name = name or next(iter(listed))
        for way, (label, icon) in WAYS.items():
            st.button(label, icon=f":material/{icon}:", key=f"move-{way}", on_click=carry,
                      args=(moved(arrangement, cards, name, way),))  # fmt: skip
        hidden = name in arrangement.hidden
        st.button("Show it" if hidden else "Hide it", key="turn", on_click=carry,
                  icon=f":material/visibility{'' if hidden else '_off'}:",
                  args=(turned(arrangement, name),))  # fmt: skip


def _offer_names(arrangement: Arrangement, cards: Sequence[Card]) -> None:
    name = written("item") or next(iter(items(cards, arrangement)))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        key = f"title-{name}"
        st.text_input("Its own title here", arrangement.names.get(name, ""), LONGEST_NAME, key=key, width=330,
                      placeholder="As the state calls it",
                      on_change=lambda: carry(renamed(arrangement, name, written(key))))  # fmt: skip
        st.text_input("Title of the page", arrangement.title, LONGEST_NAME, key="title-page", width=330,
                      placeholder="As it is", on_change=lambda: carry(_titled(arrangement)))  # fmt: skip


def _titled(arrangement: Arrangement) -> Arrangement:
    return replace(arrangement, title=clean(written("title-page")))


def _offer_link(arrangement: Arrangement) -> None:
    """The whole view as one address, filters included."""
    if link := as_link(arrangement):
        here = urlsplit(st.context.url or "")
        base = f"{here.scheme}://{here.netloc}{here.path or '/'}" if here.netloc else ""
        st.caption("A link to this view, for anybody who may look:")
        st.code(f"{base}?{CARRIED}={link}", language=None, wrap_lines=True)
