"""What a draft would change, before anything is stored."""

import math

from sqlalchemy import Engine
from sqlmodel import Session

from data.access import VISITOR
from data.reading.reading import Key
from data.reading.status import Status
from data.store.drafting.difference import Difference, difference
from data.store.drafting.draft import Draft
from data.store.opening.local import LOCAL
from data.store.submissions import submit
from tests.store.sheets import drafted, simple, workbook


def compared(store: Engine, draft: Draft) -> Difference:
    with Session(store) as session:
        return difference(session, VISITOR, draft)


def test_the_difference_lists_changed_values_first(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({
        ("Placed", "Alder", 2023): 1.0, ("Placed", "Alder", 2024): 2.0, ("Placed", "Birch", 2023): 3.0,
    })))  # fmt: skip
    found = compared(store, drafted(store, simple({
        ("Placed", "Alder", 2023): 1.0, ("Placed", "Alder", 2024): 2.5, ("Placed", "Birch", 2024): 4.0,
        ("Placed", "Birch", 2023): Status.SUPPRESSED,
    })))  # fmt: skip
    assert (found.new, found.changed, found.same) == (1, 2, 1)
    heads = ["change", "place", "period", "stored_status", "now_status", "sheet", "cell"]
    assert found.rows[heads].to_numpy().tolist() == [
        ["changed", "Alder", "2024", "reported", "reported", "Sheet1", "D3"],
        ["changed", "Birch", "2023", "reported", "suppressed", "Sheet1", "D5"],
        ["new", "Birch", "2024", "", "reported", "Sheet1", "D4"],
        ["same", "Alder", "2023", "reported", "reported", "Sheet1", "D2"],
    ]
    assert found.rows["stored"].tolist()[:2] == [2.0, 3.0]
    assert found.rows["now"].tolist()[0] == 2.5
    assert math.isnan(found.rows["now"].tolist()[1])
    assert math.isnan(found.rows["stored"].tolist()[2])


def test_what_nobody_counted_yet_is_new_under_its_own_name(store: Engine) -> None:
    reading = workbook([(Key("Coffee", "Alder", "Alder Makers", dims=(("sex", "women"),)), 2024, 1.0)])
    found = compared(store, drafted(store, reading))
    assert found.rows[["metric", "place", "breakdown", "change"]].to_numpy().tolist() == [
        ["Coffee", "Alder: Alder Makers", "sex=women", "new"]
    ]


def test_a_long_list_is_cut_but_counted_whole(store: Engine) -> None:
    found = compared(store, drafted(store, simple({("A", "Alder", year): 1.0 for year in range(1, 2_501)})))
    assert (found.new, len(found.rows)) == (2_500, 2_000)


def test_an_empty_draft_has_an_empty_difference_with_all_its_columns(store: Engine) -> None:
    found = compared(store, drafted(store, workbook([])))
    assert (found.new, found.changed, found.same) == (0, 0, 0)
    assert list(found.rows) == ["metric", "place", "period", "breakdown", "stored", "stored_status", "now",
                                "now_status", "change", "sheet", "cell"]  # fmt: skip


def test_the_difference_says_what_storing_then_does(store: Engine) -> None:
    submit(store, LOCAL, drafted(store, simple({("Placed", "Alder", 2023): 1.0})))
    draft = drafted(store, simple({("Placed", "Alder", 2023): 2.0, ("Hired", "Alder", 2023): 1.0}))
    found, receipt = compared(store, draft), submit(store, LOCAL, draft)
    assert (found.new, found.changed, found.same) == (receipt.new, receipt.changed, receipt.same) == (1, 1, 0)
