"""Upload, where a sheet can be read in two ways: the question with pictures, its answer, and the way back."""

import pytest
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from components.correcting.question import picture_of
from data.reading.process import child
from data.reading.reading import Alternative, Area, Correction, Means, Part, Reading, SheetReading
from data.reading.sheets import read_workbook
from tests.pages.handing_in import (
    QUARTER,
    UPLOAD,
    book,
    clicked,
    handed_in,
    opened,
    press,
    said,
)

HEADS = Area(Part.HEAD, 0, 0, 0, 3, Means.PERIOD)
AS_METRICS = (HEADS, Area(Part.STUB, 1, 0, 3, 0, Means.METRIC), Area(Part.VALUE, 1, 1, 3, 3, Means.VALUE))
AS_PLACES = (HEADS, Area(Part.STUB, 1, 0, 3, 0, Means.PLACE), Area(Part.VALUE, 1, 1, 3, 3, Means.VALUE))


def ways(sheet: str) -> tuple[Alternative, ...]:
    """Two readings that are as likely: the labels are metrics, or places."""
    chosen = Correction(sheet, "reading", None, "chosen")
    places = (Correction(sheet, "column", 0, "place"), chosen)
    return (
        Alternative((chosen,), 0.8, ("the labels name the metrics",), AS_METRICS, ("B2: Placed: 1",)),
        Alternative(places, 0.75, ("the labels name places",), AS_PLACES, ("B2: Alder, Placed: 1",)),
        Alternative((chosen,), 0.3, ("the labels may be anything",), AS_PLACES),
    )


@pytest.fixture(autouse=True)
def doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that is in doubt of every sheet."""

    def read(content: bytes, name: str, vocabulary: object, corrections: object, progress: object) -> Reading:
        reading = read_workbook(content, name, vocabulary, corrections)  # type: ignore[arg-type]
        return Reading(reading.name, tuple(_in_doubt(sheet) for sheet in reading.sheets))

    monkeypatch.setattr(child, "read", read)


def _in_doubt(sheet: SheetReading) -> SheetReading:
    fields = {name: getattr(sheet, name) for name in SheetReading.__dataclass_fields__}
    return SheetReading(**(fields | {"alternatives": ways(sheet.name)}))


def asked(app: AppTest) -> bool:
    return "Which of these is right?" in [element.value for element in app.subheader]


def handed(engine: Engine, **sheets: object) -> AppTest:
    return handed_in(opened(UPLOAD, home="Alder"), ("years.xlsx", book(**sheets)))  # type: ignore[arg-type]


def test_the_readings_are_shown_with_their_reasons_and_values(store: Engine) -> None:
    app = handed(store, PY2024=QUARTER)
    assert asked(app)
    assert "Because the labels name the metrics." in said(app)
    assert "B2: Alder, Placed: 1" in said(app)
    assert "PY2024: column A is read as place" in said(app)
    pictures = [one.proto.body for one in app.get("html") if "reading has it" in one.proto.body]
    assert len(pictures) == 2, "a reading that is far less likely is not offered"


def test_a_lesser_question_waits_for_the_greater_one(store: Engine) -> None:
    app = handed(store, Report=QUARTER)
    assert "Which period are these numbers for?" not in said(app)
    press(app, "The first is right")
    assert "Which period are these numbers for?" in said(app)


def test_the_reading_taken_may_be_the_right_one(store: Engine) -> None:
    app = press(handed(store, PY2024=QUARTER), "The first is right")
    assert not asked(app)
    assert "PY2024: read in the way that you chose" in said(app)
    assert "column A is read as place" not in said(app)
    clicked(app, "back-0-0")
    assert asked(app)


def test_another_reading_is_its_corrections_and_can_be_taken_back(store: Engine) -> None:
    app = press(handed(store, PY2024=QUARTER), "The second is right")
    assert not asked(app)
    assert "PY2024: column A is read as place" in said(app)
    keys = app.session_state["Desk"].workbooks[0].reading.sheets[0].tables[0].facts.keys
    assert {key.place for key in keys} == {"Placed", "Served", "Hired"}
    clicked(app, "back-0-0")
    assert asked(app)
    assert "read in the way that you chose" not in said(app)


def test_one_answer_holds_for_the_sheets_like_it(store: Engine) -> None:
    app = handed(store, PY2023=QUARTER, PY2024=QUARTER)
    assert "Your answer holds for the sheets like it as well: PY2024." in said(app)
    press(app, "The second is right")
    assert not asked(app)
    assert "PY2023 and 1 more sheet: column A is read as place" in said(app)


def test_a_picture_shows_the_parts_as_its_reading_has_them() -> None:
    sheet = SheetReading("S", False, 90, 20, (tuple("abcdefghijkl"),) * 40)
    first, second, _ = ways("S")
    assert '<td data-at="A2" class="part-metric"' in picture_of(sheet, first, 0)
    html = picture_of(sheet, second, 1)
    assert '<td data-at="A2" class="part-place"' in html
    assert 'aria-label="Sheet S as the second reading has it"' in html
    assert html.count("<tr>") == 1 + 9
    assert 'data-at="I1"' not in html
    assert "more row" not in html


def test_while_it_is_open_nothing_else_is_asked_and_nothing_can_be_stored(store: Engine) -> None:
    app = handed(store, PY2024=QUARTER)
    assert "Names, changes and storing follow once you have said which reading is right." in said(app)
    assert "**Metrics:" not in said(app)
    assert "Read so because" not in said(app)
    assert not [button for button in app.button if button.label.startswith("Store ")]
    press(app, "The first is right")
    assert "Names, changes and storing follow" not in said(app)
    assert "**Metrics:" in said(app)
    assert [button for button in app.button if button.label.startswith("Store ")]


def test_whoever_points_instead_has_answered(store: Engine) -> None:
    app = handed(store, PY2024=QUARTER)
    assert "None of these? Correct the reading" in said(app)
    app.text_input(key="correct-0-PY2024-at").input("A").run()
    press(app, "holds groups")
    assert not asked(app)
    assert "**Metrics:" in said(app)


def test_the_sheets_that_wait_are_named(store: Engine) -> None:
    app = handed(store, PY2023=QUARTER, PY2024=QUARTER)
    assert "once you have said for PY2023, PY2024 which reading is right" in said(app)
