"""The command line: `python -m data COMMAND`, the same functions that the screens use.

Each command imports what it needs when it is called, so that reading a small file needs no database and no pandas.
"""

import argparse
import csv
import json
import sys
from collections.abc import Callable
from pathlib import Path

from data.errors import GuidepostError

REFUSED = 2  # the exit status for a file that cannot be read, with one line on standard error
Command = Callable[[argparse.Namespace], int]


def read(options: argparse.Namespace) -> int:
    """Print every observation of a workbook, as CSV or as one JSON object a line."""
    from data.reading import child
    from data.reading.rows import COLUMNS, rows_of

    reading = child.read(Path(options.file).read_bytes(), Path(options.file).name)
    if options.jsonl:
        for row in rows_of(reading):
            print(json.dumps(row, ensure_ascii=False))
        return 0
    columns = [column for column in COLUMNS if column != "labels"]
    table = csv.DictWriter(sys.stdout, columns, extrasaction="ignore", lineterminator="\n")
    table.writeheader()
    table.writerows(row | {"dims": json.dumps(row["dims"], ensure_ascii=False)} for row in rows_of(reading))
    return 0


def _reading(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="a workbook: xlsx, xlsm, xls, xlsb, ods, csv or tsv")
    command.add_argument(
        "--jsonl", action="store_true", help="one JSON object a line, with the labels that name it"
    )


# Name to the function that runs it and the function that adds its options.
COMMANDS: dict[str, tuple[Command, Callable[[argparse.ArgumentParser], None]]] = {
    "read": (read, _reading),
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
    except (GuidepostError, OSError) as fault:
        print(" ".join(str(fault).split()), file=sys.stderr)
        return REFUSED
    return status


if __name__ == "__main__":
    sys.exit(main())
