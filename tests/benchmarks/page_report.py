"""Every page at each size of store against an empty Streamlit page."""

import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from tests.benchmarks import stores
from tests.benchmarks.pages import PAGES, drawn_time, moving, server_time
from tests.benchmarks.rounds import Measured, medians, table
from tests.browser.browsing import browsing, chromium
from tests.running import Server, serve, serve_script

EMPTY_PAGE = Path(__file__).parent / "empty.py"
EMPTY = "empty"


def report(folder: Path, quick: bool, rounds: int) -> None:
    """Measure and print both times for each page and size."""
    sizes = [stores.TEN_THOUSAND, stores.MILLION, *([] if quick else [stores.TEN_MILLION])]
    with ExitStack() as running:
        servers = {size: _serve(running, folder, size) for size in sizes}
        empty = running.enter_context(serve_script(EMPTY_PAGE, folder / "empty.log"))
        _report_server(folder, servers, empty, rounds)
        _report_browser(servers, empty, rounds)


def _serve(running: ExitStack, folder: Path, size: int) -> Server:
    return running.enter_context(serve(stores.store(size, folder), folder / f"server-{size}.log"))


def _report_server(folder: Path, servers: dict[int, Server], empty: Server, rounds: int) -> None:
    things: dict[str, Callable[[], Measured]] = {}
    things[EMPTY] = partial(server_time, empty, "overview", _nothing)
    for page in PAGES:
        for size, server in servers.items():
            things[f"{page}/{size}"] = partial(server_time, server, page, moving(stores.store(size, folder)))
    told = medians(rounds, things)
    for when, title in (("fresh", "just after a submission"), ("again", "again")):
        heads = [
            "ms of a run (CPU ms, kB sent)",
            *(f"{size:,} stored" for size in servers),
            "largest x smallest",
        ]
        rows = [[EMPTY, *[_run(told[EMPTY], when)] * len(servers), ""]]
        rows += [_row(page, [told[f"{page}/{size}"] for size in servers], when) for page in PAGES]
        table(f"A page's run on the server, {title}, medians of {rounds} rounds in turn", heads, rows)


def _nothing() -> None:
    """An empty page has no store that could change."""


def _run(told: Measured, when: str) -> str:
    return f"{told[f'{when} ms']:.0f} ({told[f'{when} CPU ms']:.0f}, {told[f'{when} kB']:.0f})"


def _row(page: str, told: list[Measured], when: str) -> list[str]:
    growth = told[-1][f"{when} ms"] / told[0][f"{when} ms"]
    return [page, *(_run(one, when) for one in told), f"{growth:.2f}"]


def _report_browser(servers: dict[int, Server], empty: Server, rounds: int) -> None:
    program = chromium()
    if program is None:
        sys.exit("This machine has no Chromium. 'make machine' installs one.")
    with browsing(program) as browser:
        things: dict[str, Callable[[], Measured]] = {EMPTY: partial(drawn_time, browser, empty, "overview")}
        for page in PAGES:
            for size, server in servers.items():
                things[f"{page}/{size}"] = partial(drawn_time, browser, server, page)
        told = medians(rounds, things)
    floor = told[EMPTY]["drawn"]
    rows = [[EMPTY, *[f"{floor:,.0f} (1.00)"] * len(servers)]]
    for page in PAGES:
        drawn = [told[f"{page}/{size}"]["drawn"] for size in servers]
        rows.append([page, *(f"{ms:,.0f} ({ms / floor:.2f})" for ms in drawn)])
    title = f"All drawn in a new browser, medians of {rounds} rounds in turn"
    table(title, ["ms (x the empty page)", *(f"{size:,} stored" for size in servers)], rows)
