"""The words of a plan: amounts to the cent, what a match asks for, and the finding above it all."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from data.figures import day
from data.sentences import listed, many
from data.views.funding.braid.sources import ASK, IN, Need, Source
from data.views.funding.money_words import said

if TYPE_CHECKING:
    from data.views.funding.braid.check import Checked

ROUNDING = 10  # cents: what rounding each match up may leave, and nobody asks about


def to_the_cent(cents: int) -> str:
    """Such as '$1,200,000' or '$12.50': a plan adds up to the cent."""
    whole, part = divmod(abs(cents), 100)
    return f"{'−' if cents < 0 else ''}${whole:,}{f'.{part:02}' if part else ''}"


def percent(source: Source) -> str:
    """Such as '25%' or '33.3%'."""
    return f"{float(source.match * 100):.4f}".rstrip("0").rstrip(".") + "%"


def sentence(words: str) -> str:
    """With a capital and one full stop."""
    words = words.strip()
    return words[:1].upper() + words[1:] + ("" if words.endswith((".", "!", "?")) else ".")


def match_words(source: Source, match: int, matched: int) -> str:
    """What others bring beside it, and who that may be."""
    note = f" ({source.match_note})" if source.match_note else ""
    told = f"Match of {percent(source)}: {to_the_cent(match)}{note}"
    if matched and matched < match:
        return (
            f"{told}, {to_the_cent(matched)} of it from other lines, {to_the_cent(match - matched)} to find"
        )
    return (
        f"{told}, all of it from other lines" if matched else f"{told}, to find from employers or local money"
    )


def finding(need: Need, sources: Sequence[Source], offers: "Sequence[Checked]") -> str:
    """What can be had for the need, in a sentence."""
    asks = sum(1 for one in sources if one.reach == ASK)
    ask = f" {many(asks, 'yearly allocation')} could be asked about." if asks else ""
    usable = sum(1 for one in sources if one.reach == IN)
    if need.cost is None:
        return f"{many(usable, 'yearly allocation')} may pay for it; nobody named a cost to cover.{ask}"
    if not offers:
        return f"No stream is known that may pay for it now and has money left.{ask}"
    best = offers[0]
    names = listed(list(dict.fromkeys(line.source.stream for line in best.lines)))
    verb = "could together pay" if len(best.lines) > 1 else "could pay"
    if not best.uncovered:
        return f"{names} {verb} all {said(need.cost)} asked for"
    rest = f"with {said(best.to_find)} of match to find" if best.to_find else f"{said(best.left)} stays open"
    more = f" and {said(best.left)} open" if best.to_find and (best.left or 0) > ROUNDING else ""
    return f"{names} {verb} {said(best.covered)} of {said(need.cost)}, {rest}{more}"


def measure(need: Need, today: date) -> str:
    """What the need is and the day it is asked for."""
    cost = "no cost named" if need.cost is None else f"estimated cost {to_the_cent(need.cost)}"
    who = ", ".join(filter(None, (need.partnership, need.region)))
    return " · ".join(filter(None, (need.solution, who, cost, need.asked_in, f"as of {day(today)}")))


def in_all(plan: "Checked") -> str:
    """What a plan comes to, such as 'Pays $900 thousand of $1.2 million; $225 thousand of match to find.'."""
    if plan.cost is None:
        return f"Pays {said(plan.covered)}; nobody named a cost."
    parts = [f"Pays {said(plan.covered)} of {said(plan.cost)} ({percent_of(plan.covered, plan.cost)})"]
    parts += [f"{said(plan.to_find)} of match to find"] if plan.to_find else []
    parts += [f"{said(plan.left)} stays open"] if (plan.left or 0) > ROUNDING else []
    parts += [f"{said(plan.over)} more than the cost with its match"] if plan.over else []
    return f"{'; '.join(parts)}."


def percent_of(part: int, whole: int) -> str:
    """Such as '75%'; never 100% of what is not all, nor 0% of what is something."""
    rounded = round(100 * part / whole) if whole else 0
    if part > 0 and not rounded:
        return "less than 1%"
    return f"{99 if rounded == 100 and part < whole else rounded}%"
