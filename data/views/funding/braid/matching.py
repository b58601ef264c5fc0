"""What the words of a stream say of match: whether its money may match others, and whose may match it. Pure.

A federal dollar may not match another one unless its law says so, so only plain words count: what is said
with a condition, or of somebody else's money, is left to people, who read the words beside the plan.
"""

import re

_OWN = r"(it|they|(?:(?:these|this|its|the) )?(?:stream|grant|program|fund|funds|money|dollars)s?)"
_BRINGS = re.compile(
    rf"^(?:{_OWN} )?(?:also )?(?:"
    r"(?:may|can) (?:also )?(?:be (?:used|counted|applied)|count|serve) (?:as|toward|towards|for)"
    r"|(?:is|are) (?:usable|eligible|allowed) (?:as|for|toward|towards)"
    r"|counts? (?:as|toward|towards)"
    r"|(?:usable|eligible|allowed) (?:as|for|toward|towards)"
    r"|(?:may|can) (?:also )?match"
    r")\b.*",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(not|no|cannot|never|in.kind|employers?|others|only|unless|except|if|where|when|until|but|with"
    r"|subject|approv\w+|provided)\b",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"\b(employers?|private|industry|compan\w+|business\w*|firms?|non.?federal|local|in.kind)\b",
    re.IGNORECASE,
)


def may_match(rules: str) -> str:
    """The sentence by which its money may match other money; '' where none says so plainly."""
    for sentence in re.split(r"[.;]\s*", rules):
        words = sentence.strip()
        if _BRINGS.match(words) and "match" in words.casefold() and not _BOUND.search(words):
            return words
    return ""


def from_outside(match_note: str) -> bool:
    """Whether its match is to come in kind, or from money that is no stream here."""
    if re.search(r"\bcash or in.kind\b|\bin.kind or cash\b", match_note, re.IGNORECASE):
        match_note = re.sub(r"\bin.kind\b", "", match_note, flags=re.IGNORECASE)
    return bool(_OUTSIDE.search(match_note))
