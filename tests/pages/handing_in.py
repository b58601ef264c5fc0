"""The steps of whoever hands in a workbook by the pages, and what these then say."""

import io
import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
from streamlit.testing.v1 import AppTest

from data.access import Role, Viewer
from data.store.opening.local import LOCAL
from tests.pages.opening import follow
from tests.store.sheets import ALDER

ROOT = Path(__file__).parents[2]
UPLOAD, SUBMISSIONS = "pages/contributor/upload.py", "pages/contributor/submissions.py"
SOURCES = "pages/viewer/sources.py"
ANN = Viewer("ann", "Ann", Role.CONTRIBUTOR, frozenset({ALDER}))

# One value is too small to be told.
PLACED = b"Measure,PY2023,PY2024\nPeople placed,40,44\nPeople enrolled,90,<10\n"
Rows = Sequence[Sequence[object]]
QUARTER: Rows = [("Measure", "Q1", "Q2", "Q3"), ("Placed", 1, 2, 3), ("Served", 4, 5, 6), ("Hired", 7, 8, 9)]


def book(**sheets: Rows) -> bytes:
    made, file = openpyxl.Workbook(), io.BytesIO()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(file)
    return file.getvalue()


def opened(page: str, viewer: Viewer = LOCAL, **address: str) -> AppTest:
    app = follow(page, address, viewer)
    assert not app.exception
    return app


def handed_in(app: AppTest, *workbooks: tuple[str, bytes]) -> AppTest:
    uploader = app.file_uploader(key="workbooks-0")
    for name, content in workbooks:
        uploader.upload(name, content, "application/octet-stream")
    app.run()
    assert not app.exception
    return app


def clicked(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click().run()
    assert not app.exception
    return app


def pointed(app: AppTest, at: str, sheet: str = "figures") -> AppTest:
    app.text_input(key=f"correct-0-{sheet}-at").set_value(at).run()
    assert not app.exception
    return app


def press(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception
    return app


def drawing(app: AppTest) -> str:
    """The sheets as drawn."""
    return "".join(json.loads(element.proto.json)["html"] for element in app.get("bidi_component"))


def said(app: AppTest) -> str:
    """Everything in words on the page, titles of messages included."""
    messages = [*app.success, *app.info, *app.warning, *app.error]
    titles = [message.proto.title for message in messages]
    words = [*app.title, *app.header, *app.markdown, *app.caption, *messages]
    return " ".join([*titles, *(element.value for element in words)]).replace("\\", "")
