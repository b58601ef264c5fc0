"""Gathers the facts of a workbook into the columns of a draft, and says what it left out and where."""

from collections import defaultdict
from collections.abc import Sequence

import numpy as np

from data.reading.reading import Facts, Problem, address
from data.reading.words.periods import Period
from data.store.drafting.columns import Columns, Numbers
from data.store.drafting.decisions import LeftOut, SeriesName
from data.store.drafting.resolving import Resolver
from data.store.drafting.unfinished import unfinished

TOO_LARGE = 1e300  # a sum of such values is no number any more
NO_PERIOD = LeftOut("no period was found; name one for the sheet", serious=True)
TOTAL_PERIOD = LeftOut("a total over its neighbours is worked out, not stored")
TO_DATE = LeftOut("a total whose parts do not reach the end of its period is not that period's number")
NO_NUMBER = LeftOut("read something that is not a finite number", serious=True)
A_COPY = 4  # repeated values from which two sheets are taken to say the same
SHOWN = 50  # repeated values named one by one; the rest are counted


class Gathering:
    """The growing draft: distinct series and periods, the columns that count into them, and the problems."""

    def __init__(self, resolver: Resolver) -> None:
        self._resolver = resolver
        self.series: dict[SeriesName, int] = {}
        self.periods: dict[Period, int] = {}
        self.columns = Columns()
        self.problems: list[Problem] = []

    def add(self, number: int, sheet: str, facts: Facts) -> None:
        """Take in one table of the sheet called `sheet`."""
        if not len(facts):
            return
        beside_places = any(key.place for key in facts.keys)
        named = [self._resolver.series(key, beside_places) for key in facts.keys]
        series_at = [_numbered(self.series, name) for name in named]
        period_at = [_numbered(self.periods, period) for period in facts.periods]
        series = np.array(series_at, np.int64)[np.asarray(facts.key)]
        period = np.array(period_at, np.int64)[np.asarray(facts.period)]
        self._drop_wild(sheet, facts, series)
        self._drop_unfinished(sheet, facts, series)
        self._report_names(sheet, facts, named)
        self._report_periods(sheet, facts, period_at)
        self._report_units(sheet, facts, named)
        self._report_cumulative(sheet, facts, named)
        self.columns.extend(series, period, facts, number)

    def drop_repeated(self, sheets: Sequence[str]) -> None:
        """Keep the first of several values for the same series and period, and name the others."""
        # By their days: PY2025 and SFY2026 beside each other say the same thing twice.
        days: dict[int, int] = {}
        same_days = [days.setdefault(period.id, len(days)) for period in self.periods]
        period = np.array(same_days, np.int64)[np.asarray(self.columns.period)]
        pairs = np.asarray(self.columns.series) * len(days) + period
        ordered = np.sort(pairs)
        if (ordered[1:] != ordered[:-1]).all():
            return
        same = pairs.tolist()
        first: dict[int, int] = {}
        keep = [first.setdefault(key, at) == at for at, key in enumerate(same)]
        again = self._report_copies(
            sheets, [(at, first[same[at]]) for at, kept in enumerate(keep) if not kept]
        )
        for at in again[:SHOWN]:
            self._report_repeated(sheets, at, first[same[at]])
        if len(again) > SHOWN:
            last = again[SHOWN]
            text = (
                f"{len(again) - SHOWN} more values repeat what stands elsewhere; the first of each is stored"
            )
            self.problems.append(
                Problem(sheets[self.columns.sheet[last]], self.columns.cell(last), text, True)
            )
        self.columns = self.columns.kept(keep)

    def _report_copies(self, sheets: Sequence[str], again: Sequence[tuple[int, int]]) -> list[int]:
        """One line for a sheet that says again what another says; the values that repeat singly are left.

        Two sheets alike are as a rule those of two places or partnerships that neither of them names.
        """
        pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for at, first in again:
            pairs[self.columns.sheet[at], self.columns.sheet[first]].append((at, first))
        single: list[int] = []
        for (sheet, other), repeated in pairs.items():
            if sheet == other or len(repeated) < A_COPY:
                single += [at for at, _ in repeated]
                continue
            (at, first), many = repeated[0], len(repeated)
            text = (
                f"read {many:,} values that sheet '{sheets[other]}' gives already, this one in its "
                f"{self.columns.cell(first)}; those of '{sheets[other]}' are stored. If this sheet is of "
                "another place or partnership, say so beside it"
            )
            self.problems.append(Problem(sheets[sheet], self.columns.cell(at), text, serious=True))
        return sorted(single)

    def _report_repeated(self, sheets: Sequence[str], at: int, first: int) -> None:
        columns = self.columns
        where = columns.cell(first)
        if columns.sheet[first] != columns.sheet[at]:
            where = f"{where} of sheet '{sheets[columns.sheet[first]]}'"
        text = f"read a second value for what {where} says already; the one in {where} is stored"
        self.problems.append(Problem(sheets[columns.sheet[at]], columns.cell(at), text, serious=True))

    def _drop_wild(self, sheet: str, facts: Facts, series: Numbers) -> None:
        """A number that is none must not reach the sums."""
        tame = np.abs(np.asarray(facts.value)) < TOO_LARGE  # which neither NaN nor infinity is
        wild = np.flatnonzero(~tame & (np.asarray(facts.status) == 0)).tolist()
        series[wild] = -1
        self._report(sheet, facts, wild, NO_NUMBER)

    def _drop_unfinished(self, sheet: str, facts: Facts, series: Numbers) -> None:
        """A total to date must not stand as the number of the whole year."""
        early = unfinished(facts, series)
        series[early] = -1
        self._report(sheet, facts, early, TO_DATE)

    def _report_names(self, sheet: str, facts: Facts, named: Sequence[SeriesName | LeftOut]) -> None:
        why = {at: name for at, name in enumerate(named) if isinstance(name, LeftOut) and name.reason}
        if not why:
            return
        left: dict[LeftOut, list[int]] = defaultdict(list)
        for at, key in enumerate(facts.key):
            if key in why:
                left[why[key]].append(at)
        for reason, positions in left.items():
            self._report(sheet, facts, positions, reason)

    def _report_periods(self, sheet: str, facts: Facts, period_at: Sequence[int]) -> None:
        if -1 not in period_at:
            return
        without = [at for at, period in enumerate(facts.period) if period_at[period] < 0]
        totals = [at for at in without if facts.keys[facts.key[at]].is_total]
        self._report(sheet, facts, totals, TOTAL_PERIOD)
        self._report(sheet, facts, sorted(set(without) - set(totals)), NO_PERIOD)

    def _report_units(self, sheet: str, facts: Facts, named: Sequence[SeriesName | LeftOut]) -> None:
        told: set[tuple[int | str, str | None]] = set()
        for at, (key, name) in enumerate(zip(facts.keys, named, strict=True)):
            if isinstance(name, LeftOut) or (name.metric, key.unit) in told:
                continue
            told.add((name.metric, key.unit))
            if counted := self._resolver.doubts_unit(name.metric, key.unit):
                self._report_unit(sheet, facts, at, counted)

    def _report_cumulative(self, sheet: str, facts: Facts, named: Sequence[SeriesName | LeftOut]) -> None:
        told: set[int | str] = set()
        for at, (key, name) in enumerate(zip(facts.keys, named, strict=True)):
            if isinstance(name, LeftOut) or name.metric in told or at not in facts.key:
                continue
            if self._resolver.doubts_cumulative(name.metric, key.cumulative):
                told.add(name.metric)
                ways = ["counts each period by itself", "runs on from the start of the year"]
                now, known = ways if not key.cumulative else reversed(ways)
                cell = facts.key.index(at)
                text = f"you said that '{key.metric}' {now}, but the metric {known}: give it another name"
                where = address(facts.row[cell], facts.column[cell])
                self.problems.append(Problem(sheet, where, text, serious=True))

    def _report_unit(self, sheet: str, facts: Facts, at: int, counted: str) -> None:
        if at not in facts.key:
            return
        key, cell = facts.keys[at], facts.key.index(at)
        text = f"unit read '{key.unit}', the metric '{key.metric}' is counted in '{counted}'"
        where = address(facts.row[cell], facts.column[cell])
        self.problems.append(Problem(sheet, where, text, serious=True))

    def _report(self, sheet: str, facts: Facts, positions: Sequence[int], why: LeftOut) -> None:
        """One problem for all cells that are left out for one reason, at the first of them."""
        if positions:
            first = positions[0]
            values = "1 value is" if len(positions) == 1 else f"{len(positions)} values are"
            where = address(facts.row[first], facts.column[first])
            self.problems.append(Problem(sheet, where, f"{why.reason}; {values} left out", why.serious))


def _numbered(numbers: dict, name: SeriesName | LeftOut | Period | None) -> int:  # type: ignore[type-arg]
    """The number of `name` in the draft's list, where it is new its next; -1 where it is none."""
    if name is None or isinstance(name, LeftOut):
        return -1
    return int(numbers.setdefault(name, len(numbers)))
