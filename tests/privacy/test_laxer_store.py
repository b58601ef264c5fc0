"""What a person sees while the store is judged by a laxer rule than the app's: a sentence."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from components.focus import STYLE
from data.errors import NotHeldBack
from data.privacy.rule import Rule
from data.store.counting.judged import keep_rule
from data.store.database import writing
from tests.pages.conftest import bare, store  # noqa: F401  (fixtures)
from tests.pages.handing_in import ROOT
from tests.pages.opening import follow

PAGES = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "pages").rglob("*.py"))


def told() -> None:
    """What the server does with the error of a page."""
    from sqlmodel import Session

    from components import cached
    from data.errors import NotHeldBack
    from data.store.database import revision
    from server import on_script_error

    try:
        with Session(cached.engine()) as session:
            revision(session)
    except NotHeldBack as error:
        on_script_error(error)


@pytest.fixture
def laxer(store: Engine) -> Engine:  # noqa: F811
    with writing(store) as connection:
        keep_rule(connection, Rule(5, 3))
    return store


@pytest.mark.parametrize("page", PAGES)
def test_no_page_shows_a_number(laxer: Engine, page: str) -> None:
    app = follow(page, {})
    # AppTest runs without the server, which says it in words: see below.
    assert len(app.exception) == 1
    drawn = [block for block in app.get("html") if block.proto.body != STYLE]
    assert not [*drawn, *app.dataframe, *app.get("vega_lite_chart"), *app.table]


def test_the_sentence_says_what_to_do(laxer: Engine) -> None:
    app = AppTest.from_function(told).run()
    assert not app.exception
    said = app.error[0].value.replace("\\", "")
    assert said.endswith("Run 'python -m data prepare' with these settings.")
    assert NotHeldBack.__name__ not in said
