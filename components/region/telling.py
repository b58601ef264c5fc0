"""What a place says beside its numbers: targets, forecasts, baselines and stories, as they will look."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from components import cached
from components.cards import show_cards
from components.markup import escape
from components.outcomes import carry_out
from components.session import entered, viewer, written
from data.catalogue.saying import say, take_back
from data.catalogue.tables import TARGETS, Note, Target, Word
from data.catalogue.telling import LONGEST, aim, named_period, note, target
from data.errors import NothingSaid
from data.figures import unit_words
from data.views.choices import choices
from data.views.indicator.notes import Story, drawn_periods, notes
from data.views.indicator.targets import Yardstick, targets
from data.views.overview.cards import Aside, Card

STANDS = "It stands beside the number."
AS_SUCH = "The metric as such"
KINDS = {kind.capitalize(): kind for kind in TARGETS}


def tell_of(card: Card, place_id: int) -> None:
    """Forms on the left, and on the right the card as everybody sees it, with what is being written."""
    left, right = st.columns([3, 2], gap="large")
    stories = cached.fetch(notes, (place_id,), (card.measure.id,))
    aims = cached.fetch(targets, (place_id,), (card.measure.id,))
    # Whatever is said or taken back gives the forms new names, and so empties them.
    key = f"{place_id}-{card.measure.id}-{len(stories)}-{max((one.said or 0 for one in aims), default=0)}"
    with left:
        drafts = [*_aim_form(card, place_id, key), *_story_form(card, place_id, key)]
        _show_said(aims, stories)
    with right:
        st.caption("As everybody sees it" + (", with what you are writing" if drafts else ""))
        show_cards({card.measure.theme or "Its own": [replace(card, beside=_with_drafts(card, drafts))]})


def _with_drafts(card: Card, drafts: Sequence[Aside]) -> tuple[Aside, ...]:
    """What stands beside the number, with what is being written; there is room for one aim."""
    aims = any(one.kind == "aim" for one in drafts)
    return (*drafts, *(one for one in card.beside if one.kind != "aim" or not aims))


def _aim_form(card: Card, place_id: int, key: str) -> list[Aside]:
    """A target, forecast or baseline; what it would look like, where there is enough to show."""
    st.subheader("A target, forecast or baseline", anchor=False)
    unit = unit_words(card.measure.unit) or card.measure.unit
    with st.container(horizontal=True, vertical_alignment="bottom"):
        kind = st.selectbox("Kind", [*KINDS], key=f"kind-{key}", width=150)
        period = st.selectbox("Period", cached.fetch(choices).periods, None, key=f"for-{key}", width=190,
                              accept_new_options=True, placeholder="Such as PY2027")  # fmt: skip
        value = st.number_input(f"Value, in {escape(unit)}" if unit else "Value", value=None,
                                key=f"value-{key}", width=170)  # fmt: skip
    why = st.text_input("Why, if you like", key=f"because-{key}", max_chars=LONGEST)
    told = partial(_aim, place_id, card.measure.id, key)
    st.button("Say so", key=f"aim-{key}", on_click=carry_out, args=(told, STANDS))
    if value is None or not period:
        return []
    return [Aside("aim", _drafted(kind or "Target", str(period), value, card.measure.unit), why or "")]


def _drafted(kind: str, period: str, value: float, unit: str) -> str:
    """The words that a target will stand in; what is wrong with its period, where something is."""
    try:
        when = named_period(period)
    except NothingSaid as error:
        return str(error)
    one = Yardstick(0, 0, KINDS[kind], when.label, when.id, when.starts, when.ends, value, unit, "")
    return f"{str(one)[:1].upper()}{str(one)[1:]}"


def _aim(place_id: int, metric_id: int, key: str) -> None:
    # Read at the click: what was typed last is not known while the page is drawn.
    value = entered(f"value-{key}")
    if not isinstance(value, int | float):
        raise NothingSaid("Give a number, such as 400.")
    word = target((place_id, metric_id, 0), KINDS[written(f"kind-{key}")], value, written(f"because-{key}"))
    aim(cached.engine(), viewer(), word, named_period(written(f"for-{key}")))


def _story_form(card: Card, place_id: int, key: str) -> list[Aside]:
    """A story beside the metric or one of its numbers."""
    st.subheader("A story", anchor=False)
    drawn = cached.fetch(drawn_periods, tuple(point.period_id for point in card.trend))
    st.selectbox("About", [AS_SUCH, *drawn], key=f"about-{key}", width=240)
    text = st.text_area("Story", key=f"story-{key}", max_chars=LONGEST, height=90,
                        placeholder="What somebody should know who reads this number")  # fmt: skip
    told = partial(_tell, place_id, card.measure.id, drawn, key)
    st.button("Put it beside the number", key=f"tell-{key}", on_click=carry_out, args=(told, STANDS))
    return [Aside("story", text, f"{viewer().name}, today")] if text and text.strip() else []


def _tell(place_id: int, metric_id: int, drawn: Mapping[str, int], key: str) -> None:
    period_id = drawn.get(written(f"about-{key}"))
    say(cached.engine(), viewer(), note(place_id, metric_id, written(f"story-{key}"), period_id))


def _show_said(aims: Sequence[Yardstick], stories: Sequence[Story]) -> None:
    """What was said so far, each with its way back."""
    if aims or stories:
        st.subheader("Said so far", anchor=False)
    for one in aims:
        why = f" {one.why}" if one.why else ""
        _said(f"{str(one)[:1].upper()}{str(one)[1:]}.{why} ({one.source})", Target, one.said)
    for story in stories:
        _said(f"{story.text} ({story.signed})", Note, story.id)


def _said(words: str, kind: type[Word], id: int | None) -> None:
    text, way_back = st.columns([4, 1], vertical_alignment="center")
    text.markdown(escape(words))
    with way_back:
        if id is not None:
            undo = partial(take_back, cached.engine(), viewer(), kind, id)
            st.button("Take back", key=f"unsay-{kind.__name__}-{id}", on_click=carry_out,
                      args=(undo, "It is taken back."))  # fmt: skip
