"""`python -m data read`: the same reading as on screen, for scripts and for measuring."""

import csv
import io
import json
from pathlib import Path

import pytest

from data.__main__ import main
from data.settings import Settings


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    path = tmp_path / "report.csv"
    path.write_text(
        "Program Year 2025\n\nMetric,Q1,Q2,YTD\nMeetings,12,*,12\nPlaced,3,4,7\n", encoding="utf-8"
    )
    return path


def test_json_lines_have_the_agreed_keys(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(workbook), "--jsonl"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0] == {
        "sheet": "report", "cell": "B4", "place": None, "metric": "Meetings",
        "period": "PY2025-Q1", "value": 12,
        "unit": None, "dims": {}, "status": "reported", "labels": ["Meetings", "Q1"], "is_total": False,
    }  # fmt: skip
    assert (lines[1]["value"], lines[1]["status"]) == (None, "suppressed")
    assert (lines[2]["period"], lines[2]["is_total"]) == ("PY2025", True)


def test_the_plain_form_is_csv(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", str(workbook)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert list(rows[0]) == [
        "sheet",
        "cell",
        "place",
        "metric",
        "period",
        "value",
        "unit",
        "dims",
        "status",
        "is_total",
    ]
    assert (rows[0]["cell"], rows[0]["value"]) == ("B4", "12")


@pytest.mark.parametrize(("start", "july"), [("7", "2024-07"), ("10", "2025-07")])
def test_months_fall_into_the_state_s_own_fiscal_year(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, start: str, july: str
) -> None:
    monkeypatch.setattr("data.settings.settings", lambda: Settings(fiscal_year_start=int(start)))
    path = tmp_path / "report.csv"
    path.write_text("Fiscal Year 2025\n\nMetric,July,August\nPlaced,3,4\n", encoding="utf-8")
    assert main(["read", str(path), "--jsonl"]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["period"] == july


@pytest.mark.parametrize("text", ["only words here\nand here\n", ""])
def test_a_refused_file_is_one_clear_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    path = tmp_path / "words.csv"
    path.write_text(text, encoding="utf-8")
    assert main(["read", str(path)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.strip().splitlines()) == 1


def test_a_missing_file_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "no-such-file.xlsx"]) == 2
    assert "no-such-file.xlsx" in capsys.readouterr().err
