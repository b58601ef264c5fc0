"""Holds small values back, and shows them again: what Current says is judged anew in each transaction.

What one submission changes is judged with all that hangs together with it, and nothing else: the
answer is the same as if everything were judged, whoever handed in and in whatever order.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

import sqlalchemy as sa
from sqlalchemy import Connection

from data.privacy.family import Family, Spot
from data.privacy.judging import held_back, of_rates
from data.privacy.spans import stretches
from data.store.counting.families import Values, families, suppressed_periods, values
from data.store.counting.judged import rule_kept
from data.store.counting.standing import Pair, series_scopes
from data.store.counting.statistics import Differences
from data.store.opening.bulk import PAIRS, chunks, listed
from data.store.writing.moved import Moved, touched_by

# What of a metric is judged: its periods, or None for all of them.
Stretch = Mapping[int, Collection[int] | None]
# Series, period and value of what is held back from now on, or is shown again; which of the two.
Turned = tuple[int, int, float, bool]

_WHICH = "WHERE (series_id, period_id) IN (SELECT * FROM asked)"
_HIDE = f"UPDATE current SET value = NULL, status = 'suppressed', hidden = TRUE {_WHICH}"
_SHOW = (
    "UPDATE current SET value = (SELECT o.value FROM observation AS o WHERE o.id = observation_id), "
    f"status = 'reported', hidden = FALSE {_WHICH}"
)


def hold_back(connection: Connection, moved: Moved) -> None:
    """Judge what hangs together with the values that moved."""
    if not len(moved.series):
        return
    judged_by = families(connection, rule_kept(connection))
    touched, few = touched_by(connection, moved, judged_by)
    _judge(connection, judged_by, _together(connection, judged_by, touched, few))


def judge_again(connection: Connection, metric_ids: Iterable[int]) -> None:
    """Judge all values of these metrics, and of the rates that tell of them.

    For whoever changes what a metric counts, what it is a share of, or which other it counts as.
    """
    judged_by = families(connection, rule_kept(connection))
    asked = set(metric_ids) & judged_by.keys()
    rates = {id for id, family in judged_by.items() if family.links & asked}
    _judge(connection, judged_by, dict.fromkeys(sorted(asked | rates)))


def _together(
    connection: Connection, judged_by: Mapping[int, Family], touched: set[Pair], few: set[Pair]
) -> dict[int, Collection[int] | None]:
    """What must be judged: where something small came or stands, with all periods that overlap."""
    moved = _by_metric(touched)
    # A rate is judged with what it tells of: it stays back, or comes out, when that does.
    of = {one: {one, *family.links} for one, family in judged_by.items()}
    metrics = [one for one, whom in of.items() if not whom.isdisjoint(moved)]
    hidden = suppressed_periods(connection, set().union(*(of[one] for one in metrics)))
    for metric, periods in _by_metric(few).items():
        hidden.setdefault(metric, set()).update(periods)
    if not hidden:
        return {}
    everything = stretches(id for (id,) in connection.execute(sa.text("SELECT id FROM period")))
    found: dict[int, set[int]] = {}
    for metric in metrics:
        # Steps lead from any period of a year to the next.
        steps = any(judged_by[one].cumulative for one in of[metric])
        number = dict.fromkeys(everything, 0) if steps else everything
        here, small = ({number[period] for one in of[metric] for period in some.get(one, ())}
                       for some in (moved, hidden))  # fmt: skip
        if wanted := here & small:
            found[metric] = {period for period, one in number.items() if one in wanted}
    return {metric: None if len(some) == len(everything) else some for metric, some in found.items()}


def _by_metric(pairs: Iterable[Pair]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for metric, period in pairs:
        found.setdefault(metric, set()).add(period)
    return found


def _judge(connection: Connection, judged_by: Mapping[int, Family], stretch: Stretch) -> None:
    """Rates after what they tell of: they are held back where that is."""
    rates = {metric for metric in stretch if judged_by[metric].links}
    for some in (stretch.keys() - rates, rates):
        turned: list[Turned] = []
        for metric in sorted(some):
            reported = values(connection, metric, stretch[metric])
            hidden = held_back(reported.cells, judged_by[metric])
            if links := judged_by[metric].links:
                whom = [values(connection, link, stretch[metric]) for link in sorted(links)]
                hidden |= of_rates(reported.cells, map(_not_shown, whom))
            turned += _turned(reported, hidden)
        _write(connection, sorted(turned))


def _not_shown(reported: Values) -> set[Spot]:
    return {spot for spot, value in reported.cells.items() if value is None or spot in reported.hidden}


def _turned(reported: Values, hidden: Set[Spot]) -> Iterator[Turned]:
    for spot in hidden ^ reported.hidden:
        amount = reported.cells[spot]
        assert amount is not None  # only what was reported is held back
        yield *reported.pairs[spot], amount, spot in hidden


def _write(connection: Connection, turned: Sequence[Turned]) -> None:
    differences = Differences(series_scopes(connection, sorted({series for series, *_ in turned})))
    for hides, sign, statement in ((True, -1, _HIDE), (False, 1, _SHOW)):
        some = [one[:3] for one in turned if one[3] is hides]
        differences.add(((*one, "reported") for one in some), sign)
        differences.add(((*one[:2], None, "suppressed") for one in some), -sign)
        for pairs in chunks((one[:2] for one in some), PAIRS):
            asked = f"WITH asked (series_id, period_id) AS (VALUES {listed(pairs)})"
            connection.exec_driver_sql(f"{asked} {statement}")
    differences.write(connection)
