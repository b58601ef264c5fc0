"""One region of the small state: its own metrics first."""

from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.freshness import freshness, sources_of
from data.views.provenance import origin
from data.views.region import as_table, by_owner, region
from tests.views.state import ALDER, BIRCH


def test_what_only_this_region_counts_comes_first(session: Session) -> None:
    groups = by_owner(region(session, VISITOR, BIRCH))
    assert list(groups) == ["Its own metrics", "Outcomes", "Reach", "Context"]
    assert [card.measure.full_name for card in groups["Its own metrics"]] == ["Coffee mornings (Birch)"]


def test_a_card_says_the_regions_own_number_and_when_it_came(session: Session) -> None:
    cards = {card.measure.name: card for card in region(session, VISITOR, ALDER)}
    placed = cards["People placed"]
    assert (placed.words, placed.change, placed.period) == ("50", "▲ 10 (25%)", "PY2025-Q1")
    assert placed.reach == "handed in 3 November 2025"
    assert cards["Title promotion"].words == "suppressed"
    assert cards["Median earnings"].words == "$6,500"


def test_what_a_partnership_gave_is_not_the_regions(session: Session) -> None:
    shown = [card.words for card in region(session, VISITOR, ALDER) if card.measure.name == "People placed"]
    assert shown == ["50"]


def test_as_of_a_period_nothing_later_is_known(session: Session) -> None:
    cards = {
        card.measure.name: card.words
        for card in region(session, VISITOR, BIRCH, Selection(period="PY2024-Q3"))
    }
    assert cards["Coffee mornings"] == "0"  # a true zero
    assert cards["People placed"] == "12"  # the quarter before: the third has none


def test_freshness_names_the_newest_day(session: Session) -> None:
    assert freshness(session, VISITOR) == "Source: 1 workbook handed in, the newest on 3 November 2025."


def test_every_number_leads_to_the_cell_of_the_regions_own_workbook(session: Session) -> None:
    rows = as_table(region(session, VISITOR, ALDER)).to_dict("records")
    table = {row["metric"]: row for row in rows}
    placed = origin(session, VISITOR, table["People placed"]["observation"])
    assert placed is not None
    assert (placed.metric, placed.place, placed.period, placed.value) == (
        "People placed", "Alder", "PY2025-Q1", 50.0,
    )  # fmt: skip
    assert table["Title promotion"]["status"] == "suppressed"


def test_a_source_line_names_the_workbooks_of_the_numbers(session: Session) -> None:
    told = sources_of(session, VISITOR, (1, 2))
    assert told == "Source of the latest numbers: alder.xlsx; the newest handed in on 3 November 2025."
    assert sources_of(session, VISITOR, ()) == "Nothing has been handed in."
