"""When somebody was here last: cookies that hold a minute, and what counts as since then."""

import asyncio
from datetime import UTC, datetime

import pytest
from starlette.types import Message, Receive, Scope, Send

from components.overview.visits import LAST, THIS, Visits, after, cookies, moment, since_when

NOW = datetime(2025, 11, 3, 9, 30, tzinfo=UTC)


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2025, 11, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("last", "this", "then"),
    [
        (None, None, (None, NOW)),  # the first visit ever
        (None, at(9, 0), (None, NOW)),  # thirty minutes: still the same visit
        (None, at(8, 59), (at(8, 59), NOW)),
        (at(7, day=1), at(9, 10), (at(7, day=1), NOW)),
        (at(7, day=1), at(18, day=2), (at(18, day=2), NOW)),
        (at(7, day=1), None, (at(7, day=1), NOW)),  # one cookie was lost
    ],
)
def test_a_visit_ends_thirty_minutes_after_its_last_page(
    last: datetime | None, this: datetime | None, then: tuple[datetime | None, datetime]
) -> None:
    assert after(last, this, NOW) == then


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2025-11-03T09:30Z", NOW),
        ("2025-11-03T09:31Z", None),  # still to come
        ("9999-99-99T00:00Z", None),
        ("", None),
        (None, None),
        ("<script>", None),
        ("2025-11-03", None),
    ],
)
def test_a_cookie_holds_a_minute_that_was(written: str | None, read: datetime | None) -> None:
    assert moment(written, NOW) == read


def request(path: str = "/", method: str = "GET", scheme: str = "http", **headers: str) -> Scope:
    named = [(name.replace("_", "-").encode(), said.encode()) for name, said in headers.items()]
    return {"type": "http", "method": method, "path": path, "scheme": scheme, "headers": named}


def test_the_cookies_are_of_no_use_to_scripts_and_other_sites() -> None:
    (this,) = cookies(request(), NOW)
    assert this == (
        "guidepost_this_visit=2025-11-03T09:30Z; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax"
    )


@pytest.mark.parametrize(
    "asked", [request(scheme="https"), request(x_forwarded_proto="https")], ids=["itself", "by its proxy"]
)
def test_under_https_they_go_nowhere_else(asked: Scope) -> None:
    assert all(cookie.endswith("; Secure") for cookie in cookies(asked, NOW))


def test_a_visit_later_the_one_before_is_kept_beside_it() -> None:
    asked = request(cookie=f"{THIS}=2025-11-01T18:00Z; other=1")
    kept = {cookie.split("=")[0]: cookie.split("=")[1].split(";")[0] for cookie in cookies(asked, NOW)}
    assert kept == {THIS: "2025-11-03T09:30Z", LAST: "2025-11-01T18:00Z"}


def test_a_hostile_cookie_is_not_repeated() -> None:
    (this,) = cookies(request(cookie=f'{LAST}="x\\r\\nSet-Cookie: a=b"; {THIS}=%0d%0a'), NOW)
    assert "a=b" not in this


def answered(asked: Scope, kind: bytes, status: int = 200) -> list[str]:
    """The names of the cookies set on an answer of that kind."""
    sent: list[Message] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": status, "headers": [(b"content-type", kind)]})
        await send({"type": "http.response.body"})

    async def receive() -> Message:
        return {"type": "http.request"}

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(Visits(app)(asked, receive, send))
    return [said.decode().split("=")[0] for name, said in sent[0]["headers"] if name == b"set-cookie"]


@pytest.mark.parametrize(
    ("asked", "kind", "status", "names"),
    [
        (request(), b"text/html; charset=utf-8", 200, [THIS]),
        (request("/indicator"), b"text/html", 200, [THIS]),
        (request("/static/a.js"), b"text/javascript", 200, []),
        (request("/healthz"), b"application/json", 200, []),
        (request("/x"), b"text/html", 404, []),
        (request(accept="text/html,*/*;q=0.8"), b"", 304, [THIS]),  # the page it kept is still right
        (request("/static/a.css", accept="text/css,*/*"), b"", 304, []),
        (request("/", "POST"), b"text/html", 200, []),
    ],
)
def test_only_pages_count_as_a_visit(asked: Scope, kind: bytes, status: int, names: list[str]) -> None:
    assert answered(asked, kind, status) == names


@pytest.mark.parametrize(
    ("asked", "cookie", "start", "words"),
    [
        ("", None, at(0, day=3).replace(month=10, day=4), "in the last 30 days"),
        ("", "2025-11-01T18:00Z", at(18, day=1), "since your last visit on 1 November 2025"),
        ("2025-10-20", "2025-11-01T18:00Z", at(0).replace(month=10, day=20), "since 20 October 2025"),
        ("2025-11-04", "2025-11-01T18:00Z", at(18, day=1), "since your last visit on 1 November 2025"),
        ("tomorrow", "nonsense", at(0, day=3).replace(month=10, day=4), "in the last 30 days"),
    ],
)
def test_a_link_goes_before_the_visit_and_the_visit_before_thirty_days(
    asked: str, cookie: str | None, start: datetime, words: str
) -> None:
    found = since_when(asked, cookie, NOW)
    assert (found.at, found.words) == (start, words)
