"""What may still change is kept so, with the number that it was said of."""

from sqlalchemy import Engine, text

from data.reading.process import child
from data.store.drafting.decisions import Decisions
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.store.sheets import ALDER, drafted


def rows(engine: Engine, sql: str) -> list[tuple[object, ...]]:
    with engine.connect() as connection:
        return [(*row,) for row in connection.execute(text(sql))]


def test_what_may_still_change_is_kept_so_until_the_final_number_comes(store: Engine) -> None:
    sql = """SELECT t.label, o.value, o.provisional FROM current AS c JOIN period AS t ON t.id = c.period_id
    JOIN observation AS o ON o.id = c.observation_id ORDER BY t.label"""
    for head, value in (("2024 (prelim.)", 44), ("2024", 46)):
        content = f"Metric,2023,{head}\nPlaced,40,{value}\nHired,12,14\n".encode()
        submit(store, LOCAL, drafted(store, child.read(content, "alder.csv"), Decisions(ALDER), content))
        told = {(label, value): bool(flag) for label, value, flag in rows(store, sql)}
        assert told == {
            ("2023", 40.0): False,
            ("2023", 12.0): False,
            ("2024", float(value)): "prelim" in head,
            ("2024", 14.0): "prelim" in head,
        }
    # A final number in the place of a provisional one is a revision like any other.
    assert rows(store, "SELECT changed, same FROM submission WHERE id = 2") == [(1, 3)]
