"""Where the keyboard is, seen: Streamlit marks a link of the bar by a shade of grey that few can tell."""

import streamlit as st

LINKS = ("stTopNavLink", "stSidebarNavLink", "stPageLink-NavLink")
STYLE = f"""<style>
{", ".join(f'[data-testid="{link}"]:focus-visible' for link in LINKS)} {{
  outline: 3px solid #2e8ae6 !important; outline-offset: -1px; }}
</style>"""


def show_focus() -> None:
    """The same outline for links of the frame that tables have."""
    st.html(STYLE)
