"""What each view says is committed, in cents, so that they can be held against each other."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pandas as pd

from data.views.funding.flow import flow
from data.views.funding.inventory import inventory, key_figures
from data.views.funding.ledger import Ledger
from data.views.funding.matrix.matrix import matrix
from data.views.funding.regions.by_region import by_region
from data.views.funding.regions.heads import Heads
from data.views.funding.uncommitted import stream_years

NOBODY = Heads("People", "2025", {})


def of_stream(ledger: Ledger, stream: str) -> Ledger:
    """The same with the awards of one stream alone."""
    return replace(ledger, awards=ledger.awards[ledger.awards["stream"] == stream])


def committed(ledger: Ledger, regions: Sequence[str], today: date) -> Mapping[str, int]:
    """By view; what nobody said adds nothing to a sum."""
    flows, cells = flow(ledger), matrix(ledger)
    regional = by_region(ledger, NOBODY, regions)
    figures = {figure.name: figure.cents or 0 for figure in key_figures(ledger, today)}
    return {
        "flow": flows.total,
        "matrix": _sum(cells.cells["committed"]) + cells.apart,
        "by region": sum(row.committed or 0 for row in regional),
        "front page": figures["Committed"],
        "inventory": _sum(inventory(ledger, today)["committed"]),
        "stream years": _sum(stream_years(ledger, today)["committed"]),
    }


def silent(ledger: Ledger, regions: Sequence[str], today: date) -> Mapping[str, int]:
    """By view, how many awards it says name no amount; the matrix leaves out those of no solution."""
    return {
        "flow": flow(ledger).blank,
        "by region": sum(row.blank for row in by_region(ledger, NOBODY, regions)),
        "stream years": int(stream_years(ledger, today)["blank"].sum()),
        "matrix": int(matrix(ledger).cells["blank"].sum())
        + int(ledger.awards.loc[ledger.awards["solution"] == "", "blank"].sum()),
    }


def _sum(cents: "pd.Series[int]") -> int:
    return int(cents.fillna(0).sum())
