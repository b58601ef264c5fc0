"""Sheets in the shapes that publishers use, with published figures; the source stands in each sheet.

BLS: Local Area Unemployment Statistics (LAUS), Occupational Employment and Wage Statistics (OEWS).
Census: population estimates, state finances, SAIPE, housing vacancies (HVS), household income (H-8).
USDA ERS, NCES and FRED; the state's WIOA performance for program year 2022. Public domain, or plain
facts with their source.
"""

from dataclasses import replace

from tests.making.cases import workbook
from tests.making.printed import Book, Fact, Mark, Page, Value

LAUS_2024: dict[str, list[Value]] = {
    "Adams County, CO": [302940, 289400, 13540, 4.5],
    "Alamosa County, CO": [7881, 7494, 387, 4.9],
    "Arapahoe County, CO": [377424, 361744, 15680, 4.2],
    "Archuleta County, CO": [6756, 6470, 286, 4.2],
}
LAUS_2019: dict[str, list[Value]] = {
    "Adams County, CO": [271550, 263838, 7712, 2.8],
    "Alamosa County, CO": [8433, 8146, 287, 3.4],
    "Arapahoe County, CO": [362376, 352924, 9452, 2.6],
    "Archuleta County, CO": [7008, 6799, 209, 3],
}
LAUS = [("Labor Force", ""), ("Employed", ""), ("Unemployed", ""), ("Unemployment Rate", "percent")]


def laus_rows(page: Page, first: int, year: str, counties: dict[str, list[Value]]) -> None:
    for number, (county, values) in enumerate(counties.items()):
        row, code = first + number, f"{2 * number + 1:03d}"
        page.put(f"A{row}", f"CN08{code}00000000", "08", code, county, year)
        page.across(f"F{row}", [Fact(metric, county, year, unit) for metric, unit in LAUS], values)


@workbook("bls-laus-county.xlsx")
def laus_county(book: Book) -> None:
    """LAUS as released in 2026: a title row, codes as text before the name."""
    page = book.page("laucnty24")
    page.put("A1", "Labor Force Data by County, 2024 Annual Averages")
    page.put("A2", "LAUS Code", "State FIPS Code", "County FIPS Code", "County Name/State Abbreviation",
             "Year", "Labor Force", "Employed", "Unemployed", "Unemployment Rate (%)")  # fmt: skip
    laus_rows(page, 3, "2024", LAUS_2024)
    page.put(
        "A8", "Source: U.S. Bureau of Labor Statistics, Local Area Unemployment Statistics, April 8, 2026"
    )


@workbook("bls-laus-county-older.xls")
def laus_county_older(book: Book) -> None:
    """LAUS in its older print: heads with line breaks, merged over two rows."""
    page = book.page("laucnty19")
    page.put("A1", "Labor Force Data by County, 2019 Annual Averages")
    heads = ["LAUS\nCode", "State\nFIPS Code", "County\nFIPS Code", "County Name/\nState Abbreviation",
             "Year", "Labor\nForce", "Employed", "Unemployed", "Unemployment\nRate\n(%)"]  # fmt: skip
    page.put("A3", *heads)
    page.merge(*[f"{letter}3:{letter}4" for letter in "ABCDEFGHI"])
    laus_rows(page, 5, "2019", LAUS_2019)
    page.put("A10", "SOURCE: BLS, LAUS")


AREAS: dict[str, list[Value]] = {
    "Adams": [2.8, 7.5, 6.2, 3.4, 4.5],
    "Arapahoe/Douglas": [2.5, 6.6, 5.2, 2.9, 4.1],
}


@workbook("laus-areas-gap.ods")
def laus_areas(book: Book) -> None:
    """Workforce areas by year; 2023 was never published: a column without a figure says nothing."""
    page = book.page("Areas")
    page.put("A1", "Unemployment rate by local workforce area, annual averages (percent)")
    years = ["2019", "2020", "2021", "2022", "2023", "2024"]
    page.put("A3", "Local workforce area", *years)
    for number, (area, values) in enumerate(AREAS.items(), 4):
        page.put(f"A{number}", area)
        facts = [Fact("Unemployment rate", area, year, "percent") for year in years if year != "2023"]
        page.across(f"B{number}", facts[:4], values[:4])
        page.fact(f"G{number}", facts[4], values[4])
    page.put("A7", "Source: BLS LAUS county figures, levels summed; 2023 missing from the archive")


OEWS: dict[tuple[str, str], list[tuple[str, str, list[Value]]]] = {
    ("14500", "Boulder, CO"): [
        ("00-0000", "All Occupations", [192390, 44.12, 91760]),
        ("11-0000", "Management Occupations", [12020, 87.86, 182750]),
        ("23-0000", "Legal Occupations", [1720, Mark("suppressed", "*"), Mark("suppressed", "*")]),
    ],
    ("17820", "Colorado Springs, CO"): [
        ("00-0000", "All Occupations", [316060, 34.03, 70780]),
        ("11-0000", "Management Occupations", [15310, 72.42, 150630]),
        ("23-0000", "Legal Occupations", [2340, 55.55, 115540]),
    ],
}


@workbook("bls-oews-area.xlsx")
def oews_area(book: Book) -> None:
    """OEWS by area: codes beside names, one occupation a row, '*' where an estimate is not released."""
    page = book.page("MSA_M2025")
    page.put("A1", "Occupational Employment and Wage Statistics, May 2025")
    page.put("A2", "AREA", "AREA_TITLE", "OCC_CODE", "OCC_TITLE", "TOT_EMP", "H_MEAN", "A_MEAN")
    row = 3
    for (code, area), occupations in OEWS.items():
        for occupation_code, occupation, values in occupations:
            page.put(f"A{row}", code, area, occupation_code, occupation)
            facts = [Fact(metric, area, "2025-05", dims={"OCC_TITLE": occupation})
                     for metric in ("TOT_EMP", "H_MEAN", "A_MEAN")]  # fmt: skip
            page.across(f"E{row}", facts, values)
            row += 1
    page.put(f"A{row + 1}", "Source: U.S. Bureau of Labor Statistics, OEWS")


@workbook("bls-oews-wages.xlsx")
def oews_wages(book: Book) -> None:
    """OEWS as a printed table for one area: wages under two spanners, dollars by number format."""
    page = book.page("Boulder")
    page.put("A1", "May 2025 employment and wages by occupation")
    page.put("A2", "Area:", "Boulder, CO")
    page.put("A3", "Occupation", "Employment", "Hourly wage", None, "Annual wage")
    page.merge("A3:A4", "B3:B4", "C3:D3", "E3:F3")
    page.put("C4", "Mean", "Median", "Mean", "Median")
    rows: list[tuple[str, list[Value]]] = [
        ("All Occupations", [192390, 44.12, 33.45, 91760, 69580]),
        ("Management Occupations", [12020, 87.86, 80.93, 182750, 168330]),
        ("Computer and Mathematical Occupations", [16610, 70.18, 64.32, 145970, 133780]),
    ]
    for number, (occupation, values) in enumerate(rows, 5):
        page.put(f"A{number}", occupation)
        employed = Fact("Employment", "Boulder, CO", "2025-05", dims={"Occupation": occupation})
        page.fact(f"B{number}", employed, values[0], "#,##0")
        facts = [replace(employed, metric=f"{wage} wage: {kind}", unit=unit)
                 for wage, unit in (("Hourly", "dollars per hour"), ("Annual", "dollars"))
                 for kind in ("Mean", "Median")]  # fmt: skip
        page.across(f"C{number}", facts, values[1:], "$#,##0.00")
    page.put("A9", "Source: BLS, Occupational Employment and Wage Statistics")


@workbook("census-population.xlsx")
def population(book: Book) -> None:
    """Population estimates: states with leading dots, years under a merged spanner, notes below."""
    page = book.page("NST01")
    page.put("A1", "Annual Estimates of the Resident Population for Selected States")
    page.put("A3", "Geographic Area", "Population Estimate")
    page.merge("A1:D1", "A3:A4", "B3:D3")
    page.put("B4", 2017, 2018, 2019)
    rows: list[tuple[str, list[Value]]] = [
        ("West", [77257329, 77834820, 78347268]),
        (".California", [39358497, 39461588, 39512223]),
        (".Texas", [28295273, 28628666, 28995881]),
        (".Connecticut", [3573297, 3571520, 3565287]),
    ]
    for number, (area, values) in enumerate(rows, 5):
        page.put(f"A{number}", area)
        facts = [Fact("Population Estimate", area.strip("."), str(year)) for year in (2017, 2018, 2019)]
        page.across(f"B{number}", facts, values, "#,##0")
    page.put("A10", "Note: The estimates are based on the 2010 Census.")
    page.put("A11", "Source: U.S. Census Bureau, Population Division, December 2019")


@workbook("census-finances.xlsx")
def finances(book: Book) -> None:
    """State finances: items down, states across, thousands of dollars said once, blank rows between."""
    page = book.page("2016 State Totals")
    page.put("A1", "2016 Annual Survey of State Government Finances")
    page.put("A2", "(Thousands of Dollars)")
    places = ["United States", "Alabama", "Colorado"]
    page.put("A4", "Item", *places)
    rows: list[tuple[int, str, list[Value]]] = [
        (5, "Total revenue", [2141691554, 30732245, 31250994]),
        (7, "General revenue", [1917519511, 25848641, 27385122]),
        (8, "Taxes", [923258860, 10355317, 12887859]),
        (9, "General sales", [291902379, 2648616, 2840173]),
        (11, "Total expenditure", [2244466985, 31582710, 34229139]),
    ]
    for row, item, values in rows:
        page.put(f"A{row}", item)
        page.across(f"B{row}", [Fact(item, place, "2016", "thousand dollars") for place in places], values)
    page.put("A13", "Source: U.S. Census Bureau, 2016 Annual Survey of State Government Finances")


@workbook("census-saipe.xls")
def saipe(book: Book) -> None:
    """Poverty and income: codes in front; the state's letters beside a county belong to its name."""
    page = book.page("est19")
    page.put("A1", "2019 Poverty and Median Household Income Estimates - Counties")
    page.put("A2", "State FIPS Code", "County FIPS Code", "Postal Code", "Name", "Poverty Estimate, All Ages",
             "Poverty Percent, All Ages", "Median Household Income")  # fmt: skip
    rows: list[tuple[str, str, list[Value]]] = [
        ("001", "Adams County", [47464, 9.3, 75341]),
        ("003", "Alamosa County", [3019, 19.6, 38213]),
        ("005", "Arapahoe County", [47072, 7.2, 82364]),
        ("009", "Baca County", [675, 19.3, 38945]),
    ]
    metrics = [
        ("Poverty Estimate, All Ages", ""),
        ("Poverty Percent, All Ages", "percent"),
        ("Median Household Income", ""),
    ]
    for number, (code, county, values) in enumerate(rows, 3):
        page.put(f"A{number}", "08", code, "CO", county)
        page.across(
            f"E{number}", [Fact(metric, f"{county}, CO", "2019", unit) for metric, unit in metrics], values
        )
    page.put("A8", "Source: U.S. Census Bureau, Small Area Income and Poverty Estimates, December 2020")


@workbook("census-homeownership.xlsx")
def homeownership(book: Book) -> None:
    """Housing vacancies: a year alone over its quarters, ages across, heads merged over two rows."""
    page = book.page("Sheet1")
    page.put("A1", "Table 19. Homeownership Rates by Age of Householder")
    ages = ["Under 35 years", "35 to 44 years", "65 years and over"]
    page.put("A3", "Year and Quarter", *ages)
    page.merge("A3:A4", "B3:B4", "C3:C4", "D3:D4")
    years: dict[int, list[Value]] = {
        1994: [37.1, 64.4, 77.4, 36.8, 64.6, 77.2, 37.5, 64.3, 77.4, 38, 64.7, 77.7],
        1995: [37.7, 64.9, 77.5, 38.7, 65.1, 78.1, 39.1, 65.4, 78.1, 39.1, 65.5, 78.7],
    }
    row = 5
    for year, values in years.items():
        page.put(f"A{row}", year)
        for number, ordinal in enumerate(("1st", "2nd", "3rd", "4th")):
            row += 1
            page.put(f"A{row}", f"{ordinal} quarter")
            facts = [
                Fact("Homeownership Rates", period=f"{year}-Q{number + 1}", unit="percent", dims={"?": age})
                for age in ages
            ]
            page.across(f"B{row}", facts, values[3 * number : 3 * number + 3])
        row += 2
    page.put(f"A{row}", "Source: U.S. Census Bureau, Current Population Survey/Housing Vacancy Survey")


@workbook("census-income.xls")
def income(book: Book) -> None:
    """Household income: a year with its footnote over a pair of columns, the error beside the estimate."""
    page = book.page("h08")
    page.put("A1", "Table H-8. Median Household Income by State")
    page.put("A3", "State", "2013 (38)", None, 2012)
    page.merge("A3:A4", "B3:C3", "D3:E3")
    page.put("B4", *["Median income", "Standard error"] * 2)
    rows: list[tuple[str, list[Value]]] = [
        ("United States", [51939, 276, 51017, 209]),
        ("Alabama", [41381, 2315, 43464, 2529]),
        ("Alaska", [61137, 3301, 63648, 2839]),
    ]
    for number, (state, values) in enumerate(rows, 5):
        page.put(f"A{number}", state)
        facts = [
            Fact(metric, state, year)
            for year in ("2013", "2012")
            for metric in ("Median income", "Standard error")
        ]
        page.across(f"B{number}", facts, values)
    page.put("A9", "38. Implementation of new questions.")
    page.put("A10", "Source: U.S. Census Bureau, Current Population Survey")
