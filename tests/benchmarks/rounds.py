"""Several things measured in turn, round after round, so that a busy machine is busy for all of them."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from statistics import median

Measured = dict[str, float]


def medians(rounds: int, things: Mapping[str, Callable[[], Measured]]) -> dict[str, Measured]:
    """What each thing took: the median of the rounds for each of its figures."""
    taken: dict[str, list[Measured]] = {name: [] for name in things}
    for number in range(rounds):
        for name, measure in things.items():
            _say(f"  round {number + 1} of {rounds}: {name}")
            taken[name].append(measure())
    _say("")
    return {name: {key: median(one[key] for one in all) for key in all[0]} for name, all in taken.items()}


def _say(progress: str) -> None:
    """Tell a person who waits how far it is; a log has no use for that."""
    if sys.stderr.isatty():
        print(f"\r{progress:<90}\r", end="", file=sys.stderr, flush=True)


def in_a_process(module: str, *words: str) -> Measured:
    """What the module prints when it is run by itself."""
    command = [sys.executable, "-m", module, *words]
    ended = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True)
    told: Measured = json.loads(ended.stdout)
    return told


def copied(source: Path, target: Path) -> Path:
    shutil.copyfile(source, target)
    return target


def table(title: str, heads: list[str], rows: list[list[str]]) -> None:
    """Print the rows under their heads."""
    widths = [max(len(row[column]) for row in [heads, *rows]) for column in range(len(heads))]
    print(f"\n{title}\n")
    for row in [heads, ["-" * width for width in widths], *rows]:
        print(
            "  "
            + "  ".join(
                cell.ljust(width) if column == 0 else cell.rjust(width)
                for column, (cell, width) in enumerate(zip(row, widths, strict=True))
            )
        )
