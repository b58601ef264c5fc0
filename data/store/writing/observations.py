"""The observations of one submission: written in the order of Current's key, in lots that fit in memory."""

from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection

from data.reading.reading import STATUS_CODES, addresses
from data.store.counting import joined
from data.store.counting.holding_back import hold_back
from data.store.counting.standing import Pair, Standing, change, series_scopes, standing
from data.store.counting.statistics import Differences
from data.store.counting.summaries import advance
from data.store.drafting.draft import Draft
from data.store.drafting.naming import Named
from data.store.opening.bulk import insert_columns
from data.store.writing.fingerprint import Fingerprint
from data.store.writing.moved import Moved

# Enough that what a lot costs by itself does not show, and few enough that the rows of a million values are
# never in memory together.
LOT = 20_000
WORDS = tuple(status.value for status in STATUS_CODES)
_Numbers = npt.NDArray[np.int64]


@dataclass
class Lot:
    """Some of a draft's values, column by column, and what counts in their place until now.

    `places` are their positions in the draft, `counted` the series as which theirs count; `stood` is empty
    where nothing was stored of any of them.
    """

    places: Sequence[int]
    series: list[int]
    counted: list[int]
    periods: list[int]
    values: list[float | None]
    statuses: list[str]
    sheets: list[str]
    cells: list[str]
    provisional: list[bool]
    stood: dict[Pair, Standing]

    @property
    def before(self) -> list[Standing | None]:
        """What counts until now, for each value."""
        if not self.stood:
            return [None] * len(self.places)
        return list(map(self.stood.get, zip(self.counted, self.periods, strict=True)))

    def counts(self) -> Counter[str]:
        """How many are 'new', 'changed' and 'same'."""
        return Counter(self.changes()) if self.stood else Counter(new=len(self.places))

    def changes(self) -> list[str]:
        """'new', 'changed' or 'same' for each value."""
        return list(map(change, self.before, self.values, self.statuses))


@dataclass(frozen=True)
class Written:
    """How many values were 'new', 'changed' and the 'same', and the checksum over all."""

    changes: Counter[str]
    fingerprint: Fingerprint


class Placed:
    """A draft's values under the ids of their series (0 where it has none yet) and periods.

    They come in the order of series and period. Series from `first_new` on have nothing stored.
    """

    def __init__(self, draft: Draft, named: Named) -> None:
        self._sheets, self._first_new = draft.sheets, named.first_new
        self.series = [id or 0 for id in named.series_ids(draft.series)]
        self.joined = named.joined_ids(draft.series)
        columns = draft.columns
        self._series = np.array(self.series, np.int64)[_numbers(columns.series)]
        self._counted = self._series
        if self.joined:
            counted = [id or 0 for id in named.counted_ids(draft.series)]
            self._counted = np.array(counted, np.int64)[_numbers(columns.series)]
        self._periods = np.array([period.id for period in draft.periods], np.int64)[_numbers(columns.period)]
        self._statuses = np.frombuffer(columns.status, np.uint8)
        self._provisional = np.frombuffer(columns.provisional, np.uint8) > 0
        # Adding zero turns -0.0 into 0.0, as which SQLite gives it back.
        self._values = np.frombuffer(columns.value) + 0.0
        self._where = _numbers(columns.sheet), _numbers(columns.row), _numbers(columns.column)
        # In the order of Current's key, whose rows then lie behind one another on the disk; first what counts
        # as something else, so that a value under the name that counts is newer than one beside it.
        first = (self._counted == self._series,) if self.joined else ()
        self._order = np.lexsort((self._periods, self._series, *first))

    def __len__(self) -> int:
        return len(self._order)

    def lots(self, connection: Connection) -> Iterator[Lot]:
        """The values, whole columns at a time."""
        for start in range(0, len(self), LOT):
            yield self._lot(connection, self._order[start : start + LOT])

    def moved(self) -> Moved:
        """All of them, once they count."""
        reported, suppressed = self._statuses == 0, self._statuses == WORDS.index("suppressed")
        amounts = np.where(reported, self._values, np.nan)
        return Moved(self._counted, self._periods, amounts, suppressed)

    def _lot(self, connection: Connection, places: _Numbers) -> Lot:
        series, counted, periods = self._series[places], self._counted[places], self._periods[places]
        # Python's own numbers from here on: SQLite would keep one of numpy's as a blob of eight bytes.
        stored = (counted > 0) & (counted < self._first_new)
        # A series that came with this draft holds nothing: a region's first workbook asks nothing at all.
        pairs = zip(counted[stored].tolist(), periods[stored].tolist(), strict=True)
        codes = self._statuses[places]
        values: list[float | None] = self._values[places].tolist()
        blank = bool(codes.any())
        if blank:
            values = [None if code else value for code, value in zip(codes, values, strict=True)]
        sheets, rows, columns = (one[places].tolist() for one in self._where)
        return Lot(
            places.tolist(),
            series.tolist(),
            counted.tolist(),
            periods.tolist(),
            values,
            list(map(WORDS.__getitem__, codes.tolist())) if blank else [WORDS[0]] * len(places),
            list(map(self._sheets.__getitem__, sheets)),
            addresses(rows, columns),
            self._provisional[places].tolist(),
            standing(connection, pairs),
        )


def _numbers(column: "array[int]") -> _Numbers:
    # "l" as the columns have it: how wide that is differs from system to system.
    return np.frombuffer(column, np.dtype("l")) if len(column) else np.zeros(0, np.int64)


def store_observations(
    connection: Connection, draft: Draft, named: Named, submission_id: int, first: int
) -> Written:
    """Write the draft's values under the ids from `first` on and let them count."""
    placed = Placed(draft, named)
    # Gathered over all lots and written once: values of many lots add up in the same few rows.
    by_themselves = [id for id in placed.series if id not in placed.joined]
    differences = Differences(series_scopes(connection, by_themselves))
    written = Written(Counter(), Fingerprint())
    same = {"submission_id": submission_id}
    after = first
    for lot in placed.lots(connection):
        insert_columns(connection, "observation", after, same, _columns(lot))
        after += len(lot.places)
        written.changes.update(lot.counts())
        written.fingerprint.add(lot.series, lot.periods, lot.values, lot.statuses, lot.sheets, lot.cells)
        _tell(differences, lot)
    differences.write(connection)
    joined.take_in_run(connection, placed.joined, first, after - 1)
    advance(connection, first, after - 1, bool(placed.joined))
    joined.settle(connection, joined.counted_in_run(connection, first, after - 1) if placed.joined else ())
    hold_back(connection, placed.moved())
    return written


def _columns(lot: Lot) -> dict[str, Sequence[object]]:
    columns: dict[str, Sequence[object]] = {
        "series_id": lot.series,
        "period_id": lot.periods,
        "value": lot.values,
        "status": lot.statuses,
        "sheet": lot.sheets,
        "cell": lot.cells,
        "provisional": lot.provisional,
    }
    # Also where the value is the same: when the earlier submission is taken back, this one goes on counting.
    replaced = {"replaces_id": [stood and stood.observation_id for stood in lot.before]} if lot.stood else {}
    return columns | replaced


def _tell(differences: Differences, lot: Lot) -> None:
    come = zip(lot.series, lot.periods, lot.values, lot.statuses, strict=True)
    if not lot.stood:
        differences.add(come)
        return
    # A value that is repeated moves nothing, and most of a corrected workbook is repeated; but one that is
    # held back counts until it is judged anew.
    hidden = {pair for pair, old in lot.stood.items() if old.hidden}
    moved = [value for value, change in zip(come, lot.changes(), strict=True)
             if change != "same" or value[:2] in hidden]  # fmt: skip
    stood = [(value[:2], lot.stood.get(value[:2])) for value in moved]
    differences.add(((*pair, *old.shown) for pair, old in stood if old), -1)
    differences.add(moved)
