"""Problems: what is doubtful or wrong in a workbook, by cell."""

from collections.abc import Sequence

import streamlit as st

from components.markup import escape
from data.reading.reading import Problem

SHOWN = 12


def show_problems(problems: Sequence[Problem], key: str) -> None:
    """What is wrong, then what is only doubtful; the first dozen of each, the others when asked for."""
    serious = [problem for problem in problems if problem.serious]
    doubtful = [problem for problem in problems if not problem.serious]
    if serious:
        st.warning(_listed(serious, f"{key}-serious"), title=_counted(serious, "to mend or to leave out"))
    if doubtful:
        st.info(_listed(doubtful, f"{key}-doubtful"), title=_counted(doubtful, "to look at"))


def _listed(problems: Sequence[Problem], key: str) -> str:
    whole = len(problems) <= SHOWN or st.toggle(f"Show all {len(problems):,}", key=f"problems-{key}")
    return "\n".join(
        f"- {escape(f'{problem.sheet}!{problem.cell}')}: {escape(problem.text)}"
        for problem in (problems if whole else problems[:SHOWN])
    )


def _counted(problems: Sequence[Problem], words: str) -> str:
    return f"{len(problems):,} {'thing' if len(problems) == 1 else 'things'} {words}"
