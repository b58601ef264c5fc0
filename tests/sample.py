"""The sample state, loaded once in a run, whichever worker of it asks first."""

import fcntl
import os
from pathlib import Path

import pytest

from data.samples.load import load_sample
from data.store.database import migrate, open_database


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite store with the sample state, to be copied or looked at."""
    own = tmp_path_factory.getbasetemp()
    # Workers have folders of their own in one of the run.
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    file = folder / "sample.db"
    with (folder / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not file.exists():
            _load(file.with_suffix(".part"))
            file.with_suffix(".part").rename(file)
    return file


def _load(file: Path) -> None:
    # What a worker left that was ended in the middle of it.
    file.unlink(missing_ok=True)
    migrate(f"sqlite:///{file}")
    engine = open_database(f"sqlite:///{file}")
    assert load_sample(engine)
    engine.dispose()
