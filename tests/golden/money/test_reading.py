"""The golden workbooks are read whole where the reader knows none of their names yet."""

from collections import Counter

from data.reading.process import child
from data.reading.reading import Vocabulary
from tests.golden.money.state import WORKBOOKS, written


def test_a_matrix_of_streams_nobody_knows_loses_no_rule() -> None:
    read = child.read(written(WORKBOOKS["options.xlsx"]), "options.xlsx", Vocabulary())
    (rules,) = read.sheets[0].lists
    assert rules.register == "options"
    # As many as the filled cells of the matrix: can 15, partly 8, not 6.
    assert Counter(row.fields["may"] for row in rules.rows) == {"can": 15, "partly": 8, "not": 6}
    (road,) = [
        row for row in rules.rows if row.fields["stream"] == "Infrastructure Loans" and row.fields["may"]
    ]
    assert (road.fields["solution"], road.cells["may"]) == ("Infrastructure", "I13")
