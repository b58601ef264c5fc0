"""Solutions by streams: what is committed where, what is a question, and the sentences."""

from typing import Any

import pytest

from data.registers.solutions import SOLUTIONS
from data.views.funding.matrix.matrix import Matrix, amount, as_table, matrix
from data.views.funding.matrix.words import asking, counted, finding, measure, tally
from tests.views.funding.ledgers import ledger_with

ONE, TWO = SOLUTIONS[:2]


def low(name: str) -> str:
    """As a name stands in the middle of a sentence."""
    return name[0].lower() + name[1:]


def rule(stream: str, solution: str, may: str = "can", **more: str) -> dict[str, str]:
    return {"stream": stream, "solution": solution, "may": may, **more}


def award(stream: str, solution: str, committed: int | None, **more: Any) -> dict[str, Any]:
    said = {} if committed is None else {"committed": committed}
    return {"stream": stream, "solution": solution, **said, **more}


def cell(shown: Matrix, stream: str, solution: str) -> Any:
    cells = shown.cells
    return cells[(cells["stream"] == stream) & (cells["solution"] == solution)].iloc[0]


def test_awards_of_all_regions_and_years_add_up_in_their_cell() -> None:
    rows = [award("A", ONE, 100, region="Adams"), award("A", ONE, 23, region="Weld", period="PY2025"),
            award("A", ONE, None), award("A", TWO, 7)]  # fmt: skip
    told = cell(matrix(ledger_with(awards=rows)), "A", ONE)
    assert (told["committed"], told["awards"], told["blank"]) == (123, 3, 1)


def test_no_award_and_no_amount_are_two_things_and_neither_is_zero() -> None:
    told = matrix(ledger_with(awards=[award("A", ONE, None)]))
    assert cell(told, "A", ONE)["awards"] == 1
    assert cell(told, "A", TWO)["awards"] == 0
    assert told.cells["committed"].isna().all()


@pytest.mark.parametrize(
    ("may", "committed", "question"),
    [
        ("can", 100, ""),
        ("partly", 100, ""),
        ("not", 100, "the rule says not"),
        ("", 100, "nobody said that it may"),
        ("not", -100, ""),  # taken back
        ("not", 0, ""),
        ("not", None, "the rule says not"),  # an award without an amount is money all the same
    ],
)
def test_money_that_no_rule_speaks_for_is_a_question(may: str, committed: int | None, question: str) -> None:
    rules = [rule("A", ONE, may)] if may else []
    told = matrix(ledger_with(options=rules, awards=[award("A", ONE, committed)]))
    assert cell(told, "A", ONE)["question"] == question
    assert cell(told, "A", TWO)["question"] == ""
    assert bool(asking(told.cells)) == bool(question)


def test_streams_stand_under_their_agencies_those_without_one_last() -> None:
    streams = [{"stream": "A"}, {"stream": "B", "agency": "Z", "key": "b"}, {"stream": "C", "agency": "Y"},
               {"stream": "D", "agency": "Z"}]  # fmt: skip
    cells = matrix(ledger_with(streams=streams)).cells
    assert list(dict.fromkeys(cells["stream"])) == ["C", "B", "D", "A"]
    assert set(cells.loc[cells["stream"] == "B", "stream_key"]) == {"b"}


def test_money_for_no_named_solution_is_said_apart() -> None:
    shown = matrix(ledger_with(awards=[award("A", "", 500_00), award("A", ONE, 1)]))
    assert shown.apart == 500_00
    assert "$500 committed for no named solution" in measure(shown.cells, shown.apart, "All regions")


def test_the_headline_names_what_is_asked_for_most_and_nothing_pays() -> None:
    rules = [rule("A", name) for name in SOLUTIONS[2:]] + [rule("B", SOLUTIONS[4])]
    needs = [{"solution": TWO}, {"solution": TWO}, {"solution": ONE}]
    told = finding(matrix(ledger_with(options=rules, needs=needs)).cells)
    assert told == (
        f"Nothing is known to pay for {low(TWO)} and {low(ONE)}; 2 streams can pay for {low(SOLUTIONS[4])}"
    )


def test_a_word_of_somebodys_own_is_no_solution_that_nothing_pays_for() -> None:
    rules = [rule("A", name) for name in SOLUTIONS] + [rule("B", TWO)]
    ledger = ledger_with(options=rules, needs=[{"solution": "Barn"}])
    told = matrix(ledger).cells
    assert finding(told).startswith(
        f"Every solution has a stream that can pay for it: 2 streams can pay for {low(TWO)}"
    )
    assert set(told.loc[told["own"], "solution"]) == {"Barn"}


@pytest.mark.parametrize(
    ("rules", "said"),
    [
        ([], "No rule says yet that a stream can pay for any solution"),
        ([rule("A", name, "partly") for name in SOLUTIONS],
         f"No stream is known to pay in full for {low(ONE)}, {low(TWO)} and 11 others"),
    ],
)  # fmt: skip
def test_the_headline_knows_part_from_nothing(rules: list[dict[str, str]], said: str) -> None:
    assert (
        finding(matrix(ledger_with(streams=[{"stream": "A"}, {"stream": "B"}], options=rules)).cells) == said
    )


def test_one_solution_and_one_stream_have_headlines_of_their_own() -> None:
    rules = [rule("A", ONE), rule("B", ONE, "partly"), rule("A", TWO, "partly")]
    cells = matrix(ledger_with(options=rules, awards=[award("A", ONE, 1_200_000_00)])).cells
    one = cells[cells["solution"] == ONE]
    assert finding(one) == f"1 stream can pay for {low(ONE)}, 1 in part; $1.2 million is committed"
    assert finding(cells[cells["stream"] == "A"]) == (
        "A can pay for 1 solution, 1 in part; $1.2 million is committed"
    )
    assert finding(cells[cells["stream"] == "B"]) == "B can pay for 1 solution in part"
    assert (
        finding(cells[cells["solution"] == SOLUTIONS[5]])
        == f"Nothing is known to pay for {low(SOLUTIONS[5])}"
    )


def test_solutions_are_counted_in_the_lists_order() -> None:
    rules = [rule("A", TWO), rule("B", TWO, "not")]
    told = counted(matrix(ledger_with(options=rules, needs=[{"solution": TWO}])).cells)
    assert list(told.index) == [*SOLUTIONS]
    assert [*told[["can", "partly", "not", "unknown", "asked"]].to_dict("index")[TWO].values()] == [
        1,
        0,
        1,
        0,
        1,
    ]
    assert tally(told.loc[TWO]) == "1 can · 1 not"


@pytest.mark.parametrize(
    ("committed", "awards", "blank", "said"),
    [
        (None, 0, 0, ""),
        (None, 2, 2, "2 awards, no amount yet"),
        (1_200_000_00, 2, 0, "$1.2 million committed"),
        (1_200_000_00, 3, 1, "$1.2 million committed, 1 award with no amount yet"),
        (0, 1, 0, "$0 committed"),
    ],
)
def test_a_cell_says_its_money(committed: int | None, awards: int, blank: int, said: str) -> None:
    assert amount(committed, awards, blank) == said


def test_the_table_reads_row_by_row_in_thousands() -> None:
    rules = [rule("B", ONE, key="k"), rule("A", TWO)]
    table = as_table(matrix(ledger_with(options=rules, awards=[award("B", ONE, 1_500_00)])).cells)
    assert table["stream"].tolist()[:4] == ["A", "B", "A", "B"]
    row = table.to_dict("records")[1]
    assert (row["may pay"], row["committed ($ thousands)"], row["key"]) == ("can", 1.5, "k")
