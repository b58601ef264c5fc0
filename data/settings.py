"""Every setting, once: its name, its default and what it is for. The README is tested against this file."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TypeVar

from data.errors import WrongSetting
from data.privacy.rule import FEWEST_EMPLOYERS, FEWEST_PEOPLE

PREFIX = "GUIDEPOST_"
YES = ("1", "yes", "true", "on")
NO = ("0", "no", "false", "off")

Kind = TypeVar("Kind", str, int, bool)


def setting(default: Kind, purpose: str) -> Kind:
    """One field of Settings: what holds when nobody says otherwise, and the words of the README."""
    kept: Kind = field(default=default, metadata={"purpose": purpose})
    return kept


@dataclass(frozen=True)
class Settings:
    """What an operator may decide, each read from the environment as GUIDEPOST_ and its name in capitals."""

    database_url: str = setting(
        "sqlite:///guidepost.db",
        "Where everything is kept: one SQLite file, or postgresql://user:password@host/name",
    )
    sample: bool = setting(True, "Whether the first start fills an empty database with the sample state")
    fiscal_year_start: int = setting(7, "The month in which the state's fiscal year begins, 1 to 12")
    upload_mb: int = setting(25, "The largest workbook that is taken, in megabytes")
    parse_memory_mb: int = setting(1024, "The memory that reading one workbook may take, in megabytes")
    parse_seconds: int = setting(20, "The processor time that reading one workbook may take, in seconds")
    parse_at_once: int = setting(2, "How many workbooks are read at the same time; the others wait")
    fewest_people: int = setting(
        FEWEST_PEOPLE,
        "Counts of fewer people than this, other than zero, are held back; it can only be raised",
    )
    fewest_employers: int = setting(
        FEWEST_EMPLOYERS, "Counts of fewer employers than this are held back; it can only be raised"
    )
    hosts: str = setting("", "Names under which browsers reach the app besides localhost, parted by commas")
    open_to_network: bool = setting(
        False,
        "Whether other machines may reach the app while nobody signs in: everybody is then a steward",
    )


@cache
def settings() -> Settings:
    """The settings of this process."""
    return read_settings(os.environ)


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings that `environment` gives, the defaults for all it does not name."""
    given = {
        named.name: _as_kind(variable, environment[variable], named.default)
        for named in fields(Settings)
        if (variable := PREFIX + named.name.upper()) in environment
    }
    read = Settings(**given)  # type: ignore[arg-type]
    _check(read)
    return read


def _as_kind(variable: str, text: str, default: object) -> str | int | bool:
    """`text` as the kind of value that `default` is."""
    # Asked before int: in Python a truth value is a whole number too.
    if isinstance(default, bool):
        if text.strip().lower() not in YES + NO:
            # Any other word is refused: 'GUIDEPOST_OPEN_TO_NETWORK=nope' must not open anything.
            raise WrongSetting(f"{variable}: read '{text}', expected yes or no.")
        return text.strip().lower() in YES
    if isinstance(default, int):
        # Not int() alone, which would also take '-5' and '1_000'.
        if not text.strip().isdecimal():
            raise WrongSetting(f"{variable}: read '{text}', expected a whole number.")
        return int(text)
    return text


def _check(read: Settings) -> None:
    """A limit of nothing would refuse every workbook without saying why."""
    if not 1 <= read.fiscal_year_start <= 12:
        raise WrongSetting(
            f"{PREFIX}FISCAL_YEAR_START: read {read.fiscal_year_start}, expected a month from 1 to 12."
        )
    # Upwards only, and never by accident: a rule that holds less back is no rule.
    for name, least in (("fewest_people", FEWEST_PEOPLE), ("fewest_employers", FEWEST_EMPLOYERS)):
        if getattr(read, name) < least:
            raise WrongSetting(
                f"{PREFIX}{name.upper()}: read {getattr(read, name)}, expected {least} or more: "
                "small counts may be held back further, never less."
            )
    for name in ("upload_mb", "parse_memory_mb", "parse_seconds", "parse_at_once"):
        if getattr(read, name) < 1:
            raise WrongSetting(f"{PREFIX}{name.upper()}: read {getattr(read, name)}, expected 1 or more.")
