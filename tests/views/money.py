"""A small state of money, written by hand: two regions, a county, three submissions, one of them undone."""

from datetime import UTC, datetime

from sqlmodel import Session

from data.reading.words.periods import period_from_label
from data.registers.tables import Award, Need, Stream
from models import Period, Person, Place, Revision, SourceFile, Submission

PY2024, PY2025 = (period_from_label(label).id for label in ("PY2024", "PY2025"))


def submission(id: int, day: int, undone: bool = False) -> Submission:
    at = datetime(2026, 5, day, tzinfo=UTC)
    return Submission(
        id=id, source_file_id=id, place_id=1, person_id=1, submitted_at=at, first_observation_id=1,
        last_observation_id=0, new=0, changed=0, same=0, undone_at=at if undone else None,
    )  # fmt: skip


def award(submission_id: int, stream: str, place_id: int | None, solution: str, cents: int | None,
          period_id: int = PY2025) -> Award:  # fmt: skip
    return Award(
        submission_id=submission_id, sheet="Awards", row=2, stream=stream, place_id=place_id,
        solution=solution, period_id=period_id, amount_cents=cents,
        status="not due" if cents is None else "reported",
    )  # fmt: skip


def need(partnership: str, place_id: int, solution: str, cents: int | None, period_id: int = PY2024) -> Need:
    return Need(
        submission_id=1, sheet="Needs", row=2, place_id=place_id, partnership=partnership,
        solution=solution, period_id=period_id, cost_cents=cents,
        status="not reported" if cents is None else "reported",
    )  # fmt: skip


def fill_money(session: Session) -> None:
    """Write the state into empty tables."""
    session.add(Person(id=1, login="ada", name="Ada"))
    session.add(Place(id=1, kind="state", name="Anystate"))
    session.flush()
    session.add_all(
        Place(id=id, parent_id=1, kind="region", name=name) for id, name in [(2, "North"), (3, "South")]
    )
    session.flush()
    session.add(Place(id=4, parent_id=3, kind="county", name="Deep County"))
    for label in ("PY2024", "PY2025"):
        period = period_from_label(label)
        session.add(
            Period(id=period.id, label=label, kind=period.kind, starts=period.starts, ends=period.ends)
        )
    names = {1: "money.xlsx", 2: "undone.xlsx", 3: "money 2.xlsx"}
    session.add_all(
        SourceFile(id=id, sha256=str(id), name=name, size=1, content=b"") for id, name in names.items()
    )
    session.flush()
    session.add_all([submission(1, 3), submission(2, 4, undone=True), submission(3, 5)])
    session.flush()
    session.add_all([
        award(1, "WIOA", 2, "Upskilling", 100_000_05),
        award(1, "WIOA", 3, "Upskilling", 50_000_00),
        award(1, "WIOA", 4, "Upskilling", 7_000_00),
        award(1, "TANF", 2, "Housing", 20_000_00, PY2024),
        award(1, "TANF", 3, "Housing", None),
        award(1, "WIOA", 1, "Upskilling", 9_000_00),
        award(1, "Gifts", None, "Branding", -1_000_00),
        award(2, "WIOA", 2, "Housing", 999_999_00),
        award(3, "wioa", 3, "Upskilling", 60_000_00),
    ])  # fmt: skip
    session.add_all([
        need("A", 2, "Upskilling", 80_000_00),
        need("B", 3, "Upskilling", 100_000_00),
        need("A", 2, "Housing", 40_000_00, PY2025),
        need("B", 3, "Housing", None),
        need("B", 3, "Market", 30_000_00),
    ])  # fmt: skip
    session.add(Stream(submission_id=1, sheet="Streams", row=2, name="WIOA", agency="Labor"))
    session.add(Stream(submission_id=2, sheet="Streams", row=2, name="Undone", agency="Nobody"))
    if session.get(Revision, 1) is None:
        session.add(Revision(id=1, number=1))
    session.commit()
