"""`make bench`: what reading, storing and looking cost, as ratios to bare floors within the same run."""

import argparse
import os
from pathlib import Path

from tests.benchmarks import money_report, page_report, query_report, storing_report

FOLDER = Path(__file__).parent.parent.parent / "build" / "benchmarks"

PARTS = {"storing": storing_report, "queries": query_report, "pages": page_report, "money": money_report}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small sizes only, in a minute or two")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", choices=[*PARTS], help="one of the parts")
    chosen = parser.parse_args()
    FOLDER.mkdir(parents=True, exist_ok=True)
    # The largest workbook needs more than one upload may take by default.
    os.environ |= {"GUIDEPOST_PARSE_SECONDS": "300", "GUIDEPOST_PARSE_MEMORY_MB": "4096"}
    for name, part in PARTS.items():
        if chosen.only in (None, name):
            part.report(FOLDER, chosen.quick, chosen.rounds)


main()
