"""What was decided about a sheet, by the texts that it stands beside and not by where they stood. Pure.

Two things are kept: what a person said (their corrections), and what each head and column was read as.
"""

import json
from dataclasses import asdict, dataclass

from data.memory.anchors import Anchor

Texts = tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """A person's correction, with the texts of the row and column that it is about."""

    kind: str
    value: str = ""
    row: Anchor = Anchor()
    column: Anchor = Anchor()

    @property
    def says(self) -> str:
        """Such as "the column 'Kiosk' is read as place"."""
        about = self.row or self.column
        runs_on = "sums since the start of the year" if self.value == "yes" else "by period"
        values = f"the values of '{about.written}' are" if about else "its values are"
        if self.kind in ("row", "column"):
            return f"the {self.kind} '{about.written}' is read as {self.value}"
        said = {
            "place": f"its place is {self.value}",
            "period": "its period is asked each time",
            "scale": f"{values} in {self.value}",
            "cumulative": f"{values} {runs_on}",
            "table": "one of its tables is left out",
            "leave out": "it is left out",
        }
        return said.get(self.kind, "it is read in the way that was chosen")


@dataclass(frozen=True)
class Decided:
    """All that was decided about one sheet: what a person said, and how its columns and heads were read.

    `left_out` are names that a person left out, each with its kind, 'metric' or 'place'.
    """

    said: tuple[Decision, ...] = ()
    columns: tuple[tuple[Texts, str], ...] = ()
    heads: tuple[tuple[Texts, str], ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def period(self) -> str:
        """The period that a person had to name for the sheet; empty where the sheet said it itself."""
        return next((one.value for one in self.said if one.kind == "period"), "")

    @property
    def says(self) -> str:
        """All that a person decided, in one sentence; empty where the sheet was read by itself."""
        names = (f"'{name}' is left out" for _, name in self.left_out)
        said = "; ".join(dict.fromkeys((*(one.says for one in self.said), *names)))
        return said[:1].upper() + said[1:]

    def as_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Decided":
        kept = json.loads(text)
        said = (Decision(one["kind"], one["value"], _anchor(one["row"]), _anchor(one["column"]))
                for one in kept["said"])  # fmt: skip
        return cls(
            tuple(said),
            tuple((tuple(texts), role) for texts, role in kept["columns"]),
            tuple((tuple(texts), role) for texts, role in kept["heads"]),
            tuple((kind, name) for kind, name in kept["left_out"]),
        )


def _anchor(kept: dict) -> Anchor:  # type: ignore[type-arg]
    return Anchor(tuple(kept["texts"]), kept["written"], tuple(kept["before"]), kept["distance"])
