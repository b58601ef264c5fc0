"""What somebody chose to see, as one value: it filters, captions, keys the cache and names the file."""

import re
from dataclasses import dataclass
from datetime import date

from data.figures import day


@dataclass(frozen=True)
class Selection:
    """A choice by name. An empty field means no limit; `period` leaves out what is later than that period.

    `known` is the day, as '2025-11-03', at whose end the store is seen; '' is as it stands now.
    """

    indicator: str = ""
    theme: str = ""
    sector: str = ""
    regions: tuple[str, ...] = ()
    period: str = ""
    known: str = ""

    def __str__(self) -> str:
        where = ", ".join(self.regions) or "all regions"
        # 'all regions' is said aloud: silence would leave open whether some were left out.
        parts = [self.indicator, self.theme, self.sector, where, self.period and f"up to {self.period}",
                 as_known(self.known)]  # fmt: skip
        words = " · ".join(part for part in parts if part)
        return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Choices:
    """What there is to choose from, by name and in the order shown; an empty tuple draws no filter.

    `days` are those on which something was handed in or taken back, the newest first, as '2025-11-03'.
    `also` has the further names of periods, each with the first one: ('SFY2026', 'PY2025').
    """

    themes: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()
    also: tuple[tuple[str, str], ...] = ()
    days: tuple[str, ...] = ()


def as_known(known: str) -> str:
    """Such as 'as known on 3 November 2025'; '' for now."""
    return f"as known on {day(date.fromisoformat(known))}" if known else ""


def file_name(title: object) -> str:
    """The title as a name that every file system takes: 'People placed, Mesa' is 'people-placed-mesa'."""
    words = re.sub(r"[^a-z0-9]+", "-", str(title).lower()).strip("-")
    # Windows refuses a whole path beyond 260 characters, folder and ending included.
    return words[:80].rstrip("-") or "guidepost"
