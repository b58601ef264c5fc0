"""What the words of a sheet say about what they head or name, before any value is looked at.

Only words that any publisher may use stand here: kinds of places, kinds of measures, ways to write
"total". Names of one state's regions come through the vocabulary, never from this file.
"""

import re
from functools import lru_cache

from data.reading.reading import Means

STATES = {
    "alabama": "al", "alaska": "ak", "arizona": "az", "arkansas": "ar", "california": "ca", "colorado": "co",
    "connecticut": "ct", "delaware": "de", "district of columbia": "dc", "florida": "fl", "georgia": "ga",
    "hawaii": "hi", "idaho": "id", "illinois": "il", "indiana": "in", "iowa": "ia", "kansas": "ks",
    "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md", "massachusetts": "ma",
    "michigan": "mi", "minnesota": "mn", "mississippi": "ms", "missouri": "mo", "montana": "mt",
    "nebraska": "ne", "nevada": "nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm",
    "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh", "oklahoma": "ok",
    "oregon": "or", "pennsylvania": "pa", "puerto rico": "pr", "rhode island": "ri", "south carolina": "sc",
    "south dakota": "sd", "tennessee": "tn", "texas": "tx", "utah": "ut", "vermont": "vt", "virginia": "va",
    "washington": "wa", "west virginia": "wv", "wisconsin": "wi", "wyoming": "wy",
}  # fmt: skip
ABBREVIATIONS = frozenset({*STATES.values(), "us"})
NATIONS = {
    "united states",
    "united states of america",
    "u.s",
    "us",
    "usa",
    "statewide",
    "state total",
    "nation",
}
_SPACES = re.compile(r"[\s_\xa0]+")


def _words(*parts: str) -> re.Pattern[str]:
    return re.compile(r"(?<![a-z])(?:" + "|".join(parts) + r")(?![a-z])")


_PLACE_HEAD = _words(
    "regions?", "count(?:y|ies)", "states?", "areas?", "area name", "geograph[a-z]*", "geog(?:type|name|area)?", "lwd[ab]s?",
    "wdas?", "wdbs?", "lwias?", "places?", "locations?", "jurisdictions?", "districts?", "municipalit(?:y|ies)",
    "cit(?:y|ies)", "towns?", "boroughs?", "parish(?:es)?", "countr(?:y|ies)", "provinces?", "pumas?", "tracts?", "zips?",
    "msas?", "communit(?:y|ies)", "neighbou?rhoods?", "(?:local )?authorit(?:y|ies)", "local boards?", "geoid",
)  # fmt: skip
_PLACE_NAME = re.compile(
    r"(?:^|\s)(?:county|counties|region|parish|borough|municipio|local area|workforce area|school district|census area|lwda"
    r"|metropolitan area|micropolitan area|district|township|tribal area)(?:\s+(?:no\.?|#)?\s*\d+)?(?:,\s*[a-z. ]+)?$"
    r"|^(?:region|district|area|county|lwda|lwdb|wda|puma|zone|ward)\s+(?:no\.?|#)?\s*[0-9ivx]+\b|^(?:region|district|area) [a-z]$"
    r"|^(?:county|city|state|town|port|commonwealth) of \w"
)
# 'Training graduates by county' and 'Share of each county' name no place, though they end like one.
_PHRASE = re.compile(
    r"(?:^|\s)(?:by|per|all|each|every|in|for|the|and|percent|number|share|total)\s|^(?:of|number|percent)"
)
_PARTNERSHIP_HEAD = _words("partnerships?", "sector partnerships?", "collaboratives?", "consorti(?:um|a)")
_METRIC_HEAD = _words(
    "metrics?",
    "measures?",
    "indicators?",
    "kpis?",
    "statistics?",
    "variables?",
    "performance measures?",
    "outcomes?",
    "items?",
)
_PERIOD_HEAD = _words(
    "years?",
    "quarters?",
    "periods?",
    "months?",
    "dates?",
    "fy",
    "py",
    "sfy",
    "ffy",
    "qtrs?",
    "as of",
    "(?:program|fiscal|school|reporting) (?:year|period|quarter)",
    "time",
    "observation date",
    "(?:week|month|quarter|year) ending",
)
_UNIT_HEAD = _words("units?", "unit of measure", "uom", "units of measure", "measurement unit")
_REMARK_HEAD = _words(
    "notes?",
    "comments?",
    "remarks?",
    "sources?",
    "narrative",
    "explanations?",
    "reported by",
    "contacts?",
    "definitions?",
    "descriptions?",
    "footnotes?",
    "flags?",
    "e-?mails?",
    "phones?",
    "urls?",
    "links?",
    "websites?",
    "prepared by",
    "last updated?",
    "updates?",
    "as of date",
)
_VALUE_HEAD = re.compile(
    r"^(?:the )?(?:values?|amounts?|actuals?|results?|observations?|obs_value|observed|figures?|data|data values?|reported|actual (?:value|result|performance))$"
)
_CODE_HEAD = _words(
    "fips",
    "fips_?code",
    "codes?",
    "ids?",
    "geoid",
    "geo_?id",
    "uid",
    "cd number",
    "index",
    "row",
    "line",
    "order",
    "rank",
    "#",
    "s/?n",
    "serial",
    "ein",
    "duns",
)
_NUMBERED = re.compile(
    r"^(?:(?:[a-z]+ )?(?:number|num|no)|#|no\.?|nr\.?|row ?(?:no\.?|#|number)?|line ?(?:no\.?|#|number)?|id|index|rank|column1|s\.?no\.?)$"
)
_MEASURE = re.compile(
    r"^(?:(?:annual|yearly|quarterly|state|year|program year|py|fy|negotiated|planned|performance)\s+)*"
    r"(targets?|goals?|planned|plan|negotiated(?: (?:level|goal|target|rate))?|adjusted (?:level|goal)|budget(?:ed)?|baselines?|base(?:line)? year"
    r"|forecasts?|projected|projections?|benchmarks?|threshold|variances?|difference|diff\.?|change|% change|percent change|pct\.? change"
    r"|(?:%|percent|pct\.?) of (?:the )?(?:goal|target|plan|planned|annual goal|annual target|budget|total)|status|trend|prior (?:year|period|quarter)|last year"
    r"|met\??|goal met\??|target met\??|on track\??)"
    r"(?:\s*(?:(?:py|fy|sfy|ffy|cy)?\s*'?\d{2,4}|value|level|rate|%|\(%\)|\(\$\)|\(n\)))?$"
)  # fmt: skip
_TOTAL = re.compile(
    r"^(?:(?:grand|sub|overall|annual|yearly|program year|py|fy|year|full year|four quarter|4 ?q|running|column|row)[- ]?)?totals?$"
    r"|^(?:all|overall|sum|both sexes|all (?:ages|regions|areas|counties|sectors|industries|partnerships|sizes|persons|groups|grades|races|people|genders|sexes|quarters)"
    r"|both|combined|state ?wide total|total,? all.*|total \(.*\)|grand total.*|sub-?total.*|totals? for .*|total of .*)$"
)
_YTD = re.compile(
    r"^(?:.*\b)?(?:ytd|y-t-d|year[- ]to[- ]date|cumulative|to date|running total|annual total|year total|full year|four quarters)(?:\b.*)?$"
)
_BREAKDOWN_VALUE = re.compile(
    r"^(?:males?|females?|men|women|boys?|girls?|non-?binary|not (?:known|stated|specified)|unknown|other|white|black|asian|hispanic|latino|latinx|mixed"
    r"|adults?|youths?|dislocated workers?|veterans?|in-school youth|out-of-school youth|rural|urban"
    r"|(?:pre-?)?kindergarten|(?:grade|year|level|tier|quintile|decile|stage|phase|cohort|wave) ?\d+|\d+(?:st|nd|rd|th) grade"
    r"|(?:ages? )?(?:under|over|below|above)? ?\d{1,3}(?: ?(?:-|–|to|and) ?(?:\d{1,3}|over|under|above|older|up))?(?: ?\+)? ?(?:years?(?: (?:and|or) (?:over|older|above|under))?| and (?:over|older)|yrs)(?: old)?"
    r"|(?:ages? )?\d{1,2} ?[-–] ?\d{1,2}|\d{2}\+|(?:ages? )\d.*)$"
)  # fmt: skip
_DIMENSIONS = (
    ("sex", re.compile(r"(?:fe)?males?$|(?:wo)?men$|boys?$|girls?$|non-?binary")),
    ("age", re.compile(r"(?:ages? )?(?:under |over |below |above )?\d|ages? ")),
    ("program", re.compile(r"adults?$|youths?$|dislocated|in-school|out-of-school")),
    ("grade", re.compile(r"(?:pre-?)?kindergarten|grade|\d+(?:st|nd|rd|th) grade")),
)
_UNIT_WORD = re.compile(
    r"^\(?(?:%|percent(?:age)?|pct\.?|perc|per cent|\$|dollars?|usd|us\$|£|€|\$ ?(?:thousands?|millions?|000s?)|\(?000s\)?|number|num\.?|#|n|no\.?|count|rate|ratio|index|years?|months?|weeks?|days?|hours?|hrs?|people|persons?|households?|thousands?|millions?)\)?$"
)
_PERIOD_ONLY = frozenset(
    "year years quarter quarters qtr period periods month months date fy py sfy ffy cy program fiscal school reporting report"
    " data calendar federal state academic financial ending ended end week time observation of as performance grant and or".split()
)
_EVENT = _words(
    "launch[a-z]*",
    "found[a-z]*",
    "establish[a-z]*",
    "start[a-z]*",
    "begin[a-z]*",
    "last",
    "next",
    "first",
    "due",
    "since",
    "expir[a-z]*",
    "sign[a-z]*",
    "birth",
    "created",
    "joined",
    "formed",
    "clos[a-z]+",
    "meeting",
    "updated?",
    "announced",
    "release[a-z]*",
)
HEAD_WORDS: tuple[tuple[Means, re.Pattern[str]], ...] = (
    (Means.UNIT, _UNIT_HEAD),
    (Means.PARTNERSHIP, _PARTNERSHIP_HEAD),
    (Means.REMARK, _REMARK_HEAD),
    (Means.PERIOD, _PERIOD_HEAD),
    (Means.PLACE, _PLACE_HEAD),
    (Means.METRIC, _METRIC_HEAD),
)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, one space between words, no marks at the ends: 'Area_Name *' is 'area name'."""
    return _SPACES.sub(" ", text).strip(" *†‡^:.;,'\"").lower()


def head_means(text: str) -> Means | None:
    """What a column under this head holds, from the head alone; None where its words don't say.

    Only short heads speak: 'Number of employers served in the region' is a metric, not a region.
    """
    folded = fold(text)
    if not folded or len(folded.split()) > 4:
        return None
    if _VALUE_HEAD.match(folded):
        return Means.VALUE
    found = [(match.end(), means) for means, words in HEAD_WORDS if (match := _last(words, folded))]
    # In English the last word is the thing itself: 'Region Notes' are notes, 'Partnership Region' is a region.
    return max(found, key=lambda hit: hit[0])[1] if found else None


def _last(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = None
    for match in words.finditer(text):  # noqa: B007
        pass
    return match


def is_period_head(text: str) -> bool:
    """A head that says nothing but time: 'Program Year', 'Year(GC)'; 'Launch date' is an attribute."""
    words = re.sub(r"\(.*?\)|[^a-z0-9 ]", " ", fold(text)).split()
    return bool(words) and all(word in _PERIOD_ONLY for word in words)


def is_event_head(text: str) -> bool:
    """'Launch date', 'Year founded': when something happened once, not the period of the other cells."""
    return bool(_EVENT.search(fold(text)))


def is_code_head(text: str) -> bool:
    folded = fold(text)
    return bool(_NUMBERED.match(folded)) or (len(folded.split()) <= 5 and bool(_CODE_HEAD.search(folded)))


def is_row_number_head(text: str) -> bool:
    return bool(_NUMBERED.match(fold(text)))


def is_place_name(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a cell names a place: known ones, states, 'X County', 'Region 4'."""
    folded = fold(text)
    if _PHRASE.search(folded):
        return False
    return folded in known or folded in STATES or folded in NATIONS or bool(_PLACE_NAME.search(folded))


def is_total(text: str) -> bool:
    """'Total', 'Grand total', 'All ages': a sum of what stands beside it."""
    return bool(_TOTAL.match(fold(text)))


def is_to_date(text: str) -> bool:
    """'YTD', 'Cumulative': a running sum, no period of its own."""
    folded = fold(text)
    return len(folded) <= 40 and bool(_YTD.match(folded))


def is_measure(text: str) -> bool:
    """'Target', 'Goal', '% of goal', 'Variance': said about a metric, never mixed with what was observed."""
    return bool(_MEASURE.match(fold(text)))


def is_value_word(text: str) -> bool:
    return bool(_VALUE_HEAD.match(fold(text)))


def is_breakdown_value(text: str) -> bool:
    """'Female', '25 to 34 years', 'Grade 4': one group of people out of several."""
    return bool(_BREAKDOWN_VALUE.match(fold(text)))


def dimension_of(text: str) -> str:
    """What a group is one of, where its own words tell: 'sex' of 'Female', 'age' of '25 to 34 years'."""
    folded = fold(text)
    return next((name for name, words in _DIMENSIONS if words.match(folded)), "group")


def is_unit_word(text: str) -> bool:
    return bool(_UNIT_WORD.match(fold(text)))
