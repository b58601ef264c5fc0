"""Stream years on one line of time, as one block of ready-made HTML that fits a phone.

A bar from the day it opens to the day it lapses, a tick where it must be obligated, a dashed line at today.
Dates stand in words above each bar, so that nothing has to be read off the axis.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from html import escape

import streamlit as st

from components.lists.addresses import row_address
from data.figures import day
from data.views.funding.deadlines import Window

YEAR_DAYS = 366
FAR_DAYS = 5 * YEAR_DAYS

STYLE = """<style>
.gp-time { position: relative; font-size: .92rem; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.gp-time ul { list-style: none; margin: 0; padding: 0; }
.gp-time li { margin: 0; padding: .45rem 0 .55rem;
  border-bottom: 1px solid color-mix(in srgb, currentColor 12%, transparent); }
.gp-time a { color: inherit; text-decoration: none; font-weight: 600; }
.gp-time a:hover, .gp-time a:focus-visible { text-decoration: underline; }
.gp-time small { font-size: .85rem; color: color-mix(in srgb, currentColor 76%, transparent); }
.gp-span { position: relative; height: 1rem; margin-top: .25rem; }
.gp-span b { position: absolute; top: .25rem; height: .5rem; background: #2378c3; }
.gp-span b.gp-from { border-left: 0; background: linear-gradient(90deg, transparent, #2378c3 2rem); }
.gp-span i { position: absolute; top: 0; height: 1rem; border-left: 3px solid currentColor; }
.gp-span u { position: absolute; top: -.1rem; height: 1.2rem; border-left: 1px dashed currentColor; }
.gp-years { position: relative; height: 1.3rem; font-size: .85rem; }
.gp-years span { position: absolute; white-space: nowrap; }
.gp-years span.gp-now { transform: translateX(-50%); font-weight: 600; }
.gp-years span.gp-now.gp-first { transform: none; }
</style>"""


def show_timeline(windows: Sequence[Window], today: date, alt: str) -> None:
    """The block; nothing where no stream year is open or to come."""
    if windows:
        st.html(timeline_html(windows, today, alt))


def timeline_html(windows: Sequence[Window], today: date, alt: str) -> str:
    """The whole block. A pure function of what it shows."""
    first = min([today, *(one.opens for one in windows if one.opens and one.opens < today)])
    # What opened long ago only makes the days to come small.
    first = max(first, today - timedelta(days=YEAR_DAYS))
    last = max([today, *(one.lapses or one.obligate_by or today for one in windows)])
    # So does what lapses in many years, or "never", which inventories write as 31 December 9999.
    last = min(last, today + timedelta(days=FAR_DAYS))
    scale = _Scale(first, last + timedelta(days=1))
    rows = "".join(_row(one, scale, today) for one in windows)
    return (
        f'{STYLE}<div class="gp-time" role="group" aria-label="{escape(alt, quote=True)}">'
        f"{_years(scale, today)}<ul>{rows}</ul></div>"
    )


class _Scale:
    """Days as per cent of the width."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first, last
        self._days = max((last - first).days, 1)

    def at(self, moment: date) -> float:
        """Where the day stands, 0 to 100; days beyond an end stand at that end."""
        return min(max((moment - self.first).days / self._days * 100, 0.0), 100.0)


def _years(scale: _Scale, today: date) -> str:
    now = scale.at(today)
    near = " gp-first" if now < 12 else ""
    ticks = f'<span class="gp-now{near}" style="left: {now:.2f}%">today</span>'
    for year in range(scale.first.year + 1, scale.last.year + 1):
        at = scale.at(date(year, 1, 1))
        # A year that would stand under the word says nothing that its neighbours do not.
        if abs(at - now) > 14 and at < 92:
            ticks += f'<span style="left: {at:.2f}%">{year}</span>'
    return f'<div class="gp-years" aria-hidden="true">{ticks}</div>'


def _row(one: Window, scale: _Scale, today: date) -> str:
    ends = one.lapses or one.obligate_by
    starts = one.opens or scale.first
    left, right = scale.at(starts), scale.at(ends or scale.last)
    open_ended = ' class="gp-from"' if one.opens is None or one.opens < scale.first else ""
    tick = f'<i style="left: {scale.at(one.obligate_by):.2f}%"></i>' if one.obligate_by else ""
    name = f"{one.stream} {one.period}".strip()
    to = escape(row_address("allotments", one.key))
    lead = f'<a href="{to}">{escape(name)}</a>' if one.key else f"<b>{escape(name)}</b>"
    return (
        f"<li>{lead} <small>{escape(_dates(one))}</small>"
        f'<div class="gp-span" aria-hidden="true">'
        f'<b{open_ended} style="left: {left:.2f}%; width: max({right - left:.2f}%, 3px)"></b>{tick}'
        f'<u style="left: {scale.at(today):.2f}%"></u></div></li>'
    )


def _dates(one: Window) -> str:
    told = (("opens", one.opens), ("obligate by", one.obligate_by), ("lapses", one.lapses))
    return ", ".join(f"{word} {day(moment)}" for word, moment in told if moment)
