"""Names: what each name in a workbook means, said by a person where the catalogue cannot know."""

from collections import Counter
from collections.abc import MutableMapping

import streamlit as st

from components.markup import escape
from components.session import viewer
from data.access import may_create_places
from data.catalogue.matching import Match
from data.store.drafting.decisions import NEW
from data.views.handing_in.handing_in import Choice

SHOWN = 12
LEAVE_OUT = "Leave it out"
BY_ITS_MATCH = "by its match"  # nobody said anything; no metric is called so, as it is never stored

ADVICE = {
    "metric": "Give a new one a better name, or say which known metric it is.",
    "place": "Say which place each is; values of a place that is not known are left out.",
}

Decided = MutableMapping[str, int | str | None]


def choose_names(choice: Choice, decided: Decided, kind: str, key: str) -> None:
    """Ask what the names of one kind ('metric' or 'place') mean; the answers go into `decided`."""
    unsure = [match for match in choice.written if match.kind != "known"]
    known = [match for match in choice.written if match.kind == "known"]
    _choose_first(unsure, choice, decided, (kind, key))
    if known:
        label = f"{len(known):,} {kind}{'s' if len(known) > 1 else ''} known already"
        with st.expander(label, key=f"{key}-known", on_change="rerun") as opened:
            if opened.open:
                _choose_first(known, choice, decided, (kind, f"{key}-known"))


def counted(choice: Choice, kind: str) -> str:
    """How many names are new, which is what a person looks for first, and what to do about them."""
    many = Counter(match.kind for match in choice.written)
    told = {"new": many["new"], "perhaps known": many["suggested"], "known": many["known"]}
    counts = ", ".join(f"{number:,} {word}" for word, number in told.items() if number)
    advice = ADVICE[kind] if many["new"] or many["suggested"] else "Nothing to settle."
    return f"**{kind.capitalize()}s: {counts}.** {advice}"


def _choose_first(matches: list[Match], choice: Choice, decided: Decided, about: tuple[str, str]) -> None:
    """The first dozen, all when asked for: each name costs the page a list of all that it may be."""
    kind, key = about
    whole = len(matches) <= SHOWN or st.toggle(f"Show all {len(matches):,} {kind}s", key=f"{key}-all")
    for number, match in enumerate(matches if whole else matches[:SHOWN]):
        options = _options(match, choice, kind)
        with st.container(horizontal=True, vertical_alignment="center"):
            # Not as the widget's label: a screen reader would read every backslash of an escaped name.
            st.markdown(escape(match.text), width=280)
            meant = _choose(match, options, decided, (f"{kind} {number + 1}", f"{key}-{number}"))
        if meant == BY_ITS_MATCH:
            decided.pop(match.text, None)
        else:
            decided[match.text] = meant


def _choose(
    match: Match, options: dict[str, int | str | None], decided: Decided, about: tuple[str, str]
) -> int | str | None:
    """What the name means: one of the options, or a name of the person's own for a new metric."""
    before = decided.get(match.text, BY_ITS_MATCH)
    renamed = before if isinstance(before, str) and before not in (NEW, BY_ITS_MATCH) else ""
    labels, meanings = [*options], [*options.values()]
    wanted = NEW if renamed else before
    index = meanings.index(wanted) if wanted in meanings else 0
    what, key = about
    label = st.selectbox(
        f"Meaning of {what}", labels, index, key=f"{key}-is", width=340, label_visibility="collapsed"
    )
    meant = options[label or labels[0]]
    if meant != NEW or "A new metric" not in options:
        return meant
    name = st.text_input(
        f"Name for {what}",
        renamed or match.name,
        key=f"{key}-called",
        max_chars=200,
        width=300,
        label_visibility="collapsed",
    )
    return NEW if name.strip() in ("", match.name) else name.strip()


def _options(match: Match, choice: Choice, kind: str) -> dict[str, int | str | None]:
    """What the name may be, by the words on screen: what holds if nobody says anything comes first."""
    options: dict[str, int | str | None] = {}
    if match.kind == "known":
        options[f"{match.name} (known)"] = BY_ITS_MATCH
    elif kind == "place":
        options["Not known: left out"] = BY_ITS_MATCH
    elif match.kind == "suggested":
        options[f"New, or {match.name}? Please say"] = BY_ITS_MATCH
    if match.kind == "suggested":
        options[f"The same as {match.name}"] = match.id
    if kind == "metric" or may_create_places(viewer()):
        options[f"A new {kind}"] = NEW
    options[LEAVE_OUT] = None
    others = {name: id for name, id in choice.known.items() if id != match.id}
    return options | others
