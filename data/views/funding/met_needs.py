"""Which needs have money committed for their solution in their region. Pure."""

from collections.abc import Sequence

import pandas as pd

from data.views.funding.ledger import NOT_KNOWN, NOT_SAID, STATEWIDE, Ledger

ANYWHERE = (STATEWIDE, NOT_SAID)  # money that may be meant for any region


def met_needs(ledger: Ledger, regions: Sequence[str] = ()) -> pd.DataFrame:
    """The needs of these regions, or of all, in the ledger's order, and what the awards of the ledger say.

    A stream pays for a solution in a region where its awards there, less what was taken back, come to more
    than nothing. Money of one region meets no need of another; money that is statewide, or for no named
    place, meets none either, and could meet each. Money for a place that nobody knows could meet none.

    Columns
    -------
    as the ledger's needs, and
    met : bool
    could : bool
        Not met, but by statewide or unplaced money it could be.
    """
    needs = ledger.needs[ledger.needs["region"].isin(regions)] if regions else ledger.needs
    paid = paid_for(ledger.awards)
    asked = zip(needs["solution"], needs["region"], strict=True)
    # Two rows of no place, or of one that nobody knows, need not be of the same.
    paid_there = [region not in (NOT_SAID, NOT_KNOWN) and (solution, region) in paid
                  for solution, region in asked]  # fmt: skip
    met = pd.Series(paid_there, index=needs.index, dtype=bool)
    loose = {solution for solution, region in paid if region in ANYWHERE}
    return needs.assign(met=met, could=~met & needs["solution"].isin(loose))


def paid_for(awards: pd.DataFrame) -> frozenset[tuple[str, str]]:
    """The pairs of solution and region to which some stream has money committed."""
    net = awards.groupby(["stream", "solution", "region"])["committed"].sum(min_count=1)
    standing = net[net.fillna(0) > 0].index
    return frozenset((solution, region) for _, solution, region in standing)
