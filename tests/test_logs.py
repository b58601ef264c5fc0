"""The log can be read by a machine and gives away no figure."""

import io
import json
import logging
from collections.abc import Iterator

import pytest

from data.logs import fault, log_as_json


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """What a logger with a handler and a format of its own writes."""
    before = logging.getLogRecordFactory()
    written, logger = io.StringIO(), logging.getLogger("tests.logs")
    handler = logging.StreamHandler(written)
    logger.addHandler(handler)
    log_as_json()
    yield written
    logging.setLogRecordFactory(before)
    logger.removeHandler(handler)


def read_jobs() -> float:
    try:
        return float("987654321 jobs")
    except ValueError as error:
        raise LookupError("Mesa County: 987654321") from error


def broken() -> LookupError:
    with pytest.raises(LookupError) as caught:
        read_jobs()
    return caught.value


def test_a_line_is_one_json_object(written: io.StringIO) -> None:
    logging.getLogger("tests.logs").warning("refused %s of\n%s", 1, '"two"')
    line = json.loads(written.getvalue())
    assert (line["level"], line["logger"], line["message"]) == (
        "warning",
        "tests.logs",
        'refused 1 of\n"two"',
    )


def test_a_fault_is_logged_with_its_place_and_without_what_the_cell_said(written: io.StringIO) -> None:
    error = broken()
    logging.getLogger("tests.logs").error("a page stopped", exc_info=error)
    line = json.loads(written.getvalue())
    assert line["trace"][0] == "builtins.LookupError"
    assert "builtins.ValueError" in line["trace"]
    assert any(frame.endswith(" read_jobs") for frame in line["trace"])
    assert "987654321" not in written.getvalue()


def test_the_number_of_a_fault_follows_its_place_and_not_its_figures() -> None:
    assert fault(broken()) == fault(broken())
    assert fault(broken()) != fault(ValueError("elsewhere"))
