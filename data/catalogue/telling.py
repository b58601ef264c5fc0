"""What a place says of its own numbers: what it aims at, the story behind a figure, the answer to a question.

Each is a word of data.catalogue.saying: said by whoever may hand in for the place, and taken back there.
"""

from datetime import UTC, datetime
from math import isfinite

from sqlalchemy import Engine

from data.access import Viewer
from data.catalogue.saying import enter_word
from data.catalogue.tables import TARGETS, Answer, Note, Target
from data.errors import NothingSaid
from data.reading.words.periods import Period, read_period
from data.settings import settings
from data.store.database import writing
from data.store.writing.periods import enter_periods

LONGEST = 600  # letters of a story or a reason: more is not read beside a number


def target(about: tuple[int, int, int], kind: str, value: float, why: str = "") -> Target:
    """A place's word on a metric and period (their ids), said now; whose it is, the store knows."""
    if kind not in TARGETS:
        raise NothingSaid(f"Read '{kind}', expected one of {', '.join(TARGETS)}.")
    if not isfinite(value):
        raise NothingSaid("Give a number, such as 400.")
    place_id, metric_id, period_id = about
    return Target(
        person_id=0,
        said_at=datetime.now(UTC),
        place_id=place_id,
        metric_id=metric_id,
        period_id=period_id,
        kind=kind,
        value=value,
        why=_text(why),
    )


def note(place_id: int, metric_id: int, text: str, period_id: int | None = None) -> Note:
    """A story beside a metric, or beside its number for one period."""
    if not _text(text):
        raise NothingSaid("Write a sentence first.")
    return Note(
        person_id=0,
        said_at=datetime.now(UTC),
        place_id=place_id,
        metric_id=metric_id,
        period_id=period_id,
        text=_text(text),
    )


def answer(place_id: int, check: str, about: str, text: str = "") -> Answer:
    """That a number which was asked about is right; the sentence why may be left out."""
    return Answer(
        person_id=0,
        said_at=datetime.now(UTC),
        place_id=place_id,
        check=check,
        about=about,
        text=_text(text),
    )


def aim(engine: Engine, actor: Viewer, word: Target, period: Period) -> int:
    """Say a target, forecast or baseline for a period, which is entered first where nobody has used it.

    Raises NotAllowed as `say` does.
    """
    with writing(engine) as connection:
        # Before the word, which names it; whoever may not speak leaves none: all is rolled back.
        enter_periods(connection, [period])
        return enter_word(connection, actor, word.model_copy(update={"period_id": period.id}))


def named_period(text: str) -> Period:
    """The period that a person wrote, such as 'PY2027'.

    Raises
    ------
    NothingSaid
        Where it is none.
    """
    period = read_period(text.strip(), settings().fiscal_year_start)
    if period is None:
        raise NothingSaid(f"Read '{text.strip()[:40]}', expected a period such as PY2027 or PY2027-Q1.")
    return period


def _text(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
