"""Bars of solutions as they are drawn."""

import re

from components.drawing.solution_bars import solution_bars_html
from data.views.funding.regions.by_region import SolutionMoney

ROWS = [
    SolutionMoney("A & B", "Upskilling <b>", 4_000_00, 4.0, 2.0, 1, 0),
    SolutionMoney("A & B", "Branding", None, None, 1.0, 0, 0),
    SolutionMoney("Cedar", "Upskilling <b>", -1_000_00, -1.0, 2.0, 2, 1),
]


def test_every_bar_stands_on_one_axis_from_nothing() -> None:
    drawn = solution_bars_html(ROWS, heads=True)
    assert re.findall(r'<b style="width: ([\d.]+)%">', drawn) == ["100.0", "0.0"]
    assert re.findall(r'<i style="left: ([\d.]+)%">', drawn) == ["50.0", "25.0", "50.0"]


def test_what_has_no_amount_has_no_bar_and_no_zero() -> None:
    drawn = solution_bars_html(ROWS[1:2], heads=True)
    assert '<b style="width' not in drawn
    assert "<b>—</b>" in drawn
    assert "$0" not in drawn


def test_words_of_workbooks_are_escaped_and_said_in_figures() -> None:
    drawn = solution_bars_html(ROWS, heads=True)
    assert "A &amp; B" in drawn
    assert "Upskilling &lt;b&gt;" in drawn
    assert "asked for once, money for\u00a00" in drawn
    assert "asked for 2 times, money for\u00a01" in drawn
    assert "<b>−$1</b>" in drawn


def test_without_heads_the_amounts_themselves_are_drawn() -> None:
    drawn = solution_bars_html(
        [SolutionMoney("Alder", "Upskilling", 5_000_00, None, None, 0, 0)], heads=False
    )
    assert "$5 thousand" in drawn
    assert "together" not in drawn
