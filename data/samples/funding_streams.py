"""Fourteen funding streams, and the awards that are unlike others.

Solutions are named by their place in `data.registers.solutions.SOLUTIONS`; amounts of streams are in
thousands of dollars a year for the whole state.
"""

from dataclasses import dataclass, field

from data.registers.solutions import SOLUTIONS

LABOR = "Department of Labor and Employment"
EDUCATION = "Department of Education"
COLLEGES = "Community College System"
HUMAN_SERVICES = "Department of Human Services"
COMMERCE = "Office of Economic Development"


@dataclass(frozen=True)
class Terms:
    """By which rules the money of a stream may be used.

    `partly` and `never` are solutions, `partly` with the note why; `left` is what a year has beyond its
    awards, in thousands of dollars. `rules` are the words for braid, blend and sequence.
    """

    people: str = ""
    components: str = ""
    match: int | str = ""
    partly: dict[int, str] = field(default_factory=dict)
    never: tuple[int, ...] = ()
    left: int = 0
    rules: tuple[str, str, str] = ("yes", "no", "yes")


@dataclass(frozen=True)
class Source:
    """One stream. `amounts` maps a solution to what it gets; no `regions` means all of them."""

    agency: str
    law: str
    objective: str
    window: str
    solutions: tuple[int, ...]
    amounts: dict[int, int]
    years: tuple[int, ...] = (2024, 2025, 2026)
    regions: tuple[str, ...] = ()
    once: bool = False
    terms: Terms = field(default_factory=lambda: Terms())


RURAL = "Workforce Colorado Rural Alliance"
STREAMS = {
    "WIOA Title I": Source(
        LABOR,
        "Workforce Innovation and Opportunity Act, Title I",
        "Training and employment services for adults, dislocated workers and youth",
        "Program year from July 1; youth funds from April 1",
        (0, 2, 3, 4),
        {2: 700, 3: 620, 5: 160},
        terms=Terms(
            "adults; dislocated workers; youth",
            "tuition; wages; supportive services",
            0,
            {5: "Support services only for people who are enrolled."},
            (6, 8, 9, 10),
            170,
        ),
    ),
    "WIOA Title II adult education": Source(
        EDUCATION,
        "Workforce Innovation and Opportunity Act, Title II",
        "Adult education and literacy",
        "Program year from July 1",
        (0, 1),
        {1: 310},
        regions=("Adams", "Arapahoe/Douglas", "Denver", "Pikes Peak", RURAL),
        terms=Terms("adults", "instruction; materials", 25, never=(5, 6, 7, 8, 9), left=20),
    ),
    "WIOA Title III Wagner-Peyser": Source(
        LABOR,
        "Wagner-Peyser Act",
        "Labor exchange: matching workers and employers",
        "Program year from July 1",
        (0, 4),
        {4: 340},
        terms=Terms("job seekers; employers", "staff; outreach", 0, never=(2, 6, 9), left=40),
    ),
    "WIOA Title IV vocational rehabilitation": Source(
        LABOR,
        "Rehabilitation Act",
        "Employment of people with disabilities",
        "Federal fiscal year from October 1",
        (3, 4, 5),
        {3: 240},
        regions=("Boulder", "Denver", "Larimer", "Pikes Peak"),
        terms=Terms("people with disabilities", "tuition; equipment; wages", 27, never=(7, 8, 9), left=60),
    ),
    "Perkins V": Source(
        COLLEGES,
        "Carl D. Perkins Career and Technical Education Act",
        "Career and technical education",
        "Program year from July 1",
        (0, 1, 6, 11),
        {0: 410, 1: 560, 6: 190},
        terms=Terms(
            "students; adults",
            "instruction; equipment",
            0,
            {2: "Only where it leads to a credential."},
            (5, 8, 9),
            90,
        ),
    ),
    "TANF": Source(
        HUMAN_SERVICES,
        "Temporary Assistance for Needy Families",
        "Job preparation and work for needy families",
        "Federal fiscal year from October 1",
        (2, 5),
        {5: 260},
        regions=("Denver", "Mesa", "Weld", RURAL),
        terms=Terms(
            "needy families",
            "wages; child care; transport",
            0,
            {3: "Wages for at most six months."},
            (6, 7, 8, 9),
            120,
        ),
    ),
    "SNAP E&T": Source(
        HUMAN_SERVICES,
        "Supplemental Nutrition Assistance Program, Employment and Training",
        "Skills and work for people who receive SNAP",
        "Federal fiscal year from October 1",
        (2, 3),
        {2: 150},
        regions=("Adams", "Denver", "Larimer", "Pikes Peak"),
        terms=Terms(
            "people who receive SNAP",
            "tuition; child care; transport",
            100,
            {5: "Child care and transport, by reimbursement."},
            (6, 7, 8, 9),
            70,
        ),
    ),
    "Workforce Pell": Source(
        EDUCATION,
        "Pell grants for short programs",
        "Programs of 8 to under 15 weeks approved by the governor",
        "From July 2026",
        (0, 2),
        {2: 420},
        years=(2026,),
        regions=("Adams", "Denver", "Pikes Peak", "Weld", RURAL),
        terms=Terms("students; adults", "tuition", 0, never=(4, 5, 6, 7, 8, 9), left=180),
    ),
    "EDA sector grants": Source(
        COMMERCE,
        "Economic Development Administration, sector partnerships",
        "Design and delivery of sector partnerships",
        "Competitive, one award",
        (0, 2, 6, 7, 9),
        {6: 460, 9: 350},
        years=(2025,),
        regions=("Boulder", "Larimer", "Weld"),
        once=True,
        terms=Terms("employers; workers", "staff; equipment; design", 20, never=(5, 8), left=240),
    ),
    "Apprenticeship grants": Source(
        LABOR,
        "Apprenticeship expansion",
        "More registered apprenticeships",
        "By award",
        (3,),
        {3: 380},
        years=(2025, 2026),
        regions=("Arapahoe/Douglas", "Denver", "Larimer", "Mesa", "Tri-County"),
        once=True,
        terms=Terms(
            "apprentices; employers",
            "wages; instruction",
            "",
            {2: "Only within an apprenticeship."},
            (5, 8, 9),
            110,
        ),
    ),
    "State sector training grants": Source(
        COMMERCE,
        "State customized training",
        "Training designed by industry, with employer match",
        "State fiscal year from July 1",
        (2, 3, 7, 11),
        {2: 320, 11: 130},
        regions=("Adams", "Boulder", "Denver", "Pikes Peak", "Tri-County", "Weld"),
        terms=Terms(
            "employers; incumbent workers",
            "instruction; design",
            25,
            never=(5, 8, 9),
            left=150,
            rules=("no", "no", "yes"),
        ),
    ),
    "Incumbent worker training fund": Source(
        LABOR,
        "State training fund",
        "Training of incumbent workers designed by industry, with employer match",
        "State fiscal year from July 1",
        (2, 11),
        {2: 210},
        regions=("Adams", "Denver", "Larimer", "Pikes Peak"),
        terms=Terms(
            "employers; incumbent workers",
            "instruction; design",
            50,
            never=(5, 8, 9),
            left=130,
            rules=("no", "no", "yes"),
        ),
    ),
    "Career navigator grants": Source(
        LABOR,
        "State labor exchange",
        "Labor exchange: navigators who match workers and employers",
        "Program year from July 1",
        (0, 4),
        {4: 120},
        years=(2025, 2026),
        regions=("Arapahoe/Douglas", "Denver", "Tri-County"),
        terms=Terms("job seekers; employers", "staff; outreach", 0, never=(2, 6, 9), left=15),
    ),
    "Philanthropy": Source(
        "Foundations",
        "Private gifts",
        "Convening, and gaps that public money cannot pay for",
        "By award",
        (0, 5, 10, 12),
        {5: 180, 0: 90},
        years=(2024, 2025),
        regions=("Boulder", "Denver", "Mesa", "Pikes Peak", RURAL),
        once=True,
        terms=Terms("anyone", "staff; convening", 0, {8: "Where a foundation names it."}, (), 60),
    ),
}

# What funding lists look like before the year is settled: no amount, or money taken back.
UNSETTLED: dict[tuple[str, str, int], object] = {
    ("Workforce Pell", "Weld", 2026): "TBD",
    ("Workforce Pell", "Pikes Peak", 2026): "TBD",
    ("State sector training grants", "Denver", 2026): "Not yet due",
    ("Philanthropy", "Mesa", 2025): "*",
    ("Apprenticeship grants", "Larimer", 2025): None,
}
# What was obligated and what was spent of a year's money, as parts of it, on 1 October 2026.
SPENT_OF = {2024: (1.0, 0.97), 2025: (0.94, 0.71), 2026: (0.35, 0.12)}
# The governor's reserve is the state's to place; and one grant was not spent in time.
APART: tuple[list[object], ...] = (
    ["WIOA Title I", "Colorado", SOLUTIONS[2], "PY2026", 150_000, None, None, "Governor's reserve"],
    ["EDA sector grants", "Boulder", SOLUTIONS[6], "PY2026", -18_000, None, None, "De-obligated"],
)
