"""More shapes of publishers with published figures: see publishers.py."""

from datetime import date

from tests.making.cases import workbook
from tests.making.printed import Book, Fact, Mark, Value


@workbook("fred-series.xls")
def fred(book: Book) -> None:
    """A FRED download: lines about the series, then dates down."""
    page = book.page("FRED Graph")
    page.down("A1", "FRED Graph Observations", "Federal Reserve Economic Data", "Link: https://fred.stlouisfed.org",
              "Economic Research Division", "Federal Reserve Bank of St. Louis")  # fmt: skip
    page.put("A7", "FEDMINNFRWG", "Federal minimum hourly wage for nonfarm workers")
    page.put("A9", "Frequency: Monthly")
    page.put("A11", "observation_date", "FEDMINNFRWG")
    rows: list[tuple[date, str, Value]] = [
        (date(2007, 6, 1), "2007-06", 5.15),
        (date(2007, 8, 1), "2007-08", 5.85),
        (date(2008, 8, 1), "2008-08", 6.55),
        (date(2009, 8, 1), "2009-08", 7.25),
    ]
    for number, (day, period, value) in enumerate(rows, 12):
        page.put(f"A{number}", day)
        page.fact(f"B{number}", Fact("FEDMINNFRWG", period=period), value)


@workbook("fred-quarters.csv")
def fred_quarters(book: Book) -> None:
    """A FRED text download: quarters named by their first days."""
    page = book.page()
    page.put("A1", "observation_date", "UNRATE")
    rows: list[tuple[str, str, Value]] = [
        ("2019-10-01", "2019-Q4", 3.6),
        ("2020-01-01", "2020-Q1", 3.8),
        ("2020-04-01", "2020-Q2", 13),
        ("2020-07-01", "2020-Q3", 8.8),
    ]
    for number, (day, period, value) in enumerate(rows, 2):
        page.put(f"A{number}", day)
        page.fact(f"B{number}", Fact("UNRATE", period=period), value)


@workbook("ers-unemployment.csv")
def ers_long(book: Book) -> None:
    """An ERS file of attributes: the year stands inside the attribute's name."""
    page = book.page()
    page.put("A1", "FIPS_Code", "State", "Area_Name", "Attribute", "Value")
    rows: list[tuple[str, str, str, list[Value]]] = [
        ("08001", "CO", "Adams County, CO", [269911, 260542, 9369, 3.5]),
        ("08003", "CO", "Alamosa County, CO", [8447, 8095, 352, 4.2]),
    ]
    attributes = [
        ("Civilian_labor_force", ""),
        ("Employed", ""),
        ("Unemployed", ""),
        ("Unemployment_rate", "percent"),
    ]
    row = 2
    for code, state, area, values in rows:
        for (metric, unit), value in zip(attributes, values, strict=True):
            page.put(f"A{row}", code, state, area, f"{metric}_2018")
            page.fact(f"E{row}", Fact(metric, area, "2018", unit), value)
            row += 1


@workbook("ers-unemployment-wide.xlsx")
def ers_wide(book: Book) -> None:
    """The same publisher's older print: metric and year in one head, codes that are no values."""
    page = book.page("Unemployment Med HH Inc")
    page.put("A1", "Unemployment for the U.S., States, and counties, 2017-18")
    page.put("A2", "Sources: U.S. Bureau of Labor Statistics, Local Area Unemployment Statistics (LAUS).")
    metrics = ["Civilian_labor_force", "Employed", "Unemployed", "Unemployment_rate"]
    heads = [f"{metric}_{year}" for year in (2017, 2018) for metric in metrics]
    page.put("A4", "FIPS", "State", "Area_name", "Rural_urban_continuum_code_2013", *heads)
    rows: list[tuple[str, str, str, int, list[Value]]] = [
        ("08001", "CO", "Adams County, CO", 1, [261018, 253372, 7646, 2.9, 269911, 260542, 9369, 3.5]),
        ("08003", "CO", "Alamosa County, CO", 7, [8147, 7878, 269, 3.3, 8447, 8095, 352, 4.2]),
        ("08009", "CO", "Baca County, CO", 9, [2124, 2091, 33, 1.6, 2229, 2188, 41, 1.8]),
    ]
    for number, (code, state, area, rural, values) in enumerate(rows, 5):
        page.put(f"A{number}", code, state, area, rural)
        facts = [Fact(metric, area, str(year), "percent" if "rate" in metric else "")
                 for year in (2017, 2018) for metric in metrics]  # fmt: skip
        page.across(f"E{number}", facts, values)


@workbook("nces-graduation.xlsx")
def graduation(book: Book) -> None:
    """NCES: graduation rates by state and school year, footnotes on heads, '‡' explained below."""
    page = book.page("Digest 219.46")
    page.put("A1", "Table 219.46. Public high school adjusted cohort graduation rate, by state (percent)")
    years = ["2010-11", "2011-12", "2012-13", "2013-14"]
    labels = ["2010/11", "2011/12", "2012-13", "2013-14"]
    page.put("A3", "State", *years)
    rows: list[tuple[str, str, list[Value]]] = [
        ("United States1", "United States", [79, 80, 81, 82]),
        ("Colorado", "Colorado", [74, 75, 77, 77]),
        ("Utah", "Utah", [76, 80, 83, 84]),
        ("Oklahoma", "Oklahoma", [Mark("not reported", "---"), Mark("not reported", "---"), 85, 83]),
    ]
    metric = "Public high school adjusted cohort graduation rate"
    for number, (written, state, values) in enumerate(rows, 4):
        page.put(f"A{number}", written)
        page.across(f"B{number}", [Fact(metric, state, label, "percent") for label in labels], values)
    page.put("A9", "---Not available.")
    page.put("A10", "1 Includes estimates for states that did not report.")
    page.put("A11", "SOURCE: U.S. Department of Education, National Center for Education Statistics, EDFacts")


@workbook("wioa-performance.xlsx")
def wioa(book: Book) -> None:
    """A state's WIOA report: actual and negotiated level, percents and dollars mixed in a column."""
    page = book.page("Title I Adult")
    page.put("A1", "WIOA Title I Adult performance, Program Year 2022")
    page.put("A2", "State: Colorado")
    page.put("A4", "Performance Measure", "Actual", "Negotiated Level")
    rows: list[tuple[str, str, Value, Value]] = [
        ("Employment Rate Q2 after exit (%)", "percent", 75.34, 75),
        ("Employment Rate Q4 after exit (%)", "percent", 73.27, 70),
        ("Median Earnings Q2 after exit ($)", "dollars", 9158, 7273),
        ("Credential Attainment (%)", "percent", 73.66, 78.8),
        ("Measurable Skill Gains (%)", "percent", 67.95, 63.5),
    ]
    for number, (written, unit, actual, level) in enumerate(rows, 5):
        metric = written.rsplit(" (", 1)[0]
        page.put(f"A{number}", written)
        page.fact(f"B{number}", Fact(metric, "Colorado", "PY2022", unit), actual)
        page.fact(f"C{number}", Fact(metric, "Colorado", "PY2022", unit, {"?": "Negotiated Level"}), level)
    page.put("A11", "Source: Colorado talent dashboard, workforce system")


@workbook("wioa-rates-as-shares.xlsx")
def wioa_shares(book: Book) -> None:
    """The same figures as a % format keeps them: one row, measures across."""
    page = book.page("PY2022")
    page.put("A1", "WIOA Adult performance, actual")
    metrics = ["Employment Rate Q2", "Employment Rate Q4", "Credential Attainment", "Measurable Skill Gains"]
    page.put("A3", "State", *metrics)
    page.put("A4", "Colorado")
    facts = [Fact(metric, "Colorado", "PY2022", "percent") for metric in metrics]
    page.across("B4", facts, [75.34, 73.27, 73.66, 67.95], "0.00%")
    page.put("A7", "Source: Colorado talent dashboard, workforce system")


@workbook("dol-quarterly.xlsx")
def quarterly(book: Book) -> None:
    """A federal quarterly report: a quarter by its last day, counts by service; illustrative."""
    page = book.page("Report")
    page.put("A1", "Statewide quarterly performance report (illustrative counts)")
    page.put("A2", "State:", "Colorado")
    page.put("A3", "Quarter ending:", "9/30/2024")
    page.put("A5", "Measure", "Career Services", "Training Services")
    rows: list[tuple[str, list[Value]]] = [
        ("Served", [4120, 980]),
        ("Exited", [1033, 240]),
        ("Funds expended", [2510400, 1804000]),
    ]
    for number, (metric, values) in enumerate(rows, 6):
        page.put(f"A{number}", metric)
        facts = [Fact(metric, "Colorado", "2024-Q3", dims={"?": service})
                 for service in ("Career Services", "Training Services")]  # fmt: skip
        page.across(f"B{number}", facts, values)
