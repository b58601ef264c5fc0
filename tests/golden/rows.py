"""Rows as a surface shows them, held against rows worked out by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

Rows = Sequence[Mapping[str, Any]]
SIGHT = 0.0051  # a table on screen shows two digits behind the point


def agree(shown: Rows, worked: Rows, where: str, near: float = 1e-9) -> bool:
    """Whether as many rows, in the same order, say the same under each head that was worked out."""
    told = [{head: _plain(_under(row, head)) for head in worked[0]} for row in shown] if worked else [*shown]
    wanted = [{head: _plain(value) for head, value in row.items()} for row in worked]
    assert len(told) == len(wanted), f"{where}: shown {told}, worked out {wanted}"
    for one, other in zip(told, wanted, strict=True):
        for head, value in other.items():
            assert _same(one[head], value, near), f"{where}, {head}: shown {one}, worked out {other}"
    return True


def _under(row: Mapping[str, Any], head: str) -> Any:
    """The cell under a head, which screens begin with a capital."""
    return row[head] if head in row else row[head[:1].upper() + head[1:]]


def _plain(value: Any) -> Any:
    """A number as one, however it is written; a blank is an empty text."""
    if value is None or value == "—":
        return ""
    try:
        return float(str(value).replace(",", "").replace("−", "-"))  # noqa: RUF001
    except ValueError:
        return str(value)


def _same(one: Any, other: Any, near: float) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) <= near
    return bool(one == other)
