"""What people found of a pair of streams and agreed on, and the fields in which a steward says it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import partial

import streamlit as st

from components import cached
from components.markup import escape
from components.outcomes import carry_out
from components.session import begin, choose, entered, viewer, written
from data.errors import NothingSaid
from data.registers.deciding.overlapping import Found, find, take_back_finding
from data.views.funding.overlaps.competing import VERDICTS
from data.views.funding.overlaps.found import Finding, findings, standing

FIELDS = ("verdict", "why", "resolution", "agreed_by", "agreed_on")


@dataclass(frozen=True)
class Fields:
    """The fields for one pair; `over` is the id of the word that stood when they were drawn, 0 for none."""

    pair: tuple[str, str]
    over: int

    def key(self, field: str) -> str:
        """What names a field: other than for other pairs, and anew with every word that stands."""
        return f"overlap-{field}-{self.over}-{self.pair[0]}-{self.pair[1]}"

    def found(self) -> Found:
        """What stands in the fields."""
        day = entered(self.key("agreed_on"))
        verdict, why, resolution, agreed_by = (written(self.key(field)) for field in FIELDS[:4])
        return Found(verdict, why, resolution, agreed_by, day if isinstance(day, date) else None)


def show_found(stands: Finding | None) -> None:
    """What stands on the pair, with the joint resolution."""
    if stands is None:
        st.markdown("**Nothing is decided of this pair yet.**")
        return
    st.markdown(f"**Found {escape(str(stands))}.** {escape(stands.why)}")
    if stands.resolution:
        st.markdown(f"Joint resolution: {escape(stands.resolution)}")


def decide(own: tuple[str, str], stands: Finding | None, looks: str) -> None:
    """What a steward says of the pair; a new word stands in the place of the one before it."""
    fields = Fields(own, stands.id if stands else 0)
    first = stands or Found(looks or VERDICTS[1])
    for field in FIELDS:
        begin(fields.key(field), getattr(first, field))
    # Open where something is written that does not stand yet: what was refused is to be seen.
    unkept = any(getattr(fields.found(), field) != getattr(first, field) for field in FIELDS)
    with (
        st.expander("Say what was found and agreed on", expanded=unkept),
        st.form(fields.key("form"), border=False),
    ):
        st.radio("The two are", VERDICTS, horizontal=True, key=fields.key("verdict"))
        st.text_area("Why", max_chars=600, key=fields.key("why"))
        st.text_area("Joint resolution", max_chars=600, key=fields.key("resolution"))
        st.text_input("Agreed by", key=fields.key("agreed_by"))
        st.date_input("Agreed on", max_value=datetime.now(UTC).date(), key=fields.key("agreed_on"))
        st.form_submit_button("Keep", type="primary", on_click=carry_out,
                              args=(partial(_keep, fields), "Kept, with today's date."))  # fmt: skip
    if stands:
        st.button("Take back", key=f"take-back-{stands.id}", icon=":material/undo:", on_click=carry_out,
                  args=(partial(take_back_finding, cached.engine(), viewer(), stands.id),
                        "Taken back: the pair is open again."))  # fmt: skip


def _keep(fields: Fields) -> None:
    try:
        find(cached.engine(), viewer(), fields.pair, fields.found(), fields.over)
    except NothingSaid:
        # The fields are drawn anew over what stands by now, and begin with what was written here.
        now = standing(cached.fetch(findings)).get(fields.pair)
        anew = Fields(fields.pair, now.id if now else 0)
        for field in FIELDS:
            choose(anew.key(field), entered(fields.key(field)))
        raise
