"""Workbooks of real public figures, in the shapes in which the Bureau of Labor Statistics publishes them."""

import csv
from pathlib import Path

from data.samples.tabs import Tab

SOURCES = Path(__file__).parent / "sources"
AREA_NOTE = (
    "County levels are summed to Colorado's ten local workforce areas and the state; "
    "the rate is unemployed divided by labor force."
)
WAGE_HEADS = (
    "Employment",
    "Hourly mean wage",
    "Annual mean wage",
    "Hourly median wage",
    "Annual median wage",
)
# The areas' heads carry the footnote numbers that the publisher prints on them.
PRINTED_HEADS = ("Employment(1)", "Hourly mean wage", "Annual mean wage(2)",
                 "Hourly median wage", "Annual median wage(2)")  # fmt: skip
WAGE_NOTES: tuple[list[object], ...] = (
    ["(1) Estimates do not include self-employed workers."],
    ["(2) Annual wages have been calculated by multiplying the hourly wage by 2,080 hours."],
    ["- Estimate not released."],
    ["Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025."],
)


def labor_force_2011_2022() -> list[Tab]:
    """One row an area and year; years stand as text, as published."""
    title = "Labor Force Data by Local Workforce Area, 2011 - 2022 Annual Averages"
    return [Tab("LAUS 2011-2022", _labor_force(title, range(2011, 2023), "April 21, 2023"))]


def labor_force_2024() -> list[Tab]:
    """The next file that could be had: 2023 is missing from the series, and stays missing."""
    title = "Labor Force Data by Local Workforce Area, 2024 Annual Averages"
    return [Tab("LAUS 2024", _labor_force(title, range(2024, 2025), "April 8, 2026"))]


def wages_2025() -> list[Tab]:
    """The state and the five local areas that equal a metropolitan area: all occupations, then groups."""
    rows = _read("occupational_employment.csv")
    totals = [row for row in rows if row["occ_code"] == "000000"]
    groups = [row for row in rows if row["occ_code"] != "000000"]
    return [
        Tab("All occupations", _wages(totals, ["Area"]), bold=frozenset({0, 4})),
        Tab("Major groups", _wages(groups, ["Area", "Occupation"]), bold=frozenset({0, 4})),
    ]


def _labor_force(title: str, years: range, released: str) -> list[list[object]]:
    heads = ["Local Workforce Area", "Year", "Labor Force", "Employed", "Unemployed", "Unemployment Rate (%)"]
    rows: list[list[object]] = [[title], [], [*heads]]
    for year in years:
        found = [row for row in _read("local_area_unemployment.csv") if row["year"] == str(year)]
        levels = [
            (_area(row["region"], year), int(float(row["lf"])), int(float(row["unemp"]))) for row in found
        ]
        # Summed, as AREA_NOTE tells the reader: each file then adds up within itself.
        levels.append(("Colorado", sum(lf for _, lf, _ in levels), sum(out for _, _, out in levels)))
        # From the levels: the mean of the areas' rates would not be the state's.
        rows += [[area, str(year), lf, lf - out, out, round(100 * out / lf, 2)] for area, lf, out in levels]
    source = (
        f"Source: U.S. Bureau of Labor Statistics, Local Area Unemployment Statistics, release of {released}."
    )
    return [*rows, [], [AREA_NOTE], [source]]


def _area(written: str, year: int) -> str:
    """The rural area took its present name about 2025, so the later file says it the new way."""
    if written == "Colorado Rural Workforce Consortium" and year >= 2024:
        return "Workforce Colorado Rural Alliance"
    return written


def _wages(found: list[dict[str, str]], stub: list[str]) -> list[list[object]]:
    rows: list[list[object]] = [
        ["Occupational Employment and Wage Statistics"],
        ["Multiple occupations for multiple geographical areas"],
        ["Period: May 2025"],
        [],
        [*stub, *PRINTED_HEADS],
    ]
    names = {"Area": "area", "Occupation": "occupation"}
    for row in found:
        rows.append([row[names[head]] for head in stub] + [_number(row[head]) for head in WAGE_HEADS])
    return [*rows, [], *WAGE_NOTES]


def _number(text: str) -> object:
    """A dash stays a dash: the publisher's mark for an estimate that it does not release."""
    return float(text) if text.replace(".", "").isdigit() else text


def _read(name: str) -> list[dict[str, str]]:
    with (SOURCES / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
