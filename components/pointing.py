"""The drawing of a sheet at which a person points, by mouse, touch or keyboard: a component without a frame.

Its script is a file of ours, so that the content policy need not allow scripts from elsewhere
(docs/decisions/0013-pointing-at-a-sheet.md).
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from components.session import triggered

PROJECT, NAME, ASSETS = "guidepost", "sheet", "assets"
HINT = (
    "Point at a cell, a row number or a column letter to read what it became. Click it, or press Enter, "
    "and what can be said of it opens beside or below."
)
PLACE = '<p class="says" role="status"></p><div class="drawing"></div>'
STYLE = """
.says{font-size:.875rem;line-height:1.4;min-height:2.8em;margin:0 0 .4rem;
 font-family:var(--st-font);color:var(--st-text-color)}
.drawing{font-family:var(--st-font);color:var(--st-text-color)}
.drawing [data-at]{cursor:pointer}
.drawing [data-at]:hover{outline:2px solid var(--st-link-color);outline-offset:-2px}
.drawing [data-at]:focus-visible{outline:3px solid var(--st-link-color);outline-offset:-3px}
.drawing .pointed{box-shadow:inset 0 0 0 2px var(--st-text-color)}
.drawing .pointed-row{box-shadow:inset 0 2px var(--st-text-color),inset 0 -2px var(--st-text-color)}
.drawing .pointed-column{box-shadow:inset 2px 0 var(--st-text-color),inset -2px 0 var(--st-text-color)}
"""


def draw(html: str, pointed: str, key: str, on_point: Callable[[str], None]) -> None:
    """Draw a sheet. `on_point` hears of a cell ('C7'), row ('4') or column ('C') before the page is drawn."""
    manager = get_bidi_component_manager()
    if manager.get_component_asset_root(f"{PROJECT}.{NAME}") is None:
        # What installed packages say in their manifest, an app has to say itself.
        manifest = ComponentManifest(PROJECT, "1", [ComponentConfig(NAME, ASSETS)])
        manager.register_from_manifest(manifest, Path(__file__).parent)
    _component()(
        key=key,
        data={"key": key, "html": html, "pointed": pointed, "hint": HINT},
        on_pointed_change=lambda: on_point(triggered(key, "pointed")),
    )


@cache
def _component() -> ComponentRenderer:
    return st.components.v2.component(f"{PROJECT}.{NAME}", html=PLACE, css=STYLE, js="sheet.js")
