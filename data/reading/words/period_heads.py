"""Periods that only their surroundings tell: a whole head or column at once, and one inside a longer text."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from data.reading.words import calendar
from data.reading.words.calendar import Period
from data.reading.words.periods import read_period

_SHORT_PAIR = re.compile(r"\s*((?:19|20)\d\d)[-/\u2013]?(\d\d)\s*")
_YEAR_AS_MONTH = re.compile(r"\s*((?:19|20)\d\d)(0[1-9]|1[0-2])(?:\.0)?\s*")
# A year before these words says how something is measured, not when.
_MEASURED_IN = re.compile(
    r"(?:constant |real |inflation[- ]adjusted |ppp |us )*"
    r"(?:dollars?|\$|usd|ppp|prices|naics|soc|codes?|census tracts?|definitions?)\b|=\s*100\b"
)
_BEFORE_MEASURE = re.compile(
    r"(?:naics|soc|real|index|base|constant|table|form|act of|chained|week end(?:ed|ing)"
    r"|(?:updated|last update|released?|revised|published|prepared|retrieved|downloaded|accessed|printed)"
    r"(?: on)?)\W*$"
)
# 'Employed in 2nd quarter, PY 2023' is said of a program year: the quarter is one after exit.
_LAG = re.compile(
    r"\b(?:employed|employment|earnings|retention|retained|rate|wages)(?: in| during)?(?: the)?"
    r" (?P<lag>(?:2nd|4th|second|fourth) (?:quarter|qtr\.?))\b",
    re.IGNORECASE,
)
_SLASHED = re.compile(r"\s*(\d{1,2})/(\d{1,2})/(\d{4})\s*")
_GLUED_YEAR = re.compile(r"(?<=[A-Za-z]{3})((?:19|20)\d\d)(?!\d)")  # 'POPESTIMATE2019', as programs write it
_WORD = re.compile(r"[^\s_,;]+")
_EDGES = " ,;:.-\u2013\u2014_|"
_LONGEST = 11  # words: 'Program Year 2022 (July 1, 2022 - June 30, 2023)' has ten


def read_head(
    texts: Sequence[object], fiscal_year_start: int = 7, context: Period | None = None
) -> list[Period | None]:
    """The periods of a head or a column, in its order; neighbours settle what one cell cannot.

    Days that are all firsts of months are those months, or quarters or years where they are that far apart;
    '2004-05', '2005-06' are school years; '202401' is a month among its like.
    """
    said = [text for text in texts if text is not None and text != ""]
    read = _first_days(said) or _school_years(said) or _joined_months(said)
    if read is None:
        return [read_period(text, fiscal_year_start, context) for text in texts]
    return [read.get(str(text)) for text in texts]


def find_period(text: str, fiscal_year_start: int = 7) -> tuple[Period, str] | None:
    """The one period that a title or head holds, and the text without it; None for none or several.

    'Unemployment rate, 2019 annual average' holds 2019; 'Population, 2010 and 2020' cannot be told.
    """
    text = _GLUED_YEAR.sub(r" \1", text)
    words = list(_WORD.finditer(text[:400]))
    lag = _LAG.search(text)
    found: list[tuple[Period, int, int]] = []
    at = 0
    while at < len(words):
        if lag and lag.start("lag") <= words[at].start() < lag.end():
            at += 1
            continue
        match = _longest_at(text, words, at, fiscal_year_start)
        if match and not _is_measure(text, words[at].start(), words[match[1] - 1].end()):
            found.append((match[0], words[at].start(), words[match[1] - 1].end()))
        at = match[1] if match else at + 1
    if len({period for period, _, _ in found}) != 1:
        return None
    period, starts, ends = found[0]
    return period, _without(text, starts, ends)


def _longest_at(text: str, words: list[re.Match[str]], at: int, start: int) -> tuple[Period, int] | None:
    for end in range(min(len(words), at + _LONGEST), at, -1):
        window = text[words[at].start() : words[end - 1].end()].replace("_", " ").strip(_EDGES)
        if window.count("(") != window.count(")") or window.startswith("("):
            window = window.strip("()")
        if any(map(str.isdigit, window)) and (period := read_period(window, start)):
            return period, end
    return None


def _is_measure(text: str, starts: int, ends: int) -> bool:
    after = text[ends:].lower().lstrip(" -(")
    return bool(_MEASURED_IN.match(after) or _BEFORE_MEASURE.search(text[:starts].lower().rstrip("( ")))


def _without(text: str, starts: int, ends: int) -> str:
    before, after = text[:starts].rstrip(_EDGES), text[ends:].lstrip(_EDGES)
    if before.endswith("(") and not after.startswith(")"):
        before = before[:-1]
    left = re.sub(r"\(\s*\)", "", f"{before} {after}")
    left = re.sub(r"\s+(?:in|for|as of|during|by)$", "", left.strip(_EDGES), flags=re.IGNORECASE)
    return " ".join(left.split()).strip(_EDGES)


def _first_days(said: list[object]) -> dict[str, Period] | None:
    days = _days_first(said) or {str(text): _day(text) for text in said}
    if not said or any(day is None for day in days.values()):
        return None
    if {day.day for day in days.values() if day} != {1} and not _mid_months([d for d in days.values() if d]):
        return None
    counted = sorted({day.year * 12 + day.month - 1 for day in days.values() if day})
    apart = {later - earlier for earlier, later in zip(counted, counted[1:], strict=False)}
    step = apart.pop() if len(apart) == 1 and len(counted) > 2 else 1
    if step not in (3, 12) or counted[0] % step:
        step = 1
    return {text: _months_from(day, step) for text, day in days.items() if day}


def _mid_months(days: list[date]) -> bool:
    """The 15th of every month stands for the month."""
    months = sorted(day.year * 12 + day.month for day in days)
    return len(months) > 2 and {day.day for day in days} == {15} and months[-1] - months[0] == len(months) - 1


def _days_first(said: list[object]) -> dict[str, date | None] | None:
    """'01/02/2023', '01/03/2023' ... down a column are first days of months, where no other day comes."""
    split = [_SLASHED.fullmatch(text) if isinstance(text, str) else None for text in said]
    if len(split) < 3 or any(match is None or int(match[1]) != 1 for match in split):
        return None
    months = {int(match[2]) for match in split if match}
    if len(months) < 3 or max(months) > 12:
        return None
    return {str(t): date(int(m[3]), int(m[2]), 1) for t, m in zip(said, split, strict=True) if m}


def _months_from(day: date, count: int) -> Period:
    if count == 12:
        return calendar.year(day.year)
    if count == 3:
        return calendar.quarter((day.month + 2) // 3, day.year)
    return calendar.month(day.month, day.year)


def _day(text: object) -> date | None:
    if isinstance(text, datetime):
        return text.date()
    if isinstance(text, date):
        return text
    period = read_period(text) if isinstance(text, str) and re.match(r"\s*\d+[-/]\d+[-/]\d", text) else None
    return period.starts if period and period.kind == "as of" else None


def _school_years(said: list[object]) -> dict[str, Period] | None:
    """Every text a year and its next, and more than one of them: '2004-05', '2005-06' or '202223'."""
    pairs = {_as_text(text): _SHORT_PAIR.fullmatch(_as_text(text)) for text in said}
    if len(pairs) < 2 or any(p is None or (int(p[1]) + 1) % 100 != int(p[2]) for p in pairs.values()):
        return None
    return {str(text): calendar.school_year(int(_as_text(text).strip()[:4])) for text in said}


def _joined_months(said: list[object]) -> dict[str, Period] | None:
    months = {str(text): _YEAR_AS_MONTH.fullmatch(_as_text(text)) for text in said}
    if len(months) < 2 or any(match is None for match in months.values()):
        return None
    return {text: calendar.month(int(match[2]), int(match[1])) for text, match in months.items() if match}


def _as_text(text: object) -> str:
    return str(int(text)) if isinstance(text, float) and text.is_integer() else str(text)
