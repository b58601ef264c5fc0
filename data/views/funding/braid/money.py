"""What of each stream year is still to be promised: available, less committed, less what plans keep."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.sentences import many
from data.views.funding.ledger import Ledger
from data.views.funding.money_words import said
from data.views.funding.uncommitted import YEAR, stream_years


@dataclass(frozen=True)
class Purse:
    """The money of one stream year in cents, and its days; what nobody said is None."""

    period: str = ""
    available: int | None = None
    committed: int = 0
    promised: int = 0
    starts: date | None = None
    ends: date | None = None
    opens: date | None = None
    by: date | None = None  # the day by which it must be obligated
    lapses: date | None = None
    doubts: tuple[str, ...] = ()

    @property
    def free(self) -> int | None:
        """What is left, never below zero; None where nobody said what is available."""
        return None if self.available is None else max(0, self.available - self.committed - self.promised)


def purses(ledger: Ledger, today: date) -> dict[str, tuple[Purse, ...]]:
    """The years of each stream that has any; nothing is promised yet."""
    opens = ledger.allotments.groupby(YEAR)["opens"].min()
    rows = stream_years(ledger, today).join(opens, on=YEAR)
    rows["listed"] = pd.MultiIndex.from_frame(rows[YEAR]).isin(opens.index)
    return {str(stream): tuple(_years(own)) for stream, own in rows.groupby("stream")}


def _years(rows: pd.DataFrame) -> Iterable[Purse]:
    """The years of one stream; awards of no listed year are no pot of money where it has others."""
    apart: list[Any] = list(rows[~rows["listed"]].itertuples())
    years: list[Any] = list(rows[rows["listed"]].itertuples())
    for year in years:
        astride = [one for one in apart if one.starts <= year.ends and one.ends >= year.starts]
        yield _purse(year, astride)
    if not years:
        yield Purse()


def _purse(year: Any, astride: list[Any]) -> Purse:
    return Purse(
        year.period,
        None if pd.isna(year.available) else int(year.available),
        0 if pd.isna(year.committed) else int(year.committed),
        starts=_day(year.starts),
        ends=_day(year.ends),
        opens=_day(year.opens),
        by=_day(year.obligate_by),
        lapses=_day(year.lapses),
        doubts=tuple(_doubts(int(year.blank), astride)),
    )


def _doubts(blank: int, astride: list[Any]) -> list[str]:
    beyond = sum(int(one.committed) for one in astride if not pd.isna(one.committed))
    told = [f"{many(blank, 'award')} of it with no amount: less may be free"] if blank else []
    if beyond:
        told.append(f"{said(beyond)} of it was committed for periods that only reach into this one, and is "
                    "not taken off")  # fmt: skip
    return told


def _day(moment: Any) -> date | None:
    return None if pd.isna(moment) else pd.Timestamp(moment).date()
