"""A small state made of single counts, what it reports of them, and whoever tries to work out the rest.

Everything reported is a sum of atoms: what one partnership of one region counted of one sex in one
quarter. The attack knows nothing of how values were held back; it has the shown sums, and solves.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from data.privacy.family import Family, Spot
from data.reading.words import calendar

STATE, REGIONS = 1, (2, 3, 4)
SEXES = ("f", "m")
QUARTERS = tuple(calendar.quarter(number, 2024).id for number in (1, 2, 3, 4))
YEAR, HALF = calendar.year(2024).id, calendar.half(1, 2024).id
SPANS = {YEAR: QUARTERS, HALF: QUARTERS[:2]} | {quarter: (quarter,) for quarter in QUARTERS}
WITHIN = dict.fromkeys(REGIONS, STATE)

Atom = tuple[int, int, str, int]  # region, partnership, sex, quarter


@dataclass(frozen=True)
class Shape:
    """Of what atoms a state is made, and what is reported of them."""

    regions: tuple[int, ...] = REGIONS
    partnerships: tuple[int, ...] = (0,)
    sexes: tuple[str, ...] = ("",)
    quarters: tuple[int, ...] = QUARTERS[:1]
    totals: frozenset[str] = frozenset({"state"})

    def atoms(self) -> list[Atom]:
        return list(product(self.regions, self.partnerships, self.sexes, self.quarters))

    def spots(self) -> Iterator[Spot]:
        """All that could be reported."""
        places = [*self.regions, *([STATE] if "state" in self.totals else [])]
        sexes = [f"sex={sex}" for sex in self.sexes if sex]
        breakdowns = [*sexes, *([""] if not sexes or "sexes" in self.totals else [])]
        long = [span for span, word in ((YEAR, "year"), (HALF, "half")) if word in self.totals]
        for place, breakdown, period in product(places, breakdowns, (*self.quarters, *long)):
            yield place, 0, breakdown, period
            if place != STATE:
                yield from ((place, one, breakdown, period) for one in self.partnerships if one)

    def made_of(self, spot: Spot) -> list[Atom]:
        """The atoms that the spot sums up."""
        place, partnership, breakdown, period = spot
        return [
            atom
            for atom in self.atoms()
            if place in (STATE, atom[0])
            and partnership in (0, atom[1])
            and breakdown in ("", f"sex={atom[2]}")
            and atom[3] in SPANS[period]
        ]


def family(fewest: float) -> Family:
    return Family(fewest=fewest, within=WITHIN)


def determined(shape: Shape, shown: Iterable[Spot], wanted: Spot) -> bool:
    """Whether the wanted sum is a combination of the shown ones: elimination over fractions."""
    atoms = {atom: at for at, atom in enumerate(shape.atoms())}

    def vector(spot: Spot) -> list[Fraction]:
        found = [Fraction(0)] * len(atoms)
        for atom in shape.made_of(spot):
            found[atoms[atom]] = Fraction(1)
        return found

    basis: list[tuple[int, list[Fraction]]] = []
    for spot in shown:
        row = _reduced(vector(spot), basis)
        pivot = next((at for at, one in enumerate(row) if one), None)
        if pivot is not None:
            basis.append((pivot, [one / row[pivot] for one in row]))
    return not any(_reduced(vector(wanted), basis))


def _reduced(row: list[Fraction], basis: list[tuple[int, list[Fraction]]]) -> list[Fraction]:
    for pivot, other in basis:
        if row[pivot]:
            row = [one - row[pivot] * two for one, two in zip(row, other, strict=True)]
    return row


def possible(
    shape: Shape, shown: Mapping[Spot, int], hidden: Iterable[Spot], wanted: Spot, most: int
) -> set[int]:
    """What the wanted sum may be, by trying every state with atoms up to `most` that shows the same.

    Whoever tries knows too that nothing hidden is zero.
    """
    atoms = shape.atoms()
    made = {spot: [atoms.index(atom) for atom in shape.made_of(spot)] for spot in {*shown, *hidden, wanted}}
    found: set[int] = set()
    for state in product(range(most + 1), repeat=len(atoms)):
        total = {spot: sum(state[at] for at in of) for spot, of in made.items()}
        if all(total[spot] == value for spot, value in shown.items()) and all(total[spot] for spot in hidden):
            found.add(total[wanted])
            if len(found) > 1:
                break
    return found
