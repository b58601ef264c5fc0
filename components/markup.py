"""Strings from workbooks, made safe for Streamlit's labels, captions and tables, which all read Markdown."""

import re

ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&=^@/])")


def escape(text: object) -> str:
    """The text so that it stands as written: no link, picture, colour, heading or formula comes out of it."""
    return ACTIVE.sub(r"\\\1", re.sub(r"\s+", " ", str(text)))
