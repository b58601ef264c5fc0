"""The observations of one submission: written in the order of Current's key, in lots that fit in memory."""

from collections import Counter
from dataclasses import dataclass
from itertools import count, repeat

from sqlalchemy import Connection

from data.reading.reading import STATUS_CODES
from data.store.bulk import chunks, insert_rows
from data.store.draft import Draft
from data.store.fingerprint import Fingerprint
from data.store.naming import Named
from data.store.standing import Standing, change, series_scopes, standing
from data.store.statistics import Differences
from data.store.summaries import advance

LOT = 20_000
WORDS = tuple(status.value for status in STATUS_CODES)
COLUMNS = ("id", "submission_id", "series_id", "period_id", "value", "status", "provisional", "sheet", "cell",
           "replaces_id")  # fmt: skip


@dataclass
class Lot:
    """Some of a draft's values, column by column, with what counts in their place until now."""

    series: list[int]
    periods: list[int]
    values: list[float | None]
    statuses: list[str]
    sheets: list[str]
    cells: list[str]
    before: list[Standing | None]

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

    `order` lists their positions by series and period. Series from `first_new` on have nothing stored.
    """

    def __init__(self, draft: Draft, named: Named) -> None:
        self._draft, self._first_new = draft, named.first_new
        self.series = [id or 0 for id in named.series_ids(draft.series)]
        self.periods = [period.id for period in draft.periods]
        series_rank, period_rank = _ranks(self.series), _ranks(self.periods)
        many = len(self.periods)
        columns = draft.columns
        keys = [series_rank[s] * many + period_rank[p]
                for s, p in zip(columns.series, columns.period, strict=True)]  # fmt: skip
        self.order = sorted(range(len(keys)), key=keys.__getitem__)

    def lot(self, connection: Connection, places: list[int]) -> Lot:
        """The values at `places`, whole columns at a time."""
        columns, sheets = self._draft.columns, self._draft.sheets
        series = [self.series[columns.series[at]] for at in places]
        periods = [self.periods[columns.period[at]] for at in places]
        pairs = list(zip(series, periods, strict=True))
        stood = standing(connection, [pair for pair in pairs if 0 < pair[0] < self._first_new])
        return Lot(
            series,
            periods,
            # Adding zero turns -0.0 into 0.0, as which SQLite gives it back.
            [None if columns.status[at] else columns.value[at] + 0.0 for at in places],
            [WORDS[columns.status[at]] for at in places],
            [sheets[columns.sheet[at]] for at in places],
            list(map(columns.cell, places)),
            list(map(stood.get, pairs)) if stood else [None] * len(pairs),
        )


def store_observations(
    connection: Connection, draft: Draft, named: Named, submission_id: int, first: int
) -> Written:
    """Write the draft's values under the ids from `first` on and let them count."""
    placed = Placed(draft, named)
    differences = Differences(series_scopes(connection, placed.series))
    written = Written(Counter(), Fingerprint())
    for number, places in enumerate(chunks(placed.order, LOT)):
        ids = count(first + number * LOT)
        lot = placed.lot(connection, places)
        replaced = [stood and stood[0] for stood in lot.before]
        rows = zip(ids, repeat(submission_id), lot.series, lot.periods, lot.values, lot.statuses,
                   repeat(False), lot.sheets, lot.cells, replaced)  # fmt: skip
        insert_rows(connection, "observation", COLUMNS, rows)
        written.changes.update(lot.changes())
        written.fingerprint.add(lot.series, lot.periods, lot.values, lot.statuses, lot.sheets, lot.cells)
        _tell(differences, lot)
    differences.write(connection)
    advance(connection, first, first + len(placed.order) - 1)
    return written


def _tell(differences: Differences, lot: Lot) -> None:
    for series, period, value, status, stood in zip(
        lot.series, lot.periods, lot.values, lot.statuses, lot.before, strict=True
    ):
        if stood is None:
            differences.add((series, period), value, status)
        elif stood[1:] != (value, status):
            differences.add((series, period), stood[1], stood[2], -1)
            differences.add((series, period), value, status)


def _ranks(ids: list[int]) -> list[int]:
    """For each id its place in the sorted list."""
    places = {id: place for place, id in enumerate(sorted(set(ids)))}
    return [places[id] for id in ids]
