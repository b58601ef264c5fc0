"""Where the name of what is counted stands: in the title, the labels or the heads."""

import pytest

from tests.reading.grids import rows


@pytest.mark.parametrize(
    ("title", "table", "metric", "dims"),
    [
        ("Dual enrollment students", "School|2021-22|2022-23\nAlden High|40|44\nByron High|61|58",
         "Dual enrollment students", {"School": "Alden High"}),
        ("Program year 2024 dashboard", "Goal area|Q1|Q2\nFirms visited|4|5\nSeats filled|7|9",
         "Firms visited", {}),
    ],
)  # fmt: skip
def test_a_title_that_counts_outdoes_labels_that_do_not(
    title: str, table: str, metric: str, dims: dict[str, str]
) -> None:
    first = rows(f"{title}\n{table}")[0]
    assert (first["metric"], first["dims"]) == (metric, dims)


def test_heads_over_periods_are_what_the_title_counts_by() -> None:
    read = rows("Job vacancies by planning region\nQuarter|Northwest|Metro\n2024 Q1|12|90\n2024 Q2|13|95")
    assert [(row["metric"], row["place"]) for row in read[:2]] == [
        ("Job vacancies", "Northwest"),
        ("Job vacancies", "Metro"),
    ]


def test_a_mark_behind_a_label_makes_it_no_group() -> None:
    form = (
        "Performance summary\nTri-County\n2026 H1\n\nJob seekers placed|10858\nCredentials earned (1)|24605"
    )
    read = rows(form)
    assert [(row["metric"], row["place"]) for row in read] == [
        ("Job seekers placed", "Tri-County"),
        ("Credentials earned", "Tri-County"),
    ]
