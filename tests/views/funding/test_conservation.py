"""Every view says the same of what is committed, to the cent, whatever was handed in."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.views.funding.ledger import OF_NO_REGION, FundingSelection, Ledger, limited
from tests.views.funding.conserving import committed, of_stream, silent
from tests.views.funding.ledgers import ledger_with

TODAY = date(2026, 11, 2)
REGIONS = ("Alder", "Birch", "Cedar")
PERIODS = {
    "PY2025": ("2025-07-01", "2026-06-30"),
    "PY2025-Q2": ("2025-10-01", "2025-12-31"),
    "FFY2026": ("2025-10-01", "2026-09-30"),
    "PY2026": ("2026-07-01", "2027-06-30"),
    "": (None, None),
}
STREAMS = ("Adult Education", "Perkins V", "TANF Work", "WIOA Adult")
SOLUTIONS = ("Infrastructure", "Industry branding", "Daycare", "")  # one of them in somebody's own word
WINDOWS = {"": None, "PY2025": (date(2025, 7, 1), date(2026, 6, 30))}
AMOUNTS = st.none() | st.integers(-(10**12), 10**12)


def of_period(row: dict[str, Any]) -> dict[str, Any]:
    starts, ends = PERIODS[row["period"]]
    return row | {"starts": starts, "ends": ends}


awards = st.fixed_dictionaries({
    "stream": st.sampled_from(STREAMS),
    "solution": st.sampled_from(SOLUTIONS),
    "region": st.sampled_from([*REGIONS[:2], *OF_NO_REGION]),
    "period": st.sampled_from([*PERIODS]),
    "committed": AMOUNTS,
})  # fmt: skip
years = st.fixed_dictionaries({
    "stream": st.sampled_from(STREAMS),
    "period": st.sampled_from([*PERIODS]),
    "available": st.none() | st.integers(0, 10**12),
    "lapses": st.sampled_from([None, "2026-06-30", "2027-06-30"]),
})  # fmt: skip
rules = st.fixed_dictionaries({
    "stream": st.sampled_from(STREAMS),
    "solution": st.sampled_from(SOLUTIONS[:3]),
    "may": st.sampled_from(["can", "partly", "not"]),
})  # fmt: skip


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    """Years that overlap or are not there, awards of quarters, of no period, place or solution."""
    given = draw(st.lists(awards, max_size=25, unique_by=lambda row: tuple(row.values())[:4]))
    told = draw(st.lists(years, max_size=8, unique_by=lambda row: (row["stream"], row["period"])))
    says = draw(st.lists(rules, max_size=6, unique_by=lambda row: (row["stream"], row["solution"])))
    whole = ledger_with(
        streams=[{"stream": name, "agency": draw(st.sampled_from(["Labor", ""]))} for name in STREAMS],
        allotments=map(of_period, told),
        options=says,
        awards=map(of_period, given),
    )
    # A stream that only its awards name is in no list of streams.
    unlisted = draw(st.sets(st.sampled_from(STREAMS)))
    window = draw(st.sampled_from([*WINDOWS]))
    known = replace(whole, streams=whole.streams[~whole.streams["stream"].isin(unlisted)])
    return limited(known, FundingSelection(window=window), WINDOWS[window])


# Six views of two ledgers take a fifth of a second, so the examples are few.
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(ledgers(), st.sampled_from(STREAMS))
def test_no_view_loses_a_cent_or_counts_one_twice(ledger: Ledger, stream: str) -> None:
    held: Counter[str] = Counter()
    said = ledger.awards.dropna(subset=["committed"])
    for name, cents in zip(said["stream"], said["committed"], strict=True):
        held[name] += int(cents)
    views = committed(ledger, REGIONS, TODAY)
    assert views == dict.fromkeys(views, sum(held.values()))
    own = committed(of_stream(ledger, stream), REGIONS, TODAY)
    assert own == dict.fromkeys(own, held[stream])


@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(ledgers())
def test_every_view_counts_the_awards_that_name_no_amount(ledger: Ledger) -> None:
    views = silent(ledger, REGIONS, TODAY)
    assert views == dict.fromkeys(views, int(ledger.awards["committed"].isna().sum()))
