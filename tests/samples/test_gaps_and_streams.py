"""What the sample's funding workbook leads to, as a reader can check it by eye."""

from datetime import date
from itertools import combinations

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.views.funding.flow import flow
from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.one import one_gap
from data.views.funding.ledger import Ledger
from data.views.funding.overlaps.pairs import overlaps
from data.views.funding.stored_ledger import ledger

MARKETS = "Market development and supply chain"
TODAY = date(2026, 11, 2)


@pytest.fixture
def known(session: Session) -> Ledger:
    return ledger(session, VISITOR)


def test_market_development_is_the_most_asked_for_that_nothing_pays_for(known: Ledger) -> None:
    board = gap_board(known, TODAY)
    first = board.iloc[0]
    assert (first["solution"], first["partnerships"], first["regions"]) == (MARKETS, 4, 4)
    assert (first["met"], first["here"], first["unplaced"]) == (0, 0, 0)
    assert first["cost"] == 1_160_000_00  # 300 + 180 + 260 + 420 thousand
    # The other two of which no need is met are asked for by two partnerships and by one.
    told = board.loc[board["met"] == 0, ["solution", "partnerships"]]
    assert told.to_numpy().tolist() == [[MARKETS, 4], ["Industry branding", 2], ["Regulation and policy", 1]]


def test_four_partnerships_in_four_regions_ask_for_it_and_two_streams_could_pay(known: Ledger) -> None:
    gap = one_gap(known, MARKETS, TODAY)
    assert sorted(zip(gap.needs["region"], gap.needs["industry"], strict=True)) == [
        ("Arapahoe/Douglas", "Aerospace"),
        ("Mesa", "Manufacturing"),
        ("Weld", "Agriculture"),
        ("Workforce Colorado Rural Alliance", "Agriculture"),
    ]
    assert sorted(gap.could_pay["stream"]) == ["EDA sector grants", "State sector training grants"]
    assert set(gap.could_pay["may"]) == {"can"}


def test_two_agencies_offer_the_same_people_the_same_training(known: Ledger) -> None:
    rows = known.streams.to_dict("records")
    alike = [
        (one["stream"], other["stream"])
        for one, other in combinations(rows, 2)
        if all(one[part] == other[part] for part in ("people", "components"))
        and one["agency"] != other["agency"]
    ]
    assert alike == [("Incumbent worker training fund", "State sector training grants")]
    across = next(pair for pair in overlaps(known) if pair.across)
    assert (across.one, across.other) == alike[0]
    assert across.alike
    told = {row["stream"]: row["objective"] for row in rows}
    assert all("designed by industry, with employer match" in told[name] for name in alike[0])
    paid = known.awards[known.awards["committed"] > 0].groupby("stream")["solution"].unique()
    assert [sorted(paid[name]) for name in alike[0]] == [
        ["Upskilling incumbent workers"],
        ["Innovation and technology adoption", "Upskilling incumbent workers"],
    ]


def test_what_was_de_obligated_is_off_the_flow(known: Ledger) -> None:
    # Boulder's shared facilities were given money in other years than the one in which 18,000 went back.
    given = known.awards[known.awards["stream"] == "EDA sector grants"]["committed"]
    assert given[given < 0].tolist() == [-18_000_00]
    assert flow(known).amounts("stream")["EDA sector grants"] == given[given > 0].sum() - 18_000_00
    assert flow(known).taken_back == 0
