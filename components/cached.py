"""The only module that caches: the engine, and the answers to what pages ask."""

from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

import streamlit as st
from sqlalchemy import Engine
from sqlmodel import Session

from components.session import viewer
from data.access import Viewer
from data.settings import settings
from data.store.database import open_database, revision
from data.views.known import as_chosen

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
Question = tuple[str, tuple[Any, ...], tuple[tuple[str, Any], ...]]  # the query's name, and what it is asked


@st.cache_resource(show_spinner=False)
def engine() -> Engine:
    """The store's engine, shared by all sessions of this process."""
    return open_database(settings().database_url)


def fetch(
    query: Callable[Concatenate[Session, Viewer, Asked], Answer],
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> Answer:
    """The answer of a query of data.views, for the person at the screen and the store as it stands now."""
    name = f"{query.__module__}.{query.__qualname__}"
    question = (name, asked, tuple(sorted(named.items())))
    return cast(Answer, _fetch(revision_now(), viewer(), question, query))


def ask(
    query: Callable[Concatenate[Session, Viewer, Asked], Answer],
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> Answer:
    """As `fetch`, for answers too large to keep for others: a workbook, or what would be stored of one."""
    return _answer(engine(), query, viewer(), *asked, **named)


def later(
    query: Callable[Concatenate[Session, Viewer, Asked], Answer], *asked: Asked.args, **named: Asked.kwargs
) -> Callable[[], Answer]:
    """The question of the person now at the screen, asked when the answer is wanted.

    A download is made outside the script, where whoever asks is nobody and would pass for the local person.
    """
    here, store = viewer(), engine()

    return lambda: _answer(store, query, here, *asked, **named)


def keep(view: Callable[..., object], reckon: Callable[[], Answer], *asked: Any) -> Answer:
    """What a pure view makes of other answers: reckoned once for the store as it stands, and for all who ask.

    The view's name and `asked` are all that it is known by: they must say everything that it depends on.
    """
    question = (f"{view.__module__}.{view.__qualname__}", asked, ())
    return cast(Answer, _fetch(revision_now(), viewer(), question, lambda *_: reckon()))


def revision_now() -> int:
    """The number that moves with every write to the store."""
    with Session(engine()) as session:
        return revision(session)


@st.cache_data(max_entries=1_000, show_spinner=False)
def _fetch(revision: int, viewer: Viewer, question: Question, _query: Callable[..., Any]) -> Any:
    """Keyed by the store's revision, which moves with every write, so that nothing shown is ever stale.

    The viewer is part of the key: one person's rows are never served to another.
    """
    _, asked, named = question
    return _answer(engine(), _query, viewer, *asked, **dict(named))


def _answer(
    store: Engine,
    query: Callable[Concatenate[Session, Viewer, Asked], Answer],
    viewer: Viewer,
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> Answer:
    """The answer as things stand, or stood at the end of the day that the selection asked for names."""
    with Session(store) as session, as_chosen(session, viewer, (*asked, *named.values())):
        return query(session, viewer, *asked, **named)
