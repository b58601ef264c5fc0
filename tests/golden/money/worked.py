"""What every view of the golden state must say, worked out by hand with paper and pencil.

Dollars and cents as they are said: 250_000.01 is 250,000 dollars and one cent. Sums are spelled out beside
what they come to, so that whoever doubts one can add it up.
"""

from decimal import Decimal
from typing import Any

from tests.golden.money.given import (
    APPRENTICES,
    BRANDING,
    CURRICULA,
    MARKETS,
    PIPELINE,
    ROADS,
    RULES,
    SUPPORTS,
    TECHNOLOGY,
    UPSKILLING,
)

# Committed, by region.
ALDER = "835000.11"  # 250000.01 + 100000 + 260000 + 90000 + 45000 (Linden) + 10000.10 + 70000 + 10000
BIRCH = "322000.41"  # 125000.02 + 110000.10 + 35000 + 22000.22 + 30000.07; Wagner-Peyser is a dash
CEDAR = "102000.03"  # 60000.03 + 30000 + 12000
DOGWOOD = "9000.09"  # 40000 - 40000 + 9000.09
ELM = "35000.35"  # 20000.20 + 15000.15
FIR = "55000.05"  # SNAP's award has no amount
HAZEL = "8000.08"
IRONWOOD = "5000.05"
STATEWIDE = "75000"
NOT_SAID = "5000.05"
ALL = "1451001.22"  # the ten above
# 835000.11 + 322000.41 = 1157000.52; + 102000.03 = 1259000.55; + 9000.09 = 1268000.64;
# + 35000.35 = 1303000.99; + 55000.05 = 1358001.04; + 8000.08 = 1366001.12; + 5000.05 = 1371001.17;
# + 75000 = 1446001.17; + 5000.05 = 1451001.22

# The same by stream, second names with the first: awards, without an amount, committed.
BY_STREAM = {
    "Apprenticeship Fund": (2, 0, "20000.08"),  # 8000.08 + 12000
    "Career Ladder Grants": (1, 0, "10000.10"),
    "Child Care Bridge": (1, 0, "22000.22"),
    "Customized Training": (2, 0, "40000.05"),  # 35000 + 5000.05
    "Incumbent Worker Grants": (4, 0, "150000.03"),  # 90000 + 60000.03 + 40000 - 40000
    "Perkins V": (4, 0, "235000.30"),  # 110000.10 + 30000 + 20000.20 + 75000
    "Riverside Foundation": (1, 0, "9000.09"),
    "SNAP Employment": (2, 2, None),
    "TANF Work": (2, 0, "100000.05"),  # 55000.05 + 45000
    "Wagner-Peyser": (3, 1, "25000.15"),  # 15000.15 + 10000, and Birch's dash
    # 250000.01 + 125000.02 + 100000 + 260000 + 70000 + 30000.07 + 5000.05
    "WIOA Adult": (7, 0, "840000.15"),
}
# 20000.08 + 10000.10 = 30000.18; + 22000.22 = 52000.40; + 40000.05 = 92000.45; + 150000.03 = 242000.48;
# + 235000.30 = 477000.78; + 9000.09 = 486000.87; + 100000.05 = 586000.92; + 25000.15 = 611001.07;
# + 840000.15 = 1451001.22, which is ALL.

# And by solution; allocations name none.
BY_SOLUTION = {
    # 250000.01 + 125000.02 + 260000 + 90000 + 60000.03 + 40000 - 40000 + 35000 + 5000.05 + 10000.10
    UPSKILLING: "835000.21",
    APPRENTICES: "120000.08",  # 100000 + 8000.08 + 12000
    CURRICULA: "140000.10",  # 110000.10 + 30000
    PIPELINE: "95000.20",  # 20000.20 + 75000
    SUPPORTS: "122000.27",  # 55000.05 + 45000 + 22000.22
    BRANDING: "9000.09",
    "Recruitment, HR practice and retention": "15000.15",
    "": "115000.12",  # 70000 + 10000 + 30000.07 + 5000.05
}
# 835000.21 + 120000.08 = 955000.29; + 140000.10 = 1095000.39; + 95000.20 = 1190000.59;
# + 122000.27 = 1312000.86; + 9000.09 = 1321000.95; + 15000.15 = 1336001.10; + 115000.12 = 1451001.22

# Region, awards, without an amount, committed, heads, dollars per head, largest stream, its share in %,
# needs, needs with money, their cost, needs without a cost.
REGIONS = [
    # 835000.11 / 100000; WIOA: 250000.01 + 100000 + 260000 + 70000 = 680000.01 of 835000.11;
    # needs 100000.01 + 80000 + 60000 + 70000 + 90000
    ("Alder", 8, 0, ALDER, 100_000, 8.35, "WIOA Adult", 81.4, 5, 5, "400000.01", 0),
    # 322000.41 / 50000; WIOA: 125000.02 + 30000.07 = 155000.09;
    # needs 50000.05 + 25000 + 15000 + 500000 + 60000
    ("Birch", 6, 1, BIRCH, 50_000, 6.44, "WIOA Adult", 48.1, 6, 5, "650000.05", 1),
    # 102000.03 / 20000; IWG is Incumbent Worker Grants;
    # needs 40000 + 30000 + 10000 + 250000.25 + 1000.01 + 20000
    ("Cedar", 3, 0, CEDAR, 20_000, 5.10, "Incumbent Worker Grants", 58.8, 6, 4, "351000.26", 0),
    # 9000.09 / 40000 = 0.2250023; of IWG all was taken back; needs 45000 + 30000 + 20000.20 + 100000 + 9000
    ("Dogwood", 3, 0, DOGWOOD, 40_000, 0.23, "Riverside Foundation", 100.0, 6, 1, "204000.20", 1),
    # 35000.35 / 10000; 20000.20 of 35000.35; needs 12000 + 75000 + 18000
    ("Elm", 2, 0, ELM, 10_000, 3.50, "Perkins V", 57.1, 3, 1, "105000", 0),
    # 55000.05 / 25000; needs 40000 + 8000
    ("Fir", 2, 1, FIR, 25_000, 2.20, "TANF Work", 100.0, 4, 2, "48000", 2),
    # its people are held back; needs 20000 + 40000
    ("Ginkgo", 1, 1, None, None, None, "", None, 3, 0, "60000", 1),
    # 8000.08 / 800; needs 5000 + 3000.03 + 6000.06 + 4000
    ("Hazel", 1, 0, HAZEL, 800, 10.00, "Apprenticeship Fund", 100.0, 4, 1, "18000.09", 0),
    # nobody counted its people; needs 7000 + 11000
    ("Ironwood", 1, 0, IRONWOOD, None, None, "WIOA Adult", 100.0, 3, 0, "18000", 1),
    ("Statewide", 1, 0, STATEWIDE, None, None, "Perkins V", 100.0, 0, 0, None, 0),
    ("Not said", 1, 0, NOT_SAID, None, None, "Customized Training", 100.0, 0, 0, None, 0),
]
# 5 + 6 + 6 + 6 + 3 + 4 + 3 + 4 + 3 = 40 needs, 5 + 5 + 4 + 1 + 1 + 2 + 0 + 1 + 0 = 19 of them met.
# Together: Alder to Fir and Hazel have both, 1366001.12 for 245800 people = 5.5574.
HEADLINE = "Awards come to $5.56 per head in 7 regions together, between $0.23 and $10.00 in each"
# Awards whose days touch PY2025 (1 July 2025 to 30 June 2026): those of PY2025, its second quarter and
# FFY2026, which reaches beyond it with 5 awards. Hazel's and Ironwood's are of PY2026.
# Alder 250000.01 + 100000 + 90000 + 45000 + 10000.10 = 495000.11; Birch 125000.02 + 110000.10 = 235000.12;
# Cedar 102000.03; Dogwood 40000 - 40000 = 0; Elm 35000.35; Fir 55000.05: 922000.66 / 245000 = 3.7633
IN_PY2025 = "Awards come to $3.76 per head in 6 regions together, between $0 and $5.10 in each"

# Solution: needs, met, could be met by statewide or unplaced money, partnerships, regions, regions where
# some need is not met, without a cost, streams that can, streams that partly can, cost, committed where it
# is asked for, elsewhere, statewide or nowhere, left with streams that may pay, left when its day passed.
GAPS: dict[str, tuple[Any, ...]] = {
    # Loans 1000000; Customized Training PY2026 550000.55 - 40000.05 = 510000.50, PY2025 500000 past its day
    ROADS: (6, 0, 0, 6, 6, 6, 1, 1, 1, "965000.25", "0", "0", "0", "1510000.50", "500000"),
    # nobody may pay
    RULES: (2, 0, 0, 2, 2, 2, 1, 0, 0, "1000.01", "0", "0", "0", "0", "0"),
    # Export Promotion 75000
    MARKETS: (1, 0, 0, 1, 1, 1, 0, 1, 0, "11000", "0", "0", "0", "75000", "0"),
    # Customized Training as above
    TECHNOLOGY: (1, 0, 0, 1, 1, 1, 0, 0, 1, "4000", "0", "0", "0", "510000.50", "500000"),
    # 100000.01 + 80000 + 60000 + 50000.05 + 40000 + 30000 + 45000 + 20000 + 5000; here: all but 5000.05.
    # Left: Customized Training 510000.50; Perkins PY2026 800000; WIOA PY2026 1100000.10 - 260000 - 70000
    # - 30000.07 - 5000.05 = 734999.98; IWG PY2026 is not due. 510000.50 + 800000 + 734999.98 = 2045000.48.
    # Past: Career Ladder 250000 - 10000.10 = 239999.90; Customized Training 500000; IWG 600000 - 150000.03 =
    # 449999.97; Perkins 800000 - 235000.30 = 564999.70; WIOA 1000000 - 250000.01 - 125000.02 - 100000 =
    # 524999.97. 239999.90 + 500000 = 739999.90; + 449999.97 = 1189999.87; + 564999.70 = 1754999.57;
    # + 524999.97 = 2279999.54
    UPSKILLING: (11, 7, 4, 11, 6, 3, 2, 4, 1, "430000.06", "830000.16", "0", "5000.05", "2045000.48",
                 "2279999.54"),
    # 70000 + 25000 + 15000 + 30000 + 20000.20 + 12000 + 40000 + 3000.03; not met in Dogwood, Elm, Hazel.
    # Left: Child Care Bridge 180000 - 22000.22 = 157999.78; SNAP FFY2027 210000; WIOA 734999.98: 1102999.76.
    # Past: SNAP FFY2026 200000; TANF 350000 - 100000.05 = 249999.95; WIOA 524999.97: 974999.92
    SUPPORTS: (9, 5, 0, 9, 6, 3, 1, 2, 2, "215000.23", "122000.27", "0", "0", "1102999.76", "974999.92"),
    # 90000 + 10000 + 8000 + 6000.06; not met in Fir and Ironwood.
    # Left: Apprenticeship PY2026 300000.30 - 8000.08 = 292000.22; Perkins 800000; WIOA 734999.98: 1827000.20.
    # Past: Apprenticeship PY2025 300000.30 - 12000 = 288000.30; Perkins 564999.70; WIOA 524999.97: 1377999.97
    APPRENTICES: (5, 3, 0, 5, 5, 2, 1, 2, 1, "114000.06", "120000.08", "0", "0", "1827000.20", "1377999.97"),
    # 60000 + 20000. Left: Adult Education 420000, Perkins 800000. Past: 400000 + 564999.70
    CURRICULA: (2, 2, 0, 2, 2, 0, 0, 2, 0, "80000", "140000.10", "0", "0", "1220000", "964999.70"),
    # 18000 + 7000; Ironwood could be met by Testland's 75000. Left: Perkins 800000; Wagner-Peyser PY2026 is a
    # dash. Past: Perkins 564999.70, Wagner-Peyser 150000 - 15000.15 = 134999.85: 699999.55
    PIPELINE: (2, 1, 1, 2, 2, 1, 0, 1, 1, "25000", "20000.20", "0", "75000", "800000", "699999.55"),
    # Left: Export Promotion 75000, Riverside 90000.09 - 9000.09 = 81000.00
    BRANDING: (1, 1, 0, 1, 1, 0, 0, 1, 1, "9000", "9000.09", "0", "0", "156000", "0"),
}  # fmt: skip
# 6 + 2 + 1 + 1 + 11 + 9 + 5 + 2 + 2 + 1 = 40 needs. Together they would cost, in this order, 965000.25
# + 1000.01 + 11000 + 4000 + 430000.06 + 215000.23 + 114000.06 + 80000 + 25000 + 9000 = 1854000.61.
COST = "1854000.61"


def cents(dollars: str | None) -> int | None:
    """Whole cents, exactly."""
    return None if dollars is None else int(Decimal(dollars) * 100)


# Stream: available over all years, committed, spent, left on 2 November 2026, left when its day passed.
# Missing where nobody said, or where a year that is still open does not say; nothing where all are past.
STREAMS = {
    "Adult Education": ("820000", "0", None, "420000", "400000"),
    "Apprenticeship Fund": ("600000.60", "20000.08", None, "292000.22", "288000.30"),
    "Career Ladder Grants": ("250000", "10000.10", None, "0", "239999.90"),
    "Child Care Bridge": ("180000", "22000.22", None, "157999.78", None),
    "Customized Training": ("1050000.55", "40000.05", None, "510000.50", "500000"),
    "Export Promotion": ("75000", "0", None, "75000", None),
    "Incumbent Worker Grants": ("600000", "150000.03", None, None, "449999.97"),
    "Infrastructure Loans": ("1000000", "0", None, "1000000", None),
    "Perkins V": ("1600000", "235000.30", "400000", "800000", "564999.70"),
    "Riverside Foundation": ("90000.09", "9000.09", None, "81000", None),
    # Two awards without an amount: what is committed is not known, and not nothing.
    "SNAP Employment": ("410000", None, None, "210000", "200000"),
    "TANF Work": ("350000", "100000.05", None, "0", "249999.95"),
    "Wagner-Peyser": ("150000", "25000.15", None, None, "134999.85"),
    "WIOA Adult": ("2100000.10", "840000.15", "150000", "734999.98", "524999.97"),
}
AVAILABLE = "9275001.34"
# 420000 + 292000.22 = 712000.22; + 157999.78 = 870000; + 510000.50 = 1380000.50; + 75000 = 1455000.50;
# + 1000000 = 2455000.50; + 800000 = 3255000.50; + 81000 = 3336000.50; + 210000 = 3546000.50; + 734999.98
LEFT = "4281000.48"
# 400000 + 288000.30 = 688000.30; + 239999.90 = 928000.20; + 500000 = 1428000.20; + 449999.97 = 1878000.17;
# + 564999.70 = 2442999.87; + 200000 = 2642999.87; + 249999.95 = 2892999.82; + 134999.85 = 3027999.67;
# + 524999.97
PAST = "3552999.64"
# All that is committed is of years that say what they have, but for Wagner-Peyser's 10000 of PY2026:
# 1451001.22 - 10000 + 4281000.48 + 3552999.64 = 9275001.34, which is AVAILABLE.
OBLIGATED, SPENT = "700000", "550000"  # Perkins' year 500000 and 400000, WIOA's awards 200000 and 150000
FRONT = "$4.3 million of $9.3 million available can still be committed; industry asked for $1.9 million"

# What comes within 90 days of 2 November 2026, 31 January being the last: day, act, stream.
SOON = [
    ("2026-12-15", "obligate by", "Child Care Bridge"),
    ("2026-12-31", "lapses", "Career Ladder Grants"),
    ("2026-12-31", "obligate by", "Infrastructure Loans"),
    ("2026-12-31", "lapses", "Infrastructure Loans"),
    ("2026-12-31", "lapses", "SNAP Employment"),
    ("2026-12-31", "lapses", "TANF Work"),
    ("2027-01-31", "lapses", "Child Care Bridge"),
]

# What could pay for Fir's construction apprentices, 8000 dollars: each of three alone, without any match.
# Years that still run: stream, year, whether it may, left: 300000.30 - 8000.08; 800000;
# 1100000.10 - 260000 - 70000 - 30000.07 - 5000.05.
BRAID = [
    ("Apprenticeship Fund", "PY2026", "can", "292000.22"),
    ("Perkins V", "PY2026", "partly", "800000"),
    ("WIOA Adult", "PY2026", "can", "734999.98"),
]

# Nobody says who pays for Regulation (asked for twice), shared facilities and Other; upskilling has Career
# Ladder, Customized Training, Incumbent Worker Grants and WIOA.
MATRIX_FINDING = (
    "Nothing is known to pay for regulation and policy, shared facilities and equipment and 1 other; "
    "4 streams can pay for upskilling incumbent workers"
)
# Down the matrix: can 1 + 2 + 4 + 2 + 1 + 2 + 1 + 1 + 1 = 15; partly 1 + 1 + 1 + 2 + 1 + 1 + 1 = 8;
# not 1 + 1 + 2 + 2 = 6; of 14 streams x 13 solutions = 182 cells nobody spoke of 182 - 29 = 153.
RULES_SAY = {"can": 15, "partly": 8, "not": 6, "unknown": 153}
