"""What a person decided about the names in a workbook, and what a name then stands for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from data.reading.reading import Correction

NEW = "new"


@dataclass(frozen=True)
class Decisions:
    """A person's word on names, by the text in the workbook. What they don't mention goes by its match.

    `home` is the place that hands in. A metric's text means a known metric (its id), NEW, another
    name (a new metric called so), or None: left out. A place's text means an id, NEW or None.
    `refused` are places left out because whoever hands in may not speak for them. `corrections` are
    what the reading was told: nothing is decided by them here, they are remembered. `wordings` are names of
    typed lists, each with its vocabulary ('streams', 'agencies'), and the name that they are other words for.
    """

    home: int
    metrics: Mapping[str, int | str | None] = field(default_factory=dict)
    places: Mapping[str, int | str | None] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    wordings: Mapping[tuple[str, str], str] = field(default_factory=dict)

    @property
    def left_out(self) -> frozenset[tuple[str, str]]:
        """The names that the person left out, each with its kind."""
        named = (("metric", self.metrics), ("place", self.places))
        return frozenset(
            (kind, text) for kind, said in named for text, meant in said.items() if meant is None
        )


@dataclass(frozen=True)
class SeriesName:
    """One series: a metric and place by id, or by the name under which they will be entered."""

    metric: int | str
    place: int | str
    partnership: str = ""
    breakdown: str = ""


@dataclass(frozen=True)
class Alias:
    """A way to write a name that a person explained, so that next quarter it is known. `text` is folded."""

    kind: Literal["metric", "place"]
    text: str
    target: int | str


@dataclass(frozen=True)
class LeftOut:
    """Why something is not stored; without `reason` where the person wanted it so."""

    reason: str = ""
    serious: bool = False
