"""Whom a metric counts decides whether its small values are held back; in doubt, people."""

import pytest

from data.catalogue.counted import counted, scale


@pytest.mark.parametrize(
    ("name", "unit", "whom"),
    [
        ("Labor force", "people", "people"),
        ("Placed", "", "people"),
        ("Obtained employment", "", "people"),
        ("Zorgleurs", "", "people"),  # a word that nobody knows fails closed
        ("Youth at career fairs", "", "people"),
        ("Incumbent workers trained", "", "people"),
        ("Jobs filled by veterans", "", "people"),
        ("Credentials earned by students", "", "people"),
        ("Served", "cohort", "people"),
        ("Placed in jobs", "", "people"),
        ("Job retention", "", "people"),
        ("Employers engaged", "", "employers"),
        ("Firms sharing a freight yard", "", "employers"),
        ("Companies trained", "number", "employers"),
        ("Jobs", "jobs", "things"),
        ("Jobs", "", "things"),
        ("Partnership meetings", "meetings", "things"),
        ("Meetings with employers", "", "things"),
        ("Employer meetings", "", "things"),
        ("Number of curricula changed", "", "things"),
        ("Laboratory benches shared by firms", "", "things"),
        ("Child care seats secured", "", "things"),
        ("Credentials earned", "credentials", "things"),
        ("Employer match", "$", "things"),
        ("Hourly mean wage", "$/hr", "things"),
        ("Wage gain %", "", "things"),
        ("Employed Q2 after exit", "%", "things"),
        ("Unemployment rate", "", "things"),
        ("Cost per participant", "", "things"),
        ("Training hours", "", "things"),
    ],
)
def test_a_metric_counts_what_its_words_say(name: str, unit: str, whom: str) -> None:
    assert counted(name, unit) == whom


@pytest.mark.parametrize(
    ("unit", "many"), [("people", 1), ("thousand people", 1000), ("people (thousands)", 1000), ("", 1)]
)
def test_a_unit_may_stand_for_many(unit: str, many: float) -> None:
    assert scale(unit) == many
