"""The lists of one sheet, written as rows."""

from data.reading.files.workbook import Sheet
from data.reading.lists import ListReading
from data.reading.reading import Problem, Vocabulary
from data.registers.reading.recognise import read_lists


def lists_of(rows: list[list[object]]) -> tuple[dict[str, ListReading], tuple[Problem, ...]]:
    """The lists of the sheet by their names, and the questions."""
    lists, problems = read_lists(Sheet("Sheet1", rows), Vocabulary())
    return {one.register: one for one in lists}, problems
