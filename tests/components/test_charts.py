"""Charts as specifications: plain dicts, checked without a browser."""

import pandas as pd

from components.line_chart import end_labels, lines_spec


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
