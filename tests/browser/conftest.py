"""A server on a copy of the sample state for each journey, one for all who only look."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.browsing import browsing, chromium
from tests.running import Server, serve


# Of this folder and no longer: while Playwright runs, no other test of the process can run an event loop.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    program = chromium()
    if program is None:
        # Where every test must run, a skip is a failure: see tests/conftest.py.
        pytest.skip("NO SCREEN IS TESTED ON THIS MACHINE: it has no Chromium. 'make machine' installs one.")
    with browsing(program) as browser:
        yield browser


@pytest.fixture(scope="package")
def gallery(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for whoever only looks."""
    with serve(f"sqlite:///{sample_file}", tmp_path_factory.mktemp("gallery") / "log") as server:
        yield server


@pytest.fixture
def server(sample_file: Path, tmp_path: Path) -> Iterator[Server]:
    """A server on a sample state of the test's own."""
    file = shutil.copy(sample_file, tmp_path / "store.db")
    with serve(f"sqlite:///{file}", tmp_path / "log") as server:
        yield server
