"""The braid planner against all that could be done, over small cases of any kind."""

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations as every
from itertools import product
from math import ceil
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from data.views.funding.braid.planner import Braid, braid
from data.views.funding.braid.rules import shares
from data.views.funding.braid.search import combinations
from data.views.funding.braid.sources import Place, Source, grounds, needs
from data.views.funding.ledger import Ledger
from tests.views.funding.braiding import TODAY, source
from tests.views.funding.ledgers import ledger_with

Said = dict[str, Any]
FEW, MANY = (settings(max_examples=most, deadline=None, derandomize=True) for most in (15, 150))
SAYS = some.sampled_from(["yes", "no", "with conditions", ""])


def may_stand_together(one: Said, other: Said) -> bool:
    """As decision 25 has it, told once more."""
    alone = [said for said in (one, other) if said["braid"] == "no"]
    if not alone or one["blend"] == other["blend"] == "yes":
        return True
    follows = [said["sequence"] in ("yes", "with conditions") for said in alone]
    return all(follows) and "no" not in (one["sequence"], other["sequence"])


def to_find(chosen: list[Source], cents: tuple[int, ...]) -> int:
    """The match that nobody of them brings: each cent that may match is used once, and not for employers'."""
    asked = [ceil(amount * one.match) for one, amount in zip(chosen, cents, strict=True)]
    theirs = sum(match for one, match in zip(chosen, asked, strict=True) if not one.outsiders)
    brought = sum(
        amount for one, amount in zip(chosen, cents, strict=True) if one.may_match and not one.match
    )
    return sum(asked) - min(theirs, brought)


streams_of_cents = some.builds(
    lambda cents, percent, matches, outsiders: (cents, percent, "May be used as match" * matches, outsiders),
    some.integers(1, 7), some.sampled_from([0, 0, 20, 25, 50, 100, 200]), some.booleans(), some.booleans(),
)  # fmt: skip


@MANY
@given(told=some.lists(streams_of_cents, min_size=1, max_size=3), cost=some.integers(1, 14))
def test_no_other_parting_of_cents_pays_more_than_rounding(
    told: list[tuple[int, int, str, bool]], cost: int
) -> None:
    chosen = [source(f"S{at}", cents / 100, percent, may_match=matches, outsiders=outsiders)
              for at, (cents, percent, matches, outsiders) in enumerate(told)]  # fmt: skip
    parts = shares(chosen, cost)
    assert all(0 <= cents <= (one.free or 0) for one, cents in zip(chosen, parts.cents, strict=True))
    assert parts.to_find == to_find(chosen, parts.cents)
    assert parts.covered + parts.to_find <= cost
    best = max(
        sum(cents)
        for cents in product(*(range((one.free or 0) + 1) for one in chosen))
        if sum(cents) + to_find(chosen, cents) <= cost
    )
    asking = sum(1 for one in chosen if one.match)
    assert parts.covered >= best - max(0, asking - 1)


streams_of_dollars = some.fixed_dictionaries(
    {
        "dollars": some.integers(1, 9),
        "day": some.integers(0, 3),
        "braid": SAYS,
        "blend": SAYS,
        "sequence": SAYS,
    }
)


@MANY
@given(told=some.lists(streams_of_dollars, min_size=1, max_size=7), cost=some.integers(1, 40))
def test_the_first_way_covers_most_with_the_fewest_streams(told: list[Said], cost: int) -> None:
    """Where nobody asks for a match, what a set of streams covers is what they have, up to the cost."""
    known = [
        source(f"S{at}", said["dollars"], lapses=date(2027, 1, 1) + timedelta(said["day"]),
               **{name: said[name] for name in ("braid", "blend", "sequence")})
        for at, said in enumerate(told)
    ]  # fmt: skip
    sets = [at for size in range(1, 7) for at in every(range(len(told)), size)
            if all(may_stand_together(told[one], told[other]) for one, other in every(at, 2))]  # fmt: skip
    covers = {at: min(cost, sum(told[one]["dollars"] for one in at)) for at in sets}
    most = max(covers.values())
    fewest = min(len(at) for at, covered in covers.items() if covered == most)
    first, parts = combinations(known, cost * 100).combinations[0]
    assert (parts.covered, len(first)) == (most * 100, fewest)
    for chosen, _ in combinations(known, cost * 100).combinations:
        assert tuple(sorted(int(one.stream[1:]) for one in chosen)) in covers


days = some.sampled_from([None, "2026-06-30", "2026-11-21", "2026-11-22", "2027-06-30"])
years = some.fixed_dictionaries({
    "period": some.sampled_from(["PY2025", "PY2026"]),
    "available": some.sampled_from([None, 0, 30_00, 55_00]),
    "opens": some.sampled_from([None, "2026-11-22", "2026-11-23"]),
    "obligate_by": days,
    "lapses": days,
})  # fmt: skip
STARTS = {"PY2025": ("2025-07-01", "2026-06-30"), "PY2026": ("2026-07-01", "2027-06-30")}
lists = some.fixed_dictionaries({
    "streams": some.lists(some.fixed_dictionaries({
        "braid": SAYS, "blend": SAYS, "sequence": SAYS,
        "people": some.sampled_from(["", "adults", "employers", "employers; adults"]),
        "match_percent": some.sampled_from([None, 0.0, 25.0, 100.0]),
        "rules": some.sampled_from(["", "May be used as match."]),
        "may": some.sampled_from(["can", "can", "partly", "not", None]),
        "years": some.lists(years, min_size=1, max_size=2, unique_by=lambda year: year["period"]),
        "committed": some.sampled_from([None, -5_00, 10_00, 60_00]),
    }), min_size=1, max_size=4),
    "needs": some.lists(some.fixed_dictionaries({
        "cost": some.sampled_from([None, 20_00, 50_00, 90_00]),
        "serves_what": some.sampled_from(["", "people", "firms"]),
    }), min_size=1, max_size=3),
})  # fmt: skip


def ledger_of(told: Said) -> Ledger:
    named = {f"S{at}": said for at, said in enumerate(told["streams"])}
    told_years = {(name, year["period"]): year for name, said in named.items() for year in said["years"]}
    return ledger_with(
        streams=[said | {"stream": name} for name, said in named.items()],
        allotments=[year | {"stream": name} | dict(zip(("starts", "ends"), STARTS[period], strict=True))
                    for (name, period), year in told_years.items()],
        options=[{"stream": name, "solution": "X", "may": said["may"]}
                 for name, said in named.items() if said["may"]],
        awards=[{"stream": name, "period": "PY2026", "region": "Adams", "solution": "X",
                 "committed": said["committed"], "starts": STARTS["PY2026"][0], "ends": STARTS["PY2026"][1]}
                for name, said in named.items() if said["committed"] is not None],
        needs=[need | {"region": "Adams", "solution": "X", "key": f"n{at}"}
               for at, need in enumerate(told["needs"])],
    )  # fmt: skip


def usable(told: Said, place: Place, serves: str) -> int:
    """What the rules let anybody promise of a stream year for such a need, in cents; nothing where unsaid."""
    stream = told["streams"][int(place[0][1:])]
    year = next(one for one in stream["years"] if one["period"] == place[1])
    last = min(filter(None, (year["obligate_by"], year["lapses"])), default=STARTS[place[1]][1])
    opens = year["opens"] or STARTS[place[1]][0]
    theirs = stream["people"].split("; ")
    others = {"people": ["employers"], "firms": ["adults"]}.get(serves)
    if stream["may"] not in ("can", "partly") or theirs == others or year["available"] is None:
        return 0
    if not opens <= TODAY.isoformat() <= last:
        return 0
    committed = (stream["committed"] or 0) if place[1] == "PY2026" else 0
    return max(0, int(year["available"]) - committed)


@FEW
@given(told=lists)
def test_plans_after_plans_keep_every_rule_and_never_promise_a_cent_twice(told: Said) -> None:
    ledger = ledger_of(told)
    on = grounds(ledger, ["X"], TODAY)
    kept: Counter[Place] = Counter()
    for need in needs(ledger.needs):
        found = braid(on, need, kept, TODAY)
        _holds(told, found, kept)
        for line in found.offers[0].lines if found.offers else ():
            kept[line.source.place] += line.cents
    for place, cents in kept.items():
        assert cents <= usable(told, place, "")


def _holds(told: Said, found: Braid, kept: Counter[Place]) -> None:
    """Every way of it: each line by its rules, each two streams together, all parts making up the cost."""
    for offer in found.offers:
        assert offer.cost == offer.covered + offer.to_find + (offer.left or 0)
        assert offer.against == ()
        for line in offer.lines:
            place = line.source.place
            assert 0 < line.cents <= usable(told, place, found.need.serves_what) - kept[place]
            percent = told["streams"][int(place[0][1:])]["match_percent"] or 0
            assert line.match == ceil(line.cents * Fraction(percent) / 100)
        streams = {line.source.stream for line in offer.lines}
        for one, other in every(sorted(streams), 2):
            says = [told["streams"][int(name[1:])] for name in (one, other)]
            assert may_stand_together(*says)
