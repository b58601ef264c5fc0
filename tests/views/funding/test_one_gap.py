"""One solution opened: the needs behind it, what could pay, what could be used again, what ends first."""

from datetime import date
from typing import Any

import pandas as pd

from data.views.funding.gaps.one import one_gap
from data.views.funding.gaps.words import could_pay_words, in_use_words
from data.views.funding.ledger import Ledger
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
PY2026 = {"period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30"}
PY2024 = {"period": "PY2024", "starts": "2024-07-01", "ends": "2025-06-30"}
EARLY = {"obligate_by": "2026-12-31", "lapses": "2027-01-31", "obligated": 60_00, "spent": 20_00}
S, T, U = "Housing", "Training", "Branding"


def money(stream: str, available: int | None, **said: Any) -> dict[str, Any]:
    return {"stream": stream, "available": available, **PY2026, **said}


def given(stream: str, solution: str, committed: int | None, **said: Any) -> dict[str, Any]:
    return {
        "stream": stream,
        "solution": solution,
        "region": "Weld",
        "committed": committed,
        **PY2026,
        **said,
    }


def four_streams() -> Ledger:
    return ledger_with(
        streams=[{"stream": "Late", "agency": "Labor", "key": "late"}],
        allotments=[
            money("Late", 100_00, obligate_by="2027-06-30", lapses="2028-06-30"),
            money(
                "Early", 80_00, obligate_by="2026-12-31", lapses="2027-01-31", obligated=60_00, spent=20_00
            ),
            money("Early", 500_00, lapses="2025-12-31", **PY2024),
            money("Silent", None),
            money("Refused", 10_00),
        ],
        options=[
            {"stream": "Late", "solution": S, "may": "can"},
            {"stream": "Early", "solution": S, "may": "partly", "note": "up to 10%", "key": "rule one"},
            {"stream": "Silent", "solution": S, "may": "can"},
            {"stream": "Refused", "solution": S, "may": "not"},
            {"stream": "Nobody", "solution": T, "may": "can"},
        ],
        awards=[
            given("Late", S, 10_00, spent=4_00),
            given("Late", T, 30_00, spent=12_00),
            given("Late", T, 5_00, region="Mesa"),  # nobody said what is spent of it
            given("Late", T, 2_00, region="Statewide", spent=0),
            given("Late", U, -5_00),
            given("Early", T, 60_00, obligated=60_00, spent=20_00),
            given("Early", U, 400_00, spent=0, **PY2024),  # past its day: nobody can give it again
            given("Refused", T, 9_00, spent=1_00),
        ],
        needs=[
            {"region": "Adams", "solution": S, "key": "one", "cost": 7_00},
            {"region": "Weld", "solution": S, "key": "two"},
            {"region": "Weld", "solution": T, "key": "three"},
        ],
    )


def test_the_needs_behind_it_lead_to_their_rows() -> None:
    told = one_gap(four_streams(), S, TODAY).needs
    assert told["key"].tolist() == ["one", "two"]
    assert told["met"].tolist() == [False, True]
    assert one_gap(four_streams(), S, TODAY, ("Adams",)).needs["key"].tolist() == ["one"]


def test_what_could_pay_stands_by_the_day_that_ends_first() -> None:
    told = one_gap(four_streams(), S, TODAY).could_pay
    assert told["stream"].tolist() == ["Early", "Late", "Silent"]
    assert told["left"].fillna(-1).tolist() == [20_00, 58_00, -1]  # 80-60; 100-10-30-5-2+5; not said
    assert told["days"].fillna(-1).tolist() == [39, 220, -1]
    assert told["note"].tolist() == ["up to 10%", "", ""]
    assert told["unspent"].fillna(-1).tolist()[0] == 40_00
    assert told["rule"].tolist() == ["rule one", "", ""]
    assert could_pay_words(told) == (
        "3 streams could pay, with $78 uncommitted; 1 of them does not say what there is. "
        "First to end: Early, 31 December 2026 (39 days left)."
    )


def test_what_is_in_use_elsewhere_is_counted_once() -> None:
    told = one_gap(four_streams(), S, TODAY).in_use
    rows = [tuple(values) for values in told[["stream", "solution", "committed", "regions"]].to_numpy()]
    # Not what pays for the same solution, not what was taken back, not what is past, not what cannot pay.
    assert rows == [("Early", T, 60_00, 1), ("Late", T, 37_00, 2)]  # the whole state is no region
    assert told["unspent"].tolist() == [40_00, 20_00]
    assert told["key"].tolist() == ["", "late"]
    assert in_use_words(told) == (
        "2 of these streams have $97 committed for other solutions, $60 of it not yet spent."
    )


def test_who_cannot_pay_and_of_whom_nobody_said_are_told_apart() -> None:
    told = one_gap(four_streams(), S, TODAY)
    assert told.cannot == ("Refused",)
    assert told.unsaid["stream"].tolist() == ["Nobody"]


def test_what_nobody_said_is_spent_is_unknown() -> None:
    ledger = ledger_with(
        allotments=[money("A", 10_00)],
        options=[{"stream": "A", "solution": S, "may": "can"}],
        awards=[given("A", T, 4_00)],
    )
    told = one_gap(ledger, S, TODAY).in_use
    assert told["unspent"].isna().tolist() == [True]
    assert in_use_words(told).endswith("$4 committed for other solutions, nobody said how much is spent.")


def test_a_solution_that_nobody_speaks_of_has_empty_parts() -> None:
    told = one_gap(ledger_with(), "Unheard of", TODAY)
    assert all(frame.empty for frame in (told.needs, told.could_pay, told.in_use, told.unsaid))
    assert could_pay_words(told.could_pay) == "No stream is said to be able to pay for it."


def test_on_its_last_day_money_can_still_be_given() -> None:
    ledger = ledger_with(
        allotments=[money("A", 10_00, lapses="2026-11-22")],
        options=[{"stream": "A", "solution": S, "may": "can"}],
    )
    told = one_gap(ledger, S, TODAY).could_pay
    assert told["days"].tolist() == [0]
    assert could_pay_words(told).endswith("First to end: A, 22 November 2026 (today).")
    assert pd.isna(told["past"][0])
