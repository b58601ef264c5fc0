"""Parts of sentences: how many of a thing, and several names in a row."""

import pytest

from data.sentences import listed, many


@pytest.mark.parametrize(
    ("number", "words", "written"),
    [
        (1, ("region",), "1 region"),
        (0, ("region",), "0 regions"),
        (1204, ("region",), "1,204 regions"),
        (3, ("story", "stories"), "3 stories"),
        (1, ("story", "stories"), "1 story"),
    ],
)
def test_one_of_a_thing_is_in_the_singular(number: int, words: tuple[str, ...], written: str) -> None:
    assert many(number, *words) == written


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ([], ""),
        (["Adams"], "Adams"),
        (["Adams", "Weld"], "Adams and Weld"),
        (["Adams", "Weld", "Boulder"], "Adams, Weld and Boulder"),
    ],
)
def test_names_are_told_in_a_row(names: list[str], written: str) -> None:
    assert listed(names) == written
