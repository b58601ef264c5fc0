"""One stream under two names, agencies that look like known ones: asked about, joined only by a word."""

import pytest

from data.catalogue.matching import fold
from data.reading.lists import ListReading, ListRow
from data.registers.checking.alike import alike

KNOWN = {
    "streams": {fold(name): name for name in ("WIOA Title I", "Perkins V", "Incumbent worker training fund")},
    "agencies": {fold("Department of Labor"): "Department of Labor"},
}


def asked(*names: str, agency: str = "") -> list[tuple[str, str, str]]:
    rows = []
    for at, name in enumerate(names, 1):
        said: dict[str, object] = {"name": name, "agency": agency} if agency else {"name": name}
        rows.append(ListRow(at, said, {"name": f"A{at + 1}", "agency": "B2"}))
    found = alike([("Streams", ListReading("streams", tuple(rows)))], KNOWN)
    return [(one.text, one.name, one.cell) for one in found]


@pytest.mark.parametrize(
    ("written", "like"),
    [
        ("Incumbent workers training fund", "Incumbent worker training fund"),
        ("Incumbent Worker Training Funds", "Incumbent worker training fund"),
        ("WIOA Titel I", "WIOA Title I"),
    ],
)
def test_a_name_that_looks_like_a_known_one_is_asked_about(written: str, like: str) -> None:
    assert asked(written) == [(written, like, "A2")]


@pytest.mark.parametrize(
    "written", ["WIOA Title II", "WIOA Title IV", "perkins v", "Perkins IV", "TANF", "Philanthropy"]
)
def test_a_known_name_or_one_of_another_number_is_not(written: str) -> None:
    assert asked(written) == []


def test_two_names_of_one_workbook_may_be_one_stream() -> None:
    assert asked("Career navigator grants", "TANF", "Career navigators grant") == [
        ("Career navigators grant", "Career navigator grants", "A4")
    ]


def test_an_agency_nobody_knows_is_asked_about_where_it_looks_like_one() -> None:
    assert asked("TANF", agency="Dept of Labor") == [("Dept of Labor", "Department of Labor", "B2")]
    assert asked("TANF", agency="Human Services") == []
