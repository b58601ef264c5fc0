"""Where money flows: agency to stream to solution to region. Pure; every step holds the same cents."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from data.sentences import listed, many
from data.views.funding.gaps.words import within
from data.views.funding.ledger import NOT_SAID, OF_NO_REGION, Ledger
from data.views.funding.money_words import said, thousands

STEPS = ("agency", "stream", "solution", "region")
MONEY = ("committed", "obligated", "spent")
MOST = 14  # names a step; of more, the smallest are gathered
LAST = OF_NO_REGION  # of no region, so after them


@dataclass(frozen=True)
class Flow:
    """What flows, and what is not drawn.

    cells : one row an agency, stream, solution and region
        cents : int
            Positive; the sum of all of them is the same at each step.
    back : such rows of which more was taken back than given; their cents are negative
    order : the names of each step as they stand one below another
    blank : awards that do not say the amount
    """

    cells: pd.DataFrame
    back: pd.DataFrame
    order: dict[str, tuple[str, ...]]
    money: str
    blank: int

    @cached_property
    def every(self) -> pd.DataFrame:
        """The rows that are drawn and those that cannot be: their sums are what the other pages show."""
        return pd.concat([self.cells, self.back], ignore_index=True)

    @property
    def drawn(self) -> int:
        """The cents that ribbons are made of."""
        return int(self.cells["cents"].sum())

    @property
    def taken_back(self) -> int:
        """The cents of `back`, negative or zero."""
        return int(self.back["cents"].sum())

    @property
    def total(self) -> int:
        """All that stands, in cents: what flows, less what was taken back."""
        return self.drawn + self.taken_back

    def amounts(self, step: str, through: str = "") -> dict[str, int]:
        """What each name of a step holds in cents, less what was taken back from it.

        `through` is another name that the money has to pass.
        """
        rows = self.every[_through(self.every, through)] if through else self.every
        return {str(name): int(cents) for name, cents in rows.groupby(step)["cents"].sum().items()}


def flow(ledger: Ledger, money: str = "committed") -> Flow:
    """The flow of one kind of money: committed, obligated or spent."""
    awards = ledger.awards.merge(ledger.streams[["stream", "agency"]], on="stream", how="left")
    for step in STEPS:
        awards[step] = awards[step].astype("object").fillna("").replace("", NOT_SAID)
    amounts = awards[money]
    # Years of one way are added up first: what one gave and another took back never flowed.
    ways = awards[amounts.notna()].groupby([*STEPS])[[money]].sum().reset_index()
    ways = ways.rename(columns={money: "cents"}).astype({"cents": "int64"})
    cells = ways[ways["cents"] > 0].reset_index(drop=True)
    # Of a sum it is not known how many of its awards are silent, but for what is committed.
    silent = awards["blank"] if money == "committed" else awards["awards"].where(amounts.isna(), 0)
    return Flow(
        cells=cells,
        back=ways[ways["cents"] < 0].reset_index(drop=True),
        order={step: _ordered(cells, step, list(ledger.solutions["solution"])) for step in STEPS},
        money=money,
        blank=int(silent.sum()),
    )


def _ordered(cells: pd.DataFrame, step: str, solutions: list[str]) -> tuple[str, ...]:
    """The alphabet, streams below their agency and solutions as in the state's list; no step is a ranking."""
    names = sorted(set(cells[step]))
    if step == "stream":
        agency = dict(zip(cells["stream"], cells["agency"], strict=True))
        return tuple(sorted(names, key=lambda name: (agency[name] == NOT_SAID, agency[name], name)))
    if step == "solution":
        place = {name: at for at, name in enumerate(solutions)}
        return tuple(sorted(names, key=lambda name: (name == NOT_SAID, place.get(name, len(place)), name)))
    return tuple(sorted(names, key=lambda name: (name in LAST, name)))


def gathered(told: Flow) -> Flow:
    """The same money with the smallest of long steps under one name, such as 'Other streams (6)'."""
    cells, back, order = told.cells, told.back, dict(told.order)
    for step in STEPS:
        if len(order[step]) > MOST:
            sums = cells.groupby(step)["cents"].sum().sort_values(ascending=False, kind="stable")
            small = set(sums.index[MOST - 1 :])
            other = f"Other {step if step != 'agency' else 'agencie'}s ({len(small)})"
            cells, back = (
                rows.assign(**{step: rows[step].where(~rows[step].isin(small), other)})
                for rows in (cells, back)
            )
            order[step] = (*(name for name in order[step] if name not in small), other)
    sums_of = cells.groupby([*STEPS])[["cents"]].sum().reset_index()
    return Flow(sums_of, back, order, told.money, told.blank)


def names_of(told: Flow) -> tuple[str, ...]:
    """Every name that money flows through, step by step, once."""
    return tuple(dict.fromkeys(name for step in STEPS for name in told.order[step]))


def followed(told: Flow, name: str) -> "pd.Series[bool]":
    """Of the cells, which ones the name takes part in; none where nobody is followed."""
    return _through(told.cells, name)


def _through(rows: pd.DataFrame, name: str) -> "pd.Series[bool]":
    return (rows[[*STEPS]] == name).any(axis=1)


def finding(told: Flow, follow: str = "") -> str:
    """Such as '$6.4 million of $14.2 million committed goes to upskilling, most of it from WIOA'."""
    if told.cells.empty:
        return f"No money is said to be {told.money}"
    if follow:
        held = sum(told.amounts("region", follow).values())
        passing = _passing(told.cells[followed(told, follow)], follow)
        return f"{said(held)} flows through {follow}{': ' * bool(passing)}{passing}"
    # The first of the state's list, where two get as much.
    amounts = told.amounts("solution")
    most = max(told.order["solution"], key=amounts.__getitem__)
    streams = told.cells[told.cells["solution"] == most]["stream"].nunique()
    whole = f"{said(told.total)} {told.money}"
    named = "unnamed solutions" if most == NOT_SAID else within(most)
    return f"{said(amounts[most])} of {whole} goes to {named}, from {many(streams, 'stream')}"


def _passing(own: pd.DataFrame, follow: str) -> str:
    """Such as 'from 13 streams, for 8 solutions', whichever of them is not followed itself.

    Money for the whole state is in no region, and what names no solution is for none that could be counted.
    """
    words = (("from", "stream"), ("for", "solution"), ("in", "region"))
    counts = {step: own.loc[~own[step].isin(LAST), step].nunique() for _, step in words}
    return ", ".join(
        f"{word} {many(counts[step], step)}"
        for word, step in words
        if counts[step] and not own[step].eq(follow).all()
    )


def notes(told: Flow) -> str:
    """What the picture leaves out, in sentences; '' where nothing is."""
    words: list[str] = []
    if told.taken_back:
        streams = listed(sorted(set(told.back["stream"])))
        words.append(
            f"{said(-told.taken_back)} taken back from {streams} has no ribbon; it is off the figures."
        )
    if told.blank:
        does = "does" if told.blank == 1 else "do"
        words.append(f"{many(told.blank, 'award')} {does} not say how much is {told.money}.")
    return " ".join(words)


def as_table(told: Flow, names: Sequence[str] = STEPS) -> pd.DataFrame:
    """Every row under heads for people, in the order of the picture; what was taken back has a minus."""
    ordered = told.every
    for step in STEPS:
        order = [*told.order[step], *sorted(set(told.back[step]) - set(told.order[step]))]
        ordered[step] = pd.Categorical(ordered[step], order, ordered=True)
    ordered = ordered.sort_values([*STEPS], ignore_index=True)
    told_of = {name: ordered[name].astype("str") for name in names}
    return pd.DataFrame(told_of | {f"{told.money} ($ thousands)": thousands(ordered["cents"])})
