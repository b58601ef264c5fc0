"""Where the golden state's money flows, worked out by hand: each way it takes, and the sums of each step."""

from tests.golden.money.given import (
    APPRENTICES,
    BRANDING,
    CURRICULA,
    HIRING,
    PIPELINE,
    SUPPORTS,
    UPSKILLING,
)
from tests.golden.money.inventory import COMMERCE, EDUCATION, HUMAN, LABOR
from tests.golden.money.worked import BY_SOLUTION, BY_STREAM, REGIONS

NOBODY, STATEWIDE = "Not said", "Statewide"
RIVERSIDE = "Riverside Foundation"
ADULT, INCUMBENT = "WIOA Adult", "Incumbent Worker Grants"

# Agency, stream, solution, region, committed: years of one way added up, in the order of the picture.
# Dogwood's 40000 was taken back whole, so nothing flows there; awards without an amount are not drawn.
FLOW = [
    (COMMERCE, "Customized Training", UPSKILLING, "Birch", "35000"),
    (COMMERCE, "Customized Training", UPSKILLING, NOBODY, "5000.05"),
    (EDUCATION, "Career Ladder Grants", UPSKILLING, "Alder", "10000.10"),
    (EDUCATION, "Perkins V", PIPELINE, "Elm", "20000.20"),
    (EDUCATION, "Perkins V", PIPELINE, STATEWIDE, "75000"),
    (EDUCATION, "Perkins V", CURRICULA, "Birch", "110000.10"),
    (EDUCATION, "Perkins V", CURRICULA, "Cedar", "30000"),
    (HUMAN, "Child Care Bridge", SUPPORTS, "Birch", "22000.22"),
    (HUMAN, "TANF Work", SUPPORTS, "Alder", "45000"),  # Linden County's
    (HUMAN, "TANF Work", SUPPORTS, "Fir", "55000.05"),
    (LABOR, "Apprenticeship Fund", APPRENTICES, "Cedar", "12000"),
    (LABOR, "Apprenticeship Fund", APPRENTICES, "Hazel", "8000.08"),
    (LABOR, INCUMBENT, UPSKILLING, "Alder", "90000"),
    (LABOR, INCUMBENT, UPSKILLING, "Cedar", "60000.03"),
    (LABOR, ADULT, UPSKILLING, "Alder", "510000.01"),  # 250000.01 of PY2025 and 260000 of PY2026
    (LABOR, ADULT, UPSKILLING, "Birch", "125000.02"),
    (LABOR, ADULT, APPRENTICES, "Alder", "100000"),
    (LABOR, ADULT, NOBODY, "Alder", "70000"),
    (LABOR, ADULT, NOBODY, "Birch", "30000.07"),
    (LABOR, ADULT, NOBODY, "Ironwood", "5000.05"),
    (LABOR, "Wagner-Peyser", HIRING, "Elm", "15000.15"),
    (LABOR, "Wagner-Peyser", NOBODY, "Alder", "10000"),
    (RIVERSIDE, RIVERSIDE, BRANDING, "Dogwood", "9000.09"),
]
# What each name of each step holds; three of them are as they stand in `worked`.
STEPS = {
    "agency": {
        COMMERCE: "40000.05",
        EDUCATION: "245000.40",  # 10000.10 + 235000.30
        HUMAN: "122000.27",  # 22000.22 + 100000.05
        LABOR: "1035000.41",  # 20000.08 + 150000.03 + 840000.15 + 25000.15
        RIVERSIDE: "9000.09",
    },  # 40000.05 + 245000.40 = 285000.45; + 122000.27 = 407000.72; + 1035000.41 = 1442001.13; + 9000.09
    "stream": {name: held for name, (_, _, held) in BY_STREAM.items() if held},
    "solution": {name or NOBODY: held for name, held in BY_SOLUTION.items()},
    "region": {row[0]: row[3] for row in REGIONS if row[3]},
}
FINDING = "$835 thousand of $1.5 million committed goes to upskilling incumbent workers, from 4 streams"
# 90000 + 510000.01 + 100000 + 70000 + 10000 + 10000.10 + 45000 = 835000.11, of five streams. The 80000 of
# WIOA and Wagner-Peyser are for no named solution, which is none.
ALDER = "$835 thousand flows through Alder: from 5 streams, for 3 solutions"
# Of all stream years but the two that do not say: what is left, 4281000.48, and what was left as its day
# passed, 3552999.64.
NOT_COMMITTED = (
    "Still uncommitted: $4.3 million; $3.6 million more is past its deadline. "
    "2 yearly allocations do not say what there is."
)

# Stream, period, act and cents at stake of the two years whose day to obligate passed with money left.
PAST = [
    ("Perkins V", "PY2025", "obligate by", "300000"),  # 800000 - 500000 of the inventory
    ("WIOA Adult", "PY2025", "obligate by", "800000"),  # 1000000 - 200000 of its awards
]
PAST_WORDS = "Past, not obligated or not spent as far as is said: $1.1 million in 2 yearly allocations"
# Five lapse within 90 days; nobody said what was spent of them.
LAPSING = "In the next 90 days 5 yearly allocations lapse"
