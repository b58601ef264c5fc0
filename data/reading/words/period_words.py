"""The words of periods brought to one spelling: '3rd Qtr. of 2024' and '3Q2024' both become 'q3 2024'.

`shape` then names each token by one letter, and the grammar in periods.py is written in these:

Y  a year in four digits      n, d  a number in two digits, in one      -, /  a dash or 'to', a slash
K  py, sfy, ffy, fy, cy, sy   Q, H, M  a quarter, half, month
"""

import re
from datetime import date

YEARS = range(1800, 2101)
MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
NAMED_YEARS = ("py", "sfy", "ffy", "fy", "cy", "sy")

_ORDINALS = {"first": "1", "second": "2", "third": "3", "fourth": "4"}
_REWRITES = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"['`\u2018\u2019_]", " "),
        (r"(?<!\d)[1-9]-(?:year|yr)s?\b", " "),  # '5-year 2016-2020' says its length twice
        (r"\b(first|second|third|fourth)(?= (?:quarter|qtr|half))", lambda match: _ORDINALS[match[1]]),
        (r"\b([1-4])(?:st|nd|rd|th)(?= ?(?:quarter|qtr|q\b|half))", r"\1"),
        (r"(?<![a-z])(?:quarter|qtr\.?|q) ?-?([1-4])(?!\d)", r" q\1 "),
        (r"(?<!\d)([1-4]) ?-?(?:quarter|qtr\.?|q)(?![a-z])", r" q\1 "),
        (r"(?<![a-z])(?:t|trim(?:estre)?\.?) ?-?([1-4])(?!\d)", r" q\1 "),  # the quarters of France and Spain
        (r"(?<![a-z])(?:half|h) ?([12])(?!\d)", r" h\1 "),
        (r"(?<!\d)([12]) ?(?:half|h)(?![a-z])", r" h\1 "),
        (r"(?<![a-z])(?:wioa )?(?:program year|py)(?![a-z])", " py "),
        (r"(?<![a-z])(?:state fiscal year|state fy|sfy)(?![a-z])", " sfy "),
        (r"(?<![a-z])(?:federal fiscal year|federal fy|ffy)(?![a-z])", " ffy "),
        (r"(?<![a-z])(?:fiscal year|fy)(?![a-z])", " fy "),
        (r"(?<![a-z])(?:calendar year|cy)(?![a-z])", " cy "),
        (r"(?<![a-z])(?:school year|academic year|sy|ay)(?![a-z])", " sy "),
        (r"(\d{4})m(\d\d)(?!\d)", r"\1-\2"),  # '2024M07', as Eurostat and the IMF write it
        (r"(?<=[a-z0-9]) (?:to|through|thru) (?=[a-z0-9])", " - "),
        (r"\b(?:annual|averages?|avg|estimates?|of|the|year|month)\b", " "),
        (r"[,.:;]", " "),
    )
)
_TOKEN = re.compile(r"([qh][1-4])(?![\da-z])|([a-z]+)|(\d+)|([-/])")
_MARKS = re.compile(
    r"\s*(?:[*\u2020\u2021\u00a7#^\u00b9\u00b2\u00b3\u2070-\u209f\u02b3\u1d56]+|\[(?:\w{1,3}|yr\d{4})\]"
    r"|(?<=\d)[preb]|(?<=\d) ?[a-z]/|(?<=\d) [preb]|\((?:\d{1,3}|[a-z]|prelim\.?|est\.?)\)"
    r"|\(?(?:preliminary|provisional|revised|estimated?)\)?)$"
)
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")  # '31.12.2023', the day comes first
_SLASHED = re.compile(r"(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})(?:[t ]00:00(?::00(?:\.0+)?)?z?)?")


_DECIMAL_YEAR = re.compile(r"^(\d{4})\.0$")  # notebooks write years beside blanks as '2019.0'


def plain(text: str) -> str:
    """Lower case, one kind of space and dash, footnote and provisional marks at the end taken off."""
    text = " ".join(re.sub("[\u2010-\u2015\u2212]", "-", text.lower()).split())
    text = _DECIMAL_YEAR.sub(r"\1", text)
    stripped = _MARKS.sub("", text)
    while stripped != text:
        text, stripped = stripped, _MARKS.sub("", stripped)
    return text


def shape(text: str) -> tuple[str, list[str]] | None:
    """One letter a token, and what each token says; None where a word is no period's."""
    for pattern, replacement in _REWRITES:
        text = pattern.sub(replacement, text)
    if _TOKEN.sub("", text).strip():
        return None
    said = [match[0] for match in _TOKEN.finditer(text)]
    kinds = "".join(_kind(word) for word in said)
    return None if "?" in kinds else (kinds, said)


def _kind(word: str) -> str:
    if word in "-/":
        return word
    if word in MONTHS:
        return "M"
    if word in NAMED_YEARS:
        return "K"
    if len(word) == 2 and word[0] in "qh" and word[1].isdigit():
        return word[0].upper()
    if word.isdigit() and word.isascii():
        return {1: "d", 2: "n"}.get(len(word), "Y" if len(word) == 4 and int(word) in YEARS else "?")
    return "?"


def full_year(digits: str) -> int:
    """'24' is 2024 and '87' is 1987: no sheet of today's looks 35 years ahead."""
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < 60 else 1900)


def day(number: str, month: int, year: int) -> date | None:
    try:
        return date(year, month, int(number))
    except ValueError:
        return None


def numeric_date(text: str) -> date | None:
    """'2024-06-30', '6/30/24' as Americans write it, '30/6/2024' where nothing else fits."""
    dotted = _DOTTED.fullmatch(text)
    if dotted:
        return day(dotted[1], int(dotted[2]), int(dotted[3])) if int(dotted[3]) in YEARS else None
    match = _SLASHED.fullmatch(text)
    if match is None:
        return None
    first, _, second, third = match.groups()
    if len(first) == 4:
        return day(third, int(second), int(first)) if len(third) <= 2 and int(first) in YEARS else None
    if len(first) > 2 or len(third) not in (2, 4) or full_year(third) not in YEARS:
        return None
    return day(second, int(first), full_year(third)) or day(first, int(second), full_year(third))
