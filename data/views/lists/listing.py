"""The rows of one typed list as they stand, whatever list it is."""

from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.registers.declarations import AS_LISTED, BY_NAME
from data.registers.keeping.naming import Meanings
from data.registers.keeping.settling import begun, table_of
from data.registers.register import Register
from data.registers.shown import shown
from data.views.lists.finding import fitting
from data.views.lists.limits import Limits, conditions
from data.views.lists.told import rows_asked, texts

SHOWN_ROWS = 2_000  # more than anybody reads; a list may have a million


@dataclass(frozen=True)
class Listing:
    """The first rows of a list that fit what was asked, and how many do; `more` are not counted.

    `begun` says that they are those with which the list begins, as long as nobody has written it.
    """

    rows: pd.DataFrame
    many: int
    more: bool = False
    begun: bool = False


def listed(session: Session, viewer: Viewer) -> dict[str, str]:
    """The title and name of each list that has rows, the streams first."""
    return {each.title: each.name for each in AS_LISTED if each.begins or not is_empty(session, each.name)}


def choices_of(name: str) -> dict[str, tuple[str, ...]]:
    """The fields of a list that hold one of a few choices, by name, and these."""
    return {field.name: tuple(field.choices or ()) for field in BY_NAME[name].fields if field.choices}


def listing(session: Session, viewer: Viewer, name: str, words: str = "", limits: Limits = ()) -> Listing:
    """The rows of a list in which `words` stand, within the limits (choices, or those of a figure).

    Columns of `rows`
    -----------------
    one a field, under its title : str
        As people read it; empty where nobody said.
    key : str
        What names the row, for a link.
    """
    register, table = BY_NAME[name], table_of(name)
    fit = fitting(session, table, register, words, conditions(session, viewer, register, limits))
    asked = rows_asked(register, table).where(fit.condition(table)).order_by(table.c.key, table.c.nth)
    lines = [(*texts(register, row), row.key) for row in session.execute(asked.limit(SHOWN_ROWS))]
    heads = [*(field.title for field in register.fields), "key"]
    if not lines and register.begins and is_empty(session, name):
        lines = [(*each, key) for key, each in beginnings(register) if _holds(each, words)]
        return Listing(pd.DataFrame(lines, columns=heads), len(lines), begun=True)
    return Listing(pd.DataFrame(lines, columns=heads), fit.many, fit.more)


def is_empty(session: Session, name: str) -> bool:
    """Whether nothing stands of a list."""
    return session.execute(sa.select(table_of(name).c.id).limit(1)).first() is None


def beginnings(register: Register) -> list[tuple[str, list[str]]]:
    """The rows that a list begins with, by key, each field in words."""
    return [
        (key, [shown(field, said.get(field.name)) for field in register.fields])
        for key, said in begun(register, Meanings())
    ]


def _holds(row: list[str], words: str) -> bool:
    return all(any(word in text.casefold() for text in row) for word in words.casefold().split())
