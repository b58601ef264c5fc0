"""What the funding page is told of the small state in tests/views/money.py; every sum is added up by hand."""

from collections.abc import Iterator

import pandas as pd
import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.views.funding import listed as funding
from data.views.funding.listed import FundingSelection
from data.views.funding.sums import matrix, need_met, split
from tests.views.money import fill_money

EVERYTHING = FundingSelection()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    with Session(engine) as session:
        fill_money(session)
        yield session


def rows(frame: pd.DataFrame) -> list[tuple[object, ...]]:
    return [tuple(None if pd.isna(cell) else cell for cell in row) for row in frame.itertuples(index=False)]


def test_awards_add_up_by_stream_solution_and_region(session: Session) -> None:
    # The county's 7,000 are the South's; the later workbook's 60,000 take the place of the 50,000.
    assert rows(funding.awards(session, VISITOR, EVERYTHING)) == [
        ("Gifts", "Branding", "Not said", 1, 0, -1_000_00),
        ("TANF", "Housing", "North", 1, 0, 20_000_00),
        ("TANF", "Housing", "South", 1, 1, 0),
        ("WIOA", "Upskilling", "North", 1, 0, 100_000_05),
        ("WIOA", "Upskilling", "South", 2, 0, 67_000_00),
        ("WIOA", "Upskilling", "Statewide", 1, 0, 9_000_00),
    ]


def test_a_selection_limits_awards_by_region_and_period(session: Session) -> None:
    north = funding.awards(session, VISITOR, FundingSelection(("North",)))
    assert rows(north[["stream", "amount_cents"]]) == [("TANF", 20_000_00), ("WIOA", 100_000_05)]
    early = funding.awards(session, VISITOR, FundingSelection(period="PY2024"))
    assert rows(early[["stream", "region"]]) == [("TANF", "North")]
    assert str(FundingSelection(("North",), "PY2024")) == "North · PY2024"


def test_the_matrix_keeps_a_blank_apart_from_nothing_and_adds_to_the_cent(session: Session) -> None:
    shown = matrix(funding.awards(session, VISITOR, EVERYTHING))
    assert list(shown) == ["Solution", "All streams", "Gifts", "TANF", "WIOA"]
    assert rows(shown) == [
        ("Branding", -1_000_00, -1_000_00, None, None),
        ("Housing", 20_000_00, None, 20_000_00, None),
        ("Upskilling", 176_000_05, None, None, 176_000_05),
    ]


def test_an_award_without_an_amount_is_no_zero_in_the_matrix(session: Session) -> None:
    shown = matrix(funding.awards(session, VISITOR, FundingSelection(("South",), "PY2025")))
    assert rows(shown[["Solution", "TANF"]]) == [("Housing", None), ("Upskilling", None)]


def test_money_meets_need_only_where_it_was_asked_for(session: Session) -> None:
    met = need_met(funding.needs(session, VISITOR, EVERYTHING), funding.awards(session, VISITOR, EVERYTHING))
    # Upskilling: North asked 80,000 and has more; South asked 100,000 and has 67,000: 147,000 of 180,000.
    # Housing: North asked 40,000 and has 20,000; South named no cost.
    assert rows(met.drop(columns="share")) == [
        ("Upskilling", 2, 0, 2, 180_000_00, 147_000_00),
        ("Housing", 2, 1, 2, 40_000_00, 20_000_00),
        ("Market", 1, 0, 1, 30_000_00, 0),
    ]
    assert met["share"].round(2).to_list() == [81.67, 50.0, 0.0]


def test_a_need_counts_from_the_period_in_which_it_was_asked_for(session: Session) -> None:
    early = funding.needs(session, VISITOR, FundingSelection(("North",), "PY2024"))
    assert rows(early[["solution", "cost_cents"]]) == [("Upskilling", 80_000_00)]


def test_a_need_that_nobody_costed_has_no_share(session: Session) -> None:
    south = FundingSelection(("South",))
    met = need_met(funding.needs(session, VISITOR, south), funding.awards(session, VISITOR, south))
    assert rows(met[["solution", "uncosted", "share"]])[-1] == ("Housing", 1, None)


def test_the_split_says_how_many_awards_have_no_amount(session: Session) -> None:
    shown = split(funding.awards(session, VISITOR, EVERYTHING), funding.needs(session, VISITOR, EVERYTHING))
    assert rows(shown) == [
        ("North", 2, 0, 120_000_05, 2, 2, 120_000_00),
        ("South", 3, 1, 67_000_00, 2, 3, 130_000_00),
        ("Not said", 1, 0, -1_000_00, 1, 0, None),
        ("Statewide", 1, 0, 9_000_00, 1, 0, None),
    ]


def test_what_was_undone_is_gone_from_every_answer(session: Session) -> None:
    assert rows(funding.streams(session, VISITOR)[["name", "agency"]]) == [("WIOA", "Labor")]
    assert funding.periods(session, VISITOR) == ("PY2025", "PY2024")
    assert funding.sources(session, VISITOR) == ("money 2.xlsx (5 May 2026)", "money.xlsx (3 May 2026)")


def test_an_empty_store_gives_empty_answers(engine: Engine) -> None:
    with Session(engine) as session:
        awards, needs = (ask(session, VISITOR, EVERYTHING) for ask in (funding.awards, funding.needs))
        assert (len(matrix(awards)), len(need_met(needs, awards)), len(split(awards, needs))) == (0, 0, 0)
        assert funding.sources(session, VISITOR) == ()
