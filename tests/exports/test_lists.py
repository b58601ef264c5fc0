"""Lists leave as they came: their own layout, inert in a spreadsheet, told by a dictionary."""

import csv
import io
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import Session

from data.__main__ import main
from data.settings import settings
from data.store.database import open_database
from data.store.prepare import prepare
from models import Place

STREAMS = "Stream,Agency,Objective\nCare,Labor,=1+1\nPell,Education,Grants\n"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'guidepost.db'}"
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", url)
    settings.cache_clear()
    prepare(url, lambda _: None)
    with Session(open_database(url)) as session:
        session.add(Place(kind="state", name="Colorado"))
        session.commit()


def exported(capfd: pytest.CaptureFixture[str], name: str) -> list[dict[str, str]]:
    capfd.readouterr()
    assert main(["export", "--list", name]) == 0
    return list(csv.DictReader(io.StringIO(capfd.readouterr().out)))


def test_a_list_leaves_inert_and_is_the_same_when_it_returns(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "streams.csv"
    file.write_text(STREAMS)
    assert main(["submit", str(file), "--place", "Colorado"]) == 0
    first = exported(capfd, "streams")
    assert {row["Stream"]: row["Objective"] for row in first} == {"Care": "'=1+1", "Pell": "Grants"}
    assert main(["export", "--list", "streams"]) == 0
    file.write_text(capfd.readouterr().out)
    capfd.readouterr()
    assert main(["submit", str(file), "--place", "Colorado"]) == 0
    assert exported(capfd, "streams") == first
    with open_database(settings().database_url).connect() as connection:
        kept = connection.execute(text("SELECT objective FROM stream ORDER BY name")).scalars()
        assert [*kept] == ["=1+1", "Grants"]


def test_solutions_are_those_they_begin_with_until_somebody_writes_them(
    capfd: pytest.CaptureFixture[str],
) -> None:
    assert len(exported(capfd, "solutions")) == 13


def test_the_dictionary_in_the_docs_is_the_one_of_the_declarations(capfd: pytest.CaptureFixture[str]) -> None:
    assert main(["lists"]) == 0
    assert capfd.readouterr().out == Path("docs/registers.md").read_text(encoding="utf-8")


def test_one_row_is_told_with_the_cells_of_all_who_spoke_of_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "streams.csv"
    file.write_text(STREAMS)
    assert main(["submit", str(file), "--place", "Colorado"]) == 0
    capfd.readouterr()
    assert main(["show", "care", "--list", "streams"]) == 0
    told = capfd.readouterr().out
    assert '"streams.csv, streams, C2"' in told
    assert "'=1+1" in told
    assert main(["show", "gone", "--list", "streams"]) == 2
