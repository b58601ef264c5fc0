"""What the views of money find for a choice: the ledger is read once for all, each view reckoned once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Concatenate, ParamSpec, TypeVar

from components.cached import fetch, keep
from data.views.funding.ledger import FundingSelection, Ledger, limited, said_of_window
from data.views.funding.stored_ledger import ledger, window_days

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def ledger_of(selection: FundingSelection) -> Ledger:
    """What of the ledger the selection asks for, out of one reading for all selections."""
    return limited(fetch(ledger), selection, fetch(window_days, selection.window))


def find(
    view: Callable[Concatenate[Ledger, Asked], Answer],
    selection: FundingSelection,
    *asked: Asked.args,
    **named: Asked.kwargs,
) -> Answer:
    """What a pure view finds in the ledger of the selection."""
    told = (selection, *asked, *sorted(named.items()))
    return keep(view, lambda: view(ledger_of(selection), *asked, **named), *told)


def everywhere(selection: FundingSelection) -> FundingSelection:
    """With the awards of all regions: what a stream has left is what no region has."""
    return replace(selection, regions=())


def reach_of(selection: FundingSelection) -> str:
    """How much of what is shown reaches beyond the selection's window; '' for nothing."""
    return find(said_of_window, selection, fetch(window_days, selection.window))
