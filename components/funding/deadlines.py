"""Deadlines: the next 90 days, what comes later, what passed with money left, and all of it on a line."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial

import pandas as pd
import streamlit as st

from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.drawing.day_list import show_days
from components.drawing.timeline import show_timeline
from components.empty import nothing_funded
from components.markup import escape
from components.tables import show_table
from data.exports.ics import Day, as_ics
from data.figures import day
from data.sentences import many
from data.views.funding.deadlines import Deadline, Deadlines, as_table, finding, stake_words
from data.views.funding.ledger import FundingSelection
from data.views.funding.money_words import said

READ = "Bars run from opening to lapse; the tick is the day to obligate by, the dashed line is today."
SPEAKS = "At stake is what a yearly allocation has to give, less what is said to be obligated or spent of it."


def choose_day() -> date:
    """The day from which deadlines are seen: today, or the one that a link names."""
    chosen = st.date_input(
        "Seen on",
        key="money_calendar_day",
        bind="query-params",
        min_value=date(2000, 1, 1),
        max_value=date(2200, 1, 1),
        format="YYYY-MM-DD",
        width=165,
    )
    return chosen if isinstance(chosen, date) else datetime.now(UTC).date()


def show_deadlines(told: Deadlines, selection: FundingSelection, source: str) -> None:
    """The headline, the days by how near they are, the line of time, and the files."""
    if not any((told.soon, told.later, told.past, told.windows, told.undated)):
        nothing_funded(selection, "money_calendar", "streams")
        return
    found = finding(told)
    say_finding(
        found,
        f"Days of {many(_years(told), 'yearly allocation')}, as seen on {day(told.today)} · {selection}",
    )
    if told.soon:
        st.subheader("The next 90 days", anchor=False)
        show_days(told.soon)
        st.caption(escape(SPEAKS))
    _offer_calendar(told)
    _show_later(told.later, folded=bool(told.soon))
    _show_past(told.past)
    if told.windows:
        with st.expander(f"On a line of time: {many(len(told.windows), 'yearly allocation')} not over"):
            st.caption(escape(READ))
            show_timeline(told.windows, told.today, found)
    _show_undated(told)
    say_source(source)
    offer_values(as_table(told).drop(columns="key"), f"Deadlines seen on {told.today} · {selection}", source)


def _years(told: Deadlines) -> int:
    return len({(one.stream, one.period) for one in (*told.soon, *told.later, *told.past)})


def _show_later(days: Sequence[Deadline], folded: bool) -> None:
    """Folded away where something is near: that is read first."""
    if days:
        first, last = day(days[0].day), day(days[-1].day)
        from_to = f"on {first}" if first == last else f"from {first} to {last}"
        with st.expander(f"Later: {many(len(days), 'date')}, {from_to}", expanded=not folded):
            show_days(days)


def _show_past(days: Sequence[Deadline]) -> None:
    """Folded away: what passed is looked up, what comes is read."""
    if not days:
        return
    left = said(sum(one.cents or 0 for one in days))
    where = many(len(days), "yearly allocation")
    with st.expander(f"Past, not obligated or not spent as far as is said: {escape(left)} in {where}"):
        show_days(days)


def _show_undated(told: Deadlines) -> None:
    if not told.undated:
        return
    words = [window or "nothing said" for _, window in told.undated]
    frame = pd.DataFrame({"stream": [stream for stream, _ in told.undated], "when it is open": words})
    with st.expander(f"No date said: {many(len(told.undated), 'stream')}"):
        show_table(frame, "Streams of which no date is said")


def _offer_calendar(told: Deadlines) -> None:
    days = [
        Day(
            f"{one.key or one.stream}-{one.act}".replace(" ", "-"),
            one.day,
            f"{one.stream} {one.period}".strip() + f": {one.act}",
            stake_words(one),
        )
        for one in (*told.soon, *told.later)
    ]
    if days:
        st.download_button("Download calendar", partial(as_ics, days, "Funding deadlines"), "deadlines.ics",
                           "text/calendar", key="ics", on_click="ignore")  # fmt: skip
