"""Names that any state's sheets might hold: places of every sort, partnerships, metrics, groups."""

PLACE_KINDS = {
    # what heads the column: names as such sheets write them, with and without the word itself
    "County": (
        ("Ash County", "Birch County", "Cedar County", "Elm County", "Fir County", "St. Clair County"),
        ("Adams", "Boulder", "Douglas", "El Paso", "La Plata", "San Miguel", "Prowers", "Rio Blanco"),
    ),
    "City": (("City of Marlow", "City of Fairview", "City of Two Harbors"),
             ("Aurora", "Grand Junction", "Fort Collins", "Cedar Falls", "Salida")),
    "Region": (
        ("Region 1", "Region 2", "Region 3", "Region 4", "Region 10"),
        ("Northwest Region", "Southeast Region", "Central Region", "Capital Region"),
        ("Three Rivers", "High Plains", "Blue Ridge", "Golden Triangle", "North Shore", "Lowcountry"),
    ),
    "Local Area": (("LWDA 1", "LWDA 2", "LWDA 7", "LWDA 12"),
                   ("Tri-County", "Larimer", "Weld", "Arapahoe-Douglas", "Denver")),
    "Workforce Area": (("Eastern Workforce Area", "Pueblo Workforce Area", "Southwest Workforce Area"),),
}  # fmt: skip
# Without a head over them these are words like any others: only their column's head says what they are.
PARTNERSHIPS = (
    ("Northern Health Care Partnership", "Valley Manufacturing Collaborative", "Metro Tech Consortium",
     "Lakes Construction Partnership"),
    ("Build Together", "Health First", "Made Here", "Grow Local", "Wired"),
)  # fmt: skip
COUNTS = (
    "Employers engaged", "New employers", "Partner organizations", "Companies trained", "People enrolled",
    "People placed", "Meetings held", "Credentials earned", "Trainings", "Incumbent workers trained",
    "Participants served", "Number of businesses at the table", "Employers attending partnership meetings",
    "Apprentices registered", "Job seekers placed into unsubsidized employment", "Retained 6 months",
    "Retained 12 months", "Employed Q2 after exit", "Employed in the 4th quarter after exit", "Champions",
    "Policies changed", "Curricula changed", "Action items done", "Youth served", "Title promotions",
    "Vacancies", "Days to fill a vacancy", "Enrolled", "Exiters", "Training hours", "# Placed",
    "Work-based learning placements", "Employers served, repeat", "Students in work-based learning",
)  # fmt: skip
PERCENTS = (
    "Employment rate Q2 after exit", "Employment rate Q4 after exit", "Credential attainment rate",
    "Measurable skill gains", "Employer satisfaction", "Share of business at the table", "Wage gain",
    "Turnover rate", "Retention with the same employer Q2 to Q4", "Completion rate",
    "Unemployment rate",
)  # fmt: skip
DOLLARS = (
    "Median earnings Q2 after exit", "Average wage at placement", "Employer match", "In-kind match",
    "Leveraged funds", "Grant funds spent", "Return on investment", "Cost of training",
    "Average hourly wage", "Cash match",
)  # fmt: skip
GROUPS = {
    "Sex": ("Female", "Male"),
    "Gender": ("Women", "Men", "Non-binary"),
    "Age group": ("16-24", "25-54", "55+"),
    "Age": ("Under 25 years", "25 to 54 years", "55 years and over"),
    "Industry": ("Health care", "Manufacturing", "Construction", "Information technology"),
    "Sector": ("Advanced manufacturing", "Healthcare", "Logistics"),
    "Program": ("Adult", "Dislocated Worker", "Youth"),
}
HEADS = {
    "M": ("Metric", "Measure", "Indicator", "Performance metric", "KPI"),
    "Q": ("Quarter", "Period", "Reporting period"),
    "Y": ("Year", "Period", "Reporting period"),
    "MONTH": ("Month", "Period", "Reporting period"),
    "H": ("Period", "Reporting period"),
}
