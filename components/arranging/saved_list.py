"""Saved views on screen: keep the open one under a name, rename it, take it back, open it first for all."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import streamlit as st

from components import cached
from components.arranging.opening import Opened, open_named
from components.markup import escape
from components.session import viewer, written
from data.access import Role
from data.catalogue.saved_views import open_first, rename_view, save_view, take_back_view
from data.errors import GuidepostError
from data.selection import Selection
from data.views.arrangements import LONGEST_NAME, as_json, clean
from data.views.saved import Saved


def offer_saving(opened: Opened, selection: Selection) -> None:
    """For those who may: a name for what is open, and what can be done with the saved ones."""
    if viewer().role < Role.CONTRIBUTOR:
        st.caption("To keep a view under a short link, ask a contributor or steward of your state.")
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Save it as", max_chars=LONGEST_NAME, key="save-name", width=330,
                      placeholder="Such as Board meeting")  # fmt: skip
        st.button("Save this view", key="save-view", icon=":material/bookmark_add:",
                  on_click=_save, args=(opened, selection))  # fmt: skip
    if mine := {view.id: view for view in opened.views if view.may_change}:
        _offer_changes(mine, opened.slug)


def _offer_changes(mine: dict[int, Saved], here: str) -> None:
    at = next((number for number, view in enumerate(mine.values()) if view.slug == here), 0)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        id = st.selectbox(
            "Saved view", list(mine), at, format_func=lambda id: mine[id].name, key="saved", width=330
        )
        view = mine[id]
        st.text_input("New name", max_chars=LONGEST_NAME, key="new-name", width=200)
        st.button("Rename", key="rename-view", on_click=_rename, args=(view,))
        st.button("Take it back", key="take-back-view", on_click=_take_back, args=(view,))
        if viewer().role is Role.STEWARD:
            label = "No longer open first" if view.is_default else "Open first for everybody"
            st.button(label, key="open-first", on_click=_open_first, args=(view,))


def _save(opened: Opened, selection: Selection) -> None:
    arrangement = as_json(replace(opened.arrangement, chosen=selection))
    name = clean(written("save-name"))
    slug = _try(save_view, opened.page, name, arrangement, says=f"Saved: {name}.")
    if slug:
        open_named(slug)


def _rename(view: Saved) -> None:
    name = clean(written("new-name"))
    _try(rename_view, view.id, name, says=f"Renamed: {name}. Its link stays.")


def _take_back(view: Saved) -> None:
    _try(take_back_view, view.id, says=f"Taken back: {view.name}.")


def _open_first(view: Saved) -> None:
    says = "Everything opens first again." if view.is_default else f"{view.name} opens first for everybody."
    _try(open_first, view.id, not view.is_default, says=says)


def _try(act: Callable[..., Any], *told: object, says: str) -> Any:
    """Do it as whoever is here, and say so, or say why not."""
    try:
        done = act(cached.engine(), viewer(), *told)
    except GuidepostError as error:
        st.toast(escape(str(error)))
        return None
    st.toast(escape(says))
    return done
