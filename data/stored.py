"""The stored tables as statements name them, each by one name wherever it is asked.

Some are declared by data.catalogue and data.registers, and join the metadata when these are imported.
Here they are, so that no view depends on somebody else having done so first.
"""

from sqlmodel import SQLModel

import data.catalogue.tables  # noqa: F401  (all three for the tables that they declare)
import data.registers.tables  # noqa: F401
import models  # noqa: F401

_TABLES = SQLModel.metadata.tables

PLACE = _TABLES["place"]
PARTNERSHIP = _TABLES["partnership"]
METRIC = _TABLES["metric"]
ALIAS = _TABLES["metricalias"]
PERIOD = _TABLES["period"]
SERIES = _TABLES["series"]
OBSERVATION = _TABLES["observation"]
CURRENT = _TABLES["current"]
STATISTIC = _TABLES["statistic"]
FILE = _TABLES["sourcefile"]
SUBMISSION = _TABLES["submission"]
PERSON = _TABLES["person"]

CHANGE = _TABLES["metricchange"]
ALIGNMENT = _TABLES["alignment"]
TARGET = _TABLES["target"]
NOTE = _TABLES["note"]
ANSWER = _TABLES["answer"]
VIEW = _TABLES["savedview"]
STAGE = _TABLES["stage"]
OUTLINE = _TABLES["placeoutline"]

STREAM = _TABLES["stream"]
AWARD = _TABLES["award"]
NEED = _TABLES["need"]
ENTRY = _TABLES["listentry"]
NAMES = _TABLES["listnames"]
ALLOTMENT = _TABLES["allotment"]
OPTION = _TABLES["option"]
AWARD_SUM = _TABLES["awardsum"]
SOLUTION = _TABLES["solution"]
WORDING = _TABLES["wording"]
OVERLAP = _TABLES["overlap"]
PLAN = _TABLES["plan"]
