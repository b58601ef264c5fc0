"""Names of streams and agencies that look like known ones: the same, or ones of their own."""

from collections import Counter
from collections.abc import Mapping, MutableMapping, Sequence

import streamlit as st

from components.markup import escape
from data.registers.checking.alike import VOCABULARIES, Alike

Decided = MutableMapping[tuple[str, str], str]


def choose_list_names(
    alike: Sequence[Alike], listed: Mapping[str, Sequence[str]], decided: Decided, key: str
) -> None:
    """Ask of each doubtful name whether it is another word for a known one; the answers go into `decided`."""
    if not alike:
        return
    counts = Counter(VOCABULARIES[one.vocabulary] for one in alike)
    told = ", ".join(f"{many} {one if many == 1 else _many(one)}" for one, many in counts.items())
    st.markdown(
        f"**Perhaps known under another name: {told}.** Say whether they are the same; unsaid, each is one "
        "of its own."
    )
    for number, one in enumerate(alike):
        _choose(one, listed.get(one.vocabulary, ()), decided, (number + 1, f"{key}-{number}"))


def _choose(one: Alike, listed: Sequence[str], decided: Decided, about: tuple[int, str]) -> None:
    number, key = about
    what = VOCABULARIES[one.vocabulary]
    own, same = f"New, or {one.name}? Please say", f"The same as {one.name}"
    kept = f"{'An' if what == 'agency' else 'A'} {what} of its own"
    labels = {own: "", same: one.name, kept: one.text}
    labels |= {name: name for name in listed if name not in (one.name, one.text)}
    means = [*labels.values()]
    before = decided.get((one.vocabulary, one.text), "")
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escape(f"{one.text} ({one.sheet}!{one.cell})"), width=280)
        label = st.selectbox(
            f"Meaning of {what} {number}",
            [*labels],
            means.index(before) if before in means else 0,
            key=f"{key}-is",
            width=340,
            label_visibility="collapsed",
        )
    if said := labels[label or own]:
        decided[one.vocabulary, one.text] = said
    else:
        decided.pop((one.vocabulary, one.text), None)


def _many(one: str) -> str:
    return "agencies" if one == "agency" else f"{one}s"
