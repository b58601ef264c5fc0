"""One solution of the gap board: the needs behind it, and the money that could meet them."""

from typing import Any

import pandas as pd
import streamlit as st

from components.charts import say_source
from components.downloads import offer_downloads
from components.lists.addresses import row_address
from components.markup import escape
from components.tables import show_table
from data.figures import day
from data.sentences import listed, many
from data.views.funding.gaps.one import OneGap
from data.views.funding.gaps.words import asked_words, could_pay_words, in_use_words
from data.views.funding.money_words import thousands

IN_USE = (
    "What these streams have committed for other solutions in years whose deadline is to come. What is not "
    "spent is a part of it, never on top; whoever holds it has plans for it, and only they can say."
)
UNSAID = "Nobody said whether these may pay for it. That is neither a yes nor a no: it can be asked."


def show_one(gap: OneGap, solution: str, committed: str, source: str) -> None:
    """Each part as a sentence and its table; every row leads to its own in the lists.

    `committed` says where money for it lies.
    """
    _show_needs(gap, solution, committed, source)
    _show_could_pay(gap, solution, source)
    _show_in_use(gap, solution, source)
    _show_unsaid(gap, solution)
    say_source(source)


def _show_needs(gap: OneGap, solution: str, committed: str, source: str) -> None:
    st.subheader(escape(f"Who asked for it: {asked_words(gap.needs)}"), anchor=False)
    if committed:
        st.markdown(escape(committed))
    told = _needs(gap.needs)
    ways = {"region": row_address("needs"), "how to pay for it": "braid?need="}
    show_table(told, f"Needs for {solution}", dict.fromkeys(ways, "key"), ways)
    offer_downloads(told.drop(columns=["key", "how to pay for it"]), f"Needs · {solution}", source)


def _show_could_pay(gap: OneGap, solution: str, source: str) -> None:
    st.subheader("What could pay for it, by what ends first", anchor=False)
    st.markdown(escape(could_pay_words(gap.could_pay)))
    if len(gap.could_pay):
        told = _could_pay(gap.could_pay)
        leads = {"stream": "key", "may pay": "rule"}
        ways = {"stream": row_address("streams"), "may pay": row_address("options")}
        show_table(told, f"Streams that could pay for {solution}", leads, ways)
        offer_downloads(told.drop(columns=["key", "rule"]), f"What could pay · {solution}", source)
    if gap.cannot:
        st.caption(escape(f"By the rules, {listed(gap.cannot)} cannot pay for it."))


def _show_in_use(gap: OneGap, solution: str, source: str) -> None:
    if gap.in_use.empty:
        return
    st.subheader("What could be used again", anchor=False)
    st.markdown(escape(in_use_words(gap.in_use)))
    st.caption(escape(IN_USE))
    told = _in_use(gap.in_use)
    show_table(told, f"What the same streams pay for besides {solution}", {"stream": "key"},
               row_address("streams"))  # fmt: skip
    offer_downloads(told.drop(columns="key"), f"In use elsewhere · {solution}", source)


def _show_unsaid(gap: OneGap, solution: str) -> None:
    if gap.unsaid.empty:
        return
    st.subheader(f"Nobody said: {many(len(gap.unsaid), 'stream')}", anchor=False)
    st.caption(escape(UNSAID))
    told = gap.unsaid.assign(left=thousands(gap.unsaid["left"]))
    told = told.rename(columns={"left": "uncommitted ($ thousands)"})
    show_table(told, f"Streams of which nobody said whether they may pay for {solution}", {"stream": "key"},
               row_address("streams"))  # fmt: skip


def _needs(needs: pd.DataFrame) -> pd.DataFrame:
    paid = needs["met"].map({True: "yes", False: "none listed"})
    return pd.DataFrame(
        {
            "region": needs["region"],
            "partnership": needs["partnership"],
            "industry": needs["industry"],
            "would serve": [_served(row) for row in needs.itertuples()],
            "estimated cost ($ thousands)": thousands(needs["cost"]),
            "since": needs["period"],
            "asked in": needs["asked_in"],
            "money committed in its region": paid.mask(needs["could"], "statewide could"),
            "how to pay for it": "Plan",
            "key": needs["key"],
        }
    )


def _served(row: Any) -> str:
    return "" if pd.isna(row.serves) else f"{int(row.serves):,} {row.serves_what}".strip()


def _could_pay(streams: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "stream": streams["stream"],
            "agency": streams["agency"],
            "may pay": streams["may"],
            **({"note": streams["note"]} if (streams["note"] != "").any() else {}),
            "uncommitted ($ thousands)": thousands(streams["left"]),
            "obligated, not spent ($ thousands)": thousands(streams["unspent"]),
            "obligate by": _day_words(streams["obligate_by"]),
            "lapses": _day_words(streams["lapses"]),
            "days left": streams["days"],
            "key": streams["key"],
            "rule": streams["rule"],
        }
    )


def _in_use(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "stream": rows["stream"],
            "pays for": rows["solution"],
            "regions": rows["regions"],
            "committed ($ thousands)": thousands(rows["committed"]),
            "of it not spent ($ thousands)": thousands(rows["unspent"]),
            "first to end": _day_words(rows["ends"]),
            "days left": rows["days"],
            "key": rows["key"].fillna(""),
        }
    )


def _day_words(days: "pd.Series[Any]") -> "pd.Series[Any]":
    return days.map(lambda moment: "not said" if pd.isna(moment) else day(moment)).astype("str")
