"""Large workbooks as a state would send them: a row for each region and metric, a column for each quarter."""

import random
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

REGIONS = [f"Region {number:02}" for number in range(1, 41)]


@dataclass(frozen=True)
class Size:
    """How large a workbook is: each sheet has ten regions."""

    sheets: int
    metrics: int
    quarters: int

    @property
    def values(self) -> int:
        return self.sheets * 10 * self.metrics * self.quarters


HUNDRED_THOUSAND = Size(sheets=3, metrics=34, quarters=98)
MILLION = Size(sheets=10, metrics=100, quarters=100)
TEN_THOUSAND = Size(sheets=1, metrics=25, quarters=40)


def write(size: Size, path: Path) -> None:
    """The same figures at every call."""
    figures = random.Random(size.values)
    heads = [f"{2001 + number // 4} Q{number % 4 + 1}" for number in range(size.quarters)]
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as workbook:
        for number in range(size.sheets):
            sheet = workbook.add_worksheet(f"Table {number + 1}")
            sheet.write_row(0, 0, ["Region", "Metric", *heads])
            for row in range(10 * size.metrics):
                region, metric = REGIONS[row // size.metrics], row % size.metrics
                name = f"Measure {number * size.metrics + metric + 1}"
                values = [figures.randrange(1, 100_000) / 10 for _ in heads]
                sheet.write_row(row + 1, 0, [region, name, *values])
