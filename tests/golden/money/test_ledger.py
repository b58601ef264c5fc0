"""What stands in the store of all that the golden state's workbooks said: no cent lost or counted twice."""

from collections.abc import Iterator

import pandas as pd
import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from data.store.check import faults
from data.store.opening.local import LOCAL
from data.views.funding.ledger import Ledger
from data.views.funding.stored_ledger import ledger
from tests.golden.money import worked
from tests.golden.money.inventory import INVENTORY
from tests.golden.money.state import REGIONS, settle
from tests.golden.money.worked import cents


@pytest.fixture
def golden(engine: Engine) -> Iterator[Ledger]:
    """The state as each kind of database has it."""
    settle(engine)
    with engine.connect() as connection:
        assert list(faults(connection)) == []
    with Session(engine) as session:
        yield ledger(session, LOCAL)


def summed(rows: pd.DataFrame, by: str, what: str = "committed") -> dict[str, int | None]:
    sums = rows.groupby(by)[what].sum(min_count=1)
    return {str(name): None if pd.isna(total) else int(total) for name, total in sums.items()}


def test_the_store_holds_what_the_workbooks_said_to_the_cent(golden: Ledger) -> None:
    assert len(golden.streams) == 14
    assert len(golden.allotments) == 22
    assert int(golden.allotments["available"].sum()) == cents(str(INVENTORY[-3][9]))
    assert golden.allotments["available"].isna().sum() == 2  # one not due yet, one dash

    assert golden.awards["awards"].sum() == 29  # 24 of the list, 4 allocations and a dash
    assert int(golden.awards["committed"].sum()) == cents(worked.ALL)
    assert summed(golden.awards, "stream") == {
        name: cents(total) for name, (_, _, total) in worked.BY_STREAM.items()
    }
    counts = golden.awards.groupby("stream")[["awards", "blank"]].sum()
    assert {name: (row.awards, row.blank) for name, row in counts.iterrows()} == {
        name: (many, blank) for name, (many, blank, _) in worked.BY_STREAM.items()
    }
    assert summed(golden.awards, "solution") == {
        name: cents(total) for name, total in worked.BY_SOLUTION.items()
    }
    assert summed(golden.awards, "region") == {row[0]: cents(row[3]) for row in worked.REGIONS}

    assert len(golden.needs) == 40
    assert int(golden.needs["cost"].sum()) == cents(worked.COST)
    asked = golden.needs["solution"].value_counts().to_dict()
    assert asked == {name: row[0] for name, row in worked.GAPS.items()}
    assert set(golden.needs["region"]) == set(REGIONS)


def test_rules_of_the_matrix_stand_and_empty_cells_say_nothing(golden: Ledger) -> None:
    rules = golden.options
    # Down the matrix: can 1 + 2 + 4 + 2 + 1 + 2 + 1 + 1 + 1, partly 1 + 1 + 1 + 2 + 1 + 1 + 1,
    # not 1 + 1 + 2 + 2.
    assert rules["may"].value_counts().to_dict() == {"can": 15, "partly": 8, "not": 6}
    assert set(rules.loc[rules["solution"] == "Infrastructure", "stream"]) == {
        "Customized Training", "Infrastructure Loans", "TANF Work", "WIOA Adult",
    }  # fmt: skip
    # IWG is a column of its own, and the Incumbent Worker Grants of Labor.
    assert "Incumbent Worker Grants" in set(rules["stream"])
    assert "IWG" not in set(rules["stream"])
