"""What stands before Streamlit: known hosts, security headers, and limits on what one client may ask for.

Plain ASGI. Nothing inside a script can do any of this: uploads, cached answers and reruns are
served before a script is asked.
"""

import asyncio
import re
import time
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from importlib.resources import files
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

# More than hands can do, and few enough: without a limit one socket that asks for 500 reruns keeps
# everybody, the health check included, waiting for minutes.
RERUNS_AT_ONCE, RERUNS_A_SECOND = 20, 5.0
# Ten of the largest workbooks at once. Streamlit keeps each in memory until its session ends.
UPLOAD_MB_AT_ONCE, UPLOAD_MB_A_SECOND = 250, 2.0
# However small a file is, it costs a request and a place in memory: many tiny ones must count too.
SMALLEST_UPLOAD_MB = 0.2
UPLOADS_RUNNING, UPLOAD_SECONDS = 4, 300
# Whoever changes their address with every request must not fill the memory with buckets.
CLIENTS_REMEMBERED = 1_000
UPLOADS = "/_stcore/upload_file/"


def inline_scripts() -> str:
    """The hashes of the scripts in Streamlit's own page; they change with its version."""
    page = (files("streamlit") / "static/index.html").read_text()
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    return " ".join(f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" for script in scripts)


CONTENT = {
    "default-src": "'self'",
    "script-src": f"'self' {inline_scripts()}",
    "style-src": "'self' 'unsafe-inline'",  # Streamlit styles its elements one by one
    # Trends are images in data: addresses (docs/decisions/0012-ready-made-pictures.md).
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "worker-src": "'self' blob:",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    # A page elsewhere could lay ours, unseen, under buttons of its own.
    "frame-ancestors": "'self'",
}
HEADERS = {
    "content-security-policy": "; ".join(f"{what} {where}" for what, where in CONTENT.items()),
    "x-content-type-options": "nosniff",
    # The address tells what somebody chose to look at, which no other site needs to know.
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
}


class Bucket:
    """Tokens that come back with time. Taking more than there are is a debt that time pays."""

    def __init__(self, size: float, a_second: float, clock: Callable[[], float] = time.monotonic) -> None:
        self.size, self.a_second, self.clock = size, a_second, clock
        self.left, self.seen = size, clock()

    def seconds_until(self, tokens: float) -> float:
        """How long until there are as many."""
        now = self.clock()
        self.left = min(self.size, self.left + (now - self.seen) * self.a_second)
        self.seen = now
        return max(0.0, (tokens - self.left) / self.a_second)

    def take(self, tokens: float) -> None:
        self.left -= tokens


class Guard:
    """The app behind its door."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str], upload_mb: float) -> None:
        self.app, self.hosts, self.upload_mb = app, hosts, upload_mb
        self.running = asyncio.Semaphore(UPLOADS_RUNNING)
        self.uploaded: dict[str, Bucket] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self.app(scope, receive, send)
        elif not self._answers(scope):
            await _refusal(421, "This app does not answer under that name.")(scope, receive, send)
        elif scope["type"] == "websocket":
            await self.app(scope, _limited(receive), send)
        elif scope["method"] == "PUT" and UPLOADS in scope["path"]:
            await self._upload(scope, receive, _with_headers(send))
        else:
            await self.app(scope, receive, _with_headers(send))

    def _answers(self, scope: Scope) -> bool:
        """Whether the browser came by a name that is ours; a foreign one may be a rebound DNS entry."""
        try:
            host = urlsplit(f"//{Headers(scope=scope).get('host', '')}").hostname
        except ValueError:
            return False
        # A load balancer asks for health by address; the answer says nothing that is anybody's.
        return host in self.hosts or scope["path"] == "/healthz"

    async def _upload(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One workbook on its way into memory, where it stays until its session ends."""
        megabytes = self._megabytes(scope)
        bucket = self._bucket(scope)
        seconds = bucket.seconds_until(megabytes)
        if seconds > 0:
            refusal = _refusal(429, "Too much was handed in at once. Wait a little, then try again.")
            refusal.headers["retry-after"] = str(round(seconds) + 1)
            return await refusal(scope, receive, send)
        # Taken before the turn comes: otherwise any number could pass the check while they wait in line.
        bucket.take(megabytes)
        async with self.running:
            try:
                async with asyncio.timeout(UPLOAD_SECONDS):
                    await self.app(scope, receive, send)
            except TimeoutError:
                # Whoever sends a byte a minute would keep everybody else waiting.
                await _refusal(408, "The upload took too long.")(scope, receive, send)

    def _megabytes(self, scope: Scope) -> float:
        """What the upload counts: its size, and the largest allowed one where it does not say."""
        said = Headers(scope=scope).get("content-length", "")
        return max(SMALLEST_UPLOAD_MB, int(said) / 2**20) if said.isdecimal() else self.upload_mb

    def _bucket(self, scope: Scope) -> Bucket:
        """What the client may still hand in. Those seen longest ago are forgotten."""
        client = scope["client"][0] if scope["client"] else ""
        # Taken out and put in again, the client stands last: a dict keeps the order of insertion.
        bucket = self.uploaded.pop(client, None) or Bucket(UPLOAD_MB_AT_ONCE, UPLOAD_MB_A_SECOND)
        self.uploaded[client] = bucket
        if len(self.uploaded) > CLIENTS_REMEMBERED:
            del self.uploaded[next(iter(self.uploaded))]
        return bucket


def _limited(receive: Receive) -> Receive:
    """The messages of one browser tab: no more reruns than can be borne, none that empties caches."""
    reruns = Bucket(RERUNS_AT_ONCE, RERUNS_A_SECOND)

    async def limited() -> Message:
        while _kind(message := await receive()) == "clear_cache":
            pass
        if _kind(message) == "rerun_script":
            # Waiting, not dropping: a person's last click must count. The socket is not read meanwhile.
            await asyncio.sleep(reruns.seconds_until(1))
            reruns.take(1)
        return message

    return limited


def _kind(message: Message) -> str | None:
    """What the browser asks for; None for what is no message of Streamlit's, which it refuses itself."""
    asked = BackMsg()
    try:
        asked.ParseFromString(message.get("bytes") or b"")
    except DecodeError:
        return None
    kind: str | None = asked.WhichOneof("type")
    return kind


def _with_headers(send: Send) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return sending


def _refusal(status: int, reason: str) -> PlainTextResponse:
    return PlainTextResponse(reason + "\n", status, headers=HEADERS)
