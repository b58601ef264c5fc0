"""What regions made of the indicators that the state offers: answers, and no answer, which is fine as well.

In the state's order throughout: by theme, and within one as it was entered. Never by who uses most.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd
import sqlalchemy as sa
from sqlmodel import Session

from data.access import Viewer
from data.catalogue.matters import standing
from data.catalogue.tables import Adoption
from data.stored import METRIC, PLACE
from data.views.choices import regions

OWN = METRIC.alias()
SAID = {"adopt": "adopted", "adapt": "adapted", "skip": "skipped", "": "nothing said"}


@dataclass(frozen=True)
class Answer:
    """What one region said of one indicator; `adapted` is its own metric, where it named one."""

    id: int
    region: str
    choice: str
    adapted: str
    why: str

    @property
    def sentence(self) -> str:
        """Such as "Mesa skips it: 'we count firms, not contacts'"."""
        act = {"adopt": "adopts it", "adapt": "adapts it", "skip": "skips it"}[self.choice]
        own = f", by '{self.adapted}'" if self.adapted else ""
        return f"{self.region} {act}{own}: '{self.why}'" if self.why else f"{self.region} {act}{own}"


@dataclass(frozen=True)
class GuidePost:
    """One indicator and the answers to it, by region in the order of their names."""

    metric_id: int
    name: str
    theme: str
    definition: str
    answers: dict[str, Answer]

    def of(self, choice: str) -> list[Answer]:
        """The answers of one kind."""
        return [answer for answer in self.answers.values() if answer.choice == choice]


@dataclass(frozen=True)
class InUse:
    """Every indicator that is offered, and the regions that may answer."""

    posts: tuple[GuidePost, ...]
    regions: tuple[str, ...]


def in_use(session: Session, viewer: Viewer) -> InUse:
    """All guide posts with what each region said."""
    c = METRIC.c
    asked = sa.select(c.id, c.name, c.theme, c.definition).where(c.offered).order_by(c.id)
    offered = session.connection().execute(asked).all()
    said = _answers(session, [row.id for row in offered])
    posts = [GuidePost(row.id, row.name, row.theme, row.definition, said.get(row.id, {})) for row in offered]
    themes = list(dict.fromkeys(post.theme for post in posts))
    in_order = sorted(posts, key=lambda post: themes.index(post.theme))
    return InUse(tuple(in_order), tuple(regions(session, viewer)))


def answers_to(session: Session, viewer: Viewer, metric_id: int) -> dict[str, Answer]:
    """What regions said of one indicator, by region in the order of their names."""
    return _answers(session, [metric_id]).get(metric_id, {})


def _answers(session: Session, metrics: Sequence[int]) -> dict[int, dict[str, Answer]]:
    said = standing(Adoption).order_by(None).subquery()
    asked = (
        sa.select(said.c.metric_id, said.c.id, PLACE.c.name, said.c.choice, OWN.c.name, said.c.why)
        .join_from(said, PLACE, PLACE.c.id == said.c.place_id)
        .join(OWN, OWN.c.id == said.c.adapted_id, isouter=True)
        .where(said.c.metric_id.in_(metrics))
        .order_by(PLACE.c.name, said.c.id)
    )
    found: dict[int, dict[str, Answer]] = {}
    for metric_id, id, region, choice, adapted, why in session.connection().execute(asked):
        found.setdefault(metric_id, {})[region] = Answer(id, region, choice, adapted or "", why)
    return found


def by_theme(posts: Iterable[GuidePost]) -> dict[str, list[GuidePost]]:
    """The guide posts under their themes."""
    themes: dict[str, list[GuidePost]] = {}
    for post in posts:
        themes.setdefault(post.theme or "Other", []).append(post)
    return themes


def reach(post: GuidePost, many: int) -> str:
    """Such as 'Adopted or adapted by 7 of 10 regions; 2 skip it'. Whoever said nothing is not counted."""
    if not post.answers:
        return "Nothing said of it yet"
    used, skipped = len(post.of("adopt")) + len(post.of("adapt")), len(post.of("skip"))
    said = f"Adopted or adapted by {used} of {many} regions" if used else "Adopted by no region so far"
    return f"{said}; {skipped} {'skips' if skipped == 1 else 'skip'} it" if skipped else said


def finding(shown: InUse) -> str:
    """What the answers say together, as a headline."""
    if not any(post.answers for post in shown.posts):
        return "No region has said anything yet, which is fine"
    used = sum(bool(post.of("adopt") or post.of("adapt")) for post in shown.posts)
    many = len(shown.posts)
    return f"{used} of {many} guide posts are adopted or adapted by a region"


def as_table(shown: InUse) -> pd.DataFrame:
    """One row an indicator and region, said or not.

    Columns
    -------
    theme, indicator, region : str
    said : str
        adopted, adapted, skipped or nothing said.
    by its own, why : str
        The region's own metric where it adapted, and its reason; empty where it gave none.
    """
    rows = []
    for post in shown.posts:
        for region in shown.regions:
            answer = post.answers.get(region)
            said = (answer.choice, answer.adapted, answer.why) if answer else ("", "", "")
            rows.append((post.theme, post.name, region, SAID[said[0]], *said[1:]))
    return pd.DataFrame(rows, columns=["theme", "indicator", "region", "said", "by its own", "why"])
