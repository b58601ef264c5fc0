"""Money as people write it in a cell, in whole cents; what is no amount stays a blank, never a zero."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from data.reading.status import Status
from data.reading.words.numbers import read_value
from data.registers.remarks import without_remark

_SIGN = r"(?:(?:usd|us\$|\$)\s*)?"
_TIMES_AS = r"k|thousand|m|mm|mil|mill|million|b|bn|billion"
# '$1,200', '($1,200)', '$(1,200)', '1.2 million', 'USD 5,000', '1,200 dollars'. Three digits after each
# comma or none: '1,50' is fifty cents to one reader and a mistake to another.
_AMOUNT = re.compile(
    rf"(?P<minus>[-−])?\s*{_SIGN}(?P<late>[-−])?\s*(?P<open>\()?(?(open)\s*{_SIGN})"
    r"(?P<digits>\d{1,3}(?:,\d{3})+|\d*)(?P<part>\.\d+)?"
    rf"\s*(?P<times>{_TIMES_AS})?\s*(?(open)\))\s*(?P<after>{_TIMES_AS})?\s*(?:usd|dollars?)?",
    re.IGNORECASE,
)
# Excel's accounting format prints a zero so, and a text file keeps what was printed.
_PRINTED_ZERO = re.compile(r"\$\s*[-–—]")
# Ten trillion dollars: no state funds more, and sums of such amounts still fit the store's whole numbers.
_MOST = Decimal(10) ** 13
_TIMES = {"k": 1_000, "t": 1_000, "m": 1_000_000, "b": 1_000_000_000}
# A metric may wait; an award "to be determined" is money that somebody may count on, so it is asked about.
UNDECIDED = frozenset({"tbd", "tba", "to be determined"})
# 'Thousand Oaks' is a place, and 'Awards over $1,000' counts in dollars.
_COUNTED_IN = r"(?:\$|\(|,|\bin\b|\bdollars\b|\bamounts?\b)\s*{0}s?\b|\b{0}s\b|\b{0} (?:\$|dollars|usd)"
_SCALES = (
    (re.compile(_COUNTED_IN.format("thousand") + r"|(?<![\d,.])0?00'?s?\b|\b1,?000'?s\b|\$k\b|\(k\)"), 1_000),
    (re.compile(_COUNTED_IN.format("million") + r"|\$ ?mm?\b|\(mm?\)|\$ ?mil\b"), 1_000_000),
)
_OF_AMOUNTS = re.compile(
    r"\$ ?(?:thousand|million|000|k\b|mm?\b|mil\b|1,?000'?s\b)|\(\$?(?:000'?s?|thousands|millions)\)"
    r"|\b(?:in|dollars,?) (?:(?:thousands|millions)(?! of (?!dollars))|\$?000'?s|\$?1,?000'?s)"
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
    amount = _AMOUNT.fullmatch(text) or _AMOUNT.fullmatch(without_remark(text))
    if amount and (size := _signed(amount)) is not None:
        # '450K' counts in thousands by itself, whatever the head of its column says.
        said = amount["times"] or amount["after"]
        return _amount(size * (_TIMES[said[0].lower()] if said else scale), text)
    if _PRINTED_ZERO.fullmatch(text):
        return Money(0, Status.REPORTED)
    # The same words for blanks as in any other sheet: 'n/a' is one kind, '*' another.
    read = read_value(text)
    if read and read[1] is not Status.REPORTED:
        return Money(None, read[1], doubt=text if text.lower() in UNDECIDED else "")
    return Money(None, Status.NOT_REPORTED, doubt=text)


def _amount(dollars: Decimal, text: str) -> Money:
    if not dollars.is_finite() or abs(dollars) > _MOST:
        return Money(None, Status.NOT_REPORTED, doubt=text)
    return Money(_cents(dollars), Status.REPORTED)


def _signed(amount: re.Match[str]) -> Decimal | None:
    """None where nothing is counted, or two signs say one thing: that is a slip of the keys."""
    # Accountants write a de-obligation in brackets.
    signs = [name for name in ("minus", "late", "open") if amount[name]]
    digits = amount["digits"].replace(",", "") + (amount["part"] or "")
    if not digits or len(signs) > 1 or (amount["times"] and amount["after"]):
        return None
    return -Decimal(digits) if signs else Decimal(digits)


def _cents(dollars: Decimal) -> int:
    # Half a cent goes away from zero, as in a ledger; Python's own round takes it to the even one.
    return int((dollars * 100).quantize(Decimal(1), ROUND_HALF_UP))
