"""Heads in other words than the declarations have: what each may mean, and when they make a list together."""

import pytest

from data.registers.declarations import BY_NAME
from data.registers.reading.headings import fields_meant


@pytest.mark.parametrize(
    ("register", "head", "meant"),
    [
        ("allotments", "Total Appropriation", ["available_cents"]),
        ("allotments", "Obligated to date", ["obligated_cents"]),
        ("allotments", "Expended (YTD)", ["spent_cents"]),
        ("allotments", "Obligation Deadline", ["obligate_by"]),
        ("allotments", "Total", ["available_cents"]),
        ("allotments", "Fund", ["stream", "available_cents"]),  # the cells below tell which
        ("awards", "Committed to date", ["committed_cents"]),
        ("awards", "County/Region", ["place"]),
        ("awards", "Award #", ["reference"]),
        ("awards", "Contract amount ($)", ["committed_cents"]),
        ("streams", "Can be braided?", ["braid"]),
        ("streams", "ALN / CFDA", ["law"]),
        ("streams", "Restrictions / notes", ["rules"]),
        ("needs", "Est. Cost", ["cost_cents"]),
        ("needs", "# of firms", ["serves"]),
        ("needs", "What employers asked for", ["solution"]),
        ("needs", "Need", ["solution", "cost_cents"]),
        # Two things at once, another thing of the same name, or nothing of the list.
        ("allotments", "Opens/closes", []),
        ("awards", "Award date", []),
        ("awards", "Balance", []),
        ("awards", "Participants", []),
        ("awards", 2025, []),
        ("awards", "", []),
    ],
)
def test_a_head_means_what_its_words_say(register: str, head: object, meant: list[str]) -> None:
    assert [field.name for field in fields_meant(BY_NAME[register], head)] == meant
