"""What the pages of money show of the golden state, and what their files hold, to the cent."""

import pytest

from tests.golden.money import worked
from tests.golden.money.files import Downloads, amount, files, thousands
from tests.golden.money.worked import cents
from tests.pages.handing_in import opened, said
from tests.pages.tables import tables

pytestmark = pytest.mark.usefixtures("that_day")


def test_money_by_region_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_by_region.py", table="shown")
    words = said(app)
    assert worked.HEADLINE in words
    assert (
        "In no region's figure: $75 thousand for the whole state and $5 thousand for no named region."
        in words
    )
    assert "3 awards without an amount are not in the sums." in words
    assert "Where few are counted, one award moves the figure much: Hazel (800)." in words
    (shown,) = tables(app)
    assert shown["Region"].tolist() == [row[0] for row in worked.REGIONS]
    # Two digits on screen, all of them in the files.
    assert shown["Committed ($ thousands)"].tolist()[:2] == ["835", "322"]
    for rows in files(downloads):
        told = [amount(row["committed ($ thousands)"]) for row in rows]
        assert told == [thousands(row[3]) for row in worked.REGIONS]
        assert round(sum(filter(None, told)) * 100_000) == cents(worked.ALL)


def test_money_by_region_in_a_window(downloads: Downloads) -> None:
    app = opened("pages/viewer/money_by_region.py", money_by_region_window="PY2025")
    words = said(app)
    assert worked.IN_PY2025 in words
    # TANF's two, SNAP's two and Career Ladder's one are of October to September.
    assert "5 awards begin before or end after" in words


def test_the_gap_board_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/gaps.py", table="shown")
    (shown,) = tables(app)
    assert shown["Solution"].tolist() == list(worked.GAPS)
    for rows in files(downloads):
        heads = ("estimated cost", "committed where asked for", "committed in other regions",
                 "committed statewide or for no named region", "may pay",
                 "uncommitted, past its deadline")  # fmt: skip
        for row, told in zip(rows, worked.GAPS.values(), strict=True):
            assert [amount(row[f"{head} ($ thousands)"]) for head in heads] == list(map(thousands, told[9:]))


def test_the_front_page_and_its_files(downloads: Downloads) -> None:
    app = opened("pages/viewer/funding.py")
    assert worked.FRONT in said(app)
    for rows in files(downloads):
        told = {
            str(row["stream"]): tuple(
                amount(row[f"{head} ($ thousands)"]) for head in ("available", "committed", "spent",
                                                                  "still uncommitted")
            )
            for row in rows
        }  # fmt: skip
        assert told == {name: tuple(map(thousands, row[:4])) for name, row in worked.STREAMS.items()}
