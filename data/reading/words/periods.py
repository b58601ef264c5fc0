"""Periods as people write them: 'Q3 2024', 'PY24', '2023-24', 'As of 6/30/24'.

A text is a named year ('2024', 'PY24', '2023-24'), a part of one ('Q3', 'Jan', 'H1'), or both; or a
day; or from one to another. What could mean two things is None, "cannot tell"; nothing is ever filled
in from today's date. Decided here, because a sheet says no more:

'FY2025'      the state's fiscal year, unless the context is a federal one
'2023-24'     a school year; '2014-18' five calendar years; '2004-05' May 2004 (read_head may say otherwise)
'3/4/2024'    4 March, as it is written in the United States
a date cell   on the first of a month that month, since Excel makes it of 'Jan-24'; else as of that day
'YTD', 'through June 2024', '24', 'SY24', '07/24', '24-Jan'     cannot tell
"""

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from data.reading.words import calendar
from data.reading.words.calendar import KINDS, Period
from data.reading.words.period_words import MONTHS, YEARS, day, full_year, numeric_date, plain, shape

__all__ = ["KINDS", "Period", "is_bare_part", "period_from_label", "read_period"]

_NAMED_PART = re.compile(
    r"(?P<before>[QHM])?[-/]?(?P<kind>K)?-?(?P<first>[Yn])(?:(?P<to>[-/])(?P<second>[Yn]))?[-/]?(?P<after>[QHM])?"
)
_BARE = re.compile(r"[QHM]|M-M|Q-Q")
_DATES = ("MnY", "MdY", "nMY", "dMY", "n-M-Y", "d-M-Y", "n-M-n", "d-M-n")
_MONTH_FIRST = ("n/Y", "d/Y", "n-Y", "d-Y")
_ENDING = re.compile(
    r"(?:rolling )?(?:(?P<count>\d{1,2}|three|four|six|nine|twelve) )?"
    r"(?P<unit>week|month|quarter|qtr|half|fiscal year|program year|year|period)s?"
    r" end(?:ing|ed|s)?(?: date)?:? (?:on )?(?P<end>.+)"
)
_COUNTS = {"three": 3, "four": 4, "six": 6, "nine": 9, "twelve": 12}
_MONTHS_IN = {"month": 1, "quarter": 3, "qtr": 3, "half": 6}
_FROM_TO = re.compile(r"^(?:from:? )?(.*\d.*?),? to:? (.+)$")
_BETWEEN = (re.compile(r" (?:-|to|through|thru) "), re.compile("/"), re.compile("-"))


def read_period(text: object, fiscal_year_start: int = 7, context: Period | None = None) -> Period | None:
    """The period that a cell says, or None where it says none or cannot be told.

    `context` is the year that a title or tab gives: it turns 'Q1' into a quarter, and 'July 2023 - June 2024'
    into the program year that it is.
    """
    if isinstance(text, str):
        return _read_text(text, fiscal_year_start, context) if len(text) <= 80 else None
    if isinstance(text, datetime):
        text = text.date()
    if isinstance(text, date):
        return calendar.month(text.month, text.year) if text.day == 1 else calendar.as_of(text)
    if isinstance(text, int | float) and not isinstance(text, bool) and text in YEARS:
        return calendar.year(int(text))
    return None


def period_from_label(label: str, fiscal_year_start: int = 7) -> Period:
    """The period stored under `label`. Raises ValueError where it is no canonical label."""
    period = read_period(label, fiscal_year_start)
    if period is None or period.label != label:
        raise ValueError(f"'{label}' is not the label of a period, such as 2024, 2024-Q3 or PY2024.")
    return period


def is_bare_part(text: object) -> bool:
    """Whether a cell leaves its year to the context: 'Q1', 'Jan', 'H1', 'Jul-Sep'."""
    if not isinstance(text, str) or len(text) > 80:
        return False
    main, inside = _parenthesised(plain(text))
    found = shape(main)
    return bool(found and _BARE.fullmatch(found[0]) and (not inside or is_bare_part(inside)))


@lru_cache(maxsize=20_000)
def _read_text(text: str, start: int, context: Period | None) -> Period | None:
    text = plain(text)
    if context is None and not any(map(str.isdigit, text)):
        return None
    main, inside = _parenthesised(text)
    if inside:
        return _agreed(main, inside, start, context)
    text = text.removeprefix("as of ").removeprefix("as at ")
    text = _FROM_TO.sub(r"\1 to \2", text)
    return (
        _numeric(text)
        or _written(text, start, context)
        or _ending(text, start)
        or _between(text, start, context)
    )


def _parenthesised(text: str) -> tuple[str, str]:
    main, _, inside = text[:-1].partition(" (") if text.endswith(")") else (text, "", "")
    return main, inside


def _agreed(main: str, inside: str, start: int, context: Period | None) -> Period | None:
    """'PY2024 (7/1/2024 - 6/30/2025)': two ways to say one thing, or else no period.

    A bare 'Q1' gives way to its months: 'Q1 (Jul-Sep)' under a calendar year is a fiscal quarter.
    """
    said = _read_text(main, start, context)
    explained = _read_text(inside, start, said or context) or _read_text(inside, start, context)
    if said and explained and _same_days(said, explained):
        return said
    return explained if is_bare_part(main) else None


def _numeric(text: str) -> Period | None:
    found = numeric_date(text)
    return calendar.as_of(found) if found else None


def _written(text: str, start: int, context: Period | None) -> Period | None:
    kinds, said = shape(text) or ("", [])
    if kinds in ("Q", "H", "M"):
        return _part(context, said[0]) if context else None
    if kinds in _DATES:
        return _written_date([word for word in said if word != "-"])
    # 'Region 1 - 2026': a dash between spaces joins what a title says; '1-2026' is a month.
    if kinds in _MONTH_FIRST and " - " not in text:
        return calendar.month(int(said[0]), int(said[2])) if 1 <= int(said[0]) <= 12 else None
    match = _NAMED_PART.fullmatch(kinds)
    if match is None or (match["before"] and match["after"]):
        return None
    # One letter a token: where a group lies in the shape is where its word lies.
    return _named_part({name: said[match.start(name)] for name, found in match.groupdict().items() if found},
                       start, context)  # fmt: skip


def _written_date(words: list[str]) -> Period | None:
    first, second, year = words
    month, number = (first, second) if first in MONTHS else (second, first)
    found = day(number, MONTHS[month], full_year(year))
    return calendar.as_of(found) if found else None


def _named_part(words: dict[str, str], start: int, context: Period | None) -> Period | None:
    part = words.get("before") or words.get("after")
    kind, first, second = words.get("kind", ""), words["first"], words.get("second")
    if (
        not kind
        and len(first) == 2
        and (words.get("after") in MONTHS or not (part or words.get("to") == "/"))
    ):
        return None
    if not kind and part and part[0] in "qh" and second and len(first) == 4 and words["to"] == "/":
        # A quarter of '2022/23' is one of the fiscal year that ends in 2023; school years have no quarters.
        kind, first, second = "sfy", second, None
    if kind == "fy":
        kind = "ffy" if context and context.kind.startswith("federal") else "sfy"
    if second is None:
        named = _named_year(kind, full_year(first), start)
    elif not kind and len(first) == 4 and words["to"] == "-" and len(second) == 2 and 1 <= int(second) <= 12:
        named = calendar.month(int(second), int(first))
    else:
        named = _year_pair(kind, first, second, start)
    return _part(named, part) if named and part else named


def _named_year(kind: str, number: int, start: int) -> Period | None:
    if kind == "sy":
        return None
    if kind in ("", "cy"):
        return calendar.year(number)
    return calendar.fiscal(kind.upper(), number, state_start=start)


def _year_pair(kind: str, first: str, second: str, start: int) -> Period | None:
    """'2023-24' and 'PY23/24' are one year each; '2016-2020' is five."""
    one = full_year(first)
    other = int(second) if len(second) == 4 else one - one % 100 + int(second)
    if other < one and len(second) == 2:
        other += 100
    if other == one + 1 and kind in ("py", "sfy", "ffy"):
        return calendar.fiscal(kind.upper(), one if kind == "py" else other, state_start=start)
    if other == one + 1 and kind in ("", "sy"):
        return calendar.school_year(one) if len(first) == 4 or kind or int(first) > 12 else None
    if kind in ("", "cy") and one + 1 < other <= YEARS[-1] and len(first) == 4:
        return calendar.span(date(one, 1, 1), date(other, 12, 31))
    return None


def _part(whole: Period, part: str) -> Period | None:
    """The quarter, half or month of a year: 'q1' of PY2024 is July to September 2024."""
    if part in MONTHS:
        inside = (
            calendar.month(MONTHS[part], year) for year in range(whole.starts.year, whole.ends.year + 1)
        )
        found = [month for month in inside if whole.starts <= month.starts and month.ends <= whole.ends]
        return found[0] if len(found) == 1 else None
    number = int(part[1])
    if whole.kind == "year":
        return (calendar.quarter if part[0] == "q" else calendar.half)(number, whole.starts.year)
    prefix = re.match("PY|SFY|FFY", whole.label)
    if prefix is None or not whole.kind.endswith("year"):
        return None
    quarters = [calendar.fiscal(prefix[0], int(whole.label[prefix.end() :]), each, whole.starts.month)
                for each in range(1, 5)]  # fmt: skip
    if part[0] == "q":
        return quarters[number - 1]
    return calendar.span(quarters[2 * number - 2].starts, quarters[2 * number - 1].ends)


def _ending(text: str, start: int) -> Period | None:
    """'Quarter ending 9/30/2024', 'Four quarters ended June 2024', 'Fiscal year ending 6/30/2025'."""
    match = _ENDING.fullmatch(text)
    last = _read_text(match["end"], start, None) if match else None
    if match is None or last is None or last.kind not in ("as of", "month"):
        return None
    if match["unit"] == "week" and last.kind != "as of":
        return None  # 'week ended November 18' has a day and no year
    if match["unit"] in ("week", "period"):
        return calendar.span(last.ends - timedelta(days=6), last.ends) if match["unit"] == "week" else last
    if (last.ends + timedelta(days=1)).day != 1:
        return None
    count = _COUNTS.get(match["count"] or "1") or int(match["count"] or 1)
    whole = _back(last.ends, count * _MONTHS_IN.get(match["unit"], 12))
    return _fiscal_name(match["unit"], whole, start) if whole else None


def _back(last: date, months: int) -> Period | None:
    first = last.year * 12 + last.month - months
    return calendar.span(date(first // 12, first % 12 + 1, 1), last)


def _fiscal_name(unit: str, whole: Period, start: int) -> Period:
    prefixes = {"fiscal year": ("SFY", "FFY"), "program year": ("PY",)}.get(unit, ())
    named = (
        calendar.fiscal(prefix, whole.ends.year - (prefix == "PY"), state_start=start) for prefix in prefixes
    )
    return next((year for year in named if _same_days(year, whole)), whole)


def _same_days(one: Period, other: Period) -> bool:
    return (one.starts, one.ends) == (other.starts, other.ends)


def _between(text: str, start: int, context: Period | None) -> Period | None:
    """'Jul-Sep 2024', 'July 2023 - June 2024': the first may leave its year to the second."""
    for separator in _BETWEEN:
        pieces = separator.split(text)
        if len(pieces) == 2 and (last := _read_text(pieces[1], start, context)):
            first = _first_of(pieces[0], last, start, context if is_bare_part(pieces[1]) else None)
            found = calendar.span(first.starts, last.ends) if first and first.kind == last.kind else None
            return context if context and found and _is_fiscal_name(context, found) else found
    return None


def _first_of(text: str, last: Period, start: int, context: Period | None) -> Period | None:
    first = _read_text(text, start, context)
    for year in (last.ends.year, last.ends.year - 1):
        if first is None or first.starts > last.starts:
            first = _read_text(f"{text} {year}", start, None)
    return first


def _is_fiscal_name(context: Period, found: Period) -> bool:
    return found.kind == "span" and _same_days(context, found)
