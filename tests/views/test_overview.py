"""What the overview says of the small state of tests/views/state.py; every number is added up by hand."""

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.overview.cards import Card
from data.views.overview.overview import overview

EVERYTHING = Selection()


def cards(session: Session, selection: Selection = EVERYTHING) -> dict[str, Card]:
    return {card.measure.name: card for card in overview(session, VISITOR, selection)}


@pytest.mark.parametrize(
    ("name", "words", "period", "change", "since", "reach"),
    [
        # 50 + 12 + 38 against 40 + 10 + 30
        ("People placed", "100", "PY2025-Q1", "▲ 20 (25%)", "PY2024-Q1", "3 of 3 regions"),
        # (64 x 100 + 72 x 300) / 400; Cedar gives no number to weigh with
        ("Same employer", "70%", "PY2025-Q1", "▲ 2.5 points", "PY2024-Q1", "2 of 3 regions"),
        # (22 + 26) / 2 against (20.5 + 25) / 2
        ("Wage at placement", "$24", "PY2025-Q1", "▲ $1.25 (5%)", "PY2024-Q1", "2 of 3 regions"),
        # the state's own figure stands before what regions give
        ("Unemployment rate", "4.3%", "2024", "▼ 1.1 points", "2021", "state figure, 2 of 3 regions"),
        # no rule, so no single number
        ("Median earnings", "$6,500 to $7,250", "PY2025-Q1", "no single number", "", "2 of 3 regions"),
        ("Title promotion", "suppressed", "PY2025-Q1", "too few to show", "", "0 of 3 regions, 1 suppressed"),
    ],
)
def test_a_card_says_latest_change_and_reach(
    session: Session, name: str, words: str, period: str, change: str, since: str, reach: str
) -> None:
    card = cards(session)[name]
    assert (card.words, card.period, card.change, card.since, card.reach) == (
        words,
        period,
        change,
        since,
        reach,
    )


def test_an_own_metric_of_a_region_is_no_indicator(session: Session) -> None:
    assert "Coffee mornings" not in cards(session)


def test_cards_stand_in_the_order_in_which_the_state_named_them(session: Session) -> None:
    assert [card.measure.name for card in overview(session, VISITOR, Selection())] == [
        "People placed", "Same employer", "Title promotion", "Exiters", "Wage at placement",
        "Median earnings", "Unemployment rate",
    ]  # fmt: skip


def test_a_region_that_is_late_makes_no_fall(session: Session) -> None:
    # As of PY2024-Q3 Birch has not reported: 40 + 31, held against the 40 + 30 of the same two regions.
    card = cards(session, Selection(period="PY2024-Q3"))["People placed"]
    assert (card.words, card.change, card.reach) == ("71", "▲ 1 (1%)", "2 of 3 regions")
    assert [point.value for point in card.trend] == [70, 72, 71]


def test_a_period_that_one_of_the_same_regions_missed_is_a_gap(session: Session) -> None:
    card = cards(session)["People placed"]
    assert [point.value for point in card.trend] == [80, 84, None, 90, 100]


def test_a_fall_in_what_should_be_low_is_for_the_better(session: Session) -> None:
    assert cards(session)["Unemployment rate"].tone == "better"
    assert cards(session)["Exiters"].tone == "plain"


def test_as_of_a_period_nothing_later_is_known(session: Session) -> None:
    # 2022 ended before PY2024-Q1 did, and PY2024-Q1 before the end of 2024.
    shown = cards(session, Selection(period="PY2024-Q1"))
    assert shown["Unemployment rate"].period == "2022"
    assert shown["People placed"].words == "80"
    assert "Median earnings" not in shown


def test_chosen_regions_add_up_alone(session: Session) -> None:
    card = cards(session, Selection(regions=("Alder", "Cedar")))["People placed"]
    assert (card.words, card.change, card.reach) == (
        "88",
        "▲ 18 (26%)",
        "2 of 2 regions",
    )  # 50 + 38 to 40 + 30


def test_one_region_alone_shows_its_own_rate(session: Session) -> None:
    assert cards(session, Selection(regions=("Alder",)))["Same employer"].words == "64%"
    assert cards(session, Selection(regions=("Alder",)))["Unemployment rate"].words == "4.1%"


def test_a_sector_counts_what_its_partnerships_gave(session: Session) -> None:
    shown = cards(session, Selection(sector="Energy"))
    assert {name: (card.words, card.reach) for name, card in shown.items()} == {
        "People placed": ("25", "1 of 1 partnership")
    }
    assert cards(session, Selection(sector="Ener")) == {}


def test_a_theme_leaves_the_others_out(session: Session) -> None:
    assert set(cards(session, Selection(theme="Wages"))) == {"Median earnings", "Wage at placement"}
