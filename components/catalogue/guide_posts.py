"""The state's offer to one region: each indicator with what is known of it, and the region's word on it."""

from collections.abc import Mapping, Sequence
from html import escape
from urllib.parse import quote

import streamlit as st

from components import cached
from components.catalogue.marks_of_answers import MARK_STYLE, mark
from components.markup import escape as markdown
from components.session import viewer, written
from data.catalogue.adopting import adopt, adoption, take_back_adoption
from data.errors import GuidepostError
from data.views.catalogue.adoption import SAID, Answer
from data.views.catalogue.guide_posts import Offer

CHOICES = {"Adopt it": "adopt", "Adapt it": "adapt", "Skip it": "skip"}
CAPTIONS = (
    "Count it as it is defined.",
    "Count something of its own instead.",
    "Leave it. That is an answer, no gap.",
)
LONGEST = 300  # letters of a reason
CARD = """<style>
.gp-post h2 { font-size: 1rem; font-weight: 600; margin: 0; padding: 0; }
.gp-post p { margin: .2rem 0 0; font-size: .9rem; line-height: 1.4; }
.gp-post a { color: light-dark(#005ea2, #73b3e7); }
.gp-post .gp-soft { color: color-mix(in srgb, currentColor 72%, transparent); font-size: .85rem; }
</style>"""


def say_offer() -> None:
    """What this is. How much a region answered is counted nowhere."""
    st.caption(
        "The state offers these so that regions can count alike where they want to. "
        "An offer, never a duty: adopt, adapt or skip any of them, or say nothing, which is fine."
    )


def show_offers(offered: Sequence[Offer], place_id: int, own: Mapping[str, int]) -> None:
    """The indicators by theme, the first theme open."""
    themes: dict[str, list[Offer]] = {}
    for offer in offered:
        themes.setdefault(offer.post.theme or "Other", []).append(offer)
    for number, (theme, offers) in enumerate(themes.items()):
        # Without a count: a label that moves would close the list under the hand that answers.
        key = f"posts-{place_id}-{theme}"
        with st.expander(markdown(theme), expanded=number == 0, key=key, on_change="rerun") as opened:
            if opened.open:
                for offer in offers:
                    _show(offer, place_id, own)


def _show(offer: Offer, place_id: int, own: Mapping[str, int]) -> None:
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.html(offer_html(offer), width="stretch")
        key = f"{place_id}-{offer.post.metric_id}-{offer.answer.id if offer.answer else 0}"
        label = f"{'Change the answer' if offer.answer else 'Answer'}: {markdown(offer.post.name)}"
        # The key has the answer's number: what was said closes its form, and the next one begins with it.
        with st.popover(label, key=f"answer-{key}", on_change="rerun") as form:
            if form.open:
                _ask(offer, place_id, own, key)


def _ask(offer: Offer, place_id: int, own: Mapping[str, int], key: str) -> None:
    before, about = offer.answer, (place_id, offer.post.metric_id)
    at = list(CHOICES.values()).index(before.choice) if before else None
    said = st.radio("What the region does with it", [*CHOICES], at, captions=CAPTIONS, key=f"choice-{key}")
    if CHOICES.get(said or "") == "adapt" and own:
        names = [*own]
        index = names.index(before.adapted) if before and before.adapted in own else None
        placeholder = "Which of its own metrics, if one"
        st.selectbox("Instead", names, index, key=f"own-{key}", placeholder=placeholder)
    st.text_area(
        "Why, if you like", before.why if before else "", key=f"why-{key}", max_chars=LONGEST, height=80
    )
    with st.container(horizontal=True):
        st.button("Say so", key=f"say-{key}", type="primary", disabled=said is None,
                  on_click=_say, args=(about, own, key))  # fmt: skip
        if before:
            st.button("Take it back", key=f"unsay-{key}", on_click=_unsay, args=(about,))


def offer_html(offer: Offer) -> str:
    """What is known of one indicator. A pure function of what it shows."""
    post = offer.post
    to = escape(f"indicator?indicator={quote(post.name)}")
    definition = f"<p>{escape(post.definition)}</p>" if post.definition else ""
    reports = f"{offer.reports} {'gives' if offer.reports == 1 else 'give'} numbers"
    return (
        f'{MARK_STYLE}{CARD}<div class="gp-post"><h2><a href="{to}">{escape(post.name)}</a></h2>{definition}'
        f'<p class="gp-soft">{escape(offer.reach)}; {reports}. {_number(offer)}</p>'
        f"<p>{_answer(offer.answer)}</p></div>"
    )


def _number(offer: Offer) -> str:
    if offer.newest is None:
        return "This region gives none."
    to = f"sources?observation={offer.newest.observation}"
    return f'This region: <a href="{to}">{escape(offer.newest.words)}</a>.'


def _answer(answer: Answer | None) -> str:
    if answer is None:
        return '<span class="gp-soft">Nothing said, which is fine.</span>'
    own = f", by {answer.adapted}" if answer.adapted else ""
    why = f": {answer.why}" if answer.why else ""
    said = SAID[answer.choice].capitalize()
    return f"{mark(answer.choice)} {escape(f'{said}{own}{why}')}"


def _say(about: tuple[int, int], own: Mapping[str, int], key: str) -> None:
    choice = CHOICES[written(f"choice-{key}")]
    adapted = own.get(written(f"own-{key}")) if choice == "adapt" else None
    word = adoption(*about, choice, adapted, written(f"why-{key}").strip()[:LONGEST])
    try:
        adopt(cached.engine(), viewer(), word)
    except GuidepostError as error:
        st.toast(markdown(error))


def _unsay(about: tuple[int, int]) -> None:
    try:
        take_back_adoption(cached.engine(), viewer(), *about)
    except GuidepostError as error:
        st.toast(markdown(error))
