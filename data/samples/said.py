"""What the sample's regions and its steward are made to say, so that screens of words have something to show.

Made up like the partnerships' workbooks, and each reason says so.
"""

from collections.abc import Mapping

from sqlalchemy import Connection
from sqlmodel import col, select

from data.catalogue.adopting import adoption, enter_adoption
from data.catalogue.aligning import alignment, enter_alignment
from data.store.opening.local import LOCAL
from models import Metric

RURAL = "Workforce Colorado Rural Alliance"
ILLUSTRATIVE = "(illustrative)"

# By indicator: regions that adopt it, those that adapt it (by what, and why), those that skip it (why).
ADOPTED: dict[str, tuple[str, ...]] = {
    "Unemployment rate": ("Boulder", "Larimer", "Mesa", "Pikes Peak"),
    "Annual median wage": ("Denver", "Larimer"),
    "Employers engaged": ("Arapahoe/Douglas", "Boulder", "Denver", "Larimer", "Mesa", "Pikes Peak", RURAL),
    "Partnership meetings": ("Boulder", "Denver", "Larimer", "Mesa", RURAL),
    "Share of business at the table": ("Boulder", "Denver", "Mesa"),
    "Enrolled in training": ("Boulder", "Denver", "Larimer", "Mesa", "Pikes Peak", "Weld", RURAL),
    "Completed training": ("Boulder", "Denver", "Larimer", "Weld", RURAL),
    "Credentials earned": ("Boulder", "Larimer", "Tri-County"),
    "Credential rate": ("Boulder", "Denver", "Larimer", "Mesa", "Pikes Peak", RURAL),
    "Placed in jobs": ("Boulder", "Denver", "Larimer", "Mesa", "Tri-County", "Weld"),
    "Median wage at placement": ("Boulder", "Denver", "Larimer", "Weld", RURAL),
    "Wage gain": ("Larimer", "Mesa", "Tri-County"),
    "Employed Q2 after exit": ("Larimer", "Mesa", "Tri-County"),
    "Employer satisfaction": ("Boulder", "Denver", "Pikes Peak"),
}
ADAPTED: dict[str, dict[str, tuple[str, str]]] = {
    "Placed in jobs": {"Pikes Peak": ("Veterans hired by partners", "Our partners hire veterans first.")},
    "Incumbent workers trained": {
        "Weld": ("Oil and gas workers retrained", "Most of those we retrain come from one industry.")
    },
    "Employer match": {
        "Tri-County": ("Firms sharing a freight yard", "Firms here give room and tools, not money."),
        "Boulder": ("Laboratory benches shared by firms", "Our employers share equipment."),
    },
}
SKIPPED: dict[str, dict[str, str]] = {
    "Credential rate": {"Weld": "Our courses end in state licenses, which we do not count as credentials."},
    "Employer satisfaction": {"Mesa": "We ask employers in person.", "Weld": "Too few firms to ask."},
    "New apprentices": {"Denver": "The college counts them.", "Larimer": ""},
    "Partnership meetings": {"Weld": "We count what came of a meeting."},
}
# What a region counts, the indicator that it was held against, and what a steward said of the two.
ALIGNED = (
    ("Industry credentials gained", "Credentials earned", "same", "Another name for the same credentials."),
    ("Veterans hired by partners", "Placed in jobs", "similar", "Counts veterans only, trained or not."),
    (
        "Oil and gas workers retrained",
        "Incumbent workers trained",
        "similar",
        "Counts one industry, and workers who were laid off as well.",
    ),
    (
        "Youth at career fairs",
        "Enrolled in training",
        "not comparable",
        "Who visits a fair has not begun a training.",
    ),
)


def enter_answers(connection: Connection, places: Mapping[str, int]) -> None:
    """The regions' answers to what the state offers; to most of it they say nothing."""
    metrics = _metrics(connection)
    for indicator, regions in ADOPTED.items():
        for region in regions:
            _enter(connection, (places[region], metrics[indicator]), "adopt")
    for indicator, answers in ADAPTED.items():
        for region, (own, why) in answers.items():
            _enter(connection, (places[region], metrics[indicator]), "adapt", metrics[own], why)
    for indicator, reasons in SKIPPED.items():
        for region, why in reasons.items():
            _enter(connection, (places[region], metrics[indicator]), "skip", None, why)
    for own, indicator, degree, reason in ALIGNED:
        word = alignment(metrics[own], metrics[indicator], degree, f"{reason} {ILLUSTRATIVE}")
        enter_alignment(connection, LOCAL, word)


def _enter(
    connection: Connection, about: tuple[int, int], choice: str, own: int | None = None, why: str = ""
) -> None:
    marked = f"{why} {ILLUSTRATIVE}" if why else ""
    enter_adoption(connection, LOCAL, adoption(*about, choice, own, marked))


def _metrics(connection: Connection) -> dict[str, int]:
    """By name, which tells them apart in the sample."""
    return {row.name: row.id for row in connection.execute(select(col(Metric.name), Metric.id))}
