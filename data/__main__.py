"""The command line: `python -m data COMMAND`, the same functions that the screens use.

Each command imports what it needs when it is called: reading a small file needs no database and no pandas.
"""

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable
from itertools import chain
from pathlib import Path

from data.errors import GuidepostError

REFUSED = 2  # the exit status for a file that cannot be read, with one line on standard error
Command = Callable[[argparse.Namespace], int]


def read(options: argparse.Namespace) -> int:
    """Print every observation of a workbook, as CSV or as one JSON object a line."""
    from data.reading.facts.rows import COLUMNS, list_rows_of, rows_of
    from data.reading.reading import Vocabulary
    from data.reading.ways.listed import ways_of
    from data.settings import settings

    file = Path(options.file)
    known = Vocabulary(fiscal_year_start=settings().fiscal_year_start)
    ways = ways_of(file.read_bytes(), file.name, options.top or 1, known)
    taken = next(ways)  # a refusal has to come before the first line
    # Whoever asks for one reading gets its observations alone; of several, each line says whose it is.
    rows = (
        row | ({"reading": number} if options.top else {})
        for number, way in enumerate(chain([taken], ways), start=1)
        for row in rows_of(way)
    )
    if options.jsonl:
        # A row of a typed list has its own shape, known by its 'register'; a CSV has no room for it.
        for row in chain(rows, list_rows_of(taken)):
            print(json.dumps(row, ensure_ascii=False))
        return 0
    # Labels are lists of any length: a CSV has no cell for them, a line of JSON does.
    columns = [*(["reading"] if options.top else []), *(column for column in COLUMNS if column != "labels")]
    table = csv.DictWriter(sys.stdout, columns, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows(row | {"dims": json.dumps(row["dims"], ensure_ascii=False)} for row in rows)
    return 0


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="a workbook: xlsx, xlsm, xls, xlsb, ods, csv or tsv")
    command.add_argument(
        "--jsonl",
        action="store_true",
        help="one JSON object a line: a value with the labels that name it, or a row of a typed list",
    )
    command.add_argument(
        "--top", type=int, metavar="N", help="the N likeliest readings, best first, each numbered 'reading'"
    )


def prepare(options: argparse.Namespace) -> int:
    """Bring the store up to date; fill an empty one with the sample state, where the settings say so."""
    from data import commands

    print(commands.prepare())
    return 0


def sample(options: argparse.Namespace) -> int:
    """Load the sample state into an empty store."""
    from data import commands

    print(commands.sample())
    return 0


def submit(options: argparse.Namespace) -> int:
    """Hand in a workbook for a place."""
    from data import commands

    print(commands.submit(Path(options.file), options.place))
    return 0


def undo(options: argparse.Namespace) -> int:
    """Take a submission back."""
    from data import commands

    print(commands.undo(options.number))
    return 0


def show(options: argparse.Namespace) -> int:
    """Print what the overview shows, one indicator's values and how its regions compare, or a list's row."""
    from data import commands
    from data.selection import Selection

    if options.list:
        commands.show_row(options.list, options.indicator, sys.stdout)
        return 0
    chosen = Selection(
        indicator=options.indicator,
        regions=tuple(options.region),
        period=options.up_to,
        known=options.known,
    )
    commands.show(chosen, options.json, sys.stdout)
    return 0


def export(options: argparse.Namespace) -> int:
    """Print all that counts now, or a list as it stands, as CSV."""
    from data import commands

    if options.list:
        commands.export_list(options.list, sys.stdout)
    else:
        commands.export(sys.stdout)
    return 0


def lists(options: argparse.Namespace) -> int:
    """Print what the typed lists are and what their fields hold."""
    from data.registers.dictionary import dictionary

    print(dictionary(), end="")
    return 0


def outlines(options: argparse.Namespace) -> int:
    """Take the outlines of counties or regions from a TopoJSON or GeoJSON file."""
    from data import commands

    print(commands.outlines(Path(options.file)))
    return 0


def check(options: argparse.Namespace) -> int:
    """Check that all that is stored fits together; print what does not."""
    from data import commands

    faults = commands.check()
    # Both are told: a person reads the sentences, a nightly job the exit status.
    print("\n".join(faults) or "The store is sound.")
    return 1 if faults else 0


def _nothing(command: argparse.ArgumentParser) -> None:
    """A command without options."""


def _submitting(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="a workbook: xlsx, xlsm, xls, xlsb, ods, csv or tsv")
    command.add_argument("--place", required=True, metavar="NAME", help="the place that hands in")


def _showing(command: argparse.ArgumentParser) -> None:
    command.add_argument("indicator", nargs="?", default="", help="the indicator; none for the overview")
    command.add_argument(
        "--region", action="append", default=[], metavar="NAME", help="of this region; may be said again"
    )
    from data.registers.declarations import BY_NAME

    command.add_argument("--list", choices=sorted(BY_NAME), help="one row of it, by the key in its address")
    command.add_argument("--up-to", default="", metavar="PERIOD", help="nothing later, such as PY2024-Q3")
    command.add_argument("--known", default="", metavar="DAY", help="as known on a day, such as 2025-11-03")
    command.add_argument("--json", action="store_true", help="one JSON object instead of CSV")


def _outlining(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="TopoJSON or GeoJSON, each outline with its FIPS code")


def _exporting(command: argparse.ArgumentParser) -> None:
    from data.registers.declarations import BY_NAME

    command.add_argument("--list", choices=sorted(BY_NAME), help="a list in its own layout, to be read again")


def _undoing(command: argparse.ArgumentParser) -> None:
    command.add_argument("number", type=int, help="the submission's number")


# Name to the function that runs it and the function that adds its options.
COMMANDS: dict[str, tuple[Command, Callable[[argparse.ArgumentParser], None]]] = {
    "read": (read, _reading),
    "prepare": (prepare, _nothing),
    "sample": (sample, _nothing),
    "submit": (submit, _submitting),
    "undo": (undo, _undoing),
    "show": (show, _showing),
    "export": (export, _exporting),
    "lists": (lists, _nothing),
    "outlines": (outlines, _outlining),
    "check": (check, _nothing),
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; what a person can mend is one line on standard error."""
    parser = argparse.ArgumentParser(prog="python -m data", description="Guidepost on the command line.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (run, options) in COMMANDS.items():
        command = commands.add_parser(name, help=run.__doc__, description=run.__doc__)
        options(command)
        command.set_defaults(run=run)
    chosen = parser.parse_args(arguments)
    try:
        status: int = chosen.run(chosen)
    except BrokenPipeError:
        # Whoever reads along, such as `head`, has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as fault:
        print(f"{fault.filename}: {fault.strerror}" if fault.filename else fault, file=sys.stderr)
        return REFUSED
    except GuidepostError as fault:
        # On one line: whoever runs this over many files reads one line for each that was refused.
        print(" ".join(str(fault).split()), file=sys.stderr)
        return REFUSED
    return status


if __name__ == "__main__":
    sys.exit(main())
