"""How few is too few: the thresholds below which a count is held back."""

from dataclasses import dataclass

from data.catalogue.counted import EMPLOYERS, PEOPLE

FEWEST_PEOPLE, FEWEST_EMPLOYERS = 10, 3


@dataclass(frozen=True)
class Rule:
    """Counts below these, other than zero, are not shown: behind a zero stands nobody."""

    people: int = FEWEST_PEOPLE
    employers: int = FEWEST_EMPLOYERS

    def fewest(self, whom: str) -> int:
        """The smallest count of people, employers or things that is shown."""
        return {PEOPLE: self.people, EMPLOYERS: self.employers}.get(whom, 0)
