"""What counted of one number, and from when: its vintages, out of all that was said about it. Pure."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pandas as pd

from data.figures import day, figure
from data.views.numbers.revised import changes, in_words


@dataclass(frozen=True)
class Vintage:
    """What counted from a moment on. `status` is 'taken back' where nothing was left."""

    since: datetime
    value: float | None
    status: str
    provisional: bool = False
    observation: int | None = None

    def words(self, unit: str) -> str:
        """Such as '2.9% (provisional)' or 'suppressed'."""
        said = self.status if self.value is None else figure(self.value, unit)
        return f"{said} (provisional)" if self.provisional else said


def vintages(said: pd.DataFrame) -> list[Vintage]:
    """The vintages in time order, a new one for each change of what counted; `said` is as of `history`."""
    rows: list[Any] = list(said.astype(object).where(said.notna(), None).itertuples(index=False))
    moments = sorted({moment for row in rows for moment in (row.submitted, row.undone) if moment})
    found: list[Vintage] = []
    for moment in moments:
        stood = [row for row in rows if row.submitted <= moment and not (row.undone and row.undone <= moment)]
        newest = max(stood, key=lambda row: row.observation, default=None)
        one = (
            Vintage(moment, newest.value, newest.status, bool(newest.provisional), newest.observation)
            if newest
            else Vintage(moment, None, "taken back")
        )
        if not found or _told(found[-1]) != _told(one):
            found.append(one)
    return found


def _told(one: Vintage) -> tuple[float | None, str, bool]:
    return one.value, one.status, one.provisional


def finding(said: pd.DataFrame, unit: str) -> str:
    """What was said of the number and what became of it, as a headline; `said` is as of `history`."""
    found, back = vintages(said), int(said["undone"].notna().sum())
    first, last = found[0], found[-1]
    stand = said[said["undone"].isna()].sort_values("observation")
    times = changes((None if pd.isna(value) else value, status)
                    for value, status in zip(stand["value"], stand["status"], strict=True))  # fmt: skip
    became = in_words(times) + (f", {back} taken back" if back else "")
    if len(found) == 1:
        return f"Said to be {first.words(unit)} on {day(first.since)}, {became}"
    now = f"First said to be {first.words(unit)}, now {last.words(unit)}"
    return now if stand.empty else f"{now}: {became}"
