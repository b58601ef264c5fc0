"""Targets, forecasts, baselines and notes: whose they are, where they come from, which counts."""

from datetime import date

import pytest
from sqlmodel import Session

from data.access import VISITOR
from data.views.indicator.notes import notes
from data.views.indicator.parts import parts_of
from data.views.indicator.targets import Yardstick, kind_of, nearest, targets
from data.views.region.region import region
from tests.views.saying import SAID, given, word
from tests.views.state import ALDER, BIRCH, PLACED, QUARTERS, RATE, WAGE

FIRST, LAST = QUARTERS[0].id, QUARTERS[-1].id


def goal(session: Session, value: float | None, breakdown: str = "measure=Goal", series: int = 900) -> None:
    about = {"metric_id": PLACED, "place_id": ALDER, "breakdown": breakdown}
    given(session, about, LAST, value, series)


def said(session: Session, value: float, **more: object) -> None:
    about = {"place_id": ALDER, "metric_id": PLACED, "period_id": LAST, "kind": "target", "why": ""}
    word(session, "target", value=value, **{**about, **more})


def shown(session: Session) -> list[tuple[str, str, float, str]]:
    found = targets(session, VISITOR, [ALDER], [PLACED, RATE])
    return [(one.kind, one.period, one.value, one.source) for one in found]


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Goal", "target"),
        ("Annual Target", "target"),
        ("Planned", "target"),
        ("Negotiated level", "target"),
        ("Forecast", "forecast"),
        ("Projected", "forecast"),
        ("Baseline", "baseline"),
        ("Base year", "baseline"),
        ("% of goal", ""),
        ("Goal met?", ""),
        ("Variance", ""),
        ("Enacted", ""),
        ("Numerator", ""),
    ],
)
def test_a_head_of_a_workbook_says_which_of_the_three_it_is(head: str, kind: str) -> None:
    assert kind_of(head) == kind


def test_a_workbooks_goal_leads_to_its_cell(session: Session) -> None:
    goal(session, 55)
    (found,) = targets(session, VISITOR, [ALDER], [PLACED])
    assert (found.kind, found.period, found.value, found.whose) == ("target", "PY2025-Q1", 55, "Alder")
    assert found.observation is not None
    assert found.said is None
    assert str(found) == "its own target for PY2025-Q1: 55 people"
    assert found.source == "from a workbook"


def test_a_goal_is_added_to_nothing_that_is_counted(session: Session) -> None:
    goal(session, 55)
    point = parts_of(session, [PLACED], [ALDER], [LAST])[PLACED][LAST][ALDER]
    assert point.value == 50
    assert [c.words for c in region(session, VISITOR, ALDER) if c.measure.id == PLACED] == ["50"]


@pytest.mark.parametrize("breakdown", ["measure=% of goal", "measure=Goal; sex=women", "sex=women"])
def test_what_is_no_goal_for_all_is_left_out(session: Session, breakdown: str) -> None:
    goal(session, 55, breakdown)
    assert shown(session) == []


def test_a_goal_that_is_held_back_stays_so(session: Session) -> None:
    goal(session, None)
    assert shown(session) == []


def test_of_two_the_newest_word_counts_and_a_workbooks_stands_behind_it(session: Session) -> None:
    goal(session, 55)
    said(session, 60, id=1)
    said(session, 64, id=2, why="A plant opens.")
    assert shown(session) == [("target", "PY2025-Q1", 64.0, "said by Ada on 5 November 2025")]
    (found,) = targets(session, VISITOR, [ALDER], [PLACED])
    assert (found.why, found.said, found.observation) == ("A plant opens.", 2, None)


def test_what_was_taken_back_counts_no_more(session: Session) -> None:
    said(session, 60, id=1)
    said(session, 64, id=2, withdrawn_at=SAID, withdrawn_by_id=1)
    assert shown(session) == [("target", "PY2025-Q1", 60.0, "said by Ada on 5 November 2025")]


def test_kinds_stand_beside_each_other_in_time_order(session: Session) -> None:
    said(session, 60)
    said(session, 38, kind="baseline", period_id=FIRST)
    said(session, 58, kind="forecast")
    assert [row[:3] for row in shown(session)] == [
        ("baseline", "PY2024-Q1", 38.0), ("forecast", "PY2025-Q1", 58.0), ("target", "PY2025-Q1", 60.0),
    ]  # fmt: skip


def test_another_regions_is_not_this_ones(session: Session) -> None:
    said(session, 60, place_id=BIRCH)
    assert shown(session) == []


def yardstick(kind: str, starts: date, ends: date) -> Yardstick:
    return Yardstick(ALDER, PLACED, kind, str(ends), 0, starts, ends, 1.0, "people", "Alder")


def test_beside_a_number_stands_what_is_about_its_time() -> None:
    year = yardstick("target", date(2025, 7, 1), date(2026, 6, 30))
    after = yardstick("target", date(2026, 7, 1), date(2027, 6, 30))
    past = yardstick("target", date(2024, 7, 1), date(2025, 6, 30))
    guess = yardstick("forecast", date(2025, 7, 1), date(2025, 9, 30))
    base = yardstick("baseline", date(2020, 7, 1), date(2021, 6, 30))
    quarter = (date(2025, 7, 1), date(2025, 9, 30))
    assert nearest([after, year, past, guess, base], *quarter) is year
    assert nearest([after, past, base], *quarter) is after
    assert nearest([past, base], *quarter) is base
    assert nearest([past], *quarter) is None


def test_a_note_says_who_wrote_it_when_and_about_what(session: Session) -> None:
    about = {"place_id": ALDER, "metric_id": PLACED}
    word(session, "note", id=1, period_id=LAST, text="A plant opened.", **about)
    word(session, "note", id=2, period_id=None, text="We count hires by members.", **about)
    word(session, "note", id=3, period_id=None, text="Wrong.", withdrawn_at=SAID, **about)
    found = notes(session, VISITOR, [ALDER])
    assert [(note.id, note.text, note.signed) for note in found] == [
        (2, "We count hires by members.", "Ada, 5 November 2025"),
        (1, "A plant opened.", "Ada, 5 November 2025 about PY2025-Q1"),
    ]
    assert notes(session, VISITOR, [ALDER], [WAGE]) == ()
    assert notes(session, VISITOR, [BIRCH]) == ()
