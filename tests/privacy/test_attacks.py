"""Nothing held back can be worked out of what is shown: attacked by algebra and by trying all states."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.privacy.judging import held_back
from data.privacy.steps import small
from tests.privacy.attacking import QUARTERS, REGIONS, Atom, Shape, determined, family, possible

TOTALS = ("state", "sexes", "year", "half")
THOROUGH = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
shapes = st.builds(
    Shape,
    regions=st.sampled_from((REGIONS[:2], REGIONS)),
    partnerships=st.sampled_from(((0,), (7, 8), (7, 8, 9))),
    sexes=st.sampled_from((("",), ("f", "m"))),
    quarters=st.sampled_from((QUARTERS[:1], QUARTERS[:2], QUARTERS)),
    totals=st.frozensets(st.sampled_from(TOTALS)),
)


@st.composite
def states(draw: st.DrawFn) -> tuple[Shape, dict[Atom, int], list[int]]:
    """A shape, its atoms, and the numbers of those spots that nobody reported."""
    shape = draw(shapes)
    atoms = shape.atoms()
    counts = draw(st.lists(st.sampled_from((0, 1, 2, 5, 9, 10, 11, 15, 40, 300)),
                           min_size=len(atoms), max_size=len(atoms)))  # fmt: skip
    blank = draw(st.lists(st.integers(0, 200), max_size=5))
    return shape, dict(zip(atoms, counts, strict=True)), blank


def reported(shape: Shape, counts: dict[Atom, int], blank: list[int]) -> dict[tuple[int, int, str, int], int]:
    spots = [spot for number, spot in enumerate(shape.spots()) if number not in blank]
    return {spot: sum(counts[atom] for atom in shape.made_of(spot)) for spot in spots}


@THOROUGH
@given(state=states())
def test_no_sum_of_what_is_shown_gives_a_small_value(state: tuple[Shape, dict[Atom, int], list[int]]) -> None:
    shape, counts, blank = state
    values = reported(shape, counts, blank)
    hidden = held_back(values, family(10))
    first = {spot for spot, value in values.items() if small(value, family(10))}
    assert first <= hidden
    assert all(values[spot] for spot in hidden)  # behind a zero stands nobody
    shown = [spot for spot in values if spot not in hidden]
    assert [spot for spot in first if determined(shape, shown, spot)] == []


@THOROUGH
@given(data=st.data())
def test_a_small_value_may_always_have_been_another(data: st.DataObject) -> None:
    shape = data.draw(st.sampled_from((
        Shape(regions=REGIONS),
        Shape(regions=REGIONS[:2], sexes=("f", "m"), totals=frozenset({"state", "sexes"})),
        Shape(regions=REGIONS[:2], quarters=QUARTERS[:2], totals=frozenset({"state", "half"})),
        Shape(regions=REGIONS[:2], partnerships=(7, 8)),
    )))  # fmt: skip
    atoms = shape.atoms()
    some = data.draw(st.lists(st.integers(0, 6), min_size=len(atoms), max_size=len(atoms)))
    values = reported(shape, dict(zip(atoms, some, strict=True)), [])
    hidden = held_back(values, family(3))
    shown = {spot: value for spot, value in values.items() if spot not in hidden}
    for spot in (spot for spot, value in values.items() if small(value, family(3))):
        assert len(possible(shape, shown, hidden, spot, 14 if len(atoms) < 4 else 9)) > 1
