"""Where a row of a list is shown."""

from components.lists.addresses import row_address, rows_address
from data.views.funding.ledger import FundingSelection


def test_a_key_is_one_word_of_the_address_whatever_signs_it_has() -> None:
    assert row_address("streams", "health & care | a/b") == (
        "lists?list=streams&row=health%20%26%20care%20%7C%20a%2Fb"
    )
    assert row_address("needs") == "lists?list=needs&row="


def test_rows_are_addressed_with_the_limits_of_their_figure() -> None:
    chosen = FundingSelection(("Mesa",), agency="Labor & Co", window="PY2025")
    assert rows_address("awards", chosen, region="A/B") == (
        "lists?list=awards&agency=Labor%20%26%20Co&window=PY2025&region=A%2FB"
    )
    both = rows_address("needs", FundingSelection(), region=("A", "B"), solution="")
    assert both == "lists?list=needs&region=A&region=B&solution="
