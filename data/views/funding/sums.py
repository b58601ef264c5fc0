"""What the funding page shows, worked out from the rows of `data.views.funding.listed`. Pure."""

import pandas as pd

from data.views.funding.listed import NOT_SAID, STATEWIDE

TOTAL = "All streams"


def matrix(awards: pd.DataFrame) -> pd.DataFrame:
    """What pays for what: one row a solution, one column a stream, and the whole.

    Columns
    -------
    Solution : str
    All streams, then each stream's name : Int64
        Cents; missing where no award has an amount.
    """
    known = awards.assign(amount=_amount(awards, "amount_cents", "awards"))
    wide = known.groupby(["solution", "stream"])["amount"].agg(_add).unstack()
    wide.insert(0, TOTAL, known.groupby("solution")["amount"].agg(_add))
    return wide.astype("Int64").rename_axis(index="Solution", columns=None).reset_index()


def need_met(needs: pd.DataFrame, awards: pd.DataFrame) -> pd.DataFrame:
    """How much of what was asked for is met by awards for the same solution in the same region.

    Money in one region meets no need in another, and more money than asked for counts as asked for.

    Columns
    -------
    solution : str
    needs, uncosted : int
        How many asked for it, and how many of them name no cost.
    regions : int
        In how many regions.
    cost_cents, met_cents : int
    share : float
        Percent of the cost that is met; NaN where nobody named a cost.
    """
    paid = awards.groupby(["solution", "region"], as_index=False)["amount_cents"].sum()
    both = needs.merge(paid, how="left", on=["solution", "region"])
    # A de-obligation takes back what was given; a need cannot be met by less than nothing.
    given = both["amount_cents"].fillna(0).clip(lower=0).astype("int64")
    both["met_cents"] = given.where(given < both["cost_cents"], both["cost_cents"])
    sums = both.groupby("solution", as_index=False).agg(
        needs=("needs", "sum"),
        uncosted=("uncosted", "sum"),
        regions=("region", "nunique"),
        cost_cents=("cost_cents", "sum"),
        met_cents=("met_cents", "sum"),
    )
    sums["share"] = _share(sums)
    return sums.sort_values(
        ["needs", "cost_cents", "solution"], ascending=[False, False, True], ignore_index=True
    )


def split(awards: pd.DataFrame, needs: pd.DataFrame) -> pd.DataFrame:
    """What each region gets and asked for, by name; what belongs to no region comes last.

    Columns
    -------
    region : str
    awards, blank : int
        How many awards, and how many of them have no amount.
    amount_cents : Int64
        Missing where no award has an amount.
    streams : int
        From how many streams.
    needs : int
    cost_cents : Int64
        Missing where no need names a cost.
    """
    got = awards.groupby("region").agg(
        awards=("awards", "sum"),
        blank=("blank", "sum"),
        amount_cents=("amount_cents", "sum"),
        streams=("stream", "nunique"),
    )
    asked = needs.groupby("region").agg(
        needs=("needs", "sum"), uncosted=("uncosted", "sum"), cost_cents=("cost_cents", "sum")
    )
    both = got.join(asked, how="outer").astype("Int64")
    counts = ["awards", "blank", "streams", "needs", "uncosted"]
    both[counts] = both[counts].fillna(0)
    both["amount_cents"] = both["amount_cents"].mask(both["awards"] == both["blank"])
    both["cost_cents"] = both["cost_cents"].mask(both["needs"] == both["uncosted"])
    regions_first = both.reset_index(names="region").drop(columns="uncosted")
    return regions_first.sort_values("region", key=_last_of_all, kind="stable", ignore_index=True)


def _last_of_all(names: "pd.Series[str]") -> "pd.Series[bool]":
    return names.isin([STATEWIDE, NOT_SAID])


def _amount(awards: pd.DataFrame, cents: str, count: str) -> "pd.Series[int]":
    return awards[cents].astype("Int64").mask(awards[count] == awards["blank"])


def _add(amounts: "pd.Series[int]") -> int:
    return amounts.sum(min_count=1)


def _share(sums: pd.DataFrame) -> "pd.Series[float]":
    return 100 * sums["met_cents"] / sums["cost_cents"].where(sums["cost_cents"] > 0)
