"""Money as people write it in a cell, in whole cents; what is no amount stays a blank, never a zero."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from data.reading.status import Status
from data.reading.words.numbers import read_value

# Three digits after each comma or none: '1,50' is fifty cents to one reader and a mistake to another.
_AMOUNT = re.compile(
    r"(?P<open>\()?(?P<minus>[-−])?\$?\s*(?P<digits>\d+|\d{1,3}(,\d{3})+)(?P<part>\.\d+)?(?(open)\))"
)
# What people write beside the digits: '$1.2M', '1.2 million', '450K', 'USD 5,000', '1,200 dollars'.
_WORDED = re.compile(
    r"(?P<open>\()?(?P<minus>[-−])?(?:usd|us\$)?\s*\$?\s*(?P<digits>\d+|\d{1,3}(,\d{3})+)(?P<part>\.\d+)?"
    r"\s*(?P<times>k|thousand|m|mm|mil|mill|million|b|bn|billion)?(?(open)\))\s*(?:usd|dollars?)?",
    re.IGNORECASE,
)
# Ten trillion dollars: no state funds more, and sums of such amounts still fit the store's whole numbers.
_MOST = Decimal(10) ** 13
_TIMES = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
# A metric may wait; an award "to be determined" is money that somebody may count on, so it is asked about.
UNDECIDED = frozenset({"tbd", "tba", "to be determined"})
_SCALES = (
    (re.compile(r"thousand|\$\s*000|\b000s?\b|\$k\b"), 1_000),
    (re.compile(r"million|\$m\b"), 1_000_000),
)
_OF_AMOUNTS = re.compile(
    r"\$ ?(?:thousand|million|000)|\b(?:in|dollars,?) (?:thousands|millions)"
    r"|(?:thousands|millions) of dollars",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Money:
    """An amount in cents, or the kind of blank; `doubt` holds text that is neither."""

    cents: int | None
    status: Status
    doubt: str = ""


def scale_in_title(text: object) -> int:
    """What amounts count in by a title such as 'Awards ($ thousands)'."""
    return scale_of(text) if _OF_AMOUNTS.search(str(text)) else 1


def scale_of(head: object) -> int:
    """What one unit of the column stands for in dollars: 1000 under a head such as 'Amount ($ thousands)'."""
    text = str(head).lower()
    return next((scale for pattern, scale in _SCALES if pattern.search(text)), 1)


def dollars(cents: int) -> str:
    """Whole cents exactly, such as '$1,200' or '$0.05'; the minus is a true one.

    A hyphen would make a formula of it in a spreadsheet, and the cell of a download would not be read back.
    """
    sign, whole, part = "\u2212" if cents < 0 else "", *divmod(abs(cents), 100)
    return f"{sign}${whole:,}" + (f".{part:02}" if part else "")


def money(cell: object, scale: int = 1) -> Money:
    """Read one cell."""
    # Through its text: the float 2.675 is a hair less than what was typed, and would lose half a cent.
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _amount(Decimal(str(cell)) * scale, str(cell))
    text = " ".join(str(cell if cell is not None else "").split())
    if amount := _AMOUNT.fullmatch(text):
        return _amount(_signed(amount) * scale, text)
    if worded := _WORDED.fullmatch(text):
        # '450K' counts in thousands by itself, whatever the head of its column says.
        times = _TIMES[worded["times"][0].lower()] if worded["times"] else scale
        return _amount(_signed(worded) * times, text)
    # The same words for blanks as in any other sheet: 'n/a' is one kind, '*' another.
    read = read_value(text)
    if read and read[1] is not Status.REPORTED:
        return Money(None, read[1], doubt=text if text.lower() in UNDECIDED else "")
    return Money(None, Status.NOT_REPORTED, doubt=text)


def _amount(dollars: Decimal, text: str) -> Money:
    if not dollars.is_finite() or abs(dollars) > _MOST:
        return Money(None, Status.NOT_REPORTED, doubt=text)
    return Money(_cents(dollars), Status.REPORTED)


def _signed(amount: re.Match[str]) -> Decimal:
    size = Decimal(amount["digits"].replace(",", "") + (amount["part"] or ""))
    # Accountants write a de-obligation in brackets.
    return -size if amount["open"] or amount["minus"] else size


def _cents(dollars: Decimal) -> int:
    # Half a cent goes away from zero, as in a ledger; Python's own round takes it to the even one.
    return int((dollars * 100).quantize(Decimal(1), ROUND_HALF_UP))
