"""Stores for tests: an empty one at an address of its own, on SQLite and on a PostgreSQL of the run."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine

from data.store.database import migrate, open_database
from tests.running import free_port

# Debian keeps the programs out of PATH, and Homebrew those of a version.
PLACES = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt")
QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"
NUMBERS = count(1)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite store with nothing in it, to be copied."""
    file = tmp_path_factory.mktemp("sqlite") / "empty.db"
    migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def cluster() -> Iterator[str]:
    """The address of a PostgreSQL of this worker's own, with a migrated database called 'empty'."""
    initdb = _initdb()
    if initdb is None:
        # Continuous integration turns a skip into a failure: see conftest.py.
        pytest.skip("PostgreSQL IS NOT TESTED ON THIS MACHINE. Install it: Debian's 'postgresql' will do.")
    with TemporaryDirectory(prefix="guidepost-") as folder, _running(initdb.parent, Path(folder)) as address:
        _command(address, "CREATE DATABASE empty")
        migrate(f"{address}/empty")
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """An empty store on each kind of database in turn."""
    if request.param == "sqlite":
        file = shutil.copy(request.getfixturevalue("migrated_file"), tmp_path / "store.db")
        yield f"sqlite:///{file}"
        return
    address = request.getfixturevalue("cluster")
    name = f"store_{next(NUMBERS)}"
    _command(address, f"CREATE DATABASE {name} TEMPLATE empty")
    yield f"{address}/{name}"
    _command(address, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """The empty store of `database_url`, open."""
    engine = open_database(database_url)
    yield engine
    engine.dispose()


def _initdb() -> Path | None:
    """Where the programs of PostgreSQL lie; those of the newest version where there are several."""
    if found := shutil.which("initdb"):
        return Path(found).resolve()
    found_by_place = (sorted(Path(place).glob("*/bin/initdb"), key=_version) for place in PLACES)
    return next((programs[-1] for programs in found_by_place if programs), None)


def _version(program: Path) -> int:
    digits = "".join(filter(str.isdigit, program.parent.parent.name))
    return int(digits or 0)


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[str]:
    port, data = free_port(), folder / "data"
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root; Debian's package made a user for it.
        shutil.chown(folder, "postgres")
    _run(programs / "initdb", "-D", data, "-U", "guidepost", "-A", "trust", "-N", "-E", "UTF8", "--locale=C")
    options = f"-p {port} -k '' -c listen_addresses=127.0.0.1 {QUICK}"
    control = (programs / "pg_ctl", "-D", data, "-w")
    _run(*control, "-l", folder / "log", "-o", options, "start")
    try:
        yield f"postgresql://guidepost@127.0.0.1:{port}"
    finally:
        _run(*control, "-m", "immediate", "stop")


def _run(*command: object) -> None:
    user = ("runuser", "-u", "postgres", "--") if os.geteuid() == 0 else ()
    words = [*user, *map(str, command)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"


def _command(address: str, sql: str) -> None:
    engine = sa.create_engine(
        f"{address}/postgres".replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        connection.exec_driver_sql(sql)
    engine.dispose()
