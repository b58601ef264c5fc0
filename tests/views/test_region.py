"""One region of the small state: its own metrics first."""

import sqlalchemy as sa
from sqlmodel import Session, SQLModel

from data.access import VISITOR
from data.selection import Selection
from data.views.indicator.provenance import origin
from data.views.overview.freshness import freshness, sources_of
from data.views.region.region import as_table, by_owner, region
from tests.views.state import ALDER, BIRCH, STATE


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


def test_what_the_region_handed_in_itself_comes_before_what_others_gave_of_it(session: Session) -> None:
    assert region(session, VISITOR, ALDER)[0].measure.name == "People placed"
    connection = session.connection()
    submission, observation, current = (
        SQLModel.metadata.tables[name] for name in ("submission", "observation", "current")
    )
    # Now the state hands in the newest number of what Alder placed; all else stays Alder's.
    by_alder = dict(connection.execute(sa.select(submission)).mappings().one())
    connection.execute(sa.insert(submission).values(by_alder | {"id": 2, "place_id": STATE}))
    placed = region(session, VISITOR, ALDER)[0].observation
    stood = connection.execute(sa.select(observation).where(observation.c.id == placed)).mappings().one()
    by_state = dict(stood) | {"id": 501, "submission_id": 2, "replaces_id": placed}
    connection.execute(sa.insert(observation).values(by_state))
    counts = current.c.observation_id == placed
    connection.execute(sa.update(current).where(counts).values(observation_id=501))
    names = [card.measure.name for card in region(session, VISITOR, ALDER)]
    assert names[0] == "Exiters"
    assert names[-1] == "People placed"
