"""Sheets whose trouble is in the cells: blanks, signs, epochs, hidden parts, totals, repeated heads."""

from datetime import date

from tests.making.cases import workbook
from tests.making.printed import Book, Fact, Mark, Value


@workbook("blanks.xlsx")
def blanks(book: Book) -> None:
    """Five kinds of blank and a true zero, in one table."""
    page = book.page("PY2024")
    page.put("A1", "County", "Enrolled", "Completed", "Credentials", "Wage gain")
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [120, 95, 40, Mark("not due", "Not due yet")]),
        (
            "Birch County",
            [0, Mark("not applicable", "N/A"), Mark("not applicable", "n.a."), Mark("not due", "TBD")],
        ),
        (
            "Cedar County",
            [14, Mark("suppressed", "<10"), Mark("suppressed", "*"), Mark("not due", "pending")],
        ),
        ("Dogwood County", [None, Mark("not reported", "-"), Mark("not reported", "—"), None]),
        ("Elm County", [33, 20, Mark("suppressed", "S"), 4.5]),
    ]
    for number, (county, values) in enumerate(rows, 2):
        page.put(f"A{number}", county)
        facts = [Fact(m, county, "PY2024") for m in ("Enrolled", "Completed", "Credentials", "Wage gain")]
        page.across(f"B{number}", facts, values)


@workbook("accounting.xlsx")
def accounting(book: Book) -> None:
    """Dollars by number format, negatives in brackets as text and as format, a total row."""
    page = book.page("Budget")
    page.put("A1", "County", "Grant 2024", "Match 2024", "Net 2024")
    money = '"$"#,##0;("$"#,##0)'
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [125000, 40000, Mark(-3200, "($3,200)")]),
        ("Birch County", [60500, 12250.5, Mark(1150, "$1,150")]),
        ("Cedar County", [-2500, None, Mark(-75.5, "(75.50)")]),
        ("Total", [183000, 52250.5, Mark(-2125.5, "($2,125.50)")]),
    ]
    for number, (county, values) in enumerate(rows, 2):
        page.put(f"A{number}", county)
        total = county == "Total"
        facts = [Fact(metric, "" if total else county, "2024", "dollars", is_total=total)
                 for metric in ("Grant", "Match", "Net")]  # fmt: skip
        page.across(f"B{number}", facts, values, money)


@workbook("epoch-1904.xlsx")
def epoch_1904(book: Book) -> None:
    """Dates counted from 1904: four years and a day off where nobody looks."""
    book.epoch_1904 = True
    page = book.page("Months")
    months = [date(2024, 1, 1), date(2024, 2, 1), date(2024, 3, 1)]
    page.put("A1", "Metric")
    page.put("B1", *months, number_format="mmm-yy")
    rows: list[tuple[str, list[Value]]] = [("Visits", [410, 388, 452]), ("Referrals", [52, 47, None])]
    for number, (metric, values) in enumerate(rows, 2):
        page.put(f"A{number}", metric)
        page.across(f"B{number}", [Fact(metric, period=f"2024-0{m}") for m in (1, 2, 3)], values)


@workbook("hidden.xlsx")
def hidden(book: Book) -> None:
    """A hidden sheet and hidden rows hold figures like any other: they are read, and said to be hidden."""
    shown, secret = book.page("2023"), book.page("2024", hidden=True)
    for page, values in ((shown, [31, 12, 8]), (secret, [35, 14, 9])):
        page.put("A1", "Region", "Employers", "Champions")
        for number, (region, value) in enumerate(
            zip(("Region 1", "Region 2", "Region 3"), values, strict=True), 2
        ):
            page.put(f"A{number}", region)
            facts = [Fact("Employers", region, page.name, "employers"), Fact("Champions", region, page.name)]
            page.across(f"B{number}", facts, [value, value - 5])
    shown.hidden_rows = {2}


@workbook("row-groups.xlsx")
def row_groups(book: Book) -> None:
    """Groups of rows set off by a lone label, the same metrics in each; a total of both sexes."""
    page = book.page("PY2023")
    page.put("A1", "Participants by program and sex (illustrative)")
    page.put("A3", "Measure", "Female", "Male", "Total")
    row = 4
    groups: dict[str, list[Value]] = {
        "Adult": [310, 275, 585, 88, 71, 159],
        "Dislocated Worker": [120, 141, 261, 37, 45, 82],
        "Youth": [64, 59, 123, Mark("suppressed", "*"), Mark("suppressed", "*"), 14],
    }
    for group, values in groups.items():
        page.put(f"A{row}", group)
        for number, metric in enumerate(("New participants", "Carried in")):
            row += 1
            page.put(f"A{row}", metric)
            sexes = [
                Fact(metric, period="PY2023", dims={"?": group, "??": sex}) for sex in ("Female", "Male")
            ]
            total = Fact(metric, period="PY2023", dims={"?": group}, is_total=True)
            page.across(f"B{row}", [*sexes, total], values[3 * number : 3 * number + 3])
        row += 1


@workbook("repeated-heads.csv")
def repeated_heads(book: Book) -> None:
    """A long print: the heads come again in the middle, blank lines around them."""
    page = book.page()
    heads = ("County", "Openings 2024", "Hires 2024")
    page.put("A1", *heads)
    page.put("A5", *heads)
    rows: list[tuple[int, str, list[Value]]] = [
        (2, "Ash County", [310, 120]),
        (3, "Birch County", [84, 40]),
        (6, "Cedar County", [95, 38]),
        (7, "Dogwood County", [12, Mark("suppressed", "<5")]),
    ]
    for row, county, values in rows:
        page.put(f"A{row}", county)
        page.across(f"B{row}", [Fact(metric, county, "2024") for metric in ("Openings", "Hires")], values)


@workbook("percent-format.xlsx")
def percent_format(book: Book) -> None:
    """Shares by number format: 0.685 drawn as 68.5%; beside them 68.5 written as such."""
    page = book.page("2024")
    page.put("A1", "Region", "Employed after exit", "Retained (%)", "Hours trained")
    rows: list[tuple[str, list[Value]]] = [
        ("Region 1", [68.5, 71.2, 1200]),
        ("Region 2", [70.25, 66, 900.5]),
        ("Region 3", [0, 59.9, 0]),
    ]
    for number, (region, (employed, retained, hours)) in enumerate(rows, 2):
        page.put(f"A{number}", region)
        page.fact(f"B{number}", Fact("Employed after exit", region, "2024", "percent"), employed, "0.0%")
        page.fact(f"C{number}", Fact("Retained", region, "2024", "percent"), retained, "0.0")
        page.fact(f"D{number}", Fact("Hours trained", region, "2024", "hours"), hours, "#,##0.0")


@workbook("shares.xlsb")
def shares(book: Book) -> None:
    """The binary format: shares under a % format, a mark among them, dollars beside."""
    page = book.page("PY2024")
    page.put("A1", "Region", "Workers retained", "Average award")
    rows: list[tuple[str, Value, Value]] = [
        ("Region 1", 81.5, 12500),
        ("Region 2", Mark("suppressed", "*"), 9750.5),
        ("Region 3", 77, 0),
    ]
    for number, (region, retained, award) in enumerate(rows, 2):
        page.put(f"A{number}", region)
        page.fact(f"B{number}", Fact("Workers retained", region, "PY2024", "percent"), retained, "0.0%")
        page.fact(f"C{number}", Fact("Average award", region, "PY2024", "dollars"), award, '"$"#,##0.00')


@workbook("totals.xlsx")
def totals(book: Book) -> None:
    """Subtotals among the rows, a grand total and a total of both years."""
    page = book.page("Spending")
    page.put("A1", "Training expenditure by county (dollars)")
    page.put("A3", "County", "FFY2023", "FFY2024", "Total")
    rows: list[tuple[str, list[Value]]] = [
        ("Ash County", [5000, 1500, 6500]),
        ("Birch County", [2500, 800, 3300]),
        ("Subtotal", [7500, 2300, 9800]),
        ("Cedar County", [4000, 0, 4000]),
        ("Grand Total", [11500, 2300, 13800]),
    ]
    for number, (county, values) in enumerate(rows, 4):
        total = county.lower().endswith("total")
        page.put(f"A{number}", county)
        place = "" if total else county
        facts = [Fact("Training expenditure", place, period, "dollars", is_total=total or not period)
                 for period in ("FFY2023", "FFY2024", "")]  # fmt: skip
        page.across(f"B{number}", facts, values)
    page.put("A10", "Source: illustrative figures")
