"""The views of money, and what each of them finds in one sentence."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from components.cached import fetch
from components.funding.overlaps import finding as overlaps_finding
from components.funding.overlaps import looks_of
from data.sentences import many
from data.views.choices import regions
from data.views.funding.braid.saved import promised, standing_plans
from data.views.funding.deadlines import deadlines
from data.views.funding.deadlines import finding as deadlines_finding
from data.views.funding.flow import finding as flow_finding
from data.views.funding.flow import flow
from data.views.funding.gaps.board import gap_board
from data.views.funding.gaps.words import board_finding
from data.views.funding.glossary import ANSWERS
from data.views.funding.ledger import FundingSelection, Ledger, limited
from data.views.funding.matrix.matrix import matrix
from data.views.funding.matrix.words import finding as matrix_finding
from data.views.funding.money_words import said
from data.views.funding.overlaps.found import findings, standing
from data.views.funding.overlaps.pairs import overlaps
from data.views.funding.regions.by_region import by_region
from data.views.funding.regions.heads import Heads, heads, heads_metrics
from data.views.funding.regions.words import finding as region_finding

Finding = Callable[[Ledger, FundingSelection, date], str]


@dataclass(frozen=True)
class View:
    """One view of money: its page, and its finding, '' where it has none."""

    title: str
    page: str
    finding: Finding

    def sentence(self, ledger: Ledger, selection: FundingSelection, today: date) -> str:
        """What it finds for this choice, or else what it answers. The ledger holds all regions' awards."""
        found = self.finding(ledger, selection, today)
        return f"{found}." if found else ANSWERS[self.page]


def _gaps(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    board = gap_board(ledger, today, selection.regions)
    return board_finding(board, bool(selection.agency or selection.people))


def _by_region(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    names = tuple(fetch(regions))
    offered = list(fetch(heads_metrics).values())
    counted = fetch(heads, offered[0]) if offered else Heads()
    every = by_region(ledger, counted, names)
    shown = [row for row in every if not selection.regions or row.region in selection.regions]
    return region_finding(every, shown, counted)


def _what_pays(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    cells = matrix(limited(ledger, FundingSelection(regions=selection.regions))).cells
    return "" if cells.empty else matrix_finding(cells)


def _deadlines(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    return deadlines_finding(deadlines(ledger, today))


def _plans(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    plans = fetch(standing_plans)
    verb = "is" if len(plans) == 1 else "are"
    kept = said(sum(promised(plans).values()))
    return f"{many(len(plans), 'plan')} {verb} saved, with {kept} put to needs" if plans else ""


def _flow(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    own = ledger.awards[ledger.awards["region"].isin(selection.regions)]
    told = flow(replace(ledger, awards=own) if selection.regions else ledger)
    return "" if told.cells.empty else flow_finding(told)


def _overlaps(ledger: Ledger, selection: FundingSelection, today: date) -> str:
    pairs = overlaps(ledger, selection)
    return overlaps_finding(pairs, standing(fetch(findings)), looks_of(pairs, ledger)) if pairs else ""


VIEWS = (
    View("Gaps", "gaps", _gaps),
    View("What can pay for what", "what_pays", _what_pays),
    View("Overlaps", "overlaps", _overlaps),
    View("Deadlines", "money_calendar", _deadlines),
    View("Flow of money", "money_flow", _flow),
    View("Money by region", "money_by_region", _by_region),
    View("Braid planner", "braid", _plans),
)
