"""The drawing of the gap board: a dot a need, bars of money, and words that say the same."""

import re
from typing import Any

import pandas as pd
import pytest

from components.drawing.gap_rows import gaps_html

COUNTS = ("met", "could", "blank", "can", "partly", "silent", "unsaid")
ONE = dict.fromkeys(("needs", "partnerships", "regions", "regions_unmet", "uncosted"), 1)
NO_MONEY = {"here": 0, "elsewhere": 0, "unplaced": 0, "may_pay": 0, "past": 0, "cost": pd.NA}
NOTHING: dict[str, Any] = {**dict.fromkeys(COUNTS, 0), **ONE, **NO_MONEY}
SILENT = {"cost": 90_000_00, "needs": 3, "here": pd.NA, "can": 2, "may_pay": 5_00, "silent": 1}


def drawn(*rows: dict[str, Any]) -> str:
    board = pd.DataFrame([{"solution": "Housing", **NOTHING, **row} for row in rows])
    return gaps_html(board, "The finding", lambda name: f"gaps?gaps={name}")


def words(html: str) -> list[str]:
    return re.findall(r'<div class="gp-says">(.*?)</div>', html)


def bars(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<i class="(gp-\w+)" style="width: max\(([\d.]+)%', html)


def test_each_need_is_a_dot_and_the_words_count_them() -> None:
    html = drawn({"needs": 4, "met": 2, "could": 1})
    row = html[html.index('class="gp-asks"') :]
    assert re.findall(r'class="gp-need ?(gp-\w+)?"', row) == ["gp-met", "gp-met", "gp-could", ""]
    assert 'aria-label="2 of 4 needs with money committed"' in row


def test_more_needs_than_anybody_counts_are_a_number() -> None:
    assert "7 of 31 needs with money committed" in drawn({"needs": 31, "met": 7})
    assert 'class="gp-asks"' not in drawn({"needs": 31, "met": 7})


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({}, ["no cost named", "nothing committed · no stream is said to pay"]),
        ({"cost": 0, "uncosted": 0}, ["$0 asked for", "nothing committed · no stream is said to pay"]),
        (
            SILENT,
            ["$90 thousand asked for, 1 of 3 needs names no cost",
             "no amount committed · $5 may pay (1 of 2 streams not said)"],
        ),
        ({"here": -5_00, "partly": 1}, ["no cost named", "−$5 committed · nothing left that may pay"]),
        ({"can": 1, "may_pay": pd.NA, "silent": 1},
         ["no cost named", "nothing committed · what may pay is not said"]),
    ],
)  # fmt: skip
def test_money_stands_in_words_beside_its_bar(row: dict[str, Any], said: list[str]) -> None:
    assert words(drawn(row)) == said


def test_bars_are_on_one_scale_and_less_than_nothing_has_none() -> None:
    html = drawn(
        {"cost": 200, "here": 50, "may_pay": 50, "can": 1}, {"cost": 20, "here": -5, "may_pay": pd.NA}
    )
    assert bars(html) == [
        ("gp-cost", "100.00"),
        ("gp-here", "25.00"),
        ("gp-may", "25.00"),
        ("gp-cost", "10.00"),
    ]


def test_what_has_no_money_stands_apart_and_first() -> None:
    html = drawn({"solution": "A"}, {"solution": "B", "met": 1})
    heads = re.findall("<h3>(.*?)</h3>", html)
    assert heads == ["Nothing committed where it is asked for", "Some money committed where it is asked for"]
    assert re.findall("<h3>(.*?)</h3>", drawn({"met": 1})) == heads[1:]


def test_names_stand_as_written() -> None:
    html = drawn({"solution": "<b>Housing</b> & more"})
    assert "<b>Housing" not in html
    assert "&lt;b&gt;Housing&lt;/b&gt; &amp; more" in html


def test_the_rare_mark_is_explained_only_where_it_stands() -> None:
    assert "of no named region might meet" in drawn({"could": 1})
    assert "of no named region might meet" not in drawn({})
