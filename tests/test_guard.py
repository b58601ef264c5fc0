"""Limits and headers, with an app behind the guard that only writes down what reaches it."""

import asyncio
import time

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

from guard import Bucket, Guard

HOSTS = frozenset({"localhost"})


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Behind:
    """An app that hears all that comes through and answers every request with 204."""

    def __init__(self) -> None:
        self.heard: list[Message] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket":
            while (message := await receive())["type"] != "websocket.disconnect":
                self.heard.append(message)
        else:
            self.heard.append(await receive())
            await send({"type": "http.response.start", "status": 204, "headers": [(b"x-frame", b"1")]})
            await send({"type": "http.response.body"})


def request(method: str, path: str, **headers: str) -> Scope:
    named = [(name.replace("_", "-").encode(), said.encode()) for name, said in headers.items()]
    return {"type": "http", "method": method, "path": path, "headers": named, "client": ("10.0.0.9", 1)}


def asked(kind: str) -> Message:
    message = BackMsg()
    if kind == "rerun_script":
        message.rerun_script.query_string = "a=1"
    else:
        setattr(message, kind, True)
    return {"type": "websocket.receive", "bytes": message.SerializeToString()}


async def answer(guard: Guard, scope: Scope) -> tuple[int, dict[str, str]]:
    """The status and headers that the guard sends."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    async def send(message: Message) -> None:
        sent.append(message)

    await guard(scope, receive, send)
    return sent[0]["status"], {name.decode(): said.decode() for name, said in sent[0]["headers"]}


async def listen(guard: Guard, messages: list[Message]) -> None:
    """A browser tab that sends the messages and closes."""
    waiting = iter([*messages, {"type": "websocket.disconnect"}])

    async def receive() -> Message:
        return next(waiting)

    async def send(message: Message) -> None:
        raise AssertionError(message)

    await guard({"type": "websocket", "path": "/", "headers": [(b"host", b"localhost")]}, receive, send)


def guarded() -> tuple[Guard, Behind]:
    behind = Behind()
    return Guard(behind, HOSTS, upload_mb=25), behind


def test_tokens_come_back_with_time_and_a_debt_is_paid_first() -> None:
    clock = Clock()
    bucket = Bucket(10, a_second=2, clock=clock)
    bucket.take(12)
    assert bucket.seconds_until(1) == 1.5
    clock.now = 100
    assert (bucket.seconds_until(10), bucket.seconds_until(11)) == (0, 0.5)


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 204),
        ("LOCALHOST:8501", 204),
        ("evil.example", 421),
        ("localhost@evil.example", 421),
        ("[", 421),
    ],
)
def test_only_known_hosts_are_answered(host: str, status: int) -> None:
    guard, _ = guarded()
    assert asyncio.run(answer(guard, request("GET", "/", host=host)))[0] == status


def test_health_is_told_under_any_name() -> None:
    """A load balancer asks by address."""
    guard, _ = guarded()
    assert asyncio.run(answer(guard, request("GET", "/healthz", host="10.0.0.4")))[0] == 204


@pytest.mark.parametrize("path", ["/", "/media/0f.xlsx", "/_stcore/health"])
def test_every_answer_carries_the_security_headers(path: str) -> None:
    guard, _ = guarded()
    _, headers = asyncio.run(answer(guard, request("GET", path, host="localhost")))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame"] == "1"
    content = headers["content-security-policy"]
    assert "unsafe-eval" not in content
    assert "'unsafe-inline'" not in content.split("script-src")[1].split(";")[0]


def test_nobody_empties_the_caches_of_all() -> None:
    guard, behind = guarded()
    messages = [asked("clear_cache"), asked("rerun_script"), asked("clear_cache"), asked("app_heartbeat")]
    asyncio.run(listen(guard, messages))
    assert behind.heard == [messages[1], messages[3]]


def test_what_is_no_message_is_left_to_streamlit_to_refuse() -> None:
    guard, behind = guarded()
    asyncio.run(listen(guard, [{"type": "websocket.receive", "bytes": b"\xff\xff"}]))
    assert len(behind.heard) == 1


def test_a_flood_of_reruns_waits_and_none_is_lost() -> None:
    guard, behind = guarded()
    start = time.monotonic()
    asyncio.run(listen(guard, [asked("rerun_script")] * 24))
    assert len(behind.heard) == 24
    assert time.monotonic() - start >= 0.75  # four more than the twenty at once, at five a second


def test_ten_of_the_largest_workbooks_at_once_and_no_more() -> None:
    guard, _ = guarded()
    upload = request("PUT", "/_stcore/upload_file/s/f", host="localhost", content_length=str(25 * 2**20))

    async def upload_all() -> list[int]:
        return [(await answer(guard, upload))[0] for _ in range(11)]

    assert asyncio.run(upload_all()) == [204] * 10 + [429]


def test_an_upload_that_hides_its_size_counts_as_the_largest() -> None:
    guard, _ = guarded()
    hidden = request("PUT", "/_stcore/upload_file/s/f", host="localhost")

    async def upload_all() -> list[tuple[int, dict[str, str]]]:
        return [await answer(guard, hidden) for _ in range(11)]

    answers = asyncio.run(upload_all())
    assert [status for status, _ in answers] == [204] * 10 + [429]
    assert 12 <= int(answers[-1][1]["retry-after"]) <= 14


def test_another_client_is_not_held_back() -> None:
    guard, _ = guarded()
    first = request("PUT", "/_stcore/upload_file/s/f", host="localhost", content_length=str(250 * 2**20))
    second = {**first, "client": ("10.0.0.10", 1)}

    async def upload_both() -> list[int]:
        return [(await answer(guard, scope))[0] for scope in (first, first, second)]

    assert asyncio.run(upload_both()) == [204, 429, 204]


def test_a_crawling_upload_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    async def forever(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.sleep(60)

    monkeypatch.setattr("guard.UPLOAD_SECONDS", 0.05)
    upload = request("PUT", "/_stcore/upload_file/s/f", host="localhost", content_length="1")
    assert asyncio.run(answer(Guard(forever, HOSTS, 25), upload))[0] == 408
