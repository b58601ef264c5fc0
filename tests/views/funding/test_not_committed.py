"""What is left to commit, in words worked out by hand."""

from datetime import date

from data.views.funding.not_committed import not_committed
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 22)
YEAR = {"period": "PY2025", "starts": "2025-07-01", "ends": "2026-06-30"}


def award(stream: str, committed: int) -> dict[str, object]:
    return {"stream": stream, "solution": "X", "region": "Alder", "committed": committed, **YEAR}


def test_what_is_left_is_added_up_and_too_much_promised_takes_nothing_from_others() -> None:
    ledger = ledger_with(
        allotments=[
            {"stream": "A", **YEAR, "available": 1_000_00},
            {"stream": "B", **YEAR, "available": 500_00},
            {"stream": "C", **YEAR, "available": 70_00},
            {"stream": "D", **YEAR},
        ],
        awards=[award("A", 600_00), award("B", 900_00), award("D", 5_00)],
    )
    # A 400.00 and C 70.00; B promised more than it has; nobody said what D has.
    assert not_committed(ledger, TODAY) == (
        "Still uncommitted: $470. 1 yearly allocation does not say what there is."
    )


def test_all_committed_is_said_as_nothing_left() -> None:
    ledger = ledger_with(allotments=[{"stream": "A", **YEAR, "available": 60_00}], awards=[award("A", 60_00)])
    assert not_committed(ledger, TODAY) == "Still uncommitted: $0."


def test_what_is_past_its_deadline_is_told_apart() -> None:
    ledger = ledger_with(allotments=[
        {"stream": "A", **YEAR, "available": 60_00, "lapses": "2026-11-21"},
        {"stream": "A", "period": "PY2026", "starts": "2026-07-01", "ends": "2027-06-30", "available": 5_00},
    ])  # fmt: skip
    assert not_committed(ledger, TODAY) == "Still uncommitted: $5; $60 more is past its deadline."


def test_where_nobody_said_what_there_is_nothing_is_claimed() -> None:
    assert not_committed(ledger_with(allotments=[{"stream": "A", **YEAR}]), TODAY) == ""
    assert not_committed(ledger_with(), TODAY) == ""
