"""What whoever hands in a workbook must know: for whom they may, what its names mean, what it changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sqlmodel import Session, col, select

from data.access import Viewer, may_submit
from data.catalogue.matching import Known, Match, match_names
from data.catalogue.metrics import known_names, vocabulary
from data.catalogue.places import places
from data.memory.lessons import Memory
from data.reading.reading import Reading, Vocabulary
from data.registers.checking.alike import Alike, alike
from data.registers.keeping.naming import words_of_lists
from data.registers.keeping.other_years import beside_stored
from data.store.drafting.decisions import Decisions
from data.store.drafting.difference import Difference, difference
from data.store.drafting.draft import Draft, draft
from data.store.drafting.resolving import is_bare_total
from data.store.memory import remembered
from data.views.handing_in.spoken_of import other_region
from models import SourceFile, Submission

ORDER = ("region", "state", "county")
UNSURE_FIRST = ("suggested", "new", "known")


@dataclass(frozen=True)
class Choice:
    """The names of one kind in a workbook, and the known things that each of them may be (name to id)."""

    written: tuple[Match, ...]
    known: dict[str, int]


@dataclass(frozen=True)
class Prepared:
    """A workbook made ready: what would be stored, what that changes, and what its names may mean.

    `not_theirs` are the places in it for which the viewer may not hand in; their values are left out.
    `standing` is the submission that the same bytes stand as for the same place; `speaks_of` names
    another region, where the workbook plainly is of that one. `alike` are names of lists that look like other
    ones, and `listed` the known names by vocabulary.
    """

    draft: Draft
    difference: Difference
    metrics: Choice
    places: Choice
    not_theirs: tuple[str, ...] = ()
    standing: int | None = None
    speaks_of: str = ""
    alike: tuple[Alike, ...] = ()
    listed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def homes(session: Session, viewer: Viewer) -> dict[str, int]:
    """The places for which the viewer may hand in, by name, regions first; a county says that it is one."""
    tree = places(session, viewer).to_dict("records")
    theirs = [place for place in tree if may_submit(viewer, place["id"])]
    ordered = sorted(theirs, key=lambda place: ORDER.index(place["kind"]))
    return {_in_full(place["name"], place["kind"]): place["id"] for place in ordered}


def place_names(session: Session, viewer: Viewer) -> tuple[str, ...]:
    """Every place, for the person who says which one a sheet is about."""
    return tuple(dict.fromkeys(places(session, viewer)["name"]))


def place_kinds(session: Session, viewer: Viewer) -> dict[str, str]:
    """What each known place is, by its name in small letters; of two of one name the larger one."""
    tree = places(session, viewer)
    return dict(zip(tree["name"].str.casefold()[::-1], tree["kind"][::-1], strict=True))


def known_words(session: Session, viewer: Viewer) -> Vocabulary:
    """What the reader may know before it opens a workbook."""
    return vocabulary(session)


def memories(session: Session, viewer: Viewer, home: int) -> list[Memory]:
    """What the place remembers of its sheets; nothing where the viewer may not hand in for it."""
    return remembered(session, home) if may_submit(viewer, home) else []


def prepare(
    session: Session, viewer: Viewer, reading: Reading, content: bytes, decisions: Decisions
) -> Prepared:
    """Make the workbook ready to store for the home place of `decisions`. Nothing is written."""
    names = known_names(session, decisions.home)
    keys = [key for sheet in reading.sheets for table in sheet.tables for key in table.facts.keys]
    # Nothing called 'Total' is stored, so that nobody need say what it means.
    metrics = _choice([key.metric for key in keys if not is_bare_total(key)], names.metrics)
    places = _choice([key.place for key in keys if key.place], names.places)
    refused = _refused(viewer, places.written, decisions)
    ready = draft(reading, content, names, replace(decisions, refused=refused))
    changes = difference(session, viewer, ready)
    spoken = other_region(session, reading, decisions.home)
    known = words_of_lists(session)
    lists = [(sheet.name, each) for sheet in reading.sheets for each in sheet.lists]
    doubtful = tuple(alike(lists, known))
    ready = replace(ready, problems=(*ready.problems, *beside_stored(session, lists)))
    return Prepared(
        ready,
        changes,
        metrics,
        places,
        tuple(sorted(refused)),
        _standing(session, ready),
        spoken,
        doubtful,
        {vocabulary: tuple(sorted({*names.values()})) for vocabulary, names in known.items()},
    )


def _standing(session: Session, ready: Draft) -> int | None:
    same = (
        select(Submission.id)
        .join(SourceFile, col(SourceFile.id) == Submission.source_file_id)
        .where(SourceFile.sha256 == ready.sha256, Submission.place_id == ready.home)
        .where(col(Submission.undone_at).is_(None))
    )
    return session.exec(same).one_or_none()


def _refused(viewer: Viewer, written: Iterable[Match], decisions: Decisions) -> frozenset[str]:
    """The places that the store would refuse from the viewer, each to be left out.

    A region's own sheet often shows its neighbours for comparison, which must not keep it from its figures.
    """
    meant = {match.text: match.id if match.kind == "known" else None for match in written}
    meant |= {text: place for text, place in decisions.places.items() if isinstance(place, int)}
    return frozenset(text for text, place in meant.items() if place and not may_submit(viewer, place))


def _choice(texts: list[str], known: Known) -> Choice:
    matches = match_names(texts, known).values()
    ordered = sorted(matches, key=lambda match: UNSURE_FIRST.index(match.kind))
    return Choice(tuple(ordered), {name: id for id, name in sorted(known.values(), key=lambda each: each[1])})


def _in_full(name: str, kind: str) -> str:
    return name if kind == "region" else f"{name} ({kind})"
