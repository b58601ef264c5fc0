"""Names as people write them, and the known things they may mean. Pure: what is known comes in as a mapping.

A match is certain only where the folded names are equal. Likeness is a suggestion for a person to take:
'Adult Q2 employment rate' and 'Adult Q4 employment rate' look almost the same and must never be joined.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

LIKE_ENOUGH = 90.0  # rapidfuzz's WRatio; below it the suggestions tried on real sheets were mostly wrong
TOO_MANY = 2_000  # unknown names; a sheet with more is a list of something else, and comparing takes long

Known = Mapping[str, tuple[int, str]]

_SIGNS = {"%": " percent ", "#": " number ", "&": " and ", "½": " 1 2 "}
# Words that tell two metrics apart although the rest of their names is equal.
_TELLING = frozenset({
    "adult", "youth", "dislocated", "women", "men", "female", "male", "new", "median", "average",
    "mean", "percent", "number", "rate", "total", "first", "second", "third", "fourth", "one", "two", "three",
    "four", "half", "year", "quarter", "month",
})  # fmt: skip


_LINKS = frozenset({"of", "the", "in", "for", "by", "and", "a", "to", "at", "on"})


@dataclass(frozen=True)
class Names:
    """The things that a place's workbook may mean: folded names and aliases; `units` by metric id.

    `cumulative` are the ids of metrics that count from the start of the year. `own` is the region that hands
    in, which its rows of lists need not name; '' for the state.
    """

    places: Known
    metrics: Known
    units: Mapping[int, str]
    cumulative: frozenset[int] = frozenset()
    own: str = ""


@dataclass(frozen=True)
class Match:
    """What one written name may mean; `id` is None and `name` the text itself where it is new."""

    text: str
    kind: Literal["known", "suggested", "new"]
    id: int | None
    name: str
    score: float


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """`text` without what people write differently each time: case, accents, spaces and punctuation.

    The signs that change a meaning stay as words: '% placed' is not '# placed'.
    """
    # casefold, not lower: some letters have capitals of another length, as 'ß' and 'SS'.
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(_SIGNS.get(sign, sign) for sign in plain if not unicodedata.combining(sign))
    # An apostrophe joins, since many leave it out; any other sign parts words.
    return " ".join(re.findall(r"[^\W_]+", plain.replace("'", "").replace("’", "")))


def match_names(texts: Iterable[str], known: Known) -> dict[str, Match]:
    """What each of `texts` may mean. `known` maps a folded name or alias to an id and the name to show."""
    matches: dict[str, Match] = {}
    likely: _Likely | None = None
    unknown = 0
    # Each text once: a million rows repeat a few hundred names.
    for text in dict.fromkeys(texts):
        if found := known.get(fold(text)):
            matches[text] = Match(text, "known", *found, 100.0)
        else:
            unknown += 1
            # Most workbooks have no unknown name, and need no index of the known ones.
            likely = likely or _Likely.of(known)
            like = _suggestion(text, known, likely) if unknown <= TOO_MANY else None
            matches[text] = like or Match(text, "new", None, text.strip(), 0.0)
    return matches


def _suggestion(text: str, known: Known, likely: "_Likely") -> Match | None:
    from rapidfuzz import fuzz, process  # a tenth of a second that a workbook of known names needs not spend

    if short := _initials(text, known) or likely.reworded(fold(text)):
        return Match(text, "suggested", *known[short], LIKE_ENOUGH)
    folded = fold(text)
    # Only among names with the same telling words, so a likeness of the rest can never join two of them.
    best = process.extractOne(
        folded, likely.telling[_telling(folded)], scorer=fuzz.WRatio, score_cutoff=LIKE_ENOUGH
    )
    return Match(text, "suggested", *known[best[0]], float(best[1])) if best else None


def _initials(text: str, known: Known) -> str | None:
    """The one known name whose words begin with the letters of an abbreviation such as 'MSG'."""
    # Capitals only, and few: 'at' or 'number' would begin somebody's name by chance.
    if not re.fullmatch(r"[A-Z]{2,6}", text.strip()):
        return None
    named = [name for name in known if "".join(word[0] for word in name.split()) == fold(text)]
    # Two metrics of the same initials are told apart by nobody but a person.
    return named[0] if len({known[name][0] for name in named}) == 1 else None


Index = Mapping[tuple[str, ...], list[str]]


@dataclass(frozen=True)
class _Likely:
    """The known names by what must be equal before likeness counts: telling words, all words, letters."""

    telling: Index
    words: Index
    letters: Index

    @classmethod
    def of(cls, known: Known) -> "_Likely":
        indexes: list[Index] = []
        for key in (_telling, _words, _letters):
            index: dict[tuple[str, ...], list[str]] = defaultdict(list)
            for name in known:
                index[key(name)].append(name)
            indexes.append(index)
        return cls(*indexes)

    def reworded(self, folded: str) -> str | None:
        """The one known name of the same words in another order or number, or cut short."""
        same = self.words[_words(folded)]
        short = [name for name in self.letters[_letters(folded)] if _is_cut_short(folded, name)]
        found = {name for name in (*same, *short) if _telling(name) == _telling(folded)}
        return found.pop() if len(found) == 1 else None


def _words(folded: str) -> tuple[str, ...]:
    """The words in one order and number: 'counts of students' has those of 'student counts'."""
    return tuple(sorted(_singular(word) for word in folded.split() if word not in _LINKS))


def _letters(folded: str) -> tuple[str, ...]:
    return tuple(word[0] for word in folded.split())


def _is_cut_short(one: str, other: str) -> bool:
    """'Dist of Columbia' is 'District of Columbia': word by word one is the beginning of the other."""
    pairs = zip(one.split(), other.split(), strict=True)
    return all(a == b or (a.startswith(b) or b.startswith(a)) for a, b in pairs)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=20_000)
def _telling(folded: str) -> tuple[str, ...]:
    """The words that must be the same before likeness counts: numbers, quarters and years, who is counted."""
    words = (_singular(word) if _singular(word) in _TELLING else word for word in folded.split())
    return tuple(sorted(word for word in words if word in _TELLING or any(c.isdigit() for c in word)))


def same_words(one: str, other: str) -> bool:
    """Whether two names have the same words, in whatever order and number."""
    return _words(fold(one)) == _words(fold(other))


def told_apart(one: str, other: str) -> list[str]:
    """The words by which two names are of different things: numbers, quarters and years, who is counted."""
    return sorted(set(_telling(fold(one))) ^ set(_telling(fold(other))))
