"""Each stream's committed cents of the golden state are the same in every view."""

import pytest

from data.views.funding.ledger import Ledger
from tests.golden.money import worked
from tests.golden.money.state import REGIONS, TODAY
from tests.golden.money.worked import cents
from tests.views.funding.conserving import committed, of_stream, silent


def test_all_views_hold_all_that_is_committed(state: Ledger) -> None:
    views = committed(state, REGIONS, TODAY)
    assert views == dict.fromkeys(views, cents(worked.ALL))
    assert set(silent(state, REGIONS, TODAY).values()) == {3}


@pytest.mark.parametrize(("stream", "told"), worked.BY_STREAM.items())
def test_all_views_hold_the_same_of_a_stream(
    state: Ledger, stream: str, told: tuple[int, int, str | None]
) -> None:
    own = of_stream(state, stream)
    views = committed(own, REGIONS, TODAY)
    assert views == dict.fromkeys(views, cents(told[2]) or 0)
    assert set(silent(own, REGIONS, TODAY).values()) == {told[1]}
