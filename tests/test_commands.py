"""The command line does what the screens do: hand in, take back, print what counts."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from data.__main__ import REFUSED, main
from data.settings import settings
from data.store.database import open_database
from data.store.prepare import prepare
from models import Place

WORKBOOK = b"Metric,Q1 2025,Q2 2025\nEmployers engaged,12,15\nPeople trained,40,\n"


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "larimer.csv"
    path.write_bytes(WORKBOOK)
    return path


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A store that knows one place, and the settings that lead there."""
    url = f"sqlite:///{tmp_path / 'guidepost.db'}"
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    settings.cache_clear()
    prepare(url, lambda _: None)
    engine = open_database(url)
    with Session(engine) as session:
        session.add(Place(kind="region", name="Larimer"))
        session.commit()
    engine.dispose()
    yield
    settings.cache_clear()


@pytest.fixture
def said(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """The exit status of a command and what it printed on both streams."""

    def say(*words: str) -> tuple[int, str, str]:
        status = main(list(words))
        return status, *capfd.readouterr()

    return say


Said = Callable[..., tuple[int, str, str]]


def test_what_was_handed_in_counts_until_it_is_taken_back(said: Said, workbook: Path) -> None:
    status, told, _ = said("submit", str(workbook), "--place", "larimer")
    assert (status, told) == (0, "Submission 1: 4 new, 0 changed, 0 the same.\n")
    assert _values(said("export")[1]) == ["12", "15", "40", ""]
    assert said("undo", "1")[1] == "Submission 1 is taken back: 4 new, 0 changed, 0 the same.\n"
    assert _values(said("export")[1]) == []


def test_rows_of_lists_are_counted_as_rows(said: Said, tmp_path: Path) -> None:
    needs = tmp_path / "needs.csv"
    needs.write_text("Region,Partnership,Solution,Industry,Cost\nLarimer,Makers,Upskilling,Metal,5000\n")
    status, told, _ = said("submit", str(needs), "--place", "Larimer")
    assert (status, told) == (0, "Submission 1: rows of lists: 1 new, 0 changed, 0 the same.\n")
    assert said("undo", "1")[1] == "Submission 1 is taken back.\n"


def test_the_same_workbook_twice_changes_nothing(said: Said, workbook: Path) -> None:
    said("submit", str(workbook), "--place", "Larimer")
    told = said("submit", str(workbook), "--place", "Larimer")[1]
    assert told == "The same workbook stands already, as submission 1. Nothing changed.\n"


def test_the_next_workbook_is_said_to_be_read_as_the_last_one(said: Said, workbook: Path) -> None:
    assert "Read as last time" not in said("submit", str(workbook), "--place", "Larimer")[2]
    later = workbook.with_name("autumn.csv")
    later.write_bytes(WORKBOOK.replace(b"Q1", b"Q3").replace(b"Q2", b"Q4"))
    status, _, complaint = said("submit", str(later), "--place", "Larimer")
    assert status == 0
    assert complaint.startswith("autumn: Read as last time, from larimer.csv of ")


def test_a_value_is_exported_with_the_cell_it_came_from(said: Said, workbook: Path) -> None:
    said("submit", str(workbook), "--place", "Larimer")
    first = said("export")[1].splitlines()[1]
    assert first.startswith("Larimer,,Employers engaged,,,2025-Q1,12,reported,larimer.csv,")
    assert first.endswith(",B2,1")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("submit", "{workbook}", "--place", "Atlantis"), "No place is called 'Atlantis'"),
        (("submit", "missing.xlsx", "--place", "Larimer"), "missing.xlsx"),
        (("undo", "7"), "There is no submission 7."),
    ],
)
def test_what_cannot_be_done_is_one_line(
    said: Said, workbook: Path, words: tuple[str, ...], sentence: str
) -> None:
    status, told, complaint = said(*[word.format(workbook=workbook) for word in words])
    assert (status, told) == (REFUSED, "")
    assert sentence in complaint
    assert complaint.count("\n") == 1


def _values(exported: str) -> list[str]:
    return [line.split(",")[6] for line in exported.splitlines()[1:]]
