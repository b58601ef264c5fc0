"""What may pay for what, and what is committed where."""

from dataclasses import replace

from data.registers.solutions import SOLUTIONS
from data.views.funding.paying import may, solutions_of
from tests.views.funding.ledgers import ledger_with

SECOND = SOLUTIONS[1]


def test_every_stream_has_a_word_on_every_solution() -> None:
    told = may(ledger_with(options=[{"stream": "A", "solution": SECOND, "may": "not", "key": "a|2"}]))
    assert told["solution"].tolist() == [*SOLUTIONS]
    assert told["may"].tolist() == ["unknown", "not", *["unknown"] * 11]
    assert told["key"].tolist()[:3] == ["", "a|2", ""]


def test_streams_that_only_an_award_names_are_asked_about_as_well() -> None:
    ledger = ledger_with(streams=[{"stream": "B"}], awards=[{"stream": "A", "solution": SECOND}])
    listed = replace(ledger, streams=ledger.streams[ledger.streams["stream"] == "B"])
    assert list(dict.fromkeys(may(listed)["stream"])) == ["B", "A"]


def test_words_of_their_own_follow_the_states_list() -> None:
    ledger = ledger_with(
        needs=[{"solution": "Welding shop"}, {"solution": SECOND}, {"solution": ""}],
        awards=[{"stream": "A", "solution": "Barn"}],
    )
    assert solutions_of(ledger) == [*SOLUTIONS, "Barn", "Welding shop"]


def test_a_cell_leads_to_the_rule_on_the_whole_before_those_on_parts() -> None:
    rows = [
        {"stream": "A", "solution": SECOND, "component": "wages", "may": "can", "key": "part"},
        {"stream": "A", "solution": SECOND, "component": "", "may": "partly", "key": "whole"},
    ]
    told = may(ledger_with(options=rows))
    assert told.loc[told["solution"] == SECOND, ["may", "note", "key"]].values.tolist() == [
        ["partly", "wages: can", "whole"]
    ]
