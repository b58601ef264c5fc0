"""What the braid planner offers for one need of the golden state."""

from pathlib import Path

from sqlmodel import Session

from data.store.database import open_database
from data.store.opening.local import LOCAL
from data.views.funding.braid.planner import all_needs, planner
from data.views.funding.braid.sources import IN
from tests.golden.money import worked
from tests.golden.money.given import APPRENTICES
from tests.golden.money.state import TODAY
from tests.golden.money.worked import cents


def test_each_stream_that_may_pay_could_pay_alone(golden_file: Path) -> None:
    engine = open_database(f"sqlite:///{golden_file}")
    with Session(engine) as session:
        (need,) = [
            one for one in all_needs(session, LOCAL) if (one.region, one.solution) == ("Fir", APPRENTICES)
        ]
        braid, _ = planner(session, LOCAL, need.key, TODAY)
    engine.dispose()
    assert need.cost == cents("8000")
    assert braid is not None
    stand_in = [
        (one.stream, one.period, one.may, (one.purse.available or 0) - (one.purse.committed or 0))
        for one in braid.sources
        if one.reach == IN
    ]
    assert stand_in == [(*told, cents(left)) for *told, left in worked.BRAID]
    alone = {
        (line.source.stream, line.cents, line.match)
        for offer in braid.offers
        for line in offer.lines
        if len(offer.lines) == 1
    }
    assert alone == {(stream, cents("8000"), 0) for stream, *_ in worked.BRAID}
