"""The workbook of the README's five-minute walk: Larimer's next quarter, with one name still unknown."""

from data.samples.figures import QUARTERS, figure
from data.samples.tabs import Tab
from data.samples.words import SOURCE_LINE, label, title

# 'Firms at the table' is what others call 'Employers engaged': the one thing to correct.
ASKED = {
    "employers": "Firms at the table",
    "meetings": "Partnership meetings held",
    "enrolled": "People enrolled in training",
    "completed": "Training completed",
    "credentials": "Credentials earned",
    "placed": "Placed in employment",
    "wage": "Median hourly wage at placement ($/hour)",
    "gain": "Wage gain (%)",
}


def walk() -> list[Tab]:
    """A layout that none of Larimer's earlier workbooks has."""
    quarter = QUARTERS[-1]
    rows: list[list[object]] = [
        [title(f"Larimer sector partnerships, report for {label(quarter)}")],
        [],
        ["What we count", label(quarter), "Remarks"],
    ]
    for metric, name in ASKED.items():
        remark = "Two new partnerships began in August" if metric == "employers" else None
        rows.append([name, figure("Larimer", metric, quarter), remark])
    return [Tab("Report", [*rows, [], [SOURCE_LINE]], bold=frozenset({0, 2}))]
