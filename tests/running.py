"""The real server on a free port, and a client that speaks to it as a browser tab does."""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

from data.store.database import migrate, open_database
from data.store.opening.local import ensure_local_person

ROOT = Path(__file__).parent.parent
START_SECONDS = 60


@dataclass(frozen=True)
class Answer:
    """What the server said to one request; header names in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Server:
    """A server that answers."""

    port: int
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def address(self) -> str:
        return f"http://localhost:{self.port}"

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> Answer:
        """The whole answer to one request. Header names are written with underscores."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)) as connection:
            named = {name.replace("_", "-"): said for name, said in headers.items()}
            connection.request(method, path, body, named)
            with connection.getresponse() as answer:
                return Answer(answer.status, dict(answer.getheaders()), answer.read())


@contextmanager
def serve(database_url: str, log: Path, **environment: str) -> Iterator[Server]:
    """The app on the store at `database_url` until the block ends."""
    with serve_script(ROOT / "server.py", log, GUIDEPOST_DATABASE_URL=database_url, **environment) as server:
        yield server


@contextmanager
def serve_script(script: Path, log: Path, **environment: str) -> Iterator[Server]:
    """Any script of Streamlit's under the app's own configuration."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=ROOT, env=os.environ | environment, stdout=output, stderr=subprocess.STDOUT
        )
    server = Server(port, process, log)
    try:
        _wait_until_it_answers(server)
        yield server
    finally:
        process.terminate()
        process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def empty_store(path: Path) -> str:
    """The address of a new store with nothing in it but the local person."""
    url = f"sqlite:///{path}"
    migrate(url)
    engine = open_database(url)
    ensure_local_person(engine)
    engine.dispose()
    return url


def _wait_until_it_answers(server: Server) -> None:
    for _ in range(START_SECONDS * 10):
        if server.process.poll() is not None:
            break
        try:
            server.ask("GET", "/_stcore/health")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError(f"The server did not start:\n{server.log.read_text()}")


class Tab:
    """One browser tab: it asks for reruns and hears what the page draws."""

    def __init__(self, socket: ClientConnection) -> None:
        self.socket, self.page = socket, ""
        self.session = ""

    def send(self, asked: BackMsg) -> None:
        self.socket.send(asked.SerializeToString())

    def rerun(self, query: str = "") -> list[ForwardMsg]:
        """All that one run of the page sends."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_script_hash = self.page
        self.send(asked)
        return self.run()

    def run(self) -> list[ForwardMsg]:
        """What is sent until the script has finished."""
        heard: list[ForwardMsg] = []
        while not heard or heard[-1].WhichOneof("type") != "script_finished":
            heard.append(self.hear())
        return heard

    def hear(self) -> ForwardMsg:
        message = ForwardMsg()
        message.ParseFromString(self.socket.recv(timeout=30))
        if message.WhichOneof("type") == "new_session":
            self.session = message.new_session.initialize.session_id
        elif message.WhichOneof("type") == "navigation":
            self.page = message.navigation.page_script_hash
        return message


@contextmanager
def open_tab(server: Server) -> Iterator[Tab]:
    with connect(
        f"ws://localhost:{server.port}/_stcore/stream",
        origin=Origin(server.address),
        subprotocols=[Subprotocol("streamlit")],
        max_size=None,
    ) as socket:
        yield Tab(socket)
