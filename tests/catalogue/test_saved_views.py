"""Saved views: who may keep, rename and take back which, and what opens first."""

import pytest
import sqlalchemy as sa
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR, Role, Viewer, may_keep_view
from data.catalogue.saved_views import open_first, rename_view, save_view, take_back_view
from data.errors import NotAllowed, NothingSaid
from data.store.check import faults
from data.store.database import revision, writing
from data.store.opening.local import LOCAL
from data.views.arrangements import Arrangement, as_json
from data.views.saved import Saved, first_opened, saved_views
from tests.store.sheets import ALDER, BIRCH, person, settle

BOARD = as_json(Arrangement(title="Board", hidden=("m2",)))


@pytest.fixture
def ann(engine: Engine) -> Viewer:
    """Ann hands in for Alder, and so may keep views."""
    settle(engine)
    with writing(engine) as connection:
        return person(connection, "ann", ("contributor", ALDER))


@pytest.fixture
def ben(engine: Engine, ann: Viewer) -> Viewer:
    with writing(engine) as connection:
        return person(connection, "ben", ("contributor", BIRCH))


def views(engine: Engine, viewer: Viewer = VISITOR) -> dict[str, Saved]:
    with Session(engine) as session:
        return {view.slug: view for view in saved_views(session, viewer, "overview")}


def test_a_contributor_keeps_a_view_that_everybody_may_open(engine: Engine, ann: Viewer) -> None:
    with Session(engine) as session:
        before = revision(session)
    assert save_view(engine, ann, "overview", "Board meeting!", BOARD) == "board-meeting"
    (view,) = views(engine).values()
    assert (view.name, view.arrangement) == ("Board meeting!", Arrangement(title="Board", hidden=("m2",)))
    assert not view.is_default
    with Session(engine) as session:
        assert revision(session) == before + 1
    with engine.connect() as connection:
        assert list(faults(connection)) == []


def test_a_visitor_keeps_nothing(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NotAllowed):
        save_view(engine, VISITOR, "overview", "Mine", BOARD)
    assert views(engine) == {}


def test_a_view_has_a_name(engine: Engine, ann: Viewer) -> None:
    with pytest.raises(NothingSaid, match="needs a name"):
        save_view(engine, ann, "overview", "", BOARD)


def test_one_changes_ones_own_views_and_a_steward_any(engine: Engine, ann: Viewer, ben: Viewer) -> None:
    save_view(engine, ann, "overview", "Board", BOARD)
    view = views(engine)["board"]
    with pytest.raises(NotAllowed):
        rename_view(engine, ben, view.id, "Ben's")
    with pytest.raises(NotAllowed):
        take_back_view(engine, ben, view.id)
    seen = [
        views(engine, Viewer(name, name, Role.CONTRIBUTOR))["board"].may_change for name in ("ben", "ann")
    ]
    assert seen == [False, True]
    rename_view(engine, ann, view.id, "Council")
    assert views(engine)["board"].name == "Council"  # the link stays
    take_back_view(engine, LOCAL, view.id)
    assert views(engine) == {}
    with pytest.raises(NothingSaid):
        rename_view(engine, LOCAL, view.id, "Again")


def test_a_link_never_opens_another_view_than_it_did(engine: Engine, ann: Viewer) -> None:
    slugs = [save_view(engine, ann, "overview", "Board", BOARD) for _ in range(2)]
    take_back_view(engine, ann, views(engine)["board"].id)
    assert [*slugs, save_view(engine, ann, "overview", "board", BOARD)] == ["board", "board-2", "board-3"]


@pytest.mark.parametrize(("name", "slug"), [("All", "all-view"), ("ñ!", "view"), ("a" * 60, "a" * 40)])
def test_any_name_makes_a_link(engine: Engine, ann: Viewer, name: str, slug: str) -> None:
    assert save_view(engine, ann, "overview", name, BOARD) == slug


def test_only_a_steward_says_what_opens_first_and_it_is_one(engine: Engine, ann: Viewer) -> None:
    for name in ("Board", "Council"):
        save_view(engine, ann, "overview", name, BOARD)
    board, council = views(engine).values()
    with pytest.raises(NotAllowed):
        open_first(engine, ann, board.id, True)
    open_first(engine, LOCAL, board.id, True)
    open_first(engine, LOCAL, council.id, True)
    assert first_opened(list(views(engine).values())) == views(engine)["council"]
    with pytest.raises(NotAllowed):  # now it is the state's, though ann made it
        take_back_view(engine, ann, council.id)
    open_first(engine, LOCAL, council.id, False)
    assert first_opened(list(views(engine).values())) is None


def test_what_opens_first_is_gone_when_it_is_taken_back(engine: Engine, ann: Viewer) -> None:
    save_view(engine, LOCAL, "overview", "Board", BOARD)
    view = views(engine)["board"]
    open_first(engine, LOCAL, view.id, True)
    take_back_view(engine, LOCAL, view.id)
    assert first_opened(list(views(engine).values())) is None


def test_a_view_of_another_page_or_version_does_no_harm(engine: Engine, ann: Viewer) -> None:
    save_view(engine, ann, "region", "Elsewhere", BOARD)
    save_view(engine, ann, "overview", "Odd", '{"order": 7}')
    assert {slug: view.arrangement for slug, view in views(engine).items()} == {"odd": Arrangement()}


def test_each_act_is_in_the_trail(engine: Engine, ann: Viewer) -> None:
    save_view(engine, ann, "overview", "Board", BOARD)
    id = views(engine)["board"].id
    rename_view(engine, ann, id, "Council")
    open_first(engine, LOCAL, id, True)
    take_back_view(engine, LOCAL, id)
    with engine.connect() as connection:
        told = connection.execute(sa.text("SELECT action, detail FROM auditentry ORDER BY id DESC LIMIT 4"))
        assert [tuple(row) for row in told] == [
            ("withdraw savedview", ""), ("default savedview", ""), ("rename savedview", "was Board"),
            ("say savedview", ""),
        ]  # fmt: skip


@pytest.mark.parametrize(
    ("own", "for_all", "may"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_what_a_contributor_may_keep(own: bool, for_all: bool, may: bool) -> None:
    assert may_keep_view(Viewer("ann", "Ann", Role.CONTRIBUTOR), own, for_all) is may
    assert may_keep_view(LOCAL, own, for_all)
    assert not may_keep_view(VISITOR, own, for_all)
