"""The typed lists that a workbook may hold: for each, its fields and the heads that people give them.

A list is known by its heads, never by its position or its tab. Adding a list is adding a declaration here.
"""

from data.registers.register import Field, Kind, Register


def _field(name: str, kind: Kind, *heads: str) -> Field:
    return Field(name, kind, frozenset(heads))


PLACE = _field("place", Kind.PLACE, "region", "place", "area", "local area", "local workforce area", "lwda",
               "lwdb", "county", "workforce area")  # fmt: skip
PERIOD = _field(
    "period", Kind.PERIOD, "year", "period", "program year", "fiscal year", "award year", "py", "fy"
)
SOLUTION = _field("solution", Kind.SOLUTION, "solution", "solutions", "industry solution", "use of funds",
                  "solution asked for", "solution requested")  # fmt: skip

AWARDS = Register(
    "awards",
    (
        _field("stream", Kind.TEXT, "stream", "funding stream", "funding source", "fund source", "fund",
               "source of funds", "grant"),
        PLACE,
        SOLUTION,
        PERIOD,
        # Whole cents in the name: nobody adds dollars to them by mistake.
        _field("amount_cents", Kind.MONEY, "amount", "award", "award amount", "amount awarded", "awarded",
               "allocation", "amount committed", "committed", "funding amount"),
    ),
    # A stream without money beside it is a description, and belongs to STREAMS.
    marks=(frozenset({"stream", "amount_cents"}),),
    told=("stream",),
)  # fmt: skip

NEEDS = Register(
    "needs",
    (
        PLACE,
        _field("partnership", Kind.TEXT, "partnership", "sector partnership", "asked for by", "requested by"),
        SOLUTION,
        # A need has no year of money but a moment at which it was asked for.
        Field("period", Kind.PERIOD, PERIOD.heads | {"since", "asked for in", "first asked", "requested in"}),
        _field("cost_cents", Kind.MONEY, "cost", "estimated cost", "cost estimate", "estimate",
               "amount needed", "need", "amount requested"),
    ),
    # Not the partnership: a region may say what it asks for without saying through whom.
    marks=(frozenset({"solution", "cost_cents"}),),
    told=("solution",),
)  # fmt: skip

STREAMS = Register(
    "streams",
    (
        _field("name", Kind.TEXT, "stream", "funding stream", "funding source", "fund source", "stream name",
               "name of stream", "source of funds"),
        _field("agency", Kind.TEXT, "agency", "administering agency", "state agency", "agency and division"),
        _field("objective", Kind.TEXT, "objective", "purpose", "goal of the stream", "uses"),
        _field("may_pay_for", Kind.LIST, "may pay for", "can pay for", "allowable uses", "allowed uses",
               "allowable solutions", "eligible solutions"),
        _field("window", Kind.TEXT, "window", "funding window", "timing", "availability", "funding cycle"),
    ),
    # A name alone marks nothing: lists of grants, funds and programs of every kind have one.
    marks=(frozenset({"name", "agency"}), frozenset({"name", "may_pay_for"})),
    told=("name",),
)  # fmt: skip

# A sheet of awards often names the agency too, so the list with money in it is tried first.
REGISTERS = (AWARDS, NEEDS, STREAMS)
