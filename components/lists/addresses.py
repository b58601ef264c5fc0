"""Where a row of a list is shown: every figure of money and need leads to who said it."""

from urllib.parse import quote


def row_address(name: str, key: str = "") -> str:
    """The address of one row of the list `name`; without a key, what a table adds the key to."""
    # All signs: a key is made of names as people write them, and 'Health & care' would end at its '&'.
    return f"lists?list={quote(name, safe='')}&row={quote(key, safe='')}"
