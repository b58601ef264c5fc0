"""A region's own partnerships: their sectors, convener, stage and first day. Everything may be left empty."""

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st

from components import cached
from components.markup import escape
from components.outcomes import carry_out
from components.session import entered, viewer, written
from data.catalogue.partnerships import Described, describe_partnership
from data.views.region.profile import Partner, stages

NO_STAGE = "Not said"
OLDEST = date(1950, 1, 1)


def describe_partnerships(partnerships: Sequence[Partner]) -> None:
    """A short form for each, closed until somebody opens it."""
    if not partnerships:
        st.markdown("They come with workbooks that name them.")
    for one in partnerships:
        said = " · ".join(filter(None, [one.stage.lower(), one.since]))
        with st.expander(escape(f"{one.name} · {said}" if said else one.name), key=f"partner-{one.id}",
                         on_change="rerun") as opened:  # fmt: skip
            if opened.open:
                _describe(one)


def _describe(one: Partner) -> None:
    # What was saved gives the form another name, so that it begins with what stands now.
    key = "-".join(map(str, (one.id, one.sectors, one.convener, one.stage, one.started)))
    names = cached.fetch(stages)
    options = list(dict.fromkeys([NO_STAGE, *names, *filter(None, [one.stage])]))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input("Sectors, parted by commas", one.sectors.replace("; ", ", "),
                      key=f"sectors-{key}", max_chars=200, width=300)  # fmt: skip
        st.text_input("Convener", one.convener, key=f"convener-{key}", max_chars=120, width=260)
        at = options.index(one.stage or NO_STAGE)
        st.selectbox("Stage", options, at, key=f"stage-{key}", width=180)
        st.date_input("Works since", one.started, key=f"started-{key}", min_value=OLDEST, width=170)
        st.button("Save", key=f"save-{key}", type="primary", on_click=carry_out,
                  args=(partial(_save, one.id, key), f"{one.name}: saved."))  # fmt: skip


def _save(partnership_id: int, key: str) -> None:
    # Read at the click: what was typed last is not known while the page is drawn.
    stage, started = written(f"stage-{key}"), entered(f"started-{key}")
    told = Described(
        sectors=written(f"sectors-{key}"),
        convener=written(f"convener-{key}"),
        stage="" if stage == NO_STAGE else stage,
        started=started if isinstance(started, date) else None,
    )
    describe_partnership(cached.engine(), viewer(), partnership_id, told)
