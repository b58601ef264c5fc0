"""The matrix as HTML: shape and word, links, notes in sight, nothing of a workbook taken for markup."""

import re

from components.funding.matrix_html import down_html, matrix_html
from data.registers.solutions import SOLUTIONS
from data.views.funding.matrix.matrix import matrix
from tests.views.funding.ledgers import ledger_with

EVIL = "<img src=x onerror=alert(1)>"
LEDGER = ledger_with(
    streams=[{"stream": "A", "agency": EVIL, "key": "a"}, {"stream": "B"}],
    options=[
        {
            "stream": "A",
            "solution": SOLUTIONS[1],
            "may": "partly",
            "note": f"up to 10% {EVIL}",
            "key": "a | b",
        },
        {"stream": "A", "solution": SOLUTIONS[0], "may": "not", "note": "by law", "key": "a&c"},
    ],
    awards=[{"stream": "A", "solution": SOLUTIONS[0], "committed": 1_200_000_00}],
    needs=[{"solution": EVIL}],
)
CELLS = matrix(LEDGER).cells


def plain(html: str) -> str:
    body = re.sub(r"<style>.*?</style>", "", html, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", body)).strip()


def test_every_cell_has_a_word_and_leads_to_its_rule_or_its_stream() -> None:
    html = matrix_html(CELLS, "alt").split('class="gp-pays-narrow"')[0]
    assert html.count("<td>") + html.count('<td class="gp-asks">') == 2 * 14 + 1  # and the corner
    assert 'href="lists?list=options&amp;row=a%20%7C%20b"' in html
    assert 'href="lists?list=options&amp;row=a%26c"' in html
    assert 'href="lists?list=streams&amp;row=a"' in html
    told = plain(html)
    assert told.count("unknown") == 2 * 14 - 2 + 1  # once more where the marks are explained


def test_a_question_is_said_in_words_with_its_money() -> None:
    told = plain(matrix_html(CELLS, "alt"))
    assert "not note 1 $1.2 million committed a question" in told


def test_notes_stand_below_in_reading_order() -> None:
    html = matrix_html(CELLS, "alt")
    notes = plain(html[html.index('class="gp-pays-notes"') :])
    assert notes.index("by law") < notes.index("up to 10%")


def test_on_a_phone_each_solution_is_read_down_with_its_notes() -> None:
    html = matrix_html(CELLS, "alt")
    narrow = html[html.index('class="gp-pays-narrow"') : html.index('class="gp-pays-notes"')]
    assert narrow.count("<details>") == 14
    assert "1 not · 1 unknown · $1.2 million committed" in plain(narrow)
    assert "$1.2 million committed by law a question: the rule says not" in plain(narrow)


def test_a_stream_is_read_down_its_solutions() -> None:
    told = plain(down_html(CELLS[CELLS["stream"] == "A"], "solution"))
    assert told.index(SOLUTIONS[0]) < told.index(SOLUTIONS[1])
    assert "partly" in told
    assert "Agency not said" not in told


def test_what_a_workbook_says_is_never_markup() -> None:
    for html in (matrix_html(CELLS, EVIL), down_html(CELLS, "stream"), down_html(CELLS, "solution")):
        assert "<img" not in html
        assert "onerror" in html
