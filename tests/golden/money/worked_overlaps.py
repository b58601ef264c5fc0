"""Which pairs of the golden streams have anything in common, why and what they look like, found by hand.

Read off the six workbooks with decision 27 beside them. Of 14 x 13 / 2 = 91 pairs 41 stand here; the other 50
have nothing in common, not even a word. Words of objectives are rarest first: 'ask' and 'own' stand in two
objectives, 'employers' in three, 'training' and 'workers' in four. Dogwood got nothing of Incumbent Worker
Grants, because all of it was taken back; Riverside's award to it and SNAP's awards say no year or no amount.
"""

from tests.golden.money.given import (
    APPRENTICES,
    BRANDING,
    CURRICULA,
    PIPELINE,
    ROADS,
    SUPPORTS,
    UPSKILLING,
)

ADULTS, BRIDGE, CARE, CUSTOM = (
    "Adult Education",
    "Apprenticeship Fund",
    "Child Care Bridge",
    "Customized Training",
)
EXPORT, INCUMBENT = "Export Promotion", "Incumbent Worker Grants"
LADDER, LOANS = "Career Ladder Grants", "Infrastructure Loans"
PERKINS, RIVERSIDE, SNAP, TANF = "Perkins V", "Riverside Foundation", "SNAP Employment", "TANF Work"
EXCHANGE, WIOA = "Wagner-Peyser", "WIOA Adult"

Shared = dict[tuple[str, str], tuple[str, ...]]


def words(*said: str) -> str:
    return f"their objectives share: {', '.join(said)}"


def pays(*said: str) -> str:
    return f"both may pay for {' and '.join(said)}"


def serves(*said: str) -> str:
    return f"both serve {' and '.join(said)}"


def uses(*said: str) -> str:
    return f"both pay for {' and '.join(said)}"


def gave(where: str, *years: str) -> str:
    return f"both gave to {where} in {' and '.join(years)}"


# FFY2026 has months of both program years; the second quarter of PY2025 lies within it.
BOTH, FIRST, SECOND = "overlapping months of PY2025, FFY2026 and PY2026", "PY2025", "PY2026"
FEDERAL, NEXT = "overlapping months of PY2025 and FFY2026", "overlapping months of FFY2026 and PY2026"
QUARTER = "overlapping months of PY2025 and PY2025-Q2"

WHY: Shared = {
    (ADULTS, BRIDGE): (serves("adults"), uses("instruction")),
    (ADULTS, PERKINS): (pays(CURRICULA), serves("adults"), uses("instruction")),
    (ADULTS, WIOA): (words("adults"), serves("adults")),
    (BRIDGE, CUSTOM): (uses("wages"),),
    (BRIDGE, INCUMBENT): (uses("wages"), gave("Cedar", QUARTER)),
    (BRIDGE, PERKINS): (pays(APPRENTICES), serves("adults"), uses("instruction"), gave("Cedar", QUARTER)),
    (BRIDGE, WIOA): (pays(APPRENTICES), serves("adults"), uses("wages")),
    (LADDER, CUSTOM): (words("workers"), pays(UPSKILLING), serves("incumbent workers"), uses("tuition")),
    (LADDER, INCUMBENT): (words("workers"), pays(UPSKILLING), serves("incumbent workers"), uses("tuition"),
                          gave("Alder", FEDERAL)),
    (LADDER, PERKINS): (pays(UPSKILLING),),
    (LADDER, SNAP): (uses("tuition"),),
    (LADDER, TANF): (gave("Alder", "FFY2026"),),
    (LADDER, EXCHANGE): (words("workers"), gave("Alder", NEXT)),
    (LADDER, WIOA): (pays(UPSKILLING), uses("tuition"), gave("Alder", BOTH)),
    (CARE, CUSTOM): (words("train"), gave("Birch", SECOND)),
    (CARE, INCUMBENT): (words("train"),),
    (CARE, SNAP): (pays(SUPPORTS),),
    (CARE, TANF): (pays(SUPPORTS), serves("needy families"), uses("child care")),
    (CARE, WIOA): (words("train"), pays(SUPPORTS), gave("Birch", SECOND)),
    (CUSTOM, EXPORT): (serves("employers"),),
    (CUSTOM, INCUMBENT): (words("ask", "own", "employers", "training", "workers"), pays(UPSKILLING),
                          serves("employers", "incumbent workers"), uses("tuition", "wages")),
    (CUSTOM, LOANS): (pays(ROADS),),
    (CUSTOM, PERKINS): (pays(UPSKILLING),),
    (CUSTOM, SNAP): (uses("tuition"),),
    (CUSTOM, EXCHANGE): (words("employers", "workers"), serves("employers")),
    (CUSTOM, WIOA): (words("training"), pays(UPSKILLING), uses("tuition", "wages"), gave("Birch", SECOND)),
    (EXPORT, INCUMBENT): (serves("employers"),),
    (EXPORT, RIVERSIDE): (pays(BRANDING),),
    (EXPORT, EXCHANGE): (serves("employers"),),
    (INCUMBENT, PERKINS): (pays(UPSKILLING), gave("Cedar", FIRST)),
    (INCUMBENT, SNAP): (uses("tuition"),),
    (INCUMBENT, TANF): (gave("Alder", FEDERAL),),
    (INCUMBENT, EXCHANGE): (words("employers", "workers"), serves("employers")),
    (INCUMBENT, WIOA): (words("training"), pays(UPSKILLING), uses("tuition", "wages"), gave("Alder", FIRST)),
    (PERKINS, EXCHANGE): (pays(PIPELINE), gave("Elm", FIRST)),
    (PERKINS, WIOA): (pays(UPSKILLING, APPRENTICES), serves("adults"), gave("Birch", FIRST)),
    (SNAP, TANF): (words("work"), pays(SUPPORTS), uses("transport")),
    (SNAP, WIOA): (words("work"), pays(SUPPORTS), uses("tuition")),
    (TANF, EXCHANGE): (gave("Alder", NEXT),),
    (TANF, WIOA): (words("work"), pays(SUPPORTS), gave("Alder", BOTH)),
    (EXCHANGE, WIOA): (gave("Alder", SECOND),),
}  # fmt: skip

# How alike in percent of what is said. A word in one, two, three or four of 14 objectives weighs 2.708,
# 2.079, 1.735 or 1.504 (the logarithm of 1 + 14 / n).
ALIKE = {
    # All is the same but the places (0 of 3); a third of the solutions is said of both:
    # (35 + 25 + 20 / 3 + 15) of (35 + 25 + 20 / 3 + 15 + 5).
    (CUSTOM, INCUMBENT): (94, "competing"),  # match of 50 and 25 percent from the same employers
    # No word; people, solution; 2 of 3 of components; no place of 3: 25 + 20 + 10.
    (CARE, TANF): (55, "similar"),
    # 'workers' is 2 x 1.504 of 4 x 2.708 + 1.504 and 2 x 2.079 + 1.735 + 2 x 1.504, which is .1416 of 35;
    # 2 of 3 of the people, the solution, 2 of 4 of the components, 2 of 3 gifts:
    # 4.96 + 16.67 + 20 + 7.5 + 3.33. Who is asked for the match is not the same for both.
    (LADDER, INCUMBENT): (52, "similar"),
    # The same without the places, and a third of the solutions: (4.96 + 16.67 + 6.67 + 7.5) of 86.67.
    (LADDER, CUSTOM): (41, "similar"),
}
# The nearest below 40: SNAP and TANF with .1759 of 35, 20 and 7.5 of 95 are 35.4; Adult Education and Perkins
# with 16.67 + 5 + 7.5 of 80 are 36.5.
NEXT_MOST = ((ADULTS, PERKINS), 36)
