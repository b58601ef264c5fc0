"""From the names in a workbook to the series they stand for. Pure; each distinct name is decided once."""

from collections.abc import Iterable

from data.catalogue.matching import Match, Names, fold, match_names
from data.catalogue.units import differ, written
from data.reading.reading import Key
from data.store.drafting.decisions import NEW, Alias, Decisions, LeftOut, SeriesName

# Rows and columns so called add up what stands beside them.
TOTALS = frozenset({"total", "totals", "all", "overall", "both", "grand total", "subtotal", "sum", "ytd"})
UNNAMED = LeftOut()


def is_bare_total(key: Key) -> bool:
    """Whether the name is no metric's: 'Total' over columns of metrics adds up what stands beside it."""
    return key.is_total and fold(key.metric) in TOTALS


class Resolver:
    """What the names of one workbook stand for, by the catalogue and by what the person decided."""

    def __init__(self, names: Names, decisions: Decisions, keys: Iterable[Key]) -> None:
        keys = list(keys)
        self._names, self._decisions = names, decisions
        self._metrics = match_names((key.metric for key in keys), names.metrics)
        self._places = match_names((key.place for key in keys if key.place), names.places)
        self._spelled: dict[str, str] = {}
        self.aliases: dict[Alias, None] = {}
        self.units: dict[str, str] = {}
        self.cumulative: dict[str, bool] = {}

    def series(self, key: Key, beside_places: bool) -> SeriesName | LeftOut:
        """The series of `key`; `beside_places` where other values of its table name a place."""
        if is_bare_total(key) or (key.is_total and beside_places and not key.place):
            return LeftOut("a total over its neighbours is worked out, not stored")
        place = self._place(key)
        if isinstance(place, LeftOut):
            return place
        metric = self._metric(key.metric)
        if isinstance(metric, LeftOut):
            return metric
        return SeriesName(metric, place, (key.partnership or "").strip(), _breakdown(key))

    def doubts_unit(self, metric: int | str, unit: str | None) -> str:
        """The unit in which the metric is counted, where `unit` is another; a new one takes the first."""
        if isinstance(metric, int):
            counted = self._names.units.get(metric, "")
        else:
            counted = self.units.setdefault(metric, written(unit))
        return counted if differ(unit, counted) else ""

    def doubts_cumulative(self, metric: int | str, said: bool | None) -> bool:
        """Whether the metric counts otherwise than was said; a new one counts as the first word on it."""
        if said is None:
            return False
        if isinstance(metric, int):
            return said != (metric in self._names.cumulative)
        return said != self.cumulative.setdefault(metric, said)

    def _metric(self, text: str) -> int | str | LeftOut:
        match = self._metrics[text]
        meant = self._decisions.metrics.get(text, match.id if match.kind == "known" else NEW)
        if meant is None:
            return UNNAMED
        if isinstance(meant, str):
            meant = self._spelling(text) if meant == NEW else self._renamed(meant)
        self._remember(Alias("metric", fold(text), meant), match)
        return meant

    def _renamed(self, name: str) -> int | str:
        known = self._names.metrics.get(fold(name))
        return known[0] if known else self._spelling(name)

    def _spelling(self, name: str) -> str:
        """The first spelling in the workbook: 'Employers' and 'EMPLOYERS' are one new metric."""
        return self._spelled.setdefault(fold(name), " ".join(name.split()))

    def _place(self, key: Key) -> int | str | LeftOut:
        if not key.place:
            return self._decisions.home
        if key.place in self._decisions.refused:
            return UNNAMED
        match = self._places[key.place]
        unknown = match.id if match.kind == "known" else _unknown(key, match)
        meant = self._decisions.places.get(key.place, unknown)
        if meant is None:
            return UNNAMED
        if meant == NEW:
            meant = self._spelling(key.place)
        if not isinstance(meant, LeftOut):
            self._remember(Alias("place", fold(key.place), meant), match)
        return meant

    def _remember(self, alias: Alias, match: Match) -> None:
        known_so = match.kind == "known" and match.id == alias.target
        called_so = isinstance(alias.target, str) and fold(alias.target) == alias.text
        if not known_so and not called_so:
            self.aliases[alias] = None


def _unknown(key: Key, match: Match) -> LeftOut:
    if key.is_total:
        return LeftOut("a total over its neighbours is worked out, not stored")
    guess = f"; did you mean '{match.name}'?" if match.kind == "suggested" else ""
    return LeftOut(f"read '{key.place}', expected the name of a known place{guess}", serious=True)


def _breakdown(key: Key) -> str:
    """The breakdown in one spelling; a total over a breakdown is the plain value."""
    parts = [(name, part) for name, part in key.dims if not (key.is_total and fold(part) in TOTALS)]
    return "; ".join(f"{name}={part}" for name, part in sorted(parts))
