"""Two streams side by side: how alike they are and why, their money, and what people found and agreed on."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from components.charts import say_finding
from components.downloads import offer_downloads
from components.funding.overlap_finding import decide, show_found
from components.markup import escape
from components.session import viewer
from components.tables import show_table
from data.access import Role
from data.registers.declared.streams import STREAMS
from data.sentences import listed
from data.views.funding.gaps.board import gap_board
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import said
from data.views.funding.overlaps.competing import suggested
from data.views.funding.overlaps.found import Finding, history, standing
from data.views.funding.overlaps.pairs import Pair
from data.views.funding.uncommitted import open_money, stream_years

FIELDS = ("agency", "division", "objective", "people", "components", "law", "match_percent", "match_note",
          "braid", "blend", "sequence", "rules", "renewable", "window", "contact")  # fmt: skip
SUGGESTED = (
    "A suggestion to look, worked out from what is said of both streams; whether two streams overlap, "
    "people decide. What is not said makes a pair neither like nor unlike."
)


def show_pair(pair: Pair, ledger: Ledger, found: Sequence[Finding]) -> None:
    """The headline, the reasons, both streams field by field, and what was found and agreed on."""
    own = (pair.one, pair.other)
    stands = standing(found).get(own)
    verb = "look alike" if pair.alike else "have little in common"
    say_finding(f"{pair.one} and {pair.other} {verb} by what is said of them",
                f"{share(pair)}% of what is said of both is alike")  # fmt: skip
    st.markdown("\n".join(f"- {escape(sentence(reason))}" for reason in pair.reasons))
    if pair.unsaid:
        st.caption(escape(f"Not said of both: {listed(pair.unsaid)}."))
    looks = suggested(pair, ledger)
    if looks.verdict:
        st.markdown(f"**Looks {escape(looks.verdict)}.** {escape(looks.why)}")
    if context := _context(pair, ledger):
        st.caption(escape(context))
    st.caption(SUGGESTED)
    show_found(stands)
    if viewer().role is Role.STEWARD:
        decide(own, stands, looks.verdict)
    both = side_by_side(pair, ledger)
    show_table(both, f"{pair.one} and {pair.other}, field by field")
    offer_downloads(both, f"{pair.one} and {pair.other}")
    told = history(found, own)
    if not told.empty:
        st.header("All that was said of the pair", anchor=False)
        show_table(told, f"History of {pair.one} and {pair.other}")


def _context(pair: Pair, ledger: Ledger) -> str:
    """What of it industry still asks for with nothing committed."""
    board = gap_board(ledger, _today())
    lacking = sorted(set(board.loc[board["met"] == 0, "solution"]) & set(pair.solutions))
    if not lacking:
        return ""
    return f"Both may pay for {listed(lacking)}, for which nothing is committed where industry asks for it."


def side_by_side(pair: Pair, ledger: Ledger) -> pd.DataFrame:
    """One row a field: what each stream says, and in words whether it is the same; their money first."""
    streams = ledger.streams.set_index("stream")[list(FIELDS)].astype(object)
    sides = [streams.loc[name].map(_said) for name in (pair.one, pair.other)]
    same = [
        "yes" if a == b != "not said" else "" if "not said" not in (a, b) else "not said of both"
        for a, b in zip(*sides, strict=True)
    ]
    money = _money(pair, ledger)
    heads = [*money, *(STREAMS.by_name[name].title.lower() for name in FIELDS)]
    amounts = zip(*money.values(), strict=True)
    columns = [[*own, *side] for own, side in zip(amounts, sides, strict=True)]
    told = {"field": heads, pair.one: columns[0], pair.other: columns[1]}
    return pd.DataFrame(told | {"the same": [*[""] * len(money), *same]})


def _money(pair: Pair, ledger: Ledger) -> dict[str, tuple[str, str]]:
    """What each has, gave and has left, in words."""
    years = stream_years(ledger, _today())
    sums = years.groupby("stream")[["available", "committed"]].sum(min_count=1)
    left = open_money(years)["left"]
    both = (pair.one, pair.other)
    return {
        "available": _pair_of(sums["available"].reindex(both)),
        "committed": _pair_of(sums["committed"].reindex(both)),
        "still uncommitted": _pair_of(left.reindex(both)),
    }


def _pair_of(cents: "pd.Series[Any]") -> tuple[str, str]:
    first, second = (said(amount) for amount in cents)
    return first, second


def _today() -> date:
    return datetime.now(UTC).date()


def _said(value: Any) -> str:
    if pd.isna(value) or value == "":
        return "not said"
    return f"{value:g}" if isinstance(value, float) else str(value)


def share(pair: Pair) -> int:
    """How alike, in percent of what is said."""
    return round(pair.score * 100)


def sentence(text: str) -> str:
    """With a capital first."""
    return text[:1].upper() + text[1:]
