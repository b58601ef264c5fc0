"""What a title says is counted, and by what it is broken down."""

import re
from collections.abc import Sequence

from data.reading.words.period_heads import find_period
from data.reading.words.periods import read_period
from data.reading.words.units import strip_unit
from data.reading.words.words import (
    fold,
    is_bare_name,
    is_class_head,
    is_measured,
    is_place_name,
    is_report,
    line_means,
)

Line = tuple[str, ...]
Lines = Sequence[Line]

_NOTE = re.compile(
    r"^\W*(?:(?:data )?sources?\b|notes?\b|\*|†|‡|prepared|contact|e-?mail|phone|http|www\.|link\b"
    r"|help\b|updated|last updated"
    r"|release|revised|for (?:definitions|more|questions)|please|this (?:table|sheet|report"
    r"|form) (?:was|is)|see\b|suggested citation"
    r"|(?:data )?as of|back$|table with|instructions?|definitions?|legend|key\b|denominator|frequency"
    r"|n/?a\b|\d+\. [A-Z].{30})",
    re.IGNORECASE,
)
_TABLE_NUMBER = re.compile(
    r"^(?:table|tab\.|cuadro|tabla|tableau|tabelle?|tabela|figure|exhibit|chart|schedule|appendix)"
    r"\s+[\w.-]*\d[\w.-]*\s*[.:–—-]?\s*",
    re.IGNORECASE,
)
SURE = 0.5  # the worth from which a line names what is counted
_BY = re.compile(r",?\s+(?:by|por|par|seg\u00fan|selon|nach|efter|per)\s+(.+)$", re.IGNORECASE)
_AND = re.compile(r",|\band\b|&|\b(?:et|und|och|y)\b")
# 'Dataset: Unemployment' and 'Table | Hotel nights' say before the title what it is.
_TITLED = re.compile(
    r"(?:vari(?:able|\u00e1vel)|indica(?:tor|dor)|data ?set|title|table|report|release|series|subject)"
    r"(?: name| title)?$",
    re.IGNORECASE,
)
_YEARS_ONLY = re.compile(
    r"(?:[\W_]|(?:19|20)\d\d|\b(?:and|to|through|y|et|e|und|och|a|al)\b)+$", re.IGNORECASE
)
AGENCY = re.compile(
    r"\b(?:department|bureau|division|administration|commission|office|agency|council|board of|inc\."
    r"|institute|workforce board)\b",
    re.IGNORECASE,
)


def is_note(text: str) -> bool:
    """'Source: ...', 'Notes:', '* revised': said about a table, not its name."""
    return bool(_NOTE.match(text))


def untitled(lines: Lines) -> Lines:
    """The lines with 'Dataset:' and the like before a title taken off, be it in a cell of its own or not."""
    found: list[Line] = []
    for line in lines:
        label, colon, text = line[0].partition(":")
        if len(line) == 2 and _TITLED.match(line[0].strip(" :")):
            found.append((line[1],))
        elif len(line) == 1 and " - " in line[0] and _TITLED.match(line[0].partition(" - ")[0].strip()):
            found.append((line[0].partition(" - ")[2].strip(),))
        elif len(line) == 1 and colon and text.strip() and _TITLED.match(label.strip()):
            found.append((text.strip(),))
        else:
            found.append(line)
    return found


def subjects(lines: Lines) -> tuple[list[str], frozenset[str]]:
    """The titles' words for what is counted, likeliest first, and what the first is broken down by."""
    if any(is_measured(line[0]) and worth(line) >= SURE for line in lines):
        lines = [line for line in lines if len(line) > 1 or not is_bare_name(line[0])]
    worths = [(worth(line) + number * 0.1, line[0].strip()) for number, line in enumerate(lines)]
    likely = [text for worth, text in sorted(worths, key=lambda one: -one[0]) if worth >= SURE]
    read = [_subject(text) for text in likely]
    return [subject for subject, _ in read if subject], read[0][1] if read else frozenset()


def _subject(text: str) -> tuple[str, frozenset[str]]:
    text = _TABLE_NUMBER.sub("", text)
    # '... by State: 1984 to 2013': what follows the colon is when.
    text = re.split(r":\s+(?=\d|.*\b(?:to|through)\b)", text)[0]
    head, _, tail = text.rpartition(" - ")
    text = head if is_measured(head) and is_bare_name(tail) else text
    by = _BY.search(text)
    said = [word for word in _AND.split(by[1]) if not read_period(word)] if by else []
    words = frozenset(map(fold, said))
    text = strip_unit(_BY.sub("", text))[0]
    found = find_period(text)
    return (found[1] if found else text).strip(" ,;:-–—*"), words - {""}


def worth(line: tuple[str, ...]) -> float:
    text = line[0].strip()
    if len(line) > 2 or is_note(text) or text.startswith("(") or len(text) < 3 or read_period(text):
        return 0.0
    if _BY.match(f" {text}") or _YEARS_ONLY.match(text) or (len(line) == 2 and is_class_head(text)):
        return 0.0
    if (":" in text and line_means(text.partition(":")[0])) or (
        len(line) == 2 and (line_means(text) or text.endswith(":"))
    ):
        return 0.0
    found = find_period(text)
    if (found and not found[1]) or is_place_name(text):
        return 0.0
    if is_report(found[1] if found else text):
        return SURE / 2
    return (
        1.0 + 0.8 * is_measured(text) + 2.0 * bool(_TABLE_NUMBER.match(text)) + 2.0 * bool(_BY.search(text))
        - 1.6 * bool(AGENCY.search(text)) - 0.5 * (len(text) > 150) - 0.6 * text.isupper()
        - 0.4 * (len(line) == 2)
    )  # fmt: skip


def said_by(text: str, by: frozenset[str]) -> bool:
    """Whether a head is one of the words after 'by' in the title: '... by Gender and Age group'."""
    words = {word.strip(",") for word in fold(text).split()} - {"and", "or"}
    named = {word for said in by for word in said.split()}
    # 'Employment status, sex, and age' holds more than the title's 'by sex and age': it heads the measures.
    return bool(words & named) and any(
        words <= set(said.split())
        or (set(said.split()) <= words and (len(words) <= 2 or len(words - named) < len(words & named)))
        for said in by
    )
