"""The blocks of the ways to compare, as text: names stay text, numbers lead to cells, an order is kept."""

import pandas as pd
import pytest

from components.drawing.funnels import funnel_html
from components.drawing.slopes import slopes_html
from components.maps import map_html
from data.views.comparing.control_limits import verdict
from data.views.comparing.funnel import Funnel, Share, band
from data.views.comparing.on_map import OnMap
from data.views.comparing.shapes import projected
from data.views.comparing.slopes import Line
from data.views.comparing.standing import Dot, Rule, Said
from tests.catalogue.test_geometry import square

HOSTILE = '<img src=x onerror="a()">'
SAID = Said(HOSTILE, HOSTILE)


def a_line(region: str, start: float, end: float) -> Line:
    return Line(region, start, end, (f"{start}", f"{end}"), "▲ 1", (7, 8))


def a_funnel(*regions: str) -> Funnel:
    shares = tuple(
        Share(
            name, 60 + at, 100 * (at + 1), f"{60 + at}% of {100 * (at + 1)}", verdict(0.6, 100, 0.61), 7 + at
        )
        for at, name in enumerate(regions)
    )
    return Funnel(SAID, shares, 61, band(61, 100, 200), HOSTILE, pd.DataFrame())


def a_map(*regions: str) -> str:
    dots = tuple(Dot(name, at, f"{at}", 7) for at, name in enumerate(regions))
    of = {name: at for at, name in enumerate(regions[:2])}
    shown = OnMap(
        SAID, HOSTILE, (HOSTILE, "more"), of, {"x": "suppressed"}, dots, Rule(1, HOSTILE), pd.DataFrame()
    )
    return map_html(shown, projected({name: [square(at, 0)] for at, name in enumerate((*regions, "x"))}))


@pytest.mark.parametrize(
    "html",
    [
        slopes_html([a_line(HOSTILE, 1, 2)], (HOSTILE, HOSTILE), HOSTILE),
        funnel_html(a_funnel(HOSTILE, "B")),
        a_map(HOSTILE, "B"),
    ],
    ids=["slope", "funnel", "map"],
)
def test_a_name_from_a_workbook_stays_text(html: str) -> None:
    assert "<img src=x" not in html
    assert "&lt;img src=x" in html


def test_both_ends_of_a_slope_lead_to_their_cells() -> None:
    html = slopes_html([a_line("B", 1, 2), a_line("A", 3, 4)], ("2021", "2022"), "Of two")
    assert html.count('href="sources?observation=7"') == html.count('href="sources?observation=8"') == 2
    assert html.index("region?region=B") < html.index("region?region=A")  # as given: no rank
    assert 'aria-label="B, 2021: 1"' in html
    assert 'alt="Of two"' in html


def test_the_number_of_people_stands_beside_each_share() -> None:
    html = funnel_html(a_funnel("Alder", "Birch"))
    assert '<a href="sources?observation=7"><b>60% of 100</b></a>' in html
    assert "within what chance alone would give" in html
    assert html.count('class="gp-spot"') == 2


def test_a_blank_on_the_map_is_hatched_and_marked() -> None:
    html = a_map("Alder", "Birch")
    assert "no number for this period" in html
    assert "suppressed: held back" in html.replace("</span>", "").replace("\n", "")
