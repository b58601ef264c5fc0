"""What the matrix of what can pay for what says in a sentence."""

from typing import Any

import pandas as pd

from data.sentences import listed, many
from data.views.funding.gaps.words import within
from data.views.funding.ledger import CAN, NOT, PARTLY, UNKNOWN
from data.views.funding.money_words import said

NAMED = 2  # solutions that a headline names
SAYS = {
    CAN: "by its rules",
    PARTLY: "in part, or under conditions",
    NOT: "by its rules",
    UNKNOWN: "nobody said",
}


def counted(cells: pd.DataFrame) -> pd.DataFrame:
    """By solution, in the order of the cells: how many streams say each word, what is asked and committed.

    Columns
    -------
    solution : str, the index
    can, partly, not, unknown, asked : int
    committed : Int64
        In cents; missing where no award names an amount.
    """
    grouped = cells.groupby("solution", sort=False)
    told = {
        word: (cells["may"] == word).groupby(cells["solution"], sort=False).sum()
        for word in (CAN, PARTLY, NOT, UNKNOWN)
    }
    return pd.DataFrame(
        told | {"asked": grouped["asked"].max(), "committed": grouped["committed"].sum(min_count=1)}
    )


def finding(cells: pd.DataFrame) -> str:
    """Such as 'Nothing is known to pay for industry branding; 7 streams can pay for upskilling'.

    Of all solutions only those of the state's list: what a word of somebody's own means is another question.
    """
    told = counted(cells)
    if len(told) == 1:
        return _of_solution(told)
    if cells["stream"].nunique() == 1:
        return _of_stream(cells)
    listed_ones = told[~cells.groupby("solution", sort=False)["own"].any()]
    told = listed_ones if len(listed_ones) else told
    bare = told[(told[CAN] == 0) & (told[PARTLY] == 0)].sort_values("asked", ascending=False, kind="stable")
    some = told[told[CAN] == 0].drop(bare.index).sort_values("asked", ascending=False, kind="stable")
    most = int(told[CAN].max())
    rest = f"{many(most, 'stream')} can pay for {within(str(told[CAN].idxmax()))}" if most else ""
    if len(bare) == len(told):
        return "No rule says yet that a stream can pay for any solution"
    if len(bare):
        return "; ".join(filter(None, [f"Nothing is known to pay for {_some(bare)}", rest]))
    if len(some):
        return "; ".join(filter(None, [f"No stream is known to pay in full for {_some(some)}", rest]))
    return f"Every solution has a stream that can pay for it: {rest}, the most"


def _of_solution(told: pd.DataFrame) -> str:
    name, own = next(told.iterrows())
    solution = within(str(name))
    if not own[CAN] and not own[PARTLY]:
        return f"Nothing is known to pay for {solution}"
    who = many(int(own[CAN]), "stream") if own[CAN] else "No stream"
    part = f", {int(own[PARTLY])} in part" if own[PARTLY] else ""
    return f"{who} can pay for {solution}{part}{_committed(own['committed'])}"


def _of_stream(cells: pd.DataFrame) -> str:
    name, money = cells["stream"].iloc[0], _committed(cells["committed"].sum(min_count=1))
    can, partly = (int((cells["may"] == word).sum()) for word in (CAN, PARTLY))
    if not can and not partly:
        return f"No rule says that {name} can pay for a solution{money}"
    if not can:
        return f"{name} can pay for {many(partly, 'solution')} in part{money}"
    part = f", {partly} in part" if partly else ""
    return f"{name} can pay for {many(can, 'solution')}{part}{money}"


def _committed(cents: Any) -> str:
    return "" if pd.isna(cents) else f"; {said(cents)} is committed"


def tally(told: Any) -> str:
    """Such as '5 can · 2 partly · 4 not · 3 unknown'; words that no stream has are left out."""
    return " · ".join(f"{int(told[word])} {word}" for word in SAYS if told[word])


def _some(solutions: pd.DataFrame) -> str:
    names = [within(str(name)) for name in solutions.index[:NAMED]]
    more = len(solutions) - len(names)
    return listed([*names, many(more, "other")] if more else names)


def measure(cells: pd.DataFrame, apart: int, selection: object) -> str:
    """What is drawn, and of what; `apart` is what is committed for no named solution."""
    blank = int(cells["blank"].sum())
    parts = [
        "What each stream may pay for by its rules, and what is committed by award",
        str(selection),
        f"{many(blank, 'award')} with no amount yet" if blank else "",
        f"{said(apart)} committed for no named solution" if apart else "",
    ]
    return " · ".join(filter(None, parts))


def asking(cells: pd.DataFrame) -> str:
    """How many cells have money that the rules do not speak for; '' for none."""
    asked = int((cells["question"] != "").sum())
    if not asked:
        return ""
    verb, it = ("has", "it is") if asked == 1 else ("have", "each is")
    where = f"{verb} money where the rules do not say that it may pay"
    return f"{many(asked, 'cell')} {where}: {it} marked as a question."
