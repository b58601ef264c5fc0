"""What the command line does with the store: the same functions that the screens use, as the local person."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

from sqlalchemy import Engine
from sqlmodel import Session

from data.catalogue.matching import fold
from data.catalogue.metrics import known_names, vocabulary
from data.catalogue.outlines import enter_outlines, parsed
from data.catalogue.places import known_places
from data.errors import UnknownChoice, UnknownPlace
from data.exports.everything import COLUMNS, everything
from data.memory.lessons import Recalled
from data.memory.recall import read_as_before
from data.reading.process import child
from data.reading.reading import Problem, Reading
from data.registers.checking.alike import alike
from data.registers.declarations import BY_NAME
from data.registers.keeping.naming import words_of_lists
from data.registers.keeping.other_years import beside_stored
from data.selection import Selection
from data.settings import settings
from data.store import submissions
from data.store.check import faults
from data.store.database import open_database
from data.store.drafting.decisions import Decisions
from data.store.drafting.draft import Draft, draft
from data.store.memory import remembered
from data.store.opening.local import LOCAL
from data.store.prepare import prepare as bring_up_to_date


def prepare() -> str:
    """The store brought up to date, and filled with the sample state where it is empty."""
    from data.samples.load import load_sample

    bring_up_to_date(settings().database_url, load_sample if settings().sample else lambda _: None)
    return "The store is ready."


def sample() -> str:
    """The sample state in an empty store."""
    from data.samples.load import load_sample

    # The filling runs only inside bring_up_to_date, so what it says has to be carried out of there.
    loaded: list[bool] = []
    bring_up_to_date(settings().database_url, lambda engine: loaded.append(load_sample(engine)))
    return (
        "The sample state is loaded." if loaded == [True] else "The store is not empty: nothing was loaded."
    )


def submit(file: Path, place: str) -> str:
    """A workbook handed in for a place and read as its last one was; names nobody knows become new ones."""
    content = file.read_bytes()
    # Opened before the workbook is read: a store that cannot be had makes reading it a waste.
    engine = _store()
    with Session(engine) as session:
        home = known_places(session).get(fold(place))
        if home is None:
            raise UnknownPlace(f"No place is called '{place}'. See the Region page for the names.")
        names = known_names(session, home[0])
        words = vocabulary(session)
        memories = remembered(session, home[0])
        listed = words_of_lists(session)
    # Outside the session: reading may take seconds, and PostgreSQL would hold a transaction open for them.
    reading, known = read_as_before(lambda said: child.read(content, file.name, words, said), memories)
    left_out = known.names_left_out("metric"), known.names_left_out("place")
    drafted = draft(reading, content, names, Decisions(home[0], *left_out, corrections=known.corrections))
    # Told before storing: where that fails, whoever handed in still learns what was doubtful.
    _tell_recalled(known)
    lists = [(sheet.name, each) for sheet in reading.sheets for each in sheet.lists]
    with Session(engine) as session:
        beside = [*beside_stored(session, lists)]
    _tell_problems(reading, drafted, (*beside, *(one.problem for one in alike(lists, listed))))
    receipt = submissions.submit(engine, LOCAL, drafted)
    if receipt.repeated:
        return f"The same workbook stands already, as submission {receipt.submission_id}. Nothing changed."
    return f"Submission {receipt.submission_id}: {_counts(receipt)}."


def undo(number: int) -> str:
    """A submission taken back: what counted before counts again."""
    receipt = submissions.undo(_store(), LOCAL, number)
    # Of rows of lists the store keeps no counts: what stands then is what others said.
    counts = f": {_counts(receipt)}" if receipt.new or receipt.changed or receipt.same else ""
    return f"Submission {number} is taken back{counts}."


def export(out: TextIO) -> None:
    """All that counts now, as CSV."""
    # Lines end as RFC 4180 says and as in the downloads, on every system.
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    with Session(_store()) as session:
        table.writerows(everything(session, LOCAL))


def export_list(name: str, out: TextIO) -> None:
    """A typed list as it stands, as CSV that can be handed in again."""
    from data.exports.lists import heads, rows_of

    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(heads(BY_NAME[name]))
    with Session(_store()) as session:
        table.writerows(rows_of(session, BY_NAME[name]))


def show_row(name: str, key: str, out: TextIO) -> None:
    """What stands of one row of a list with its cells, then all that was said of it, as two tables of CSV."""
    from data.exports.csv import as_csv
    from data.views.lists.one_row import one_row

    with Session(_store()) as session:
        row = one_row(session, LOCAL, name, key)
    if not row.name:
        raise UnknownChoice(f"Nothing is said of '{key}' in the list '{BY_NAME[name].title}'.")
    for frame in (row.fields, row.history):
        out.write(as_csv(frame.drop(columns="submission")).decode("utf-8-sig"))


def show(selection: Selection, as_json: bool, out: TextIO) -> None:
    """What the screens show of the selection, as CSV or as one JSON object."""
    from data.showing import tables, write_csv, write_json

    with Session(_store()) as session:
        shown = tables(session, selection)
    if as_json:
        write_json(shown, selection, out)
    else:
        write_csv(shown, out)


def outlines(file: Path) -> str:
    """The outlines of a TopoJSON or GeoJSON file, for the places whose FIPS codes it names."""
    entered, listed = enter_outlines(_store(), LOCAL, parsed(file.read_bytes()))
    return f"{entered} of {listed} outlines belong to places here and are on the map."


def check() -> list[str]:
    """A sentence for each thing in the store that does not fit the rest."""
    with open_database(settings().database_url).connect() as connection:
        return list(faults(connection))


def _tell_recalled(known: Recalled) -> None:
    for sheet, memory in known.sheets.items():
        print(f"{sheet}: {memory.says}.", file=sys.stderr)


def _tell_problems(reading: Reading, drafted: Draft, more: Iterable[Problem]) -> None:
    for problem in (*reading.problems(), *drafted.problems, *more):
        print(f"{problem.sheet}!{problem.cell}: {problem.text}", file=sys.stderr)


def _counts(receipt: submissions.Receipt) -> str:
    values = f"{receipt.new} new, {receipt.changed} changed, {receipt.same} the same"
    if not receipt.lists:
        return values
    rows = f"rows of lists: {receipt.lists}"
    return f"{values}; {rows}" if receipt.new or receipt.changed or receipt.same else rows


def _store() -> Engine:
    """The store, which may be as old as the last release or not there at all."""
    bring_up_to_date(settings().database_url, lambda _: None)
    return open_database(settings().database_url)
