"""What people hang on an amount or a day that changes nothing of it: a footnote's sign, 'est.', 'revised'."""

import re

_NOTE = r"[*†‡§¹²³⁰-₟]+|\[\w{1,2}\]|\((?:\d|[a-z]|\*+)\)"
# A 'proposed', 'pending' or 'projected' amount is not one yet: those stay questions.
_WORD = r"est(?:imated?|\.)?|prelim(?:inary|\.)?|rev(?:ised|\.)?|actual|final|rounded|unaudited"
# A remark needs something before it: '(1)' alone is an amount taken back, '*' alone a blank of its own kind.
_AFTER = re.compile(
    rf"(?<=[\w)%.])(?:\s*(?:{_NOTE}|\((?:{_WORD})\)|(?<=[\s\d)])(?:{_WORD})))+$", re.IGNORECASE
)
_BEFORE = re.compile(r"^(?:est\.?|estimated?):?\s+(?=[$\d(])", re.IGNORECASE)


def without_remark(text: str) -> str:
    """The text without such marks; as it stands where there are none."""
    return _BEFORE.sub("", _AFTER.sub("", text))
