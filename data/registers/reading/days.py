"""A day as people in the United States write it: '6/30/26', 'by June 30, 2026', '30-Jun-26'.

What names no one day is none: 'June 2026' leaves the day to its reader, '6/30' the year.
"""

import re
from datetime import date

from data.registers.remarks import without_remark

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_BY_NUMBER = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})")
_ISO = re.compile(r"(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:t.*)?")
_BY_MONTH = re.compile(r"([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? '?(\d{4}|\d{2})")
_BY_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3})[a-z]*\.?,?[ -]'?(\d{4}|\d{2})")
# 'By 6/30/26, 5:00 pm' is that day; 'after' and 'before' are others.
_AROUND = re.compile(
    r"^(?:(?:by|due|on|on or before|no later than|not later than|until|through|thru|ends?"
    r"|expires)[ :]+)?(?:on )?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
    r"(?P<day>.*?)"
    r"(?:,? (?:at |by )?(?:\d{1,2}(?::\d{2}){1,2}(?: ?[ap]\.?m\.?)?|\d{1,2} ?[ap]\.?m\.?|midnight|noon|cob"
    r"|close of business)"
    r"(?: [a-z]{2,3})?)?$"
)
# Money lasts for decades, not for centuries: '99' may be a slip of the keys.
_LAST = 70


def day_of(text: str) -> date | None:
    """The one day that a text names."""
    around = _AROUND.match(without_remark(" ".join(text.lower().split())))
    if not around:
        return None
    text = without_remark(around["day"])
    if found := _ISO.fullmatch(text):
        year, month, day = found[1], int(found[3]), found[4]
    elif found := _BY_NUMBER.fullmatch(text):
        # As the country writes it: the month first.
        year, month, day = found[4], int(found[1]), found[3]
    elif found := _BY_MONTH.fullmatch(text):
        year, month, day = found[3], _month(found[1]), found[2]
    elif found := _BY_DAY.fullmatch(text):
        year, month, day = found[3], _month(found[2]), found[1]
    else:
        return None
    return _date(year, month, int(day))


def _month(word: str) -> int:
    return _MONTHS.index(word) + 1 if word in _MONTHS else 0


def _date(year: str, month: int, day: int) -> date | None:
    if len(year) == 2 and int(year) >= _LAST:
        return None
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), month, day)
    except ValueError:
        return None
