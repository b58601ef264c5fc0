"""What stands of lists is what a replay of all that was said gives, whatever was said and taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from data.registers.keeping.check import faults
from data.store.opening.local import LOCAL
from data.store.submissions import undo
from tests.store.test_lists import hand_in

NAMES, AMOUNTS = st.sampled_from(("WIOA", "TANF")), st.integers(-500, 500)
ROW = st.fixed_dictionaries({"stream": NAMES, "place": st.sampled_from(("Alder", "Birch"))},
                            optional={"committed_cents": AMOUNTS, "spent_cents": AMOUNTS})  # fmt: skip


def found(store: Engine) -> list[str]:
    with store.connect() as connection:
        return list(faults(connection))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.lists(ROW, min_size=1, max_size=4), st.booleans()), min_size=1, max_size=4))
def test_any_hand_ins_and_undos_leave_what_a_replay_gives(
    store: Engine, steps: list[tuple[list[dict[str, object]], bool]]
) -> None:
    for number, (rows, is_undone) in enumerate(steps):
        submission = hand_in(store, "awards", *rows, name=f"{number}.xlsx")
        if is_undone:
            undo(store, LOCAL, submission)
        assert found(store) == []


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        ("DELETE FROM stream", "The list 'Funding streams' lacks what is said: row 1 of 'wioa'."),
        ("UPDATE stream SET agency = 'x'", "The list 'Funding streams' is wrong in agency: row 1 of 'wioa'."),
        ("UPDATE stream SET key = 'x'", "The list 'Funding streams' has what nobody says: row 1 of 'x'."),
        (
            "UPDATE listentry SET names_id = NULL",
            "The list 'Funding streams' would not find 'wioa' by the names that it uses.",
        ),
        (
            "UPDATE awardsum SET spent_cents = 1",
            "The awards of stream 'WIOA' for '' do not add up to their sum.",
        ),
    ],
)
def test_each_fault_is_named(store: Engine, harm: str, fault: str) -> None:
    hand_in(store, "streams", {"name": "WIOA", "agency": "Labor"})
    hand_in(store, "awards", {"stream": "WIOA", "place": "Birch", "committed_cents": 100}, name="b.xlsx")
    assert found(store) == []
    with store.begin() as connection:
        connection.execute(text(harm))
    assert fault in found(store)
