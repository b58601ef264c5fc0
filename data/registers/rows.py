"""Rows of a typed list as rows of its table: text becomes the ids that the store knows."""

from collections.abc import Iterable, Iterator, Mapping

from sqlmodel import SQLModel

from data.catalogue.matching import fold
from data.reading.reading import Problem, RegisterRow, address
from data.reading.words.periods import Period, period_from_label
from data.registers.tables import Award, Need, Stream
from data.settings import settings

TABLES: dict[str, type[SQLModel]] = {"streams": Stream, "awards": Award, "needs": Need}


def table_rows(
    register: str,
    rows: Iterable[RegisterRow],
    submission_id: int,
    sheet: str,
    place_ids: Mapping[str, int],
) -> list[dict[str, object]]:
    """One dict a row for `TABLES[register]`. `place_ids` maps a folded name to a place."""
    own = {"submission_id": submission_id, "sheet": sheet}
    # Readings count rows from 0, people from 1.
    return [own | {"row": row.row + 1} | _columns(register, row.fields, place_ids) for row in rows]


def _columns(register: str, fields: dict[str, object], place_ids: Mapping[str, int]) -> dict[str, object]:
    """Every column is given, so that rows of a list with and without a head fit one insert."""
    known: dict[str, object] = {name: fields.get(name, "") for name in _TEXTS[register]}
    if register == "streams":
        return known
    amount = "amount_cents" if register == "awards" else "cost_cents"
    period = _period(fields)
    return known | {
        # None where nobody knows the place: the money stays in the total and counts for no region, and the
        # problem says so (see unknown_places).
        "place_id": place_ids.get(fold(str(fields.get("place") or ""))),
        "period_id": period.id if period else None,
        amount: fields.get(amount),
        "status": fields.get("status", "not reported"),
    }


_TEXTS = {
    "streams": ("name", "agency", "objective", "may_pay_for", "window"),
    "awards": ("stream", "solution"),
    "needs": ("partnership", "solution"),
}


def periods(rows: Iterable[RegisterRow]) -> list[Period]:
    """The periods that the rows name, each once: they must be stored before the rows are."""
    named = {period.label: period for row in rows if (period := _period(row.fields))}
    return [named[label] for label in sorted(named)]


def _period(fields: Mapping[str, object]) -> Period | None:
    """The period whose label a row carries, None where it has none."""
    label = str(fields.get("period") or "")
    # With the setting by which the sheet was read: 'SFY2025' alone does not say in which month it began.
    return period_from_label(label, settings().fiscal_year_start) if label else None


def unknown_places(
    sheet: str, rows: Iterable[RegisterRow], place_ids: Mapping[str, int]
) -> Iterator[Problem]:
    """A problem for each row whose place nobody knows: its money would count for no region."""
    for row in rows:
        place = str(row.fields.get("place") or "")
        if place and fold(place) not in place_ids:
            text = (
                f"read '{place}', expected a known place; until it is named the amount counts for no region"
            )
            yield Problem(sheet, address(row.row, row.columns.get("place", 0)), text)
