"""One region's metric beside an indicator, and three buttons: a person decides how the two stand."""

from collections.abc import Sequence

import streamlit as st

from components import cached
from components.markup import escape
from components.session import choose, mine, viewer, written
from components.tables import show_table
from data.catalogue.aligning import align, alignment, take_back_alignment
from data.errors import GuidepostError
from data.figures import day
from data.views.catalogue.alignment_cases import Candidate, Pair
from data.views.catalogue.alignment_queue import Own, Queue

METRIC = "metric"  # the choice's key, and so its name in an address
DEGREES = {
    "same": ("Same as it", "it counts as the indicator from now on, and is added up with it."),
    "similar": ("Similar to it", "it is shown beside the indicator, marked ≈, and never added up."),
    "not comparable": ("Not comparable", "it is named beside the indicator, with your reason."),
}
SUGGESTED = {"same": "the same", "similar": "similar", "not comparable": "not comparable"}
LONGEST = 300  # letters of a reason


class Refusal:
    """Why the last decision was not stored; empty where it was."""

    why: str = ""


def say_progress(queue: Queue) -> None:
    """How many were looked at. Nobody has to look at any."""
    many = len(queue.every)
    st.caption(
        "Regions count things of their own. Say, where it helps, how one stands to an indicator: nothing is "
        f"added up until somebody did. {len(queue.looked_at)} of {many} looked at; "
        "not decided is a fine state."
    )


def show_decisions(own: Own, queue: Queue) -> None:
    """What was decided of this metric so far, each with its way back."""
    if mine(Refusal).why:
        st.error(escape(mine(Refusal).why), title="Not stored")
        mine(Refusal).why = ""
    _list(own, queue)


def list_decided(shown: Own, queue: Queue) -> None:
    """What was decided of the other metrics, by region, each with its way back."""
    others = [own for own in queue.looked_at if own != shown and own.id in queue.said]
    if not others:
        return
    # Without a count: a label that moves would close the list under the hand that takes back.
    with st.expander("With a way back from each", key="decided", on_change="rerun") as opened:
        if opened.open:
            for own in others:
                _list(own, queue)


def _list(own: Own, queue: Queue) -> None:
    for one in queue.said.get(own.id, ()):
        parted = one.degree == "same" and own.counts_as != one.indicator
        now = ", though the catalogue has parted the two since" if parted else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            said = f"{own.full_name} is {one.sentence}{now} ({one.by}, {day(one.at)})."
            st.markdown(escape(said), width="stretch")
            st.button("Take it back", key=f"unalign-{own.id}-{one.indicator_id}", icon=":material/undo:",
                      type="tertiary", on_click=_take_back, args=(own.id, one.indicator_id))  # fmt: skip


def choose_candidate(own: Own, queue: Queue, candidates: Sequence[Candidate]) -> Candidate | None:
    """One of the indicators, the likest first; what speaks for and against it stands below.

    None where none looks like it and nobody chose: a button must not join it to whatever comes first.
    """
    decided = {one.indicator_id for one in queue.said.get(own.id, ())}
    likely = [number for number, one in enumerate(candidates) if one.suggestion.indicator_id in decided]
    likely += [0] if candidates[0].suggestion.degree else []
    label = st.selectbox("Held against the indicator", [_label(one) for one in candidates],
                         likely[0] if likely else None, key=f"against-{own.id}", width=480,
                         placeholder="None looks like it; choose one if you like")  # fmt: skip
    chosen = {_label(one): one for one in candidates}.get(label or "")
    if chosen:
        reasons = (f"- {escape(reason)}" for reason in chosen.suggestion.reasons)
        st.markdown("\n".join([f"**{_suggestion(chosen)}**", "", *reasons]))
    return chosen


def show_pair(own: Own, candidate: Candidate, pair: Pair) -> None:
    """Both definitions, and both regions' numbers, side by side."""
    heads = {"own": own.full_name, "indicator": candidate.name}
    st.header("What they mean", anchor=False)
    show_table(pair.meanings.rename(columns=heads), f"What {own.full_name} and {candidate.name} mean")
    st.header("Their newest numbers", anchor=False)
    if pair.numbers.empty:
        st.markdown("Neither has a number yet.")
        return
    moved = f"; what it gave stands under '{own.counts_as}', as which it counts" if own.counts_as else ""
    st.caption(escape(f"{own.region}, by period; last, what other regions give for the indicator{moved}"))
    heads["elsewhere"] = "Other regions"
    numbers = pair.numbers.rename(columns=heads)
    leads = {heads["own"]: "cell", heads["indicator"]: "indicator cell"}
    show_table(numbers, f"Newest numbers of {own.full_name} and {candidate.name}", leads)


def decide(own: Own, candidate: Candidate) -> None:
    """The reason, and a button a degree."""
    st.header("How does it stand to the indicator?", anchor=False)
    indicator_id = candidate.suggestion.indicator_id
    key = f"reason-{own.id}-{indicator_id}"
    st.text_input("Reason, which everybody sees", key=key, max_chars=LONGEST, width=640)
    with st.container(horizontal=True):
        for degree, (label, _) in DEGREES.items():
            st.button(label, key=f"align-{degree}", on_click=_decide, args=(own.id, indicator_id, degree))
    st.caption(" · ".join(f"{label}: {what}" for label, what in DEGREES.values()))


def offer_to_skip(own: Own, queue: Queue) -> None:
    """A button to the next metric that nobody decided on."""
    label = "Skip for now" if own in queue.waiting else "To the next one"
    if others := following(own, queue):
        st.button(label, key="align-skip", type="tertiary", icon=":material/arrow_forward:",
                  on_click=choose, args=(METRIC, others))  # fmt: skip


def choose_own(queue: Queue) -> Own:
    """One of the regions' own metrics, those that nobody decided on first; the address remembers."""
    named = {own.full_name: own for own in queue.every}
    wanted = st.query_params.get(METRIC)
    if wanted is not None and wanted not in named:
        st.caption(f"{escape(wanted[:LONGEST])} is not here\\. Shown instead:")
    label = st.selectbox(
        "What a region counts of its own", [*named], key=METRIC, bind="query-params", width=480
    )
    return named.get(label or "", queue.every[0])


def following(own: Own, queue: Queue) -> str:
    """The next metric that nobody decided on, around and around; '' where there is none."""
    waiting = [one for one in queue.waiting if one != own]
    after = [one for one in waiting if (one.region, one.name) > (own.region, own.name)]
    return next((one.full_name for one in after + waiting), "")


def _label(candidate: Candidate) -> str:
    degree = candidate.suggestion.degree
    return f"{candidate.name} (perhaps {SUGGESTED[degree]})" if degree else candidate.name


def _suggestion(candidate: Candidate) -> str:
    degree = candidate.suggestion.degree
    if not degree:
        return "Nothing is suggested."
    return f"Perhaps {SUGGESTED[degree]}, {candidate.suggestion.score} of 100."


def _decide(metric_id: int, indicator_id: int, degree: str) -> None:
    reason = written(f"reason-{metric_id}-{indicator_id}").strip()[:LONGEST]
    try:
        align(cached.engine(), viewer(), alignment(metric_id, indicator_id, degree, reason))
    except GuidepostError as error:
        mine(Refusal).why = str(error)


def _take_back(metric_id: int, indicator_id: int) -> None:
    try:
        take_back_alignment(cached.engine(), viewer(), metric_id, indicator_id)
    except GuidepostError as error:
        mine(Refusal).why = str(error)
