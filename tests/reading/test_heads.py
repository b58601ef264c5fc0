"""Where heads end, and what stands above and beside them."""

import pytest

from data.reading.files.marks import Merge
from data.reading.geometry.blocks import find_blocks
from data.reading.geometry.grid import label
from data.reading.geometry.heads import best_head, head_candidates
from data.reading.geometry.levels import head_levels
from tests.reading.grids import grid


@pytest.mark.parametrize(
    ("written", "rows"),
    [
        pytest.param("County|2023|2024\nAsh|1|2\nBirch|3|4", (0,), id="years as numbers"),
        pytest.param("County|~2023|~2024\nAsh|1|2\nBirch|3|4", (0,), id="years as text"),
        pytest.param("|PY2024||PY2025|\nMetric|Q1|Q2|Q1|Q2\nA|1|2|3|4\nB|5|6|7|8", (0, 1), id="spanners"),
        pytest.param("|A||\n|2023||2024\nCounty|M|F|M\nAsh|1|2|3\nElm|4|5|6", (0, 1, 2), id="three rows"),
        pytest.param("County|Wage|Share\n|($)|(%)\nAsh|10|20\nBirch|30|40", (0, 1), id="a row of units"),
        pytest.param("Metric|1|2|3|4\nA|5|6|7|8\nB|9|10|11|12", (0,), id="heads that count up"),
        pytest.param("Area:|North\nMetric|Value\nEnrolled|3\nPlaced|4", (1,), id="a contact line is no head"),
        pytest.param("Employers engaged|12\nMeetings held|4\nPlaced|3", (), id="no heads"),
        pytest.param("Name|Sector|Employers\nA|Health|\nB|Energy|3\nC|Wood|4", (0,), id="first value blank"),
    ],
)
def test_the_heads_end_where_the_figures_begin(written: str, rows: tuple[int, ...]) -> None:
    found = find_blocks(grid(written))
    assert [block.head.rows for block in found] == [rows]


def test_every_candidate_says_why() -> None:
    block = find_blocks(grid("County|2023|2024\nAsh|1|2\nBirch|3|4"))[0]
    candidates = head_candidates(grid("County|2023|2024\nAsh|1|2\nBirch|3|4"), block.rect)
    assert len(candidates) > 1
    assert candidates[0].score > candidates[1].score
    assert all(candidate.reasons for candidate in candidates)
    assert "names every column of numbers" in candidates[0].reasons[0]


def test_a_reading_that_would_drop_figures_scores_less() -> None:
    small = grid("County|2023|2024\nAsh|1|2\nBirch|x|y\nCedar|5|6\nElm|7|8")
    best = best_head(small, find_blocks(small)[0].rect)
    assert best.rows == (0,)


@pytest.mark.parametrize(
    ("merges", "over"),
    [
        pytest.param((), ["PY2024", "PY2024", "PY2025", "PY2025"], id="structurally blank"),
        pytest.param(((0, 1, 0, 2), (0, 3, 0, 4)), ["PY2024", "PY2024", "PY2025", "PY2025"], id="merged"),
        pytest.param(((0, 1, 0, 2),), ["PY2024", "PY2024", "PY2025", None], id="one merged, one alone"),
    ],
)
def test_a_spanner_stands_over_what_it_spans(merges: tuple[Merge, ...], over: list[str | None]) -> None:
    small = grid("|PY2024||PY2025|\nMetric|Q1|Q2|Q1|Q2\nA|1|2|3|4\nB|5|6|7|8", merges)
    block = find_blocks(small)[0]
    upper = head_levels(small, block.rect, block.head.rows, block.head.numeric)[0]
    assert [label(upper[column]) if column in upper else None for column in range(1, 5)] == over


def test_a_name_in_brackets_stays_over_its_own_column() -> None:
    small = grid("County|Wage|Rank\n|($)|\nAsh|10|2\nBirch|30|1")
    block = find_blocks(small)[0]
    assert head_levels(small, block.rect, block.head.rows, block.head.numeric)[1] == {1: "($)"}


def test_titles_stand_above_the_heads_and_text_alone_is_no_table() -> None:
    small = grid("Quarterly report\nPrepared for the board\n\nCounty|2023|2024\nAsh|1|2\nBirch|3|4")
    assert [block.titles for block in find_blocks(small)] == [(0, 1)]
    assert find_blocks(grid("Some words\nand more words")) == []
    assert find_blocks(grid("")) == []


def test_blank_rows_inside_a_table_do_not_cut_it() -> None:
    small = grid("Item|2023|2024\nTotal revenue|9|9\n\nTaxes|1|2\nFees|3|4\n\nDebt|5|6")
    assert [(block.rect.top, block.rect.bottom) for block in find_blocks(small)] == [(0, 6)]


def test_a_caption_between_begins_another_table() -> None:
    small = grid(
        "CURRENT DOLLARS|\nState|2023|2024\nIowa|1|2\nOhio|3|4"
        "\nREAL DOLLARS\nState|2023|2024\nIowa|5|6\nOhio|7|8"
    )
    assert [block.titles for block in find_blocks(small)] == [(0,), (4,)]
