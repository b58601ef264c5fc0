"""Who is here. The only module that touches st.session_state."""

from typing import TypeVar

import streamlit as st

from data.access import Role, Viewer
from data.store.opening.local import LOCAL

Kept = TypeVar("Kept")


def viewer() -> Viewer:
    """The person at the screen: until sign-in is set up, the one person of local mode."""
    here: Viewer = st.session_state.get("viewer", LOCAL)
    return here


def is_local() -> bool:
    """Whether nobody signed in because nobody has to."""
    return viewer() == LOCAL


def require(role: Role) -> Viewer:
    """The person at the screen, or a stopped page where their role is not enough."""
    here = viewer()
    if here.role < role:
        st.error(f"This page is for {role.name.lower()}s. Ask a steward of your state for access.")
        st.stop()
    return here


def mine(kind: type[Kept]) -> Kept:
    """The one thing of its kind that belongs to whoever is here; it goes when they close the page."""
    kept: Kept = st.session_state.setdefault(kind.__name__, kind())
    return kept


def uploaded(key: str) -> list[tuple[str, bytes]]:
    """Name and bytes of each file that was dropped on the uploader of that key."""
    return [(file.name, file.getvalue()) for file in st.session_state.get(key) or ()]


def written(key: str) -> str:
    """What stands in the text field of that key."""
    return str(st.session_state.get(key) or "")


def entered(key: str) -> object:
    """What stands in the field of that key, as its widget has it; None where nothing does."""
    return st.session_state.get(key)


def triggered(key: str, name: str) -> str:
    """What a component of ours has just sent under that name."""
    return str((st.session_state.get(key) or {}).get(name) or "")


def choose(key: str, value: object) -> None:
    """Set the choice of that key, in the place of the person who clicked."""
    st.session_state[key] = value


def begin(key: str, value: object) -> None:
    """What the field of that key begins with; what somebody wrote there stays."""
    st.session_state.setdefault(key, value)
