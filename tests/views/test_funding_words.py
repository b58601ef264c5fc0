import pandas as pd
import pytest

from data.views.funding import words as words

MET = pd.DataFrame(
    [
        ("Housing", 3, 1, 2, 40_000_00, 0, 0.0),
        ("Upskilling", 2, 0, 2, 160_000_00, 50_000_00, 31.25),
        ("Policy", 1, 1, 1, 0, 0, None),
    ],
    columns=["solution", "needs", "uncosted", "regions", "cost_cents", "met_cents", "share"],
)


@pytest.mark.parametrize(
    ("cents", "said"),
    [
        (0, "$0"),
        (12_345, "$123.45"),
        (45_000_000, "$450 thousand"),
        (45_600, "$456"),
        (123_000_000, "$1.23 million"),
        (-1_800_000, "−$18 thousand"),
    ],
)
def test_money_is_said_in_thousands_or_millions(cents: int, said: str) -> None:
    assert words.money(cents) == said


def test_the_need_finding_says_the_share_and_then_what_nothing_pays_for() -> None:
    # 50,000 of 200,000; Policy named no cost, so nothing can be said of it.
    assert words.need_finding(MET) == "Awards meet 25% of the $200 thousand that partnerships asked for"
    assert words.unpaid_words(MET) == "Nothing pays yet for Housing"
    assert words.unpaid_words(MET[MET["solution"] != "Housing"]) == ""


def test_needs_without_a_cost_are_not_called_unmet() -> None:
    assert "no cost" in words.need_finding(MET[MET["solution"] == "Policy"])


def test_the_need_table_leaves_an_unknown_cost_blank() -> None:
    table = words.need_table(MET)
    assert table["Cost ($ thousands)"].isna().to_list() == [False, False, True]
    assert table["Cost ($ thousands)"].to_list()[:2] == [40.0, 160.0]


def test_awards_without_an_amount_are_said_and_not_counted() -> None:
    awards = pd.DataFrame(
        [("A", "Housing", "North", 3, 1, 10_000_00), ("B", "Housing", "North", 1, 0, 20_000_00)],
        columns=["stream", "solution", "region", "awards", "blank", "amount_cents"],
    )
    assert words.matrix_finding(awards) == "2 streams pay $30 thousand for 1 solution"
    assert words.blank_words(awards) == "1 of 4 awards has no amount"
