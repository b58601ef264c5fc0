"""For all tests: on a machine that checks for everybody, a test that did not run did not pass."""

import os
from collections.abc import Generator, Iterator
from functools import cache
from typing import TypeVar

import pytest
from hypothesis import settings
from streamlit.components.v2 import manifest_scanner

from tests.databases import cluster, database_url, engine, migrated_file  # noqa: F401  (fixtures for all)
from tests.sample import sample_file  # noqa: F401

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

# A property that takes long on a busy machine is as true as on an idle one: figures belong to the benchmark.
# Where everybody waits for the answer, the same cases are tried each time.
settings.register_profile("guidepost", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("guidepost")


@pytest.fixture(scope="session", autouse=True)
def packages_known() -> Iterator[None]:
    """Streamlit's tester asks every installed package for components: a tenth of a second for each app."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests)
        )
        yield


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    return _skipped_is_failed((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return _skipped_is_failed((yield))


def _skipped_is_failed(report: Report) -> Report:
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
    return report
