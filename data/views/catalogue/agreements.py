"""What is shown only where every region agreed to it, and which regions did."""

from dataclasses import dataclass

from sqlmodel import Session, col

from data.access import Viewer
from data.catalogue.matters import standing
from data.catalogue.tables import Agreement
from data.views.choices import regions

RANKING = "ranking"


@dataclass(frozen=True)
class Agreed:
    """Whose yes stands, by name. The others have said nothing, and need not."""

    yes: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def by_all(self) -> bool:
        """Whether there are regions, and each of them said yes."""
        return bool(self.yes) and not self.others


def agreed(session: Session, viewer: Viewer, about: str) -> Agreed:
    """Which regions said yes to `about`, in the order of their names."""
    rows = session.connection().execute(standing(Agreement).where(col(Agreement.about) == about))
    said = {row.place_id for row in rows}
    places = regions(session, viewer)
    return Agreed(
        yes=tuple(name for name, id in places.items() if id in said),
        others=tuple(name for name, id in places.items() if id not in said),
    )


def ranking_agreed(session: Session, viewer: Viewer) -> Agreed:
    """Whether regions may be put in the order of their numbers, and who agreed to it."""
    return agreed(session, viewer, RANKING)
