"""The ready-made blocks of cards, panels and dots, as text."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from components.cards import cards_html
from components.drawing.dots import dots_html
from components.drawing.panels import panels_html
from components.overview.freshness import freshness_html
from components.overview.headlines import headlines_html
from data.reading.words.periods import Period
from data.views.comparing.comparison import Panel
from data.views.comparing.standing import Dot, Rule
from data.views.numbers.points import Point
from data.views.overview.cards import Card, Measure, card
from data.views.overview.freshness import Fresh
from data.views.overview.headlines import Headline

HOSTILE = '<img src=x onerror="a()">'


def year(number: int, value: float | None, reported: int = 1, suppressed: int = 0) -> Point:
    period = Period(str(number), "year", date(number, 1, 1), date(number, 12, 31))
    return Point(period.id, reported, suppressed, value)


def a_card(trend: list[Point], name: str = "Placed", direction: str = "higher", among: str = "") -> Card:
    measure = Measure(1, name, "people", direction, "sum", None, "Outcomes")
    named = {point.period_id: str(point.ends.year) for point in trend}
    return card(measure, trend, named, "3 of 4 regions", among)


def words(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<style>.*?</style>|<[^>]*>", " ", html, flags=re.DOTALL)).strip()


def test_a_card_says_all_in_words() -> None:
    html = cards_html({"Outcomes": [a_card([year(2023, 40), year(2024, 50)])]})
    assert words(html) == "Outcomes Placed 50 people ▲ 10 (25%) since 2023 2024 · 3 of 4 regions"
    assert 'href="indicator?indicator=Placed"' in html
    assert 'alt="Trend over 2 periods to 2024, 2 with a number"' in html


def test_a_card_leads_to_its_indicator_for_the_same_regions() -> None:
    html = cards_html({"": [a_card([year(2024, 50)])]}, ["Mesa", "Arapahoe/Douglas & co"])
    regions = "indicator_regions=Mesa&amp;indicator_regions=Arapahoe/Douglas%20%26%20co"
    assert f'href="indicator?indicator=Placed&amp;{regions}"' in html


def test_a_card_of_one_cell_leads_to_it_and_a_range_has_its_unit() -> None:
    one = replace(a_card([year(2024, 50)]), observation=7)
    assert '<a href="sources?observation=7">50</a>' in cards_html({"": [one]})
    measure = Measure(1, "Wage", "$/hr", "higher", "none", None, "")
    point = year(2024, None, reported=2)
    spread = card(measure, [point], {point.period_id: "2024"}, "2 of 4 regions", "$20 to $25.30")
    assert "$20 to $25.30 per hour" in words(cards_html({"": [spread]}))


@pytest.mark.parametrize(
    ("trend", "direction", "tone"),
    [
        ([year(2023, 40), year(2024, 50)], "higher", "gp-better"),
        ([year(2023, 40), year(2024, 50)], "lower", "gp-worse"),
        ([year(2023, 40), year(2024, 50)], "neither", "gp-plain"),
        ([year(2023, 40), year(2024, 40)], "higher", "gp-plain"),
    ],
)
def test_colour_follows_what_the_state_calls_better(trend: list[Point], direction: str, tone: str) -> None:
    block = cards_html({"": [a_card(trend, direction=direction)]}).split("</style>")[1]
    assert re.findall(r'class="(gp-better|gp-worse|gp-plain)"', block) == [tone]


def test_a_blank_is_never_red() -> None:
    suppressed = a_card([year(2023, 40), year(2024, None, reported=0, suppressed=1)])
    block = cards_html({"": [suppressed]}).split("</style>")[1]
    assert "gp-worse" not in block
    assert "suppressed" in words(block)


def test_a_name_from_a_workbook_stays_text() -> None:
    panel = Panel(HOSTILE, (year(2023, 1), year(2024, 2)), "2 in 2024", "▲ 1", "2023")
    dot, rule = Dot(HOSTILE, 2, HOSTILE, 7, HOSTILE, "similar"), Rule(2, HOSTILE)
    for html in (
        cards_html({HOSTILE: [a_card([year(2024, 1)], name=HOSTILE)]}),
        panels_html([panel], shared=True),
        dots_html([dot], HOSTILE, HOSTILE, rule),
    ):
        assert "<img src=x" not in html
        assert "&lt;img src=x" in html


def test_panels_stand_in_the_order_given_and_name_their_start() -> None:
    panels = [
        Panel(name, (year(2023, 100), year(2024, 110)), "11 in 2024", "▲ 1 (10%)", "2023") for name in "BA"
    ]
    told = words(panels_html(panels, shared=False))
    assert told == "B ▲ 1 (10%) since 2023 11 in 2024 A ▲ 1 (10%) since 2023 11 in 2024"


def test_dots_stand_where_their_values_are() -> None:
    html = dots_html(
        [Dot("A", 10, "10", 7), Dot("B", 30, "30")], "people", "Between 10 and 30", Rule(20, "All: 20")
    )
    assert 'style="left: 2.0%"' in html  # the lowest
    assert 'class="gp-before " style="right: 2.0%"' in html  # the highest, its number on the near side
    assert html.count('<i style="left: 50.0%">') == 2  # the state, half way
    assert words(html) == "All: 20 A 10 B 30 10 30"  # the axis says where it begins and ends
    assert '<a href="sources?observation=7">10</a>' in html
    assert 'aria-label="Between 10 and 30"' in html


def test_a_mark_is_told_by_a_word_and_its_shape() -> None:
    html = dots_html([Dot("A", 1, "1", kind="similar")], "", "One")
    assert "1 similar" in words(html)
    assert 'class="gp-similar"' in html


def test_a_card_tells_its_age_and_whether_it_may_change() -> None:
    one = replace(a_card([year(2024, 50)]), handed_in=datetime(2025, 11, 3, tzinfo=UTC), behind=3)
    said = words(cards_html({"": [one]}, today=date(2026, 3, 3)))
    assert said.endswith("3 of 4 regions newest from 3 November 2025, 4 months old")
    some = words(cards_html({"": [replace(one, provisional=1)]}, today=date(2025, 11, 4)))
    assert some.endswith("1 of 3 provisional · newest from 3 November 2025")
    every = words(cards_html({"": [replace(one, provisional=3)]}, today=date(2025, 11, 4)))
    assert "regions provisional · newest" in every


def test_headlines_lead_to_their_indicators_and_hold_no_markup() -> None:
    html = headlines_html([Headline(HOSTILE, "Placed & co")], ["Mesa"])
    assert 'href="indicator?indicator=Placed%20%26%20co&amp;indicator_regions=Mesa"' in html
    assert HOSTILE not in html


def test_a_region_without_numbers_is_told_without_reproach() -> None:
    html = freshness_html([Fresh("Mesa", "2024", datetime(2025, 11, 3, tzinfo=UTC)), Fresh(HOSTILE)])
    assert "2024, came 3 November 2025" in words(html)
    assert words(html).endswith("nothing handed in")
    assert HOSTILE not in html
