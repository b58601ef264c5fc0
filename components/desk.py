"""The desk: workbooks on their way in. They are taken in, read and made ready here; nothing is stored yet."""

from dataclasses import dataclass, field
from pathlib import PurePath
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import cached
from components.markup import escape
from data.errors import RefusedWorkbook
from data.reading import child
from data.reading.reading import Correction, Reading
from data.store.decisions import Decisions
from data.store.submissions import Receipt
from data.views.handing_in import Prepared, known_words, prepare

# Below a second a progress bar is a flicker.
PATIENCE_SECONDS = 1.0


@dataclass
class Workbook:
    """One workbook on the desk: its bytes, what was read, and what the person said about it.

    `refusal` says why it cannot be read, `failure` why it could not be stored or taken back.
    """

    number: int
    name: str
    content: bytes
    corrections: tuple[Correction, ...] = ()
    metrics: dict[str, int | str | None] = field(default_factory=dict)
    places: dict[str, int | str | None] = field(default_factory=dict)
    reading: Reading | None = None
    refusal: str = ""
    stopped: bool = False
    prepared: Prepared | None = None
    prepared_for: object = None
    receipt: Receipt | None = None
    taken_back: bool = False
    failure: str = ""

    def reread(self, corrections: tuple[Correction, ...]) -> None:
        """Have it read again, with these corrections."""
        self.corrections, self.reading, self.refusal, self.stopped = corrections, None, "", False

    def stop(self) -> None:
        """Call the reading off."""
        self.stopped = True


@dataclass
class Desk:
    """The workbooks that one person is handing in. `taken` counts those that ever lay here."""

    workbooks: list[Workbook] = field(default_factory=list)
    taken: int = 0
    storing: bool = False

    def add(self, name: str, content: bytes) -> None:
        """Lay a workbook on the desk. What a browser calls a file may be a path, and is never used as one."""
        self.workbooks.append(Workbook(self.taken, PurePath(name).name, content))
        self.taken += 1

    def remove(self, workbook: Workbook) -> None:
        """Take a workbook off the desk; what is stored of it stays stored."""
        self.workbooks = [each for each in self.workbooks if each is not workbook]


def read(workbook: Workbook) -> None:
    """Read a workbook that was not read yet, with a bar and a way out where it takes long."""
    # A reading without one value is false, and a reading all the same.
    if workbook.reading is not None or workbook.refusal or workbook.stopped:
        return
    waiting = Waiting(workbook)
    words = cached.fetch(known_words)
    try:
        workbook.reading = child.read(
            workbook.content, workbook.name, words, workbook.corrections, waiting.progress
        )
    except RefusedWorkbook as refusal:
        workbook.refusal = str(refusal)
    waiting.place.empty()


class Waiting:
    """The bar and the button that a person sees while a workbook is read.

    A click on the button ends this run of the script at the bar's next step, and the reading process
    with it; the next run finds the workbook marked as stopped.
    """

    def __init__(self, workbook: Workbook) -> None:
        self.workbook, self.place, self.started = workbook, st.empty(), monotonic()
        self.bar: DeltaGenerator | None = None

    def progress(self, done: int, sheets: int) -> None:
        """Called by the reader a few times a second."""
        if monotonic() - self.started < PATIENCE_SECONDS:
            return
        share = done / sheets if sheets else 0.0
        of = f": {done} of {sheets} sheets" if sheets else ""
        says = f"Reading {escape(self.workbook.name)}{of}"
        if self.bar is None:
            with self.place.container():
                self.bar = st.progress(share, says)
                st.button("Stop reading", key=f"stop-{self.workbook.number}", on_click=self.workbook.stop)
        else:
            self.bar.progress(share, says)


def make_ready(workbook: Workbook, home: int) -> Prepared | None:
    """What would be stored of the workbook and what that changes; worked out again when anything moved."""
    if workbook.reading is None or not len(workbook.reading):
        return None
    decisions = Decisions(home, dict(workbook.metrics), dict(workbook.places))
    now = (cached.revision_now(), workbook.corrections, repr(decisions))
    if workbook.prepared is None or workbook.prepared_for != now:
        workbook.prepared = cached.ask(prepare, workbook.reading, workbook.content, decisions)
        workbook.prepared_for = now
    return workbook.prepared
