"""The real server: health, headers, limits, and a polite word where a page breaks."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from http.cookies import SimpleCookie

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from data.errors import WrongSetting
from data.settings import Settings
from server import known_hosts
from tests.running import Server, Tab, empty_store, open_tab, serve


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with serve(empty_store(folder / "guidepost.db"), folder / "log") as server:
        yield server


@pytest.fixture(scope="module")
def storeless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose database has no tables."""
    folder = tmp_path_factory.mktemp("storeless")
    with serve(f"sqlite:///{folder / '987654321.db'}", folder / "log") as server:
        yield server


def upload(server: Server, tab: Tab, content: bytes) -> int:
    """The status of handing in `content` as the tab's page would."""
    cookies = SimpleCookie(server.ask("GET", "/_stcore/health").headers["set-cookie"])
    token = cookies["_streamlit_xsrf"].value
    boundary = "----guidepost"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{boundary}--\r\n".encode()
    return server.ask(
        "PUT",
        f"/_stcore/upload_file/{tab.session}/1",
        body,
        Content_Type=f"multipart/form-data; boundary={boundary}",
        X_Xsrftoken=token,
        Cookie=f"_streamlit_xsrf={token}",
    ).status


def test_health_tells_of_process_and_database(server: Server) -> None:
    answer = server.ask("GET", "/healthz")
    told = json.loads(answer.body)
    assert (answer.status, told["process"], told["database"]) == (200, "ok", "ok")


def test_health_fails_where_the_database_does(storeless: Server) -> None:
    answer = storeless.ask("GET", "/healthz")
    assert (answer.status, json.loads(answer.body)["database"]) == (503, "unavailable")


def test_the_page_may_run_its_own_inline_script_and_no_other(server: Server) -> None:
    answer = server.ask("GET", "/")
    allowed = answer.headers["content-security-policy"].split("script-src")[1].split(";")[0]
    scripts = re.findall(rb"<script>(.*?)</script>", answer.body, re.DOTALL)
    hashes = {f"'sha256-{b64encode(sha256(script).digest()).decode()}'" for script in scripts}
    assert hashes
    assert set(allowed.split()) == {"'self'"} | hashes


def test_a_page_is_a_visit_and_a_file_is_none(server: Server) -> None:
    assert "guidepost_this_visit=" in server.ask("GET", "/").headers["set-cookie"]
    assert "HttpOnly; SameSite=Lax" in server.ask("GET", "/indicator").headers["set-cookie"]
    before = "guidepost_this_visit=2025-11-03T09:30Z"
    answer = server.ask("GET", "/", Cookie=before)
    assert "guidepost_last_visit=2025-11-03T09:30Z" in answer.headers["set-cookie"]
    assert "set-cookie" not in server.ask("GET", "/app/static/fonts/PublicSans-Bold.woff2").headers


def test_a_foreign_name_is_refused(server: Server) -> None:
    assert server.ask("GET", "/", Host="evil.example").status == 421


def test_the_font_is_served_from_here(server: Server) -> None:
    answer = server.ask("GET", "/app/static/fonts/PublicSans-Bold.woff2")
    assert (answer.status, answer.headers["content-type"]) == (200, "font/woff2")


def test_a_page_still_runs_after_somebody_asked_to_clear_all_caches(server: Server) -> None:
    with open_tab(server) as tab:
        tab.send(BackMsg(clear_cache=True))
        kinds = {message.WhichOneof("type") for message in tab.rerun()}
    assert {"new_session", "delta", "script_finished"} <= kinds


def test_a_flood_of_reruns_leaves_the_server_answering(server: Server) -> None:
    with open_tab(server) as tab:
        tab.rerun()
        rerun = BackMsg()
        rerun.rerun_script.page_script_hash = tab.page
        for _ in range(200):
            tab.send(rerun)
        assert server.ask("GET", "/healthz").status == 200


def test_a_workbook_beyond_the_limit_is_refused(server: Server) -> None:
    with open_tab(server) as tab:
        tab.rerun()
        assert upload(server, tab, b"a,b\n1,2\n") == 204
        assert upload(server, tab, bytes(26 * 2**20)) == 413


def test_a_page_that_breaks_says_so_without_a_trace(storeless: Server) -> None:
    with open_tab(storeless) as tab:
        shown = b"".join(message.SerializeToString() for message in tab.rerun())
    number = re.search(rb"fault ([0-9a-f]{8}) occurred", shown)
    assert number
    assert b"OperationalError" not in shown
    assert b".py" not in shown.replace(b"app.py", b"")
    logged = [json.loads(line) for line in storeless.log.read_text().splitlines() if line.startswith("{")]
    assert number.group(1).decode() in [line.get("fault") for line in logged]


@pytest.mark.parametrize(
    ("decided", "address", "hosts"),
    [
        (Settings(), "127.0.0.1", {"localhost", "127.0.0.1", "::1"}),
        (
            Settings(open_to_network=True, hosts="Dash.example.gov, 10.0.0.5"),
            "0.0.0.0",
            {"localhost", "127.0.0.1", "::1", "dash.example.gov", "10.0.0.5"},
        ),
    ],
)
def test_the_app_answers_under_the_names_that_were_decided(
    decided: Settings, address: str, hosts: set[str]
) -> None:
    assert known_hosts(decided, address) == hosts


@pytest.mark.parametrize(
    ("decided", "address"),
    [
        (Settings(), "0.0.0.0"),
        (Settings(), None),
        (Settings(), "10.0.0.5"),
        (Settings(hosts="dash.example.gov"), "127.0.0.1"),
        (Settings(open_to_network=True), "0.0.0.0"),
    ],
)
def test_without_sign_in_nobody_else_is_let_in_by_accident(decided: Settings, address: str | None) -> None:
    with pytest.raises(WrongSetting, match="GUIDEPOST_OPEN_TO_NETWORK"):
        known_hosts(decided, address)
