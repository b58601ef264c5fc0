"""Twelve funding streams, what ten regions' partnerships asked for, and the awards that are unlike others.

Solutions are named by their place in `data.registers.solutions.SOLUTIONS`; amounts of streams are in
thousands of dollars a year for the whole state.
"""

from dataclasses import dataclass

from data.registers.solutions import SOLUTIONS

LABOR = "Department of Labor and Employment"
EDUCATION = "Department of Education"
COLLEGES = "Community College System"
HUMAN_SERVICES = "Department of Human Services"
COMMERCE = "Office of Economic Development"


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


RURAL = "Workforce Colorado Rural Alliance"
STREAMS = {
    "WIOA Title I": Source(
        LABOR,
        "Workforce Innovation and Opportunity Act, Title I",
        "Training and employment services for adults, dislocated workers and youth",
        "Program year from July 1; youth funds from April 1",
        (0, 2, 3, 4, 5),
        {2: 700, 3: 620, 5: 160},
    ),
    "WIOA Title II adult education": Source(
        EDUCATION,
        "Workforce Innovation and Opportunity Act, Title II",
        "Adult education and literacy",
        "Program year from July 1",
        (0, 1),
        {1: 310},
        regions=("Adams", "Arapahoe/Douglas", "Denver", "Pikes Peak", RURAL),
    ),
    "WIOA Title III Wagner-Peyser": Source(
        LABOR,
        "Wagner-Peyser Act",
        "Labor exchange: matching workers and employers",
        "Program year from July 1",
        (0, 4),
        {4: 340},
    ),
    "WIOA Title IV vocational rehabilitation": Source(
        LABOR,
        "Rehabilitation Act",
        "Employment of people with disabilities",
        "Federal fiscal year from October 1",
        (3, 4, 5),
        {3: 240},
        regions=("Boulder", "Denver", "Larimer", "Pikes Peak"),
    ),
    "Perkins V": Source(
        COLLEGES,
        "Carl D. Perkins Career and Technical Education Act",
        "Career and technical education",
        "Program year from July 1",
        (0, 1, 6, 11),
        {0: 410, 1: 560, 6: 190},
    ),
    "TANF": Source(
        HUMAN_SERVICES,
        "Temporary Assistance for Needy Families",
        "Job preparation and work for needy families",
        "Federal fiscal year from October 1",
        (0, 2, 5),
        {5: 260},
        regions=("Denver", "Mesa", "Weld", RURAL),
    ),
    "SNAP E&T": Source(
        HUMAN_SERVICES,
        "Supplemental Nutrition Assistance Program, Employment and Training",
        "Skills and work for people who receive SNAP",
        "Federal fiscal year from October 1",
        (2, 3, 5),
        {2: 150},
        regions=("Adams", "Denver", "Larimer", "Pikes Peak"),
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
    ),
    "State sector training grants": Source(
        COMMERCE,
        "State customized training",
        "Training designed by industry, with employer match",
        "State fiscal year from July 1",
        (2, 3, 7, 11),
        {2: 320, 11: 130},
        regions=("Adams", "Boulder", "Denver", "Pikes Peak", "Tri-County", "Weld"),
    ),
    "Philanthropy": Source(
        "Foundations",
        "Private gifts",
        "Convening, and gaps that public money cannot pay for",
        "By award",
        tuple(range(13)),
        {5: 180, 0: 90},
        years=(2024, 2025),
        regions=("Boulder", "Denver", "Mesa", "Pikes Peak", RURAL),
        once=True,
    ),
}

Ask = tuple[str, int, int | str, int]  # sector, solution, cost in thousands of dollars or as written, year
ASKED: dict[str, tuple[Ask, ...]] = {
    "Adams": (
        ("Manufacturing", 2, 640, 2024),
        ("Manufacturing", 5, 520, 2025),
        ("Construction", 3, 410, 2025),
    ),
    "Arapahoe/Douglas": (
        ("Health Care", 0, 380, 2024),
        ("Health Care", 5, 900, 2025),
        ("Technology", 1, 450, 2024),
        ("Aerospace", 7, 300, 2025),
    ),
    "Boulder": (
        ("Bioscience", 6, 1_200, 2024),
        ("Bioscience", 5, 750, 2025),
        ("Technology", 11, 340, 2025),
    ),
    "Denver": (
        ("Health Care", 5, 1_600, 2024),
        ("Health Care", 3, 880, 2025),
        ("Construction", 2, 720, 2024),
        ("Hospitality", 4, 260, 2025),
        ("Hospitality", 8, 120, 2026),
    ),
    "Larimer": (
        ("Manufacturing", 3, 360, 2024),
        ("Manufacturing", 6, 450, 2025),
        ("Health Care", 5, 610, 2025),
        ("Health Care", 0, 210, 2026),
    ),
    "Mesa": (
        ("Health Care", 5, 330, 2025),
        ("Manufacturing", 7, 180, 2025),
        ("Agriculture", 9, "400,000 - 600,000", 2026),
    ),
    "Pikes Peak": (
        ("Health Care", 0, 520, 2024),
        ("Manufacturing", 2, 690, 2025),
        ("Construction", 3, 400, 2025),
        ("Construction", 5, 840, 2026),
    ),
    "Tri-County": (
        ("Manufacturing", 3, 580, 2024),
        ("Energy", 11, 290, 2025),
        ("Energy", 10, "TBD", 2026),
        ("Health Care", 5, 700, 2026),
    ),
    "Weld": (
        ("Agriculture", 7, 260, 2024),
        ("Energy", 2, 480, 2025),
        ("Energy", 9, 650, 2025),
    ),
    RURAL: (
        ("Tourism", 5, 1_100, 2024),
        ("Tourism", 8, 150, 2025),
        ("Agriculture", 7, 420, 2025),
        ("Health Care", 0, 360, 2024),
        ("Health Care", 3, 500, 2026),
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
# The governor's reserve is the state's to place; and one grant was not spent in time.
APART: tuple[list[object], ...] = (
    ["WIOA Title I", "Colorado", SOLUTIONS[2], "PY2026", 150_000, "Governor's reserve"],
    ["EDA sector grants", "Boulder", SOLUTIONS[6], "PY2026", -18_000, "De-obligated"],
)
