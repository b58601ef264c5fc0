"""Everything judged at once: when the rule has changed, and to check what many transactions judged."""

from collections.abc import Iterator

from sqlalchemy import Connection, Engine

from data.privacy.judging import judge
from data.store import audit
from data.store.counting.families import families, values
from data.store.counting.holding_back import judge_again
from data.store.counting.judged import keep_rule, rule_kept, rule_set
from data.store.database import writing


def wrongly_judged(connection: Connection) -> Iterator[tuple[int, int, bool]]:
    """What would be otherwise if everything were judged at once: series, period, and whether it is hidden."""
    judged_by = families(connection, rule_kept(connection))
    kept = {metric: values(connection, metric) for metric in judged_by}
    right = judge(judged_by, {metric: reported.cells for metric, reported in kept.items()})
    for metric, reported in kept.items():
        for spot in sorted(right[metric] ^ reported.hidden):
            yield *reported.pairs[spot], spot in reported.hidden


def judge_as_set(engine: Engine) -> None:
    """Judge everything where it was judged by another rule than the settings give."""
    with engine.connect() as connection:
        if rule_kept(connection) == rule_set():
            return
    with writing(engine) as connection:
        keep_rule(connection, rule_set())
        judge_again(connection, families(connection, rule_set()))
        told = f"fewest people {rule_set().people}, fewest employers {rule_set().employers}"
        audit.append(connection, None, "judge", "all values", told)
