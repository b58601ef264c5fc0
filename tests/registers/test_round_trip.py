"""A list leaves as a file and comes back as it went, whatever stands in it."""

from collections.abc import Mapping, Sequence
from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from data.exports.csv import as_csv
from data.exports.xlsx import as_xlsx
from data.reading.lists import Blank
from data.reading.sheets import read_workbook
from data.reading.status import Status
from data.reading.words import calendar
from data.registers.declarations import BY_NAME, REGISTERS
from data.registers.reading.cells import At, read_cell
from data.registers.reading.spans import is_total
from data.registers.register import Field, Kind, Register
from data.registers.shown import shown

Row = Mapping[str, object]
# What spreadsheets and readers of text files take for more than a letter, and what people write.
SIGNS = st.sampled_from("=+-@'\"#;,|\n\t ＝＋－＠%$()[]*.:/\\_!&éßÅ中🌾²x1a0Z")  # noqa: RUF001
DASHES = {"-", "--", "—", "–"}
PERIODS = [
    *(calendar.fiscal(prefix, 2026) for prefix in ("PY", "SFY", "FFY")),
    *(calendar.fiscal("PY", 2026, 2), calendar.quarter(2, 2025), calendar.half(1, 2025)),
    *(calendar.month(3, 2025), calendar.year(2025), calendar.school_year(2025)),
    calendar.as_of(date(2025, 3, 4)),
]
BLANKS = [Blank(status) for status in Status if status is not Status.REPORTED]


def texts(before: str = "") -> st.SearchStrategy[str]:
    """As a cell keeps them: without blanks at the ends, and no mark that stands for nothing."""
    lines = st.text(SIGNS, max_size=12) | st.text(max_size=6).filter(str.isprintable)
    told = st.lists(lines, min_size=1, max_size=2).map(lambda few: (before + "\n".join(few)).strip())
    return told.filter(lambda text: text and text not in DASHES)


PARTS = texts().filter(lambda text: not {*text} & {*";\n"})
KINDS: dict[Kind, st.SearchStrategy[object]] = {
    Kind.TEXT: texts(),
    Kind.LIST: st.lists(PARTS, min_size=1, max_size=3).map("; ".join),
    Kind.MONEY: st.integers(-(10**15), 10**15) | st.sampled_from([0, 5, -5, -100, *BLANKS]),
    Kind.NUMBER: st.floats(-1e12, 1e12).map(lambda one: round(one, 3)) | st.integers(0, 10**7).map(float),
    Kind.PERCENT: st.floats(0, 2000).map(lambda one: round(one, 4)) | st.sampled_from([0.5, 1.0, 1250.0]),
    Kind.DATE: st.dates(date(1990, 1, 1), date(2090, 1, 1)).map(str),
    Kind.PERIOD: st.sampled_from([period.label for period in PERIODS]),
    Kind.PLACE: texts("Area "),
}


def values(field: Field) -> st.SearchStrategy[object]:
    return st.sampled_from([*field.choices]) if field.choices else KINDS[field.kind]


def rows(register: Register) -> st.SearchStrategy[list[dict[str, object]]]:
    # What is called a total is left out of every list: it would count its rows twice.
    told = {name: texts("Alpine ").filter(lambda text: not is_total(text)) for name in register.told}
    others = {field.name: values(field) for field in register.fields if field.name not in told}
    # A row that says nothing but its name looks like a note.
    row = st.fixed_dictionaries(told, optional=others).filter(lambda row: len(row) > 1)
    return st.lists(row, min_size=1, max_size=5)


def files(register: Register, said: Sequence[Row]) -> list[tuple[str, bytes]]:
    lines = [[shown(field, stored(row.get(field.name))) for field in register.fields] for row in said]
    frame = pd.DataFrame(lines, columns=[field.title for field in register.fields])
    return [("list.csv", as_csv(frame)), ("list.xlsx", as_xlsx(frame, register.title, {}))]


def stored(value: object) -> object:
    return {"blank": str(value.status)} if isinstance(value, Blank) else value


def returned(register: Register, name: str, content: bytes) -> list[dict[str, object]]:
    sheets = read_workbook(content, name).sheets
    lists = [each for sheet in sheets for each in sheet.lists if each.register == register.name]
    return [row.fields for each in lists for row in each.rows]


@pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.name)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    # Making an example smaller takes minutes and says little more: each is five rows at most.
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(data=st.data())
def test_a_list_comes_back_as_it_went(register: Register, data: st.DataObject) -> None:
    said = data.draw(rows(register))
    for name, content in files(register, said):
        assert returned(register, name, content) == said, name


@pytest.mark.parametrize(
    ("name", "said"),
    [
        # In words alone and without a region, it looked like a second row of heads.
        ("needs", [{"solution": "Alpine", "serves_what": "firms", "asked_in": "Plan"},
                   {"solution": "Branding", "cost_cents": 100}]),
        # More lines part alike at its semicolons than there are rows.
        ("solutions", [{"name": "Alpine", "meaning": "a;b\nc;d\ne;f\ng;h", "tags": "x; y"}]),
        ("streams", [{"name": "=1+1", "objective": "'=a", "law": "''-b", "match_note": "x"}]),
        ("streams", [{"name": "A", "match_percent": 0.5}, {"name": "B", "match_percent": 1.0}]),
        # A raised 2 is a digit, and no number.
        ("options", [{"stream": "A", "solution": "B"}, {"stream": "A", "solution": "C"},
                     {"stream": "A", "solution": "D", "component": "²", "may": "can", "note": "x"}]),
    ],
)  # fmt: skip
def test_what_once_came_back_otherwise_comes_back(name: str, said: list[dict[str, object]]) -> None:
    for file, content in files(BY_NAME[name], said):
        assert returned(BY_NAME[name], file, content) == said, file


@pytest.mark.parametrize(
    ("written", "kept"),
    [("a\r\nb\rc", "a\nb\nc"), ("a\x0bb\u2028c", "a\nb\nc"), ("a\x00\x07b", "ab"), ("\x1b", None)],
)
def test_a_text_is_kept_as_files_can_hold_it(written: str, kept: str | None) -> None:
    at = At("Streams", 1, 1, BY_NAME["streams"].by_name["objective"])
    assert read_cell(at, written, 7).value == kept
