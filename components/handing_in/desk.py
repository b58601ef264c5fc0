"""The desk: workbooks on their way in. They are taken in, read and made ready here; nothing is stored yet."""

from dataclasses import dataclass, field
from pathlib import PurePath
from time import monotonic

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components import cached
from components.markup import escape
from data.errors import RefusedWorkbook
from data.memory.lessons import Recalled
from data.memory.recall import read_as_before
from data.reading.process import child
from data.reading.reading import Correction, Reading
from data.store.drafting.decisions import Decisions
from data.store.submissions import Receipt
from data.views.handing_in.handing_in import Prepared, known_words, memories, prepare

# Below a second a progress bar is a flicker.
PATIENCE_SECONDS = 1.0


@dataclass
class Workbook:
    """One workbook on the desk: its bytes, what was read, and what the person said about it.

    `recalled` is what the place `recalled_for` knows of it; what follows from that is among the corrections.
    `pointed` is the place on each sheet at which the person points.
    `refusal` says why it cannot be read, `failure` why it could not be stored or taken back.
    """

    number: int
    name: str
    content: bytes
    corrections: tuple[Correction, ...] = ()
    recalled: Recalled = Recalled()
    recalled_for: int | None = None
    metrics: dict[str, int | str | None] = field(default_factory=dict)
    places: dict[str, int | str | None] = field(default_factory=dict)
    wordings: dict[tuple[str, str], str] = field(default_factory=dict)
    pointed: dict[str, str] = field(default_factory=dict)
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

    def read_afresh(self) -> None:
        """Have it read as if nothing like it had ever come; what the person said themselves stays said."""
        own = tuple(one for one in self.corrections if one not in self.recalled.corrections)
        for names, kind in ((self.metrics, "metric"), (self.places, "place")):
            for text in self.recalled.names_left_out(kind):
                names.pop(text, None)
        self.recalled = Recalled()
        self.reread(own)

    def point(self, sheet: str, at: str) -> None:
        """Point at a cell, row or column of a sheet."""
        self.pointed[sheet] = at

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


def read(workbook: Workbook, home: int) -> None:
    """Read a workbook that was not read yet, with a bar and a way out where it takes long."""
    if workbook.recalled_for not in (home, None):
        # Another place remembers other sheets, and none of the first one's.
        workbook.read_afresh()
        workbook.recalled_for = None
    # Also where nothing is to be read: what stands below would otherwise be drawn anew, and lose its focus.
    place = st.empty()
    # A reading without one value is false, and a reading all the same.
    if workbook.reading is not None or workbook.refusal or workbook.stopped:
        return
    waiting = Waiting(workbook, place)
    words = cached.fetch(known_words)

    def reading(corrections: tuple[Correction, ...]) -> Reading:
        return child.read(workbook.content, workbook.name, words, corrections, waiting.progress)

    try:
        if workbook.recalled_for is None and not workbook.corrections:
            workbook.reading, recalled = read_as_before(reading, cached.fetch(memories, home))
            _recall(workbook, recalled)
        else:
            workbook.reading = reading(workbook.corrections)
    except RefusedWorkbook as refusal:
        workbook.refusal = str(refusal)
    workbook.recalled_for = home
    waiting.place.empty()


def _recall(workbook: Workbook, recalled: Recalled) -> None:
    """Lay what is known from last time among what is said, where it can be seen and taken back."""
    workbook.recalled, workbook.corrections = recalled, recalled.corrections
    workbook.metrics |= recalled.names_left_out("metric")
    workbook.places |= recalled.names_left_out("place")


class Waiting:
    """The bar and the button that a person sees while a workbook is read.

    A click on the button ends this run of the script at the bar's next step, and the reading process
    with it; the next run finds the workbook marked as stopped.
    """

    def __init__(self, workbook: Workbook, place: DeltaGenerator) -> None:
        self.workbook, self.place, self.started = workbook, place, monotonic()
        self.bar: DeltaGenerator | None = None

    def progress(self, done: int, sheets: int) -> None:
        """Called by the reader a few times a second."""
        if monotonic() - self.started < PATIENCE_SECONDS:
            return
        share = done / sheets if sheets > 0 else 0.0
        of = f": {done} of {sheets} sheets" if sheets > 0 else ""
        says = f"Reading {escape(self.workbook.name)}{of}"
        if sheets == child.QUEUED:
            says = f"{escape(self.workbook.name)} waits its turn: other workbooks are being read"
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
    decisions = Decisions(
        home,
        dict(workbook.metrics),
        dict(workbook.places),
        corrections=workbook.corrections,
        wordings=dict(workbook.wordings),
    )
    now = (cached.revision_now(), repr(decisions))
    if workbook.prepared is None or workbook.prepared_for != now:
        workbook.prepared = cached.ask(prepare, workbook.reading, workbook.content, decisions)
        workbook.prepared_for = now
    return workbook.prepared
