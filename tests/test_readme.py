"""What README.md says is so."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from data import __main__ as command_line
from data.settings import PREFIX, Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text()
TARGETS = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
SETTINGS = {PREFIX + named.name.upper(): named for named in fields(Settings)}


def as_written(default: object) -> str:
    if isinstance(default, bool):
        return "`yes`" if default else "`no`"
    return f"`{default}`" if default != "" else "none"


@pytest.mark.parametrize("name", SETTINGS)
def test_each_setting_stands_in_the_table(name: str) -> None:
    default, purpose = SETTINGS[name].default, SETTINGS[name].metadata["purpose"]
    assert f"| `{name}` | {as_written(default)} | {purpose} |" in README


def test_no_setting_is_named_that_does_not_exist() -> None:
    assert set(re.findall(rf"{PREFIX}[A-Z_]+[A-Z]", README)) <= set(SETTINGS)


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_each_make_target_exists(text: str) -> None:
    named = set(re.findall(r"(?:^|`)make (\w+)", text, re.MULTILINE))
    assert named
    assert named <= TARGETS


def test_each_command_of_the_terminal_exists() -> None:
    for name in set(re.findall(r"-m data (\w+)", README)):
        with pytest.raises(SystemExit) as ended:
            command_line.main([name, "--help"])
        assert ended.value.code == 0, name


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_each_link_and_each_path_leads_somewhere(text: str) -> None:
    links = re.findall(r"\]\(([^):#]+)\)", text)
    paths = re.findall(r"`((?:data|tests|docs|pages|components|static)/[\w./-]+)`", text)
    assert links
    assert [path for path in links + paths if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("words", ["Which of these is right?", "Take back", "Stop reading"])
def test_words_of_the_screen_stand_there(words: str) -> None:
    assert f"*{words}*" in README
    assert any(f'"{words}"' in path.read_text() for path in (ROOT / "components").rglob("*.py"))


def test_every_page_has_its_pictures() -> None:
    """'make screenshots' takes them; a page that came or went since then shows here."""
    pages = {page.stem for page in (ROOT / "pages").glob("*/*.py")}
    wanted = {f"{page}{ending}.png" for page in pages for ending in ("", "-phone")}
    assert {picture.name for picture in (ROOT / "docs" / "screens").iterdir()} == wanted
