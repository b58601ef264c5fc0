"""What stands beside an indicator and is not added to it: similar metrics of regions, and the others."""

from collections.abc import Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from components.markup import escape as markdown
from components.tables import STYLE
from data.views.catalogue.alignment import SIMILAR, Beside, Neighbour

HEADS = ("Metric", "How it stands", "Newest", "Why")
EXPLAINED = {
    "similar": f"{SIMILAR} similar: shown beside, and not added up.",
    "not comparable": "≠ not comparable: named with the reason.",
}
SIGNS = {"similar": f"{SIMILAR} similar", "not comparable": "≠ not comparable"}


def show_beside(found: Beside) -> None:
    """What stands beside the indicator, and what regions say of it, under headings; nothing where nothing."""
    if found.similar or found.not_comparable:
        st.header("Beside it", anchor=False)
        stand = {"similar": found.similar, "not comparable": found.not_comparable}
        st.caption(" ".join(words for degree, words in EXPLAINED.items() if stand[degree]))
        st.html(beside_html(found))
    if found.answers:
        st.header("What regions say of it", anchor=False)
        st.markdown("\n".join(f"- {markdown(sentence)}." for sentence in found.answers))


def beside_html(found: Beside) -> str:
    """The table: each name leads to its metric, each number to its cell. A pure function of what it shows."""
    heads = "".join(f'<th scope="col">{head}</th>' for head in HEADS)
    rows = _rows(found.similar, "similar") + _rows(found.not_comparable, "not comparable")
    box = 'class="gp-table" role="region" tabindex="0" aria-label="Metrics beside this indicator"'
    return (
        f"{STYLE}<div {box}><table><thead><tr>{heads}</tr></thead>"
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _rows(neighbours: Sequence[Neighbour], degree: str) -> list[str]:
    return [
        f'<tr><td><a href="{escape(f"indicator?indicator={quote(each.full_name)}")}">'
        f"{escape(each.name)}</a><br>{escape(each.region)}</td>"
        f'<td class="gp-short">{SIGNS[degree]}</td><td>{_number(each)}</td>'
        f"<td>{escape(each.reason) or 'no reason was given'}</td></tr>"
        for each in neighbours
    ]


def _number(each: Neighbour) -> str:
    if each.newest is None:
        return "—"
    return f'<a href="sources?observation={each.newest.observation}">{escape(each.newest.words)}</a>'
