"""What storing and taking back do to the tables, in the transaction that they are given."""

from datetime import UTC, datetime

from sqlalchemy import Connection, update
from sqlmodel import col, select

from data.registers.declarations import in_order
from data.registers.keeping.entering import enter_rows, periods
from data.store import memory
from data.store.counting import joined, summaries
from data.store.counting.holding_back import hold_back
from data.store.counting.standing import series_scopes
from data.store.counting.statistics import Differences
from data.store.drafting.draft import Draft
from data.store.drafting.naming import Named
from data.store.opening.bulk import insert_row, next_id
from data.store.writing.entering import enter
from data.store.writing.moved import Moved, counting
from data.store.writing.observations import Written, store_observations
from data.store.writing.periods import enter_periods
from models import SourceFile, Submission


def store(connection: Connection, person_id: int, draft: Draft) -> tuple[int, Written]:
    """Store the draft; the id of its submission, and what was written."""
    # Names before values: a value points to its series, a series to its metric, place and partnership.
    named = enter(connection, draft)
    # One run of ids, so that a submission's values are found, and taken back, by two numbers.
    first = next_id(connection, "observation")
    submission = Submission(
        source_file_id=_source_file(connection, draft),
        place_id=draft.home,
        person_id=person_id,
        submitted_at=datetime.now(UTC),
        first_observation_id=first,
        last_observation_id=first + len(draft.columns) - 1,
        new=0,
        changed=0,
        same=0,
    )
    # With counts of zero: they are known only once the values, which point to it, are in.
    submission_id = insert_row(connection, submission)
    _store_lists(connection, draft, named, submission_id)
    memory.keep(connection, draft.home, submission_id, draft.lessons)
    written = store_observations(connection, draft, named, submission_id, first)
    changes = {change: written.changes[change] for change in ("new", "changed", "same")}
    connection.execute(update(Submission).where(col(Submission.id) == submission_id).values(changes))
    return submission_id, written


def fall_back(connection: Connection, first: int, last: int) -> None:
    """Let what stood before the observations from `first` to `last` count again."""
    together = joined.counted_in_run(connection, first, last)
    # Asked before anything moves: what stood and what will stand must both be known for the difference.
    moved = summaries.find_fallback(connection, first, last, bool(together))
    differences = Differences(series_scopes(connection, sorted({series for series, *_ in moved})))
    differences.add([one[:4] for one in moved], -1)
    differences.add((series, period, value, status)
                    for series, period, _, _, value, status in moved if status is not None)  # fmt: skip
    differences.write(connection)
    summaries.fall_back(connection)
    joined.settle(connection, together)
    hold_back(connection, _fallen(moved))
    hold_back(connection, counting(connection, together))


def _fallen(moved: list[summaries.Moved]) -> Moved:
    """What counts where the observations that fell away stood."""
    left = [(series, period, value, status) for series, period, *_, value, status in moved]
    return Moved.of(left)


def _source_file(connection: Connection, draft: Draft) -> int:
    """The bytes, kept once however often and for however many places they come."""
    kept = select(SourceFile.id).where(SourceFile.sha256 == draft.sha256)
    # The first name stays, whatever the file is called when it comes again: it is the same workbook.
    found: int | None = connection.execute(kept).scalar_one_or_none()
    if found is not None:
        return found
    file = SourceFile(sha256=draft.sha256, name=draft.name, size=len(draft.content), content=draft.content)
    return insert_row(connection, file)


def _store_lists(connection: Connection, draft: Draft, named: Named, submission_id: int) -> None:
    place_ids = {**draft.place_ids, **named.places}
    for name in in_order({each.register for each in draft.lists}):
        for each in draft.lists:
            if each.register == name:
                enter_periods(connection, periods(each.rows))
                enter_rows(connection, (submission_id, each.sheet, name), each.rows, place_ids)
