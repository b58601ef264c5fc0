"""A typed list edited on screen: changed in place, what that changes shown at once, stored and taken back."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import streamlit as st

from components import cached
from components.lists.changes import show_row_changes
from components.markup import escape
from components.problems import show_problems
from components.session import mine, viewer
from data.errors import GuidepostError
from data.registers.declarations import BY_NAME
from data.registers.edits import (
    Edit,
    Row,
    as_reading,
    as_workbook,
    edits,
    lacking,
    new_name,
    options_of,
    places_of,
    said_by,
)
from data.registers.register import Field, Kind, Register
from data.settings import settings
from data.store.drafting.decisions import Decisions
from data.store.submissions import Receipt, submit, undo
from data.views.handing_in.handing_in import Prepared, prepare
from data.views.lists.editable import Editable, editable
from data.views.lists.filing import filed_for, roots

SAME, OTHER = "The same under a new name", "Another one beside it"
PAGE = "pages/viewer/lists.py"
Asked = tuple[str, str, int | None]  # the list, words in its rows, and whose rows


@dataclass
class Editing:
    """The list that one person is editing, as it stood when they opened it.

    `number` counts openings: an editor of another number has nothing typed in.
    """

    asked: Asked = ("", "", None)
    rows: tuple[Row, ...] = ()
    number: int = 0
    opened: datetime = field(default_factory=lambda: datetime.now(UTC))
    receipt: Receipt | None = None
    taken_back: bool = False
    failure: str = ""

    def open(self, asked: Asked, rows: tuple[Row, ...]) -> None:
        """Begin with these rows; what was typed is gone."""
        self.asked, self.rows, self.opened = asked, rows, datetime.now(UTC)
        self.number += 1


def choose_list(titles: dict[str, str]) -> tuple[str, str]:
    """The list, and words that its rows have."""
    with st.container(horizontal=True, vertical_alignment="bottom"):
        title = st.selectbox("List", [*titles], key="edit_list", bind="query-params", width=300)
        words = st.text_input("Words in the row", key="edit_words", bind="query-params", width=300)
    return titles.get(title or "", next(iter(titles.values()))), words or ""


def choose_root(name: str) -> int | None:
    """Whose rows are edited, for somebody who speaks for several regions; None where there is no choice."""
    theirs = cached.fetch(roots)
    if len(theirs) < 2 or BY_NAME[name].of_state:
        return next(iter(theirs.values()), None)
    chosen = st.selectbox("Rows of", [*theirs], key="edit_home", bind="query-params", width=300)
    return theirs.get(chosen or "", next(iter(theirs.values())))


def edit_list(name: str, words: str, root: int | None) -> None:
    """The editor, what the edits change, and one button; `root` is whose rows are edited."""
    register, here = BY_NAME[name], mine(Editing)
    asked = (name, words, root)
    found = cached.fetch(editable, *asked)
    if here.asked != asked:
        here.open(asked, found.rows)
        here.receipt = None
    _show_receipt(here, register)
    _say_how_many(register, found)
    done = edits(here.rows, _edited(register, here))
    if not done:
        if here.rows != found.rows:
            here.open(asked, found.rows)
            st.rerun()
        return
    if _is_stale(here, found, done):
        _offer_again(here, found)
    else:
        _offer(here, register, done)


def _offer(here: Editing, register: Register, done: Sequence[Edit]) -> None:
    """What the edits change and for whom they are handed in, and the button that stores them."""
    same = _ask_names(register, done, here.number)
    said = said_by(register, here.rows, done, frozenset(old for old, _ in same))
    open_questions = lacking(register, said)
    for sentence in open_questions:
        st.warning(escape(sentence))
    home = cached.fetch(filed_for, places_of(register, done), here.asked[2])
    if home is None:
        st.warning(
            "Ask a steward of your state to name your places.", title="These rows are not yours to change"
        )
        return
    links = register.by_name[register.key[0]].links
    decided = Decisions(home[0], wordings={(links, old): new for old, new in same})
    title = f"{register.title}, edited on screen, {here.opened:%Y-%m-%d %H:%M:%S.%f} UTC"
    reading = as_reading(
        register, said, f"{register.title} edited on screen.csv", settings().fiscal_year_start
    )
    ready = cached.ask(prepare, reading, as_workbook(register, said, title), decided)
    st.header("What changes", anchor=False)
    st.caption(escape(f"Handed in for {home[1]}."))
    for old, new in same:
        st.caption(escape(f"{old} is called {new} from now on, also where it was named before."))
    show_problems([*reading.problems(), *ready.draft.problems], "edited")
    rows = ready.difference.lists.rows
    show_row_changes(rows[rows["moved"]], register.title)
    held = bool(open_questions)
    st.button(
        "Store", type="primary", key="store-edit", disabled=held, on_click=_store, args=(here, ready, done)
    )
    if here.failure:
        st.error(escape(here.failure), title="Nothing was stored")


def _say_how_many(register: Register, found: Editable) -> None:
    shown, of = len(found.rows), f"more than {found.many:,}" if found.more else f"{found.many:,}"
    st.caption(
        escape(
            f"{register.help} {shown} of {of} are here; words narrow them down."
            if shown < found.many
            else register.help
        )
    )


def _edited(register: Register, here: Editing) -> list[Row | None]:
    """What the editor holds now: a row or None for each that was opened, then new ones."""
    titles = {at.name: at.title for at in register.fields}
    frame = pd.DataFrame(
        [{titles[name]: text for name, text in row.texts.items()} for row in here.rows],
        columns=[*titles.values()],
        dtype="str",
    )
    told = st.data_editor(
        frame,
        key=f"edited-{here.number}",
        num_rows="dynamic",
        hide_index=True,
        column_config={at.title: _column(register, at) for at in register.fields},
    )
    lines = {index: dict(zip(titles, map(_text, line), strict=True))
             for index, line in zip(told.index, told.itertuples(index=False), strict=True)}  # fmt: skip
    stood: list[Row | None] = [
        Row(row.key, lines[number]) if number in lines else None for number, row in enumerate(here.rows)
    ]
    return stood + [Row("", line) for index, line in lines.items() if index >= len(here.rows)]


def _column(register: Register, at: Field) -> Any:
    """What a cell may be: one of a few choices, or text that is read as in any workbook."""
    if at.kind is Kind.CHOICE:
        return st.column_config.SelectboxColumn(at.title, help=at.help or None, options=options_of(at))
    return st.column_config.TextColumn(at.title, help=_help(register, at.name))


def _text(cell: object) -> str:
    return "" if cell is None or cell is pd.NA or cell != cell else str(cell).strip()


def _help(register: Register, name: str) -> str | None:
    at = register.by_name[name]
    forms = {Kind.DATE: "Such as 2027-06-30.", Kind.LIST: "Parted by ';'.", Kind.PERIOD: "Such as PY2026.",
             Kind.MONEY: "In dollars."}  # fmt: skip
    return " ".join(filter(None, (at.help, forms.get(at.kind, "")))) or None


def _is_stale(here: Editing, found: Editable, done: Sequence[Edit]) -> bool:
    """Whether somebody else changed a row that is edited here."""
    now: dict[str, list[Row]] = {}
    for row in found.rows:
        now.setdefault(row.key, []).append(row)
    then: dict[str, list[Row]] = {}
    for row in here.rows:
        then.setdefault(row.key, []).append(row)
    keys = {edit.before.key for edit in done if edit.before}
    return any(now.get(key, []) != then.get(key, []) for key in keys)


def _offer_again(here: Editing, found: Editable) -> None:
    st.warning(
        "Open the list again to see how it stands; what you typed since is not stored.",
        title="Somebody changed a row that you are editing",
    )
    st.button("Open again", key="open-again", on_click=here.open, args=(here.asked, found.rows))


def _ask_names(register: Register, done: Sequence[Edit], number: int) -> list[tuple[str, str]]:
    """The old and new names of what stays the same thing."""
    same = []
    for at, name in enumerate(filter(None, (new_name(register, edit) for edit in done))):
        question = f"Is {escape(name[1])} the same {register.one} as {escape(name[0])}?"
        if st.radio(question, [SAME, OTHER], key=f"renamed-{number}-{at}", horizontal=True) == SAME:
            same.append(name)
    return same


def _store(here: Editing, ready: Prepared, done: Sequence[Edit]) -> None:
    """Hand the edit in; the editor begins anew with what then stands."""
    # The button may have been drawn minutes ago: the page, drawn next, says what somebody changed since.
    if _is_stale(here, cached.ask(editable, *here.asked), done):
        return
    try:
        here.receipt = submit(cached.engine(), viewer(), ready.draft)
        here.failure, here.taken_back = "", False
        here.open(here.asked, cached.ask(editable, *here.asked).rows)
    except GuidepostError as error:
        here.failure = str(error)


def _take_back(here: Editing) -> None:
    assert here.receipt
    try:
        undo(cached.engine(), viewer(), here.receipt.submission_id)
        here.taken_back, here.failure = True, ""
        here.open(here.asked, cached.ask(editable, *here.asked).rows)
    except GuidepostError as error:
        here.failure = str(error)


def _show_receipt(here: Editing, register: Register) -> None:
    if here.receipt is None:
        return
    if here.taken_back:
        st.info("What stood before counts again.", title="Your edit was taken back")
        return
    kept = f"Kept as submission {here.receipt.submission_id}."
    st.success(f"Rows: {here.receipt.lists}. {kept}", title=f"{register.title}: your edit is stored")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button("Undo", key="undo-edit", icon=":material/undo:", on_click=_take_back, args=(here,))
        shown = {"list": register.name}
        st.page_link(PAGE, label="See the list", icon=":material/arrow_forward:", query_params=shown)
