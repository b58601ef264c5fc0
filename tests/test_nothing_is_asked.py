"""No metric is asked of anybody: neither the tables nor the words of the screens know such a thing."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

ROOT = Path(__file__).parents[1]
# What would ask for a metric, or count a blank against a region. Money is obligated by whom it was awarded
# to, by a day: that word of public finance asks nobody for anything.
ASKING = re.compile(
    r"\b(require[ds]?(?! a| an)|requirement|mandat\w+|compulsory|obligat(?!e[ _]by\b|ed\b|ions\b)\w+|"
    r"must report|must be reported|"
    r"minimum submissions?|min_submissions?|overdue|non-?complian\w+|delinquent|behind schedule)\b",
    re.IGNORECASE,
)
FOLDERS = ("pages/**", "components/**", "data/views/**", "data/catalogue")
SCREENS = sorted({ROOT / "app.py", ROOT / "data" / "errors.py",
                  *(file for folder in FOLDERS for file in ROOT.glob(f"{folder}/*.py"))})  # fmt: skip


def words(file: Path) -> Iterator[str]:
    """Every text of a module that is no docstring: a docstring may say that nothing is asked."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def test_no_column_of_any_table_asks_for_a_metric(engine: Engine) -> None:
    """Asked of the database as it was made, not of the models: a migration could know more."""
    found = inspect(engine)
    named = [
        f"{table}.{column['name']}"
        for table in found.get_table_names()
        for column in found.get_columns(table)
    ]
    assert len(named) > 100
    assert [name for name in named if ASKING.search(name.replace("_", " ").replace(".", " "))] == []


def test_no_check_or_trigger_of_any_table_asks_for_a_metric(engine: Engine) -> None:
    found = inspect(engine)
    rules = {
        f"{table}: {check['name']}": str(check["sqltext"])
        for table in found.get_table_names()
        for check in found.get_check_constraints(table)
    }
    assert len(rules) > 5
    assert {name: rule for name, rule in rules.items() if ASKING.search(rule)} == {}
    # Each rule holds the value of one row to a list or to its status; none counts rows.
    assert [
        name for name, rule in rules.items() if re.search(r"count\s*\(|exists|select", rule, re.IGNORECASE)
    ] == []


@pytest.mark.parametrize("file", SCREENS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_words_of_a_screen_ask_for_a_metric(file: Path) -> None:
    assert [text for text in words(file) if ASKING.search(text)] == []


@pytest.mark.parametrize("asking", [
    "This metric is required.", "A mandatory indicator", "min_submissions", "Regions must report", "overdue",
])  # fmt: skip
def test_the_test_would_find_what_it_looks_for(asking: str) -> None:
    assert ASKING.search(asking)
