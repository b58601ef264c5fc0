"""The money of streams: what each has to give in a year, and what was awarded of it."""

from data.registers.declared.shared import (
    OBLIGATED,
    PARTNERSHIP,
    PERIOD,
    PLACE,
    SOLUTION,
    SPENT,
    STREAM,
    also,
    field,
    words,
)
from data.registers.register import Kind, Register

ALLOTMENTS = Register(
    "allotments",
    "Yearly allocations",
    "yearly allocation",
    (
        STREAM,
        PERIOD,
        # Whole cents in the name: nobody adds dollars to them by mistake.
        also(
            field(
                "available_cents",
                Kind.MONEY,
                "Available ($)",
                "available, amount available, total available, appropriation, total funding, annual "
                "funding, annual amount, funding level, budget, total award, allotment, allocation, "
                "amount, total amount, state allotment, appropriated, enacted, authorized",
                help="The whole that the stream has to give; awards are parts of it.",
            ),
            "total, funding, grant amount, dollars, total dollars",
        ),
        OBLIGATED,
        SPENT,
        field(
            "opens",
            Kind.DATE,
            "Opens",
            "opens, open date, start date, window opens, available from, begins, start, opening date",
        ),
        field(
            "obligate_by",
            Kind.DATE,
            "Obligate by",
            "obligate by, obligation deadline, must be obligated by, "
            "deadline to obligate, commit by, commitment "
            "deadline, obligation date",
        ),
        field(
            "lapses",
            Kind.DATE,
            "Lapses",
            "lapses, lapse date, expires, expiration date, end date, spend by, available until, "
            "liquidate by, window closes, closes, reverts, liquidation "
            "deadline, expenditure deadline, spending "
            "deadline, must be spent by, ends, closing date, sunset, sunset date, last day "
            "to use it, last day to spend, use by",
        ),
    ),
    key=("stream", "period"),
    marks=(
        frozenset({"stream", "available_cents"}),
        frozenset({"stream", "lapses"}),
        frozenset({"stream", "obligate_by"}),
    ),
    told=("stream",),
    help="What each stream has to give in a year, and until when it must be used.",
    of_state=True,
    main="available_cents",
    across=("period",),
    telling=words("available_cents, obligated_cents, spent_cents, opens, obligate_by, lapses"),
)

AWARDS = Register(
    "awards",
    "Awards",
    "award",
    (
        STREAM,
        PLACE,
        PARTNERSHIP,
        also(SOLUTION, "purpose, use, activity, what for, for what, project type, type of project"),
        PERIOD,
        field(
            "committed_cents",
            Kind.MONEY,
            "Committed ($)",
            "amount, award, award amount, amount awarded, awarded, allocation, amount committed, "
            "committed, funding amount, allotment, grant amount, contract amount, subaward, approved amount, "
            "funds awarded, funding awarded",
            help="A minus takes money back.",
        ),
        OBLIGATED,
        SPENT,
        field(
            "reference",
            Kind.TEXT,
            "Award number",
            "award number, award no, contract, contract number, grant agreement, reference, po number, grant "
            "number, award id, grant id, contract id, agreement number",
        ),
        field("note", Kind.TEXT, "Note", "note, notes, comment, comments, remarks"),
    ),
    key=("stream", "place", "partnership", "solution", "period", "reference"),
    # A stream without money beside it is a description, and belongs to STREAMS; money without a place,
    # partnership or solution is the stream's whole year, and belongs to ALLOTMENTS.
    marks=(
        words("stream, committed_cents, place"),
        words("stream, committed_cents, solution"),
        words("stream, committed_cents, partnership"),
    ),
    told=("stream",),
    help="Money from a stream for a region or partnership, and for what.",
    main="committed_cents",
    across=("period", "stream", "place", "solution", "partnership"),
    telling=words("partnership, solution, committed_cents, obligated_cents, spent_cents, reference"),
)
