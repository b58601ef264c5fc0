"""Every workbook in tests/workbooks gives the figures of the CSV beside it, cell by cell.

A case is added by adding a file and its expected CSV (columns as `python -m data read` prints them). In
`dims` a key '?' or '??' stands for a level that the sheet does not name; its value must be there under any
name. A blank cell inside a table is a fact, 'not reported'; a column without any value says nothing. A head
below a spanner is 'Spanner: head'; a total names no place, and the year that its parts lie in.
"""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from data.reading.facts.rows import rows_of
from data.reading.sheets import read_workbook
from tests.making.workbooks import make

FOLDER = Path(__file__).parent.parent / "workbooks"
WORKBOOKS = sorted(path for path in FOLDER.iterdir() if not path.name.endswith(".expected.csv"))
COMPARED = ("place", "metric", "period", "value", "unit", "status", "is_total")
Cell = tuple[str, str]
Lines = Mapping[Cell, Mapping[str, object]]


def test_there_are_workbooks_of_every_kind() -> None:
    assert len(WORKBOOKS) >= 30
    assert {path.suffix for path in WORKBOOKS} >= {".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv"}


def test_the_kept_script_makes_what_is_expected(tmp_path: Path) -> None:
    made = [path.name for path in make(tmp_path)]
    assert made
    for name in made:
        expected = f"{name}.expected.csv"
        assert (tmp_path / expected).read_text(encoding="utf-8") == (FOLDER / expected).read_text(
            encoding="utf-8"
        )


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.name)
def test_a_workbook_gives_its_figures(path: Path) -> None:
    read = _lines(dict(row) for row in rows_of(read_workbook(path.read_bytes(), path.name)))
    assert "\n".join(differences(_expected(path), read)) == ""


@pytest.mark.parametrize(
    "name", ["quarters-wide.xlsx", "bls-laus-county-older.xls", "long.csv", "blanks.xlsx"]
)
def test_the_command_line_prints_the_same(name: str) -> None:
    path = FOLDER / name
    command = [sys.executable, "-m", "data", "read", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, check=False, cwd=FOLDER.parent.parent)
    assert run.returncode == 0, run.stderr
    assert "\n".join(differences(_expected(path), _printed(run.stdout))) == ""


def _printed(text: str) -> Lines:
    return _lines(_typed(row) for row in csv.DictReader(io.StringIO(text)))


def _expected(path: Path) -> Lines:
    return _printed((FOLDER / f"{path.name}.expected.csv").read_text(encoding="utf-8"))


def _typed(row: Mapping[str, str]) -> dict[str, object]:
    """A printed line with its value a number and its dims an object."""
    return {
        **row,
        "value": float(row["value"]) if row["value"] else None,
        "dims": json.loads(row["dims"] or "{}"),
        "is_total": row["is_total"] in ("yes", "True", "true"),
    }


def _lines(rows: Iterator[dict[str, object]]) -> Lines:
    found: dict[Cell, Mapping[str, object]] = {}
    for row in rows:
        at = str(row["sheet"]), str(row["cell"])
        assert at not in found, f"{at} was read twice"
        found[at] = {**row, **{name: row[name] or "" for name in ("place", "metric", "period", "unit")}}
    return found


def differences(expected: Lines, read: Lines) -> Iterator[str]:
    """A line for every cell that was missed, invented or read as something else."""
    for at in sorted(expected.keys() - read.keys()):
        wanted = expected[at]
        yield f"{at[0]}!{at[1]}: not read, wanted {wanted['metric']} {wanted['period']} = {wanted['value']}"
    for at in sorted(read.keys() - expected.keys()):
        yield f"{at[0]}!{at[1]}: read {read[at]['metric']} = {read[at]['value']}, wanted nothing"
    for at in sorted(expected.keys() & read.keys()):
        for name in COMPARED:
            if not _same(expected[at][name], read[at][name]):
                yield f"{at[0]}!{at[1]}: read {name} {read[at][name]!r}, wanted {expected[at][name]!r}"
        if not _same_dims(expected[at]["dims"], read[at]["dims"]):
            yield f"{at[0]}!{at[1]}: read dims {read[at]['dims']}, wanted {expected[at]['dims']}"


def _same(wanted: object, read: object) -> bool:
    if isinstance(wanted, float) and isinstance(read, float):
        return read == pytest.approx(wanted, rel=1e-12)
    return wanted == read


def _same_dims(wanted: object, read: object) -> bool:
    assert isinstance(wanted, dict)
    assert isinstance(read, dict)
    named = {key: text for key, text in wanted.items() if not key.startswith("?")}
    unnamed = sorted(text for key, text in wanted.items() if key.startswith("?"))
    rest = sorted(text for key, text in read.items() if key not in named)
    return all(read.get(key) == text for key, text in named.items()) and rest == unnamed


def test_a_difference_is_seen() -> None:
    """The comparison itself: a wrong value, a missed cell and an invented one each make a line."""
    line = dict.fromkeys(("place", "metric", "period", "unit"), "") | {"value": 1.0, "status": "reported"}
    line |= {"is_total": False, "dims": {"?": "Adult"}}
    read = {
        ("S", "B2"): {**line, "value": 2.0, "dims": {"group": "Adult"}},
        ("S", "B4"): {**line, "dims": {}},
    }
    found = list(differences({("S", "B2"): line, ("S", "B3"): line}, read))
    assert [text.split(":")[0] for text in found] == ["S!B3", "S!B4", "S!B2"]
