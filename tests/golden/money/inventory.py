"""What there is to give: an inventory with a row a stream and year, and a matrix of what may pay for what."""

from datetime import date

Table = list[list[object]]

LABOR, EDUCATION, COMMERCE = "Department of Labor", "Department of Education", "Commerce Office"
HUMAN = "Department of Human Services"

ADULT = [EDUCATION, "Reading, writing and numbers for adults", "adults", "instruction; materials", 25,
         "yes", "no"]  # fmt: skip
APPRENTICES = [LABOR, "Start apprenticeships", "adults; youth", "wages; instruction", 0, "yes", "no"]
LADDERS = [EDUCATION, "Steps from one job to a better one for workers", "incumbent workers",
           "tuition; books", 10, "yes", "with conditions"]  # fmt: skip
CARE = [HUMAN, "Child care while parents train", "needy families", "child care", 0, "yes", "yes"]
CUSTOM = [COMMERCE, "Training that employers ask for, for their own workers", "employers; incumbent workers",
          "tuition; wages", 50, "yes", "no"]  # fmt: skip
EXPORT = [COMMERCE, "Help firms to sell abroad", "employers", "trade fairs", 50, "no", "no"]
INCUMBENT = [LABOR, "Training that employers ask for, for their own workers", "employers; incumbent workers",
             "tuition; wages", 25, "yes", "no"]  # fmt: skip
LOANS = [COMMERCE, "Roads, rails and pipes to industrial land", None, "construction", 20, "no", "no"]
PERKINS = [EDUCATION, "Career and technical education", "students; adults", "instruction; equipment", 0,
           "yes", "no"]  # fmt: skip
RIVERSIDE = ["Riverside Foundation", "What public money does not pay for", None, None, None, "yes", "yes"]
SNAP = [HUMAN, "Work for those who get food aid", "food aid recipients", "tuition; transport", 50, "yes",
        "no"]  # fmt: skip
TANF = [HUMAN, "Work for needy families", "needy families", "child care; transport", 0, "yes", "no"]
EXCHANGE = [LABOR, "Match workers and employers", "job seekers; employers", "staff", 0, "yes", "no"]
WIOA = [LABOR, "Training and work for adults", "adults; dislocated workers", "tuition; wages", 0, "yes",
        "no"]  # fmt: skip

PY2025 = (date(2025, 7, 1), date(2026, 6, 30), date(2027, 6, 30))
PY2026 = (date(2026, 7, 1), date(2027, 6, 30), date(2028, 6, 30))
FFY2026 = (date(2025, 10, 1), date(2026, 9, 30), date(2026, 12, 31))
FFY2027 = (date(2026, 10, 1), date(2027, 9, 30), date(2027, 12, 31))

INVENTORY: Table = [
    ["Testland funding inventory", *[None] * 13],
    [],
    ["Funding Source", "Administering Agency", "Purpose", "Who may benefit", "Allowable Costs", "Match (%)",
     "Braid", "Blend", "Program Year", "Total Available", "Obligated", "Spent", "Opens", "Obligate by",
     "Lapses"],
    ["Adult Education", *ADULT, "PY2025", 400_000, None, None, *PY2025],
    ["Adult Education", *ADULT, "PY2026", 420_000, None, None, *PY2026],
    ["Apprenticeship Fund", *APPRENTICES, "PY2025", 300_000.30, None, None, *PY2025],
    ["Apprenticeship Fund", *APPRENTICES, "PY2026", 300_000.30, None, None, *PY2026],
    ["Career Ladder Grants", *LADDERS, "FFY2026", 250_000, None, None, *FFY2026],
    ["Child Care Bridge", *CARE, "PY2026", 180_000, None, None, PY2026[0], date(2026, 12, 15),
     date(2027, 1, 31)],
    ["Customized Training", *CUSTOM, "PY2025", 500_000, None, None, *PY2025],
    ["Customized Training", *CUSTOM, "PY2026", 550_000.55, None, None, *PY2026],
    ["Export Promotion", *EXPORT, "PY2026", 75_000, None, None, *PY2026],
    ["Incumbent Worker Grants", *INCUMBENT, "PY2025", 600_000, None, None, *PY2025],
    ["Incumbent Worker Grants", *INCUMBENT, "PY2026", "Not yet due", None, None, *PY2026],
    ["Infrastructure Loans", *LOANS, "CY2026", 1_000_000, None, None, date(2026, 1, 1), date(2026, 12, 31),
     date(2026, 12, 31)],
    ["Perkins V", *PERKINS, "PY2025", 800_000, 500_000, 400_000, *PY2025],
    ["Perkins V", *PERKINS, "PY2026", 800_000, None, None, *PY2026],
    ["Riverside Foundation", *RIVERSIDE, None, 90_000.09, None, None, None, None, None],
    ["SNAP Employment", *SNAP, "FFY2026", 200_000, None, None, *FFY2026],
    ["SNAP Employment", *SNAP, "FFY2027", 210_000, None, None, *FFY2027],
    ["TANF Work", *TANF, "FFY2026", 350_000, None, None, *FFY2026],
    ["Wagner-Peyser", *EXCHANGE, "PY2025", 150_000, None, None, *PY2025],
    ["Wagner-Peyser", *EXCHANGE, "PY2026", "-", None, None, *PY2026],
    ["WIOA Adult", *WIOA, "PY2025", 1_000_000, None, None, *PY2025],
    ["WIOA Adult", *WIOA, "PY2026", 1_100_000.10, None, None, *PY2026],
    ["Total", *[None] * 8, 9_275_001.34],
    [],
    ["Source: agencies of Testland"],
]  # fmt: skip

# Solutions down, streams across; an empty cell is where nobody said. IWG is what Labor calls its grants.
MATRIX: Table = [
    ["What may pay for what in Testland"],
    [],
    ["Solution", "Adult Education", "Apprenticeship Fund", "Career Ladder Grants", "Child Care Bridge",
     "Customized Training", "Export Promotion", "IWG", "Infrastructure Loans", "Perkins V",
     "Riverside Foundation", "SNAP Employment", "TANF Work", "Wagner-Peyser", "WIOA Adult"],
    ["Talent pipeline and career awareness", *[None] * 8, "Can pay", None, None, None, "Partly", None],
    ["Curriculum and credential alignment", "Can pay", *[None] * 7, "Can pay", *[None] * 5],
    ["Upskilling incumbent workers", None, None, "Can pay", None, "Can pay", None, "Can pay", None, "Partly",
     None, None, "Not", None, "Can pay"],
    ["Work-based learning and apprenticeship", None, "Can pay", *[None] * 6, "Partly", *[None] * 4,
     "Can pay"],
    ["Recruitment, HR practice and retention", *[None] * 12, "Can pay", None],
    ["Housing, child care and transport", *[None] * 3, "Can pay", *[None] * 4, "Not", None, "Partly",
     "Can pay", None, "Partly"],
    ["Shared facilities and equipment", *[None] * 14],
    ["Market development and supply chain", *[None] * 5, "Can pay", *[None] * 8],
    ["Industry branding", *[None] * 5, "Partly", *[None] * 3, "Can pay", *[None] * 4],
    ["Infrastructure", *[None] * 4, "Partly", None, None, "Can pay", *[None] * 3, "Not", None, "Not"],
    ["Regulation and policy", *[None] * 8, "Not", *[None] * 4, "Not"],
    ["Innovation and technology adoption", *[None] * 4, "Partly", *[None] * 9],
    ["Other", *[None] * 14],
]  # fmt: skip
