"""The ledger as the store has it: a few small tables and the sums of awards, never the awards themselves."""

from datetime import date
from typing import Any

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matching import fold
from data.registers.keeping.naming import PARTED
from data.registers.solutions import SOLUTIONS
from data.stored import ALLOTMENT, AWARD_SUM, NEED, OPTION, PERIOD, PLACE, SOLUTION, STREAM
from data.views.funding.ledger import CAN, NOT_KNOWN, NOT_SAID, STATEWIDE, FundingSelection, Ledger, limited

CENTS = ("available", "obligated", "spent", "committed", "cost")
DAYS = ("starts", "ends", "opens", "obligate_by", "lapses", "as_of")
AMOUNTS = ("committed", "obligated", "spent")
ONE = ["stream", "solution", "region", "period_id"]
Spelled = dict[str, dict[str, str]]  # by column, folded names and how they are spelled


def ledger(session: Session, viewer: Viewer) -> Ledger:
    """All that is known of money and need, as it stands now."""
    streams, solutions, needs = _streams(session), _solutions(session), stored_needs(session)
    spelled: Spelled = {
        "stream": {fold(name): name for name in streams["stream"]},
        # What no list has is spelled as in the first need of it: money for 'barn' is money for 'Barn'.
        "solution": {fold(name): name for name in [*reversed(needs["solution"]), *solutions["solution"]]},
    }
    return Ledger(
        streams=streams.drop(columns="may_pay_for"),
        allotments=_spelled(_allotments(session), spelled),
        options=_spelled(_options(session, streams), spelled),
        awards=_awards(session, spelled),
        needs=_spelled(needs, spelled),
        solutions=solutions,
    )


def ledger_of(session: Session, viewer: Viewer, selection: FundingSelection) -> Ledger:
    """What of it the selection asks for; a window that names no stored period leaves all of it."""
    return limited(ledger(session, viewer), selection, window_days(session, viewer, selection.window))


def window_days(session: Session, viewer: Viewer, window: str) -> tuple[date, date] | None:
    """The first and last day of a window; None where no stored period has that name."""
    days = session.connection().execute(
        sa.select(PERIOD.c.starts, PERIOD.c.ends).where(PERIOD.c.label == window)
    )
    return next(((row.starts, row.ends) for row in days), None)


def _streams(session: Session) -> pd.DataFrame:
    told = (
        "agency",
        "division",
        "law",
        "objective",
        "people",
        "components",
        "match_percent",
        "match_note",
        "braid",
        "blend",
        "sequence",
        "rules",
        "renewable",
        "window",
        "contact",
        "source",
        "verified_by",
        "as_of",
        "key",
        "may_pay_for",
    )
    asked = sa.select(STREAM.c.name.label("stream"), *(STREAM.c[name] for name in told))
    return _frame(session, asked, ["stream"]).astype({"match_percent": "float64"})


def _allotments(session: Session) -> pd.DataFrame:
    own = ALLOTMENT.c
    asked = sa.select(
        own.stream,
        *_period(),
        own.available_cents.label("available"),
        own.obligated_cents.label("obligated"),
        own.spent_cents.label("spent"),
        own.opens,
        own.obligate_by,
        own.lapses,
        own.key,
    ).outerjoin_from(ALLOTMENT, PERIOD, PERIOD.c.id == own.period_id)
    return _frame(session, asked, ["stream", "starts"])


def _options(session: Session, streams: pd.DataFrame) -> pd.DataFrame:
    """The rules one by one, and before them what a stream's own list says where no rule does."""
    own = [OPTION.c[name] for name in ("stream", "solution", "component", "may", "note", "key")]
    ruled = _frame(session, sa.select(*own).where(OPTION.c.may != ""), ["stream", "solution", "component"])
    known = {(fold(row.stream), fold(row.solution)) for row in ruled.itertuples() if not row.component}
    listed = [
        (row.stream, solution, "", CAN, "", "")
        for row in streams.itertuples()
        for solution in filter(None, str(row.may_pay_for).split(PARTED))
        if (fold(str(row.stream)), fold(solution)) not in known
    ]
    both = pd.concat([ruled, pd.DataFrame(listed, columns=ruled.columns)])
    return both.sort_values(["stream", "solution", "component"], ignore_index=True)


def _awards(session: Session, spelled: Spelled) -> pd.DataFrame:
    """The sums as they are kept; names are put to them here, because thousands of rows share a few names."""
    own = AWARD_SUM.c
    told = (own.stream, own.solution, own.place_id, own.place_said, own.period_id, own.awards, own.blank)
    amounts = [own[f"{name}_cents"].label(name) for name in AMOUNTS]
    rows = _spelled(_frame(session, sa.select(*told, *amounts), []), spelled)
    # Said even where there is no award: a column without a row is of no kind that can be added up.
    rows = rows.astype({"awards": "int64", "blank": "int64"})
    nowhere = rows.pop("place_said").ne("").map({True: NOT_KNOWN, False: NOT_SAID})
    rows = rows.assign(
        region=rows.pop("place_id").map(regions_of_places(session)).fillna(nowhere).astype("str")
    )
    # Money of counties is their region's, and one stream may be spelled in two ways.
    if rows.duplicated(ONE).any():
        rows = rows.groupby(ONE, dropna=False, as_index=False)[["awards", "blank", *AMOUNTS]].sum(min_count=1)
    rows = rows.join(_periods(session), on="period_id").drop(columns="period_id")
    return rows.fillna({"period": ""}).sort_values(
        ["stream", "solution", "region", "starts"], ignore_index=True
    )


def regions_of_places(session: Session) -> dict[int, str]:
    """Every place's region, by its id."""
    asked = sa.select(PLACE.c.id, _region()).outerjoin_from(PLACE, _PARENT, _PARENT.c.id == PLACE.c.parent_id)
    return {int(row[0]): str(row[1]) for row in session.connection().execute(asked)}


def _periods(session: Session) -> pd.DataFrame:
    """Label and days of the periods that sums have, by their ids."""
    asked = sa.select(PERIOD.c.id, PERIOD.c.label.label("period"), PERIOD.c.starts, PERIOD.c.ends)
    named = asked.where(PERIOD.c.id.in_(sa.select(AWARD_SUM.c.period_id)))
    return _frame(session, named, []).set_index("id")


def stored_needs(session: Session) -> pd.DataFrame:
    """The needs of the ledger alone: a list to choose from waits for no awards."""
    told = [
        NEED.c[name]
        for name in ("partnership", "solution", "industry", "serves_what", "asked_in", "serves", "key")
    ]
    unknown = (NEED.c.place_said != "", NOT_KNOWN)
    asked = sa.select(_region(unknown).label("region"), *told, NEED.c.cost_cents.label("cost"), *_period())
    needs = _frame(session, _placed(asked, NEED), ["region", "partnership", "solution", "industry"])
    return needs.astype({"serves": "Float64"}).drop(columns="ends")


def _solutions(session: Session) -> pd.DataFrame:
    own = SOLUTION.c
    rows = _frame(session, sa.select(own.name.label("solution"), own.meaning, own.position), [])
    if rows.empty:
        # The list that every state begins with, until somebody writes their own.
        return pd.DataFrame({"solution": SOLUTIONS, "meaning": ""})
    ordered = rows.sort_values(["position", "solution"], na_position="last", ignore_index=True)
    return ordered[["solution", "meaning"]]


def _period() -> tuple[Any, ...]:
    return sa.func.coalesce(PERIOD.c.label, "").label("period"), PERIOD.c.starts, PERIOD.c.ends


def _region(*unknown: tuple[sa.ColumnElement[bool], str]) -> sa.ColumnElement[str]:
    """Money for a county is its region's."""
    return sa.case(
        (PLACE.c.kind == "state", STATEWIDE),
        (PLACE.c.kind == "county", _PARENT.c.name),
        (PLACE.c.kind == "region", PLACE.c.name),
        *unknown,
        else_=NOT_SAID,
    )


_PARENT = PLACE.alias("parent")


def _placed(asked: sa.Select[Any], rows: sa.Table) -> sa.Select[Any]:
    return (
        asked.select_from(rows)
        .outerjoin(PLACE, PLACE.c.id == rows.c.place_id)
        .outerjoin(_PARENT, _PARENT.c.id == PLACE.c.parent_id)
        .outerjoin(PERIOD, PERIOD.c.id == rows.c.period_id)
    )


def _frame(session: Session, asked: sa.Select[Any], order: list[str]) -> pd.DataFrame:
    """Sorted here: each database has its own alphabet."""
    result = session.connection().execute(asked)
    names = list(result.keys())
    # By columns: pandas asks of each of the driver's rows what it may be, which takes longer than the query.
    columns = list(zip(*result.all(), strict=True)) or [()] * len(names)
    # Nothing is text until somebody says so: pandas takes an empty column for one of numbers.
    kind = None if columns[0] else "str"
    frame = pd.DataFrame(dict(zip(names, map(list, columns), strict=True)), dtype=kind)
    kinds = {name: "Int64" for name in CENTS if name in frame}
    kinds |= {name: "datetime64[us]" for name in DAYS if name in frame}
    frame = frame.astype(kinds)
    return frame.sort_values(order, ignore_index=True, key=_letters) if order else frame


def _letters(column: "pd.Series[Any]") -> "pd.Series[Any]":
    """As an alphabet has them: Wagner-Peyser before WIOA, whatever the size of their letters."""
    return column.str.casefold() if pd.api.types.is_string_dtype(column) else column


def _spelled(rows: pd.DataFrame, spelled: Spelled) -> pd.DataFrame:
    """One stream or solution, however its name is spelled; what no list has, as it is first written."""
    told = {}
    for column in spelled.keys() & {*rows.columns}:
        names = {name: spelled[column].setdefault(fold(name), name) for name in sorted(set(rows[column]))}
        told[column] = rows[column].map(names).astype("str")
    return rows.assign(**told)
