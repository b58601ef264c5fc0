"""The ledger: all that is known of money and need, in the state's own names, as a few small frames.

Every view of funding is worked out from it, purely: what money there is, what it may pay for, where it went,
and what industry asked for. Amounts are whole cents (Int64); what nobody said is missing, never zero.
"""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data.sentences import listed, many

STATEWIDE = "Statewide"  # money or need of the state as a whole
NOT_SAID = "Not said"  # of no named place
NOT_KNOWN = "Place not known"  # of a place that is named, and that nobody knows
OF_NO_REGION = (STATEWIDE, NOT_SAID, NOT_KNOWN)
CAN, PARTLY, NOT, UNKNOWN = "can", "partly", "not", "unknown"
MAY = (CAN, PARTLY, NOT)  # what a rule may say; where none does, it is unknown


@dataclass(frozen=True)
class FundingSelection:
    """Which money and need to look at, by name. An empty field means no limit.

    `agency` and `people` choose streams; `regions` choose awards and needs; `window` is a period's label:
    what its days touch is taken whole, never prorated.
    """

    regions: tuple[str, ...] = ()
    agency: str = ""
    people: str = ""
    window: str = ""

    def __str__(self) -> str:
        """Such as 'Adams, Weld · Department of Labor · PY2025'."""
        where = ", ".join(self.regions) or "All regions"
        return " · ".join(filter(None, (where, self.agency, self.people, self.window or "all periods")))


@dataclass(frozen=True)
class Ledger:
    """Money and need.

    streams : one row a stream, by name
        stream, agency, division, law, objective : str
        people : str
            Who may benefit, parted by '; '; '' where nobody said.
        components : str
            What it may pay for within a solution (such as 'tuition; wages'), parted by '; '.
        match_percent : float
            What others must bring, in percent of the stream's own money; NaN where nobody said.
        match_note : str
        braid, blend, sequence : str
            yes, no, with conditions, or '' where nobody said.
        rules, renewable, window, contact, source, verified_by : str
            `renewable` is renewable, one-time or ''; `window` in the words of the inventory.
        as_of : datetime64
        key : str
            Leads to its row: `lists?list=streams&row=KEY`; the other frames' keys likewise.
    allotments : one row a stream and year: the whole that there is to give
        stream, period : str
            `period` is '' where the inventory names no year.
        starts, ends : datetime64
            The period's days.
        available, obligated, spent : Int64
            In cents, as the inventory says them; awards are parts of `available`, never added to it.
        opens, obligate_by, lapses : datetime64
        key : str
    options : one row a stream, solution and component that a rule speaks of
        stream, solution, component, may, note : str
            `component` is '' for the solution as a whole; `may` is can, partly or not.
        key : str
            '' where the rule is the stream's own list 'may pay for'.
    awards : one row a stream, solution, region and period, added up
        stream, solution, region, period : str
            `region` is a region, 'Statewide', 'Not said' or 'Place not known'; money for a county is its
            region's.
        starts, ends : datetime64
        awards, blank : int
            How many awards, and how many of them without a committed amount.
        committed, obligated, spent : Int64
            In cents; missing where no award of the row says it. Money taken back is negative.
    needs : one row a need
        region, partnership, solution, industry, serves_what, period, asked_in : str
            `serves_what` is people, firms or ''; `asked_in` is the meeting or plan.
        serves : Int64
        cost : Int64
            In cents; missing where nobody named one.
        starts : datetime64
            Since when, the first day.
        key : str
    solutions : one row a solution of the state's list, in its order
        solution, meaning : str

    Solutions and streams in awards, needs and options stand in the state's names where somebody said what
    a word means, else as written: a solution may be named there that the list does not have.
    """

    streams: pd.DataFrame
    allotments: pd.DataFrame
    options: pd.DataFrame
    awards: pd.DataFrame
    needs: pd.DataFrame
    solutions: pd.DataFrame


def limited(ledger: Ledger, selection: FundingSelection, days: tuple[date, date] | None = None) -> Ledger:
    """What of the ledger the selection asks for; `days` are the first and last of its window."""
    streams = _of_people(_of_agency(ledger.streams, selection.agency), selection.people)
    narrowed = bool(selection.agency or selection.people)
    kept = set(streams["stream"])
    own = {
        name: frame[frame["stream"].isin(kept)] if narrowed else frame
        for name, frame in (
            ("allotments", ledger.allotments),
            ("options", ledger.options),
            ("awards", ledger.awards),
        )
    }
    return replace(
        ledger,
        streams=streams,
        options=own["options"],
        allotments=_touched(own["allotments"], days),
        awards=_touched(_in_regions(own["awards"], selection.regions), days),
        needs=_since(_in_regions(ledger.needs, selection.regions), days),
    )


def said_of_window(ledger: Ledger, days: tuple[date, date] | None) -> str:
    """How much of what is counted lies only in part in the window, as a sentence; '' for none."""
    if days is None:
        return ""
    reach = [_reaching(rows, days) for rows in (ledger.allotments, ledger.awards)]
    if not any(reach):
        return ""
    nouns = ("yearly allocation", "award total")
    words = listed([many(number, noun) for number, noun in zip(reach, nouns, strict=True) if number])
    if sum(reach) == 1:
        return f"{words} begins before or ends after the period; it is counted in full."
    return f"{words} begin before or end after the period; each is counted in full."


def _reaching(rows: pd.DataFrame, days: tuple[date, date]) -> int:
    first, last = map(pd.Timestamp, days)
    return int(((rows["starts"] < first) | (rows["ends"] > last)).sum())


def _of_agency(streams: pd.DataFrame, agency: str) -> pd.DataFrame:
    return streams[streams["agency"] == agency] if agency else streams


def _of_people(streams: pd.DataFrame, people: str) -> pd.DataFrame:
    """Those whose money may serve them: a stream that names nobody is not said to leave them out."""
    if not people:
        return streams
    named = streams["people"].str.split("; ")
    theirs = [people in who or who == [""] for who in named]
    return streams[pd.Series(theirs, index=streams.index, dtype="bool")]


def _in_regions(rows: pd.DataFrame, regions: tuple[str, ...]) -> pd.DataFrame:
    return rows[rows["region"].isin(regions)] if regions else rows


def _touched(rows: pd.DataFrame, days: tuple[date, date] | None) -> pd.DataFrame:
    """Rows whose days meet the window's; what has no days is not of any window."""
    if days is None:
        return rows
    first, last = map(pd.Timestamp, days)
    return rows[(rows["starts"] <= last) & (rows["ends"] >= first)]


def _since(needs: pd.DataFrame, days: tuple[date, date] | None) -> pd.DataFrame:
    """What was asked for by the end of the window: a need stands until it is met."""
    if days is None:
        return needs
    return needs[needs["starts"].isna() | (needs["starts"] <= pd.Timestamp(days[1]))]
