"""What holds for a whole table: period, place and subject from titles, contact lines, tab and file name.

For sheets that say 'Program Year 2025' once at the top, 'Region: North' beside it, or only on the tab.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from data.reading.period_heads import find_period
from data.reading.periods import Period, is_bare_part, read_period
from data.reading.reading import Means, Vocabulary
from data.reading.units import strip_unit
from data.reading.words import fold, head_means, is_partnership_name, is_place_name

PARTS = re.compile(r"\s+[-–—|]\s+|[:;|]\s+|,\s+|\s*[()]\s*")
_JOINED = re.compile(r"\s[-–—|]\s|[:;|(]")
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
    r"^(?:table|tab\.|figure|exhibit|chart|schedule|appendix)\s+[\w.-]*\d[\w.-]*\s*[.:–—-]?\s*", re.IGNORECASE
)
_BY = re.compile(r",?\s+by\s+(.+)$", re.IGNORECASE)
_AGENCY = re.compile(
    r"\b(?:department|bureau|division|administration|commission|office|agency|council|board of|inc\."
    r"|institute)\b",
    re.IGNORECASE,
)
_GENERIC_TAB = re.compile(
    r"^(?:sheet|tab|data|table|report|worksheet|feuil|tabelle|page|export|results?|metrics?|summary"
    r"|dashboard|main)[ _-]*\d*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Context:
    """What a table's surroundings say; `by` are the words after 'by' in its title: names of breakdowns.

    `caption` tells the table from another on its sheet that says the same of the same rows.
    """

    period: Period | None = None
    place: str | None = None
    partnership: str | None = None
    metric: str = ""
    other_subjects: tuple[str, ...] = ()
    unit: str = ""
    by: frozenset[str] = frozenset()
    title: str = ""
    caption: str = ""


Lines = Sequence[tuple[str, ...]]


def context_of(lines: Lines, tab: str, file: str, vocabulary: Vocabulary) -> Context:
    """The context from title lines (top first, each a row's filled cells), then the tab, then the file."""
    pairs = list(_pairs(lines))
    titles = [line[0] for line in lines if len(line) == 1 and not is_note(line[0])]
    timed = [(label, text) for label, text in pairs if head_means(label) is Means.PERIOD]
    named = [f"{label} {text}" for label, text in timed] + [text for _, text in timed]
    stem = re.sub(r"\.\w+$", "", file).replace("_", " ")
    subjects, by = _subjects(lines)
    return Context(
        _period(named, [*reversed(titles)], tab.replace("_", " "), stem, vocabulary.fiscal_year_start),
        _place(pairs, lines, tab, stem, vocabulary),
        next(
            (text for label, text in pairs if head_means(label) is Means.PARTNERSHIP),
            tab if is_partnership_name(tab) else None,
        ),
        subjects[0] if subjects else "",
        tuple(subjects[1:]),
        next((unit for line in titles if "(" in line and (unit := strip_unit(line)[1])), ""),
        by,
        _title(lines, tab),
    )


def _title(lines: Lines, tab: str) -> str:
    """The first line that names something, without the tab's own words: the same on sheets of one kind."""
    first = next((fold(line[0]) for line in lines if _worth(line) > 0 or is_place_name(line[0])), "")
    return first.replace(fold(tab), "").strip(" :-–—,")


def is_note(text: str) -> bool:
    """'Source: ...', 'Notes:', '* revised': said about a table, not its name."""
    return bool(_NOTE.match(text))


def is_generic_tab(tab: str) -> bool:
    return bool(_GENERIC_TAB.match(tab.strip()))


def _pairs(lines: Lines) -> Iterator[tuple[str, str]]:
    """'Region | North' in two cells or 'Region: North' in one."""
    for line in lines:
        if len(line) >= 2:
            for label, text in zip(line[::2], line[1::2], strict=False):
                if head_means(label.rstrip(":")) or label.endswith(":"):
                    yield label.rstrip(": "), text
        else:
            for part in re.split(r"\s*[|;]\s*|\s{3,}", line[0]):
                label, colon, text = part.partition(":")
                if colon and text.strip() and head_means(label):
                    yield label.strip(), text.strip()


def _period(named: list[str], titles: list[str], tab: str, stem: str, start: int) -> Period | None:
    whole = next(_whole([*named, tab, *titles, stem], start), None)
    for text in [*named, tab, *titles, stem]:
        part = next((part for part in [text, *PARTS.split(text)] if is_bare_part(part)), None)
        if part and whole and (period := read_period(part, start, whole)):
            return period
    return whole


def _whole(texts: Iterable[str], start: int) -> Iterator[Period]:
    for text in texts:
        if period := read_period(text, start):
            yield period
        elif (found := find_period(text, start)) and not is_note(text):
            yield found[0]


def _place(
    pairs: list[tuple[str, str]], lines: Lines, tab: str, stem: str, vocabulary: Vocabulary
) -> str | None:
    for label, text in pairs:
        if head_means(label) is Means.PLACE and len(text) <= 60:
            return text
    for text in [tab, *(line[0] for line in lines), stem]:
        if _AGENCY.search(text) or is_note(text):
            continue
        for part in _pieces(text):
            if is_place_name(part, vocabulary.places) and len(part.split()) <= 6:
                return part.strip()
    return None


def _pieces(text: str) -> list[str]:
    """The text and its pieces; of 'Quarterly report - Region 4' the pieces alone."""
    pieces = PARTS.split(text)
    return pieces if _JOINED.search(text) else [text, *pieces]


def _subjects(lines: Lines) -> tuple[list[str], frozenset[str]]:
    """The titles' words for what is counted, likeliest first, and what the first is broken down by."""
    worths = [(_worth(line) + number * 0.1, line[0].strip()) for number, line in enumerate(lines)]
    likely = [text for worth, text in sorted(worths, key=lambda one: -one[0]) if worth >= 0.5]
    read = [_subject(text) for text in likely]
    return [subject for subject, _ in read if subject], read[0][1] if read else frozenset()


def _subject(text: str) -> tuple[str, frozenset[str]]:
    text = _TABLE_NUMBER.sub("", text)
    # '... by State: 1984 to 2013': what follows the colon is when.
    text = re.split(r":\s+(?=\d|.*\b(?:to|through)\b)", text)[0]
    by = _BY.search(text)
    said = [word for word in re.split(r",|\band\b|&", by[1]) if not read_period(word)] if by else []
    words = frozenset(map(fold, said))
    text = strip_unit(_BY.sub("", text))[0]
    found = find_period(text)
    return (found[1] if found else text).strip(" ,;:-–—*"), words - {""}


def _worth(line: tuple[str, ...]) -> float:
    text = line[0].strip()
    if len(line) > 2 or is_note(text) or text.startswith("(") or len(text) < 3 or read_period(text):
        return 0.0
    if (":" in text and head_means(text.partition(":")[0])) or (
        len(line) == 2 and (head_means(text) or text.endswith(":"))
    ):
        return 0.0
    found = find_period(text)
    if (found and not found[1]) or is_place_name(text):
        return 0.0
    return (
        1.0 + 2.0 * bool(_TABLE_NUMBER.match(text)) + 2.0 * bool(_BY.search(text))
        - 0.7 * bool(_AGENCY.search(text)) - 0.5 * (len(text) > 150) - 0.6 * text.isupper()
    )  # fmt: skip


def with_tab_as_place(context: Context, tab: str) -> Context:
    return replace(context, place=context.place or tab)
