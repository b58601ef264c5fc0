"""Reading processes begin as copies of one that has read nothing, and are strangers to each other."""

import signal
from collections.abc import Iterator
from pathlib import Path
from subprocess import TimeoutExpired
from tempfile import TemporaryFile

import pytest

from data.reading.process import child, copies
from data.reading.process.copies import Copy, Start, Template
from tests.making import ooxml

PROJECT = str(Path(__file__).parents[2])

pytestmark = pytest.mark.skipif(not copies.can_copy(), reason="this system starts each reader anew")


@pytest.fixture
def template() -> Iterator[Template]:
    template = Template()
    yield template
    template.end()


def begin(template: Template, code: str, **environment: str) -> Copy:
    with TemporaryFile() as errors:
        return template.copy(Start(code, [PROJECT], environment), errors)


def said(template: Template, code: str, **environment: str) -> str:
    """What a copy that runs the code writes."""
    with begin(template, code, **environment) as copy:
        return copy.stdout.read().decode().strip()


def test_each_copy_is_a_process_of_its_own_with_the_reader_loaded(template: Template) -> None:
    code = "import os, sys; print(os.getpid(), os.getppid(), 'data.reading.sheets' in sys.modules)"
    one, other = (said(template, code).split() for _ in range(2))
    assert template._process
    assert one[0] != other[0]
    assert {one[1], other[1]} == {str(template._process.pid)}
    assert one[2] == other[2] == "True"


def test_nothing_of_one_copy_is_left_for_the_next(template: Template) -> None:
    code = "from data.reading import sheets; print(hasattr(sheets, 'seen')); sheets.seen = 'Doña Ana'"
    assert [said(template, code) for _ in range(2)] == ["False", "False"]


def test_a_copy_holds_no_file_of_the_template_or_of_another_copy(template: Template) -> None:
    with begin(template, "import sys; sys.stdin.read()"):
        files = said(template, "import os; print(*sorted(os.listdir('/proc/self/fd')))")
        assert files == "0 1 2 3"  # the last is the folder that was listed


def test_a_copy_sees_only_the_environment_it_is_given(
    template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUIDEPOST_DATABASE_URL", "postgresql://user:secret@host/name")
    code = "import os; print(dict(os.environ))"
    assert said(template, code, GUIDEPOST_UPLOAD_MB="7") == "{'GUIDEPOST_UPLOAD_MB': '7'}"


@pytest.mark.parametrize(
    ("code", "ended"),
    [
        ("import sys; sys.exit(7)", 7),
        ("pass", 0),
        ("1 / 0", 1),
        ("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)", -signal.SIGSEGV),
    ],
)
def test_how_a_copy_ends_is_told(template: Template, code: str, ended: int) -> None:
    with begin(template, code) as copy:
        assert copy.wait(30) == ended


def test_what_a_copy_used_is_told(template: Template) -> None:
    with begin(template, "sum(range(10_000_000)); filled = bytearray(80_000_000)") as copy:
        copy.wait(60)
    assert copy.seconds > 0.05
    assert copy.peak > 80_000


def test_a_copy_that_hangs_can_be_killed(template: Template) -> None:
    with begin(template, "import time; time.sleep(600)") as copy:
        with pytest.raises(TimeoutExpired):
            copy.wait(0.1)
        copy.kill()
        assert copy.wait(30) == -signal.SIGKILL
        copy.kill()  # of one that is gone, no error


def test_a_template_that_was_killed_is_started_again(template: Template) -> None:
    assert said(template, "print(1)") == "1"
    assert template._process
    template._process.kill()
    template._process.wait()
    assert said(template, "print(2)") == "2"


def test_a_system_that_cannot_copy_reads_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_template", None)
    assert len(child.read(ooxml.workbook(), "metrics.xlsx")) == 12


def test_a_template_that_fails_stops_no_reading(template: Template, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies, "_TEMPLATE", "raise SystemExit")
    monkeypatch.setattr(copies, "_template", template)
    assert len(child.read(ooxml.workbook(), "metrics.xlsx")) == 12
