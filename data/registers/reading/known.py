"""What the words of a list name: a year, a stream, a region, a solution, a partnership or an agency."""

import re
from dataclasses import dataclass

from data.catalogue.matching import fold
from data.reading.reading import Vocabulary
from data.reading.words.period_heads import find_period
from data.reading.words.periods import read_period
from data.reading.words.word_lists import BRANCH
from data.reading.words.words import is_partnership_name, is_place_name
from data.registers.solutions import OTHER_WORDS, SOLUTIONS

# Laws by which public money comes into every state: they tell a list of streams from one of regions or
# metrics where the store knows no stream yet. Never what a stream is called, nor which one is meant.
_LAW = re.compile(
    r"\b(wioa|perkins|tanf|snap e ?(and|&) ?t|snap employment|wagner[- ]peyser|workforce pell|cdbg|eda|dwg"
    r"|trade adjustment|philanthrop\w*|governor ?s reserve|reserve fund|sector grants?|training fund)\b",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\b(department|dept|agency|bureau|commission|office of|board of|authority|council|college system"
    r"|division|cabinet|ministry)\b",
    re.IGNORECASE,
)
_YEAR_DAYS = 300  # money has years; a day or a month in a title says when it was printed
_BEGUN_WITH = frozenset(map(fold, SOLUTIONS)) | frozenset(OTHER_WORDS)


@dataclass(frozen=True)
class Known:
    """What the reader knows of names before it opens a sheet."""

    vocabulary: Vocabulary

    def names(self, kind: str, text: object) -> bool:
        """Whether a text names a period, stream, place, solution, industry, partnership or agency."""
        if kind == "period":
            return bool(self.period(text))
        if not isinstance(text, str) or len(text) > 120 or not text.strip():
            return False
        return self._names(kind, text, fold(text))

    def _names(self, kind: str, text: str, folded: str) -> bool:
        words = self.vocabulary
        if kind == "stream":
            return folded in words.streams or bool(_LAW.search(text))
        if kind == "place":
            return folded in words.places or text.strip() in words.places or is_place_name(text)
        if kind == "solution":
            return folded in words.solutions or folded in _BEGUN_WITH
        if kind == "agency":
            return folded in words.agencies or bool(_AGENCY.search(text))
        if kind == "industry":
            return bool(BRANCH.search(text)) and not _LAW.search(text)
        return kind == "partnership" and is_partnership_name(text)

    def period(self, text: object) -> str:
        """The label of the year or quarter that a text is; empty where it is anything else."""
        if not text or (isinstance(text, str) and not any(map(str.isdigit, text))):
            return ""
        period = read_period(text, self.vocabulary.fiscal_year_start)
        return period.label if period and period.starts != period.ends else ""

    def period_in(self, text: object) -> tuple[str, str]:
        """The year in a head or title such as 'FY2026 allocation', and the words beside it."""
        found = find_period(text, self.vocabulary.fiscal_year_start) if isinstance(text, str) else None
        if found is None or (found[0].ends - found[0].starts).days < _YEAR_DAYS:
            return "", ""
        return found[0].label, found[1]
