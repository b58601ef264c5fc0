"""The views of money, and what each of them finds in one sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from components.cached import fetch
from components.funding.overlaps import finding as overlaps_finding
from components.funding.overlaps import pairs_of
from components.funding.reckoning import everywhere, find
from data.sentences import many
from data.views.choices import regions
from data.views.funding.braid.saved import promised, standing_plans
from data.views.funding.deadlines import deadlines
from data.views.funding.deadlines import finding as deadlines_finding
from data.views.funding.flow import MONEY, flow
from data.views.funding.flow import finding as flow_finding
from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.words import board_finding
from data.views.funding.glossary import ANSWERS
from data.views.funding.ledger import FundingSelection
from data.views.funding.matrix.matrix import matrix
from data.views.funding.matrix.words import finding as matrix_finding
from data.views.funding.money_words import said
from data.views.funding.overlaps.found import findings, standing
from data.views.funding.regions.by_region import by_region
from data.views.funding.regions.heads import Heads, heads, heads_metrics
from data.views.funding.regions.words import finding as region_finding

Finding = Callable[[FundingSelection, date], str]


@dataclass(frozen=True)
class View:
    """One view of money: its page, and its finding, '' where it has none."""

    title: str
    page: str
    finding: Finding

    def sentence(self, selection: FundingSelection, today: date) -> str:
        """What its page says for this choice, or else what it answers."""
        found = self.finding(selection, today)
        return f"{found}." if found else ANSWERS[self.page]


def _gaps(selection: FundingSelection, today: date) -> str:
    board = find(gap_board, everywhere(selection), today, selection.regions)
    return board_finding(board, bool(selection.agency or selection.people))


def _by_region(selection: FundingSelection, today: date) -> str:
    names = tuple(fetch(regions))
    offered = list(fetch(heads_metrics).values())
    counted = fetch(heads, offered[0]) if offered else Heads()
    every = find(by_region, everywhere(selection), counted, names)
    shown = [row for row in every if not selection.regions or row.region in selection.regions]
    return region_finding(every, shown, counted)


def _what_pays(selection: FundingSelection, today: date) -> str:
    cells = find(matrix, selection).cells
    return "" if cells.empty else matrix_finding(cells)


def _deadlines(selection: FundingSelection, today: date) -> str:
    return deadlines_finding(find(deadlines, everywhere(selection), today))


def _plans(selection: FundingSelection, today: date) -> str:
    plans = fetch(standing_plans)
    verb = "is" if len(plans) == 1 else "are"
    kept = said(sum(promised(plans).values()))
    return f"{many(len(plans), 'plan')} {verb} saved, with {kept} put to needs" if plans else ""


def _flow(selection: FundingSelection, today: date) -> str:
    told = find(flow, selection, MONEY[0])
    return "" if told.cells.empty else flow_finding(told)


def _overlaps(selection: FundingSelection, today: date) -> str:
    pairs, looks = pairs_of(selection)
    return overlaps_finding(pairs, standing(fetch(findings)), looks) if pairs else ""


VIEWS = (
    View("Gaps", "gaps", _gaps),
    View("What can pay for what", "what_pays", _what_pays),
    View("Overlaps", "overlaps", _overlaps),
    View("Deadlines", "money_calendar", _deadlines),
    View("Flow of money", "money_flow", _flow),
    View("Money by region", "money_by_region", _by_region),
    View("Braid planner", "braid", _plans),
)
