"""Makes tests/workbooks: `python -m tests.making.workbooks`. A case is a function and holds its facts."""

from pathlib import Path

from tests.making import long, marks, publishers, publishers_more, wide
from tests.making.cases import CASES
from tests.making.formats import save
from tests.making.printed import Book

FOLDER = Path(__file__).parent.parent / "workbooks"
MODULES = (wide, long, marks, publishers, publishers_more)  # importing them lists their cases


def make(folder: Path = FOLDER) -> list[Path]:
    """Every workbook with its expected CSV."""
    folder.mkdir(exist_ok=True)
    for name, case in CASES.items():
        book = Book(name)
        case(book)
        save(book, folder)
    return [folder / name for name in CASES]


if __name__ == "__main__":
    make()
