"""No cent of a flow is lost or counted twice: step by step, gathered or not, drawn and in the table."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.drawing.ribbons import BARS, drawn
from data.views.funding.flow import MOST, STEPS, Flow, as_table, flow, followed, gathered
from data.views.funding.ledger import NOT_SAID, STATEWIDE, Ledger
from tests.views.funding.ledgers import ledger_with

UPSKILLING, BRANDING = "Upskilling incumbent workers", "Industry branding"


def award(stream: str, solution: str, region: str, **amounts: int | None) -> dict[str, object]:
    return {"stream": stream, "solution": solution, "region": region, **amounts}


def sums(told: Flow, step: str) -> dict[str, int]:
    counted: Counter[str] = Counter()
    for name, cents in zip(told.cells[step], told.cells["cents"], strict=True):
        counted[name] += cents
    return dict(counted)


def test_years_of_one_stream_are_added_and_money_taken_back_stands_beside_them() -> None:
    told = flow(
        ledger_with(
            awards=[
                award("A", BRANDING, "Alder", committed=30_00) | {"period": "PY2024"},
                award("A", BRANDING, "Alder", committed=12_34) | {"period": "PY2025"},
                award("A", BRANDING, "Birch", committed=-5_00),
                award("A", BRANDING, "Cedar", committed=None) | {"awards": 3, "blank": 3},
                award("A", BRANDING, "Dogwood", committed=0),
            ]
        )
    )
    assert sums(told, "region") == {"Alder": 42_34}
    assert (told.taken_back, told.blank) == (-5_00, 3)


def test_money_nobody_said_is_spent_is_counted_and_not_drawn() -> None:
    ledger = ledger_with(awards=[
        award("A", BRANDING, "Alder", committed=30_00, spent=10_01),
        award("A", BRANDING, "Birch", committed=20_00) | {"awards": 2},
    ])  # fmt: skip
    spent = flow(ledger, "spent")
    assert (spent.total, spent.blank) == (10_01, 2)
    assert flow(ledger, "obligated").cells.empty


def test_small_streams_are_gathered_and_the_table_still_has_each() -> None:
    # 1 + 2 + ... + 20 = 210 cents; the 13 largest stay, 1 + ... + 7 = 28 are gathered.
    told = flow(ledger_with(awards=[award(f"S{at:02}", BRANDING, "Alder", committed=at)
                                    for at in range(1, 21)]))  # fmt: skip
    shown = gathered(told)
    assert shown.order["stream"][-1] == "Other streams (7)"
    assert len(shown.order["stream"]) == MOST
    assert sums(shown, "stream")["Other streams (7)"] == 28
    assert (shown.total, told.total) == (210, 210)
    assert len(as_table(told)) == 20


names = st.sampled_from([f"n{at}" for at in range(20)])
awarded = st.builds(
    lambda stream, solution, region, cents: award(stream, solution, region, committed=cents),
    names, names, st.sampled_from(["Alder", "Birch", STATEWIDE, NOT_SAID]),
    st.none() | st.integers(-10_000, 10**12),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(awarded, max_size=60, unique_by=lambda row: (row["stream"], row["solution"], row["region"])))
def test_no_cent_is_lost_or_counted_twice(awards: list[dict[str, int | None]]) -> None:
    told = flow(ledger_with(awards=awards))
    positive = sum(cents for row in awards if (cents := row["committed"]) is not None and cents > 0)
    every = sum(row["committed"] or 0 for row in awards)
    shown = gathered(told)
    for one in (told, shown):
        assert [sum(sums(one, step).values()) for step in STEPS] == [positive] * len(STEPS)
        assert [sum(one.amounts(step).values()) for step in STEPS] == [every] * len(STEPS)
        assert all(set(one.order[step]) == set(one.cells[step]) for step in STEPS)
    table = as_table(told)
    assert round(sum(round(amount * 1_000_00) for amount in table.iloc[:, -1])) == every


@pytest.fixture
def crossing() -> Ledger:
    return ledger_with(
        streams=[{"stream": "A", "agency": "Labor"}, {"stream": "B", "agency": "Labor"}],
        awards=[
            award("A", UPSKILLING, "Birch", committed=60_00),
            award("B", BRANDING, "Alder", committed=30_00),
            award("B", UPSKILLING, "Alder", committed=10_00),
        ],
    )


def test_ribbons_leave_and_enter_bars_as_thick_as_their_money(crossing: Ledger) -> None:
    told = flow(crossing)
    place = drawn(told, followed(told, ""))
    thick = place.ribbons.assign(thick=place.ribbons["bottom"] - place.ribbons["top"])
    at_ends = thick.groupby("ribbon")["thick"].agg(["first", "last"])
    for step in range(3):
        own = at_ends[at_ends.index.str.startswith(f"{step}-")]
        # All money takes the same pixels between any two steps; a tenth of a pixel is rounded off each.
        assert own["first"].sum() == pytest.approx(BARS, abs=1)
        assert own["last"].sum() == pytest.approx(BARS, abs=1)


def test_names_of_a_step_never_touch_each_other() -> None:
    told = flow(ledger_with(awards=[award(f"S{at:02}", BRANDING, "Alder", committed=1 if at else 10**11)
                                    for at in range(MOST)]))  # fmt: skip
    bars = drawn(told, followed(told, "")).bars
    for step in STEPS:
        middles = sorted(bars.loc[bars["step"] == step, "middle"])
        assert all(after - one >= 30 for one, after in zip(middles, middles[1:], strict=False))
