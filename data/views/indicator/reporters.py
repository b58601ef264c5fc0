"""Who reports an indicator, and how: a row each, without a rank."""

from collections.abc import Sequence

import pandas as pd
from sqlmodel import Session

from data.access import Viewer
from data.figures import change, day, figure
from data.views.indicator.history import Came, Told, by_place, handed_in, newest_given, newest_stretch
from data.views.numbers.revised import in_words, revised
from data.views.overview.cards import Measure


def reporters(session: Session, viewer: Viewer, measure: Measure, told: Sequence[Told]) -> pd.DataFrame:
    """Who reports the metric: a row each, the state first, then the regions by name.

    Columns
    -------
    who, latest, period, change since own start, next, handed in, revised : str
        In words and with the unit. `next` is the first blank after the latest, with its kind; `revised`
        such as 'revised twice', and not there where nothing was.
    observation : int
        Leads to the cell of the latest.
    """
    places = {place: (rows, newest_given(rows)) for place, rows in by_place(told).items()}
    came = handed_in(session, viewer, [newest.observation for _, newest in places.values()])
    numbers = [newest.observation for _, newest in places.values() if newest.value is not None]
    times = revised(session, viewer, numbers)
    rows = [
        (place, _said(newest, measure.unit, came[newest.observation]), newest.period,
         _since_start(rows, newest, measure), _next(rows, newest), day(came[newest.observation].at),
         in_words(times[newest.observation]) if newest.observation in times else "", newest.observation)
        for place, (rows, newest) in places.items()
    ]  # fmt: skip
    heads = ["who", "latest", "period", "change since own start", "next", "handed in", "revised",
             "observation"]  # fmt: skip
    frame = pd.DataFrame(rows, columns=heads)
    return frame if times else frame.drop(columns="revised")


def _said(row: Told, unit: str, came: Came) -> str:
    words = row.status if row.value is None else figure(row.value, unit)
    return f"{words}{' (provisional)' * came.provisional}"


def _next(rows: Sequence[Told], newest: Told) -> str:
    later = [row for row in rows if row.period_id > newest.period_id]
    return f"{later[0].period}: {later[0].status}" if later else ""


def _since_start(rows: Sequence[Told], newest: Told, measure: Measure) -> str:
    same = newest_stretch(rows, newest.period_kind)
    if measure.cumulative:
        part = newest.starts.month, newest.ends.month
        same = [row for row in same if (row.starts.month, row.ends.month) == part]
    first = next((row for row in same if row.value is not None), newest)
    if first is newest or newest.value is None or first.value is None:
        return "—"
    return f"{change(newest.value, first.value, measure.unit)} since {first.period}"
