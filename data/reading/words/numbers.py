"""What a cell of a body says: a value, or which of the blanks it is.

Publishers' marks differ; these readings are taken because they do least harm:

'', '-', '--', '.', '..', ':', '(NA)', 'NR'    not reported
'N/A', 'NA', 'n.a.', 'X', '(X)'                not applicable
'*', '(D)', 'S', 'c', '#', '+', '<10', 'n<5'   suppressed; `bound_of` keeps the '<10'
'TBD', 'pending', 'not yet available'          not due

'(1,234)' is negative, '68.5%' is 68.5, '1,234*' and '1,234 (r)' carry a footnote. Ranges, 'abt 40', '>90',
'489 (77%)', error cells and '08001' (a code: numbers have no leading zero) are not numbers: None.
"""

import math
import re
from array import array
from functools import lru_cache
from typing import cast

from data.reading.reading import STATUS_CODES
from data.reading.status import Status

_WORDS_FOR_BLANKS = {
    Status.NOT_REPORTED: "-, --, ---, ., .., ..., :, (na), nr, (nr), not reported, not available, "
    "unavailable, missing, no data, no report, null, unknown, did not report, not provided, dna,"
    " n.d., \u2026",
    Status.NOT_APPLICABLE: "n/a, na, n.a., n.a, x, (x), not applicable, does not apply, not required",
    Status.NOT_DUE: "tbd, tba, pending, not due, not due yet, not yet due, not yet available, not yet, "
    "forthcoming, in progress, in process, not yet started, to come, coming soon, to be determined",
    Status.SUPPRESSED: "*, **, ***, (*), (d), d, (s), s, (c), c, #, +, suppressed, withheld, confidential, "
    "redacted, masked, not released, not disclosed, (suppressed)",
}
MARKS = {mark: status for status, marks in _WORDS_FOR_BLANKS.items() for mark in marks.split(", ")}
_BOUND = re.compile(r"n?\s*(<=?|\u2264|less than|fewer than|under)\s*(\$?\d[\d,]*(?:\.\d+)?)\s*(%?)")
_OR_LESS = re.compile(r"(\d[\d,]*) or (?:fewer|less)")
_POINTS_TO_NOTE = re.compile(r"(?<=.)[*\u2020\u2021\u00b9\u00b2\u00b3]+$")
_NOTHING = re.compile(r"[$\u20ac\u00a3] ?-")  # a zero in Excel's accounting format, in a text file
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_SPACES = re.compile("[\\s\u00a0\u2007\u2009\u202f]+")
_FOOTNOTE = re.compile(
    r"(?<=[\d%)])(?:\s*(?:[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070-\u209f\u02b3\u1d56]+|\[\w{1,2}\]|\((?:\d|[a-z])\))"
    r"|\s?[pre]"
    # '45 (est.)' is 45, but '2004 (revised)' names a year.
    r"|(?<!\b(?:19|20)\d\d)(?<!\b(?:19|20)\d\d\s)\s?\((?i:est(?:imated?)?|prelim(?:inary)?|rev(?:ised)?)\.?\))+$"
)
# Never read as figures, but told of by cell: left out silently, they would be missed.
_ROUGH = re.compile(
    r"(?:(?:abt|about|approx(?:imately)?|around|circa|ca|nearly|almost|over|roughly|at least|up to"
    r"|[~>\u2265])\.? ?\$?\d.*|\d+(?:\.\d+)? ?(?:/|out of) ?(?:4|5|7|10|100)|\d[\d,]*\+)$",
    re.IGNORECASE,
)
_ZEROS = {"k": "e3", "thousand": "e3", "m": "e6", "mm": "e6", "mn": "e6", "million": "e6",
          "b": "e9", "bn": "e9", "billion": "e9"}  # fmt: skip
_MONEY = r"(?:us)?[$\u20ac\u00a3\u00a5]"
_NUMBER = re.compile(
    rf"(?P<open>\()?(?P<minus>[-+])?\s?(?P<money>{_MONEY})?\s?(?P<inner>\()?(?P<late>-)?"
    r"(?P<digits>\d[\d.,' ]*|\.\d+)(?P<exponent>e[+-]?\d{1,2})?"
    rf"\s?(?P<scale>thousand|million|billion|mm|mn|bn|[kmb])?"
    rf"\s?(?P<after>%|{_MONEY}|/ ?h(?:ou)?r|per hour)?(?P<close>\))?",
    re.ASCII | re.IGNORECASE,
)
_PLAIN = re.compile(r"(?:0|[1-9]\d*)?(?:\.\d+)?|[1-9]\d*\.")
# Most texts that are numbers look like this; the whole grammar takes ten times as long.
_QUICK = re.compile(r"-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{0,14})(?:\.\d{1,12})?", re.ASCII)
_GROUPED = re.compile(r"([1-9]\d{0,2})((?:[,' ]\d{3})+)(\.\d+)?")
_EUROPEAN = re.compile(
    r"([1-9]\d{0,2})((?:[. ']\d{3})+),(\d+)|([1-9]\d{0,2})((?:\.\d{3}){2,})|(0|[1-9]\d*),(\d{1,2})"
)
_REPORTED = STATUS_CODES.index(Status.REPORTED)
_UNREAD = STATUS_CODES.index(Status.NOT_REPORTED)


def read_value(cell: object) -> tuple[float, Status] | None:
    """The cell's number, or NaN and which blank it is; None where it is neither."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        if math.isnan(cell):
            return math.nan, Status.NOT_REPORTED
        return (float(cell), Status.REPORTED) if math.isfinite(cell) else None
    if cell is None:
        return math.nan, Status.NOT_REPORTED
    return _read_text(cell) if isinstance(cell, str) and len(cell) <= 60 else None


def read_values(
    cells: list[object], types: set[type] | None = None
) -> tuple["array[float]", bytearray, list[int]]:
    """A whole column: values (NaN where blank), statuses as places in STATUS_CODES, and what was not read.

    The last are the places in `cells` that hold neither a number nor a blank; they stand as not reported.
    `types` are those of the cells, where they are known.
    """
    if {float, int} >= (set(map(type, cells)) if types is None else types):
        whole = array("d", cast(list[float], cells))
        if math.isfinite(sum(cast(list[float], cells), 0.0)):
            return whole, bytearray(len(whole)), []
    values = array("d", bytes(8 * len(cells)))
    statuses, unread, told = bytearray(len(cells)), [], _Told()
    for place, cell in enumerate(cells):
        if cell.__class__ is float and -math.inf < cell < math.inf:
            values[place] = cell
            continue
        values[place], statuses[place], understood = told[cell] if isinstance(cell, str) else _coded(cell)
        if not understood:
            unread.append(place)
    return values, statuses, unread


class _Told(dict[str, tuple[float, int, bool]]):
    """What each distinct mark of a column says: sheets repeat their marks, not their numbers."""

    def __missing__(self, text: str) -> tuple[float, int, bool]:
        if _QUICK.fullmatch(text):
            return float(text.replace(",", "")), _REPORTED, True
        said = self[text] = _coded(text)
        return said


def _coded(cell: object) -> tuple[float, int, bool]:
    """Value, place in STATUS_CODES, and whether the cell was understood."""
    read = read_value(cell)
    return (read[0], STATUS_CODES.index(read[1]), True) if read else (math.nan, _UNREAD, False)


def bound_of(cell: object) -> str | None:
    """'<10' of a value held back as '<10', 'n<10' or 'fewer than 10'."""
    return _bound(_tidy(cell).lower()) if isinstance(cell, str) and len(cell) <= 60 else None


def _bound(mark: str) -> str | None:
    if few := _OR_LESS.fullmatch(mark):
        return f"\u2264{few[1]}"
    match = _BOUND.fullmatch(_POINTS_TO_NOTE.sub("", mark))
    if match is None:
        return None
    return ("\u2264" if match[1] in ("<=", "\u2264") else "<") + match[2] + match[3]


def is_rough(text: str) -> bool:
    """'~40', 'approx. 200', '>90', '4.2/5': a figure for the eye, which nobody may add up."""
    return bool(_ROUGH.match(_tidy(text)))


@lru_cache(maxsize=50_000)
def _read_text(cell: str) -> tuple[float, Status] | None:
    if _QUICK.fullmatch(cell):
        return float(cell.replace(",", "")), Status.REPORTED
    text = _tidy(cell)
    if text == "":
        return math.nan, Status.NOT_REPORTED
    if _NOTHING.fullmatch(text):
        return 0.0, Status.REPORTED
    mark = text.lower()
    bare = mark if mark in MARKS else _POINTS_TO_NOTE.sub("", mark)
    if bare in MARKS or _bound(bare):
        return math.nan, MARKS.get(bare, Status.SUPPRESSED)
    number = _number(text) if any(map(str.isdigit, text)) else None
    return (number, Status.REPORTED) if number is not None else None


def _tidy(cell: str) -> str:
    return _SPACES.sub(" ", _DASHES.sub("-", cell)).strip().removeprefix("'")


def _number(text: str) -> float | None:
    match = _NUMBER.fullmatch(text) or _NUMBER.fullmatch(_FOOTNOTE.sub("", text))
    if match is None or bool(match["open"] or match["inner"]) != bool(match["close"]):
        return None
    scale = match["scale"] or ""
    if (match["open"] and match["inner"]) or (match["minus"] and match["late"]):
        return None
    # '25 mm' is a length; only money, or 'MM' as accountants write it, is in millions.
    if scale in ("b", "B", "m", "mm") and not match["money"]:
        return None
    digits = _digits(match["digits"].strip())
    if digits is None or (scale and match["exponent"]):
        return None
    size = float(digits + (match["exponent"] or _ZEROS.get(scale.lower(), "")))
    return -size if match["minus"] == "-" or match["late"] or match["close"] else size


def _digits(text: str) -> str | None:
    """The digits as Python writes them; None where groups of digits are no thousands."""
    if _PLAIN.fullmatch(text):
        return text
    if grouped := _GROUPED.fullmatch(text):
        return re.sub(r"[^\d.]", "", text) if len(set(re.findall(r"\D", grouped[2]))) == 1 else None
    if _EUROPEAN.fullmatch(text):
        return re.sub(r"[^\d,]", "", text).replace(",", ".")
    return None
