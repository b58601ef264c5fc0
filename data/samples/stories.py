"""What the sample's regions say about their own numbers: what they aim at, and what is behind a figure.

Made up like the figures, which each text says.
"""

from collections.abc import Mapping

from sqlalchemy import Connection
from sqlmodel import col, select

from data.catalogue.saying import enter_word
from data.catalogue.telling import note, target
from data.store.opening.local import LOCAL
from models import Metric, Period

RURAL = "Workforce Colorado Rural Alliance"
ILLUSTRATIVE = "(illustrative)"

# Region, metric, what it is, for which period, how much, and why.
TARGETS = (
    ("Larimer", "Placed in jobs", "target", "PY2026", 460.0, "Two plants are to open."),
    ("Larimer", "Credential rate", "target", "PY2026", 85.0, ""),
    (
        "Larimer",
        "Employers engaged",
        "baseline",
        "PY2022",
        120.0,
        "Counted by hand, before there was a form.",
    ),
    ("Boulder", "Median wage at placement", "target", "PY2026", 28.0, "Rents rose."),
    ("Boulder", "Enrolled in training", "forecast", "PY2026-Q2", 160.0, "From the classes that are booked."),
    ("Mesa", "Employers engaged", "target", "PY2026", 80.0, ""),
    ("Mesa", "Wage gain", "forecast", "PY2026", 13.0, "Growers will raise wages in the spring."),
    ("Denver", "Employer satisfaction", "target", "PY2026", 95.0, "Half of our firms answer the survey."),
    ("Pikes Peak", "Veterans hired by partners", "target", "PY2026", 240.0, ""),
    ("Arapahoe/Douglas", "Completed training", "target", "PY2026", 1900.0, ""),
    (RURAL, "New apprentices", "target", "PY2026", 260.0, "Three hospitals joined."),
)
# Region, metric, period ('' for the metric as such), and the story.
NOTES = (
    ("Larimer", "Placed in jobs", "PY2025", "A plant hired a whole class before its last week."),
    ("Larimer", "Employers engaged", "", "An employer that came to one meeting counts in that quarter only."),
    ("Boulder", "Enrolled in training", "PY2026-Q1", "The evening course moved from July to October."),
    ("Mesa", "Partnership meetings", "", "Three councils share one calendar; joint meetings count once."),
    ("Denver", "Child care seats secured", "", "Two partnerships pay for the seats together."),
    ("Pikes Peak", "Median wage at placement", "PY2026-Q1", "Still provisional: one college reports late."),
    ("Weld", "Credentials earned", "", "Our courses end in state licenses, which we do not count here."),
    ("Arapahoe/Douglas", "Employers engaged", "", "The roster counts members, the results count who came."),
    (RURAL, "New apprentices", "", "Hospitals train across county lines, so we count by where they live."),
)


def enter_stories(connection: Connection, places: Mapping[str, int]) -> None:
    """The regions' targets, forecasts, baselines and notes; of most numbers nobody says anything."""
    metrics = {row.name: row.id for row in connection.execute(select(col(Metric.name), Metric.id))}
    periods = {row.label: row.id for row in connection.execute(select(col(Period.label), Period.id))}
    for region, metric, kind, period, value, why in TARGETS:
        about = (places[region], metrics[metric], periods[period])
        enter_word(connection, LOCAL, target(about, kind, value, f"{why} {ILLUSTRATIVE}"))
    for region, metric, period, text in NOTES:
        word = note(places[region], metrics[metric], f"{text} {ILLUSTRATIVE}", periods.get(period))
        enter_word(connection, LOCAL, word)
