"""Pairs of streams that look alike: the most alike first, each with its reasons and what was found of it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape as html
from urllib.parse import quote

import pandas as pd
import streamlit as st

from components import cached
from components.charts import say_finding, say_source
from components.downloads import offer_values
from components.empty import nothing_funded, nothing_left
from components.filters import LONGEST, choose_limit, choose_way
from components.funding.choosing import filter_row
from components.funding.one_overlap import SUGGESTED, sentence, share, show_pair
from components.funding.reckoning import find, ledger_of
from components.markup import escape
from components.outcomes import say_outcome
from components.tables import show_table
from data.sentences import many
from data.views.funding.ledger import FundingSelection, Ledger
from data.views.funding.overlaps.competing import COMPETING, VERDICTS, looks_in
from data.views.funding.overlaps.found import Finding, findings, name_now, of_no_list, standing
from data.views.funding.overlaps.pairs import Pair, overlaps

OPEN, CLOSED = "Open", "Decided"
DECIDED = (OPEN, CLOSED, *(f"Found {verdict}" for verdict in VERDICTS))
Stands = Mapping[tuple[str, str], Finding]
Looks = Mapping[tuple[str, str], str]
WHOSE = ("All pairs", "Across agencies", "Within one agency")
FEW = 5  # pairs that are shown where none looks alike
STYLE = """<style>
ul.gp-overlaps { list-style: none; margin: 0; padding: 0 !important; line-height: 1.45; }
ul.gp-overlaps li { margin: 0; padding: .7rem 0; text-wrap: pretty;
  border-top: 1px solid color-mix(in srgb, currentColor 16%, transparent); }
.gp-overlaps a { color: light-dark(#005ea2, #73b3e7); font-weight: 600; }
.gp-overlaps p { margin: .15rem 0 0; max-width: 80ch; }
.gp-overlaps small { font-size: .85rem; white-space: nowrap; }
</style>"""


def pairs_of(selection: FundingSelection) -> tuple[list[Pair], Looks]:
    """The pairs for this choice, and what those that are alike look like by their rules."""
    pairs = find(overlaps, _of_all(selection), selection)
    return pairs, looks_in(pairs, ledger_of(_of_all(selection)))


def _of_all(selection: FundingSelection) -> FundingSelection:
    """Which words are rare shows only among all streams: agency and people leave pairs, not streams."""
    return replace(selection, agency="", people="")


def show_overlaps(selection: FundingSelection, source: str) -> None:
    """The pairs for this choice, or one of them where the address names both its streams."""
    pairs, looks = pairs_of(selection)
    found = cached.fetch(findings)
    if not pairs:
        nothing_funded(selection, "overlaps", "two streams")
        return
    stands = standing(found)
    names = sorted({name for pair in pairs for name in (pair.one, pair.other)})
    for key in ("one", "other"):
        _follow_name(key, names)
    with filter_row("pairs"):
        one = choose_limit("One stream", names, "one", "Any stream")
        other = choose_limit("The other", names, "other", "Any stream")
        decided = choose_limit("What was found", DECIDED, "overlaps_decided", "Open and decided")
    whose = choose_way("Pairs", WHOSE, "overlaps_whose")
    named = {one, other} - {""}
    shown = [pair for pair in pairs if named <= {pair.one, pair.other} and _held(pair, whose)]
    if len(named) < 2:
        shown = [pair for pair in shown if _is_decided(pair, stands, decided)]
    say_outcome()
    if not shown:
        nothing_left("No two streams stand here for this choice.")
    elif len(named) == 2:
        show_pair(shown[0], ledger_of(_of_all(selection)), found)
    else:
        _show_all(shown, (selection, stands, looks), source)
        return
    say_source(source)


def pairs_html(pairs: Sequence[Pair], stands: Stands, looks: Looks) -> str:
    """A list of the pairs, each leading to both side by side. A pure function."""
    rows = "".join(
        f'<li><a href="{html(address(pair))}">{html(pair.one)} and {html(pair.other)}</a> '
        f"<small>{html(_state(pair, stands, looks))}</small>"
        f"<p>{html(sentence('; '.join(pair.reasons)))}</p></li>"
        for pair in pairs
    )
    return f'{STYLE}<ul class="gp-overlaps">{rows}</ul>'


def _state(pair: Pair, stands: Stands, looks: Looks) -> str:
    """Such as '83% alike · looks competing · open'."""
    own = (pair.one, pair.other)
    look = looks.get(own, "")
    found = f"found {stands[own]}" if own in stands else "open"
    return " · ".join(filter(None, (f"{share(pair)}% alike", f"looks {look}" * bool(look), found)))


def finding(pairs: Sequence[Pair], stands: Stands, looks: Looks) -> str:
    """The headline: how many pairs look alike, which of them look competing, and how many are open."""
    alike = [pair for pair in pairs if pair.alike]
    if not alike:
        return "No pair of streams looks alike by what is said of them"
    verb = "looks" if len(alike) == 1 else "look"
    competing = [pair for pair in alike if looks.get((pair.one, pair.other)) == COMPETING]
    first = (competing or alike)[0]
    which = f", {len(competing)} of them competing:" if competing else ", first:"
    if len(alike) == 1:
        which = " and competing:" if competing else ":"
    told = f"{many(len(alike), 'pair')} of streams {verb} alike{which} {first.one} and {first.other}"
    decided = sum((pair.one, pair.other) in stands for pair in alike)
    return f"{told}; {_so_far(len(alike), decided)}"


def _so_far(alike: int, decided: int) -> str:
    if not decided:
        return "nothing is decided yet" if alike > 1 else "it is open"
    left = alike - decided
    return f"{decided} of them {'is' if decided == 1 else 'are'} decided" if left else "all of it is decided"


def _is_decided(pair: Pair, stands: Stands, wanted: str) -> bool:
    found = stands.get((pair.one, pair.other))
    verdict = f"Found {found.verdict}" if found else ""
    return {"": True, OPEN: not found, CLOSED: bool(found)}.get(wanted, wanted == verdict)


def _follow_name(key: str, names: Sequence[str]) -> None:
    """A link may name a stream as it was called once; one that is gone is told of."""
    wanted = st.query_params.get(key, "")
    if not wanted or wanted in names:
        return
    now = cached.fetch(name_now, wanted)
    if now in names:
        # From the start: the field takes what it does not know out of the address as soon as it is drawn.
        st.query_params[key] = now
        st.rerun()
    else:
        st.caption(f"{escape(wanted[:LONGEST])} is not among the streams of this choice\\.")


def _held(pair: Pair, whose: str) -> bool:
    return {WHOSE[1]: pair.across, WHOSE[2]: pair.within}.get(whose, True)


def _show_all(
    pairs: Sequence[Pair],
    told: tuple[FundingSelection, Stands, Looks],
    source: str,
) -> None:
    selection, stands, looks = told
    measure = f"{many(len(pairs), 'pair')} of streams, most alike first · {selection}"
    say_finding(finding(pairs, stands, looks), measure)
    st.caption(SUGGESTED)
    # What somebody decided stays in sight, however alike the two are.
    shown = [pair for pair in pairs if pair.alike or (pair.one, pair.other) in stands]
    st.html(pairs_html(shown or pairs[:FEW], stands, looks))
    _show_apart(stands, ledger_of(_of_all(selection)))
    say_source(source)
    offer_values(_table(pairs, stands, looks), f"Overlaps · {selection}", source)


def _show_apart(stands: Stands, ledger: Ledger) -> None:
    """An agreement outlives the stream that it was about."""
    apart = of_no_list(stands, set(ledger.streams["stream"]))
    if not apart.empty:
        st.header("Found of streams that are on no list now", anchor=False)
        show_table(apart, "What was found of streams that are on no list now")


def _table(pairs: Sequence[Pair], stands: Stands, looks: Looks) -> pd.DataFrame:
    found = [stands.get((pair.one, pair.other)) for pair in pairs]
    return pd.DataFrame(
        {
            "one": [pair.one for pair in pairs],
            "other": [pair.other for pair in pairs],
            "why look": [sentence("; ".join(pair.reasons)) for pair in pairs],
            "alike, of what is said (%)": [share(pair) for pair in pairs],
            "not said of both": [", ".join(pair.unsaid) for pair in pairs],
            "agencies": [" / ".join(dict.fromkeys(filter(None, pair.agencies))) for pair in pairs],
            "looks": [looks.get((pair.one, pair.other), "") for pair in pairs],
            "found": [one.verdict if one else "" for one in found],
            "resolution": [one.resolution if one else "" for one in found],
            "agreed on": [one.agreed_on.isoformat() if one and one.agreed_on else "" for one in found],
        }
    )


def address(pair: Pair) -> str:
    """The page with this pair side by side."""
    return f"overlaps?one={quote(pair.one, safe='')}&other={quote(pair.other, safe='')}"
