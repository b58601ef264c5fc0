"""By which rule what may be shown was judged."""

import sqlalchemy as sa
from sqlalchemy import Connection

from data.privacy.rule import Rule
from data.settings import settings


def rule_kept(connection: Connection) -> Rule:
    """The rule by which what may be shown was judged; of zeros where nobody judged it yet."""
    found = connection.execute(sa.text("SELECT fewest_people, fewest_employers FROM revision")).one()
    return Rule(*found)


def keep_rule(connection: Connection, rule: Rule) -> None:
    """Note that everything was judged by `rule`."""
    kept = sa.text("UPDATE revision SET fewest_people = :people, fewest_employers = :employers")
    connection.execute(kept, {"people": rule.people, "employers": rule.employers})


def rule_set() -> Rule:
    """The rule that the settings give."""
    return Rule(settings().fewest_people, settings().fewest_employers)
