"""Money by region in words and tables: findings without a ranking, and what each figure rests on."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from data.figures import figure
from data.sentences import listed, many
from data.views.comparing.standing import Dot, Rule
from data.views.funding.ledger import NOT_KNOWN, NOT_SAID, STATEWIDE, FundingSelection
from data.views.funding.money_words import said, thousands
from data.views.funding.regions.by_region import APART, RegionMoney, SolutionMoney, together
from data.views.funding.regions.heads import Heads

FEW = 1_000  # heads below which one award of a usual size is hundreds of dollars for each
TOGETHER = "Together, at the tick: the regions for which an amount is known of that solution, as one."
WHERE = {
    STATEWIDE: "for the whole state",
    NOT_SAID: "for no named region",
    NOT_KNOWN: "for a place that is not known",
}


def finding(every: Sequence[RegionMoney], shown: Sequence[RegionMoney], heads: Heads) -> str:
    """The headline: all regions together, and between which figures those shown lie; none is called best."""
    rates = [row.per_head for row in shown if row.per_head is not None]
    whole = rate(every, heads)
    if not rates or whole is None:
        return _without_heads(shown)
    regions = f"{many(len(_both(every)), 'region')} together"
    begun = f"Awards come to {figure(whole, '$')} per head in {regions}"
    if len(rates) == 1:
        only = next(row.region for row in shown if row.per_head is not None)
        return f"{begun}, {figure(rates[0], '$')} in {only}" if len(_both(every)) > 1 else begun
    least, most = figure(min(rates), "$"), figure(max(rates), "$")
    between = f"{least} in each" if least == most else f"between {least} and {most} in each"
    return f"{begun}, {between}{' of those chosen' if len(shown) < len(own(every)) else ''}"


def _without_heads(shown: Sequence[RegionMoney]) -> str:
    paid = [row.committed for row in own(shown) if row.committed is not None]
    if not paid:
        return "No award here has an amount"
    return f"Awards come to {said(sum(paid))} in {many(len(paid), 'region')}"


def solutions_finding(rows: Sequence[SolutionMoney]) -> str:
    """How many solutions get money in each region."""
    paid = {row.region: 0 for row in rows}
    for row in rows:
        paid[row.region] += bool(row.solution and row.committed is not None and row.committed > 0)
    solutions = {row.solution for row in rows if row.solution and (row.committed or 0) > 0}
    if not solutions:
        return "No award here has both a solution and an amount"
    least, most = min(paid.values()), max(paid.values())
    each = f"{least}" if least == most else f"between {least} and {most}"
    where = f"in each of {len(paid)} regions" if len(paid) > 1 else f"in {next(iter(paid))}"
    return f"Money is committed for {many(len(solutions), 'solution')}" + (
        f"; for {each} of them {where}" if len(paid) > 1 else f" {where}"
    )


def measured(selection: FundingSelection, heads: Heads) -> str:
    """The line below the headline."""
    head = f"Committed, in dollars per head of the {heads}" if heads.by_region else "Committed, in dollars"
    return f"{head} · {selection}"


def rate(every: Sequence[RegionMoney], heads: Heads) -> float | None:
    """Dollars per head of all regions that have both, as one."""
    return together({row.region: row.committed for row in own(every)}, heads)


def rule(every: Sequence[RegionMoney], heads: Heads) -> Rule | None:
    """What each region is held against; none where there is only one."""
    whole = rate(every, heads)
    if whole is None or len(_both(every)) < 2:
        return None
    return Rule(whole, f"{len(_both(every))} regions together {figure(whole, '$')}")


def dots(shown: Sequence[RegionMoney], heads: Heads) -> tuple[Dot, ...]:
    """One a region that has both an amount and heads."""
    return tuple(
        Dot(row.region, row.per_head, figure(row.per_head, "$"), row.observation, beside(row),
            number=f"{heads.lower} {row.heads:,}")
        for row in shown
        if row.per_head is not None
    )  # fmt: skip


def beside(row: RegionMoney) -> str:
    """Such as '$1.5 million · 46% from WIOA Title I · money for 2 of 3 needs'."""
    needs = f"money for {row.met} of {many(row.asked, 'need')}" if row.asked else ""
    # A line breaks after the point, never before it.
    return "\u00a0· ".join(filter(None, (said(row.committed), one_stream(row), needs)))


def one_stream(row: RegionMoney) -> str:
    """How much of a region's committed money is from one stream, as a fact with its name."""
    if row.share is None:
        return ""
    share = f"{row.share * 100:.0f}%"
    if row.share == 1:
        return f"all from {row.largest[0]}"
    return f"{share} {'each ' * (len(row.largest) > 1)}from {listed(row.largest)}"


def left_out(shown: Sequence[RegionMoney], heads: Heads) -> dict[str, str]:
    """Why a region has no dot; not one of the reasons is a fault of its."""
    return {row.region: _why(row, heads) for row in own(shown) if row.per_head is None}


def _why(row: RegionMoney, heads: Heads) -> str:
    if not row.awards:
        return "no award names it"
    if row.committed is None:
        return f"{'its award has' if row.awards == 1 else 'its awards have'} no amount"
    head = f"no {heads.lower} is known for it in {heads.period}" if heads.by_region else "no heads are known"
    return f"{said(row.committed)}; {head}"


def notes(every: Sequence[RegionMoney], heads: Heads, selection: FundingSelection, beyond: int) -> list[str]:
    """What the figures rest on and leave out, a sentence each."""
    blank = sum(row.blank for row in every)
    few = [f"{row.region} ({row.heads:,})" for row in own(every) if row.heads and row.heads < FEW]
    apart = [
        f"{said(row.committed)} {WHERE[row.region]}"
        for row in every
        if row.region in APART and row.committed is not None
    ]
    told = (
        f"Where few are counted, one award moves the figure much: {', '.join(few)}." if few else "",
        f"In no region's figure: {' and '.join(apart)}." if apart else "",
        f"{many(blank, 'award')} without an amount {'is' if blank == 1 else 'are'} not in the sums."
        if blank
        else "",
        f"{many(beyond, 'award')} {'begins before or ends' if beyond == 1 else 'begin before or end'} after "
        f"{selection.window}; {'it is' if beyond == 1 else 'each is'} counted in full."
        if beyond
        else "",
        "Size is one reason among many why regions differ." if heads.by_region else "",
    )
    return [sentence for sentence in told if sentence]


def table(rows: Sequence[RegionMoney], heads: Heads) -> pd.DataFrame:
    """One row a region, and what is of none, so that the column adds up to all that is committed.

    Columns: region (str), awards, without an amount (int), committed ($ thousands) (Float64, to the cent),
    the heads by their name (Int64), $ per head (float, to the cent), largest stream (str), its share (%)
    (float), needs, needs with money (int), needs' cost ($ thousands) (Float64), needs without a cost (int),
    observation (Int64, leads to the cell of the heads).
    """
    frame = pd.DataFrame(
        {
            "region": [row.region for row in rows],
            "awards": [row.awards for row in rows],
            "without an amount": [row.blank for row in rows],
            "committed ($ thousands)": thousands(_cents([row.committed for row in rows])),
            heads.lower or "heads": pd.Series([row.heads for row in rows], dtype="Int64"),
            "$ per head": [_cent(row.per_head) for row in rows],
            "largest stream": ["; ".join(row.largest) for row in rows],
            "its share (%)": [None if row.share is None else round(row.share * 100, 1) for row in rows],
            "needs": [row.asked for row in rows],
            "needs with money": [row.met for row in rows],
            "needs' cost ($ thousands)": thousands(_cents([row.cost for row in rows])),
            "needs without a cost": [row.uncosted for row in rows],
            "observation": pd.Series([row.observation for row in rows], dtype="Int64"),
        }
    )
    return frame.astype({"$ per head": float, "its share (%)": float})


def solutions_table(rows: Sequence[SolutionMoney]) -> pd.DataFrame:
    """One row a region and solution.

    Columns: region, solution (str), committed ($ thousands) (Float64), $ per head, regions together
    ($ per head) (float), needs, needs with money (int).
    """
    return pd.DataFrame(
        {
            "region": [row.region for row in rows],
            "solution": [row.solution or "Not said" for row in rows],
            "committed ($ thousands)": thousands(_cents([row.committed for row in rows])),
            "$ per head": [_cent(row.per_head) for row in rows],
            "regions together ($ per head)": [_cent(row.together) for row in rows],
            "needs": [row.asked for row in rows],
            "needs with money": [row.met for row in rows],
        }
    ).astype({"$ per head": float, "regions together ($ per head)": float})


def own(rows: Sequence[RegionMoney]) -> list[RegionMoney]:
    """Those that are regions."""
    return [row for row in rows if row.region not in APART]


def _both(rows: Sequence[RegionMoney]) -> list[RegionMoney]:
    return [row for row in own(rows) if row.per_head is not None]


def _cents(amounts: Sequence[int | None]) -> "pd.Series[Any]":
    return pd.Series(amounts, dtype="Int64")


def _cent(dollars: float | None) -> float | None:
    return None if dollars is None else round(dollars, 2)
