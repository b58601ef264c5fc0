"""Names as people write them: what is the same, what is only suggested, and what must never be joined."""

import pytest

from data.catalogue.matching import Match, fold, match_names

NAMES = (
    "Adult Q2 employment rate",
    "Adult Q4 employment rate",
    "Measurable skill gains",
    "Employers engaged",
    "% placed",
    "Youth enrolled",
    "Median wage",
    "Denver Workforce Area",
    "Training hours 2024",
)
KNOWN = {fold(name): (number, name) for number, name in enumerate(NAMES)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Employers Engaged", "employers   engaged "),
        ("Median Wage (Q2)", "median wage q2"),
        ("Adams-Arapahoe", "Adams / Arapahoe"),
        ("Training & Education", "training and education"),
        ("Doña Ana", "Dona Ana"),
        ("Women’s wages", "Women's wages"),
        ("in_kind match", "In-kind match"),
        ("ﬁrms", "firms"),  # a ligature that PDFs leave behind
    ],
)
def test_the_same_name_written_differently_is_the_same(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("% placed", "# placed"),
        ("Employed Q2", "Employed Q4"),
        ("Wage gain", "Wage gains"),
        ("PY2024", "PY2025"),
    ],
)
def test_names_that_mean_two_things_stay_two(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("EMPLOYERS ENGAGED", "known", "Employers engaged"),
        ("Employer engaged", "suggested", "Employers engaged"),
        ("Adult Q2 employ rate", "suggested", "Adult Q2 employment rate"),
        ("MSG", "suggested", "Measurable skill gains"),
        ("Denver Workforce Areas", "suggested", "Denver Workforce Area"),
        ("Employers (engaged)", "known", "Employers engaged"),
        ("Gains in measurable skills", "suggested", "Measurable skill gains"),
        ("Hours of training 2024", "suggested", "Training hours 2024"),
        ("Emp. engaged", "suggested", "Employers engaged"),
        ("Adults Q2 employment rates", "suggested", "Adult Q2 employment rate"),
        ("Hours of training 2025", "new", "Hours of training 2025"),
        ("Youths Q2 emp. rate", "new", "Youths Q2 emp. rate"),
        # Almost the same letters, another thing: a number, a quarter, who is counted, how it is counted.
        ("Adult Q3 employment rate", "new", "Adult Q3 employment rate"),
        ("Youth Q2 employment rate", "new", "Youth Q2 employment rate"),
        ("Adult Q2 employment", "new", "Adult Q2 employment"),
        ("# placed", "new", "# placed"),
        ("Adult enrolled", "new", "Adult enrolled"),
        ("Average wage", "new", "Average wage"),
        ("Training hours 2025", "new", "Training hours 2025"),
        ("Coffee mornings ", "new", "Coffee mornings"),
        ("ZZZ", "new", "ZZZ"),
    ],
)
def test_a_name_is_known_suggested_or_new(text: str, kind: str, name: str) -> None:
    match = match_names([text], KNOWN)[text]
    assert (match.kind, match.name) == (kind, name)
    assert match.id == (NAMES.index(name) if name in NAMES else None)


def test_initials_that_two_names_share_suggest_neither() -> None:
    known = {"median starting gain": (1, "Median starting gain"), "measurable skill gains": (2, "MSG")}
    assert match_names(["MSG"], known)["MSG"].kind == "new"


def test_each_text_is_matched_once_under_its_own_spelling() -> None:
    matches = match_names(["% placed", "% Placed", "% placed"], KNOWN)
    assert list(matches.values()) == [
        Match("% placed", "known", 4, "% placed", 100.0),
        Match("% Placed", "known", 4, "% placed", 100.0),
    ]


def test_a_sheet_of_countless_unknown_names_is_not_compared_name_by_name() -> None:
    texts = [f"unknown thing called {'x' * (at % 7)} number-{at}" for at in range(5_000)] + [
        "Employer engaged"
    ]
    matches = match_names(texts, KNOWN)
    assert matches["Employer engaged"].kind == "new"
