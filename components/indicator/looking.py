"""Ways to look at an indicator: what is drawn with the choices, and the chart or the small lines."""

import pandas as pd
import streamlit as st

from components.charts import Words, say_finding, say_source, show_chart
from components.drawing.blanks import show_legend
from components.drawing.line_chart import end_labels, lines_spec, with_period_names
from components.drawing.small_lines import show_small_lines
from components.filters import choose_way
from components.indicator.beside import show_beside
from components.markup import escape
from components.tables import show_table, show_words
from data.views.indicator.around import Around
from data.views.indicator.indicator import Indicator
from data.views.indicator.targets import Yardstick
from data.views.looks import NO_GROUPS, Look, Offered
from data.views.numbers.years import AS_REPORTED
from data.views.overview.small_lines import SmallLine, small_lines

MOST_STORIES = 6
SAME_AXIS, OWN_AXES = "One axis for all", "Each its own axis"


def choose_look(offered: Offered) -> Look:
    """The choices that this indicator leaves, in one row that wraps on a phone; none where there is none."""
    if not (offered.each or offered.years or offered.groups):
        return Look()
    with st.container(horizontal=True, vertical_alignment="bottom"):
        years = _one_of("Years", offered.years, "indicator_years") if offered.years else AS_REPORTED
        groups = _one_of("Groups", (NO_GROUPS, *offered.groups), "indicator_by") if offered.groups else ""
        each = offered.each and st.toggle("Each period by itself", key="indicator_each", bind="query-params")
    return Look(bool(each), years, "" if groups == NO_GROUPS else groups)


def _one_of(label: str, options: tuple[str, ...], key: str) -> str:
    return st.selectbox(label, options, key=key, bind="query-params", width=200) or options[0]


def show_lines(shown: Indicator, source: str, aims: tuple[Yardstick, ...]) -> None:
    """The lines in one chart, or each in a small picture where they are too many for one."""
    if shown.apart:
        say_finding(shown.finding, shown.subtitle)
        axes = choose_way("Axes", (SAME_AXIS, OWN_AXES), "indicator_axes")
        show_small_lines(small_lines(shown.measure, shown.dots), axes == OWN_AXES)
        say_source(source)
    else:
        words = Words(shown.finding, shown.subtitle, source, shown.alt)
        spec = lines_spec(shown.measure.unit, shown.yearly, shown.strips, shown.mixed, bool(aims))
        # Several calendars have several names for each day: there the axis has years and months only.
        spec = spec if shown.mixed else with_period_names(spec, shown.lines)
        show_chart(with_aims(end_labels(shown.lines), aims), spec, words, "indicator-lines")
    show_legend(shown.blanks)
    for note in shown.notes:
        st.caption(escape(note))


def with_aims(frame: pd.DataFrame, aims: tuple[Yardstick, ...]) -> pd.DataFrame:
    """The lines with what their region set for itself, in columns of its own: aim, aim label."""
    blank = frame.assign(**{"aim": float("nan"), "aim label": None})
    rows = [
        {"line": aim.whose, "period": aim.period, "starts": aim.starts, "ends": aim.ends, "at": aim.starts,
         "aim": aim.value, "aim label": f"own {aim.kind}"}
        for aim in aims
    ]  # fmt: skip
    return pd.concat([blank, pd.DataFrame(rows)]) if rows else blank


def show_stories(around: Around) -> None:
    """The notes that people wrote beside these numbers; nothing where nobody wrote one."""
    for place, story in around.stories[:MOST_STORIES]:
        st.markdown(f"> {escape(story.text)}")
        st.caption(escape(f"{place} · {story.signed}"))


def show_groups(lines: tuple[SmallLine, ...], groups: str) -> None:
    """A small line for each group of people, on one axis."""
    if lines:
        st.header(escape(f"By {groups}"), anchor=False)
        show_small_lines(lines)
        show_legend(kind for line in lines for _, kind in line.points if kind)


def show_aims(aims: tuple[Yardstick, ...]) -> None:
    """What a region set for itself in words, each with where it comes from; nothing where it set nothing."""
    if not aims:
        return
    st.header("What it set for itself", anchor=False)
    rows = [(aim.kind, aim.period, aim.figure, aim.source, aim.why or "—", aim.observation) for aim in aims]
    heads = ["what", "period", "value", "source", "why", "observation"]
    frame = pd.DataFrame(rows, columns=heads).astype({"observation": float})
    show_table(frame, f"Targets, forecasts and baselines of {aims[0].whose}", {"value": "observation"})


def show_reporters(shown: Indicator, around: Around, name: str) -> None:
    """Who reports it, what stands beside it, and what it means."""
    st.header("Who reports it", anchor=False)
    leads = {"latest": "observation", "revised": "observation"}
    show_table(shown.reporters, f"Who reports {name}", leads)
    if around.similar:
        st.header("Drawn beside, and not added up", anchor=False)
        show_small_lines(around.similar, own_axes=True)
    show_beside(around.beside)
    st.header("What it means", anchor=False)
    show_words(shown.definition, f"What {name} means")
