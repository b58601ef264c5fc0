"""Arrangements: what they show, what they never lose, and what a stranger's link may not do."""

import zlib
from base64 import urlsafe_b64encode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.selection import Selection
from data.views.arrangements import (
    LONGEST_NAME,
    Arrangement,
    arrange,
    as_json,
    as_link,
    from_json,
    from_link,
    items,
    moved,
    renamed,
    turned,
)
from data.views.numbers.points import Point
from data.views.overview.cards import Card, Measure, card


def a_card(id: int, name: str, theme: str) -> Card:
    point = Point(7392240009201, 1, 0, 5.0)
    measure = Measure(id, name, "people", "higher", "sum", None, theme)
    return card(measure, [point], {point.period_id: "2024"}, "")


CARDS = [a_card(1, "Placed", "Jobs"), a_card(2, "Hired", "Jobs"), a_card(3, "Kept", "Jobs"),
         a_card(4, "Wage", "Wages"), a_card(5, "Gain", "Wages"), a_card(6, "Loose", "")]  # fmt: skip
NOTHING = Arrangement()


def shown(arrangement: Arrangement, cards: list[Card] = CARDS) -> dict[str, list[str]]:
    groups = arrange(cards, arrangement).groups
    return {theme: [card.title or card.measure.name for card in group] for theme, group in groups.items()}


ASIS = {"Jobs": ["Placed", "Hired", "Kept"], "Wages": ["Wage", "Gain"], "Other": ["Loose"]}


def test_nothing_arranged_is_the_states_own_page() -> None:
    assert shown(NOTHING) == ASIS
    assert arrange(CARDS, NOTHING).hidden == ()


@pytest.mark.parametrize(
    ("name", "way", "jobs"),
    [
        ("m2", "up", ["Hired", "Placed", "Kept"]),
        ("m2", "down", ["Placed", "Kept", "Hired"]),
        ("m3", "first", ["Kept", "Placed", "Hired"]),
        ("m1", "up", ["Placed", "Hired", "Kept"]),  # it is first already
        ("m3", "down", ["Placed", "Hired", "Kept"]),
        ("m99", "up", ["Placed", "Hired", "Kept"]),  # no such card
    ],
)
def test_a_card_moves_within_its_theme(name: str, way: str, jobs: list[str]) -> None:
    assert shown(moved(NOTHING, CARDS, name, way)) == ASIS | {"Jobs": jobs}


@pytest.mark.parametrize(
    ("name", "way", "themes"),
    [
        ("tWages", "up", ["Wages", "Jobs", "Other"]),
        ("tOther", "first", ["Other", "Jobs", "Wages"]),
        ("tJobs", "down", ["Wages", "Jobs", "Other"]),
    ],
)
def test_a_theme_moves_with_its_cards(name: str, way: str, themes: list[str]) -> None:
    arrangement = moved(NOTHING, CARDS, name, way)
    assert list(shown(arrangement)) == themes
    assert shown(arrangement) == ASIS  # the same cards, whatever the order of the themes


def test_steps_add_up() -> None:
    twice = moved(moved(NOTHING, CARDS, "m3", "up"), CARDS, "m3", "up")
    assert shown(moved(twice, CARDS, "tWages", "first")) == {
        "Wages": ["Wage", "Gain"], "Jobs": ["Kept", "Placed", "Hired"], "Other": ["Loose"]
    }  # fmt: skip


def test_hidden_is_not_deleted() -> None:
    hidden = turned(turned(NOTHING, "m2"), "tWages")
    assert shown(hidden) == {"Jobs": ["Placed", "Kept"], "Other": ["Loose"]}
    assert [card.measure.name for card in arrange(CARDS, hidden).hidden] == ["Hired", "Wage", "Gain"]
    assert items(CARDS, hidden)["m2"] == "– Hired (hidden)"  # still in its place in the list
    assert turned(turned(hidden, "m2"), "tWages") == NOTHING


def test_a_new_indicator_comes_at_the_end_of_its_theme_and_a_new_theme_at_the_end() -> None:
    arrangement = moved(moved(NOTHING, CARDS, "m3", "first"), CARDS, "tOther", "first")
    later = [a_card(0, "New", "Jobs"), a_card(9, "Newest", "Reach"), *CARDS]
    assert shown(arrangement, later) == {
        "Other": ["Loose"], "Jobs": ["Kept", "Placed", "Hired", "New"], "Wages": ["Wage", "Gain"],
        "Reach": ["Newest"],
    }  # fmt: skip
    assert list(shown(arrangement, later))[-1] == "Reach"


def test_names_of_ones_own_stand_beside_the_states() -> None:
    arrangement = renamed(renamed(NOTHING, "m1", "  Jobs \n found "), "tJobs", "People")
    assert shown(arrangement)["People"] == ["Jobs found", "Hired", "Kept"]
    assert arrange(CARDS, arrangement).shown[0].measure.name == "Placed"
    assert renamed(renamed(arrangement, "m1", ""), "tJobs", " ") == NOTHING


def test_two_themes_of_one_name_share_a_heading() -> None:
    arrangement = renamed(NOTHING, "tWages", "Jobs")
    assert shown(arrangement)["Jobs"] == ["Placed", "Hired", "Kept", "Wage", "Gain"]


NAMES = st.sampled_from([f"m{id}" for id in range(1, 9)] + ["tJobs", "tWages", "tOther", "tNone", ""])
WORDS = st.text(max_size=100)
ARRANGEMENTS = st.builds(
    Arrangement,
    title=WORDS.map(lambda words: renamed(NOTHING, "x", words).names.get("x", "")),
    order=st.lists(NAMES, unique=True).map(tuple),
    hidden=st.lists(NAMES, unique=True).map(tuple),
    names=st.dictionaries(NAMES, WORDS).map(
        lambda named: {name: said for name, words in named.items()
                       if (said := renamed(NOTHING, "x", words).names.get("x"))}
    ),
    chosen=st.builds(Selection, theme=st.sampled_from(["", "Jobs"]), period=st.sampled_from(["", "2024"]),
                     regions=st.lists(st.sampled_from(["Mesa", "Weld"]), unique=True).map(tuple)),
)  # fmt: skip


@settings(deadline=None)
@given(ARRANGEMENTS)
def test_no_card_is_ever_lost_or_shown_twice(arrangement: Arrangement) -> None:
    arranged = arrange(CARDS, arrangement)
    ids = [card.measure.id for card in (*arranged.shown, *arranged.hidden)]
    assert sorted(ids) == [1, 2, 3, 4, 5, 6]
    assert set(items(CARDS, arrangement)) == {*(f"m{id}" for id in ids), "tJobs", "tWages", "tOther"}


@settings(deadline=None)
@given(ARRANGEMENTS, NAMES, st.sampled_from(["first", "up", "down"]))
def test_a_move_changes_nothing_but_the_order(arrangement: Arrangement, name: str, way: str) -> None:
    before, after = (arrange(CARDS, one) for one in (arrangement, moved(arrangement, CARDS, name, way)))
    assert {card.measure.id for card in before.shown} == {card.measure.id for card in after.shown}


@settings(deadline=None)
@given(ARRANGEMENTS)
def test_what_is_written_is_read_again(arrangement: Arrangement) -> None:
    assert from_json(as_json(arrangement)) == arrangement
    link = as_link(arrangement)
    assert from_link(link) == (arrangement if link else None)


def test_the_states_own_page_needs_no_link() -> None:
    assert as_link(NOTHING) == ""


def packed(text: str) -> str:
    return urlsafe_b64encode(zlib.compress(text.encode())).decode().rstrip("=")


@pytest.mark.parametrize(
    "link",
    [
        "%%%", "ü", "A", "AAAA", "=" * 9,
        packed("[1,2]"), packed("{"), packed('"x"'), packed("null"),
        packed("[" * 30_000),  # deeper than can be read
        packed(" " * 50_000_000)[:6_000], packed("0" * 1_000_000),  # a bomb, cut or whole
        packed('{"title":1}'), packed('{"order":"m1"}'), packed('{"order":[1]}'),
        packed('{"hidden":{"a":1}}'),
        packed('{"names":["a"]}'), packed('{"names":{"m1":2}}'), packed('{"chosen":[]}'),
        packed('{"chosen":{"regions":"Mesa"}}'), packed('{"chosen":{"theme":["Jobs"]}}'),
        packed('{"order":[' + ",".join(['"m1"'] * 501) + "]}"),
        "A" * 6_001,
    ],
)  # fmt: skip
def test_a_link_that_nobody_wrote_opens_nothing(link: str) -> None:
    assert from_link(link) is None


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_letters_are_read_without_a_fault(text: str) -> None:
    assert from_link(text) is None or text.isascii()
    assert from_json(text) is None or text.strip().startswith("{")


def test_a_link_of_another_version_opens_with_what_is_known() -> None:
    told = '{"title":"Board","colour":"red","chosen":{"theme":"Jobs","mood":"good"}}'
    assert from_link(packed(told)) == Arrangement(title="Board", chosen=Selection(theme="Jobs"))


def test_names_are_short_and_hold_nothing_unseen() -> None:
    found = from_link(packed('{"names":{"m1":"' + "a" * 200 + '","m2":"x\\u202ey\\u0000z"}}'))
    assert found is not None
    assert found.names == {"m1": "a" * LONGEST_NAME, "m2": "x y z"}
