from datetime import date

import pytest

from data.reading.reading import RegisterRow
from data.reading.words.periods import read_period
from data.registers import rows
from data.registers.rows import TABLES, periods, table_rows, unknown_places
from data.settings import Settings

AWARD = RegisterRow(
    6,
    {"stream": "TANF", "place": "Río Norte", "solution": "Other", "period": "PY2025", "amount_cents": 700,
     "status": "reported"},
    {"stream": 0, "place": 1},
)  # fmt: skip


def test_names_become_the_ids_that_the_store_knows() -> None:
    (row,) = table_rows("awards", [AWARD], 9, "Money", {"rio norte": 4})
    period = read_period("PY2025")
    assert period
    assert row == {
        "submission_id": 9,
        "sheet": "Money",
        "row": 7,  # as Excel counts
        "stream": "TANF",
        "place_id": 4,
        "solution": "Other",
        "period_id": period.id,
        "amount_cents": 700,
        "status": "reported",
    }


def test_a_row_fills_every_column_of_its_table() -> None:
    for register, table in TABLES.items():
        (row,) = table_rows(register, [RegisterRow(1, {})], 1, "S", {})
        assert set(row) == set(table.model_fields) - {"id"}


def test_a_blank_amount_stays_blank() -> None:
    (row,) = table_rows(
        "needs", [RegisterRow(1, {"solution": "X", "cost_cents": None, "status": "not due"})], 1, "S", {}
    )
    assert (row["cost_cents"], row["status"], row["place_id"], row["period_id"]) == (
        None,
        "not due",
        None,
        None,
    )


def test_each_period_is_told_once() -> None:
    assert [period.label for period in periods([AWARD, AWARD, RegisterRow(1, {"period": ""})])] == ["PY2025"]


def test_a_fiscal_year_has_the_days_that_the_state_gives_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "settings", lambda: Settings(fiscal_year_start=10))
    award = RegisterRow(1, {"period": "SFY2025"})
    (period,) = periods([award])
    assert (period.starts, period.ends) == (date(2024, 10, 1), date(2025, 9, 30))
    assert table_rows("awards", [award], 9, "Money", {})[0]["period_id"] == period.id


def test_a_place_that_nobody_knows_is_a_question_by_cell() -> None:
    (problem,) = unknown_places("Money", [AWARD], {"north": 1})
    assert (problem.sheet, problem.cell) == ("Money", "B7")
    assert "Río Norte" in problem.text
    assert not list(unknown_places("Money", [AWARD], {"rio norte": 4}))
