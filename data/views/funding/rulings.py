"""What each stream may pay for, as far as somebody said: one word a stream and solution. Pure."""

import pandas as pd

from data.views.funding.ledger import CAN, NOT, PARTLY, Ledger

RULED = ["stream", "solution", "may", "note", "key"]


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
    grouped = rules.groupby(["stream", "solution"], sort=True)
    rows = [(*names, _may(own), _note(own), _key(own)) for names, own in grouped]
    return pd.DataFrame(rows, columns=RULED).astype("str")


def _may(own: pd.DataFrame) -> str:
    whole = own.loc[own["component"] == "", "may"]
    said = set(whole if len(whole) else own["may"])
    return said.pop() if len(said) == 1 and said <= {CAN, NOT, PARTLY} else PARTLY


def _key(own: pd.DataFrame) -> str:
    # The empty component of the whole sorts first.
    return str(own.sort_values("component", kind="stable")["key"].iloc[0])


def _note(own: pd.DataFrame) -> str:
    """The whole's own note first, then what is said of each component."""
    whole, parts = own[own["component"] == ""], own[own["component"] != ""]
    columns = (parts[name].astype(str) for name in ("component", "may", "note"))
    told = [f"{part}: {may}{f' ({note})' if note else ''}" for part, may, note in zip(*columns, strict=True)]
    return "; ".join([*(str(note) for note in whole["note"] if note), *told])
