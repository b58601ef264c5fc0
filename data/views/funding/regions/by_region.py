"""What each region gets: per head, by solution, from which stream, and what it asked for.

Regions stand in the alphabet, against all regions together; money of no region stands apart from them.
A region that no award names has no amount, which is not the same as nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.views.funding.ledger import OF_NO_REGION, Ledger
from data.views.funding.met_needs import met_needs
from data.views.funding.regions.heads import Heads

APART = OF_NO_REGION
CENTS = 100


@dataclass(frozen=True)
class RegionMoney:
    """One region. Amounts in cents; None where nobody said one. `per_head` is in dollars.

    `largest` are the streams that most of its committed money is from, several where they give as much;
    `share` is what one of them gives, from 0 to 1. `asked` are its needs, `met` those for whose solution
    money is committed there, `uncosted` those without an estimate.
    """

    region: str
    awards: int = 0
    blank: int = 0
    committed: int | None = None
    heads: int | None = None
    observation: int | None = None
    largest: tuple[str, ...] = ()
    share: float | None = None
    asked: int = 0
    met: int = 0
    uncosted: int = 0
    cost: int | None = None

    @property
    def per_head(self) -> float | None:
        """Dollars of committed money for each head."""
        return per_head(self.committed, self.heads)


@dataclass(frozen=True)
class SolutionMoney:
    """One solution in one region, held against all regions together; `per_head` and `together` in dollars."""

    region: str
    solution: str
    committed: int | None
    per_head: float | None
    together: float | None
    asked: int
    met: int


def per_head(cents: int | None, heads: int | None) -> float | None:
    """In dollars; None where either is not known."""
    return cents / CENTS / heads if cents is not None and heads else None


def by_region(ledger: Ledger, heads: Heads, names: Sequence[str]) -> list[RegionMoney]:
    """These regions in this order, also those that no award names, then what is of no region."""
    awards = _cents_by(ledger.awards, ["region"])
    summed = ledger.awards.groupby("region")[["awards", "blank"]].sum()
    counts = dict(zip(summed.index, zip(summed["awards"], summed["blank"], strict=True), strict=True))
    streams = _cents_by(ledger.awards, ["region", "stream"])
    needs = _needs_by(ledger, ["region"])
    apart = [name for name in APART if name in counts or name in needs]

    def one(name: str) -> RegionMoney:
        most, share = largest({stream: cents for (at, stream), cents in streams.items() if at == name})
        many, blank = counts.get(name, (0, 0))
        return RegionMoney(
            name,
            awards=int(many),
            blank=int(blank),
            committed=awards.get((name,)),
            heads=heads.by_region.get(name),
            observation=heads.observations.get(name),
            largest=most,
            share=share,
            **needs.get(name, {}),
        )

    return [one(name) for name in (*names, *apart)]


def largest(streams: Mapping[str, int]) -> tuple[tuple[str, ...], float | None]:
    """The streams that give most of what was committed, and the share of each of them.

    A stream of which more was taken back than given has no part in it.
    """
    given = {name: cents for name, cents in streams.items() if cents > 0}
    if not given:
        return (), None
    most = max(given.values())
    return tuple(sorted(name for name in given if given[name] == most)), most / sum(given.values())


def by_solution(ledger: Ledger, heads: Heads, names: Sequence[str]) -> list[SolutionMoney]:
    """Every solution that money or a need of any region names, in the state's order, for each region."""
    cents = _cents_by(ledger.awards, ["region", "solution"])
    needs = _needs_by(ledger, ["region", "solution"])
    here = {(region, solution) for region, solution in (*cents, *needs) if region in set(names)}
    solutions = in_order(ledger, {solution for _, solution in here})
    rates = {
        solution: together({name: cents.get((name, solution)) for name in names}, heads)
        for solution in solutions
    }
    return [
        SolutionMoney(
            region,
            solution,
            committed := cents.get((region, solution)),
            per_head(committed, heads.by_region.get(region)),
            rates[solution],
            needs.get((region, solution), {}).get("asked", 0),
            needs.get((region, solution), {}).get("met", 0),
        )
        for region in names
        for solution in solutions
    ]


def together(committed: Mapping[str, int | None], heads: Heads) -> float | None:
    """Dollars per head of all regions that have both an amount and heads, as one."""
    both = {name: cents for name, cents in committed.items() if cents is not None and name in heads.by_region}
    return per_head(sum(both.values()), sum(heads.by_region[name] for name in both)) if both else None


def in_order(ledger: Ledger, solutions: set[str]) -> list[str]:
    """As the state's list has them; then those that it does not have, and what names none."""
    listed = [name for name in ledger.solutions["solution"] if name in solutions]
    return [*listed, *sorted(solutions - set(listed), key=lambda name: (not name, name))]


def beyond(ledger: Ledger, days: tuple[date, date] | None) -> int:
    """How many awards have days outside the window that they were chosen by."""
    if days is None:
        return 0
    first, last = map(pd.Timestamp, days)
    awards = ledger.awards
    return int(awards.loc[(awards["starts"] < first) | (awards["ends"] > last), "awards"].sum())


def _cents_by(awards: pd.DataFrame, by: list[str]) -> dict[Any, int]:
    """What is committed; none where no award says an amount."""
    sums = awards.groupby(by)["committed"].sum(min_count=1).dropna()
    keys = [key if isinstance(key, tuple) else (key,) for key in sums.index]
    return dict(zip(keys, map(int, sums), strict=True))


def _needs_by(ledger: Ledger, by: list[str]) -> dict[Any, dict[str, Any]]:
    """How many needs, how many of them met, how many without an estimate, and what they would cost."""
    needs = met_needs(ledger).assign(uncosted=ledger.needs["cost"].isna())
    return {
        key[0] if len(by) == 1 else key: {
            "asked": len(rows),
            "met": int(rows["met"].sum()),
            "uncosted": int(rows["uncosted"].sum()),
            "cost": int(rows["cost"].sum()) if rows["cost"].notna().any() else None,
        }
        for key, rows in needs.groupby(by)
    }
