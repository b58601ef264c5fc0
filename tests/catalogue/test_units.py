import pytest

from data.catalogue.units import differ, written


@pytest.mark.parametrize(
    ("read", "kept"),
    [
        ("percent", "%"),
        ("dollars per hour", "$/hr"),
        ("thousand dollars", "$ thousands"),
        ("people", "people"),
        ("number", ""),
        (None, ""),
    ],
)
def test_a_unit_is_kept_with_its_sign(read: str | None, kept: str) -> None:
    assert written(read) == kept


@pytest.mark.parametrize(
    ("read", "counted", "differs"),
    [
        ("percent", "%", False),
        ("dollars", "$", False),
        ("dollars", "$/hr", True),
        ("thousand dollars", "$", True),
        ("People", "people", False),
        ("employers", "people", True),
        ("number", "people", False),  # '# placed' counts people as well as anything
        (None, "people", False),
        ("percent", "", False),
    ],
)
def test_only_another_unit_is_doubted(read: str | None, counted: str, differs: bool) -> None:
    assert differ(read, counted) is differs
