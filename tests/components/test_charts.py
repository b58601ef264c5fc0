"""Charts as specifications: plain dicts, checked without a browser."""

from datetime import date

import pandas as pd
import pytest

from components.drawing.line_chart import end_labels, lines_spec, with_period_names


def test_a_line_breaks_where_a_value_is_missing() -> None:
    line, point, *_ = lines_spec("people", yearly=False)["layer"]
    assert line["mark"]["invalid"] == "break-paths-filter-domains"
    assert point["mark"]["invalid"] == "filter"  # and no dot at zero


def test_the_axis_says_its_unit() -> None:
    def axis(unit: str) -> dict[str, object]:
        drawn: dict[str, object] = lines_spec(unit, yearly=True)["layer"][0]["encoding"]["y"]["axis"]
        return drawn

    assert axis("%")["labelExpr"] == "datum.label + '%'"
    assert str(axis("$/hr")["format"]).startswith("$")
    assert "labelExpr" not in axis("people")


def test_a_specification_is_made_once() -> None:
    assert lines_spec("people", yearly=True) is lines_spec("people", yearly=True)


def test_each_line_is_named_at_its_last_value_and_names_do_not_cover_each_other() -> None:
    lines = pd.DataFrame(
        {
            "line": ["A", "A", "A", "B", "B"],
            "value": [0.0, 100.0, None, 50.0, 99.0],
        }
    )
    labelled = end_labels(lines).dropna(subset=["end"]).set_index("end")
    assert list(labelled.index) == ["A", "B"]
    assert list(labelled["value"]) == [100.0, 99.0]
    assert abs(labelled["label at"]["A"] - labelled["label at"]["B"]) >= 100 / 18


@pytest.mark.parametrize("strips", [0, 1])
def test_the_axis_of_time_has_the_periods_own_names(strips: int) -> None:
    spec = lines_spec("people", yearly=False, strips=strips)
    days = [date(2024, 7, 1), date(2024, 10, 1), date(2025, 1, 1)]
    lines = pd.DataFrame({"at": days, "period": ["PY2024-Q1", "PY2024-Q2", ""]})
    named = with_period_names(spec, lines)
    shown = (named["layer"][0] if strips else named)["encoding"]["x"]["axis"]
    # What nobody gave has no tick. A number of milliseconds would be read as a year, and draw nothing.
    assert shown["values"] == [
        {"year": 2024, "month": 7, "date": 1, "utc": True},
        {"year": 2024, "month": 10, "date": 1, "utc": True},
    ]
    assert shown["labelExpr"] == (
        'time(datum.value) == 1719792000000 ? "PY2024-Q1" : '
        'time(datum.value) == 1727740800000 ? "PY2024-Q2" : datum.label'
    )
    before = (spec["layer"][0] if strips else spec)["encoding"]["x"]["axis"]
    assert "values" not in before  # which is made once, for everybody
