"""The braid planner against all that could be done, over small cases of any kind."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations as every
from itertools import product
from math import ceil
from types import SimpleNamespace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from data.views.funding.braid.money import Purse
from data.views.funding.braid.planner import Braid, braid
from data.views.funding.braid.rules import shares
from data.views.funding.braid.search import combinations
from data.views.funding.braid.sources import Grounds, Need, Place, Source
from tests.views.funding.braiding import TODAY, source

Said = dict[str, Any]
Streams = Mapping[str, Said]
MANY = settings(max_examples=200, deadline=None, derandomize=True)
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


days = some.sampled_from([None, None, date(2026, 6, 30), date(2026, 11, 21), TODAY, date(2027, 6, 30)])
years = some.builds(
    Purse,
    period=some.just("PY2026"), starts=some.just(date(2026, 7, 1)), ends=some.just(date(2027, 6, 30)),
    available=some.sampled_from([None, 0, 30_00, 55_00, 55_00]),
    committed=some.sampled_from([0, 0, -5_00, 40_00]),
    opens=some.sampled_from([None, None, TODAY, date(2026, 11, 23)]), by=days, lapses=days,
)  # fmt: skip
streams = some.fixed_dictionaries({
    "braid": SAYS, "blend": SAYS, "sequence": SAYS,
    "people": some.sampled_from(["", "adults", "employers", "employers; adults"]),
    "match_percent": some.sampled_from([None, 0.0, 0.0, 25.0, 100.0]),
    "rules": some.sampled_from(["", "May be used as match."]),
    "may": some.sampled_from(["can", "can", "can", "partly", "not", "unknown"]),
    "year": years,
})  # fmt: skip
asked = some.builds(
    Need, key=some.just("n"), region=some.just("Adams"), partnership=some.just(""), solution=some.just("X"),
    cost=some.sampled_from([None, 20_00, 50_00, 90_00]),
    serves_what=some.sampled_from(["", "people", "firms"]),
)  # fmt: skip
NAMED = {"key": "k", "match_note": ""}


def grounds_of(told: Streams) -> Grounds:
    return Grounds(
        tuple(SimpleNamespace(**said, **NAMED, stream=name) for name, said in told.items()),
        {name: (said["year"],) for name, said in told.items()},
        {(name, "X"): (said["may"], "") for name, said in told.items() if said["may"] != "unknown"},
    )


def usable(stream: Said, serves: str) -> int:
    """What its rules let anybody promise of it for such a need, in cents; nothing where unsaid."""
    year: Purse = stream["year"]
    others = {"people": "employers", "firms": "adults"}.get(serves)
    if stream["may"] not in ("can", "partly") or stream["people"] == others or year.available is None:
        return 0
    last = min(filter(None, (year.by, year.lapses)), default=date(2027, 6, 30))
    opens = year.opens or date(2026, 7, 1)
    return max(0, year.available - year.committed) if opens <= TODAY <= last else 0


@MANY
@given(said=some.lists(streams, min_size=1, max_size=5), wanted=some.lists(asked, min_size=1, max_size=3))
def test_plans_after_plans_keep_every_rule_and_never_promise_a_cent_twice(
    said: list[Said], wanted: list[Need]
) -> None:
    told = {f"S{at}": one for at, one in enumerate(said)}
    on, kept = grounds_of(told), Counter[Place]()
    for need in wanted:
        found = braid(on, need, kept, TODAY)
        _holds(told, found, kept)
        for line in found.offers[0].lines if found.offers else ():
            kept[line.source.place] += line.cents
    for (name, _), cents in kept.items():
        assert cents <= usable(told[name], "")


def _holds(told: Streams, found: Braid, kept: Counter[Place]) -> None:
    """Every way of it: each line by its rules, each two streams together, all parts making up the cost."""
    for offer in found.offers:
        assert offer.cost == offer.covered + offer.to_find + (offer.left or 0)
        assert offer.against == ()
        for line in offer.lines:
            stream = told[line.source.stream]
            free = usable(stream, found.need.serves_what) - kept[line.source.place]
            assert 0 < line.cents <= free
            assert line.match == ceil(line.cents * Fraction(stream["match_percent"] or 0) / 100)
        for one, other in every(offer.lines, 2):
            assert may_stand_together(told[one.source.stream], told[other.source.stream])
