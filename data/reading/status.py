"""What a cell may say beside a number."""

from enum import StrEnum


class Status(StrEnum):
    """A value, or one of the blanks that are never drawn as zero and never merged."""

    REPORTED = "reported"
    NOT_REPORTED = "not reported"
    NOT_DUE = "not due"
    NOT_APPLICABLE = "not applicable"
    SUPPRESSED = "suppressed"
