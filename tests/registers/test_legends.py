"""What a sheet says that its marks mean holds before what most people mean by them."""

import pytest

from tests.registers.lists import lists_of


@pytest.mark.parametrize(
    ("legend", "marks", "meant"),
    [
        (["● can pay   ○ partly   – cannot pay"], ["●", "○", "–"], ["can", "partly", "not"]),
        (["E = eligible, L = with limits, X = not allowed"], ["E", "L", "X"], ["can", "partly", "not"]),
        (["Key:", "1 = yes", "2 = in part", "3 = no"], ["1", "2", "3"], ["can", "partly", "not"]),
        # Without a legend a mark is what most people mean by it, and a dash says nothing.
        (["Options as of May"], ["●", "○", "–"], ["can", "not", None]),
        (["no limits apply; y not"], ["Y", "N", "P"], ["can", "not", "partly"]),
    ],
)
def test_a_legend_says_what_marks_mean(
    legend: list[object], marks: list[str], meant: list[str | None]
) -> None:
    rows: list[list[object]] = [
        ["What each stream may pay for"],
        ["Solution", "WIOA Adult", "Perkins V", "TANF"],
        ["Upskilling", *marks],
        ["Child care", "yes", "yes", "yes"],
        [],
        legend,
    ]
    lists, _ = lists_of(rows)
    said = [row.fields["may"] for row in lists["options"].rows if row.fields["solution"] == "Upskilling"]
    assert [one if isinstance(one, str) else None for one in said] == meant
