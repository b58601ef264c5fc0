"""Whatever the amounts are, a table of them and the same table turned say the same."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from data.registers.reading.recognise import read_lists
from tests.reading.grids import sheet
from tests.registers.layouts import KNOWN, told

AMOUNTS = st.lists(
    st.lists(st.one_of(st.none(), st.integers(-999, 9_999)), min_size=3, max_size=3), min_size=2, max_size=6
)


@given(AMOUNTS)
def test_no_amount_is_lost_and_none_counted_twice_whichever_way_the_table_lies(
    amounts: list[list[int | None]],
) -> None:
    regions = [f"Region {number}" for number in range(1, len(amounts) + 1)]
    streams = ["WIOA Adult", "Perkins V", "TANF"]
    title = "Allocations ($) PY2025\n"
    rows: list[list[object]] = [[name, *row] for name, row in zip(regions, amounts, strict=True)]
    across: list[list[object]] = [["Region", *streams], *rows]
    columns: list[list[object]] = [list(column) for column in zip(*across, strict=True)]
    straight = _said(title, across)
    heads: list[object] = ["Funding stream", *regions]
    turned = _said(title, [heads, *columns[1:]])
    expected = {
        (region, stream, amount * 100)
        for region, row in zip(regions, amounts, strict=True)
        for stream, amount in zip(streams, row, strict=True)
        if amount is not None
    }
    assert set(straight) == set(turned) == expected
    assert len(straight) == len(turned) == len(expected)


def _said(title: str, cells: Sequence[Sequence[object]]) -> list[tuple[object, ...]]:
    lines = ("|".join("" if cell is None else str(cell) for cell in line) for line in cells)
    lists, _ = read_lists(sheet(title + "\n".join(lines)), KNOWN)
    return told([row for each in lists for row in each.rows], "place", "stream", "committed_cents")
