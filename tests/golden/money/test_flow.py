"""The flow of the golden state's money: each way it takes and each step's sums, to the cent."""

from dataclasses import replace

import pandas as pd
import pytest

from data.views.funding.flow import Flow, as_table, finding, flow, gathered
from data.views.funding.ledger import FundingSelection, Ledger, limited
from data.views.funding.not_committed import not_committed
from tests.golden.money import worked, worked_flow
from tests.golden.money.inventory import HUMAN, LABOR
from tests.golden.money.state import TODAY
from tests.golden.money.worked import cents

WAYS = [(*names, cents(held)) for *names, held in worked_flow.FLOW]


def ways(told: Flow) -> list[tuple[object, ...]]:
    return [tuple(row) for row in told.cells[["agency", "stream", "solution", "region", "cents"]].to_numpy()]


@pytest.mark.parametrize("step", worked_flow.STEPS)
def test_every_step_holds_the_same_cents_under_each_name(state: Ledger, step: str) -> None:
    told = flow(state)
    held = {name: cents(amount) for name, amount in worked_flow.STEPS[step].items()}
    for one in (told, gathered(told)):  # of 11 streams and 10 places none is gathered
        assert one.cells.groupby(step)["cents"].sum().to_dict() == held
    assert sum(filter(None, held.values())) == told.total == cents(worked.ALL)


def test_every_way_that_money_takes(state: Ledger) -> None:
    told = flow(state)
    assert sorted(ways(told)) == sorted(WAYS)
    # A year that gave 40000 and took 40000 back has nothing left to take back.
    assert (told.taken_back, told.blank) == (0, 3)
    table = as_table(told)
    assert table.iloc[:, :4].to_numpy().tolist() == [[*way[:4]] for way in worked_flow.FLOW]
    assert [round(amount * 100_000) for amount in table["committed ($ thousands)"]] == [
        way[4] for way in WAYS
    ]


def test_it_says_where_most_goes_what_a_name_holds_and_what_is_left(state: Ledger) -> None:
    told = flow(state)
    assert finding(told) == worked_flow.FINDING
    assert finding(told, "Alder") == worked_flow.ALDER
    assert not_committed(state, TODAY) == worked_flow.NOT_COMMITTED


@pytest.mark.parametrize(("money", "held"), [("obligated", "200000"), ("spent", "150000")])
def test_what_is_obligated_and_spent_is_one_award_s(state: Ledger, money: str, held: str) -> None:
    told = flow(state, money)
    assert ways(told) == [(LABOR, "WIOA Adult", worked_flow.FLOW[14][2], "Alder", cents(held))]
    assert told.blank == 29 - 1


def test_an_agency_s_and_a_region_s_part(state: Ledger) -> None:
    human = flow(limited(state, FundingSelection(agency=HUMAN)))
    assert (human.total, human.blank) == (cents("122000.27"), 2)  # both awards of food aid
    dogwood = flow(limited(state, FundingSelection(regions=("Dogwood",))))
    assert ways(dogwood) == [WAYS[-1]]


@pytest.mark.parametrize(("region", "beside"), [("Alder", 0), ("Elm", -1234_56)])
def test_money_taken_back_is_off_every_figure_of_its_stream(state: Ledger, region: str, beside: int) -> None:
    # 1234.56 are taken back in PY2026: of Alder's 90000 of PY2025, or in Elm, which was given nothing.
    awards = state.awards
    own = awards[(awards["stream"] == worked_flow.INCUMBENT) & (awards["region"] == "Alder")]
    back = own.assign(period="PY2026", committed=-1234_56, region=region)
    told = flow(replace(state, awards=pd.concat([awards, back])))
    assert (told.total + 1234_56, told.taken_back) == (cents(worked.ALL), beside)
    held = cents(worked_flow.STEPS["stream"][worked_flow.INCUMBENT])
    assert told.amounts("stream")[worked_flow.INCUMBENT] + 1234_56 == held
