"""The funding page in words and as tables: money in thousands of dollars, blanks as blanks. Pure."""

import pandas as pd

from data.figures import figure

CENTS_IN_THOUSAND = 100_000


def need_finding(met: pd.DataFrame) -> str:
    """Such as 'Awards meet 41% of the $3.2 million that partnerships asked for'."""
    cost, paid = int(met["cost_cents"].sum()), int(met["met_cents"].sum())
    if not cost:
        return "Partnerships asked for solutions, and named no cost yet"
    return f"Awards meet {figure(100 * paid / cost, '%')} of the {money(cost)} that partnerships asked for"


def unpaid_words(met: pd.DataFrame) -> str:
    """Such as 'Nothing pays yet for Infrastructure', most asked for first; '' where something pays."""
    unpaid = met[(met["met_cents"] == 0) & (met["cost_cents"] > 0)]
    return f"Nothing pays yet for {_listed(unpaid['solution'])}" if len(unpaid) else ""


def matrix_finding(awards: pd.DataFrame) -> str:
    """Such as '12 streams pay $14.2 million for 9 solutions'."""
    streams, solutions = awards["stream"].nunique(), awards["solution"].nunique()
    paid = money(int(awards["amount_cents"].sum()))
    verb = "pays" if streams == 1 else "pay"
    return f"{_many(streams, 'stream')} {verb} {paid} for {_many(solutions, 'solution')}"


def blank_words(awards: pd.DataFrame) -> str:
    """Such as '5 of 347 awards have no amount', or nothing."""
    blank, every = int(awards["blank"].sum()), int(awards["awards"].sum())
    return f"{blank:,} of {every:,} awards {'has' if blank == 1 else 'have'} no amount" if blank else ""


def stream_finding(streams: pd.DataFrame) -> str:
    """Such as '12 funding streams of 6 agencies'."""
    agencies = streams["agency"].nunique()
    return (
        f"{_many(len(streams), 'funding stream')} of {agencies} {'agency' if agencies == 1 else 'agencies'}"
    )


def split_finding(split: pd.DataFrame) -> str:
    """Such as '10 regions share $14.2 million and asked for $18.0 million'."""
    got, asked = int(split["amount_cents"].sum()), int(split["cost_cents"].sum())
    verb = "gets" if len(split) == 1 else "share"
    return f"{_many(len(split), 'place')} {verb} {money(got)} of awards; {money(asked)} was asked for"


def need_table(met: pd.DataFrame) -> pd.DataFrame:
    """The share of need met under heads that say the unit."""
    return pd.DataFrame(
        {
            "Solution": met["solution"],
            "Times asked for": met["needs"],
            "Of these without a cost": met["uncosted"],
            "Regions": met["regions"],
            "Cost ($ thousands)": _thousands(met["cost_cents"].where(met["needs"] > met["uncosted"])),
            "Met ($ thousands)": _thousands(met["met_cents"]),
            "Share met (%)": met["share"],
        }
    )


def matrix_table(matrix: pd.DataFrame) -> pd.DataFrame:
    """Solution by stream in thousands of dollars."""
    amounts = {name: _thousands(matrix[name]) for name in matrix if name != "Solution"}
    return pd.DataFrame({"Solution (amounts in $ thousands)": matrix["Solution"]} | amounts)


def split_table(split: pd.DataFrame) -> pd.DataFrame:
    """What each region gets and asked for under heads that say the unit."""
    return pd.DataFrame(
        {
            "Region": split["region"],
            "Awards": split["awards"],
            "Of these without an amount": split["blank"],
            "Streams": split["streams"],
            "Awarded ($ thousands)": _thousands(split["amount_cents"]),
            "Times asked": split["needs"],
            "Asked for ($ thousands)": _thousands(split["cost_cents"]),
        }
    )


def split_words(split: pd.DataFrame) -> list[str]:
    """Beside each region's bar: '$1.2 million, asked for $2 million'."""
    return [
        f"{_said(got)}, asked for {_said(asked)}" if needs else _said(got)
        for got, asked, needs in zip(split["amount_cents"], split["cost_cents"], split["needs"], strict=True)
    ]


def stream_table(streams: pd.DataFrame) -> pd.DataFrame:
    """The streams under heads for people."""
    heads = {"name": "Stream", "agency": "Agency", "objective": "Objective",
             "may_pay_for": "May pay for", "window": "Window"}  # fmt: skip
    return streams.rename(columns=heads)


def money(cents: float) -> str:
    """Such as '$1.2 million' or '$450 thousand'."""
    if abs(cents) < 100 * 1_000_000 and abs(cents) >= CENTS_IN_THOUSAND:
        return f"{figure(round(cents / CENTS_IN_THOUSAND), '$')} thousand"
    return figure(cents / 100, "$")


def _said(cents: object) -> str:
    return "no amount" if pd.isna(cents) else money(float(str(cents)))  # type: ignore[call-overload]


def _thousands(cents: "pd.Series[int]") -> "pd.Series[float]":
    return cents.astype("Float64").astype("float64") / CENTS_IN_THOUSAND


def _many(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"


def _listed(names: "pd.Series[str]") -> str:
    first = [str(name) for name in names[:2]]
    more = f" and {len(names) - 2} more" if len(names) > 2 else ""
    return (" and " if len(names) == 2 else ", ").join(first) + more
