"""What the gap board says in words: its headline, what it measures, and how it is ordered. Pure."""

from typing import Any

import pandas as pd

from data.figures import day
from data.sentences import listed, many
from data.views.funding.money_words import said

ORDER = (
    "Solutions without any money committed where they are asked for stand first; then those that most "
    "partnerships ask for, in most regions, at the highest cost."
)
ONCE = (
    "Money that may pay is what streams that can or partly can pay have left uncommitted today: the same "
    "dollar may stand beside several solutions, so these amounts do not add up."
)

NARROWED = "Only money of the streams chosen is looked at: others may pay as well."


def board_finding(board: pd.DataFrame, narrowed: bool = False) -> str:
    """The headline of `gap_board`: the most asked-for solution with a need that nothing pays for.

    `narrowed` says that only some streams were looked at, so that others may pay.
    """
    unmet = board[board["met"] < board["needs"]]
    if board.empty:
        return "Nobody asked for anything here"
    if unmet.empty:
        whose = " of these streams" if narrowed else ""
        return f"Every need has some money{whose} committed for its solution in its region"
    return gap_finding(unmet.iloc[0], narrowed)


def gap_finding(row: Any, narrowed: bool = False) -> str:
    """Such as '4 partnerships in 4 regions asked for housing; nothing is committed for it in 2 of them'."""
    nothing = "none of these streams has money" if narrowed else "nothing is"
    if row.met == row.needs:
        paid = f"{said(row.here)} is committed for it there{_against(row)}"
    elif row.met == 0:
        paid = f"{nothing} committed for it there{_could(row)}"
    else:
        paid = f"{nothing} committed for it in {row.regions_unmet} of them"
    return f"{_who(row)} asked for {within(str(row.solution))}; {paid}"


def board_measure(board: pd.DataFrame) -> str:
    """Such as '38 needs for 12 solutions; 3 of these have no need with money committed in its region'."""
    without = int((board["met"] == 0).sum())
    told = f"{many(int(board['needs'].sum()), 'need')} for {many(len(board), 'solution')}"
    if not without:
        return told
    have = "has" if without == 1 else "have"
    return f"{told}; {without} of these {have} no money committed where they are asked for"


def asked_words(needs: pd.DataFrame) -> str:
    """Such as '4 needs, $1.2 million' or '3 needs, $90 thousand for those that name a cost'."""
    count, named = many(len(needs), "need"), needs["cost"].notna()
    if not named.any():
        return f"{count}, no cost named"
    cost = said(needs["cost"].sum())
    return f"{count}, {cost}" if named.all() else f"{count}, {cost} for those that name a cost"


def committed_words(row: Any) -> str:
    """What of a solution's money lies where, as a sentence; '' where no award is listed at all."""
    places = {"where it is asked for": row.here, "in other regions": row.elsewhere,
              "statewide or for no named region": row.unplaced,
              "in a place not known": row.unknown}  # fmt: skip
    told = [f"{said(cents)} {where}" for where, cents in places.items() if pd.isna(cents) or cents != 0]
    verb = "names" if row.blank == 1 else "name"
    blank = f" {many(row.blank, 'award')} of it {verb} no amount." if row.blank else ""
    return f"Committed for it: {listed(told)}.{blank}" if told else ""


def could_pay_words(streams: pd.DataFrame) -> str:
    """How much the streams of `OneGap.could_pay` have left, and which of it ends first."""
    if streams.empty:
        return "No stream is said to be able to pay for it."
    silent = int(streams["left"].isna().sum())
    told = (
        f"{many(len(streams), 'stream')} could pay, with {said(streams['left'].sum(min_count=1))} uncommitted"
    )
    told += f"; {silent} of them {'does' if silent == 1 else 'do'} not say what there is" if silent else ""
    first = streams[streams["ends"].notna() & (streams["left"].fillna(0) > 0)]
    return f"{told}.{_first(first) if len(first) else ''}"


def in_use_words(rows: pd.DataFrame) -> str:
    """How much the streams of `OneGap.in_use` have committed for other solutions."""
    committed, unspent = rows["committed"].sum(min_count=1), rows["unspent"].sum(min_count=1)
    spent = f"{said(unspent)} of it not yet spent" if pd.notna(unspent) else "nobody said how much is spent"
    one = rows["stream"].nunique() == 1
    who = "One of these streams has" if one else f"{rows['stream'].nunique()} of these streams have"
    return f"{who} {said(committed)} committed for other solutions, {spent}."


def _first(streams: pd.DataFrame) -> str:
    name, ends, days = (streams[column].iloc[0] for column in ("stream", "ends", "days"))
    left = f"{many(int(days), 'day')} left" if days else "today"
    return f" First to end: {name}, {day(ends)} ({left})."


def within(name: str) -> str:
    """A name in the middle of a sentence: 'Housing' is 'housing', but 'HR practice' stays."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


def _who(row: Any) -> str:
    if not row.partnerships:
        return many(row.regions, "region") if row.regions else many(row.needs, "need")
    where = f" in {many(row.regions, 'region')}" if row.regions else ""
    return f"{many(row.partnerships, 'partnership')}{where}"


def _against(row: Any) -> str:
    if pd.isna(row.cost):
        return ""
    least = "at least " if row.uncosted else ""
    return f", against {least}{said(row.cost)} that it would cost"


def _could(row: Any) -> str:
    """What there would be, in the order in which one would ask."""
    if row.could:
        return ", though money of the state or of no named region could meet it"
    if pd.notna(row.may_pay) and row.may_pay > 0:
        return f", and {said(row.may_pay)} may pay"
    return ", and no stream is said to pay" if not row.can + row.partly else ""
