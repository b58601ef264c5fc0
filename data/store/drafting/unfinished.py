"""Totals over part of a period: read as what the sheet's title says, but not yet that period's number.

For 'Jul, Aug, Sep, Total' under a title that says 2026, and for a YTD column before the year is over.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np

from data.reading.reading import STATUS_CODES, Facts
from data.reading.status import Status
from data.reading.words.periods import Period
from data.store.drafting.columns import Numbers

GIVEN = [STATUS_CODES.index(status) for status in (Status.REPORTED, Status.SUPPRESSED)]


def unfinished(facts: Facts, series: Numbers) -> list[int]:
    """The totals whose parts in the same table do not reach the end of the total's period.

    `series` numbers each fact's series, -1 where it is left out. A total without parts stands for itself.
    """
    adds_up = np.array([key.is_total for key in facts.keys])[np.asarray(facts.key)]
    totals = np.flatnonzero(adds_up & (series >= 0)).tolist()
    if not totals:
        return []
    parts = np.flatnonzero(~adds_up & np.isin(series, series[totals])).tolist()
    told: dict[int, list[tuple[Period, bool]]] = defaultdict(list)
    for at in parts:
        if period := facts.periods[facts.period[at]]:
            told[int(series[at])].append((period, facts.status[at] in GIVEN))
    return [
        at
        for at in totals
        if (whole := facts.periods[facts.period[at]]) and _ends_early(whole, told[int(series[at])])
    ]


def _ends_early(whole: Period, parts: Sequence[tuple[Period, bool]]) -> bool:
    """Whether the periods within `whole` stop before it does; those only listed do not count."""
    within = [(p.ends, given) for p, given in parts
              if whole.starts <= p.starts and p.ends <= whole.ends and p != whole]  # fmt: skip
    return bool(within) and max((ends for ends, given in within if given), default=date.min) < whole.ends
