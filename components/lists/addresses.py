"""Where a row of a list is shown: every figure of money and need leads to who said it."""

from urllib.parse import quote, urlencode

from data.views.funding.ledger import FundingSelection


def row_address(name: str, key: str = "") -> str:
    """The address of one row of the list `name`; without a key, what a table adds the key to."""
    # All signs: a key is made of names as people write them, and 'Health & care' would end at its '&'.
    return f"lists?list={quote(name, safe='')}&row={quote(key, safe='')}"


def rows_address(name: str, selection: FundingSelection, **limits: str | tuple[str, ...]) -> str:
    """The address of the rows of a list under a figure's limits; the last may be '' for a table to add."""
    named = {"agency": selection.agency, "people": selection.people, "window": selection.window}
    told: dict[str, str | tuple[str, ...]] = {
        "list": name,
        **{at: value for at, value in named.items() if value},
        **limits,
    }
    return f"lists?{urlencode(told, doseq=True, quote_via=quote, safe='')}"
