"""Illustrative workbooks that lay periods or regions out side by side: one function a workbook."""

from data.samples.figures import LABOR_FORCE, QUARTERS, figure, is_due, year
from data.samples.tabs import Tab
from data.samples.words import SOURCE_LINE, not_due, title

LARIMER = {
    "employers": ("Employers engaged", "employers"),
    "meetings": ("Partnership meetings held", "meetings"),
    "enrolled": ("People enrolled in training", "people"),
    "completed": ("Training completed", "people"),
    "credentials": ("Credentials earned", "credentials"),
    "placed": ("Placed in employment", "people"),
    "wage": ("Median hourly wage at placement", "$ per hour"),
    "gain": ("Wage gain", "%"),
    "retained_q2": ("Employed in Q2 after exit", "%"),
    "rate": ("Credential rate", "%"),
}
WELD = {
    "employers": ("Employers served", "employers"),
    "enrolled": ("Participants enrolled", "people"),
    "completed": ("Participants completed", "people"),
    "placed": ("Participants placed", "people"),
    "credentials": ("Industry credentials", "credentials"),
    "wage": ("Entry wage, median hourly", "$ per hour"),
    "gain": ("Wage increase", "%"),
    "retained_q4": ("Retained Q4", "%"),
    "match": ("Employer match, cash and in kind", "$"),
}
WELD_TARGETS = {"employers": 175, "enrolled": 540, "wage": 21.5, "retained_q4": 74}
BOULDER = {
    "employers": "Businesses engaged",
    "business": "Business share of members (%)",
    "meetings": "Meetings of partnerships",
    "enrolled": "Learners enrolled",
    "completed": "Learners completed",
    "credentials": "Credentials awarded",
    "incumbent": "Incumbent workers trained",
    "placed": "Learners placed in jobs",
    "wage": "Median wage at placement ($ per hour)",
    "satisfaction": "Business satisfaction (%)",
    "rate": "Credential rate (%)",
}
STATE = {
    "partnerships": ("Active sector partnerships", "partnerships"),
    "employers": ("Employers engaged", "employers"),
    "enrolled": ("People enrolled in training", "people"),
    "completed": ("People who completed training", "people"),
    "placed": ("People placed in jobs", "people"),
    "credentials": ("Credentials earned", "credentials"),
    "wage": ("Median wage at placement", "$ per hour"),
    "satisfaction": ("Employer satisfaction", "%"),
}
RURAL_REACH = {
    "employers": "Employers at the table",
    "meetings": "Meetings held",
    "match": "Employer match ($)",
}
RURAL_TRAINING = {
    "enrolled": "Workers enrolled",
    "completed": "Workers completed",
    "placed": "Workers placed",
    "credentials": "Credentials earned",
    "apprentices": "New apprentices",
    "wage": "Median wage at placement ($/hour)",
    "gain": "Wage gain (%)",
    "rate": "Credential rate (%)",
}
NO_SURVEY = {"Mesa", "Weld"}  # they do not ask employers how satisfied they are
RURAL = "Workforce Colorado Rural Alliance"


def larimer() -> list[Tab]:
    """Wide by quarter, a tab a program year, with a year-to-date column that is no quarter."""
    return [Tab(f"PY{start}", _larimer_year(start), bold=frozenset({0, 3})) for start in range(2022, 2026)]


def _larimer_year(start: int) -> list[list[object]]:
    rows: list[list[object]] = [
        [title(f"Larimer sector partnerships, Program Year {start}")],
        [f"July 1, {start} to June 30, {start + 1}"],
        [],
        ["Metric", "Unit", "Q1", "Q2", "Q3", "Q4", "YTD"],
    ]
    for metric, (name, unit) in LARIMER.items():
        quarters = [not_due("Larimer", metric, (start, part)) for part in (1, 2, 3, 4)]
        due = all(isinstance(value, int | float) for value in quarters)
        rows.append([name, unit, *quarters, year("Larimer", metric, start) if due else "Not yet due"])
    # Counted by nobody else; no fair was held in the summer of 2023.
    fairs = [0 if start == 2023 else 180 + 12 * (start - 2022), 240, 310, 95]
    rows.append(["Youth at career fairs", "people", *fairs, sum(fairs)])
    return [*rows, [], [SOURCE_LINE]]


def weld() -> list[Tab]:
    """Wide by program year, with a target column that is no period."""
    years = (2022, 2023, 2024, 2025)
    rows: list[list[object]] = [
        [title("Weld sector partnerships, annual results")],
        [],
        ["Measure", "Unit", *(f"PY{start}" for start in years), "PY2026 Target"],
    ]
    for metric, (name, unit) in WELD.items():
        results: list[object] = [year("Weld", metric, start) for start in years]
        if metric == "retained_q4":
            results[-1] = "Not yet due"
        rows.append([name, unit, *results, WELD_TARGETS.get(metric)])
    rows.append(["Oil and gas workers retrained", "people", 31, 44, "*", 52, 60])
    # Its courses end in licenses of the state, which nobody there counts as credentials.
    rows.append(["Credential rate", "%", "N/A", "N/A", "N/A", "N/A", None])
    notes: list[list[object]] = [["* Fewer than 10 people; withheld."], [SOURCE_LINE]]
    return [Tab("Annual", [*rows, [], *notes], bold=frozenset({0, 2}))]


def boulder() -> list[Tab]:
    """Two rows of heads: the program year is merged over its quarters."""
    quarters = [quarter for quarter in QUARTERS if quarter[0] >= 2024]
    spanner: list[object] = ["Measure", *(f"PY{start}" if part == 1 else None for start, part in quarters)]
    rows: list[list[object]] = [
        [title("Boulder area partnerships, measures by quarter")],
        [],
        spanner,
        [None, *(f"Q{part}" for _, part in quarters)],
    ]
    for metric, name in BOULDER.items():
        rows.append([name, *(not_due("Boulder", metric, quarter) for quarter in quarters)])
    rows.append(["Laboratory benches shared by firms", 12, 12, 14, 14, 18, 18, 18, 22, 22])
    merges = ((2, 0, 3, 0), (2, 1, 2, 4), (2, 5, 2, 8))
    return [Tab("Measures", [*rows, [], [SOURCE_LINE]], merges, bold=frozenset({0, 2, 3}))]


def state() -> list[Tab]:
    """Wide by region, a tab a program year: the state's own summary. Adams reported nothing, as it may."""
    return [Tab(f"PY{start}", _state_year(start), bold=frozenset({0, 2})) for start in (2023, 2024, 2025)]


def _state_year(start: int) -> list[list[object]]:
    rows: list[list[object]] = [
        [title(f"Colorado sector partnerships by region, Program Year {start}")],
        [],
        ["Indicator", "Unit", *LABOR_FORCE],
    ]
    for metric, (name, unit) in STATE.items():
        rows.append([name, unit, *(_state_cell(region, metric, start) for region in LABOR_FORCE)])
    return [*rows, [], ["Adams: no report received."], [SOURCE_LINE]]


def _state_cell(region: str, metric: str, start: int) -> object:
    if region == "Adams":
        return "Not reported"
    if metric == "partnerships":
        return (
            1 + round(LABOR_FORCE[region] / 14) + (start - 2023 if region in {"Denver", "Pikes Peak"} else 0)
        )
    if metric == "satisfaction" and region in NO_SURVEY:
        return "N/A"
    return year(region, metric, start)


def rural() -> list[Tab]:
    """Two tables on one sheet, one below the other, each with its own head."""
    return [
        Tab(f"PY{start}", _rural_year(start), bold=frozenset({0, 2, 3, 9, 10}))
        for start in (2024, 2025, 2026)
    ]


def _rural_year(start: int) -> list[list[object]]:
    heads: list[object] = ["Measure", "Q1", "Q2", "Q3", "Q4"]
    return [
        [title(f"Workforce Colorado Rural Alliance, Program Year {start}")],
        [],
        ["Employers and meetings"],
        heads,
        *_rural_rows(RURAL_REACH, start),
        [],
        [],
        ["Training and jobs"],
        heads,
        *_rural_rows(RURAL_TRAINING, start),
        [],
        [SOURCE_LINE],
    ]


def _rural_rows(metrics: dict[str, str], start: int) -> list[list[object]]:
    quarters = [(start, part) for part in (1, 2, 3, 4)]
    return [
        [name, *(_rural_cell(metric, quarter) for quarter in quarters)] for metric, name in metrics.items()
    ]


def _rural_cell(metric: str, quarter: tuple[int, int]) -> object:
    if quarter not in QUARTERS:
        return "Not yet due"
    return figure(RURAL, metric, quarter) if is_due(metric, quarter) else "Not yet due"
