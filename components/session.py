"""Who is here. The only module that touches st.session_state."""

import streamlit as st

from data.access import Role, Viewer

# Until sign-in is configured the app listens on loopback only and serves one person, who is steward.
LOCAL = Viewer("local", "You", Role.STEWARD)


def viewer() -> Viewer:
    """The person at the screen."""
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
