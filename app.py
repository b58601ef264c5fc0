"""The frame around every page: page settings, who is here, navigation. No data, no charts."""

from pathlib import Path

import streamlit as st

from components.session import is_local, viewer
from data.access import Role

PAGES = {
    Role.VIEWER: {
        "viewer/overview": "Overview",
        "viewer/indicator": "Indicator",
        "viewer/compare": "Compare",
        "viewer/region": "Region",
        "viewer/funding": "Funding",
        "viewer/adoption": "Guide posts in use",
        "viewer/sources": "Sources",
    },
    Role.CONTRIBUTOR: {
        "contributor/upload": "Upload",
        "contributor/guide_posts": "Guide posts",
        "contributor/our_numbers": "Our numbers",
        "contributor/submissions": "Submissions",
    },
    Role.STEWARD: {
        "steward/catalogue": "Catalogue",
        "steward/alignment": "Alignment",
    },
}

# A named icon would be fetched from another host.
ICON = Path(__file__).parent / "static" / "signpost.svg"
st.set_page_config(page_title="Guidepost", page_icon=ICON, layout="wide")

# Made anew at each run: page objects kept between runs are shared by all sessions, and fail under load.
here = st.navigation(
    [
        st.Page(f"pages/{path}.py", title=title, default=title == "Overview")
        for role, pages in PAGES.items()
        if viewer().role >= role
        for path, title in pages.items()
    ],
    position="top",
)
if is_local():
    st.caption("Local mode: nobody signs in, and whoever opens this page may do what a steward may.")
here.run()
