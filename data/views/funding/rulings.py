"""What each stream may pay for, as far as somebody said: one word a stream and solution. Pure."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from data.views.funding.ledger import MAY, PARTLY, Ledger

RULED = ["stream", "solution", "may", "note", "key"]
WRITTEN = ["stream", "solution", "component", "may", "note", "key"]


class Rule(NamedTuple):
    """What one rule says of a stream and solution."""

    component: str
    may: str
    note: str
    key: str


def rulings(ledger: Ledger) -> pd.DataFrame:
    """One row a stream and solution that a rule speaks of; no row means that nobody said.

    Columns
    -------
    stream, solution : str
    may : str
        can, partly or not: the word on the solution as a whole; where only its components are ruled,
        can if all of them can be paid, not if none can, else partly.
    note : str
        What the rules add, such as 'up to 10%; tuition: can; wages: not'.
    key : str
        Of the rule on the whole, else of the first on a component; '' for the stream's own list.
    """
    rules = ledger.options.fillna({"component": "", "note": "", "key": ""})
    own: dict[tuple[str, str], list[Rule]] = defaultdict(list)
    # By hand: pandas takes a millisecond a group, and a matrix of any size has thousands.
    for stream, solution, *rule in zip(*(rules[name] for name in WRITTEN), strict=True):
        own[stream, solution].append(Rule(*rule))
    rows = [(*names, _may(said), _note(said), _key(said)) for names, said in sorted(own.items())]
    return pd.DataFrame(rows, columns=RULED).astype("str")


def _may(said: Sequence[Rule]) -> str:
    words = {rule.may for rule in said if not rule.component} or {rule.may for rule in said}
    return words.pop() if len(words) == 1 and words <= set(MAY) else PARTLY


def _note(said: Sequence[Rule]) -> str:
    """The whole's own note first, then what is said of each component."""
    whole = [rule.note for rule in said if not rule.component and rule.note]
    parts = [f"{rule.component}: {rule.may}{f' ({rule.note})' if rule.note else ''}"
             for rule in said if rule.component]  # fmt: skip
    return "; ".join([*whole, *parts])


def _key(said: Sequence[Rule]) -> str:
    return next((rule.key for rule in said if not rule.component), said[0].key)
