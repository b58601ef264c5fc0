"""Tables of numbers: HTML that every screen reader and keyboard reads, a canvas grid for the long ones."""

import re
from collections.abc import Mapping
from html import escape
from numbers import Integral
from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st
from pandas.api.types import is_numeric_dtype

from components.drawing.blanks import STYLE as BLANKS
from components.drawing.blanks import cell_html, is_blank
from data.figures import exact

READABLE_ROWS = 400
UNIT = re.compile(r"\([^()]{1,16}\)$")  # at the end of a head, such as ($ thousands)
AMOUNT = re.compile(r"([-−]?\$[\d,]+(\.\d+)?)?")  # an empty cell is no word among them
SHORT = 24  # letters that stand on one line: a period broken at its hyphen reads as two
LAZY_ROWS = 1_000
SEEN_ROWS = 30  # beyond these a table scrolls in its box
CELL = "sources?observation="

# Links and the head that stays in sight wear the colours of .streamlit/config.toml.
STYLE = """<style>
.gp-table { overflow: auto; }
.gp-table.gp-long { max-height: 40rem; }
.gp-table:focus-visible { outline: 3px solid #2e8ae6; outline-offset: 2px; }
.gp-table table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; }
.gp-table th, .gp-table td { padding: .45rem 1.1rem .45rem .3rem; text-align: left; vertical-align: top;
  border: 0; border-bottom: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
.gp-table th { font-weight: 600; font-size: .85rem; vertical-align: bottom; }
.gp-table thead th { position: sticky; top: 0; background: light-dark(#ffffff, #14181d); }
.gp-table td:first-child { min-width: 8rem; }
.gp-table tr > :last-child { padding-right: .3rem; }
.gp-table tbody th { width: 14rem; vertical-align: top; }
.gp-table a { color: light-dark(#005ea2, #73b3e7); overflow-wrap: anywhere; }
.gp-table .gp-number { text-align: right; font-variant-numeric: tabular-nums; }
.gp-table td.gp-number, .gp-table td.gp-short, .gp-table th span { white-space: nowrap; }
@media (max-width: 640px) {
  .gp-table th, .gp-table td { padding-right: .6rem; }
  .gp-table td { min-width: 10rem; overflow-wrap: normal; }
  .gp-table td.gp-number, .gp-table td.gp-short { min-width: 4.5rem; }
  .gp-table td:first-child { min-width: 8rem; }
  .gp-table tr > :first-child { position: sticky; left: 0; max-width: 9rem;
    background: light-dark(#ffffff, #14181d); }
  .gp-table thead tr > :first-child { z-index: 1; }
}
</style>"""


def table_wanted() -> bool:
    """A button that shows and hides the page's table, by mouse or by the key T; the URL remembers."""
    shown = st.query_params.get("table") == "shown"
    label = "Hide the table" if shown else "Show the table"
    st.button(label, shortcut="T", key="table-button", on_click=_turn, args=(not shown,))
    return shown


def show_table(
    frame: pd.DataFrame, alt: str, leads: Mapping[str, str] | None = None, to: str | Mapping[str, str] = CELL
) -> None:
    """The frame under its own column names; `alt` says in a sentence what it is.

    `leads` maps a column to one of ids or keys: its cells lead to what `to` says of that id, by itself the
    cell where the number was read, or to what it says of each column. What has no id or an empty key leads
    nowhere; where `to` is empty the ids are addresses. The ids are not shown.
    """
    if len(frame) > READABLE_ROWS:
        shown = frame.drop(columns=[*dict.fromkeys((leads or {}).values())]).rename(columns=_capital)
        st.dataframe(shown, hide_index=True, alt=alt, lazy=len(frame) > LAZY_ROWS)
        return
    st.html(table_html(frame, alt, leads or {}, to))


def show_words(words: Mapping[str, str], alt: str) -> None:
    """A short list of headings and what each says."""
    rows = (f'<tr><th scope="row">{escape(head)}</th><td>{escape(said)}</td></tr>'
            for head, said in words.items())  # fmt: skip
    st.html(_boxed(f"<tbody>{''.join(rows)}</tbody>", alt))


def table_html(
    frame: pd.DataFrame, alt: str, leads: Mapping[str, str], to: str | Mapping[str, str] = CELL
) -> str:
    """The whole block. A pure function of what it shows."""
    shown = frame.drop(columns=[*dict.fromkeys(leads.values())])
    heads, columns = [], []
    for head in shown:
        ids = leads.get(str(head))
        kind = _kind(shown[head])
        way = to if isinstance(to, str) else to.get(str(head), CELL)
        heads.append(f'<th scope="col"{kind}>{_head(head)}</th>')
        columns.append(
            [f"<td{kind}>{text}</td>" for text in _texts(shown[head], frame[ids] if ids else None, way)]
        )
    rows = "".join(f"<tr>{''.join(cells)}</tr>" for cells in zip(*columns, strict=True))
    return _boxed(f"<thead><tr>{''.join(heads)}</tr></thead><tbody>{rows}</tbody>", alt)


def _kind(cells: "pd.Series[Any]") -> str:
    if is_numeric_dtype(cells) or _amounts(cells):
        return ' class="gp-number"'
    return ' class="gp-short"' if all(len(str(cell)) <= SHORT for cell in cells) else ""


def _amounts(cells: "pd.Series[Any]") -> bool:
    """Dollars written out, as a list has them: their cents stand under each other like numbers."""
    written = [str(cell) for cell in cells if cell is not None]
    return any(written) and all(AMOUNT.fullmatch(one) for one in written)


def _head(head: object) -> str:
    """The unit stands whole: '($' alone at the end of a line says nothing."""
    return UNIT.sub(r"<span>\g<0></span>", escape(_capital(head)))


def _boxed(table: str, alt: str) -> str:
    """A box that scrolls where the screen is narrow must take the keyboard's focus, and so needs a name."""
    name = escape(alt, quote=True)
    size = "gp-table gp-long" if table.count("<tr>") > SEEN_ROWS else "gp-table"
    box = f'class="{size}" role="region" tabindex="0" aria-label="{name}"'
    marks = BLANKS if 'class="gp-blank"' in table else ""
    return f"{STYLE}{marks}<div {box}><table>{table}</table></div>"


def _texts(cells: "pd.Series[Any]", ids: "pd.Series[Any] | None", to: str) -> list[str]:
    texts = [_text(cell) for cell in cells]
    if ids is None:
        return texts
    return [_led(text, id, to) for text, id in zip(texts, ids, strict=True)]


def _led(text: str, id: Any, to: str) -> str:
    if pd.isna(id) or id == "":
        return text
    # Without a `to` the id is a whole address.
    told = (quote(id, safe="") if to else escape(id)) if isinstance(id, str) else f"{id:.0f}"
    return f'<a href="{escape(to)}{told}">{text}</a>'


def _turn(shown: bool) -> None:
    if shown:
        st.query_params["table"] = "shown"
    else:
        del st.query_params["table"]


def _capital(column: object) -> str:
    return str(column)[:1].upper() + str(column)[1:]


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return exact(cell)
    if isinstance(cell, Integral):
        return f"{cell:,}"
    if is_blank(cell):
        return cell_html(str(cell))
    return "—" if cell is None or cell is pd.NA else escape(str(cell))
