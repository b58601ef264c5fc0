"""A store with a small state in it."""

import pytest
from sqlalchemy import Engine

from tests.store.sheets import settle


@pytest.fixture
def store(engine: Engine) -> Engine:
    """Testland with its regions Alder and Birch, on each kind of database."""
    settle(engine)
    return engine
