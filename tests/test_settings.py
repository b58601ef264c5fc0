"""What the environment says is read as it was meant, or named and refused."""

import pytest

from data.errors import WrongSetting
from data.settings import Settings, read_settings


def test_without_an_environment_every_default_holds() -> None:
    assert read_settings({"PATH": "/bin"}) == Settings()


def test_each_kind_of_setting_is_read() -> None:
    read = read_settings(
        {
            "GUIDEPOST_DATABASE_URL": "sqlite:////tmp/state.db",
            "GUIDEPOST_UPLOAD_MB": " 40 ",
            "GUIDEPOST_SAMPLE": "No",
            "GUIDEPOST_FEWEST_PEOPLE": "20",
        }
    )
    assert (read.fewest_people, read.fewest_employers) == (20, 3)
    assert (read.database_url, read.upload_mb, read.sample) == ("sqlite:////tmp/state.db", 40, False)


@pytest.mark.parametrize(
    ("variable", "text", "expected"),
    [
        ("GUIDEPOST_UPLOAD_MB", "many", "read 'many', expected a whole number"),
        ("GUIDEPOST_UPLOAD_MB", "-5", "read '-5', expected a whole number"),
        ("GUIDEPOST_PARSE_AT_ONCE", "0", "read 0, expected 1 or more"),
        ("GUIDEPOST_FEWEST_PEOPLE", "9", "read 9, expected 10 or more"),
        ("GUIDEPOST_FEWEST_PEOPLE", "ten", "read 'ten', expected a whole number"),
        ("GUIDEPOST_FEWEST_EMPLOYERS", "2", "read 2, expected 3 or more"),
        ("GUIDEPOST_SAMPLE", "perhaps", "read 'perhaps', expected yes or no"),
        ("GUIDEPOST_FISCAL_YEAR_START", "13", "read 13, expected a month from 1 to 12"),
    ],
)
def test_a_setting_that_cannot_be_meant_is_named(variable: str, text: str, expected: str) -> None:
    with pytest.raises(WrongSetting, match=f"{variable}: {expected}"):
        read_settings({variable: text})
