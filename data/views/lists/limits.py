"""Limits that a figure of money brings along: its rows are listed under the same ones as it was added up."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matching import fold
from data.registers.keeping.settling import table_of
from data.registers.register import Kind, Register
from data.stored import AWARD_SUM, PERIOD
from data.views.funding.ledger import NOT_KNOWN, NOT_SAID, FundingSelection
from data.views.funding.stored_ledger import ledger_of, regions_of_places, window_days

NAMES = ("stream", "solution")
Limits = tuple[tuple[str, str], ...]  # what is limited, and to what; several regions are all meant
Conditions = list[sa.ColumnElement[bool]]


def heeded(register: Register) -> tuple[str, ...]:
    """What the rows of a list can be limited by."""
    named = [name for name in NAMES if name in register.by_name]
    placed = ["region"] * bool(register.of_kind(Kind.PLACE))
    dated = ["window"] * bool(register.of_kind(Kind.PERIOD))
    return (*placed, *named, *dated, *(["agency", "people"] if "stream" in named else []))


def conditions(session: Session, viewer: Viewer, register: Register, limits: Limits) -> Conditions:
    """What holds for the rows within the limits; one that the list does not heed limits nothing."""
    told = {name: value for name, value in limits if value and name in heeded(register)}
    table, by_name = table_of(register.name), register.by_name
    found: Conditions = [
        table.c[name] == at for name, at in limits if name in by_name and by_name[name].choices
    ]
    found += [_named(session, register, name, [told[name]]) for name in NAMES if name in told]
    if "region" in told:
        found.append(_of_regions(session, table, {value for name, value in limits if name == "region"}))
    if "window" in told:
        found += _of_window(session, viewer, register, told["window"])
    if told.keys() & {"agency", "people"}:
        chosen = FundingSelection(agency=told.get("agency", ""), people=told.get("people", ""))
        streams = ledger_of(session, viewer, chosen).streams["stream"]
        found.append(_named(session, register, "stream", streams))
    return found


def _named(session: Session, register: Register, name: str, names: Iterable[str]) -> sa.ColumnElement[bool]:
    """However the name is spelled. Asked of the sums of awards: these are few, and have the same names."""
    table = table_of(register.name)
    few = AWARD_SUM if register.name == "awards" else table
    wanted = {fold("" if one == NOT_SAID else one) for one in names}
    spelled = session.connection().execute(sa.select(few.c[name]).distinct()).scalars()
    return table.c[name].in_([text for text in spelled if fold(text) in wanted])


def _of_regions(session: Session, table: sa.Table, regions: set[str]) -> sa.ColumnElement[bool]:
    """Money for a county is its region's; of no region is what names none, or one that nobody knows."""
    ids = [id for id, name in regions_of_places(session).items() if name in regions]
    nowhere = {NOT_SAID: table.c.place_said == "", NOT_KNOWN: table.c.place_said != ""}
    within = [sa.and_(table.c.place_id.is_(None), said) for name, said in nowhere.items() if name in regions]
    return sa.or_(table.c.place_id.in_(ids), *within)


def _of_window(session: Session, viewer: Viewer, register: Register, window: str) -> Conditions:
    """What its days touch; a need stands from when it was asked for until it is met."""
    days = window_days(session, viewer, window)
    if days is None:
        return []
    column = table_of(register.name).c.period_id
    begun = sa.select(PERIOD.c.id).where(PERIOD.c.starts <= days[1])
    if register.name == "needs":
        return [sa.or_(column.is_(None), column.in_(begun))]
    return [column.in_(begun.where(PERIOD.c.ends >= days[0]))]
