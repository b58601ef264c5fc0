"""The ASGI app around app.py: settings, guard, health, logs. Started by `streamlit run server.py`."""

import gc
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

import streamlit as st
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

import components
from components.markup import escape
from components.overview.visits import Visits
from data import views
from data.errors import GuidepostError, WrongSetting
from data.logs import fault, log_as_json
from data.settings import Settings, settings
from data.store.database import revision
from guard import Guard

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})

log = logging.getLogger("guidepost")


def known_hosts(decided: Settings, address: str | None) -> frozenset[str]:
    """The names under which the app answers.

    Nobody signs in yet, so whoever reaches the app is a steward: only this machine does,
    unless an operator has said otherwise on purpose.
    """
    named = frozenset(name.strip().lower() for name in decided.hosts.split(",") if name.strip())
    if decided.open_to_network:
        if not named:
            raise WrongSetting("GUIDEPOST_OPEN_TO_NETWORK: also set GUIDEPOST_HOSTS to the app's host name.")
    elif named or address not in LOOPBACK:
        raise WrongSetting(
            "Without sign-in everybody who reaches the app is a steward, so it listens on 127.0.0.1 only. "
            "If other machines shall reach it, set GUIDEPOST_OPEN_TO_NETWORK=yes and GUIDEPOST_HOSTS."
        )
    return LOOPBACK | named


def door() -> Middleware:
    """The guard as the settings want it, and Streamlit's own limits set to the same."""
    try:
        hosts = known_hosts(settings(), config.get_option("server.address"))
    except WrongSetting as wrong:
        # One line instead of a trace: an operator can mend it, and nobody else has to.
        sys.exit(str(wrong))
    # Streamlit checks hosts and sizes too. Where its rules differed from the guard's, a person would be
    # let in by one and turned away by the other.
    config.set_option("server.allowedHosts", sorted(hosts))
    config.set_option("server.maxUploadSize", settings().upload_mb)
    return Middleware(Guard, hosts=hosts, upload_mb=settings().upload_mb)


def healthz(_: Request) -> JSONResponse:
    """Whether the process answers and the database does."""
    try:
        with Session(app.state["engine"]) as session:
            return JSONResponse({"process": "ok", "database": "ok", "revision": revision(session)})
    except (SQLAlchemyError, GuidepostError) as error:
        log.error("the database does not answer", exc_info=error)
        # Not 500: the process is well, so starting it anew would not help.
        return JSONResponse({"process": "ok", "database": "unavailable"}, status_code=503)


@asynccontextmanager
async def lifespan(_: st.App) -> AsyncIterator[dict[str, Any]]:
    """Import what pages need before the first visitor comes, and keep it out of every later collection."""
    # While a folder named pages lies beside app.py and app.py has not run, Streamlit looks for pages
    # there, and tells the first visitor of a deep link that their page does not exist.
    PagesManager.uses_pages_directory = False
    # Before the imports, so that a module that cannot be imported is told as a line of JSON as well.
    log_as_json()
    # All of them: a broken module is found at the start and not by the first visitor of its page.
    for part in (components, views):
        for module in walk_packages(part.__path__, f"{part.__name__}."):
            import_module(module.name)
    shared = import_module("components.cached").engine()
    # What is imported now lives as long as the process. Frozen, no collection walks through it again;
    # collected first, or what was garbage by chance would be kept for good.
    gc.collect()
    gc.freeze()
    log.info("started")
    yield {"engine": shared}


def on_script_error(error: Exception) -> bool:
    """What a person sees where a page breaks. Streamlit has logged the fault under the same number."""
    # A message may quote a name from a workbook, and Streamlit reads what it shows as Markdown.
    if isinstance(error, GuidepostError):
        st.error(escape(str(error)))
    else:
        st.error(
            "Something went wrong on this page. Reload it; if it happens again, tell whoever runs this app "
            f"that fault {fault(error)} occurred."
        )
    return True


app = st.App(
    "app.py",
    routes=[Route("/healthz", healthz)],
    middleware=[door(), Middleware(Visits)],
    lifespan=lifespan,
    on_script_error=on_script_error,
)
