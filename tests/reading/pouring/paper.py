"""A sheet being written: cells, merges, formats, and what each cell of a value has to be read as."""

from dataclasses import dataclass, field
from typing import cast

from data.reading.facts.rows import Row
from data.reading.files.marks import Merge
from data.reading.files.workbook import Sheet
from data.reading.reading import address

UNSAID = "unsaid"  # what the sheet leaves to the reader's judgement, and is not compared


@dataclass(frozen=True)
class Fact:
    """One observation as it must come back; UNSAID is not compared."""

    metric: str
    place: str | None
    period: str | None
    value: float | None
    status: str = "reported"
    dims: frozenset[str] = frozenset()
    unit: str = UNSAID
    is_total: bool = False

    def differs_from(self, row: Row) -> str:
        """What was read otherwise, '' where all is right."""
        pairs = {
            "metric": (self.metric, row["metric"]),
            "place": (self.place, row["place"]),
            "period": (self.period, row["period"]),
            "value": (self.value, row["value"]),
            "status": (self.status, row["status"]),
            "dims": (self.dims, frozenset(cast("dict[str, str]", row["dims"]).values())),
            "is_total": (self.is_total, row["is_total"]),
        }
        if self.unit not in (UNSAID, row["unit"]) and not str(row["unit"]).startswith(f"{self.unit} per"):
            return f"unit: wanted {self.unit}, read {row['unit']}"
        return "; ".join(
            f"{name}: wanted {wanted!r}, read {read!r}"
            for name, (wanted, read) in pairs.items()
            if wanted != read and wanted != UNSAID
        )


@dataclass
class Paper:
    """Cells by row and column, both from 0."""

    name: str
    cells: dict[tuple[int, int], object] = field(default_factory=dict)
    facts: dict[tuple[int, int], Fact] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)

    @property
    def height(self) -> int:
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def width(self) -> int:
        return 1 + max((column for _, column in self.cells), default=-1)

    def add(self, other: "Paper", down: int, right: int) -> None:
        """Another paper's cells, moved."""
        self.cells |= {(row + down, column + right): cell for (row, column), cell in other.cells.items()}
        self.facts |= {(row + down, column + right): fact for (row, column), fact in other.facts.items()}
        self.formats |= {(row + down, column + right): one for (row, column), one in other.formats.items()}
        self.merges += [
            (top + down, left + right, bottom + down, last + right)
            for top, left, bottom, last in other.merges
        ]

    def sheet(self) -> Sheet:
        rows: list[list[object]] = [[""] * self.width for _ in range(self.height)]
        for (row, column), cell in self.cells.items():
            rows[row][column] = cell
        formats = self.formats
        return Sheet(
            self.name,
            rows,
            merges=tuple(self.merges),
            format_at=lambda row, column: formats.get((row, column), ""),
        )

    def wanted(self) -> dict[tuple[str, str], Fact]:
        return {(self.name, address(*cell)): fact for cell, fact in self.facts.items()}

    def drawn(self) -> str:
        """The sheet as lines, for the message of a test that failed."""
        return f"[{self.name}]\n" + "\n".join(
            f"{number:>3} " + " | ".join(map(str, row))
            for number, row in enumerate(self.sheet().rows, start=1)
        )
