"""Hostile workbooks on the Upload page: a sentence each, nothing of persons on screen, nothing stored."""

from typing import Any

import pytest
import streamlit as st
from sqlalchemy import Engine

from data.reading.process import child
from data.reading.reading import Reading
from tests.making import broken, broken_parts, broken_sheets, broken_text, ooxml
from tests.pages.handing_in import UPLOAD, handed_in, opened, said
from tests.store.sheets import counting

NAME = "=cmd|' /C calc'!A0 \u202e<b>![x](http://evil.example/y.png)"


def test_a_list_of_persons_is_refused_and_none_of_it_is_shown(store: Engine) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), ("exits.xlsx", broken_text.social_security_numbers()))
    assert [error.proto.title for error in app.error] == ["This workbook cannot be read"]
    assert "lists persons: a column of social security numbers" in said(app)
    shown = said(app) + "".join(element.proto.body for element in app.get("html"))
    assert [cell for cell in ("123-45-6789", "219-09-9999", "A. B.") if cell in shown] == []
    assert counting(store) == {}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("m.xlsx", broken.members_that_share_their_bytes()),
        ("m.xlsx", broken_sheets.a_count_of_texts_that_lies()),
        ("m.xls", broken_sheets.an_old_dimension_that_lies()),
        ("m.xls", broken_parts.old_sheet_that_starts_beyond_the_end()),
    ],
    ids=["bomb", "abort", "memory", "panic"],
)
def test_what_kills_the_reader_is_a_sentence_and_the_page_lives_on(
    store: Engine, name: str, content: bytes
) -> None:
    app = handed_in(opened(UPLOAD, home="Alder"), (name, content), ("good.xlsx", ooxml.workbook()))
    assert [error.proto.title for error in app.error] == ["This workbook cannot be read"]
    assert app.error[0].value
    assert app.session_state["Desk"].workbooks[1].reading


def test_a_tab_named_like_a_formula_and_markup_stays_a_name(store: Engine) -> None:
    sheet = ooxml.sheet(ooxml.rows(ooxml.TABLE))
    content = ooxml.packed(ooxml.parts({NAME: sheet, "Other": sheet}))
    app = handed_in(opened(UPLOAD, home="Alder"), ("m.xlsx", content))
    labels = [element.label for element in [*app.expander, *app.selectbox, *app.button]]
    assert any("cmd" in label for label in labels)
    assert [label for label in labels if "<b>" in label or "![x](" in label] == []
    assert "<b>![x]" not in "".join(element.proto.body for element in app.get("html"))


def test_who_waits_for_others_is_told_so(store: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    read, progress_bar = child.read, st.progress

    def queued(*about: Any) -> Reading:
        *rest, progress = about
        progress(0, child.QUEUED)
        return read(*rest)

    def bar(share: float, says: str) -> Any:
        shown.append(says)
        return progress_bar(share, says)

    monkeypatch.setattr("components.handing_in.desk.PATIENCE_SECONDS", 0.0)
    monkeypatch.setattr(child, "read", queued)
    monkeypatch.setattr(st, "progress", bar)
    app = handed_in(opened(UPLOAD, home="Alder"), ("figures.xlsx", ooxml.workbook()))
    assert [says.replace("\\", "") for says in shown] == [
        "figures.xlsx waits its turn: other workbooks are being read"
    ]
    assert app.session_state["Desk"].workbooks[0].reading
