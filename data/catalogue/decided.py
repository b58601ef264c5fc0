"""What was decided about a sheet, by the texts that it stands beside and not by where they stood. Pure.

Two things are kept: what a person said (their corrections), and what each head and column was read as.
"""

import json
from dataclasses import asdict, dataclass

from data.catalogue.anchors import Anchor

Texts = tuple[str, ...]


@dataclass(frozen=True)
class Decision:
    """A person's correction, with the texts of the row and column that it is about."""

    kind: str
    value: str = ""
    row: Anchor = Anchor()
    column: Anchor = Anchor()


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
