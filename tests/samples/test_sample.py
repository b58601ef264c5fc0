"""The sample state as stored. Figures are taken by hand from the published tables, sums added up on paper."""

from collections import Counter
from io import BytesIO

import pytest
import sqlalchemy as sa
from python_calamine import CalamineWorkbook
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from data.access import VISITOR, Viewer
from data.catalogue.metrics import known_names
from data.catalogue.places import known_places
from data.reading.reading import address
from data.registers.tables import Award, ListEntry, Need, Stream
from data.samples import load
from data.samples.load import HANDED_IN, load_sample
from data.store.drafting.draft import Draft
from data.store.submissions import Receipt, submit
from data.views.funding.ledger import FundingSelection
from data.views.funding.stored_ledger import ledger_of
from models import (
    Current,
    Metric,
    Observation,
    Partnership,
    Period,
    Place,
    Series,
    SourceFile,
    Submission,
)

Found = tuple[float | None, str]


def current(session: Session, place: str, metric: str, period: str, breakdown: str = "") -> Found | None:
    """What counts now, or None where there is nothing at all."""
    found = session.exec(
        select(Current.value, Current.status)
        .join(Series, col(Series.id) == Current.series_id)
        .join(Place, col(Place.id) == Series.place_id)
        .join(Metric, col(Metric.id) == Series.metric_id)
        .join(Period, col(Period.id) == Current.period_id)
        .where(Place.name == place, Metric.name == metric, Period.label == period)
        .where(Series.breakdown == breakdown, col(Series.partnership_id).is_(None))
    ).one_or_none()
    return (found[0], found[1]) if found else None


@pytest.mark.parametrize(
    ("place", "metric", "period", "value"),
    [
        ("Larimer", "Unemployment rate", "2024", 4.08),  # 8,488 of 208,235
        ("Larimer", "Unemployed", "2024", 8_488),
        ("Adams", "Unemployed", "2011", 24_257),
        ("Weld", "Labor force", "2020", 164_952),
        ("Weld", "Employed residents", "2020", 154_231),  # 164,952 less 10,721
        ("Colorado", "Unemployment rate", "2024", 4.27),  # 139,607 of 3,267,775
        ("Tri-County", "Labor force", "2024", 350_151),  # published as Tri-County (Jefferson)
        ("Boulder", "Jobs", "2025-05", 192_390),
        ("Larimer", "Annual median wage", "2025-05", 55_310),  # Fort Collins-Loveland
        ("Pikes Peak", "Hourly mean wage", "2025-05", 34.03),  # Colorado Springs
        ("Colorado", "Annual mean wage", "2025-05", 77_190),
    ],
)
def test_a_public_figure_stands_as_published(
    session: Session, place: str, metric: str, period: str, value: float
) -> None:
    assert current(session, place, metric, period) == (value, "reported")


def test_the_year_that_was_not_published_is_absent_and_not_zero(session: Session) -> None:
    assert current(session, "Larimer", "Unemployment rate", "2023") is None
    assert current(session, "Larimer", "Unemployment rate", "2022") is not None


def test_an_estimate_that_is_not_released_is_a_blank(session: Session) -> None:
    found = current(session, "Boulder", "Annual mean wage", "2025-05", "Occupation=Legal Occupations")
    assert found is not None
    assert found[0] is None
    assert found[1] != "reported"


def test_the_rural_area_is_one_place_under_both_its_names(session: Session) -> None:
    rural = "Workforce Colorado Rural Alliance"
    assert current(session, rural, "Labor force", "2011") == (485_445, "reported")
    assert current(session, rural, "Labor force", "2024") == (506_607, "reported")


@pytest.mark.parametrize(
    ("place", "metric", "period"),
    [
        ("Larimer", "Employers engaged", "PY2025-Q4"),
        ("Weld", "Employers engaged", "PY2025"),
        ("Boulder", "Enrolled in training", "PY2026-Q1"),
        ("Denver", "Credentials earned", "PY2024-Q1"),
        ("Tri-County", "Median wage at placement", "PY2022-Q1"),
        ("Mesa", "Placed in jobs", "PY2025-Q2"),
        ("Pikes Peak", "Completed training", "PY2023-Q3"),
        ("Workforce Colorado Rural Alliance", "New apprentices", "PY2026-Q1"),
    ],
)
def test_each_region_reports_under_the_state_s_names(
    session: Session, place: str, metric: str, period: str
) -> None:
    found = current(session, place, metric, period)
    assert found is not None
    assert found[1] == "reported"


def test_what_a_region_counts_for_itself_is_its_own(session: Session) -> None:
    asked = select(Metric.name, Place.name).join(Place, col(Place.id) == Metric.owner_id)
    owned: dict[str, str] = dict(session.exec(asked).all())
    assert owned == {
        "Industry credentials gained": "Arapahoe/Douglas",
        "Youth at career fairs": "Larimer",
        "Oil and gas workers retrained": "Weld",
        "Laboratory benches shared by firms": "Boulder",
        "Child care seats secured": "Denver",
        "Firms sharing a freight yard": "Tri-County",
        "Veterans hired by partners": "Pikes Peak",
    }


def test_the_kinds_of_blank_are_kept_apart(session: Session) -> None:
    kinds = dict(session.exec(select(Current.status, sa.func.count()).group_by(Current.status)).all())
    assert set(kinds) == {"reported", "not reported", "not due", "not applicable", "suppressed"}
    assert current(session, "Weld", "Oil and gas workers retrained", "PY2024") == (None, "suppressed")
    assert current(session, "Adams", "Employers engaged", "PY2025") == (None, "not reported")
    assert current(session, "Mesa", "Employer satisfaction", "PY2025") == (None, "not applicable")
    assert current(session, "Larimer", "Employed Q2 after exit", "PY2025-Q4") == (None, "not due")
    assert current(session, "Larimer", "Youth at career fairs", "PY2023-Q1") == (0, "reported")


def test_every_workbook_gives_observations_or_rows_of_a_list(session: Session) -> None:
    for name in HANDED_IN:
        handed_in = session.exec(
            select(Submission).join(SourceFile, col(SourceFile.id) == Submission.source_file_id)
            .where(SourceFile.name == name)
        ).one()  # fmt: skip
        awards = session.exec(select(sa.func.count()).where(ListEntry.submission_id == handed_in.id)).one()
        assert handed_in.last_observation_id - handed_in.first_observation_id + 1 + awards > 0, name


def test_every_value_stands_in_the_cell_that_it_names(session: Session) -> None:
    """The original bytes are opened with another program than the one that read them."""
    asked = (
        select(SourceFile.name, SourceFile.content, Observation)
        .join(Submission, col(Submission.source_file_id) == SourceFile.id)
        .join(Observation, col(Observation.submission_id) == Submission.id)
        .where(Observation.status == "reported")
    )
    opened: dict[tuple[str, str], dict[str, object]] = {}
    checked: Counter[str] = Counter()
    for name, content, observation in session.exec(asked):
        if name.endswith(".csv"):
            continue
        at = (name, observation.sheet)
        if at not in opened:
            opened[at] = cells(content, observation.sheet)
        assert float(str(opened[at][observation.cell])) == observation.value, (at, observation.cell)
        checked[name] += 1
    assert len(checked) == 12


def cells(content: bytes, sheet: str) -> dict[str, object]:
    rows = CalamineWorkbook.from_filelike(BytesIO(content)).get_sheet_by_name(sheet)
    return {
        address(row, column): cell
        for row, line in enumerate(rows.to_python(skip_empty_area=False))
        for column, cell in enumerate(line)
    }


def test_the_tree_has_ten_areas_and_64_counties(session: Session) -> None:
    kinds = dict(session.exec(select(Place.kind, sa.func.count()).group_by(Place.kind)).all())
    assert kinds == {"state": 1, "region": 10, "county": 64}
    known = known_places(session)
    assert known["fort collins loveland co"][1] == "Larimer"
    assert known["rural consortium"][1] == "Workforce Colorado Rural Alliance"


def test_the_state_offers_indicators_and_says_what_each_is(session: Session) -> None:
    offered = session.exec(select(Metric).where(Metric.offered)).all()
    assert len(offered) == 26
    assert all(m.definition and m.unit and m.theme and m.source and m.owner_id is None for m in offered)
    assert len(known_names(session, 1).metrics) > 60


def test_the_funding_workbook_gives_its_three_lists(session: Session) -> None:
    counts = [
        session.exec(select(sa.func.count()).select_from(table)).one() for table in (Stream, Award, Need)
    ]
    assert counts == [14, 358, 38]
    # No place is unknown, and the five unsettled amounts are blanks.
    assert session.exec(select(sa.func.count()).where(col(Award.place_id).is_(None))).one() == 0
    blank = session.exec(select(Award.status).where(col(Award.committed_cents).is_(None))).all()
    assert Counter(blank) == {"not due": 4, "suppressed": 2, "not reported": 1}


def test_money_is_found_to_the_cent(session: Session) -> None:
    # Weld's part of the labor force is 17.8 of 326.9; of 700 thousand that is 38 thousand in PY2024.
    weld = ledger_of(session, VISITOR, FundingSelection(("Weld",), window="PY2024")).awards
    upskilling = weld[
        (weld["stream"] == "WIOA Title I") & (weld["solution"] == "Upskilling incumbent workers")
    ]
    assert upskilling["committed"].to_list() == [38_000_00]


def test_partnerships_have_a_sector_and_series_of_their_own(session: Session) -> None:
    assert session.exec(select(Partnership).where(Partnership.sectors == "")).all() == []
    counted = select(sa.func.count(sa.distinct(col(Series.partnership_id))))
    assert session.exec(counted).one() == 7  # four in the roster, three in the long list


def test_a_store_with_places_is_left_alone(sample: Engine) -> None:
    assert not load_sample(sample)


@pytest.mark.usefixtures("read_once")
def test_the_sample_loads_into_each_kind_of_database(engine: Engine) -> None:
    assert load_sample(engine)
    with Session(engine) as session:
        assert current(session, "Larimer", "Unemployment rate", "2024") == (4.08, "reported")
        weld = ledger_of(session, VISITOR, FundingSelection(("Weld",), window="PY2024")).awards
        # Thousands by stream: 38 + 34 + 9, 19, 22 + 30 + 10, 30 + 12 and, of TANF's 260 in four regions, 38.
        assert weld["committed"].sum() == 242_000_00


@pytest.mark.usefixtures("read_once")
def test_a_load_that_was_broken_off_is_taken_up_again(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[str] = []

    def submit_twice(engine: Engine, actor: Viewer, drafted: Draft) -> Receipt:
        if len(stored) == 2:
            raise KeyboardInterrupt
        stored.append(drafted.name)
        return submit(engine, actor, drafted)

    with monkeypatch.context() as broken:
        broken.setattr(load, "submit", submit_twice)
        with pytest.raises(KeyboardInterrupt):
            load_sample(engine)
    assert load_sample(engine)
    assert not load_sample(engine)
    with Session(engine) as session:
        assert session.exec(select(sa.func.count()).select_from(Submission)).one() == len(HANDED_IN)
        assert session.exec(select(sa.func.count()).where(Place.kind == "region")).one() == 10


def test_where_no_credentials_are_counted_their_rate_does_not_apply(session: Session) -> None:
    assert current(session, "Weld", "Credential rate", "PY2025") == (None, "not applicable")
    assert current(session, "Adams", "Credential rate", "PY2025") is None
    # 107 credentials of 135 people who finished are 79.26 in 100.
    names = ("Credential rate", "Credentials earned", "Completed training")
    rate, earned, finished = (current(session, "Larimer", name, "PY2025-Q4") for name in names)
    assert (rate, earned, finished) == ((79.3, "reported"), (107, "reported"), (135, "reported"))


def test_regions_say_what_they_aim_at_and_why_and_each_word_is_illustrative(session: Session) -> None:
    said = session.execute(sa.text("SELECT why FROM target")).scalars().all()
    told = session.execute(sa.text("SELECT text FROM note")).scalars().all()
    assert len(said) == 11
    assert len(told) == 9
    assert all("(illustrative)" in words for words in [*said, *told])


def test_partnerships_have_a_stage_of_the_states_list_and_a_first_day(session: Session) -> None:
    rows = session.execute(sa.text(
        "SELECT p.stage, count(*), count(p.started), max(t.themes) FROM partnership p "
        "JOIN stage t ON t.name = p.stage GROUP BY p.stage ORDER BY p.stage"
    )).all()  # fmt: skip
    assert [tuple(row) for row in rows] == [
        ("Growing", 15, 15, "Reach; Training"), ("Launching", 4, 4, "Partnerships; Reach"),
        ("Mature", 8, 8, ""),
    ]  # fmt: skip
