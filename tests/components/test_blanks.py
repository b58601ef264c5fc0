"""Five kinds of blank: each with its own shape and letter, word and meaning, and never a zero."""

import re

import pandas as pd
import pytest

from components.drawing.blanks import MARKS, cell_html, legend_html, mark_svg, strip, strip_html
from components.drawing.line_chart import lines_spec
from components.tables import table_html
from data.views.numbers.blanks import MEANINGS, ZERO, explained, kind_of_blank
from models import STATUSES


def test_every_status_but_a_number_has_a_mark_a_word_and_a_meaning() -> None:
    assert set(MARKS) == set(MEANINGS) == {ZERO, *STATUSES} - {"reported"}


def test_no_two_marks_look_alike_even_without_colour() -> None:
    assert len({(mark.shape, mark.filled) for mark in MARKS.values()}) == 5
    assert len({mark.letter for mark in MARKS.values()}) == 5
    assert all(f">{mark.letter}</text>" in mark_svg(kind) for kind, mark in MARKS.items())


@pytest.mark.parametrize(
    ("value", "status", "kind"),
    [
        (0.0, "reported", ZERO),
        (3.0, "reported", ""),
        (None, "suppressed", "suppressed"),
        (None, "not due", "not due"),
    ],
)
def test_a_zero_is_a_number_and_told_from_the_blanks(value: float | None, status: str, kind: str) -> None:
    assert kind_of_blank(value, status) == kind


def test_the_legend_explains_what_is_drawn_and_nothing_else() -> None:
    html = legend_html(["not due", "suppressed", "not due"])
    assert re.findall(r"</span>: ([^<]*)</li>", html) == [MEANINGS["suppressed"], MEANINGS["not due"]]
    assert legend_html([]) == ""
    assert explained(["not due", ""]) == "not due: still to come"


def test_a_cell_of_a_table_has_mark_and_word() -> None:
    html = table_html(pd.DataFrame({"status": ["not reported", "reported"]}), "T", {})
    assert cell_html("not reported") in html
    assert html.count("<img") == 1


def test_marks_that_would_cover_each_other_are_one_with_their_number() -> None:
    html = strip_html([(0.1, "not due"), (0.15, "not due"), (0.2, "suppressed"), (0.9, "not due")])
    assert re.findall(r"left: ([\d.]+)%", html) == ["12.5", "20.0", "90.0"]
    assert html.count("×2") == 1
    assert 'aria-label="Blanks: 3 not due, 1 suppressed"' in html
    assert strip_html([]) == ""


def test_blanks_stand_below_the_axis_of_time_and_not_among_the_values() -> None:
    drawn, below = lines_spec("people", yearly=True, strips=2)["layer"]
    assert drawn["encoding"]["x"]["axis"]["offset"] < 0
    assert below["layer"][0]["encoding"]["shape"]["scale"]["domain"] == list(MARKS)
    assert below["encoding"]["y"]["axis"] is None
    # Without a blank there is no strip, and no room left for one.
    assert "resolve" not in lines_spec("people", yearly=True)


def test_two_lines_have_two_strips() -> None:
    places = strip(2, {})["encoding"]["y"]["scale"]["range"]
    assert [place["expr"] for place in places] == ["height - 39", "height - 13"]
