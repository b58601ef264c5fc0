"""What the screens show, on the command line: the same views, as CSV or as one JSON object."""

import csv
import json
from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import Any, TextIO

import pandas as pd
from sqlmodel import Session

from data.errors import UnknownChoice
from data.reading.files.formulas import inert
from data.selection import Selection
from data.store.opening.local import LOCAL
from data.views.choices import LAST, regions, until
from data.views.comparing.comparison import comparison
from data.views.indicator.history import metric_names
from data.views.indicator.indicator import indicator
from data.views.known import as_chosen
from data.views.overview.overview import as_table, overview

Tables = dict[str, pd.DataFrame]


def tables(session: Session, selection: Selection) -> Tables:
    """What the overview shows of the selection; where it names an indicator, its values and comparison.

    Raises
    ------
    UnknownChoice
        For an indicator, region, period or day that is not there.
    """
    names = metric_names(session, LOCAL)
    _check(session, selection, names)
    with as_chosen(session, LOCAL, (selection,)):
        if not selection.indicator:
            return {"overview": as_table(overview(session, LOCAL, selection))}
        asked = names[selection.indicator], selection
        return {
            "values": indicator(session, LOCAL, *asked).values,
            "comparison": comparison(session, LOCAL, *asked).values,
        }


def write_csv(shown: Tables, out: TextIO) -> None:
    """One table after the other, parted by an empty line."""
    # Lines end as RFC 4180 says and as in the downloads, on every system.
    table = csv.writer(out, lineterminator="\r\n")
    for number, frame in enumerate(shown.values()):
        table.writerows([[]] * (number > 0))
        table.writerow(frame.columns)
        table.writerows(map(inert, row) for row in _rows(frame))


def write_json(shown: Tables, selection: Selection, out: TextIO) -> None:
    """One object: what was chosen, in words, and the rows of each table, a blank as null."""
    told: dict[str, Any] = {"selection": str(selection)}
    told |= {
        name: [dict(zip(frame.columns, row, strict=True)) for row in _rows(frame)]
        for name, frame in shown.items()
    }
    out.write(f"{json.dumps(told, ensure_ascii=False, indent=1)}\n")


def _rows(frame: pd.DataFrame) -> list[tuple[Any, ...]]:
    """Its rows as plain values: what is blank is None, and never a zero."""
    # By way of objects: a column of whole numbers with one blank is floats to pandas.
    plain = frame.astype(object).where(frame.notna(), None)
    return list(plain.itertuples(index=False, name=None))


def _check(session: Session, selection: Selection, names: Collection[str]) -> None:
    if selection.indicator and selection.indicator not in names:
        raise UnknownChoice(f"Nobody counts '{selection.indicator}'. See the Indicator page for the names.")
    here = regions(session, LOCAL)
    for name in selection.regions:
        if name not in here:
            raise UnknownChoice(f"No region is called '{name}'. There are {', '.join(here)}.")
    if selection.period and until(session, selection.period) == LAST:
        raise UnknownChoice(f"No number is of a period called '{selection.period}'.")
    if selection.known and not _has_come(selection.known):
        raise UnknownChoice(f"Read '{selection.known}', expected a day that has come, such as 2025-11-03.")


def _has_come(known: str) -> bool:
    try:
        return date.fromisoformat(known) <= datetime.now(UTC).date()
    except ValueError:
        return False
