"""Reading and storing a workbook against calamine's read and a bare multi-row insert of the same facts."""

from collections.abc import Callable
from pathlib import Path

from tests.benchmarks import stores, workbooks
from tests.benchmarks.rounds import Measured, copied, in_a_process, medians, table
from tests.benchmarks.workbooks import HUNDRED_THOUSAND, MILLION, TEN_THOUSAND, Size

MODULE = "tests.benchmarks.storing"
FLOOR = "floor"
STEPS = ("read", "decide", "store")


def report(folder: Path, quick: bool, rounds: int) -> None:
    """Measure and print each size of workbook."""
    for size in (TEN_THOUSAND, HUNDRED_THOUSAND) if quick else (HUNDRED_THOUSAND, MILLION):
        taken = medians(rounds if size is not MILLION else min(rounds, 3), _things(folder, size, quick))
        heads = ["", *(f"{step}, CPU s" for step in STEPS), "in all", "x floor", "undo, CPU s", "peak MiB",
                 "first answer, s"]  # fmt: skip
        title = f"Reading and storing {size.values:,} values, medians of {rounds} rounds in turn"
        table(title, heads, [_row(name, told, taken[FLOOR]) for name, told in taken.items()])


def _things(folder: Path, size: Size, quick: bool) -> dict[str, Callable[[], Measured]]:
    workbook = folder / f"values-{size.values}.xlsx"
    if not workbook.exists():
        workbooks.write(size, workbook)

    def floor() -> Measured:
        database = folder / "floor.db"
        database.unlink(missing_ok=True)
        return in_a_process(MODULE, FLOOR, str(workbook), str(database))

    def into_empty(variant: str) -> Callable[[], Measured]:
        empty = Path(stores.store(stores.EMPTY, folder).removeprefix("sqlite:///"))
        return lambda: in_a_process(
            MODULE, variant, str(workbook), f"sqlite:///{copied(empty, folder / 'empty.db')}"
        )

    # Taken back after each round: copying gigabytes would drown what is measured.
    filled = stores.MILLION if quick else stores.TEN_MILLION
    return {
        FLOOR: floor,
        "without summaries, into an empty store": into_empty("without summaries"),
        "all of it, into an empty store": into_empty("all"),
        f"all of it, beside {filled:,} stored": lambda: in_a_process(
            MODULE, "all", str(workbook), stores.store(filled, folder)
        ),
    }


def _row(name: str, told: Measured, floor: Measured) -> list[str]:
    whole, least = _whole(told), _whole(floor)
    steps = [f"{told[step]:.2f}" if step in told else "" for step in STEPS]
    undo = f"{told['undo']:.2f}" if "undo" in told else ""
    peak = f"{told['peak MiB']:,.0f}"
    return [name, *steps, f"{whole:.2f}", f"{whole / least:.2f}", undo, peak, _first_answer(told)]


def _first_answer(told: Measured) -> str:
    """By the clock on the wall, from the bytes to the sentence that says what each sheet is."""
    return f"{told['read (wall)'] + told['say (wall)']:.1f}" if "say" in told else ""


def _whole(told: Measured) -> float:
    return sum(told.get(step, 0.0) for step in STEPS)
