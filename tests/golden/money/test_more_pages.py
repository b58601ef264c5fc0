"""The pages of flow, matrix, deadlines and braid over the golden state, and their files, to the cent."""

from collections import Counter

import pytest
from sqlmodel import Session
from streamlit.testing.v1 import AppTest

from data.store.database import open_database
from data.store.opening.local import LOCAL
from data.views.funding.braid.planner import all_needs
from tests.golden.money import worked, worked_flow
from tests.golden.money.files import Downloads, amount, files, thousands
from tests.golden.money.given import APPRENTICES, UPSKILLING
from tests.golden.money.state import TODAY
from tests.golden.money.worked import cents
from tests.pages.handing_in import opened, said
from tests.pages.tables import tables

pytestmark = pytest.mark.usefixtures("that_day")
STEPS = ("agency", "stream", "solution", "region")


def drawn(app: AppTest) -> str:
    return " ".join(element.proto.body for element in app.get("html"))


def test_the_flow_of_money_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_flow.py", table="shown")
    words = said(app)
    assert worked_flow.FINDING in words
    assert "3 awards do not say how much is committed." in words
    assert worked_flow.NOT_COMMITTED in words
    assert "no ribbon" not in words
    (shown,) = tables(app)
    assert shown.iloc[:, :4].to_numpy().tolist() == [[*names] for *names, _ in worked_flow.FLOW]
    for rows in files(downloads):
        told = [(*(row[step] for step in STEPS), amount(row["committed ($ thousands)"])) for row in rows]
        assert told == [(*names, thousands(held)) for *names, held in worked_flow.FLOW]


def test_a_link_to_one_name_of_the_flow() -> None:
    assert worked_flow.ALDER in said(opened("pages/viewer/money_flow.py", money_flow_follow="Alder"))


def test_the_flow_in_a_window_that_awards_overlap(downloads: Downloads) -> None:
    words = said(opened("pages/viewer/money_flow.py", money_flow_window="PY2025"))
    # 922000.66 of the regions, as by region, and Testland's 75000.
    assert "of $997 thousand committed" in words
    assert "2 awards do not say how much is committed." in words  # Wagner-Peyser's dash is of PY2026
    # What was left as its day passed, 3552999.64, and the loans' 1000000 of 2026.
    assert "Still uncommitted: $1 million; $3.6 million more is past its deadline." in words
    # Three of October to September and the loans'; food aid's two awards, TANF's two and Career Ladder's.
    assert "4 yearly allocations and 5 award totals begin before or end after the period; each is" in words
    for rows in files(downloads):
        told = [amount(row["committed ($ thousands)"]) or 0 for row in rows]
        assert round(sum(told) * 100_000) == cents("997000.66")


def test_what_can_pay_for_what_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/what_pays.py", table="shown")
    words = said(app)
    assert worked.MATRIX_FINDING in words
    assert "2 awards with no amount yet" in words
    assert "$115 thousand committed for no named solution" in words
    assert "1 cell has money where the rules do not say that it may pay" in words
    held: Counter[tuple[object, object]] = Counter()
    for _, stream, solution, _, dollars in worked_flow.FLOW:
        held[stream, solution] += cents(dollars) or 0
    # Incumbent Worker Grants gave Dogwood 40000 and took it back: nothing more of upskilling.
    for rows in files(downloads):
        assert len(rows) == 14 * 13
        told = {
            (row["stream"], row["solution"]): round(money * 100_000)
            for row in rows
            if (money := amount(row["committed ($ thousands)"])) is not None
        }
        assert told == {cell: money for cell, money in held.items() if cell[1] != worked_flow.NOBODY}
        asking = [(row["stream"], row["solution"], row["question"]) for row in rows if row["question"]]
        assert asking == [("SNAP Employment", UPSKILLING, "nobody said that it may")]
        assert Counter(row["may pay"] for row in rows) == worked.RULES_SAY


def test_one_stream_of_the_matrix_is_read_down() -> None:
    words = said(opened("pages/viewer/what_pays.py", what_pays_stream="WIOA Adult"))
    # 250000.01 + 125000.02 + 260000 for upskilling and 100000 for apprentices.
    assert "WIOA Adult can pay for 2 solutions, 1 in part; $735 thousand is committed" in words


def test_the_deadlines_and_their_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_calendar.py", money_calendar_day=TODAY.isoformat(), table="shown")
    assert worked_flow.LAPSING in said(app)
    folds = [one.label.replace("\\", "") for one in app.expander]
    assert worked_flow.PAST_WORDS in folds
    assert folds[0].startswith("Later: ")  # the next 90 days stand before it, unfolded
    assert "Riverside Foundation" in [name for frame in tables(app)[:-1] for name in frame["Stream"]]
    for rows in files(downloads):
        soon = [(row["date"], row["what"], row["stream"]) for row in rows[: len(worked.SOON)]]
        assert soon == worked.SOON
        assert [amount(row["days left"]) for row in rows[:2]] == [43, 59]
        past = [row for row in rows if (amount(row["days left"]) or 0) < 0]
        told = [
            (row["stream"], row["year"], row["what"], amount(row["at stake ($ thousands)"])) for row in past
        ]
        assert sorted(told) == [(*names, thousands(left)) for *names, left in worked_flow.PAST]
    events = downloads[".ics"]().decode()
    later = len(rows) - len(past)
    assert events.count("BEGIN:VEVENT") == later
    assert "20261215" in events


def test_the_braid_planner_and_its_files(downloads: Downloads, golden_file: object) -> None:
    engine = open_database(f"sqlite:///{golden_file}")
    with Session(engine) as session:
        (key,) = [one.key for one in all_needs(session, LOCAL)
                  if (one.region, one.solution) == ("Fir", APPRENTICES)]  # fmt: skip
    engine.dispose()
    app = opened("pages/viewer/braid.py", need=key, table="shown")
    assert "$8,000" in drawn(app)
    why = next(frame for frame in tables(app) if "Stands" in frame)
    own = why[why["Stands"] == "In"]
    assert own[["Stream", "Year"]].to_numpy().tolist() == [[*row[:2]] for row in worked.BRAID]
    for rows in files(downloads):
        told = {
            (row["Stream"], row["Year"], amount(row["Amount ($)"]), amount(row["Match ($)"])) for row in rows
        }
        assert told == {(stream, year, 8_000, 0) for stream, year, *_ in worked.BRAID}
