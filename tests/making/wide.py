"""Regional sheets with periods, places or goals in their heads (L1, L2, L3, L5). All figures illustrative."""

from tests.making.cases import workbook
from tests.making.printed import Book, Fact, Mark, Page, Value


@workbook("quarters-wide.xlsx")
def quarters_wide(book: Book) -> None:
    """L1: a unit column, a total of the quarters, the program year in the title."""
    page = book.page("Metrics")
    page.put("A1", "Northern Region - Program Year 2025 (illustrative)")
    page.put("A3", "Metric", "Unit", "Q1", "Q2", "Q3", "Q4", "Total")
    rows: list[tuple[str, str, str, list[Value]]] = [
        ("Employers attending", "employers", "employers", [12, 15, 9, 18, 54]),
        ("Training hours", "Hours", "hours", [340, 415.5, 0, 512, 1267.5]),
        ("Match, cash", "$", "dollars", [12500, 8000, None, 20250, 40750]),
    ]
    for number, (metric, written, unit, values) in enumerate(rows, 4):
        page.put(f"A{number}", metric, written)
        page.across(f"C{number}", _quarters(metric, "PY2025", unit, "Northern Region"), values)
    page.put("A8", "Source: regional reports, illustrative figures")


def _quarters(metric: str, year: str, unit: str = "", place: str = "") -> list[Fact]:
    quarters = [Fact(metric, place, f"{year}-Q{quarter}", unit) for quarter in range(1, 5)]
    return [*quarters, Fact(metric, place, year, unit, is_total=True)]


@workbook("quarters-ytd-tab.xlsx")
def quarters_ytd_tab(book: Book) -> None:
    """L1: the year only on the tab, for the running sum and the goal too; remarks beside."""
    page = book.page("PY24")
    page.put("A1", "Metric", "Q1", "Q2", "Q3", "Q4", "YTD", "Target", "Notes")
    rows: list[tuple[str, list[Value], Value]] = [
        ("Employers engaged", [20, 24, 31, Mark("not due", "TBD"), 75], 100),
        ("Incumbent workers trained", [110, 86, 140, Mark("not due", "TBD"), 336], 400),
        ("Credentials earned", [14, 0, 22, Mark("not due", "TBD"), 36], None),
    ]
    for number, (metric, values, target) in enumerate(rows, 2):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", _quarters(metric, "PY2024"), values)
        page.fact(f"G{number}", Fact(metric, period="PY2024", dims={"?": "Target"}), target)
    page.put("H3", "Two cohorts moved to spring")


@workbook("quarters-calendar.csv")
def quarters_calendar(book: Book) -> None:
    """L1 as text: a title line, quarters that say their year, thousands and percent signs in the cells."""
    page = book.page()
    page.put("A1", "Quarterly report (illustrative)")
    page.put("A2", "Measure", "2024 Q1", "2024 Q2", "2024 Q3", "2024 Q4")
    rows: list[tuple[str, str, list[Value]]] = [
        (
            "Participants served",
            "",
            [Mark(1204, "1,204"), Mark(998, "998"), Mark(1310, "1,310"), Mark(875, "875")],
        ),
        (
            "Satisfaction",
            "percent",
            [Mark(91.5, "91.5%"), Mark(88, "88%"), Mark("not reported", "-"), Mark(90, "90%")],
        ),
    ]
    for number, (metric, unit, values) in enumerate(rows, 3):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", [Fact(metric, period=f"2024-Q{q}", unit=unit) for q in range(1, 5)], values)


@workbook("years-target.xlsx")
def years_target(book: Book) -> None:
    """L2: program years across and a goal, which is no period."""
    page = book.page("Trend")
    page.put("A1", "Outcomes by program year (illustrative)")
    page.put("A3", "Metric", "PY21", "PY22", "PY23", "Target")
    rows: list[tuple[str, str, list[Value], Value]] = [
        ("Completed training (number)", "number", [41, 58, 63], 75),
        ("Retained six months (%)", "percent", [71.4, 74.1, 69.8], 75),
        ("Average wage at placement ($/hr)", "dollars per hour", [18.25, 19.1, 20.75], 21),
    ]
    for number, (written, unit, values, target) in enumerate(rows, 4):
        metric = written.rsplit(" (", 1)[0]
        page.put(f"A{number}", written)
        page.across(f"B{number}", [Fact(metric, period=f"PY202{y}", unit=unit) for y in (1, 2, 3)], values)
        page.fact(f"E{number}", Fact(metric, unit=unit, dims={"?": "Target"}), target)


@workbook("years-fiscal.ods")
def years_fiscal(book: Book) -> None:
    """L2: state fiscal years, places in the stub, the metric only in the title, a source below."""
    page = book.page("Graduates")
    page.put("A1", "Training graduates by county")
    page.put("A3", "County", "SFY2022", "SFY2023", "SFY2024")
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [112, 130, 128]),
        ("Birch County", [44, None, 51]),
        ("Cedar County", [Mark("suppressed", "<10"), 12, 15]),
    ]
    for number, (county, values) in enumerate(rows, 4):
        page.put(f"A{number}", county)
        years = [Fact("Training graduates", county, f"SFY{year}") for year in (2022, 2023, 2024)]
        page.across(f"B{number}", years, values)
    page.put("A8", "Source: illustrative college records")


@workbook("regions-wide.xlsx")
def regions_wide(book: Book) -> None:
    """L3: counties in the heads under a spanner, the quarter in the title."""
    page = book.page("Report")
    page.put("A1", "Partnership metrics by county, Q2 2025 (illustrative)")
    page.put("A3", "Metric")
    page.put("B3", "County")
    page.merge("A3:A4", "B3:D3")
    counties = ["Ash County", "Birch County", "Cedar County"]
    page.put("B4", *counties)
    rows: list[tuple[str, list[Value]]] = [
        ("Meetings held", [3, 2, 4]),
        ("Employers attending", [25, 14, 40]),
        ("Action items done", [7, Mark("not reported", ""), 11]),
    ]
    for number, (metric, values) in enumerate(rows, 5):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", [Fact(metric, county, "2025-Q2") for county in counties], values)


@workbook("regions-numbered.xls")
def regions_numbered(book: Book) -> None:
    """L3: 'Region 1' to 'Region 4' and the state in the heads."""
    page = book.page("2024")
    page.put("A1", "Regional scorecard, calendar year 2024 (illustrative)")
    places = ["Region 1", "Region 2", "Region 3", "Region 4"]
    page.put("A3", "Indicator", *places, "Statewide total")
    rows: list[tuple[str, list[Value]]] = [
        ("New employers", [14, 9, 22, 5, 50]),
        ("Apprentices registered", [31, 0, 47, 12, 90]),
        ("Leveraged funds ($ thousands)", [250, 85.5, 410, 60, 805.5]),
    ]
    for number, (written, values) in enumerate(rows, 4):
        metric, _, scale = written.partition(" (")
        unit = "thousand dollars" if scale else ""
        page.put(f"A{number}", written)
        facts = [Fact(metric, place, "2024", unit) for place in places]
        page.across(f"B{number}", [*facts, Fact(metric, "", "2024", unit, is_total=True)], values)


@workbook("years-over-quarters.xlsx")
def years_over_quarters(book: Book) -> None:
    """L5: program years merged over their quarters, places in the stub, the metric in the title."""
    page = book.page("Enrollment")
    page.put("A1", "Apprentices enrolled by county")
    page.put("A3", "County", "PY2024", None, None, None, "PY2025")
    page.merge("A3:A4", "B3:E3", "F3:I3")
    page.put("B4", *["Q1", "Q2", "Q3", "Q4"] * 2)
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [5, 8, 13, 9, 7, 12, 15, 11]),
        ("Birch County", [2, 4, 0, 3, 6, 5, Mark("not due", "pending"), Mark("not due", "pending")]),
    ]
    periods = [f"PY{year}-Q{quarter}" for year in (2024, 2025) for quarter in range(1, 5)]
    for number, (county, values) in enumerate(rows, 5):
        page.put(f"A{number}", county)
        page.across(
            f"B{number}", [Fact("Apprentices enrolled", county, period) for period in periods], values
        )


@workbook("goal-actual.xlsx")
def goal_actual(book: Book) -> None:
    """L5: goal and actual under each metric, merged spanners, the program year in the title."""
    page = book.page("PY2024")
    page.put("A1", "WIOA partnership goals, PY2024 (illustrative)")
    page.put("A3", "Local Area", "Employers engaged", None, "Workers trained")
    page.merge("A3:A4", "B3:C3", "D3:E3")
    page.put("B4", "Goal", "Actual", "Goal", "Actual")
    rows: list[tuple[str, list[Value]]] = [
        ("Eastern Plains", [40, 44, 200, 187]),
        ("Front Range", [120, 131, 850, 912]),
        ("Western Slope", [60, Mark("not reported", "--"), 300, Mark("not reported", "--")]),
    ]
    for number, (area, values) in enumerate(rows, 5):
        page.put(f"A{number}", area)
        facts = [Fact(metric, area, "PY2024", dims=dims)
                 for metric in ("Employers engaged", "Workers trained")
                 for dims in ({"?": "Goal"}, {})]  # fmt: skip
        page.across(f"B{number}", facts, values)


@workbook("three-row-head.xlsx")
def three_row_head(book: Book) -> None:
    """L5: metric over year over sex; spanners not merged, their cells left blank."""
    page = book.page("Detail")
    page.put("A1", "Training outcomes by county and sex (illustrative)")
    page.put("B3", "Enrolled", None, None, None, "Completed")
    page.put("B4", "2023", None, "2024", None, "2023", None, "2024")
    page.put("A5", "County", *["Female", "Male"] * 4)
    facts = [(metric, year, sex) for metric in ("Enrolled", "Completed") for year in ("2023", "2024")
             for sex in ("Female", "Male")]  # fmt: skip
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [61, 55, 70, 66, 48, 40, 57, 51]),
        ("Birch County", [20, 31, 19, 28, 15, 25, Mark("suppressed", "*"), 22]),
    ]
    for number, (county, values) in enumerate(rows, 6):
        page.put(f"A{number}", county)
        page.across(f"B{number}", [Fact(m, county, y, dims={"?": sex}) for m, y, sex in facts], values)


@workbook("school-years.xlsx")
def school_years(book: Book) -> None:
    """School years across, among them pairs that alone would be months."""
    page = book.page("CTE")
    page.put("A1", "Students in career and technical education by district")
    years = ["2010-11", "2011-12", "2012-13"]
    page.put("A3", "District", *years)
    labels = ["2010/11", "2011/12", "2012-13"]
    rows: list[tuple[str, list[Value]]] = [
        ("Ash School District", [412, 430, 455]),
        ("Birch School District", [98, 101, 97]),
    ]
    for number, (district, values) in enumerate(rows, 4):
        page.put(f"A{number}", district)
        facts = [Fact("Students in career and technical education", district, label) for label in labels]
        page.across(f"B{number}", facts, values)
    page.put("A7", "Note: illustrative figures")


@workbook("federal-quarters.xls")
def federal_quarters(book: Book) -> None:
    """Quarters of a federal fiscal year that the title names."""
    page = book.page("SNAP")
    page.put("A1", "SNAP employment and training, Federal Fiscal Year 2025 (illustrative)")
    page.put("A2", "Measure", "1st Quarter", "2nd Quarter", "3rd Quarter", "4th Quarter")
    rows: list[tuple[str, list[Value]]] = [
        ("Participants", [310, 295, 342, 360]),
        ("Job placements", [41, 38, 55, Mark("not reported", "")]),
    ]
    for number, (metric, values) in enumerate(rows, 3):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", [Fact(metric, period=f"FFY2025-Q{q}") for q in range(1, 5)], values)


@workbook("footnotes.xlsx")
def footnotes(book: Book) -> None:
    """Footnote digits glued to labels and to a year, notes below that are no rows."""
    page = book.page("Table 1")
    page.put("A1", "Table 1. Participant outcomes (illustrative)")
    page.put("A3", "Measure", "PY2022", "PY2023 (1)")
    rows: list[tuple[str, str, list[Value]]] = [
        ("Employment Rate (Q2)2", "Employment Rate (Q2)", [71.2, 72.9]),
        ("Employment Rate (Q4)2", "Employment Rate (Q4)", [68.8, Mark(70.1, "70.1*")]),
        ("Credential Attainment Rate*", "Credential Attainment Rate", [64, 66.3]),
    ]
    for number, (written, metric, values) in enumerate(rows, 4):
        page.put(f"A{number}", written)
        page.across(
            f"B{number}", [Fact(metric, period=p, unit="percent") for p in ("PY2022", "PY2023")], values
        )
    page.down("A8", "1 Provisional.", "2 Second and fourth quarter after exit; 1,204 people left in PY2022.",
              "* Credential within one year of exit.")  # fmt: skip


def add_region(page: Page, place: str, values: list[Value]) -> None:
    """The block that the sheets of tab-per-region.xlsx repeat."""
    page.put("A1", "Metric", "2023", "2024")
    metrics = ["Employers engaged", "Workers trained", "Meetings held"]
    for number, metric in enumerate(metrics, 2):
        page.put(f"A{number}", metric)
        pair = values[2 * number - 4 : 2 * number - 2]
        page.across(f"B{number}", [Fact(metric, place, year) for year in ("2023", "2024")], pair)


@workbook("tab-per-region.xlsx")
def tab_per_region(book: Book) -> None:
    """L7: the same block on a tab a region; the tab's name is the place."""
    add_region(book.page("Eastern Plains"), "Eastern Plains", [22, 25, 140, 151, 6, 6])
    add_region(book.page("Front Range"), "Front Range", [80, 92, 610, 655, 11, 12])
    add_region(book.page("Western Slope"), "Western Slope", [35, None, 204, 190, 4, 8])


@workbook("tab-per-quarter.xls")
def tab_per_quarter(book: Book) -> None:
    """L7: the same block on a tab a quarter; the tab's name is the period."""
    tabs: list[tuple[str, str, list[Value]]] = [
        ("Q1 2024", "2024-Q1", [12, 40, 9, 33]),
        ("Q2 2024", "2024-Q2", [15, 38, 11, 35]),
        ("Q3 2024", "2024-Q3", [14, 41, Mark("not applicable", "N/A"), 30]),
    ]
    for tab, period, values in tabs:
        page = book.page(tab)
        page.put("A1", "County", "Referrals", "Enrollments")
        for number, county in enumerate(("Ash County", "Birch County")):
            page.put(f"A{number + 2}", county)
            facts = [Fact(metric, county, period) for metric in ("Referrals", "Enrollments")]
            page.across(f"B{number + 2}", facts, values[2 * number : 2 * number + 2])
