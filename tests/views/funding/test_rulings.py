"""What a stream may pay for, by the rules that speak of it."""

import pytest

from data.views.funding.rulings import rulings
from tests.views.funding.ledgers import ledger_with


@pytest.mark.parametrize(
    ("rules", "may"),
    [
        ([("", "can")], "can"),
        ([("", "not")], "not"),
        ([("", "partly"), ("tuition", "can")], "partly"),  # the word on the whole stands
        ([("", "not"), ("tuition", "can")], "not"),
        ([("tuition", "can"), ("wages", "can")], "can"),
        ([("tuition", "not"), ("wages", "not")], "not"),
        ([("tuition", "can"), ("wages", "not")], "partly"),
        ([("tuition", "partly"), ("wages", "partly")], "partly"),
    ],
)
def test_the_whole_goes_before_its_components(rules: list[tuple[str, str]], may: str) -> None:
    rows = [{"stream": "A", "solution": "S", "component": part, "may": word} for part, word in rules]
    assert rulings(ledger_with(options=rows))["may"].tolist() == [may]


def test_notes_of_the_whole_and_of_its_components_are_kept() -> None:
    rows = [
        {"stream": "A", "solution": "S", "component": "wages", "may": "not"},
        {"stream": "A", "solution": "S", "component": "tuition", "may": "can", "note": "one term"},
        {"stream": "A", "solution": "S", "may": "partly", "note": "up to 10%"},
    ]
    told = rulings(ledger_with(options=rows))
    assert told["note"].tolist() == ["up to 10%; wages: not; tuition: can (one term)"]


def test_where_nobody_said_there_is_no_row() -> None:
    assert rulings(ledger_with(streams=[{"stream": "A"}])).empty
