"""Two periods side by side: who has both, and of which kind the blank of the others is."""

from sqlmodel import Session

from data.access import VISITOR
from data.selection import Selection
from data.views.comparing.slopes import Ends, Slopes, ends, slopes
from tests.views.state import JOBLESS, PLACED, PROMOTED, WAGE


def between(session: Session, metric_id: int, start: str, end: str) -> Slopes:
    return slopes(session, VISITOR, metric_id, Selection(), (start, end))


def test_the_widest_pair_that_most_regions_gave_comes_first(session: Session) -> None:
    found = ends(session, VISITOR, PLACED, Selection())
    assert (found.start, found.end) == ("PY2024-Q1", "PY2025-Q1")
    assert found.periods == ("PY2024-Q1", "PY2024-Q2", "PY2024-Q3", "PY2024-Q4", "PY2025-Q1")
    assert ends(session, VISITOR, JOBLESS, Selection()) == Ends(("2021", "2022", "2024"), "2021", "2024")


def test_each_region_stands_at_both_ends(session: Session) -> None:
    shown = between(session, JOBLESS, "2021", "2024")
    assert [(line.region, line.words, line.change) for line in shown.lines] == [
        ("Alder", ("5%", "4.1%"), "▼ 0.9 points"),
        ("Birch", ("6.1%", "4.9%"), "▼ 1.2 points"),
    ]
    assert shown.said.finding == "Of 2 regions, Unemployment rate fell in 2 from 2021 to 2024"


def test_periods_chosen_the_wrong_way_round_are_turned(session: Session) -> None:
    assert between(session, JOBLESS, "2024", "2021").periods == ("2021", "2024")


def test_a_line_that_cannot_be_drawn_is_named_with_its_blank(session: Session) -> None:
    shown = between(session, PROMOTED, "PY2024-Q4", "PY2025-Q1")
    assert shown.lines == ()
    assert shown.said.left_out == {
        "Alder": "15 in PY2024-Q4; suppressed in PY2025-Q1",
        "Birch": "13 in PY2024-Q4; not due in PY2025-Q1",
        "Cedar": "does not report it, and need not",
    }
    partly = between(session, PLACED, "PY2024-Q3", "PY2025-Q1").said.left_out
    assert partly == {"Birch": "not reported in PY2024-Q3; 12 in PY2025-Q1"}


def test_both_numbers_lead_to_their_cells(session: Session) -> None:
    row = between(session, WAGE, "PY2024-Q1", "PY2025-Q1").values.iloc[0]
    assert (row["from"], row["to"]) == (20.5, 22)
    assert row["from observation"] != row["to observation"]
