"""The frame around every page: page settings, who is here, navigation. No data, no charts."""

from pathlib import Path

import streamlit as st

from components.focus import show_focus
from components.session import is_local, viewer
from data.access import Role

# By group. Pages of '' stand in the bar; of another group its first page does, and leads to the others.
PAGES = {
    Role.VIEWER: {
        "": {
            "viewer/overview": "Overview",
            "viewer/indicator": "Indicator",
            "viewer/compare": "Compare",
            "viewer/region": "Region",
            "viewer/adoption": "Guide posts in use",
            "viewer/sources": "Sources",
        },
        "Money and need": {
            "viewer/funding": "Funding",
            "viewer/gaps": "Gaps",
            "viewer/what_pays": "What can pay for what",
            "viewer/overlaps": "Overlaps",
            "viewer/braid": "Braid planner",
            "viewer/money_calendar": "Deadlines",
            "viewer/money_flow": "Flow of money",
            "viewer/money_by_region": "Money by region",
            "viewer/lists": "Lists",
        },
    },
    Role.CONTRIBUTOR: {
        "Hand in": {
            "contributor/upload": "Upload",
            "contributor/guide_posts": "Guide posts",
            "contributor/our_numbers": "Our numbers",
            "contributor/edit_lists": "Edit lists",
            "contributor/submissions": "Submissions",
        },
    },
    Role.STEWARD: {
        "State": {
            "steward/catalogue": "Catalogue",
            "steward/alignment": "Alignment",
            "steward/wordings": "Words for solutions and streams",
        },
    },
}

# A named icon would be fetched from another host.
ICON = Path(__file__).parent / "static" / "signpost.svg"
st.set_page_config(page_title="Guidepost", page_icon=ICON, layout="wide")

# Made anew at each run: page objects kept between runs are shared by all sessions, and fail under load.
groups = {
    group: [
        st.Page(
            f"pages/{path}.py",
            title=title,
            default=title == "Overview",
            # Not under headings in the bar: Streamlit draws those as lists that no screen reader can follow.
            visibility="visible" if not group or number == 0 else "hidden",
        )
        for number, (path, title) in enumerate(pages.items())
    ]
    for role, sections in PAGES.items()
    if viewer().role >= role
    for group, pages in sections.items()
}
show_focus()
here = st.navigation([page for pages in groups.values() for page in pages], position="top")
beside_it = next((pages for group, pages in groups.items() if group and here in pages), [])
if beside_it:
    with st.container(horizontal=True, gap="small"):
        for page in beside_it:
            st.page_link(page, width="content")
if is_local():
    st.caption("Local mode: nobody signs in, and whoever opens this page may do what a steward may.")
here.run()
