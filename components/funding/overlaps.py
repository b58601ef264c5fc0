"""Pairs of streams that look alike: the most alike first, and one pair side by side."""

from collections.abc import Sequence
from html import escape as html
from typing import Any
from urllib.parse import quote

import pandas as pd
import streamlit as st

from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.empty import nothing_left
from components.filters import choose_limit, choose_way
from components.markup import escape
from components.tables import show_table
from data.sentences import listed, many
from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.overlaps import Pair, overlaps

WHOSE = ("All pairs", "Across agencies", "Within one agency")
FIELDS = ("agency", "division", "objective", "people", "components", "law", "match_percent", "match_note",
          "braid", "blend", "sequence", "rules", "renewable", "window", "contact")  # fmt: skip
FEW = 5  # pairs that are shown where none looks alike
STYLE = """<style>
.gp-overlaps { list-style: none; margin: 0; padding: 0; line-height: 1.4; }
.gp-overlaps li { margin: 0; padding: .7rem 0;
  border-top: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
.gp-overlaps a { color: light-dark(#005ea2, #73b3e7); font-weight: 600; }
.gp-overlaps small { font-size: .85rem; white-space: nowrap; }
</style>"""
SUGGESTED = (
    "A suggestion to look, worked out from what is said of both streams; whether two streams overlap, "
    "people decide. What is not said makes a pair neither like nor unlike."
)


def show_overlaps(ledger: Ledger, selection: FundingSelection, source: str) -> None:
    """The pairs for this choice, or one of them where the address names both its streams."""
    pairs = overlaps(ledger, selection)
    names = sorted({name for pair in pairs for name in (pair.one, pair.other)})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        one = choose_limit("One stream", names, "one", "Any stream")
        other = choose_limit("The other", names, "other", "Any stream")
        whose = choose_way("Pairs", WHOSE, "overlaps_whose")
    named = {one, other} - {""}
    shown = [pair for pair in pairs if named <= {pair.one, pair.other} and _held(pair, whose)]
    if not shown:
        nothing_left("No two streams stand here for this choice.")
    elif len(named) == 2:
        _show_one(shown[0], ledger, selection)
    else:
        _show_all(shown, selection, source)
    say_source(source)


def pairs_html(pairs: Sequence[Pair]) -> str:
    """A list of the pairs, each leading to both side by side. A pure function."""
    rows = "".join(
        f'<li><a href="{html(_address(pair))}">{html(pair.one)} and {html(pair.other)}</a> '
        f"<small>{_share(pair)} % alike</small><br>{html(_sentence('; '.join(pair.reasons)))}</li>"
        for pair in pairs
    )
    return f'{STYLE}<ul class="gp-overlaps">{rows}</ul>'


def finding(pairs: Sequence[Pair]) -> str:
    """The headline: how many of the pairs look alike, and the first of them."""
    alike = [pair for pair in pairs if pair.alike]
    if not alike:
        return "No pair of streams looks alike by what is said of them"
    verb = "looks" if len(alike) == 1 else "look"
    first = f"{alike[0].one} and {alike[0].other}"
    return f"{many(len(alike), 'pair')} of streams {verb} alike{', first' * (len(alike) > 1)}: {first}"


def _held(pair: Pair, whose: str) -> bool:
    return {WHOSE[1]: pair.across, WHOSE[2]: pair.within}.get(whose, True)


def _show_all(pairs: Sequence[Pair], selection: FundingSelection, source: str) -> None:
    say_finding(finding(pairs), f"{many(len(pairs), 'pair')} of streams, most alike first · {selection}")
    st.caption(SUGGESTED)
    st.html(pairs_html([pair for pair in pairs if pair.alike] or pairs[:FEW]))
    offer_values(_table(pairs), f"Overlaps · {selection}", source)


def _show_one(pair: Pair, ledger: Ledger, selection: FundingSelection) -> None:
    verb = "look alike" if pair.alike else "have little in common"
    say_finding(f"{pair.one} and {pair.other} {verb} by what is said of them",
                f"{_share(pair)} % of what is said of both is alike · {selection}")  # fmt: skip
    st.markdown("\n".join(f"- {escape(_sentence(reason))}" for reason in pair.reasons))
    if pair.unsaid:
        st.caption(escape(f"Not said of both: {listed(pair.unsaid)}."))
    st.caption(SUGGESTED)
    show_table(side_by_side(pair, ledger), f"{pair.one} and {pair.other}, field by field")


def side_by_side(pair: Pair, ledger: Ledger) -> pd.DataFrame:
    """One row a field: what each stream says, and in words whether it is the same."""
    streams = ledger.streams.set_index("stream")[list(FIELDS)].astype(object)
    sides = [streams.loc[name].map(_said) for name in (pair.one, pair.other)]
    same = [
        "yes" if a == b != "not said" else "" if "not said" not in (a, b) else "not said of both"
        for a, b in zip(*sides, strict=True)
    ]
    heads = [name.replace("_", " ") for name in FIELDS]
    return pd.DataFrame({"field": heads, pair.one: [*sides[0]], pair.other: [*sides[1]], "the same": same})


def _said(value: Any) -> str:
    if pd.isna(value) or value == "":
        return "not said"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _share(pair: Pair) -> int:
    return round(pair.score * 100)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def _table(pairs: Sequence[Pair]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "one": [pair.one for pair in pairs],
            "other": [pair.other for pair in pairs],
            "why look": [_sentence("; ".join(pair.reasons)) for pair in pairs],
            "alike, of what is said (%)": [_share(pair) for pair in pairs],
            "not said of both": [", ".join(pair.unsaid) for pair in pairs],
            "agencies": [" / ".join(dict.fromkeys(filter(None, pair.agencies))) for pair in pairs],
        }
    )


def _address(pair: Pair) -> str:
    return f"overlaps?one={quote(pair.one, safe='')}&other={quote(pair.other, safe='')}"
