"""What the places within a place add up to, kept by differences: the cost is that of what changed."""

from collections import defaultdict
from collections.abc import Mapping
from itertools import chain
from math import fsum

from sqlalchemy import Connection

from data.store.bulk import VARIABLES, chunks, listed
from data.store.standing import Pair

Key = tuple[int, int, int]
COLUMNS = ("place_id", "metric_id", "period_id", "reported", "suppressed", "total", "carry")

# TwoSum (Knuth, The Art of Computer Programming 2, 4.2.2): `carry` gathers exactly what rounding
# `total` loses, so that undoing a submission gives back the sum that stood before it.
_ROUNDED = "(statistic.total + excluded.total)"
_GROWN = f"({_ROUNDED} - statistic.total)"
_LOST = f"((statistic.total - ({_ROUNDED} - {_GROWN})) + (excluded.total - {_GROWN}))"
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
        self._counts: dict[Key, list[int]] = defaultdict(lambda: [0, 0])
        self._amounts: dict[Key, list[float]] = defaultdict(list)

    def add(self, pair: Pair, value: float | None, status: str, sign: int = 1) -> None:
        """One value comes (sign 1) or goes (sign -1)."""
        scope = self._scopes.get(pair[0])
        if scope is None:
            return
        key = (*scope, pair[1])
        if value is not None:
            self._counts[key][0] += sign
            self._amounts[key].append(sign * value)
        elif status == "suppressed":
            self._counts[key][1] += sign

    def write(self, connection: Connection) -> None:
        """Add the differences to what is kept, in the order of the key."""
        rows: list[tuple[object, ...]] = [
            (*key, *counts, *_exact(self._amounts.get(key, [])))
            for key, counts in sorted(self._counts.items())
        ]
        _upsert(connection, rows)
        _drop_empty(connection, [key for key, counts in self._counts.items() if min(counts) < 0])


def _exact(amounts: list[float]) -> tuple[float, float]:
    """The sum, and what rounding it loses."""
    total = fsum(amounts)
    return total, fsum([*amounts, -total])


def _upsert(connection: Connection, rows: list[tuple[object, ...]]) -> None:
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
