"""Who may import whom, what has only one home, and how large a thing may grow."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import pytest
import sqlalchemy as sa

from models import Revision

ROOT = Path(__file__).parent.parent

# Each part may import itself and what is named here.
MAY_IMPORT = {
    "server": {"guard", "components", "data", "streamlit"},
    "guard": {"streamlit"},
    "app": {"components", "data", "streamlit"},
    "pages": {"components", "data", "streamlit"},
    "components": {"data", "streamlit"},
    "data": {"models"},
    "models": set(),
}
PARTS = {*MAY_IMPORT, "streamlit", "tests"}

# What pages and components do not see, even where `data` offers it: sessions, engines, tables.
HIDDEN_FROM_PAGES = {"models", "sqlalchemy", "sqlmodel", "alembic", "sqlite3", "psycopg"}

# One home for each thing that Streamlit lets you do anywhere.
ONLY_IN = {
    "session_state": {"components/session.py"},
    "st.cache_": {"components/cached.py"},
    "st.Page": {"app.py"},
    "st.navigation": {"app.py"},
    "unsafe_allow_html": set(),
    "use_container_width": set(),
    "except Exception": set(),
}

# Nothing else: what a newcomer sees first must not be a heap. Why static and guard.py: decisions 4 and 9.
TOP_LEVEL = {
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs"),
    *("app.py", "server.py", "guard.py", "models.py", "pages", "components", "data", "static", "tests"),
    *("Makefile", "pyproject.toml", "requirements.txt", "requirements-dev.txt"),
    *(".ci", ".gitignore", ".streamlit"),
}


def sources(*parts: str) -> list[Path]:
    """The Python files of the parts, from the root."""
    found = [ROOT / f"{part}.py" for part in parts if (ROOT / f"{part}.py").exists()]
    found += [path for part in parts for path in sorted((ROOT / part).rglob("*.py"))]
    return [path.relative_to(ROOT) for path in found]


PRODUCT = sources(*MAY_IMPORT)


def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text())


@cache
def imported(path: Path) -> set[str]:
    """The first names of the modules that a file imports, at its top or within a function."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


def part(path: Path) -> str:
    return path.parts[0].removesuffix(".py")


def said(found: dict[Path, set[str]]) -> dict[str, set[str]]:
    """The files of which there is something to say. One test for all of them: one a file takes a minute."""
    return {str(path): things for path, things in found.items() if things}


def undocumented(path: Path) -> Iterator[str]:
    """The module itself and its classes, where they do not say what they are."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Module | ast.ClassDef) and not ast.get_docstring(node):
            yield getattr(node, "name", "the module")


@dataclass(frozen=True)
class Function:
    """A function by what is asked of it."""

    name: str
    lines: int
    parameters: int


@cache
def functions(path: Path) -> list[Function]:
    kinds = ast.FunctionDef | ast.AsyncFunctionDef
    found = [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]
    return [Function(node.name, body_lines(node), parameters(node)) for node in found]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1


def parameters(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    named = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
    return len([parameter for parameter in named if parameter.arg not in ("self", "cls")])


def length(path: Path) -> int:
    return len((ROOT / path).read_text().splitlines())


def test_imports_point_one_way() -> None:
    wrong = {path: imported(path) & PARTS - MAY_IMPORT[part(path)] - {part(path)} for path in PRODUCT}
    assert said(wrong) == {}


def test_pages_see_no_session_engine_or_table() -> None:
    assert said({path: imported(path) & HIDDEN_FROM_PAGES for path in sources("app", "pages")}) == {}


def test_what_streamlit_allows_anywhere_has_one_home() -> None:
    strays = {
        path: {thing for thing, homes in ONLY_IN.items() if str(path) not in homes and thing in text}
        for path, text in ((path, (ROOT / path).read_text()) for path in PRODUCT)
    }
    assert said(strays) == {}


def test_only_the_cache_opens_sessions() -> None:
    others = [path for path in sources("components") if path.name != "cached.py"]
    assert said({path: imported(path) & HIDDEN_FROM_PAGES for path in others}) == {}


def test_no_page_lies_directly_in_pages() -> None:
    """Streamlit serves `pages/*.py` by address, without app.py, until app.py has run once."""
    assert list(ROOT.glob("pages/*.py")) == []


def test_the_top_level_holds_what_the_design_lists() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert {path.split("/")[0] for path in listed.stdout.split("\0") if path} - TOP_LEVEL == set()


def test_only_fonts_and_the_icon_are_served_to_everybody() -> None:
    """What lies in `static` is readable without sign-in: docs/decisions/0004-static-serving.md."""
    kinds = {path.suffix for path in (ROOT / "static").rglob("*") if path.is_file()}
    assert kinds == {".woff2", ".txt", ".svg"}


def test_only_our_script_is_served_with_components() -> None:
    """What lies in `components/assets` is served as well: docs/decisions/0013-pointing-at-a-sheet.md."""
    assert [path.name for path in (ROOT / "components/assets").iterdir()] == ["sheet.js"]


@pytest.mark.parametrize("table", Revision.metadata.sorted_tables, ids=str)
def test_no_table_can_say_that_a_metric_is_required(table: sa.Table) -> None:
    assert [
        column.name for column in table.columns if {"required", "mandatory"} & set(column.name.split("_"))
    ] == []


def test_a_file_can_be_read_in_one_go() -> None:
    assert [path for path in (*PRODUCT, *sources("tests")) if length(path) > 300] == []


def test_a_page_reads_like_the_page() -> None:
    assert [path for path in sources("pages") if length(path) > 40] == []


def test_a_function_fits_on_a_screen_and_a_call_on_a_line() -> None:
    named = [(path, function) for path in PRODUCT for function in functions(path)]
    assert [(path, function.name) for path, function in named if function.lines > 40] == []
    assert [(path, function.name) for path, function in named if function.parameters > 5] == []


def test_most_files_and_functions_are_small() -> None:
    bodies = sorted(function.lines for path in PRODUCT for function in functions(path))
    assert median(length(path) for path in PRODUCT) <= 80
    assert median(bodies) <= 8
    assert bodies[int(len(bodies) * 0.9)] <= 20


def test_modules_and_classes_say_what_they_are() -> None:
    silent = {path: set(undocumented(path)) for path in PRODUCT if (ROOT / path).read_text()}
    assert said(silent) == {}


def test_no_file_is_a_drawer_for_odds_and_ends() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base", "core"}
    assert [path for path in PRODUCT if path.stem in drawers] == []
