"""Regional sheets of other shapes: long, rosters, forms, transposed, several tables (L4, L6, L8, L9, L11)."""

from dataclasses import replace
from datetime import date

from tests.making.cases import workbook
from tests.making.printed import Book, Fact, Mark, Page, Value


@workbook("long.csv")
def long_list(book: Book) -> None:
    """L4: one value a row, all named by their heads, remarks at the end."""
    page = book.page()
    page.put("A1", "Region", "Partnership", "Metric", "Period", "Value", "Notes")
    rows: list[tuple[str, str, str, str, str, Value, str]] = [
        ("Eastern Plains", "Plains Health", "Employers engaged", "Q1 2025", "2025-Q1", 18, ""),
        ("Eastern Plains", "Plains Health", "Employers engaged", "Q2 2025", "2025-Q2", 21, "two new clinics"),
        (
            "Eastern Plains",
            "Plains Health",
            "Apprentices",
            "Q1 2025",
            "2025-Q1",
            Mark("suppressed", "n<5"),
            "",
        ),
        ("Front Range", "Front Range Tech", "Employers engaged", "Q1 2025", "2025-Q1", 64, ""),
        ("Front Range", "Front Range Tech", "Apprentices", "Q1 2025", "2025-Q1", 112, ""),
        ("Front Range", "Front Range Tech", "Apprentices", "Q2 2025", "2025-Q2", 0, "intake in fall"),
    ]
    for number, (region, partnership, metric, written, period, value, note) in enumerate(rows, 2):
        page.put(f"A{number}", region, partnership, metric, written)
        page.fact(f"E{number}", Fact(metric, region, period, dims={"partnership": partnership}), value)
        page.put(f"F{number}", note)


@workbook("long-units.tsv")
def long_units(book: Book) -> None:
    """L4: a unit column, a breakdown column, all five kinds of blank."""
    page = book.page()
    page.put("A1", "County", "Indicator", "Age group", "Year", "Unit", "Value")
    rows: list[tuple[str, str, str, str, str, Value]] = [
        ("Ash County", "Enrolled", "16 to 24", "people", "people", 140),
        ("Ash County", "Enrolled", "25 and over", "people", "people", 0),
        ("Ash County", "Wage gain", "16 to 24", "%", "percent", Mark("not applicable", "N/A")),
        ("Ash County", "Wage gain", "25 and over", "%", "percent", 12.5),
        ("Birch County", "Enrolled", "16 to 24", "people", "people", Mark("suppressed", "<10")),
        ("Birch County", "Enrolled", "25 and over", "people", "people", Mark("not reported", "-")),
        ("Birch County", "Wage gain", "16 to 24", "%", "percent", Mark("not due", "not yet available")),
        ("Birch County", "Wage gain", "25 and over", "%", "percent", None),
    ]
    for number, (county, metric, age, written, unit, value) in enumerate(rows, 2):
        page.put(f"A{number}", county, metric, age, "2024", written)
        page.fact(f"F{number}", Fact(metric, county, "2024", unit, {"Age group": age}), value)


@workbook("long-text.xlsx")
def long_text(book: Book) -> None:
    """L4: numbers kept as text, row numbers in front, months as dates."""
    page = book.page("Export")
    page.put("A1", "No.", "Workforce Area", "Measure", "Month", "Result")
    rows: list[tuple[str, str, date, str, Value]] = [
        ("Area North", "Job orders", date(2025, 1, 1), "2025-01", Mark(1250, "1,250")),
        ("Area North", "Job orders", date(2025, 2, 1), "2025-02", Mark(987, "987")),
        ("Area North", "Vacancies filled", date(2025, 1, 1), "2025-01", Mark(75, "75")),
        ("Area South", "Job orders", date(2025, 1, 1), "2025-01", Mark(-12, "(12)")),
        ("Area South", "Vacancies filled", date(2025, 2, 1), "2025-02", Mark("suppressed", "(D)")),
    ]
    for number, (area, metric, month, period, value) in enumerate(rows, 1):
        page.put(f"A{number + 1}", number, area, metric)
        page.put(f"D{number + 1}", month, number_format="mmm-yy")
        page.fact(f"E{number + 1}", Fact(metric, area, period), value)


@workbook("roster.xlsx")
def roster(book: Book) -> None:
    """L6: a row a partnership; dates and names beside the counts are no values."""
    page = book.page("Partnerships")
    page.put("A1", "Sector partnerships as of 6/30/2025 (illustrative)")
    page.put(
        "A3", "Partnership", "Region", "Convener", "Stage", "# Employers", "Workers trained", "Last meeting"
    )
    rows: list[tuple[str, str, str, str, Value, Value, date]] = [
        ("Plains Health", "Eastern Plains", "Community college", "Active", 23, 140, date(2025, 5, 14)),
        ("Front Range Tech", "Front Range", "Chamber", "Gold star", 71, 655, date(2025, 6, 3)),
        ("Slope Manufacturing", "Western Slope", "Workforce board", "Emerging", 12, None, date(2025, 4, 22)),
    ]
    for number, (name, region, convener, stage, employers, trained, met) in enumerate(rows, 4):
        page.put(f"A{number}", name, region, convener, stage)
        counted = Fact("Workers trained", region, "2025-06-30", dims={"partnership": name})
        page.fact(f"E{number}", replace(counted, metric="# Employers", unit="number"), employers)
        page.fact(f"F{number}", counted, trained)
        page.put(f"G{number}", met)


@workbook("roster-counties.ods")
def roster_counties(book: Book) -> None:
    """L6: places with attributes and codes; only the counts are values."""
    page = book.page("Roster")
    page.put("A1", "County", "County code", "Contact office", "Boards", "Openings 2024")
    rows: list[tuple[str, str, str, Value, Value]] = [
        ("Ash County", "001", "Main Street", 2, 310),
        ("Birch County", "003", "Court House", 1, 84),
        ("Cedar County", "005", "Library", 1, Mark("not reported", "..")),
    ]
    for number, (county, code, office, boards, openings) in enumerate(rows, 2):
        page.put(f"A{number}", county, code, office)
        page.fact(f"D{number}", Fact("Boards", county), boards)
        page.fact(f"E{number}", Fact("Openings", county, "2024"), openings)


@workbook("form.xlsx")
def form(book: Book) -> None:
    """L8: labels left, values right, the region and the quarter in the form's own lines."""
    page = book.page("Form")
    page.put("A1", "Quarterly partnership report (illustrative)")
    page.put("A2", "Region:", "Eastern Plains")
    page.put("A3", "Reporting period:", "PY25 Q1")
    page.put("A4", "Prepared by:", "A. Person")
    rows: list[tuple[str, str, Value]] = [
        ("Employers attending", "", 19),
        ("Meetings held", "", 3),
        ("Share of business at the table (%)", "percent", 62.5),
        ("Cash match ($)", "dollars", 14500),
    ]
    for number, (written, unit, value) in enumerate(rows, 6):
        metric = written.rsplit(" (", 1)[0] if unit else written
        page.put(f"A{number}", written)
        page.fact(f"B{number}", Fact(metric, "Eastern Plains", "PY2025-Q1", unit), value)


@workbook("form-blocks.xlsm")
def form_blocks(book: Book) -> None:
    """L8: the same labels under sub-headings, which are no values but tell the blocks apart."""
    page = book.page("Q2 2025")
    page.put("A1", "Western Slope regional report (illustrative)")
    page.put("A2", "Region", "Western Slope")
    blocks: dict[str, list[Value]] = {"Adults": [44, 31, 12], "Youth": [18, 9, Mark("suppressed", "*")]}
    row = 4
    for group, values in blocks.items():
        page.put(f"A{row}", group)
        for metric, value in zip(("Enrolled", "Completed", "Placed"), values, strict=True):
            row += 1
            page.put(f"A{row}", metric)
            page.fact(f"B{row}", Fact(metric, "Western Slope", "2025-Q2", dims={"?": group}), value)
        row += 2


@workbook("months-down.xlsx")
def months_down(book: Book) -> None:
    """L9: months down as dates, metrics across, a percent format."""
    page = book.page("Trend")
    page.put("A1", "Month", "Visitors", "Placements", "Placement rate")
    rows: list[tuple[date, str, list[Value]]] = [
        (date(2024, 10, 1), "2024-10", [1540, 212, 13.8]),
        (date(2024, 11, 1), "2024-11", [1302, 188, 14.4]),
        (date(2024, 12, 1), "2024-12", [990, 101, 10.2]),
        (date(2025, 1, 1), "2025-01", [1711, 240, 14]),
    ]
    for number, (month, period, values) in enumerate(rows, 2):
        page.put(f"A{number}", month, number_format="mmm yyyy")
        page.across(
            f"B{number}", [Fact("Visitors", period=period), Fact("Placements", period=period)], values[:2]
        )
        page.fact(f"D{number}", Fact("Placement rate", period=period, unit="percent"), values[2], "0.0%")


@workbook("quarters-down.csv")
def quarters_down(book: Book) -> None:
    """L9: quarters down in three spellings of one year each, metrics with units across."""
    page = book.page()
    page.put("A1", "Quarter", "Trained (people)", "Average wage ($/hr)", "Turnover (%)")
    rows: list[tuple[str, str, list[Value]]] = [
        ("Q3 2024", "2024-Q3", [120, 19.75, 11.2]),
        ("Q4 2024", "2024-Q4", [98, 20.1, 10.9]),
        ("Q1 2025", "2025-Q1", [135, Mark("not reported", ""), 10.4]),
        ("Q2 2025", "2025-Q2", [141, 20.6, Mark("not due", "TBD")]),
    ]
    units = {"Trained": "people", "Average wage": "dollars per hour", "Turnover": "percent"}
    for number, (written, period, values) in enumerate(rows, 2):
        page.put(f"A{number}", written)
        page.across(f"B{number}", [Fact(m, period=period, unit=unit) for m, unit in units.items()], values)


@workbook("unemployment-both-ways.ods")
def counties_across(book: Book) -> None:
    """L9: places down and years across, then the reverse on a second sheet, of the same figures."""
    figures: dict[str, list[Value]] = {"Ash County": [4.1, 3.9, 3.6], "Birch County": [5.2, 4.8, 4.9]}
    years = ["2022", "2023", "2024"]
    down, across = book.page("By county"), book.page("By year")
    for page, head in ((down, "County"), (across, "Year")):
        page.put("A1", "Unemployment rate (percent)")
        page.put("A3", head)
    down.put("B3", *years)
    across.put("B3", *figures)
    across.down("A4", *years)
    for place, (county, values) in enumerate(figures.items()):
        down.put(f"A{place + 4}", county)
        facts = [Fact("Unemployment rate", county, year, "percent") for year in years]
        down.across(f"B{place + 4}", facts, values)
        for year, (fact, value) in enumerate(zip(facts, values, strict=True)):
            across.fact(f"{'BC'[place]}{year + 4}", fact, value)


def add_block(page: Page, at: tuple[str, int], year: str, values: dict[str, list[Value]]) -> None:
    """A small table of its own: a county stub and two metrics, its year in the line above."""
    columns, row = at
    page.put(f"{columns[0]}{row}", f"Results {year}")
    page.put(f"{columns[0]}{row + 1}", "County", "Enrolled", "Placed")
    for number, (county, pair) in enumerate(values.items(), row + 2):
        page.put(f"{columns[0]}{number}", county)
        page.across(f"{columns[1]}{number}", [Fact(m, county, year) for m in ("Enrolled", "Placed")], pair)


@workbook("tables-stacked.xlsx")
def tables_stacked(book: Book) -> None:
    """L11: two tables below each other, each with its own title line and heads."""
    page = book.page("Results")
    add_block(page, ("AB", 1), "2023", {"Ash County": [80, 61], "Birch County": [33, 20]})
    add_block(
        page, ("AB", 7), "2024", {"Ash County": [95, 70], "Birch County": [29, Mark("suppressed", "*")]}
    )


@workbook("tables-beside.xlsx")
def tables_beside(book: Book) -> None:
    """L11: two tables beside each other with a blank column between."""
    page = book.page("Results")
    add_block(
        page, ("AB", 1), "2023", {"Ash County": [80, 61], "Birch County": [33, 20], "Cedar County": [12, 9]}
    )
    add_block(
        page,
        ("EF", 1),
        "2024",
        {"Ash County": [95, 70], "Birch County": [29, 24], "Cedar County": [15, None]},
    )


@workbook("tables-unlike.xlsx")
def tables_unlike(book: Book) -> None:
    """L11: a trend of metrics above a list of counties; nothing of the one belongs to the other."""
    page = book.page("Summary")
    page.put("A1", "Metric", "2023", "2024")
    trend: dict[str, list[Value]] = {"Employers engaged": [51, 64], "Workers trained": [310, 402]}
    for number, (metric, values) in enumerate(trend.items(), 2):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", [Fact(metric, period=year) for year in ("2023", "2024")], values)
    page.put("A6", "Placements by county, 2024")
    page.put("A7", "County", "Placed", "Retained six months", "Average wage ($/hr)")
    counties: dict[str, list[Value]] = {
        "Ash County": [61, 48, 19.5],
        "Birch County": [22, Mark("suppressed", "*"), 18],
    }
    for number, (county, values) in enumerate(counties.items(), 8):
        page.put(f"A{number}", county)
        facts = [Fact("Placed", county, "2024"), Fact("Retained six months", county, "2024"),
                 Fact("Average wage", county, "2024", "dollars per hour")]  # fmt: skip
        page.across(f"B{number}", facts, values)


@workbook("tab-per-month.ods")
def tab_per_month(book: Book) -> None:
    """L7: a tab a month; the year stands in the title of each."""
    tabs: dict[str, tuple[str, list[Value]]] = {
        "Jan": ("2025-01", [14, 120]),
        "Feb": ("2025-02", [11, 98]),
        "Mar": ("2025-03", [9, Mark("not due", "pending")]),
    }
    for tab, (period, values) in tabs.items():
        page = book.page(tab)
        page.put("A1", "Monthly intake 2025 (illustrative)")
        page.put("A3", "Measure", "Value")
        for number, (metric, value) in enumerate(zip(("Orientations", "Intakes"), values, strict=True), 4):
            page.put(f"A{number}", metric)
            page.fact(f"B{number}", Fact(metric, period=period), value)


@workbook("form-pairs.ods")
def form_pairs(book: Book) -> None:
    """L8: a form printed in two pairs of columns, labels with colons."""
    page = book.page("Form")
    page.put("A1", "Partnership snapshot, PY2025 Q2 (illustrative)")
    left: list[tuple[str, Value]] = [("Employers engaged", 31), ("Meetings held", 4), ("Champions", 6)]
    right: list[tuple[str, Value]] = [("Workers trained", 204), ("Apprentices", 17), ("Credentials", 9)]
    for number, ((first, one), (second, other)) in enumerate(zip(left, right, strict=True), 3):
        page.put(f"A{number}", f"{first}:")
        page.fact(f"B{number}", Fact(first, period="PY2025-Q2"), one)
        page.put(f"D{number}", f"{second}:")
        page.fact(f"E{number}", Fact(second, period="PY2025-Q2"), other)
