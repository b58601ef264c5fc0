"""A stream's year beside another of the same months that the store has: a question by cell."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.reading.lists import Blank, ListReading, ListRow
from data.reading.reading import Reading, SheetReading
from data.reading.status import Status
from data.registers.keeping.other_years import beside_stored
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.store.sheets import drafted


def years(*said: tuple[str, str, object]) -> ListReading:
    rows = [
        ListRow(
            at, {"stream": stream, "period": year, "available_cents": cents}, {"available_cents": f"C{at}"}
        )
        for at, (stream, year, cents) in enumerate(said, 2)
    ]
    return ListReading("allotments", tuple(rows))


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        (("WIOA adult", "FFY2026", 500), ["C2"]),  # nine months of PY2025, in another spelling of its stream
        (("WIOA Adult", "PY2025", 500), []),  # the same year is said anew
        (("WIOA Adult", "PY2026", 500), []),
        (("Perkins V", "FFY2026", 500), []),
        (("WIOA Adult", "FFY2026", Blank(Status.NOT_REPORTED)), []),
    ],
)
def test_a_year_beside_another_that_stands_is_asked_about(
    store: Engine, said: tuple[str, str, object], asked: list[str]
) -> None:
    sheet = SheetReading("Years", False, 9, 9, (), lists=(years(("WIOA Adult", "PY2025", 400)),))
    submit(store, LOCAL, drafted(store, Reading("a.xlsx", (sheet,))))
    with Session(store) as session:
        found = list(beside_stored(session, [("New", years(said))]))
    assert [(one.sheet, one.cell) for one in found] == [("New", cell) for cell in asked]
    assert all("PY2025 that stands" in one.text for one in found)


def test_a_year_that_the_workbook_says_anew_is_not_asked_about_twice(store: Engine) -> None:
    both = years(("WIOA Adult", "PY2025", 400), ("WIOA Adult", "FFY2026", 500))
    sheet = SheetReading("Years", False, 9, 9, (), lists=(both,))
    submit(store, LOCAL, drafted(store, Reading("a.xlsx", (sheet,))))
    with Session(store) as session:
        assert list(beside_stored(session, [("New", both)])) == []
