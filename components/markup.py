"""Strings from workbooks, made safe for Streamlit's labels, captions and tables, which all read Markdown."""

import re

ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$:<>&=^@/])")

# Markdown makes links of bare addresses, escaped or not; an invisible character keeps them apart.
ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)|(?=@)", re.IGNORECASE)
WORD_JOINER = "\u2060"


def escape(text: object) -> str:
    """The text so that it stands as written: no link, picture, colour, heading or formula comes out of it."""
    plain = ADDRESS.sub(WORD_JOINER, re.sub(r"\s+", " ", str(text)))
    return ACTIVE.sub(r"\\\1", plain)
