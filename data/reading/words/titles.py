"""What holds for a whole table: period, place and subject from titles, contact lines, tab and file name.

For sheets that say 'Program Year 2025' once at the top, 'Region: North' beside it, or only on the tab.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from data.reading.reading import Means, Vocabulary
from data.reading.words.period_heads import find_period
from data.reading.words.periods import Period, is_bare_part, read_period
from data.reading.words.subjects import AGENCY, Lines, is_note, subjects, untitled, worth
from data.reading.words.units import strip_unit, unit_said
from data.reading.words.words import (
    fold,
    is_bare_name,
    is_measured,
    is_partnership_name,
    is_place_name,
    is_report,
    line_means,
    place_in,
)

PARTS = re.compile(r"\s+[-–—|]\s+|[:;|]\s+|,\s+|\s*[()]\s*")
_JOINED = re.compile(r"\s[-–—|]\s|[:;|(]")
_GENERIC_TAB = re.compile(
    r"^(?:sheet|tab|data|table|report|worksheet|feuil|tabelle|page|export|results?|metrics?|summary"
    r"|dashboard|main)[ _-]*\d*$",
    re.IGNORECASE,
)
_IN = re.compile(r"\w in ((?:[A-Z][\w.'-]*(?: of)? ?){1,4})$")
_AS_OF = re.compile(r"\W*(?:data )?as (?:of|at)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Context:
    """What a table's surroundings say; `by` are the words after 'by' in its title: names of breakdowns.

    `report` names the paper, for want of a better name; `from_file`: only the file's name may say the place;
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
    report: str = ""
    from_file: bool = False


def context_of(lines: Lines, tab: str, file: str, vocabulary: Vocabulary) -> Context:
    """The context from title lines (top first, each a row's filled cells), then the tab, then the file."""
    lines = untitled(lines)
    pairs = list(_pairs(lines))
    titles = [line[0] for line in lines if len(line) == 1 and not is_note(line[0])]
    timed = [(label, text) for label, text in pairs if pair_means(label, text) is Means.PERIOD]
    # 'As of October 1, 2024' below the title of a fact sheet names nothing, but it says when.
    dated = [line[0] for line in lines if len(line) == 1 and says_as_of(line[0])]
    named = [f"{label} {text}" for label, text in timed] + [text for _, text in timed]
    stem = re.sub(r"\.\w+$", "", file).replace("_", " ")
    place = _place(pairs, lines, tab, vocabulary)
    counted, by = subjects(lines)
    counted = [text for text in counted if fold(text) != fold(place or "")]
    return Context(
        _period(
            named, [*reversed(titles), *dated], tab.replace("_", " "), stem, vocabulary.fiscal_year_start
        ),
        place or _place_in_pieces([stem], vocabulary),
        next(
            (text for label, text in pairs if line_means(label) is Means.PARTNERSHIP),
            tab if is_partnership_name(tab) else _partnership(titles, tab),
        ),
        counted[0] if counted else "",
        tuple(counted[1:]),
        next((unit for line in titles if (unit := _unit(line))), ""),
        by,
        _title(lines, tab),
        report=_report(lines, tab),
        from_file=not place,
    )


def _partnership(titles: list[str], tab: str) -> str | None:
    """'Healthcare Sector Partnership' of 'Healthcare Sector Partnership - Results' on the tab 'Healthcare'.

    For workbooks with a sheet for each partnership: the tab says the sector, the title the whole name.
    """
    short = fold(tab)
    if is_generic_tab(tab) or is_bare_part(tab) or line_means(tab):
        return None
    named = (piece for title in titles for piece in _pieces(title) if is_partnership_name(piece))
    return next((piece for piece in named if re.search(rf"\b{re.escape(short)}\b", fold(piece))), None)


def _unit(line: str) -> str | None:
    """'CURRENT DOLLARS' alone above a table, or '(in thousands)' behind its title."""
    return unit_said(line.strip("() ")) or (strip_unit(line)[1] if "(" in line else None)


def _report(lines: Lines, tab: str) -> str:
    """The name of the paper, else of its tab, without its period."""
    named = [line[0] for line in lines if len(line) == 1 and worth(line) > 0]
    named += [] if is_generic_tab(tab) or read_period(tab) or is_bare_part(tab) else [tab]
    text = next((text for text in named if not is_place_name(text)), "")
    found = find_period(text)
    return found[1] if found else text


def _title(lines: Lines, tab: str) -> str:
    """The first line that names something, without the tab's own words: the same on sheets of one kind."""
    first = next((fold(line[0]) for line in lines if worth(line) > 0 or is_place_name(line[0])), "")
    return first.replace(fold(tab), "").strip(" :-–—,")


def says_as_of(text: str) -> bool:
    return bool(_AS_OF.match(text))


def is_generic_tab(tab: str) -> bool:
    return bool(_GENERIC_TAB.match(tab.strip()))


def _pairs(lines: Lines) -> Iterator[tuple[str, str]]:
    """'Region | North' in two cells or 'Region: North' in one."""
    for line in lines:
        if len(line) >= 2 and all(_says_itself(cell) for cell in line):
            yield from _pairs([(cell,) for cell in line])
        elif len(line) >= 2:
            for label, text in zip(line[::2], line[1::2], strict=False):
                if line_means(label.rstrip(":")) or label.endswith(":"):
                    yield label.rstrip(": "), text
        else:
            for part in re.split(r"\s*[|;]\s*|\s{3,}", line[0]):
                label, colon, text = part.partition(":")
                if colon and text.strip() and line_means(label):
                    yield label.strip(), text.strip()


def pair_means(label: str, text: str) -> Means | None:
    """What a label and the text beside it say: 'Report for: | October 2024' says when, by its text."""
    means = line_means(label.rstrip(": "))
    period = read_period(text) if means is None and label.strip() else None
    return Means.PERIOD if period and period.kind != "as of" else means


def _says_itself(cell: str) -> bool:
    """'State: Utah' is label and text in one; a form may have several such cells in a row."""
    label, colon, text = cell.partition(":")
    return bool(colon and text.strip()) and len(label.split()) <= 4


def _period(named: list[str], titles: list[str], tab: str, stem: str, start: int) -> Period | None:
    whole = next(_whole([*named, tab, *titles, stem], start), None)
    # 'PY2024-Q1' right above one of several tables, where the sheet says 'Reporting period: PY2024'.
    nearest = read_period(titles[0], start) if titles else None
    if (
        whole
        and nearest
        # 'July 1, 2024 to June 30, 2025' below 'PY2024' is the same year, and only the latter names it.
        and (nearest.starts, nearest.ends) != (whole.starts, whole.ends)
        and whole.starts <= nearest.starts <= nearest.ends <= whole.ends
    ):
        return nearest
    for text in [*named, tab, *titles, stem]:
        parts = {part for part in [text, *PARTS.split(text)] if is_bare_part(part)}
        # 'Fiscal year 2026 (July - June)' says from when to when its year goes.
        part = parts.pop() if len(parts) == 1 else None
        if part and whole and (period := read_period(part, start, whole)):
            return period
    return whole


def _whole(texts: Iterable[str], start: int) -> Iterator[Period]:
    for text in texts:
        if period := read_period(text, start):
            yield period
        elif (found := find_period(text, start)) and not is_note(text):
            yield found[0]


def _place(pairs: list[tuple[str, str]], lines: Lines, tab: str, vocabulary: Vocabulary) -> str | None:
    for label, text in pairs:
        if line_means(label) is Means.PLACE and len(text) <= 60:
            return text
    return _place_in_pieces([tab, *(line[0] for line in lines)], vocabulary) or _bare_place(lines)


def _place_in_pieces(texts: list[str], vocabulary: Vocabulary) -> str | None:
    for text in texts:
        if AGENCY.search(text) or is_note(text):
            continue
        for part in _pieces(text):
            if is_place_name(part, vocabulary.places) and len(part.split()) <= 6:
                return place_in(part)
    return next(filter(None, (_place_within(text, vocabulary) for text in texts)), None)


def _place_within(text: str, vocabulary: Vocabulary) -> str | None:
    """'Nevada' of 'Building permits issued in Nevada'."""
    for part in PARTS.split(text):
        named = _IN.search(part)
        if named and is_place_name(named[1], vocabulary.places) and not is_note(text):
            return place_in(named[1])
    return None


def _bare_place(lines: Lines) -> str | None:
    """'Sioux Falls' below 'Nonfarm payroll jobs', or behind it after a dash: a name that counts nothing."""
    texts = [line[0].strip() for line in lines if len(line) == 1 and not is_note(line[0])]
    # 'First Quarter' below the report's name is no place.
    texts = [text for text in texts if not AGENCY.search(text) and not is_bare_part(text)]
    if not any(map(is_measured, texts)):
        return _reported_place(texts)
    tails = [text.rpartition(" - ")[2] for text in texts if is_measured(text.rpartition(" - ")[0])]
    return next((text for text in [*texts[1:], *tails] if is_bare_name(text)), None)


def _reported_place(texts: list[str]) -> str | None:
    """'Three Rivers' below 'Partnership report', or behind it after a dash: the one name beside it."""
    pieces = [piece.strip() for text in texts for piece in text.split(" - ")]
    if not pieces or not is_report(pieces[0]):
        return None
    named = [
        piece
        for piece in pieces[1:]
        if is_bare_name(piece) and not piece.isupper() and not read_period(piece)
        if not is_partnership_name(piece)
    ]
    return named[0] if len(named) == 1 else None


def _pieces(text: str) -> list[str]:
    """The text and its pieces; of 'Quarterly report - Region 4' the pieces alone."""
    pieces = PARTS.split(text)
    return pieces if _JOINED.search(text) else [text, *pieces]
