"""The list of workbooks to make: each case is a function that fills one book."""

from collections.abc import Callable

from tests.making.printed import Book

CASES: dict[str, Callable[[Book], None]] = {}


def workbook(name: str) -> Callable[[Callable[[Book], None]], Callable[[Book], None]]:
    """Marks a function as the case of that file name."""

    def listed(case: Callable[[Book], None]) -> Callable[[Book], None]:
        CASES[name] = case
        return case

    return listed
