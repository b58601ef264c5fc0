"""What the places within a place add up to, kept by differences: the cost is that of what changed."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, groupby
from math import fsum
from operator import itemgetter

from sqlalchemy import Connection

from data.store.counting.standing import Pair
from data.store.opening.bulk import VARIABLES, chunks, listed

Key = tuple[int, int, int]
Value = tuple[int, int, float | None, str]  # series, period, value, status
COLUMNS = ("place_id", "metric_id", "period_id", "reported", "suppressed", "total", "carry")

# TwoSum (Knuth, The Art of Computer Programming 2, 4.2.2): `carry` gathers exactly what rounding
# `total` loses, so that undoing a submission gives back the sum that stood before it.
_ROUNDED = "(statistic.total + excluded.total)"
_GROWN = f"({_ROUNDED} - statistic.total)"
_LOST = f"((statistic.total - ({_ROUNDED} - {_GROWN})) + (excluded.total - {_GROWN}))"
# Without a value left, what rounding has kept is dropped: the next sum begins at zero and not beside it.
_EMPTY = "statistic.reported + excluded.reported = 0"
_UPSERT = (
    "ON CONFLICT (place_id, metric_id, period_id) DO UPDATE SET "
    "reported = statistic.reported + excluded.reported, "
    "suppressed = statistic.suppressed + excluded.suppressed, "
    f"carry = CASE WHEN {_EMPTY} THEN 0 ELSE statistic.carry + excluded.carry + {_LOST} END, "
    f"total = CASE WHEN {_EMPTY} THEN 0 ELSE {_ROUNDED} END"
)


class Differences:
    """What a submission, or its undoing, adds to and takes from the statistics.

    `scopes` gives the place and metric under which a series is added up; others are passed over.
    """

    def __init__(self, scopes: Mapping[int, Pair]) -> None:
        self._scopes = scopes
        self._amounts: dict[Pair, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
        self._gone: Counter[Key] = Counter()
        self._suppressed: Counter[Key] = Counter()

    def add(self, values: Iterable[Value], sign: int = 1) -> None:
        """Values come (sign 1) or go (sign -1), best in the order of their series."""
        for series, run in groupby(values, itemgetter(0)):
            if scope := self._scopes.get(series):
                self._add(scope, run, sign)

    def _add(self, scope: Pair, run: Iterable[Value], sign: int) -> None:
        amounts = self._amounts[scope]
        for _, period, value, status in run:
            if value is not None:
                amounts[period].append(sign * value)
                if sign < 0:
                    self._gone[(*scope, period)] += 1
            elif status == "suppressed":
                self._suppressed[(*scope, period)] += sign

    def write(self, connection: Connection) -> None:
        """Add the differences to what is kept, in the order of the key."""
        sums = {
            (*scope, period): amounts
            for scope, periods in self._amounts.items()
            for period, amounts in periods.items()
        }
        # The key's order is the order of the table on the disk: each of its pages is written once.
        keys = sorted(sums.keys() | self._suppressed.keys())
        # Of all that moved, what went is in the list too, and counts the other way.
        counts = [(len(sums.get(key, ())) - 2 * self._gone[key], self._suppressed[key]) for key in keys]
        exact = [_exact(sums.get(key, [])) for key in keys]
        _upsert(connection, list(map(chain, keys, counts, exact)))
        # Only where more went than came: what grew cannot have become empty.
        _drop_empty(connection, [key for key, count in zip(keys, counts, strict=True) if min(count) < 0])


def _exact(amounts: list[float]) -> tuple[float, float]:
    """The sum, and what rounding it loses."""
    # Exactly, not one after the other: a submission and its undoing add the same values in another order.
    total = fsum(amounts)
    return total, fsum([*amounts, -total])


def _upsert(connection: Connection, rows: Sequence[Iterable[object]]) -> None:
    # The drivers write a variable each in their own way.
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    one = f"({', '.join([mark] * len(COLUMNS))})"
    for some in chunks(rows, VARIABLES // len(COLUMNS)):
        values = ", ".join([one] * len(some))
        sql = f"INSERT INTO statistic ({', '.join(COLUMNS)}) VALUES {values} {_UPSERT}"
        connection.exec_driver_sql(sql, tuple(chain(*some)))


def _drop_empty(connection: Connection, keys: list[Key]) -> None:
    """A scope without one value has no row, as if nothing had ever been handed in."""
    for some in chunks(keys, 5_000):
        # Asked of a list of values itself, SQLite walks the whole table; asked of a table of them, it seeks.
        connection.exec_driver_sql(
            f"WITH asked (place_id, metric_id, period_id) AS (VALUES {listed(some)}) "
            "DELETE FROM statistic WHERE (place_id, metric_id, period_id) IN (SELECT * FROM asked) "
            "AND reported = 0 AND suppressed = 0"
        )
