"""What the command line prints of a list: the row, its fields and their cells."""

from data.reading.facts.rows import list_rows_of, rows_of
from tests.reading.grids import reading, sheet


def test_a_row_of_a_list_is_printed_in_a_shape_of_its_own() -> None:
    read = reading(sheet("Stream|Region|Amount\nWIOA|North|1.5\nTANF|South|n/a\n", "Awards"))
    first, second = list_rows_of(read)
    assert first == {
        "register": "awards",
        "sheet": "Awards",
        "row": 2,
        "fields": {"stream": "WIOA", "place": "North", "committed_cents": 150},
        "cells": {"stream": "A2", "place": "B2", "committed_cents": "C2"},
    }
    assert second["fields"] == {
        "stream": "TANF",
        "place": "South",
        "committed_cents": {"blank": "not applicable"},
    }
    assert list(rows_of(read)) == []
