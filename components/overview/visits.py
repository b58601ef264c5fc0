"""When this browser was here last: two small cookies of our own, without a person in them.

One holds the minute of this visit's newest page, the other that of the visit before. A visit ends thirty
minutes after its last page. Nothing is stored on the server, and reading a page writes nothing there
(docs/decisions/0020-last-visit.md).
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import streamlit as st
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from data.figures import day

LAST, THIS = "guidepost_last_visit", "guidepost_this_visit"
VISIT, SHOWN = timedelta(minutes=30), timedelta(days=30)
KEPT = timedelta(days=400)  # longer no browser keeps a cookie
MINUTES = "%Y-%m-%dT%H:%MZ"
PARAMETER = "since"


class Visits:
    """Sets the two cookies on every page that a browser asks for, and on nothing else."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET":
            await self.app(scope, receive, send)
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(scope, message):
                for cookie in cookies(scope, datetime.now(UTC)):
                    MutableHeaders(scope=message).append("set-cookie", cookie)
            await send(message)

        await self.app(scope, receive, sending)


def cookies(scope: Scope, now: datetime) -> list[str]:
    """What the browser is asked to keep: this visit, and the one before it if there was one."""
    asked = HTTPConnection(scope).cookies
    last, this = after(moment(asked.get(LAST), now), moment(asked.get(THIS), now), now)
    # A proxy that ends TLS says so; whoever lies about it only makes their own cookie harder to read.
    secure = scope["scheme"] == "https" or Headers(scope=scope).get("x-forwarded-proto") == "https"
    ends = (
        f"; Path=/; Max-Age={int(KEPT.total_seconds())}; HttpOnly; SameSite=Lax{'; Secure' if secure else ''}"
    )
    kept = {THIS: this} | ({LAST: last} if last else {})
    return [f"{name}={when:{MINUTES}}{ends}" for name, when in kept.items()]


def after(last: datetime | None, this: datetime | None, now: datetime) -> tuple[datetime | None, datetime]:
    """Last and this visit once a page was asked for at `now`."""
    if this is None or now - this > VISIT:
        return this or last, now
    return last, now


def moment(written: str | None, now: datetime) -> datetime | None:
    """The moment that a cookie holds; None where it is none, or still to come."""
    try:
        found = datetime.strptime(written or "", MINUTES).replace(tzinfo=UTC)
    except (ValueError, TypeError):  # in tests of pages there is no browser, and so no text
        return None
    return found if found <= now else None


def _is_page(scope: Scope, message: Message) -> bool:
    """Whether a page is handed out, or a browser is told that the one it kept is still right."""
    if message["status"] == 304:
        # Such an answer has no kind: what the browser wanted tells a page from its pictures and scripts.
        return "text/html" in Headers(scope=scope).get("accept", "")
    kind = MutableHeaders(scope=message).get("content-type", "")
    return bool(message["status"] == 200 and kind.startswith("text/html"))


@dataclass(frozen=True)
class Since:
    """From when on something is new, and the words for it."""

    at: datetime
    words: str


def since() -> Since:
    """What the address says, or this browser's last visit, or thirty days."""
    now = datetime.now(UTC)
    return since_when(st.query_params.get(PARAMETER, ""), st.context.cookies.get(LAST), now)


def since_when(asked: str, last_visit: str | None, now: datetime) -> Since:
    """As `since`. A pure function of what address and cookie say."""
    try:
        if (wanted := date.fromisoformat(asked)) <= now.date():
            return Since(_start_of(wanted), f"since {day(wanted)}")
    except ValueError:
        pass
    if last := moment(last_visit, now):
        return Since(last, f"since your last visit on {day(last)}")
    return Since(_start_of((now - SHOWN).date()), f"in the last {SHOWN.days} days")


def _start_of(wanted: date) -> datetime:
    return datetime.combine(wanted, time(), UTC)
