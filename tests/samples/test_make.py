"""The workbooks of the sample as files: made by the script, marked for what they are, of a plausible size."""

from pathlib import Path

import pytest

from data.reading.files.workbook import Sheet, open_workbook
from data.reading.reading import Vocabulary
from data.registers.reading.recognise import read_lists
from data.samples import load, make
from data.samples.figures import LABOR_FORCE, QUARTERS, figure

WORKBOOKS = make.WORKBOOKS
ALL = sorted(path for path in WORKBOOKS.rglob("*.*") if path.is_file())
ILLUSTRATIVE = [path for path in ALL if "illustrative" in path.name]
PUBLIC = [path for path in ALL if "illustrative" not in path.name]


def sheets(path: Path) -> list[Sheet]:
    return open_workbook(path.read_bytes(), path.name)


def texts(sheet: Sheet) -> list[str]:
    return [str(cell) for row in sheet.rows for cell in row if cell != ""]


def test_the_script_makes_the_workbooks_that_lie_here(tmp_path: Path) -> None:
    make.make(tmp_path)
    assert {path.relative_to(WORKBOOKS) for path in ALL} == {Path(name) for name in make.MADE}
    for path in ALL:
        made = sheets(tmp_path / path.relative_to(WORKBOOKS))
        assert [(sheet.name, sheet.rows) for sheet in made] == [(s.name, s.rows) for s in sheets(path)]


def test_every_workbook_but_the_walk_is_handed_in() -> None:
    assert set(load.HANDED_IN) == {name for name in make.MADE if not name.startswith("walk/")}


@pytest.mark.parametrize("path", ILLUSTRATIVE, ids=lambda path: path.stem)
def test_what_is_made_up_says_so_in_its_name_title_and_source(path: Path) -> None:
    for sheet in sheets(path):
        assert str(sheet.rows[0][0]).startswith("Illustrative: ")
        assert "illustrative figures made for the sample state" in texts(sheet)[-1]


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path.stem)
def test_what_is_real_names_its_publisher(path: Path) -> None:
    for sheet in sheets(path):
        assert texts(sheet)[-1].startswith("Source: U.S. Bureau of Labor Statistics")


def test_there_are_illustrative_workbooks_from_nine_regions_in_four_kinds_of_file() -> None:
    regions = {place for name, place in load.HANDED_IN.items() if place != "Colorado"}
    assert len(regions) == 9
    assert {path.suffix for path in ALL} == {".xlsx", ".xls", ".ods", ".csv"}


@pytest.mark.parametrize("region", LABOR_FORCE)
def test_no_more_people_finish_than_begin_and_no_more_are_placed_than_finish(region: str) -> None:
    for quarter in QUARTERS:
        enrolled, completed, placed = (
            figure(region, of, quarter) for of in ("enrolled", "completed", "placed")
        )
        assert enrolled > completed > placed > 0
        assert enrolled < LABOR_FORCE[region] * 10_000 * 0.002


@pytest.mark.parametrize("metric", ["gain", "business", "satisfaction", "retained_q2", "retained_q4"])
def test_a_share_stays_a_share(metric: str) -> None:
    shown = [figure(region, metric, quarter) for region in LABOR_FORCE for quarter in QUARTERS]
    assert 5 < min(shown) < max(shown) < 100


def test_the_funding_workbook_holds_its_lists_with_some_questions() -> None:
    read = [read_lists(sheet, Vocabulary()) for sheet in sheets(WORKBOOKS / "funding_illustrative.xlsx")]
    assert [(found.register, len(found.rows)) for lists, _ in read for found in lists] == [
        ("streams", 14),
        ("allotments", 35),
        ("options", 91),
        ("awards", 358),
        ("needs", 38),
    ]
    doubts = [problem.text.split(",")[0] for _, problems in read for problem in problems]
    assert doubts == ["read 'TBD'", "read 'TBD'", "read \u2212$18", "read '400", "read 'TBD'"]


def test_no_other_workbook_is_taken_for_a_list_of_money() -> None:
    for path in ALL:
        if "funding" not in path.name:
            assert [sheet.name for sheet in sheets(path) if read_lists(sheet, Vocabulary())[0]] == []
