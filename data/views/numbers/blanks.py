"""The five kinds of blank: what each is called and what it means. None of them is ever a number but zero."""

from collections.abc import Iterable

ZERO = "reported zero"
# In the order in which they are explained: from what is known to what is not.
MEANINGS = {
    ZERO: "counted, and there were none",
    "suppressed": "held back, because few people stand behind it",
    "not due": "still to come",
    "not applicable": "not counted there",
    "not reported": "nobody gave a number",
}


def kind_of_blank(value: float | None, status: str) -> str:
    """Which of the five a value is; '' for a number other than zero."""
    if value is None:
        return status
    return ZERO if value == 0 else ""


def explained(kinds: Iterable[str]) -> str:
    """What the kinds of blank among these mean, such as 'not due: still to come'; '' where there is none."""
    found = set(kinds)
    return "; ".join(f"{kind}: {words}" for kind, words in MEANINGS.items() if kind in found)
