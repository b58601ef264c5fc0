"""Questions about a place's numbers, to those who may hand in for it: an answer, or a better workbook."""

from functools import partial
from html import escape

import streamlit as st

from components import cached
from components.markup import escape as markdown
from components.outcomes import carry_out
from components.session import viewer, written
from components.tables import CELL
from data.access import may_submit
from data.catalogue.saying import say, take_back
from data.catalogue.tables import Answer
from data.catalogue.telling import LONGEST, answer
from data.figures import day, figure
from data.views.handing_in.doubts import Number, Question
from data.views.handing_in.questions import Answered, Asked, questions

SHOWN = 20  # questions; more would be answered by nobody
STYLE = """<style>
.gp-asked { font-size: .9rem; }
.gp-asked p { margin: 0 0 .3rem; font-size: 1rem; }
.gp-asked a { color: light-dark(#005ea2, #73b3e7); }
.gp-asked ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; list-style: none; margin: 0; padding: 0; }
.gp-asked li { margin: 0; padding: 0; }
</style>"""


def show_questions(asked: Asked, place_id: int) -> None:
    """The open questions, each with its cell and its neighbours, and below them what was answered."""
    if not asked.open:
        st.markdown("No number of yours raises a question.")
    for question in asked.open[:SHOWN]:
        _ask(question, place_id)
    if len(asked.open) > SHOWN:
        st.caption(f"{len(asked.open) - SHOWN} more come up as these are answered.")
    if asked.answered:
        with st.expander(f"Answered: {len(asked.answered)}", key="answered", on_change="rerun") as opened:
            for told in asked.answered if opened.open else ():
                _show_answer(told)


def lead_to_questions(region: str, place_id: int) -> None:
    """For those who speak for the region alone: where they say something, and how much they are asked."""
    if not may_submit(viewer(), place_id):
        return
    many = len(cached.fetch(questions, place_id).open)
    asked = f" · {many} {'question' if many == 1 else 'questions'} about these numbers" if many else ""
    st.page_link("pages/contributor/our_numbers.py", label=f"Say something beside these numbers{asked}",
                 query_params={"our_region": region})  # fmt: skip


def question_html(question: Question) -> str:
    """The question, and the numbers it is about, each leading to its cell. A pure function."""
    numbers = sorted((*question.beside, question.number), key=lambda one: one.period_id)
    listed = "".join(f"<li>{_number(one, question)}</li>" for one in numbers)
    return f'{STYLE}<div class="gp-asked"><p>{escape(question.words)}</p><ul>{listed}</ul></div>'


def _number(number: Number, question: Question) -> str:
    words = escape(figure(number.value, question.unit))
    words = f"<strong>{words}</strong>" if number == question.number else words
    return f'{escape(number.period)}: <a href="{CELL}{number.observation}">{words}</a>'


def _ask(question: Question, place_id: int) -> None:
    key = f"{place_id}-{question.check}-{question.about}"
    with st.container(border=True):
        st.html(question_html(question))
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(
                "Why, if you like", key=f"why-{key}", max_chars=LONGEST, placeholder="Such as: a plant opened"
            )
            right = partial(_is_right, place_id, question, f"why-{key}")
            st.button("It is right", key=f"right-{key}", on_click=carry_out,
                      args=(right, "Thank you. This is not asked again."))  # fmt: skip
            st.page_link("pages/contributor/upload.py", label="Hand in a corrected workbook")
            st.page_link("pages/contributor/submissions.py", label="Take a workbook back")


def _is_right(place_id: int, question: Question, why: str) -> None:
    # Read at the click: what was typed last is not known while the page is drawn.
    say(cached.engine(), viewer(), answer(place_id, question.check, question.about, written(why)))


def _show_answer(told: Answered) -> None:
    text, way_back = st.columns([5, 1], vertical_alignment="center")
    with text:
        why = f" {markdown(told.text)}" if told.text else ""
        signed = f"{markdown(told.by)}, {day(told.at)}"
        st.markdown(f"{markdown(told.question.words)} **It is right.**{why} _{signed}_")
    undo = partial(take_back, cached.engine(), viewer(), Answer, told.id)
    way_back.button("Ask again", key=f"again-{told.id}", on_click=carry_out,
                    args=(undo, "The question is open again."))  # fmt: skip
