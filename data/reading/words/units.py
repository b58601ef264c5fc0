"""Units, written where sheets write them: in a head's brackets, in its words, or only in the number format.

A cell shown as a percentage holds a fraction (0.685 drawn as 68.5%). Its value is taken times 100, so
that every 'percent' is on one scale whether the sheet wrote 68.5, '68.5%' or 0.685 under a % format.
Other scales ('$ thousands') stay as written and are said by the unit: 'thousand dollars'.
"""

import re
from functools import lru_cache

_PER = r"(?:/|\bper |\ban? )\s*"
_SCALE = r"(?:000'?s?|thousands?|millions?|billions?|mn|bn|(?<=\$)[mk]|(?<=\$ )[mk])"
# The first that matches says the unit of a text that is nothing but a unit.
_UNITS = tuple(
    (re.compile(pattern), unit)
    for pattern, unit in (
        (r"(?:percentage|percent|%|pct\.?)[ -]?(?:points?|pts?\.?)", "percentage points"),
        (r"%|percent(?:age)?|per cent|pct\.?|perc\.?|in percent|as (?:a )?percent(?:age)?", "percent"),
        (
            rf"(?:\$|usd|(?:us )?dollars?)\s*{_PER}h(?:ou)?rs?\.?|hourly(?: \$)?|\$ ?hourly",
            "dollars per hour",
        ),
        (rf"(?:\$|usd|(?:us )?dollars?)\s*{_PER}w(?:ee)?ks?\.?|weekly \$", "dollars per week"),
        (rf"(?:\$|usd|(?:us )?dollars?)\s*{_PER}(?:years?|yr\.?|annum)|annual \$", "dollars per year"),
        (
            r"\$|us\$|usd|(?:in )?(?:(?:us|whole|nominal|current|constant|real|chained|\d{4}) )*dollars?",
            "dollars",
        ),
        (r"€|eur|euros?", "euros"),
        (r"£|gbp|pounds?", "pounds"),
        (r"people|persons?|number of (?:people|persons)|in persons", "people"),
        (r"employers?|number of employers|businesses|compan(?:y|ies)|firms?", "employers"),
        (r"hours?|hrs?\.?", "hours"),
        (r"days?", "days"),
        (r"weeks?|wks?\.?", "weeks"),
        (r"months?|mos?\.?", "months"),
        (r"years?|yrs?\.?", "years"),
        (r"number|num\.?|no\.?|n|#|counts?|units?", "number"),
        (r"ind(?:ex|ices)(?:[ ,].*=\s*100)?|\d{4}\s*=\s*100|index points?", "index"),
        (r"ratio", "ratio"),
        (r"points?|score", "points"),
        (r"jobs", "jobs"),
    )
)
# Units in brackets only: alone, 'Students' names what is counted.
_THINGS = re.compile(
    r"households?|students?|participants?|children|apprentices?|acres?|hectares?|miles?|square feet"
)
_SCALED = re.compile(
    rf"(?:figures |amounts |values )?(?:in )?(?P<money>\$|usd|dollars?)?(?: amounts?)?[ ,]*(?:in )?"
    rf"(?P<scale>{_SCALE})(?: of)?[ ,]*(?P<late>\$|usd|dollars?|(?:current |real |constant |us )?dollars?"
    r"|people|persons|jobs|employers)?",
)
_SCALE_WORDS = {"0": "thousand", "t": "thousand", "k": "thousand", "m": "million", "b": "billion"}
_BRACKETS = re.compile(r"\s*[(\[]\s*([^()\[\]]+?)\s*[)\]]")
_MARKED_VALUE = re.compile(r"\s*[-+(]*\s*([$€£])?\s*\(?[\d.,]+[\d,. ]*\)?\s*(%|€)?.*")
_SHARE_OF = re.compile(r"(?:%|percent|pct\.?) (?:of \w|achieved|attained|met$|complete)")
_SIGN = re.compile(r"(?<=\w)\s+(%|\$)$")
_TAIL = re.compile(r"\s*(?:,(?!\d)|:| - | [\u2013\u2014] )\s*([^,:]+)$")
_WORDS = tuple(
    (re.compile(pattern), unit)
    for pattern, unit in (
        (r"^(?:%|percent|pct\.?)(?: of| change)?\b|\bpercent(?:age)?\b|%", "percent"),
        (r"\bper hour\b|\bhourly\b.*\b(?:wage|pay|earnings|rate)s?\b", "dollars per hour"),
        (r"\bdollars?\b|\$", "dollars"),
        (r"\bindex\b", "index"),
        (r"\bratio\b|\bquotient\b", "ratio"),
        (r"\bhours\b", "hours"),
        (r"^(?:#|no\. of|number of)", "number"),
        (r"^(?!.*\b(?:birth|death|mortality|incidence|crime|pay|per)\b).*\brates?\b", "percent"),
    )
)
_FORMAT_NOISE = re.compile(r'"[^"]*"|\\.|_.|\*.')
_GLUED = re.compile(r"(?<=[a-z]{3}[a-z)])\d{1,2}(?:,\s?\d{1,2})*$|(?<=\))\d{1,2}(?:,\s?\d{1,2})*$")
# 'Tier2' and 'Zone1' are names: what counts things keeps its number.
_COUNTED = re.compile(
    r"(?:tier|zone|area|region|district|ward|phase|level|title|group|grade|type|part|step|year|quarter)\d+$"
)
_FOOTNOTES = re.compile(
    r"\s*(?:[*\u2020\u2021\u00a7\u00b9\u00b2\u00b3\u2070-\u209f]+|\[\d{1,2}\]|\(\d{1,2}\)"
    r"|(?<=[a-z]{3} )\([a-h]\)|(?<=\s)\d{1,2}/|(?<=\s)/\d{1,2})+$"
)


class Counted(float):
    """A figure that was written with its unit behind it."""

    unit: str

    def __new__(cls, number: float, unit: str) -> "Counted":
        figure = super().__new__(cls, number)
        figure.unit = unit
        return figure


LONGEST_HEAD = 300  # characters; a longer text is a note, and patterns would take long over it
_LEADERS = re.compile(r"^[.\u2026\u00b7\s]+(?=\w)|(?:\s*\.){3,}$")


def unit_of(head: str, number_format: str = "") -> str | None:
    """What a value is counted in; None where neither the cell's format nor its head says."""
    if "%" in number_format:
        return "percent"
    label, unit = strip_unit(head)
    formatted, worded = _of_format(number_format), _of_words(label.lower().replace("_", " "))
    if worded and formatted and worded.startswith(formatted):
        return unit or worded  # 'Hourly wage' under a $ format: dollars per hour
    return unit or formatted or worded


def strip_unit(head: str) -> tuple[str, str | None]:
    """'Median earnings ($ thousands)' is the label 'Median earnings' in 'thousand dollars'."""
    if len(head) > LONGEST_HEAD:
        return head, None
    for match in _BRACKETS.finditer(head):
        if unit := _in_brackets(match[1]):
            return " ".join((head[: match.start()] + head[match.end() :]).split()), unit
    if (sign := _SIGN.search(head)) and (unit := _of_unit(sign[1])):
        return head[: sign.start()].strip(), unit
    tail = _TAIL.search(head)
    if tail and (unit := _in_brackets(tail[1])):
        return head[: tail.start()].strip(), unit
    return head.strip(), _of_unit(head)


def named_unit(text: str) -> str:
    """A cell of a unit column in this file's words: '#' and 'Count' are 'number'; others stay as written."""
    return _of_unit(text) or text.strip()


def unit_said(text: str) -> str | None:
    """The unit of a text that says nothing else, such as 'million $' or '% of households'; else None."""
    return _of_unit(text) or ("percent" if _SHARE_OF.match(text.lower().strip()) else None)


def unit_of_value(cell: object) -> str | None:
    """The unit that a value written as text carries itself: '68.5%', '$1,234', '36 days'."""
    if isinstance(cell, Counted):
        return cell.unit
    match = _MARKED_VALUE.fullmatch(cell) if isinstance(cell, str) and len(cell) <= 60 else None
    return _of_unit(match[2] or match[1]) if match and (match[1] or match[2]) else None


def strip_footnote(label: str) -> str:
    """The label without marks that point elsewhere: 'Rate (Q2)2', 'Total*', 'Wage [1]', 'Placed:'."""
    if len(label) > LONGEST_HEAD:
        return label
    label = _LEADERS.sub("", " ".join(label.split())).rstrip(" :")
    label = _FOOTNOTES.sub("", label) or label
    return label if _COUNTED.search(label.lower()) else _GLUED.sub("", label)


def shown_as_percent(number_format: str) -> bool:
    """Whether Excel draws the cell's fraction times 100; a '%' in quotes is only a letter."""
    return "%" in _FORMAT_NOISE.sub("", number_format)


def as_percent(fraction: float) -> float:
    """A fraction on the scale that its % format shows; rounded, for 0.07 * 100 is 7.000000000000001."""
    return round(fraction * 100, 10)


@lru_cache(maxsize=10_000)
def _of_unit(text: str) -> str | None:
    """The unit of a text that says nothing else."""
    text = " ".join(text.lower().split()).lstrip("'\u2018\u2019")  # accountants write thousands as '000
    for pattern, unit in _UNITS:
        if pattern.fullmatch(text):
            return unit
    match = _SCALED.fullmatch(text)
    if match is None:
        return None
    counted = (match["money"] or match["late"] or "").removeprefix("current ")
    counted = "dollars" if "$" in counted or "usd" in counted or "dollar" in counted else counted
    return f"{_SCALE_WORDS[match['scale'][0]]} {counted}".strip()


def _in_brackets(text: str) -> str | None:
    return _of_unit(text) or (text.lower() if _THINGS.fullmatch(text.lower()) else None)


def _of_format(number_format: str) -> str | None:
    if "$" in number_format.replace("[$-", "").replace("[$€", ""):
        return "dollars"
    return "euros" if "€" in number_format else None


def _of_words(label: str) -> str | None:
    return next((unit for pattern, unit in _WORDS if pattern.search(label)), None)
