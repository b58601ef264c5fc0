"""Storing a workbook and taking it back: each one transaction, the actor's rights asked inside it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, Row, update
from sqlmodel import col, select

from data.access import Role, Viewer, may_create_places, may_submit
from data.catalogue.saying import enter_word
from data.errors import NotAllowed, NothingToStore, NotUndoable
from data.registers.declarations import BY_NAME
from data.registers.keeping.entering import take_back_rows
from data.registers.keeping.following import follow
from data.registers.keeping.naming import meanings
from data.registers.tables import Wording
from data.store import audit
from data.store.database import writing
from data.store.drafting.draft import Draft
from data.store.drafting.list_difference import ListDifference, list_difference
from data.store.opening.people import acting
from data.store.writing.storing import fall_back, store
from models import Place, SourceFile, Submission


@dataclass(frozen=True)
class Receipt:
    """What came of it: how many values were new, changed or the same.

    `lists` says the same of the rows of typed lists; None where there are none.
    `repeated` says that the same bytes stand for the place already, as `submission_id`; nothing was done.
    """

    submission_id: int
    new: int = 0
    changed: int = 0
    same: int = 0
    repeated: bool = False
    lists: ListDifference | None = None


def submit(engine: Engine, actor: Viewer, draft: Draft) -> Receipt:
    """Store all of `draft`, or nothing.

    Raises
    ------
    NotAllowed
        Where the grants of `actor` do not cover a place of the draft.
    NothingToStore
        For a draft without a value and without a row of a register.
    StoreUnavailable
        Where the database is locked too long, full or gone.
    """
    if not len(draft):
        raise NothingToStore(f"'{draft.name}' holds no value that could be stored.")
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        _check_rights(connection, known, draft)
        if earlier := _standing(connection, draft):
            return Receipt(earlier, repeated=True)
        # Before it is stored: afterwards nothing of it would be new.
        lists = list_difference(connection, draft) if draft.lists else None
        words = _say_wordings(connection, actor, draft)
        submission_id, written = store(connection, person_id, draft)
        if words:
            said = update(Wording).where(col(Wording.id).in_(words))
            connection.execute(said.values(submission_id=submission_id))
        told = f"{len(draft.columns)} values, fingerprint {written.fingerprint}"
        audit.append(connection, person_id, "submit", f"submission {submission_id}", told)
    changes = written.changes
    return Receipt(submission_id, changes["new"], changes["changed"], changes["same"], lists=lists)


def undo(engine: Engine, actor: Viewer, submission_id: int) -> Receipt:
    """Take a submission back. What counted before counts again, except where later ones stand.

    Raises
    ------
    NotUndoable
        Where the submission is unknown or undone already.
    NotAllowed
        Where the grants of `actor` do not cover the place it was handed in for.
    """
    with writing(engine) as connection:
        person_id, known = acting(connection, actor)
        submission = _undoable(connection, known, submission_id)
        mark = {"undone_at": datetime.now(UTC), "undone_by_id": person_id}
        connection.execute(update(Submission).where(col(Submission.id) == submission_id).values(mark))
        fall_back(connection, submission.first_observation_id, submission.last_observation_id)
        take_back_rows(connection, submission_id)
        _take_back_wordings(connection, person_id, submission_id)
        audit.append(connection, person_id, "undo", f"submission {submission_id}")
    return Receipt(submission_id, submission.new, submission.changed, submission.same)


def _say_wordings(connection: Connection, actor: Viewer, draft: Draft) -> list[int]:
    """Enter what names mean before the rows that use them; their ids."""
    if not draft.wordings:
        return []
    state = connection.execute(select(Place.kind).where(col(Place.id) == draft.home)).scalar_one() == "state"
    # A region's word holds for its own rows; the state's holds everywhere.
    place_id = None if state and actor.role is Role.STEWARD else draft.home
    before = meanings(connection)
    said: list[int] = []
    for vocabulary, text, means in draft.wordings:
        word = Wording(person_id=0, said_at=datetime.now(UTC), place_id=place_id,
                       vocabulary=vocabulary, text=text, means=means)  # fmt: skip
        said.append(enter_word(connection, actor, word))
    follow(connection, before)
    return said


def _take_back_wordings(connection: Connection, person_id: int, submission_id: int) -> None:
    """What names were said to mean in handing in goes with it: undo leaves nothing behind."""
    own = (col(Wording.submission_id) == submission_id, col(Wording.withdrawn_at).is_(None))
    mark = {"withdrawn_at": datetime.now(UTC), "withdrawn_by_id": person_id}
    if connection.execute(select(Wording.id).where(*own).limit(1)).first():
        before = meanings(connection)
        connection.execute(update(Wording).where(*own).values(mark))
        follow(connection, before)


def _check_rights(connection: Connection, known: Viewer, draft: Draft) -> None:
    if not may_submit(known, draft.home):
        raise NotAllowed(_not_yours(connection, draft.home))
    if draft.new_places and not may_create_places(known):
        raise NotAllowed(
            f"Only a steward may add the place '{draft.new_places[0]}'. Leave it out or ask one."
        )
    for place_id in draft.places:
        if not may_submit(known, place_id):
            raise NotAllowed(_not_yours(connection, place_id))
    if own := [BY_NAME[each.register].title for each in draft.lists if BY_NAME[each.register].of_state]:
        _check_state(connection, known, own[0])


def _check_state(connection: Connection, known: Viewer, title: str) -> None:
    states = connection.execute(select(Place.id).where(col(Place.kind) == "state")).scalars()
    if not any(may_submit(known, state) for state in states if state is not None):
        raise NotAllowed(f"The list '{title}' is the state's own. Leave its sheet out, or ask a steward.")


def _undoable(connection: Connection, known: Viewer, submission_id: int) -> Row[Submission]:
    found = connection.execute(select(Submission).where(col(Submission.id) == submission_id))
    submission = found.one_or_none()
    if submission is None:
        raise NotUndoable(f"There is no submission {submission_id}.")
    if not may_submit(known, submission.place_id):
        raise NotAllowed(_not_yours(connection, submission.place_id))
    if submission.undone_at is not None:
        raise NotUndoable(f"Submission {submission_id} was taken back already.")
    return submission


def _not_yours(connection: Connection, place_id: int) -> str:
    name = connection.execute(select(Place.name).where(col(Place.id) == place_id)).scalar_one_or_none()
    return f"You may not hand in, or take back, figures for '{name}'. Leave it out, or ask a steward."


def _standing(connection: Connection, draft: Draft) -> int | None:
    """The submission of the same bytes for the same place that stands, if there is one."""
    same = select(Submission.id).join(SourceFile, col(SourceFile.id) == Submission.source_file_id)
    same = same.where(SourceFile.sha256 == draft.sha256, Submission.place_id == draft.home)
    return connection.execute(same.where(col(Submission.undone_at).is_(None))).scalar_one_or_none()
