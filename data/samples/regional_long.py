"""Illustrative workbooks that lay figures out downwards, as forms or as rosters: one function a workbook."""

from datetime import date

from data.samples.figures import QUARTERS, Quarter, figure, is_due
from data.samples.tabs import Tab
from data.samples.words import SOURCE_LINE, label, not_due, title

PIKES_PEAK = {
    "employers": ("Employers participating", "employers"),
    "enrolled": ("Enrolled in training", "people"),
    "completed": ("Completed training", "people"),
    "credentials": ("Industry-recognized credentials", "credentials"),
    "placed": ("Obtained employment", "people"),
    "wage": ("Median wage at placement", "$ per hour"),
    "gain": ("Wage gain percent", "%"),
    "meetings": ("Meetings held", "meetings"),
    "satisfaction": ("Satisfied employers", "%"),
    "rate": ("Credential attainment", "%"),
}
# What part of the region's figures each partnership has; the rest is with none.
PIKES_PEAK_PARTNERSHIPS = {
    "Pikes Peak Health Care Partnership": 0.42,
    "Pikes Peak Manufacturing Partnership": 0.33,
    "Pikes Peak Construction Partnership": 0.19,
}
ARAPAHOE_DOUGLAS = (
    ("Arapahoe/Douglas Health Care Partnership", "Health care", "Regional health council", "Mature", 71),
    (
        "Arapahoe/Douglas Technology Partnership",
        "Technology",
        "Chamber of commerce",
        "Growing",
        58,
    ),
    ("Arapahoe/Douglas Construction Partnership", "Construction", "Builders' association", "Growing", 46),
    ("Arapahoe/Douglas Aerospace Partnership", "Aerospace", "Workforce board", "Launching", 24),
)
ARAPAHOE_DOUGLAS_RESULTS = {
    "employers": "Employers engaged",
    "enrolled": "Enrolled in training",
    "completed": "Completed training",
    # Its own name for what others call credentials earned, until a steward says that the two are one.
    "credentials": "Industry credentials gained",
    "placed": "Placed in jobs",
    "wage": "Median wage at placement ($/hour)",
    "retained_q2": "Employed Q2 after exit (%)",
    "retained_q4": "Employed Q4 after exit (%)",
    "match": "Employer match ($)",
}
DENVER = {
    "employers": "# of Employers Engaged",
    "meetings": "# of Partnership Meetings",
    "enrolled": "# Enrolled",
    "completed": "# Completed",
    "placed": "# Placed",
    "credentials": "# Credentials",
    "wage": "Median Wage at Placement ($/hour)",
    "satisfaction": "Employer Satisfaction (%)",
    "business": "Share of Business at the Table (%)",
    "rate": "Credential Rate (%)",
}
TRI_COUNTY = {
    "employers": "Companies engaged",
    "enrolled": "Trainees enrolled",
    "completed": "Trainees completed",
    "placed": "Trainees hired",
    "credentials": "Credentials earned",
    "incumbent": "Incumbent workers trained",
    "wage": "Median starting wage ($/hour)",
    "gain": "Wage gain (%)",
    "retained_q2": "Retained Q2 (%)",
    "retained_q4": "Retained Q4 (%)",
    "rate": "Credential attainment (%)",
}
MESA = {
    "Employers": {
        "employers": "Number of employers engaged",
        "business": "Share of business at the table (%)",
        "meetings": "Meetings held",
        "satisfaction": "Employer satisfaction (%)",
    },
    "Training": {
        "enrolled": "Number enrolled",
        "completed": "Number completed",
        "credentials": "Credentials earned",
        "apprentices": "Apprentices registered",
    },
    "Results": {
        "placed": "Number placed",
        "wage": "Median hourly wage at placement ($/hour)",
        "gain": "Wage gain (%)",
        "retained_q2": "Employed Q2 after exit (%)",
        "rate": "Credential rate (%)",
    },
}


def pikes_peak() -> list[Tab]:
    """One row a figure. A row without a partnership is the region as a whole."""
    rows: list[list[object]] = [
        [title("Pikes Peak partnership metrics, one row a figure")],
        [],
        ["Region", "Partnership", "Metric", "Period", "Value", "Unit", "Notes"],
    ]
    quarters = [quarter for quarter in QUARTERS if quarter[0] >= 2023]
    for quarter in quarters:
        rows += [_pikes_peak_row(metric, quarter, "", 1.0) for metric in PIKES_PEAK]
    rows.append(["Pikes Peak", None, "Veterans hired by partners", "PY2025", 212, "people", "Once a year"])
    for partnership, part in PIKES_PEAK_PARTNERSHIPS.items():
        for quarter in quarters:
            rows += [
                _pikes_peak_row(metric, quarter, partnership, part) for metric in ("employers", "enrolled")
            ]
    return [Tab("Metrics", [*rows, [], [SOURCE_LINE]], bold=frozenset({0, 2}))]


def _pikes_peak_row(metric: str, quarter: Quarter, partnership: str, part: float) -> list[object]:
    name, unit = PIKES_PEAK[metric]
    value = figure("Pikes Peak", metric, quarter)
    note = "Provisional" if quarter == QUARTERS[-1] else None
    whole = value if part == 1 else round(value * part)
    return ["Pikes Peak", partnership or None, name, label(quarter), whole, unit, note]


def arapahoe_douglas() -> list[Tab]:
    """Results by quarter, and a roster: one row a partnership, attributes and figures mixed, as of a day."""
    return [
        Tab("Results", _arapahoe_douglas(), bold=frozenset({0, 2})),
        Tab("Sep 30, 2025", _roster(date(2025, 9, 30), 0.9), bold=frozenset({0, 3})),
        Tab("Sep 30, 2026", _roster(date(2026, 9, 30), 1.0), bold=frozenset({0, 3})),
    ]


def _arapahoe_douglas() -> list[list[object]]:
    quarters = QUARTERS[8:]
    rows: list[list[object]] = [
        [title("Arapahoe/Douglas sector partnerships, results by quarter")],
        [],
        ["Indicator", *(label(quarter) for quarter in quarters)],
    ]
    for metric, name in ARAPAHOE_DOUGLAS_RESULTS.items():
        rows.append([name, *(not_due("Arapahoe/Douglas", metric, quarter) for quarter in quarters)])
    return [*rows, [], [SOURCE_LINE]]


def _roster(day: date, size: float) -> list[list[object]]:
    rows: list[list[object]] = [
        [title("Arapahoe/Douglas sector partnerships")],
        [f"As of {day:%B} {day.day}, {day.year}"],
        [],
        ["Partnership", "Sector", "Convener", "Stage", "Employers engaged", "Share of business (%)",
         "Meetings held", "Last meeting"],
    ]  # fmt: skip
    for place, (name, sector, convener, stage, employers) in enumerate(ARAPAHOE_DOUGLAS):
        share = round(66 - 4 * place - 20 * (1 - size), 1)
        met = day.replace(day=24 - 5 * place)
        rows.append([name, sector, convener, stage, round(employers * size), share, 4 - place // 2, met])
    return [*rows, [], [SOURCE_LINE]]


def denver() -> list[Tab]:
    """The same block on a tab a quarter: the tab's name is the period."""
    return [Tab(label(quarter), _denver(quarter), bold=frozenset({0, 2})) for quarter in QUARTERS[8:]]


def _denver(quarter: Quarter) -> list[list[object]]:
    rows: list[list[object]] = [
        [title(f"Denver sector partnerships, {label(quarter)}")],
        [],
        ["Metric", "Result", "Comments"],
    ]
    for metric, name in DENVER.items():
        comment = "Survey goes out twice a year" if metric == "satisfaction" and quarter[1] % 2 else None
        rows.append([name, "Not applicable" if comment else figure("Denver", metric, quarter), comment])
    rows.append(
        ["Child care seats secured", 4 * (QUARTERS.index(quarter) - 6), "Joint work of two partnerships"]
    )
    return [*rows, [], [SOURCE_LINE]]


def tri_county() -> list[Tab]:
    """Transposed: quarters down, metrics across."""
    rows: list[list[object]] = [
        [title("Tri-County partnerships, results by quarter")],
        [],
        ["Quarter", *TRI_COUNTY.values(), "Firms sharing a freight yard"],
    ]
    for quarter in QUARTERS:
        yard: object = 3 + QUARTERS.index(quarter) // 3 if quarter[0] > 2022 else None
        results = [not_due("Tri-County", metric, quarter) for metric in TRI_COUNTY]
        rows.append([label(quarter), *results, yard])
    return [Tab("Results", [*rows, [], [SOURCE_LINE]], bold=frozenset({0, 2}))]


def mesa() -> list[Tab]:
    """A form a quarter: label left, value right, in blocks with sub-headings."""
    return [Tab(label(quarter), _mesa(quarter)) for quarter in QUARTERS[8:]]


def _mesa(quarter: Quarter) -> list[list[object]]:
    rows: list[list[object]] = [
        [title("Mesa partnerships, quarterly report")],
        ["Reporting period", label(quarter)],
    ]
    for block, metrics in MESA.items():
        rows += [[], [block]]
        rows += [[name, _mesa_cell(metric, quarter)] for metric, name in metrics.items()]
    return [*rows, [], [SOURCE_LINE]]


def _mesa_cell(metric: str, quarter: Quarter) -> object:
    if not is_due(metric, quarter):
        return "Not yet due"
    value = figure("Mesa", metric, quarter)
    # A count of people below ten could point to one of them.
    return "<10" if metric == "apprentices" and value < 10 else value
