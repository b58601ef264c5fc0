"""A plan by hand: streams and amounts as somebody types them, held against the rules."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import streamlit as st

from components import cached
from components.downloads import offer_downloads
from components.funding.braid_cards import way_html
from components.funding.braid_choosing import KEY, START
from components.markup import escape
from components.outcomes import carry_out
from components.session import entered, viewer, written
from data.catalogue.telling import LONGEST
from data.errors import NothingSaid
from data.registers.deciding.plans import LONGEST_NAME, NewPlan, save_plan
from data.registers.money import money
from data.views.funding.braid.check import Checked, check
from data.views.funding.braid.planner import Braid, lines_table
from data.views.funding.braid.saved import SavedPlan, as_saved, may_save
from data.views.funding.braid.sources import Place, Source
from data.views.funding.braid.words import to_the_cent
from data.views.funding.ledger import OF_NO_REGION

SEND = "The address of this page carries the need: send it to whoever should see this. A plan is saved by a "
SAVED = "The plan is saved. Its money is kept free for it until it is taken back."


@dataclass(frozen=True)
class Start:
    """With which lines a plan begins, and the name that keeps its fields apart from others'."""

    key: str
    lines: dict[Place, int]
    words: str


def plan_by_hand(found: Braid, plans: Sequence[SavedPlan], source: str) -> None:
    """The fields on the left, what they come to on the right."""
    start = _start(found, plans)
    st.subheader("Plan by hand", anchor=False)
    st.caption(escape(start.words))
    fields, told = st.columns([2, 3], gap="large")
    with fields:
        chosen = _choose_lines(found, start)
        amounts, doubts = _amounts(chosen, start)
    checked = check(list(amounts.items()), found.sources, found.need)
    with told:
        _show_checked(checked, doubts)
    if checked.lines:
        offer_downloads(lines_table([checked]).drop(columns="Combination"), f"Plan for {found.need}", source)
        _offer_saving(found, start, chosen)


def begins_with(plan: SavedPlan) -> bool:
    """Whether the address says to go on from this plan."""
    return st.query_params.get(START, "") == f"plan-{plan.id}"


def _start(found: Braid, plans: Sequence[SavedPlan]) -> Start:
    """A way, a saved plan, or nothing, as the address says."""
    asked = st.query_params.get(START, "")
    key = f"{found.need.key}-{asked}"
    if asked.isdecimal() and 0 < int(asked) <= len(found.offers):
        lines = {line.source.place: line.cents for line in found.offers[int(asked) - 1].lines}
        return Start(
            key, lines, f"Begun with combination {asked}. Change it as you like: rules are checked anew."
        )
    for plan in plans:
        if begins_with(plan) and plan.need == found.need.key:
            lines = {line.place: line.cents for line in plan.lines}
            return Start(key, lines, f"Begun with the plan {plan.name}, with the money that it keeps.")
    return Start(f"{found.need.key}-", {}, "Choose streams and type amounts, or start with a combination.")


def _choose_lines(found: Braid, start: Start) -> list[Source]:
    named = {source.name: source for source in found.sources}
    first = [source.name for source in found.sources if source.place in start.lines]
    chosen = st.multiselect("Yearly allocations", list(named), first, key=f"braid-lines-{start.key}",
                            placeholder="Any of them, also those that are out")  # fmt: skip
    return [named[name] for name in chosen if name in named]


def _amounts(chosen: Sequence[Source], start: Start) -> tuple[dict[Place, int], list[str]]:
    """What was typed for each, in cents; what could not be read is told, and counts as nothing."""
    amounts, doubts = {}, []
    for source in chosen:
        given = start.lines.get(source.place)
        typed = st.text_input(
            escape(f"{source.name} ($)"), to_the_cent(given).lstrip("$") if given else "",
            key=_field(start, source), placeholder="Such as 250,000", help=escape(_left(source)),
        )  # fmt: skip
        try:
            amounts[source.place] = _cents(typed, source)
        except NothingSaid as error:
            doubts.append(str(error))
    return amounts, doubts


def _field(start: Start, source: Source) -> str:
    return f"braid-amount-{start.key}-{source.name}"


def _left(source: Source) -> str:
    return "Nobody said what is available" if source.free is None else f"{to_the_cent(source.free)} is left"


def _cents(typed: str, source: Source) -> int:
    """An empty field is nothing yet."""
    if not typed.strip():
        return 0
    read = money(typed)
    if read.cents is None or read.cents < 0:
        raise NothingSaid(f"{source.name}: read '{typed.strip()[:40]}', expected an amount such as 250,000.")
    return read.cents


def _show_checked(checked: Checked, doubts: Sequence[str]) -> None:
    if not checked.lines and not doubts:
        return
    with st.container(border=True):
        st.html(way_html(checked, "The plan as it stands"))
    if told := [*doubts, *checked.against]:
        st.warning("\n".join(f"- {escape(one)}" for one in told), title="To look at before you rely on it")
    elif checked.covered:
        st.success("Nothing that is known of rules, days and money stands against it\\.")


def _offer_saving(found: Braid, start: Start, chosen: Sequence[Source]) -> None:
    if not cached.fetch(may_save, found.need.key):
        of_state = found.need.region in OF_NO_REGION
        who = "steward" if of_state else f"contributor of {found.need.region} or a steward"
        st.caption(escape(f"{SEND}{who}."))
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Name of the plan", max_chars=LONGEST_NAME, key=f"plan-name-{start.key}", width=330,
                      placeholder="Such as Spring cohort")  # fmt: skip
        st.text_input("Note, if you like", max_chars=LONGEST, key=f"plan-note-{start.key}", width=330)
        st.button("Save the plan", key="save-plan", type="primary", on_click=carry_out,
                  args=(partial(_save, found, start, chosen), SAVED))  # fmt: skip


def _save(found: Braid, start: Start, chosen: Sequence[Source]) -> None:
    # Read at the click: what was typed last is not known while the page is drawn.
    told = [(one.place, _cents(str(entered(_field(start, one)) or ""), one)) for one in chosen]
    checked = check([line for line in told if line[1]], found.sources, found.need)
    name, note = written(f"plan-name-{start.key}"), written(f"plan-note-{start.key}")
    plan = NewPlan(found.need.key, name, tuple(map(as_saved, checked.lines)), note, found.need.cost)
    id = save_plan(cached.engine(), viewer(), plan)
    st.query_params[KEY], st.query_params[START] = found.need.key, f"plan-{id}"
