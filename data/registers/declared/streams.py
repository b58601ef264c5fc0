"""Funding streams: what money there is, whose it is, and by which rules it may be used."""

from dataclasses import replace

from data.registers.declared.shared import STREAM, YES_NO, choice, field, link, words
from data.registers.register import Field, Kind, Register

STREAMS = Register(
    "streams",
    "Funding streams",
    "stream",
    (
        replace(STREAM, name="name", help="The name that everybody uses."),
        link(
            "agency",
            "Agency",
            "agencies",
            "agency, administering agency, state agency, agency and division, lead agency, "
            "department, run by, managed by, administered by, who runs it",
        ),
        field("division", Kind.TEXT, "Division", "division, office, bureau, unit"),
        field(
            "law",
            Kind.TEXT,
            "Law or grant",
            "law or grant, law, statute, authority, authorizing law, legislation, grant number, "
            "cfda, assistance listing, aln, statutory authority, cfda number, federal citation",
        ),
        field(
            "objective",
            Kind.TEXT,
            "Objective",
            "objective, objectives, purpose, goal, goals, goal of the stream, uses, "
            "description, what it s for",
            help="What the money is meant to achieve, in the words of its agency.",
        ),
        Field(
            "people",
            Kind.LIST,
            "Who may benefit",
            words(
                "who may benefit, population, populations, eligible population, eligible populations, "
                "target population, who is served, eligibility, eligible participants, beneficiaries, "
                "people, eligible recipients, eligible entities, eligible applicants, who can apply, "
                "target group, serves, who it serves"
            ),
            "Parted by ';'.",
            links="people",
        ),
        Field(
            "may_pay_for",
            Kind.LIST,
            "May pay for",
            words(
                "may pay for, can pay for, allowable uses, allowed uses, allowable solutions, "
                "eligible solutions, eligible uses, pays for, use of funds, uses of funds, used for, can be "
                "used for, fundable activities"
            ),
            "Solutions, parted by ';'.",
            links="solutions",
        ),
        field(
            "components",
            Kind.LIST,
            "Components",
            "components, allowable costs, eligible costs, allowable activities, activities",
            help="Such as tuition; wages; equipment.",
        ),
        field(
            "match_percent",
            Kind.PERCENT,
            "Match (%)",
            "match, match percent, match required, match requirement, required match, employer "
            "match, match rate, local share, local share needed, cost share, local match",
            help="What others must bring, in percent of the stream's own money.",
        ),
        field("match_note", Kind.TEXT, "Match in words", "match note, match notes, match type"),
        choice(
            "braid",
            "Braid",
            YES_NO,
            "braid, braiding, can be braided, braidable",
            help="Used beside other money, each accounted for on its own.",
        ),
        choice(
            "blend",
            "Blend",
            YES_NO,
            "blend, blending, can be blended, blendable",
            help="Put together with other money into one pot.",
        ),
        choice(
            "sequence",
            "Sequence",
            YES_NO,
            "sequence, sequencing, can be sequenced",
            help="Used before or after other money.",
        ),
        field(
            "rules",
            Kind.TEXT,
            "Rules",
            "rules, restrictions, restrictions on use, limits, limitations, conditions, braid blend "
            "sequence, braid blend sequence rules",
        ),
        choice(
            "renewable",
            "Renewable or one-time",
            {
                "renewable": words("yearly, annual, formula, ongoing, recurring, yes, y"),
                "one-time": words("one time, once, competitive, no, n, nonrecurring"),
            },
            "renewable, renewable or one time, recurring, one time or recurring, type of funds",
        ),
        field(
            "window",
            Kind.TEXT,
            "When it is open",
            "when it is open, window, funding window, timing, availability, funding cycle, cycle",
        ),
        field(
            "contact",
            Kind.TEXT,
            "Contact",
            "contact, contact person, contact name, program contact, email, contact email, point of contact",
        ),
        field("source", Kind.TEXT, "Source", "source, source document, citation, link"),
        field("as_of", Kind.DATE, "As of", "as of, as of date, date verified, last updated, updated"),
        field("verified_by", Kind.TEXT, "Verified by", "verified by, verified, checked by, reviewed by"),
    ),
    key=("name",),
    # A name alone marks nothing: lists of grants, funds and programs of every kind have one.
    marks=(
        frozenset({"name", "agency"}),
        frozenset({"name", "may_pay_for"}),
        frozenset({"name", "objective"}),
        frozenset({"name", "braid"}),
    ),
    told=("name",),
    help="What money there is, whose it is, and by which rules it may be used.",
    of_state=True,
    several=False,
    telling=words(
        "agency, division, law, people, may_pay_for, components, match_percent, "
        "match_note, braid, blend, sequence, rules, "
        "renewable, verified_by"
    ),
)
