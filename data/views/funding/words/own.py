"""Words that the state's own lists do not have: how often, where, and what they may mean. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from data.catalogue.matching import fold, match_names, same_words
from data.sentences import listed, many
from data.views.funding.ledger import OF_NO_REGION, Ledger

KINDS = {"solutions": "solution", "streams": "stream", "agencies": "agency", "people": "group of people"}
Found = tuple[str, str, str, str, int]  # vocabulary, word, in what it stands, region or '', how often


@dataclass(frozen=True)
class OwnWord:
    """One word that nobody decided on. `may_mean` is '' where nothing is suggested; `regions` use it."""

    vocabulary: str
    text: str
    stands: tuple[tuple[str, int], ...]
    regions: tuple[str, ...] = ()
    may_mean: str = ""
    reason: str = ""

    @property
    def label(self) -> str:
        """Such as 'Wraparound supports (solution)'."""
        return f"{self.text} ({KINDS[self.vocabulary]})"

    @property
    def where(self) -> str:
        """Such as '2 needs and 1 award, in Adams and Weld'."""
        told = listed([many(number, one) for one, number in self.stands])
        return f"{told}, in {listed(self.regions)}" if self.regions else told


def own_words(
    ledger: Ledger, names: Mapping[str, Iterable[str]], decided: set[tuple[str, str]]
) -> list[OwnWord]:
    """Words that no list has and nobody decided on, by kind and alphabet.

    `names` are what each vocabulary has; `decided` are vocabularies and folded words that are names of
    their own.
    """
    stands: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    regions: dict[tuple[str, str], set[str]] = defaultdict(set)
    spelled: dict[tuple[str, str], str] = {}
    known = {kind: {fold(name): (at, name) for at, name in enumerate(own)} for kind, own in names.items()}
    for kind, text, one, region, often in _found(ledger):
        word = (kind, fold(text))
        if word[1] and word[1] not in known[kind] and word not in decided:
            spelled.setdefault(word, text)
            stands[word][one] += often
            regions[word] |= {region} - {"", *OF_NO_REGION}
    kinds = [*KINDS]
    return [
        OwnWord(
            kind,
            spelled[kind, folded],
            tuple(stands[kind, folded].items()),
            tuple(sorted(regions[kind, folded])),
            *_suggested(spelled[kind, folded], known[kind]),
        )
        for kind, folded in sorted(spelled, key=lambda word: (kinds.index(word[0]), word[1]))
    ]


def as_table(words: Iterable[OwnWord]) -> pd.DataFrame:
    """The words for the eye and for downloads."""
    rows = [
        (word.text, KINDS[word.vocabulary], word.where, word.may_mean or "—", word.reason) for word in words
    ]
    return pd.DataFrame(rows, columns=["word", "kind", "where it stands", "may mean", "why"])


def _suggested(text: str, known: Mapping[str, tuple[int, str]]) -> tuple[str, str]:
    """What it may mean, and why; numbers and the words that tell names apart must be the same."""
    match = match_names([text], known)[text]
    if match.kind != "suggested":
        return "", ""
    if same_words(text, match.name):
        return match.name, "It has the same words."
    if text.isupper() and len(text) <= 6:
        return match.name, "It has its initials."
    return match.name, "It is written almost like it."


def _found(ledger: Ledger) -> Iterator[Found]:
    """Each place of the ledger where a word stands."""
    for award in ledger.awards.itertuples():
        yield "solutions", str(award.solution), "award", str(award.region), int(str(award.awards))
        yield "streams", str(award.stream), "award", str(award.region), int(str(award.awards))
    for need in ledger.needs.itertuples():
        yield "solutions", str(need.solution), "need", str(need.region), 1
    for rule in ledger.options.itertuples():
        yield "solutions", str(rule.solution), "rule", "", 1
        yield "streams", str(rule.stream), "rule", "", 1
    for stream in ledger.allotments["stream"]:
        yield "streams", str(stream), "yearly allocation", "", 1
    for own in ledger.streams.itertuples():
        yield "agencies", str(own.agency), "stream", "", 1
        for who in str(own.people).split("; "):
            yield "people", who, "stream", "", 1
