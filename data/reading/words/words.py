"""What the words of a sheet say about what they head or name, before any value is looked at."""

import re
from collections.abc import Iterable
from functools import lru_cache

from data.reading.reading import Means
from data.reading.words import roster_words
from data.reading.words import word_lists as lists

# Days as a spreadsheet counts them, where a file lost their format: from 1954 to 2064.
FIRST_DAY, LAST_DAY = 20_000, 60_000
LONGEST_HEAD = 4  # words; 'Number of employers served in the region' is a metric, not a region
_SPACES = re.compile(r"[\s_\xa0]+")
_JOINT = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ASIDE = re.compile(r"\s*\(.*\)$|\s*\[.*\]$|: .*")
HEAD_WORDS: tuple[tuple[Means, re.Pattern[str]], ...] = (
    (Means.UNIT, lists.UNIT_HEAD),
    (Means.PARTNERSHIP, lists.PARTNERSHIP_HEAD),
    (Means.REMARK, lists.REMARK_HEAD),
    (Means.PERIOD, lists.PERIOD_HEAD),
    (Means.PLACE, lists.PLACE_HEAD),
    (Means.METRIC, lists.METRIC_HEAD),
)


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, one space between words, no marks at the ends: 'Area_Name *' is 'area name'."""
    return _SPACES.sub(" ", text).strip(" *†‡^:.;,'\"").lower()


def head_words(text: str) -> str:
    """'GeoName' as 'Geo Name'; of a long head what stands before its brackets or its colon.

    For files that programs write, and for query exports: 'local authority: district / unitary (as of 2023)'.
    """
    parted = _JOINT.sub(" ", text)
    return _ASIDE.sub("", parted) if len(parted.split()) > LONGEST_HEAD else parted


def head_means(text: str) -> Means | None:
    """What a column under this head holds, from the head alone; None where its words don't say."""
    folded = fold(head_words(text))
    if not folded or len(folded.split()) > LONGEST_HEAD:
        return None
    if lists.VALUE_HEAD.match(folded):
        return Means.VALUE
    found = [(match.end(), means) for means, words in HEAD_WORDS if (match := _last(words, folded))]
    # In English the last word is the thing itself: 'Region Notes' are notes, 'Partnership Region' a region.
    return max(found, key=lambda hit: hit[0])[1] if found else None


def line_means(text: str) -> Means | None:
    """What the label of a line above a table says: 'Grantee: ...' and 'Office: ...' tell for whom it is."""
    folded = fold(text)
    if lists.PARTNERSHIP_LABEL.match(folded):
        return Means.PARTNERSHIP
    return Means.PLACE if lists.PLACE_LABEL.match(folded) else head_means(text)


def _last(words: re.Pattern[str], text: str) -> re.Match[str] | None:
    match = None
    for match in words.finditer(text):  # noqa: B007
        pass
    return match


def is_period_head(text: str) -> bool:
    """A head that says nothing but time: 'Program Year', 'Year(GC)'; 'Launch date' is an attribute."""
    words = set(re.sub(r"\(.*?\)|[^\w ]", " ", fold(head_words(text))).split())
    # 'Mo.' heads months; 'MO' is a state.
    return bool(words - lists.WEAK_PERIOD_WORDS) and words <= lists.PERIOD_WORDS and text.strip() != "MO"


def is_event_head(text: str) -> bool:
    """'Launch date', 'Year founded': when something happened once, not the period of the other cells."""
    return bool(lists.EVENT_HEAD.search(fold(text)))


def is_administrative_head(text: str) -> bool:
    """'Entry date', 'submitted_at': when the row was written, not the time of its values."""
    folded = fold(text)
    return len(folded.split()) <= LONGEST_HEAD and bool(lists.ADMINISTRATIVE_HEAD.search(folded))


def names_period(text: str) -> bool:
    """'Reporting period', 'Quarter', 'As of': surer to be the time of the values than a bare 'Date'."""
    return bool(lists.NAMING_PERIOD.search(fold(text)))


def is_span(one: str, other: str) -> bool:
    """'Period start' and 'Period end': heads alike but for the words of beginning and end."""
    first, last = lists.STARTS.sub("<>", fold(one)), lists.ENDS.sub("<>", fold(other))
    return "<>" in first and first == last


def year_kind(head: str) -> str:
    """The kind of year that a head gives to bare years: 'PY' for 'Program Year'; '' where it says none."""
    folded = re.sub(r"s$", "", fold(head))
    return next((kind for words, kind in lists.NAMED_YEARS if words.match(folded)), "")


def is_breakdown_head(text: str) -> bool:
    """'Sector', 'Age group': the labels below are groups of what is counted, not what is counted."""
    folded = fold(text)
    return len(folded.split()) <= LONGEST_HEAD and bool(lists.BREAKDOWN_HEAD.search(folded))


def is_code_head(text: str) -> bool:
    folded = fold(head_words(text))
    return is_row_number_head(text) or (len(folded.split()) <= 5 and bool(lists.CODE_HEAD.search(folded)))


def is_row_number_head(text: str) -> bool:
    return bool(lists.NUMBERED_HEAD.match(fold(text)))


def is_identifier_head(text: str) -> bool:
    """'FIPS', 'NAICS code', 'Order ID': never a figure, wherever the column stands."""
    folded = fold(head_words(text))
    return folded.split(" ")[-1] == "id" or bool(lists.IDENTIFIER.search(folded))


def is_class_code_head(text: str) -> bool:
    """'NAICS', 'SOC code': numbers of classes, which never are figures."""
    folded = fold(text)
    return len(folded.split()) <= LONGEST_HEAD and bool(lists.CLASS_CODE.search(folded))


def may_be_attribute(head: str) -> bool:
    """Whether `is_attribute` could hold, by the head alone: most columns need not be looked at."""
    folded = fold(head)
    words = (
        lists.COORDINATE_HEAD.match,
        lists.SINCE_HEAD.search,
        lists.REACH_HEAD.search,
        roster_words.FLAG_HEAD.match,
    )
    return folded.endswith("date") or any(said(folded) for said in words)


def is_attribute(head: str, numbers: Iterable[float]) -> bool:
    """Years below 'Year launched', days below 'Start date', 0 and 1 below 'Has bylaws': never figures."""
    folded, cells = fold(head), list(numbers)
    if cells and lists.COORDINATE_HEAD.match(folded):
        return all(-180 <= cell <= 180 for cell in cells) and any(cell != int(cell) for cell in cells)
    if cells and set(cells) <= {0, 1} and roster_words.FLAG_HEAD.match(folded):
        return True
    if not cells or len(folded.split()) > LONGEST_HEAD or any(cell != int(cell) for cell in cells):
        return False
    if lists.SINCE_HEAD.search(folded):
        return all(1700 <= cell <= 2100 for cell in cells)
    if folded.split(" ")[-1] == "date" and not is_period_head(head):
        return all(FIRST_DAY <= cell <= LAST_DAY for cell in cells)
    return bool(lists.REACH_HEAD.search(folded)) and all(1e4 <= cell < 1e11 for cell in cells)


def is_finer_place(head: str, other: str) -> bool:
    """Whether places below one head lie inside those below the other: 'Province' inside 'Country'."""
    fine, coarse = _place_depth(head), _place_depth(other)
    return fine is not None and coarse is not None and fine > coarse


def _place_depth(head: str) -> int | None:
    folded = fold(head)
    return next((depth for depth, words in enumerate(lists.NESTED_PLACES) if words.search(folded)), None)


def is_place_name(text: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a cell names a place: known ones, states, 'X County', 'Region 4'."""
    folded = fold(text)
    if lists.PHRASE.search(folded):
        return False
    return (
        folded in known
        or folded in lists.STATES
        or folded in lists.NATIONS
        or any(pattern.search(folded) for pattern in lists.PLACE_NAMES)
    )


def is_measured(text: str) -> bool:
    """Whether a text holds a word for something counted: 'Initial claims', 'Median age' hold one."""
    return bool(lists.MEASURED.search(fold(text)))


def is_report(text: str) -> bool:
    """'Job Seeker Services Tracker': names the paper, not what is counted in it."""
    first, *rest = re.split(r",|\(|\s[-\u2013\u2014]\s", fold(text))
    match = _last(lists.REPORT, first.strip())
    return match is not None and match.end() == len(first.strip()) and not any(map(is_measured, rest))


def is_class_head(text: str) -> bool:
    """'Sector', 'Age group': the labels below are classes of what is counted, whatever else is said."""
    folded = fold(text)
    return len(folded.split()) <= LONGEST_HEAD and bool(lists.CLASSES.search(folded))


def ends_in_class(text: str) -> bool:
    """'Target sector' is a class; an 'Industry lead' is a person."""
    folded = fold(text)
    match = _last(lists.CLASSES, folded) if len(folded.split()) <= LONGEST_HEAD else None
    return match is not None and match.end() == len(folded)


def is_bare_name(text: str) -> bool:
    """One to four capitalised words, none of them counted, a branch or a paper: it may name a place."""
    words = text.split()
    small = ("of", "the", "and", "de", "la")
    return (
        1 <= len(words) <= 4
        and all(word[0].isupper() or word in small for word in words)
        and all(char.isalpha() or char in " .'-&/" for char in text)
        and not any(words_.search(fold(text)) for words_ in (lists.MEASURED, lists.REPORT, lists.BRANCH))
        and not is_total(text)
        and not is_breakdown_value(text)
    )


def place_in(text: str) -> str:
    """'Region 4' of 'Region 4 Industry Snapshot'; the text itself where it is nothing else."""
    match = lists.NUMBERED_PLACE.match(text.strip())
    return match[1] if match else text.strip()


def is_partnership_name(text: str) -> bool:
    """'Northern Health Care Partnership': a partnership by its own name."""
    return bool(lists.PARTNERSHIP_NAME.match(fold(text)))


def is_total(text: str) -> bool:
    """'Total', 'Grand total', 'All ages': a sum of what stands beside it."""
    return bool(lists.TOTAL.match(fold(text)))


def is_to_date(text: str) -> bool:
    """'YTD', 'Cumulative': a running sum, no period of its own."""
    folded = fold(text)
    return len(folded) <= 40 and bool(lists.TO_DATE.match(folded))


def is_measure(text: str) -> bool:
    """'Target', 'Goal', '% of goal', 'Variance': said about a metric, never mixed with what was observed."""
    return bool(lists.MEASURE.match(fold(text)))


def is_named_head(text: str) -> bool:
    """'Company', 'Project name': over the names of those whose figures a list holds."""
    return bool(roster_words.NAMED_HEAD.search(fold(text)))


def is_money(text: str) -> bool:
    """'Annual budget', 'Balance': said of a plan, and counted where nothing else is."""
    return bool(roster_words.MONEY_LEFT.match(fold(text)))


def is_value_word(text: str) -> bool:
    return bool(lists.VALUE_HEAD.match(fold(text)))


def is_breakdown_value(text: str) -> bool:
    """'Female', '25 to 34 years', 'Grade 4': one group of people out of several."""
    folded = fold(text)
    return any(words.match(folded) for _, words in lists.DIMENSIONS)


def dimension_of(text: str) -> str:
    """What a group is one of, where its own words tell: 'sex' of 'Female', 'age' of '25 to 34 years'."""
    folded = fold(text)
    return next((name for name, words in lists.DIMENSIONS if words.match(folded)), "group")


def is_unit_word(text: str) -> bool:
    return bool(lists.UNIT_WORD.match(fold(text)))
