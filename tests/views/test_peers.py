"""Peers by rules that say themselves, worked out by hand."""

from datetime import date

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.among_peers import AmongPeers, among_peers
from data.views.comparing.peers import NEAREST, by_border, by_common, by_size
from tests.views.state import ALDER, BIRCH, CEDAR, EARNINGS, EXITERS, JOBLESS, PLACED, PROMOTED

NAMES = ("Adams", "Boulder", "Denver", "Larimer", "Mesa", "Weld")
LABOR = {
    "Adams": 236_000.0,
    "Boulder": 210_000.0,
    "Denver": 450_000.0,
    "Larimer": 118_000.0,
    "Mesa": 59_000.0,
}
SAID = ("labor force", "people", "2024")


def test_the_nearest_in_size_by_ratio_with_the_figures() -> None:
    """From 118,000: 59,000 and 236,000 are a half and the double, 210,000 is nearer, 450,000 farther."""
    found = by_size("Larimer", LABOR | {"Weld": 1.0}, SAID, NAMES)
    assert list(found.reasons) == ["Adams", "Boulder", "Denver", "Mesa"]  # by name; Weld is farthest
    assert found.reasons["Boulder"] == "labor force 210,000 against 118,000"
    assert (
        found.rule
        == "peers by size: of those with a number, the 4 regions nearest to Larimer in labor force (2024)"
    )


@pytest.mark.parametrize(
    ("region", "sizes", "why"),
    [
        ("Weld", LABOR, "Weld has no labor force in 2024"),
        ("Mesa", {"Mesa": 5.0}, "No other region has a labor force"),
    ],
)
def test_without_a_size_a_sentence_says_so(region: str, sizes: dict[str, float], why: str) -> None:
    found = by_size(region, sizes, SAID, NAMES)
    assert found.reasons == {}
    assert found.why_none.startswith(why)


@given(st.dictionaries(st.sampled_from(NAMES), st.floats(1, 1e7), min_size=2))
def test_no_one_left_out_is_nearer_than_a_peer(sizes: dict[str, float]) -> None:
    region = next(iter(sizes))
    found = by_size(region, sizes, SAID, NAMES)

    def away(name: str) -> float:
        return max(sizes[name] / sizes[region], sizes[region] / sizes[name])

    others = [name for name in sizes if name != region and name not in found.reasons]
    assert len(found.reasons) == min(NEAREST, len(sizes) - 1)
    assert region not in found.reasons
    assert not others or max(map(away, found.reasons)) <= min(map(away, others)) * (1 + 1e-9)


def test_a_sector_in_common_is_named() -> None:
    of = {"Adams": ["Construction", "Energy"], "Mesa": ["Energy"], "Weld": ["Retail"], "Denver": []}
    found = by_common("Adams", of, "sector", NAMES)
    assert found.reasons == {"Mesa": "also has Energy"}
    assert "(Construction, Energy)" in found.rule
    assert by_common("Denver", of, "sector", NAMES).why_none.startswith("No partnership of Denver")
    assert by_common("Weld", of, "stage", NAMES).why_none == "No other region shares a stage with Weld."


def test_neighbours_share_a_border() -> None:
    borders = {"Adams": frozenset({"Denver", "Weld"}), "Mesa": frozenset[str]()}
    assert by_border("Adams", borders, NAMES).reasons == {
        "Denver": "borders on Adams",
        "Weld": "borders on Adams",
    }
    assert by_border("Mesa", borders, NAMES).why_none == "Mesa borders on no other region."
    assert by_border("Weld", borders, NAMES).why_none.startswith("The outline of Weld is not known")


def shown(session: Session, metric_id: int, region: str, rule: str = "Size", size: str = "") -> AmongPeers:
    return among_peers(session, VISITOR, metric_id, Selection(), (region, rule, size))


def test_a_region_stands_among_its_peers_with_their_reasons(session: Session) -> None:
    found = shown(session, EXITERS, "Birch", size="People placed")
    # Only Alder gave exiters as well; Cedar is a peer by its 38 people placed, and named as without a number.
    assert [(dot.region, dot.kind, dot.beside) for dot in found.dots] == [
        ("Birch", "chosen", ""),
        ("Alder", "", "people placed 50 against 12"),
    ]
    assert found.said.finding == "Exiters in Birch: 300, above its one peer (100)"
    assert found.said.left_out == {"Cedar": "does not report it, and need not"}
    assert found.values["why a peer"].tolist()[1] == "the region itself"


def test_the_finding_calls_neither_side_good(session: Session) -> None:
    assert shown(session, PLACED, "Cedar", size="Exiters").why_none.startswith("Cedar has no exiters")
    found = shown(session, PROMOTED, "Alder", size="People placed").said.finding
    assert found == "Title promotion in Alder: 15, above its one peer (13)"
    without = shown(session, EARNINGS, "Birch", size="People placed").said
    assert without.finding == ("Median earnings: Birch has no number here, its 2 peers have $6,500 to $7,250")


def test_sectors_are_those_of_partnerships_that_have_not_ended(session: Session) -> None:
    table = SQLModel.metadata.tables["partnership"]
    rows = [(2, BIRCH, "Birch Power", "Energy", None), (3, CEDAR, "Old", "Manufacturing", date(2020, 1, 1))]
    heads = ("id", "place_id", "name", "sectors", "ended")
    told = [dict(zip(heads, row, strict=True)) | {"convener": "", "stage": "Growing"} for row in rows]
    session.connection().execute(sa.insert(table), told)
    found = shown(session, JOBLESS, "Alder", "Sector")
    assert [(dot.region, dot.beside) for dot in found.dots] == [("Alder", ""), ("Birch", "also has Energy")]
    assert shown(session, JOBLESS, "Alder", "Stage").why_none.startswith(
        "No partnership of Alder has a stage"
    )


def test_without_outlines_there_are_no_neighbours(session: Session) -> None:
    assert "not known here" in shown(session, JOBLESS, "Alder", "Neighbours").why_none
    assert ALDER != BIRCH
