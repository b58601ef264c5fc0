"""The flow of money, worked out by hand: the same cents at every step, and what is not drawn said."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.drawing.ribbons import drawn, ribbon_spec
from components.drawing.step_bars import step_bars_html
from data.registers.solutions import SOLUTIONS
from data.views.funding.flow import (
    MOST,
    STEPS,
    as_table,
    finding,
    flow,
    followed,
    gathered,
    names_of,
    notes,
)
from data.views.funding.ledger import Ledger
from tests.views.funding.ledgers import ledger_with

UPSKILLING, HOUSING = SOLUTIONS[2], SOLUTIONS[5]
STREAMS = [{"stream": "WIOA", "agency": "Labor"}, {"stream": "Pell", "agency": "Education"}]


def award(stream: str, solution: str, region: str, committed: int | None, **more: Any) -> dict[str, Any]:
    return {"stream": stream, "solution": solution, "region": region, "committed": committed, **more}


def small() -> Ledger:
    return ledger_with(
        streams=STREAMS,
        awards=[
            award("WIOA", UPSKILLING, "Weld", 100_01, spent=40_00),
            award("WIOA", UPSKILLING, "Adams", 50_00),
            award("WIOA", HOUSING, "Adams", 25_00),
            award("Pell", UPSKILLING, "Statewide", 24_99),
            award("Pell", "", "Not said", 1_00),
            award("Pell", HOUSING, "Weld", -7_00),
            award("Gifts", HOUSING, "Weld", None, blank=3, awards=3),
        ],
    )


def test_every_step_holds_the_same_cents() -> None:
    told = flow(small())
    # 100.01 + 50.00 + 25.00 + 24.99 + 1.00 are drawn; 7.00 was taken back where nothing had been given.
    assert (told.drawn, told.taken_back, told.total) == (201_00, -7_00, 194_00)
    for step in STEPS:
        assert told.cells.groupby(step)["cents"].sum().sum() == 201_00
        assert sum(told.amounts(step).values()) == 194_00
    table = as_table(told)
    assert table["committed ($ thousands)"].sum() == pytest.approx(0.194)
    assert table.loc[table["committed ($ thousands)"] < 0, "stream"].tolist() == ["Pell"]


def test_each_name_says_what_stands_of_its_money() -> None:
    told = flow(small())
    # Of Pell 24.99 + 1.00 - 7.00; of Weld 100.01 - 7.00.
    bars = drawn(told, followed(told, "")).bars.set_index("name")["words"]
    assert (bars["Pell"], bars["Weld"]) == ("$18.99", "$93.01")
    assert "$18.99" in step_bars_html(told)
    assert finding(told, "Pell") == "$18.99 flows through Pell: for 1 solution"


def test_what_is_taken_back_of_a_way_in_another_year_is_off_its_ribbon() -> None:
    given = award("WIOA", HOUSING, "Adams", 25_00, period="PY2024")
    told = flow(ledger_with(STREAMS, awards=[given, given | {"committed": -4_00, "period": "PY2025"}]))
    assert (told.drawn, told.total, notes(told)) == (21_00, 21_00, "")


def test_steps_stand_in_the_order_of_names_and_of_the_states_list() -> None:
    told = flow(small())
    assert told.order == {
        "agency": ("Education", "Labor"),
        "stream": ("Pell", "WIOA"),
        "solution": (UPSKILLING, HOUSING, "Not said"),
        "region": ("Adams", "Weld", "Not said", "Statewide"),
    }


def test_what_is_not_drawn_is_said() -> None:
    assert notes(flow(small())) == (
        "$7 taken back from Pell has no ribbon; it is off the figures. "
        "3 awards do not say how much is committed."
    )


def test_spent_money_flows_by_itself() -> None:
    told = flow(small(), "spent")
    assert told.total == 40_00
    assert finding(told) == "$40 of $40 spent goes to upskilling incumbent workers, from 1 stream"
    # Eight awards of which nobody said what was spent: all but the first row's.
    assert notes(told) == "8 awards do not say how much is spent."


def test_the_headline_names_the_solution_that_gets_most() -> None:
    # 100.01 + 50.00 + 24.99 of 194.00
    assert finding(flow(small())) == (
        "$175 of $194 committed goes to upskilling incumbent workers, from 2 streams"
    )


def test_one_name_is_followed_through_all_steps() -> None:
    told = flow(small())
    lit = followed(told, "Adams")
    assert int(told.cells.loc[lit, "cents"].sum()) == 75_00
    assert finding(told, "Adams") == "$75 flows through Adams: from 1 stream, for 2 solutions"
    assert not followed(told, "").any()
    assert names_of(told)[0] == "Education"


def test_money_of_a_stream_that_no_list_has_is_of_no_said_agency() -> None:
    told = flow(ledger_with(awards=[award("Gifts", HOUSING, "Weld", 5)]))
    assert told.order["agency"] == ("Not said",)


def test_without_money_it_says_so() -> None:
    assert finding(flow(ledger_with())) == "No money is said to be committed"


def test_a_long_step_gathers_its_smallest_and_loses_no_cent() -> None:
    many = ledger_with(awards=[award(f"S{at:02}", HOUSING, "Weld", at + 1) for at in range(20)])
    told = gathered(flow(many))
    assert len(told.order["stream"]) == MOST
    # The 13 largest keep their names; S00 to S06 give 1 + 2 + ... + 7.
    assert told.order["stream"][-1] == "Other streams (7)"
    sums = told.cells.groupby("stream")["cents"].sum()
    assert sums["Other streams (7)"] == 28
    assert told.total == 210


@settings(deadline=None)  # a frame a step takes its time on a busy machine
@given(st.lists(st.tuples(st.sampled_from(["A", "B", "C"]), st.sampled_from([UPSKILLING, HOUSING]),
                          st.sampled_from(["Adams", "Weld", "Mesa"]), st.integers(1, 10**9)), min_size=1),
       st.sampled_from(["", "A", "Weld"]))  # fmt: skip
def test_ribbons_fill_their_bars_and_stay_within(rows: list[tuple[str, str, str, int]], follow: str) -> None:
    told = flow(ledger_with(awards=[award(*row) for row in rows]))
    one = drawn(told, followed(told, follow))
    tall = (one.bars["bottom"] - one.bars["top"]).groupby(one.bars["step"]).sum()
    # Bars shorter than a pixel are drawn as one.
    assert all(299 <= height <= 300 + len(one.bars) for height in tall)
    assert one.ribbons["top"].min() >= -0.1
    assert one.ribbons["bottom"].max() <= one.height + 1
    middles = one.bars.sort_values("middle").groupby("step")["middle"].diff().dropna()
    assert (middles >= 31.9).all()  # two lines of words have room


def test_names_from_a_workbook_are_drawn_as_text() -> None:
    told = flow(ledger_with(awards=[award("<script>x</script>", HOUSING, "Weld", 5)]))
    assert "<script>" not in step_bars_html(told)


def test_what_is_followed_stands_out_by_more_than_colour() -> None:
    told = flow(small())
    spec = ribbon_spec(drawn(told, followed(told, "Adams")), True)
    assert spec["layer"][0]["encoding"]["opacity"] == {
        "condition": {"test": "datum.lit", "value": 0.75},
        "value": 0.2,
    }
    assert "$75 of $201" not in step_bars_html(told, "Adams")
    assert "$75 of $75" in step_bars_html(told, "Adams")
