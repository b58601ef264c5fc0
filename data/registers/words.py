"""Words of heads and names with everything taken off that two people write differently."""

import re
from functools import lru_cache


def plain(text: object) -> str:
    """Small letters, no brackets and what they hold, no signs: 'Amount ($ thousands)' becomes 'amount'."""
    return _plain(str(text or ""))


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    # What stands in brackets is a unit or a remark, read elsewhere: see money.scale_of.
    bare = re.sub(r"\([^)]*\)", " ", text.replace("&", " and "))
    return " ".join(re.findall(r"[a-z0-9]+", bare.lower()))


# Words that change nothing of what a column holds. Not 'by', 'from', 'date' or 'number': they part
# 'Obligated' from 'Obligate by', and 'Award' from 'Award number'.
_IDLE = frozenset(
    re.findall(
        r"\w+",
        "a actual adopted amount amounts an annual any approved approx approximate are be been can "
        "current dollar dollars enacted est estimate estimated estimates how if in is it its many may "
        "much name of on projected s so sum the their these this those to total usd was what which",
    )
)
_PHRASES = re.compile(r"^(?:number|no|count) of |\b(?:to|as of) date\b|\bso far\b|\bytd\b|\bas of .*$")
# What 'committed' and 'commitments' lose to be one word; a longer ending before one that it ends in.
_ENDINGS = ("able", "itures", "iture", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion",
            "ies", "ed", "es", "e", "s", "y")  # fmt: skip
_SHORTEST = 3  # letters that are left of a word


@lru_cache(maxsize=20_000)
def gist(head: str) -> frozenset[str]:
    """The words that carry the meaning of a head that `plain` has left, without their endings."""
    return frozenset(_root(word) for word in _PHRASES.sub(" ", head).split() if word not in _IDLE)


def _root(word: str) -> str:
    ending = next((end for end in _ENDINGS if word.endswith(end) and len(word) >= _SHORTEST + len(end)), "")
    word = word.removesuffix(ending)
    # 'committed' leaves 'committ', 'commits' leaves 'commit'.
    return word[:-1] if len(word) > _SHORTEST and word[-1] == word[-2] else word
