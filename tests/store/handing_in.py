"""A process that hands in workbooks and says so after each.

`python -m tests.store.handing_in URL MANY VALUES WORD`: as many workbooks of so many values. Their bytes
are the word and a number, so two processes with one word hand in the same workbooks.
"""

import sys

from data.errors import StoreUnavailable
from data.store.database import open_database
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.store.sheets import drafted, simple


def main(url: str, many: int, values: int, word: str) -> None:
    engine = open_database(url)
    say("ready")
    sys.stdin.readline()
    for number in range(many):
        reading = simple({("Placed", "Alder", 1000 + at): float(number + at) for at in range(values)})
        content = f"{word} {number}".encode()
        try:
            receipt = submit(engine, LOCAL, drafted(engine, reading, content=content))
        except StoreUnavailable as unavailable:
            say(f"unavailable {unavailable}")
        else:
            say("repeated" if receipt.repeated else "stored")


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
