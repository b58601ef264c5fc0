"""Two inventories of invented states in plain words, and what a person says of their pairs of streams.

The streams are public programs as laws and agencies describe them. A person asked of each pair whether two
applicants could do the same thing for the same people with it: then they are `similar`, or `competing` where
their rules keep them from being used together. Else they are `complementary` or `unrelated`. The verdicts
were written before any score was seen; pairs that the tables leave out are not worth a look. Weights may be
tried on `tuned`; `held_back` is only for telling how well they do.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.registers.solutions import SOLUTIONS
from data.views.funding.ledger import Ledger
from tests.views.funding.ledgers import ledger_with

HERE = Path(__file__).parent
SHORT = dict(zip(
    ("pipeline", "curriculum", "upskilling", "apprenticeship", "hiring", "supports", "facilities", "market",
     "branding", "infrastructure", "policy", "technology"), SOLUTIONS, strict=False))  # fmt: skip
TEXTS = ("stream", "agency", "law", "objective", "people", "components", "braid")


def rows(name: str) -> list[dict[str, str]]:
    """The table of that name."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def inventory(name: str) -> Ledger:
    """The streams of that inventory, and what each may pay for."""
    told = rows(name)
    streams: list[dict[str, Any]] = [
        {text: row[text] for text in TEXTS} | {"match_percent": float(row["match"]) if row["match"] else None}
        for row in told
    ]
    return ledger_with(streams=streams, options=[option for row in told for option in _options(row)])


def verdicts(name: str) -> dict[tuple[str, str], str]:
    """What a person says of the pairs of that inventory."""
    return {_pair(row["one"], row["other"]): row["verdict"] for row in rows(f"{name}_pairs")}


def _options(row: dict[str, str]) -> Iterator[dict[str, str]]:
    for may in ("can", "partly", "not"):
        for short in filter(None, row[may].split("; ")):
            yield {"stream": row["stream"], "solution": SHORT[short], "may": may}


def _pair(one: str, other: str) -> tuple[str, str]:
    first, second = sorted((one, other))
    return first, second
