"""Filters: each draws its widget and returns what was chosen.

The URL remembers. A key is a parameter's name, and belongs to one page: Streamlit drops a bound
parameter when its page is left, so a shared name would lose its value on the way.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime

import streamlit as st

from components.markup import escape
from data.selection import Choices, Selection, as_known

EVERYTHING = "All"
WHOLE = "The whole region"
TODAY = "Today"
LONGEST = 80  # letters of a link that are repeated
NOTHING = Selection()


def choose(label: str, options: Sequence[str], key: str) -> str:
    """One of many, the first if nobody chose; a link to one that does not exist is told from it."""
    # Streamlit takes what is no option out of the address as soon as the widget is drawn.
    wanted = st.query_params.get(key)
    with st.container(width=360):
        if wanted is not None and wanted not in options:
            st.caption(f"{escape(wanted[:LONGEST])} is not here\\. Shown instead:")
        return st.selectbox(label, options, key=key, bind="query-params") or options[0]


def choose_at(label: str, options: Sequence[str], default: str, key: str) -> str:
    """One of many in an order of their own, such as time; `default` if nobody chose."""
    index = options.index(default) if default in options else 0
    return st.selectbox(label, options, index, key=key, bind="query-params", width=165) or options[index]


def choose_way(label: str, options: Sequence[str], key: str) -> str:
    """One of two to five ways to look, all in sight."""
    return st.radio(label, options, key=key, bind="query-params", horizontal=True) or options[0]


def choose_selection(choices: Choices, given: Selection = NOTHING) -> Selection:
    """Theme, sector, regions, period and day, in one row that wraps on a phone.

    `given` stands where the address says nothing: a saved view brings its filters with it.
    """
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = Selection(
            theme=choose_limit("Theme", choices.themes, "theme", given=given.theme),
            sector=choose_limit("Sector", choices.sectors, "sector", given=given.sector),
            regions=choose_regions(choices.regions, "regions", given.regions),
            period=choose_period(choices.periods, "period", choices.also, given.period),
            known=choose_known(choices.days, "known", given.known),
        )
    say_known(chosen)
    return chosen


def choose_indicator(names: Sequence[str], choices: Choices, page: str) -> Selection:
    """One indicator, the regions, the period and the day, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = Selection(
            indicator=choose("Indicator", names, page),
            regions=choose_regions(choices.regions, f"{page}_regions"),
            period=choose_period(choices.periods, f"{page}_period", choices.also),
            known=choose_known(choices.days, f"{page}_known"),
        )
    say_known(chosen)
    return chosen


def choose_region(names: Sequence[str], choices: Choices, page: str) -> Selection:
    """One region, the period and the day, in one row that wraps on a phone."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = Selection(
            regions=(choose("Region", names, page),),
            period=choose_period(choices.periods, f"{page}_period", choices.also),
            known=choose_known(choices.days, f"{page}_known"),
        )
    say_known(chosen)
    return chosen


def choose_partnership(names: Sequence[str], key: str) -> str:
    """One partnership of the region that is shown; '' is the region as a whole."""
    if not names:
        return ""
    offered = [WHOLE, *names]
    chosen = st.selectbox("Partnership", offered, key=key, bind="query-params", width=360)
    return "" if chosen in (WHOLE, None) else chosen


def choose_regions(regions: Sequence[str], key: str, given: Sequence[str] = ()) -> tuple[str, ...]:
    """Any of the regions; none chosen means all of them."""
    if not regions:
        return ()
    return tuple(
        st.multiselect("Regions", regions, [name for name in given if name in regions], key=key,
                       bind="query-params", placeholder="All regions", width=320)
    )  # fmt: skip


def choose_period(
    periods: Sequence[str], key: str, also: Sequence[tuple[str, str]] = (), given: str = ""
) -> str:
    """The last period that is shown; '' is the newest there is.

    A link may say any name of a period; `also` is as Choices has it.
    """
    wanted, first = st.query_params.get(key, given), dict(also)
    # The widget drops from the address what is no option: the name asked for stands in for the first.
    options = [wanted if label == first.get(wanted) else label for label in periods]
    return choose_limit("Up to", options, key, "Latest", given)


def choose_known(days: Sequence[str], key: str, given: str = "") -> str:
    """The day at whose end the store is seen; '' is as it stands now. A link may name any day."""
    if not days:
        return ""
    options = [TODAY, *with_day(with_day(days, st.query_params.get(key, "")), given)]
    chosen = st.selectbox(
        "As known on", options, _at(options, given), key=key, bind="query-params", width=150
    )
    return "" if chosen in (TODAY, None) else chosen


def with_day(days: Sequence[str], wanted: str) -> list[str]:
    """The days, newest first, with `wanted` among them if it is a day that has come."""
    try:
        known = date.fromisoformat(wanted)
    except ValueError:
        return list(days)
    # As the address writes it: '20251103' is the same day, but no option of that name is there.
    fits = known.isoformat() == wanted and known <= datetime.now(UTC).date()
    return sorted({*days, wanted}, reverse=True) if fits else list(days)


def say_known(chosen: Selection) -> None:
    """A line that nobody overlooks wherever what is shown is not how things stand today."""
    if chosen.known:
        words = as_known(chosen.known)
        st.info(
            "What was handed in or taken back since then is left out.",
            title=f"{words[:1].upper()}{words[1:]}",
        )


def choose_limit(
    label: str, options: Sequence[str], key: str, everything: str = EVERYTHING, given: str = ""
) -> str:
    """One of many, or no limit, which is ''; nothing is drawn where there is nothing to choose."""
    if not options:
        return ""
    offered = [everything, *options]
    chosen = st.selectbox(label, offered, _at(offered, given), key=key, bind="query-params", width=200)
    return "" if chosen in (everything, None) else chosen


def _at(options: Sequence[str], given: str) -> int:
    """Where the given one stands, or the first."""
    return options.index(given) if given in options else 0
