"""What a page costs: the server's time for a run, and the time until a browser has drawn all of it."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.benchmarks.rounds import Measured
from tests.running import Server, Tab, open_tab

PAGES = ("overview", "indicator", "compare", "region", "funding", "adoption", "sources", "upload",
         "guide_posts", "our_numbers", "submissions", "catalogue", "alignment")  # fmt: skip
RUNS = 5
QUIET_MS = 400

# Notes when the page last changed; drawn is what stays as it is while nothing runs.
WATCH = """
window.lastChange = 0;
new MutationObserver(() => { window.lastChange = performance.now(); })
  .observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
"""
DRAWN = f"""() => {{
  const app = document.querySelector('[data-testid=stApp]');
  return app && app.dataset.testScriptState === 'notRunning'
    && document.querySelector('[data-testid=stMarkdown], [data-testid=stHeading]')
    && performance.now() - window.lastChange > {QUIET_MS};
}}"""


def server_time(server: Server, page: str, move: Callable[[], object]) -> Measured:
    """Milliseconds and processor milliseconds of a run: after a change of the store, and again."""
    with open_tab(server) as tab:
        _open(tab, page)
        fresh = _runs(server, tab, page, move)
        again = _runs(server, tab, page, lambda: None)
    return {f"fresh {name}": told for name, told in fresh.items()} | {
        f"again {name}": told for name, told in again.items()
    }


def drawn_time(browser: Browser, server: Server, page: str) -> Measured:
    """Milliseconds from asking for the address until nothing changes any more, in a new browser."""
    with browser.new_context() as context, context.new_page() as tab:
        tab.add_init_script(WATCH)
        tab.goto(f"{server.address}/{'' if page == 'overview' else page}")
        tab.wait_for_function(DRAWN, timeout=60_000)
        return {"drawn": float(tab.evaluate("window.lastChange"))}


def moving(url: str) -> Callable[[], object]:
    """Something that makes every cached answer stale, as a submission would."""
    path = url.removeprefix("sqlite:///")

    def move() -> None:
        with sqlite3.connect(path) as connection:
            connection.execute("UPDATE revision SET number = number + 1")
        connection.close()

    return move


def _runs(server: Server, tab: Tab, page: str, before: Callable[[], object]) -> Measured:
    """The mean of several runs, paced so that the guard lets each through at once."""
    wall, size, start = 0.0, 0, _cpu_seconds(server)
    for _ in range(RUNS):
        before()
        time.sleep(0.25)
        asked = time.perf_counter()
        size = _open(tab, page)
        wall += time.perf_counter() - asked
    spent = _cpu_seconds(server) - start
    return {"ms": 1000 * wall / RUNS, "CPU ms": 1000 * spent / RUNS, "kB": size / 1000}


def _open(tab: Tab, page: str) -> int:
    """One run of the page; the bytes that it sent."""
    name, _, query = page.partition("?")
    asked = BackMsg()
    asked.rerun_script.query_string = query
    asked.rerun_script.page_script_hash = tab.page
    if not tab.page:
        asked.rerun_script.page_name = "" if name == "overview" else name
    tab.send(asked)
    return sum(message.ByteSize() for message in tab.run())


def _cpu_seconds(server: Server) -> float:
    """What the server has used so far; 0 where the system does not tell it as Linux does."""
    told = Path(f"/proc/{server.process.pid}/stat")
    if not told.exists():
        return 0.0
    fields = told.read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / 100
