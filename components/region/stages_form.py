"""The state's stages in an editor, and the stage and start of each partnership."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from components import cached
from components.outcomes import carry_out, say_outcome
from components.session import viewer
from components.tables import show_table
from data.catalogue.stages import StageWords, set_partnership, set_stages
from data.views.region.stages import partnerships, stages, themes

NO_STAGE = "Not said"
OLDEST = date(1950, 1, 1)


def edit_stages() -> None:
    """The list of stages: name, order, and the themes that are shown first in each."""
    say_outcome()
    st.header("Stages of partnerships", anchor=False)
    st.caption("The state's own words. A partnership is shown the themes of its stage first; it hides none.")
    columns = {
        "order": st.column_config.NumberColumn("Order", min_value=1, step=1, width="small"),
        "stage": st.column_config.TextColumn("Stage", max_chars=60),
        "themes": st.column_config.MultiselectColumn("Shown first", options=cached.fetch(themes)),
        "id": None,
    }
    said = st.data_editor(
        cached.fetch(stages), column_config=columns, num_rows="dynamic", hide_index=True,
        key=f"stages-{cached.revision_now()}", alt="Stages in their order, with the themes shown first",
    )  # fmt: skip
    words = stage_words(said)

    def save() -> None:
        set_stages(cached.engine(), viewer(), words)

    done = "The stages are saved."
    st.button("Save the stages", key="save-stages", type="primary", on_click=carry_out, args=(save, done))


def stage_words(said: pd.DataFrame) -> list[StageWords]:
    """The rows as stages in their order; those without an order come last, empty rows not at all."""
    rows = [row for row in said.to_dict("records") if _filled(row["stage"]) or _filled(row["order"])]
    rows.sort(key=lambda row: row["order"] if _filled(row["order"]) else float("inf"))
    return [
        StageWords(
            int(row["id"]) if _filled(row["id"]) else None,
            str(row["stage"]).strip() if _filled(row["stage"]) else "",
            tuple(row["themes"]) if isinstance(row["themes"], list | tuple) else (),
        )
        for row in rows
    ]


def edit_partnerships() -> None:
    """Which stage each partnership is in, and since when it works."""
    st.header("Partnerships", anchor=False)
    listed = cached.fetch(partnerships)
    if listed.empty:
        st.info("They come with workbooks that name them.", title="No partnership is known yet.")
        return
    named = {f"{row.partnership} ({row.region})": row for row in listed.itertuples()}
    chosen = st.selectbox("Partnership", [*named], index=None, key="partnership", bind="query-params",
                          placeholder="Choose a partnership to change", width=460)  # fmt: skip
    if chosen:
        _edit_one(named[chosen])
    shown = listed.assign(started=[f"{day:%-d %b %Y}" if pd.notna(day) else "" for day in listed["started"]])
    show_table(shown.drop(columns="id"), "Partnerships with sector, stage and start")


def _edit_one(row: Any) -> None:
    key = f"partnership-{row.id}-{cached.revision_now()}"
    names = cached.fetch(stages)["stage"].tolist()
    options = [NO_STAGE, *names, *([row.stage] if row.stage and row.stage not in names else [])]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        stage = st.selectbox(
            "Stage", options, index=options.index(row.stage or NO_STAGE), key=f"{key}-stage", width=240
        )
        since = row.started if pd.notna(row.started) else None
        started = st.date_input("Works since", since, key=f"{key}-started", min_value=OLDEST, width=180)
        said = "" if stage in (NO_STAGE, None) else str(stage)

        def save() -> None:
            set_partnership(cached.engine(), viewer(), row.id, said, started)

        done = f"{row.partnership}: saved."
        st.button("Save", key=f"{key}-save", type="primary", on_click=carry_out, args=(save, done))


def _filled(value: object) -> bool:
    """Whether somebody wrote something: an editor gives None, NaN or '' where nobody did."""
    return value is not None and value != "" and value == value  # noqa: PLR0124  (NaN differs from itself)
