"""The head of a region's page: who it is, what its last workbook changed, and its partnerships."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from html import escape
from urllib.parse import quote

import streamlit as st

from components import cached
from components.empty import nothing_here, nothing_left
from components.handing_in.asking import lead_to_questions
from components.markup import escape as markdown
from components.tables import CELL
from data.selection import Selection
from data.views.overview.cards import Card
from data.views.region.last_handed_in import LastHandedIn, last_handed_in
from data.views.region.profile import Partner, Profile, shown_first, why_first
from data.views.region.region import blanks

STYLE = """<style>
.gp-profile { display: grid; gap: 1.2rem 2.5rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.gp-profile h2 { font-size: 1.15rem; font-weight: 600; margin: 0 0 .5rem; padding: 0; }
.gp-profile p, .gp-profile ul { margin: 0 0 .4rem; }
.gp-profile li { margin-left: 1.1rem; }
.gp-profile a { color: light-dark(#005ea2, #73b3e7); }
.gp-profile dl { display: grid; grid-template-columns: 1fr; gap: .45rem; margin: 0;
  padding: 0; }
.gp-profile dt, .gp-profile dd { margin: 0; padding: 0; }
.gp-profile dt { font-weight: 600; line-height: 1.3; }
.gp-profile dd { margin: 0; font-size: .9rem; color: color-mix(in srgb, currentColor 78%, transparent); }
</style>"""
BLANK_WORDS = {
    "not due": "Not due yet",
    "not applicable": "Not counted here",
    "not reported": "No number given so far",
    "suppressed": "Held back, because few people stand behind it",
}


def say_partner(about: Profile, partner: Partner | None, selection: Selection) -> tuple[str, ...]:
    """Who is shown, in a line; the themes that come first of a partnership, and why. None of a region."""
    if partner is None:
        if words := str(about):
            st.markdown(markdown(words))
        return ()
    st.markdown(" · ".join([f"In {markdown(selection.regions[0])}", *map(markdown, _about(partner))]))
    today = date.fromisoformat(selection.known) if selection.known else datetime.now(UTC).date()
    first = shown_first(about, partner, today)
    if why := why_first(partner, first, today):
        st.info(markdown(why))
    return first


def _say_no_number(partner: Partner | None, selection: Selection) -> None:
    """That there is no number of a partnership or region yet, which is no fault of theirs."""
    region = selection.regions[0]
    if selection != Selection(regions=(region,)):
        nothing_left(f"No number for this choice: {markdown(selection)}.")
    elif partner:
        st.info("Its region's numbers are on the region's page.",
                title=f"No number stands under {markdown(partner.name)} by itself yet.")  # fmt: skip
    else:
        nothing_here(f"{markdown(region)} has handed in nothing yet.")


def show_profile(about: Profile, partner: Partner | None, place_id: int, selection: Selection) -> None:
    """Who the partnerships of a region are and what changed last, side by side where there is room."""
    last = None if partner else cached.fetch(last_handed_in, place_id, selection)
    if partner is None and (last or about.partnerships):
        st.html(profile_html(selection.regions[0], about, last))
        lead_to_questions(selection.regions[0], place_id)


def profile_html(region: str, profile: Profile, last: LastHandedIn | None) -> str:
    """The whole block. A pure function of what it shows."""
    parts = [_partnerships(region, profile.partnerships), _changed(last)]
    return f'{STYLE}<div class="gp-profile">{"".join(filter(None, parts))}</div>'


def say_blanks(cards: Sequence[Card], partner: Partner | None, place_id: int, selection: Selection) -> None:
    """What has no number yet, by the kind of blank; where nothing has, the page ends here."""
    found = cached.fetch(blanks, place_id, selection, partner.id if partner else None)
    told = [f"**{BLANK_WORDS[kind]}:** {markdown(', '.join(names))}." for kind, names in found.items()]
    if told:
        st.markdown("  \n".join(told))
    if not cards:
        _say_no_number(partner, selection)
        st.stop()


def _partnerships(region: str, partnerships: Sequence[Partner]) -> str:
    if not partnerships:
        return ""
    listed = "".join(
        f'<div><dt><a href="region?region={quote(region)}&partnership={quote(one.name)}">'
        f"{escape(one.name)}</a></dt><dd>{escape(' · '.join(_about(one)))}</dd></div>"
        for one in partnerships
    )
    return f"<section><h2>Partnerships</h2><dl>{listed}</dl></section>"


def _about(partner: Partner) -> list[str]:
    convened = f"convener: {partner.convener}" if partner.convener else ""
    said = [partner.sectors.replace("; ", ", "), partner.stage.lower(), convened, partner.since]
    return [words for words in said if words]


def _changed(last: LastHandedIn | None) -> str:
    if last is None:
        return ""
    revised = "".join(
        f'<li><a href="{CELL}{one.observation}">{escape(one.words)}</a></li>' for one in last.revised
    )
    named = f"<p>Revised, with what stood before in each cell:</p><ul>{revised}</ul>" if revised else ""
    gone = f"<p>Taken back since: {escape(', '.join(last.taken_back))}.</p>" if last.taken_back else ""
    return f"<section><h2>What changed last</h2><p>{escape(str(last))}</p>{named}{gone}</section>"
