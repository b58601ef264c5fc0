"""Words of the lists and what they mean: one chosen, decided by a person, each decision with its way back."""

import streamlit as st

from components import cached
from components.downloads import offer_downloads
from components.filters import choose
from components.markup import escape
from components.session import mine, viewer, written
from components.tables import show_table
from data.errors import GuidepostError
from data.figures import day
from data.registers.deciding.wording import say_meaning, take_back_meaning, wording
from data.sentences import many
from data.views.funding.words.own import KINDS, OwnWord, as_table
from data.views.funding.words.stored import Words

EVERYBODY = "Everybody"
MEANS, WHOSE = "word-means", "word-whose"


class NotStored:
    """Why the last decision was not stored; empty where it was."""

    why: str = ""


def say_progress(words: Words) -> None:
    """How many wait. Nobody has to decide on any."""
    if mine(NotStored).why:
        st.error(escape(mine(NotStored).why), title="Not stored")
        mine(NotStored).why = ""
    waiting, decided = many(len(words.waiting), "word"), len(words.decided)
    st.caption(
        "Regions may keep their own words: what was written stays in the history. Where you say what a word "
        f"means, its money and needs count there. {waiting} not decided, which is a fine state; "
        f"{decided} decided."
    )


def decide(words: Words) -> None:
    """One word, where it stands, what it may mean, and what to say of it."""
    if not words.waiting:
        st.info("Whatever the lists name is on the state's lists, or was decided.", title="No word waits.")
        return
    named = {word.label: word for word in words.waiting}
    word = named[choose("Word", [*named], "word")]
    looks = f" Perhaps it means {word.may_mean}. {word.reason}" if word.may_mean else " Nothing is suggested."
    st.markdown(f"**{escape(word.text)}** stands in {escape(word.where)}\\.{escape(looks)}")
    _ask(word, words)


def _ask(word: OwnWord, words: Words) -> None:
    names = words.names[word.vocabulary]
    # Nothing is chosen for them where nothing looks like it.
    at = names.index(word.may_mean) if word.may_mean in names else None
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.selectbox(f"Means the {KINDS[word.vocabulary]}", names, at, key=f"{MEANS}-{word.label}", width=400,
                     placeholder="Choose a name of the list")  # fmt: skip
        st.selectbox("For", [EVERYBODY, *word.regions], key=f"{WHOSE}-{word.label}", width=240)
    with st.container(horizontal=True):
        st.button("It means this", key="word-say", type="primary", on_click=_say, args=(word, words, False))
        st.button("A name of its own", key="word-own", on_click=_say, args=(word, words, True))


def list_waiting(words: Words) -> None:
    """All words that wait, as a table and to take along."""
    if words.waiting:
        st.header("Not decided", anchor=False)
        table = as_table(words.waiting)
        show_table(table, "Words that nobody decided on, and where they stand")
        offer_downloads(table, "Words not on the lists")


def list_decided(words: Words) -> None:
    """What was decided, each with its way back."""
    if words.decided:
        st.header("Decided so far", anchor=False)
    for one in words.decided:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(escape(f"{one.sentence} ({one.by}, {day(one.at)})."), width="stretch")
            st.button("Take it back", key=f"unsay-{one.id}", icon=":material/undo:", type="tertiary",
                      on_click=_take_back, args=(one.id,))  # fmt: skip


def lead_to_list() -> None:
    """Where the state's own list of solutions is edited."""
    st.header("The state's list of solutions", anchor=False)
    st.caption("Add, put in order, rename and take off. What names a solution that was taken off stays "
               "as its own word, and waits here.")  # fmt: skip
    st.page_link(
        "pages/contributor/edit_lists.py", label="Edit the list of solutions", icon=":material/edit:"
    )


def _say(word: OwnWord, words: Words, own: bool) -> None:
    means = word.text if own else written(f"{MEANS}-{word.label}")
    place_id = words.regions.get(written(f"{WHOSE}-{word.label}"))
    try:
        say_meaning(cached.engine(), viewer(), wording(word.vocabulary, word.text, means, place_id))
    except GuidepostError as error:
        mine(NotStored).why = str(error)


def _take_back(word_id: int) -> None:
    try:
        take_back_meaning(cached.engine(), viewer(), word_id)
    except GuidepostError as error:
        mine(NotStored).why = str(error)
