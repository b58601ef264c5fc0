"""
What can go wrong that a person can mend. The message is shown as it stands.

GuidepostError
├── WorkbookError             something about a file that was handed in
│   └── RefusedWorkbook       the whole file: not a workbook, too large, encrypted, broken, hostile
├── NotAllowed                the actor's grants do not cover the act
├── RefusedOutlines           a file of outlines that is none, or of no place that is known
├── UnknownPlace              a name that stands for no place of the catalogue
├── UnknownChoice             an indicator, region, period or day to show that is not there
├── NothingToStore            a submission without one observation or register row
├── NotUndoable               the submission is unknown or undone already
├── NothingRemembered         a sheet of which nothing is remembered
├── NothingSaid               a word on a metric or number that is unknown or was taken back already
├── NotChangeable             a change of the catalogue that contradicts what stands there
├── NotHeldBack               the store shows smaller counts than the settings allow
├── StoreUnavailable          the database is locked, full or gone; nothing was stored
└── WrongSetting              a setting of the environment that cannot be meant

A sheet that cannot be read is no error but a finding: it says why in its reading, and the others go on.
"""


class GuidepostError(Exception):
    """Base of every error whose message is meant for the person at the screen."""


class WorkbookError(GuidepostError):
    """Something about a file that the person who handed it in can mend."""


class RefusedWorkbook(WorkbookError):
    """The file as a whole cannot be read; the message says what to do."""


class NotAllowed(GuidepostError):
    """The actor's grants do not cover the act."""


class RefusedOutlines(GuidepostError):
    """A file of outlines cannot be read, or none of them is of a place that is known."""


class UnknownPlace(GuidepostError):
    """A name that stands for no place of the catalogue."""


class UnknownChoice(GuidepostError):
    """An indicator, region, period or day to show that is not there."""


class NothingToStore(GuidepostError):
    """A submission without one observation: never a success."""


class NotUndoable(GuidepostError):
    """The submission is unknown or was undone already."""


class NothingRemembered(GuidepostError):
    """A sheet of which nothing is remembered."""


class NothingSaid(GuidepostError):
    """A word on a metric or number that is unknown or was taken back already."""


class NotChangeable(GuidepostError):
    """A change of the catalogue that contradicts what stands there."""


class NotHeldBack(GuidepostError):
    """The store was judged by a laxer rule than the settings give. Nothing of it is shown."""


class StoreUnavailable(GuidepostError):
    """The database is locked, full or gone. Nothing was stored."""


class WrongSetting(GuidepostError):
    """A setting of the environment that cannot be meant; the message names it and what was expected."""
