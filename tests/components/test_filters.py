"""Which days the filter offers."""

import pytest

from components.filters import with_day

DAYS = ["2025-11-08", "2025-11-03"]


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ("", DAYS),
        ("2025-11-03", DAYS),
        # A link may name a day on which nothing happened.
        ("2025-11-05", ["2025-11-08", "2025-11-05", "2025-11-03"]),
        ("2024-02-29", ["2025-11-08", "2025-11-03", "2024-02-29"]),
        ("2025-02-29", DAYS),
        ("20251105", DAYS),
        ("2999-01-01", DAYS),
        ("3 November 2025", DAYS),
    ],
)
def test_a_link_may_name_any_day_that_has_come(wanted: str, offered: list[str]) -> None:
    assert with_day(DAYS, wanted) == offered
