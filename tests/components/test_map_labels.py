"""What stands on a map: whole words that fit, or a letter with its key; never a cut name, never a rank."""

import pytest

from components.drawing.map_labels import OnRegion, contrast, fitting, ink_on, keys_html, labels_html
from components.maps import HATCH, TONES
from data.views.comparing.shapes import Shape

WIDE = Shape("", 50, 50, 60, 60)  # 60% of 500 px
THIN = Shape("", 10, 10, 2, 2)  # 10 px: no name fits


@pytest.mark.parametrize(
    ("name", "others", "room", "written"),
    [
        ("Pikes Peak", [], (100, 40), ("Pikes Peak", "194")),
        ("Pikes Peak", [], (100, 20), ("Pikes Peak", "")),  # no room beneath
        ("Workforce Colorado Rural", [], (100, 40), ("Workforce", "194")),
        ("Arapahoe/Douglas", [], (70, 40), ("Arapahoe", "194")),
        ("North Central", ["North East"], (60, 40), ("", "")),  # "North" would be either
        ("Denver", [], (20, 40), ("", "")),
        ("Denver", [], (100, 10), ("", "")),
    ],
)
def test_a_name_is_written_in_whole_words_where_it_fits(
    name: str, others: list[str], room: tuple[float, float], written: tuple[str, str]
) -> None:
    label = fitting(name, others, OnRegion(WIDE, "194", "", "#ffffff"), room)
    assert (label.name, label.beneath) == written


def test_a_region_too_small_for_its_name_has_a_letter_and_its_key() -> None:
    regions = {"Mesa": OnRegion(WIDE, "35", "", "#ffffff"), "Denver": OnRegion(THIN, "241", "", "#ffffff")}
    html, keys = labels_html(regions, 700), keys_html(regions, 700)
    assert "Mesa<small>35</small>" in html
    assert "Denver" not in html
    assert html.count(">A<") == 2  # on a wide map and on a phone's
    assert keys.count("<strong>A</strong> Denver, 241") == 2
    assert "Mesa" not in keys


@pytest.mark.parametrize("fill", [*TONES, HATCH, "#123456"])
def test_words_are_told_from_every_fill(fill: str) -> None:
    assert contrast(ink_on(fill), fill) >= 4.5


def test_ink_is_dark_on_pale_and_white_on_dark() -> None:
    assert ink_on("#ffffff") == "#101418"
    assert ink_on("#123456") == "#ffffff"
