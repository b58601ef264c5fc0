"""Hundreds of spoiled files, the same in each run: read or refused, and never a fault of ours.

A longer run, such as overnight: `python -m tests.reading.test_mutants 0 100000`.
"""

import os
import resource
import signal
import subprocess
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

from data.errors import RefusedWorkbook
from data.reading.sheets import read_workbook
from tests.making import mutants
from tests.reading.test_broken import assert_helpful

MANY = 240
PROJECT = Path(__file__).parents[2]
SECONDS = 20
BYTES = 1 << 30


def main(first: int, last: int) -> None:
    """Reads mutants in this process; each is named before it is read, as some end the process."""
    # As the reading process is confined: what passes these limits there is a sentence.
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    files = mutants.good()
    for seed in range(first, last):
        name, content, done = mutants.mutant(seed, files)
        say(f"{seed} {name} {done}")
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        say(outcome(content, name))


def outcome(content: bytes, name: str) -> str:
    """'read', 'refused', or what went wrong and where."""
    try:
        read_workbook(content, name)
    except RefusedWorkbook as refused:
        assert_helpful(str(refused))
        return "refused"
    except MemoryError:
        return "refused"
    except BaseException as fault:
        # A panic in calamine is a sentence too: the child ends with a number of its own.
        if type(fault).__name__ == "PanicException":
            return "refused"
        return f"FAULT {type(fault).__name__} at {traceback.extract_tb(fault.__traceback__)[-1]}"
    return "read"


def say(words: str) -> None:
    os.write(1, f"{words}\n".encode())


def outcomes(first: int, last: int) -> Iterator[tuple[str, str]]:
    """Each mutant and what came of it; one that ends its process is 'refused' too, one that hangs is not."""
    while first < last:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.reading.test_mutants", str(first), str(last)],
            cwd=PROJECT, capture_output=True, text=True, check=False, env={"PATH": os.environ["PATH"]},
        )  # fmt: skip
        lines = ran.stdout.splitlines()
        if len(lines) % 2:
            lines.append("refused" if ran.returncode == -signal.SIGABRT else f"ENDED {ran.returncode}")
        yield from zip(lines[::2], lines[1::2], strict=True)
        assert lines, ran.stderr
        first = int(lines[-2].split()[0]) + 1


def test_a_mutant_is_read_or_refused_and_never_a_fault() -> None:
    found = list(outcomes(0, MANY))
    assert [(mutant, came) for mutant, came in found if came not in ("read", "refused")] == []
    assert len(found) == MANY
    assert {mutant.split()[1] for mutant, _ in found} == {"m.xlsx", "m.xls", "m.xlsb", "m.ods", "m.csv"}
    assert min(sum(came == which for _, came in found) for which in ("read", "refused")) > MANY // 10


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
