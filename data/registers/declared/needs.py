"""Needs: what partnerships asked for."""

from data.registers.declared.shared import PARTNERSHIP, PERIOD, PLACE, SOLUTION, also, choice, field, words
from data.registers.register import Field, Kind, Register

NEEDS = Register(
    "needs",
    "Needs",
    "need",
    (
        PLACE,
        PARTNERSHIP,
        also(
            SOLUTION,
            "need, needs, ask, request, asked for, what is asked for, "
            "what employers asked for, what industry "
            "asked for, what partnerships asked for, what firms asked "
            "for, what businesses asked for, industry "
            "need, employer need, support needed, need identified, identified need, priority need, what is "
            "needed, support requested",
        ),
        field(
            "industry", Kind.TEXT, "Industry", "industry, sector, cluster, industry sector, target industry"
        ),
        field(
            "serves",
            Kind.NUMBER,
            "Would serve",
            "would serve, people served, people, firms, workers, number served, participants, "
            "people or firms, employers, to serve, companies, businesses, participating firms, firms asking",
        ),
        choice(
            "serves_what",
            "People or firms",
            {
                "people": words("workers, participants, students, individuals, person"),
                "firms": words("employers, companies, businesses, firm"),
            },
            "people or firms, served what, who",
        ),
        also(
            field(
                "cost_cents",
                Kind.MONEY,
                "Estimated cost ($)",
                "cost, estimated cost, cost estimate, estimate, amount needed, amount requested, funding "
                "needed, ask amount, funding gap, budget needed",
            ),
            "need",
        ),
        # A need has no year of money but a moment at which it was asked for.
        Field(
            "period",
            Kind.PERIOD,
            "Since",
            PERIOD.heads
            | words(
                "since, asked for in, first asked, requested in, asked since, date raised, date asked, date "
                "requested, raised, raised on, first raised, meeting date, date identified"
            ),
            among=words("date, when"),
        ),
        field(
            "asked_in",
            Kind.TEXT,
            "Meeting or plan",
            "meeting or plan, meeting, plan, from, source, asked in, "
            "action plan, where raised, raised at, raised in, "
            "convening, forum, where asked",
        ),
    ),
    key=("place", "partnership", "solution", "industry"),
    # Not the partnership: a region may say what it asks for without saying through whom.
    marks=(frozenset({"solution", "cost_cents"}), frozenset({"solution", "industry"})),
    told=("solution",),
    help="What partnerships asked for, and what it would cost.",
    main="cost_cents",
    across=("solution", "place", "partnership", "industry"),
    telling=words("partnership, industry, cost_cents, serves, asked_in"),
)
