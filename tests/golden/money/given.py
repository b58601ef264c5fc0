"""What was given and asked for: a list of awards, allocations of regions by stream, and a list of needs."""

from tests.golden.money.inventory import Table

UPSKILLING, APPRENTICES = "Upskilling incumbent workers", "Work-based learning and apprenticeship"
SUPPORTS, ROADS = "Housing, child care and transport", "Infrastructure"
PIPELINE, CURRICULA = "Talent pipeline and career awareness", "Curriculum and credential alignment"
HIRING, BRANDING = "Recruitment, HR practice and retention", "Industry branding"
MARKETS, RULES = "Market development and supply chain", "Regulation and policy"
TECHNOLOGY = "Innovation and technology adoption"

# IWG and Carl Perkins are streams under a second name, 'Grow your own nurses' and 'Daycare' solutions in a
# region's own words. Linden County lies in Alder; an award for Testland is the whole state's.
AWARDS: Table = [
    ["Awards to regions"],
    [],
    ["Stream", "Region", "Solution", "Program Year", "Amount ($)", "Obligated ($)", "Spent ($)",
     "Award number"],
    ["WIOA Adult", "Alder", UPSKILLING, "PY2025", 250_000.01, 200_000, 150_000, "W-1"],
    ["WIOA Adult", "Birch", UPSKILLING, "PY2025", 125_000.02, None, None, "W-2"],
    ["WIOA Adult", "Alder", APPRENTICES, "PY2025", 100_000, None, None, "W-3"],
    ["WIOA Adult", "Alder", UPSKILLING, "PY2026", 260_000, None, None, "W-4"],
    ["Incumbent Worker Grants", "Alder", UPSKILLING, "PY2025", 90_000, None, None, "I-1"],
    ["IWG", "Cedar", "Grow your own nurses", "PY2025", 60_000.03, None, None, "I-2"],
    ["IWG", "Dogwood", UPSKILLING, "PY2025", 40_000, None, None, "I-3"],
    ["IWG", "Dogwood", UPSKILLING, "PY2025", "(40,000.00)", None, None, "I-3 taken back"],
    ["Perkins V", "Birch", CURRICULA, "PY2025", 110_000.10, None, None, "P-1"],
    ["Carl Perkins", "Cedar", CURRICULA, "PY2025", 30_000, None, None, "P-2"],
    ["Carl Perkins", "Elm", PIPELINE, "PY2025", 20_000.20, None, None, "P-3"],
    ["Perkins V", "Testland", PIPELINE, "PY2025", 75_000, None, None, "P-4"],
    ["TANF Work", "Fir", SUPPORTS, "FFY2026", 55_000.05, None, None, "T-1"],
    ["TANF Work", "Linden County", SUPPORTS, "FFY2026", 45_000, None, None, "T-2"],
    ["SNAP Employment", "Fir", SUPPORTS, "FFY2026", None, None, None, "S-1"],
    ["SNAP Employment", "Ginkgo", UPSKILLING, "FFY2026", "*", None, None, "S-2"],
    ["Apprenticeship Fund", "Hazel", APPRENTICES, "PY2026", 8_000.08, None, None, "A-1"],
    ["Apprenticeship Fund", "Cedar", APPRENTICES, "PY2025-Q2", 12_000, None, None, "A-2"],
    ["Customized Training", "Birch", UPSKILLING, "PY2026", 35_000, None, None, "C-1"],
    ["Customized Training", None, UPSKILLING, "PY2026", 5_000.05, None, None, "C-2"],
    ["Riverside Foundation", "Dogwood", BRANDING, None, 9_000.09, None, None, "R-1"],
    ["Wagner-Peyser", "Elm", HIRING, "PY2025", 15_000.15, None, None, "E-1"],
    ["Child Care Bridge", "Birch", "Daycare", "PY2026", 22_000.22, None, None, "B-1"],
    ["Career Ladder Grants", "Alder", UPSKILLING, "FFY2026", 10_000.10, None, None, "L-1"],
    ["Total", None, None, None, 1_336_001.10],
]  # fmt: skip

ALLOCATIONS: Table = [
    ["Allocations by region and funding stream, Program Year 2026"],
    [],
    ["Region", "WIOA Adult", "Wagner-Peyser"],
    ["Alder", 70_000, 10_000],
    ["Birch", 30_000.07, "-"],
    ["Ironwood", 5_000.05, None],
    ["Total", 105_000.12, 10_000],
]

# Region, industry, solution in the words of whoever asked, cost, would serve, what, since.
ASKED: tuple[tuple[str, str, str, object, int | None, str | None, str], ...] = (
    ("Alder", "Health Care", UPSKILLING, 100_000.01, 25, "people", "PY2025"),
    ("Alder", "Manufacturing", UPSKILLING, 80_000, 20, "people", "PY2025"),
    ("Alder", "Construction", UPSKILLING, 60_000, 15, "people", "PY2026"),
    ("Birch", "Health Care", UPSKILLING, 50_000.05, 12, "people", "PY2025"),
    ("Birch", "Manufacturing", UPSKILLING, None, None, None, "PY2026"),
    ("Cedar", "Health Care", "Grow your own nurses", 40_000, 10, "people", "PY2025"),
    ("Cedar", "Energy", UPSKILLING, 30_000, 8, "people", "PY2025"),
    ("Dogwood", "Manufacturing", UPSKILLING, 45_000, 11, "people", "PY2025"),
    ("Dogwood", "Agriculture", UPSKILLING, "-", None, None, "PY2026"),
    ("Ginkgo", "Technology", UPSKILLING, 20_000, 5, "people", "PY2025"),
    ("Hazel", "Agriculture", UPSKILLING, 5_000, 1, "people", "PY2026"),
    ("Alder", "Hospitality", SUPPORTS, 70_000, 30, "people", "PY2025"),
    ("Birch", "Health Care", "Daycare", 25_000, 10, "people", "PY2025"),
    ("Birch", "Hospitality", SUPPORTS, 15_000, 6, "people", "PY2026"),
    ("Dogwood", "Agriculture", SUPPORTS, 30_000, 12, "people", "PY2025"),
    ("Dogwood", "Manufacturing", SUPPORTS, 20_000.20, 8, "people", "PY2026"),
    ("Elm", "Tourism", SUPPORTS, 12_000, 5, "people", "PY2025"),
    ("Fir", "Health Care", SUPPORTS, 40_000, 16, "people", "PY2025"),
    ("Fir", "Tourism", SUPPORTS, None, None, None, "PY2026"),
    ("Hazel", "Tourism", SUPPORTS, 3_000.03, 1, "people", "PY2026"),
    ("Alder", "Construction", APPRENTICES, 90_000, 18, "people", "PY2025"),
    ("Cedar", "Energy", APPRENTICES, 10_000, 2, "people", "PY2025"),
    ("Fir", "Construction", APPRENTICES, 8_000, 2, "people", "PY2026"),
    ("Hazel", "Construction", APPRENTICES, 6_000.06, 1, "people", "PY2026"),
    ("Ironwood", "Manufacturing", APPRENTICES, None, None, None, "PY2026"),
    ("Birch", "Energy", ROADS, 500_000, 12, "firms", "PY2025"),
    ("Cedar", "Energy", ROADS, 250_000.25, 6, "firms", "PY2025"),
    ("Dogwood", "Agriculture", ROADS, 100_000, 3, "firms", "PY2026"),
    ("Elm", "Tourism", ROADS, 75_000, 2, "firms", "PY2025"),
    ("Fir", "Construction", ROADS, "-", None, None, "PY2026"),
    ("Ginkgo", "Technology", ROADS, 40_000, 1, "firms", "PY2026"),
    ("Cedar", "Health Care", RULES, 1_000.01, None, None, "PY2025"),
    ("Ginkgo", "Technology", RULES, None, None, None, "PY2026"),
    ("Birch", "Technology", CURRICULA, 60_000, 40, "people", "PY2025"),
    ("Cedar", "Manufacturing", CURRICULA, 20_000, 15, "people", "PY2025"),
    ("Elm", "Tourism", PIPELINE, 18_000, 90, "people", "PY2025"),
    ("Ironwood", "Manufacturing", PIPELINE, 7_000, 35, "people", "PY2026"),
    ("Dogwood", "Tourism", BRANDING, 9_000, 4, "firms", "PY2025"),
    ("Hazel", "Agriculture", TECHNOLOGY, 4_000, 1, "firms", "PY2026"),
    ("Ironwood", "Manufacturing", MARKETS, 11_000, 2, "firms", "PY2026"),
)

NEEDS: Table = [
    ["What partnerships asked for"],
    [],
    ["Region", "Partnership", "Industry", "Solution", "Estimated Cost ($)", "Would serve", "People or firms",
     "Asked for in", "Meeting or plan"],
    *([region, f"{region} {industry} Partnership", industry, solution, cost, serves, what, since, "Plan"]
      for region, industry, solution, cost, serves, what, since in ASKED),
]  # fmt: skip

# Ginkgo's number is held back, Ironwood gave none; 2025 is only Alder's.
PEOPLE: Table = [
    ["Region", "Metric", "2024", "2025"],
    ["Alder", "Labor force", 100_000, 101_000],
    ["Birch", "Labor force", 50_000, None],
    ["Cedar", "Labor force", 20_000, None],
    ["Dogwood", "Labor force", 40_000, None],
    ["Elm", "Labor force", 10_000, None],
    ["Fir", "Labor force", 25_000, None],
    ["Ginkgo", "Labor force", "*", None],
    ["Hazel", "Labor force", 800, None],
]
